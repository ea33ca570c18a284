"""`btnn plan load`, `btnn plan export`.

load [--agency CODE]    the plan of a province for 2024, as that of a people's committee
export --year YEAR --agency CODE [--as-of DAY] [--json | --to FILE.docx]
    the plan in force on that day; without it, today

Exit status: 0 done; 1 there is no such plan; 2 misused, an agency that does not exist, a file that can't be written.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NoReturn

from btnn.agencies.queries import Agency, AgencyKind, agencies_of_kinds, agency_by_code
from btnn.law.errors import why_not

from .commands import enter_known
from .contents import template, text_of
from .documenting import document, plan_lines
from .exporting import exported
from .queries import plan_to_export

NOTHING, REFUSED = 1, 2


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.exit(REFUSED, f"{self.prog}: cách gọi chưa đúng ({message}). Xem: {self.prog} --help\n")


def main(words: Sequence[str], today: date) -> int:
    """The command. In: the words after `btnn plan`. Out: the exit status."""
    parser = _Parser(prog="btnn plan", description="Kế hoạch công tác bồi thường nhà nước.")
    acts = parser.add_subparsers(dest="act", required=True, metavar="VIỆC", parser_class=_Parser)
    load = acts.add_parser("load", help="nhập kế hoạch năm 2024 của một tỉnh")
    load.add_argument("--agency", metavar="MÃ", help="mã của Ủy ban nhân dân tỉnh có kế hoạch")
    export = acts.add_parser("export", help="xuất kế hoạch một năm của một cơ quan")
    export.add_argument("--year", type=int, required=True, metavar="NĂM")
    export.add_argument("--agency", required=True, metavar="MÃ", help="mã cơ quan")
    way = export.add_mutually_exclusive_group()
    way.add_argument("--json", action="store_true", help="trả lời dạng JSON, đủ mọi mục")
    way.add_argument("--to", metavar="TỆP.docx", help="ghi ra tệp Word")
    export.add_argument("--as-of", type=_day, metavar="NGÀY", help="bản có hiệu lực ngày đó (năm-tháng-ngày)")
    options = parser.parse_args(list(words))
    if options.act == "load":
        return _load(options.agency, today)
    return _export(options.agency, options.year, as_json=options.json, to=options.to, on=options.as_of or today)


def _load(code: str | None, today: date) -> int:
    agency = _committee(code, today)
    if agency is None:
        return REFUSED
    plan, fresh = enter_known(agency, template(), today)
    told = "đã nhập" if fresh else "đã có, để nguyên"
    sys.stdout.write(f"{plan.title}, {agency.name}: {told} ({plan.tasks.count()} nhiệm vụ).\n")
    return 0


def _committee(code: str | None, today: date) -> Agency | None:
    if code is not None:
        found = agency_by_code(code)
        if found is None:
            _refuse(f"Không có cơ quan nào mã “{code}”.")
        return found
    committees = agencies_of_kinds([AgencyKind.PEOPLE_COMMITTEE], today)
    if len(committees) == 1:
        return committees[0]
    known = "; ".join(f"{one.code} ({one.name})" for one in committees[:20])
    _refuse(f"Hãy ghi --agency MÃ của Ủy ban nhân dân tỉnh. Đang có: {known or 'chưa có cơ quan nào'}.")
    return None


def _export(code: str, year: int, *, as_json: bool, to: str | None, on: date) -> int:
    if agency_by_code(code) is None:
        _refuse(f"Không có cơ quan nào mã “{code}”.")
        return REFUSED
    plan = plan_to_export(code, year)
    if plan is None:
        _refuse(f"Cơ quan {code} chưa có kế hoạch năm {year}.")
        return NOTHING
    if to is not None:
        if not to.lower().endswith(".docx"):
            _refuse("Tên tệp phải kết thúc bằng .docx.")
            return REFUSED
        try:
            Path(to).write_bytes(document(plan, on))
        except OSError as error:
            _refuse(f"Không ghi được tệp “{to}”: {why_not(error)}.")
            return REFUSED
        sys.stdout.write(f"Đã ghi {to}.\n")
    elif as_json:
        sys.stdout.write(f"{json.dumps(exported(plan, on), ensure_ascii=False, indent=1)}\n")
    else:
        sys.stdout.write("\n".join(plan_lines(text_of(plan, on))) + "\n")
    return 0


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” không phải là ngày dạng năm-tháng-ngày") from None


def _refuse(sentence: str) -> None:
    sys.stderr.write(f"btnn: {sentence}\n")
