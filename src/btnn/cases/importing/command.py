"""`btnn cases import FILE`: check a sheet of old cases, take in the good ones in the name of an agency's head."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import date
from pathlib import Path

from btnn.agencies.queries import Membership, Role, agency_by_code, people_of
from btnn.law.errors import Refused, why_not

from ..errors import CaseProblem
from .checking import Report, check
from .sheets import LARGEST_FILE, read_sheet
from .taking_in import take_in
from .telling import report_json, report_lines

REFUSED = 2


def main(argv: list[str], today: date) -> int:
    """The command: 0 with the report on standard output; 1 when all or nothing was asked for and something was refused;
    2, with a sentence on standard error, for a file that cannot be read or a person who may not import."""
    options = _options(argv)
    try:
        membership = _membership(options, today)
        sheet = read_sheet(_bytes(options.file))
        if options.dry_run or membership is None:
            report = check(sheet, membership, today)
        else:
            report = take_in(sheet, membership, today, all_or_nothing=options.all)
    except Refused as refused:
        sys.stderr.write(f"btnn cases import: {refused.message}\n")
        return REFUSED
    except CaseProblem as problem:
        sys.stderr.write(f"btnn cases import: {problem.message}\n")
        return REFUSED
    _tell(report, options)
    return 1 if options.all and report.refused else 0


def _options(argv: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="btnn cases import", description="Nhập hồ sơ cũ từ bảng .xlsx hoặc .csv.")
    parser.add_argument("file", metavar="TỆP", help="bảng đã điền; - là đầu vào chuẩn")
    parser.add_argument("--dry-run", action="store_true", help="chỉ kiểm tra, không ghi")
    parser.add_argument("--agency", metavar="MÃ", help="mã cơ quan giải quyết bồi thường")
    parser.add_argument("--by", metavar="TÊN", help="tên đăng nhập của thủ trưởng cơ quan đó")
    parser.add_argument("--all", action="store_true", help="có hồ sơ bị từ chối thì không nhập hồ sơ nào")
    parser.add_argument("--json", action="store_true", help="báo cáo dạng JSON")
    return parser.parse_args(argv)


def _membership(options: argparse.Namespace, today: date) -> Membership | None:
    """Who imports; None for a dry run in nobody's name. Refused: half a name, nobody of that name and role there."""
    if not options.agency and not options.by:
        if options.dry_run:
            return None
        raise Refused("Nhập thì ghi --agency MÃ --by TÊN của thủ trưởng cơ quan; hoặc thêm --dry-run để chỉ kiểm tra.")
    if not (options.agency and options.by):
        raise Refused("Ghi cả --agency và --by.")
    agency = agency_by_code(options.agency)
    held = people_of(agency.pk) if agency is not None else []
    heads = (one for one in held if one.role == Role.HEAD and one.holds_on(today))
    found = next((one for one in heads if one.user.username == options.by), None)
    if found is None:
        raise Refused(f"Hôm nay {options.by} không phải là thủ trưởng của cơ quan mang mã {options.agency}.")
    return found


def _bytes(name: str) -> bytes:
    """The file, no more of it than may be read."""
    try:
        if name == "-":
            return sys.stdin.buffer.read(LARGEST_FILE + 1)
        with Path(name).open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise Refused(f"Không đọc được tệp “{name}”: {why_not(error)}.") from None


def _tell(report: Report, options: argparse.Namespace) -> None:
    if options.json:
        text = json.dumps(report_json(report, dry_run=options.dry_run), ensure_ascii=False, indent=1)
    else:
        text = "\n".join(report_lines(report, dry_run=options.dry_run))
    sys.stdout.write(f"{text}\n")
