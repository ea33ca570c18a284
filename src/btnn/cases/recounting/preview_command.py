"""`btnn cases preview`: what a change of the calendar or of the figures would move. Writes nothing."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import date

from btnn.law.errors import Refused

from .figures import figures_json, figures_lines, preview_figures
from .files import processes, text_of
from .in_use import BrokenCalendar
from .preview import preview_calendar
from .telling import NOTHING_WRITTEN, preview_json, preview_lines

REFUSED = 2


def main(argv: list[str], today: date) -> int:
    """The command: 0 when previewed, 2 when the file is refused, with a sentence."""
    parser = argparse.ArgumentParser(
        prog="btnn cases preview", description="Xem trước: thay đổi lịch nghỉ hoặc tham số sẽ dời những vụ việc nào."
    )
    one = parser.add_mutually_exclusive_group(required=True)
    one.add_argument("--calendar", metavar="TỆP", help="CSV: date,name,kind,status,source; - là đầu vào chuẩn")
    one.add_argument("--parameters", metavar="TỆP", help="CSV các cột của parameters.csv; - là đầu vào chuẩn")
    parser.add_argument("--json", action="store_true", help="trả lời dạng JSON")
    options = parser.parse_args(argv)
    try:
        if options.calendar:
            found = preview_calendar(text_of(options.calendar), today, workers=processes())
            answer, lines = preview_json(found), preview_lines(found)
        else:
            figures = preview_figures(text_of(options.parameters), today)
            answer, lines = figures_json(figures), figures_lines(figures)
    except (Refused, BrokenCalendar) as refused:
        sys.stderr.write(f"btnn: {refused}\n")
        return REFUSED
    if options.json:
        sys.stdout.write(f"{json.dumps(answer, ensure_ascii=False, indent=1)}\n")
    else:
        sys.stdout.writelines(f"{line}\n" for line in lines)
        sys.stdout.write(f"{NOTHING_WRITTEN}\n")
    return 0
