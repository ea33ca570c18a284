"""`btnn catalogue export [--as-of DATE] [--issuer NAME] [--json]`: the catalogue on standard output.

Exit status: 0 done; 1 nothing was loaded yet; 2 a day that is none, or an issuer of whom nothing is known.
"""

from __future__ import annotations

import argparse
import json
import sys
from datetime import date
from typing import NoReturn

from btnn.folding import fold
from btnn.law.errors import Refused
from btnn.law.limits import parse_day

from .exporting import catalogue, issuers
from .telling import catalogue_lines

NOTHING, REFUSED = 1, 2


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.exit(REFUSED, f"{self.prog}: cách gọi chưa đúng ({message}). Xem: {self.prog} --help\n")


def main(argv: list[str], today: date) -> int:
    """The command. `today` tells what is in force when no day is asked for."""
    parser = _Parser(prog="btnn catalogue export", description="In danh mục thủ tục hành chính.")
    parser.add_argument("--as-of", metavar="NGÀY", help="chỉ những gì có hiệu lực vào ngày này, NĂM-THÁNG-NGÀY")
    parser.add_argument("--issuer", metavar="TÊN", default="", help="chỉ của nơi ban hành này, ví dụ “Hưng Yên”")
    parser.add_argument("--json", action="store_true", help="trả lời dạng JSON")
    options = parser.parse_args(argv)
    try:
        as_of = parse_day(options.as_of) if options.as_of is not None else None
    except Refused as refused:
        sys.stderr.write(f"btnn: {refused}\n")
        return REFUSED
    if not issuers():
        sys.stderr.write("btnn: Danh mục chưa được nạp. Hãy chạy: btnn catalogue load\n")
        return NOTHING
    if options.issuer and not any(fold(options.issuer) in fold(name) for name in issuers()):
        known = "; ".join(issuers())
        sys.stderr.write(f"btnn: Không có nơi ban hành nào tên “{options.issuer}”. Đang có: {known}.\n")
        return REFUSED
    told = catalogue(as_of=as_of, today=today, issuer=options.issuer, posting=True)
    if options.json:
        sys.stdout.write(f"{json.dumps(told, ensure_ascii=False, indent=1)}\n")
    else:
        sys.stdout.write("\n".join(catalogue_lines(told)) + "\n")
    return 0
