"""`btnn coordination load --agency CODE [FILE] [--number NUMBER --on DAY [--in-force DAY]]`.

Enters a regulation on coordination for a people's committee: from a YAML file, or the model that is made of the law's
own duties. With the number and day of a paper whose articles are not at hand, the model stands under that number and
cites no article of it. Without a number it is a draft, to be looked at and issued on its page.

Exit status: 0 done; 2 misused, an agency that does not exist, a file that cannot be read or is no regulation.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NoReturn

from btnn.agencies.queries import agency_by_code
from btnn.law.errors import Refused, why_not
from btnn.law.limits import parse_day
from btnn.refusals import Refusal

from .commands import enter
from .contents import RegulationText, model, read

REFUSED = 2


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.exit(REFUSED, f"{self.prog}: cách gọi chưa đúng ({message}). Xem: {self.prog} --help\n")


def main(words: Sequence[str], today: date) -> int:
    """The command. In: the words after `btnn coordination`. Out: the exit status."""
    parser = _Parser(prog="btnn coordination", description="Quy chế phối hợp công tác bồi thường nhà nước.")
    acts = parser.add_subparsers(dest="act", required=True, metavar="VIỆC", parser_class=_Parser)
    load = acts.add_parser("load", help="nhập quy chế phối hợp của một tỉnh")
    load.add_argument("file", nargs="?", metavar="TỆP", help="tệp YAML; bỏ trống thì lấy mẫu")
    load.add_argument("--agency", required=True, metavar="MÃ", help="mã của Ủy ban nhân dân tỉnh")
    load.add_argument("--number", metavar="SỐ", help="số quyết định ban hành, khi chưa có toàn văn để nhập")
    load.add_argument("--on", metavar="NGÀY", help="ngày ban hành, NĂM-THÁNG-NGÀY")
    load.add_argument("--in-force", metavar="NGÀY", help="ngày có hiệu lực; bỏ trống thì là ngày ban hành")
    options = parser.parse_args(list(words))
    agency = agency_by_code(options.agency)
    if agency is None:
        return _refuse(f"Không có cơ quan nào mã “{options.agency}”.")
    if bool(options.number) != bool(options.on) or (options.in_force and not options.on):
        return _refuse("Ghi --number SỐ cùng với --on NGÀY (và --in-force NGÀY nếu khác).")
    try:
        row, fresh = enter(agency, _text(options), today)
    except (Refusal, Refused) as refusal:
        return _refuse(refusal.message)
    except (OSError, UnicodeDecodeError) as error:
        return _refuse(
            f"Không đọc được tệp “{options.file}”: {why_not(error) if isinstance(error, OSError) else error}."
        )
    told = "đã nhập" if fresh else "đã có, để nguyên"
    state = f"số {row.number}" if row.issued else "bản đang soạn, chưa có hiệu lực"
    sys.stdout.write(f"{row.title}, {agency.name}: {told} ({row.rules.count()} nội dung phối hợp; {state}).\n")
    return 0


def _text(options: argparse.Namespace) -> RegulationText:
    told = read(Path(options.file).read_text(encoding="utf-8")) if options.file else model()
    if not options.number:
        return told
    since = parse_day(options.in_force) if options.in_force else None
    return told.of_paper(options.number, parse_day(options.on), since)


def _refuse(sentence: str) -> int:
    sys.stderr.write(f"btnn: {sentence}\n")
    return REFUSED
