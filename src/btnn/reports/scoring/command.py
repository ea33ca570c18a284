"""`btnn scoring show`.

show YEAR --agency CODE [--json]    the scores of a department of justice for a year, computed from the records

Exit status: 0 done; 1 nobody works there or the year has no criteria; 2 misused, an agency that does not exist.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import date
from typing import NoReturn

from btnn.agencies.queries import agency_by_code

from .queries import SheetView, to_show
from .reckoning import shown
from .showing import exported

NOTHING, REFUSED = 1, 2


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.exit(REFUSED, f"{self.prog}: cách gọi chưa đúng ({message}). Xem: {self.prog} --help\n")


def main(words: Sequence[str], today: date) -> int:
    """The command. In: the words after `btnn scoring`. Out: the exit status."""
    parser = _Parser(prog="btnn scoring", description="Điểm công tác bồi thường nhà nước (QĐ 3062/QĐ-BTP).")
    acts = parser.add_subparsers(dest="act", required=True, metavar="VIỆC", parser_class=_Parser)
    show = acts.add_parser("show", help="xem điểm một năm của một Sở Tư pháp")
    show.add_argument("year", type=int, metavar="NĂM")
    show.add_argument("--agency", required=True, metavar="MÃ", help="mã của Sở Tư pháp")
    show.add_argument("--json", action="store_true", help="trả lời dạng JSON, đủ mọi dòng")
    options = parser.parse_args(list(words))
    agency = agency_by_code(options.agency)
    if agency is None:
        sys.stderr.write(f"btnn: Không có cơ quan nào mã “{options.agency}”.\n")
        return REFUSED
    view = to_show(agency, options.year, today)
    if view is None:
        sys.stderr.write(f"btnn: {agency.name} chưa có người chấm điểm, hoặc năm {options.year} chưa có bộ tiêu chí.\n")
        return NOTHING
    if options.json:
        sys.stdout.write(f"{json.dumps(exported(view), ensure_ascii=False, indent=1)}\n")
    else:
        sys.stdout.write("\n".join(_lines(view)) + "\n")
    return 0


def _lines(view: SheetView) -> list[str]:
    told = [f"{view.row.agency.name}, năm {view.row.year}: {view.word.lower()}"]
    for one in view.lines:
        theirs = f" (Bộ Tư pháp: {one.ministry.word})" if one.ministry is not None else ""
        told.append(f"{one.criterion.code}\t{one.own.word}/{one.criterion.most}{theirs}\t{one.evidence.text}")
    whole = view.own
    told.append(f"Tổng điểm: {shown(whole.points)}/100, xếp loại: {whole.rank}")
    if whole.missing:
        told.append(f"Chưa chấm: {', '.join(whole.missing)}")
    return told
