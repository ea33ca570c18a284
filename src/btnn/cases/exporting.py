"""`btnn cases export CASE`: the story of a case as a file of events, which `btnn case replay -` reads again.

The events carry no personal data beside what was written into them; names of claimants stand with the parties and stay
here.
"""

from __future__ import annotations

import argparse
import json
import sys
from datetime import date
from typing import Any

from .models import Case, CaseEvent
from .story import tell

REFUSED = 2


def exported(event: CaseEvent) -> dict[str, Any]:
    """One entry as the file has it."""
    return {
        "type": event.type,
        "on": event.on.isoformat(),
        "at": event.at.isoformat(),
        "by": event.by,
        "data": event.data,
    }


def export_lines(case: Case) -> list[str]:
    """The case's entries in the order of recording, one JSON object a line."""
    return [export_line(event) for event in _events(case)]


def export_line(event: CaseEvent) -> str:
    """One entry as a line of the file."""
    return json.dumps(exported(event), ensure_ascii=False)


def export_document(case: Case, as_of: date) -> dict[str, Any]:
    """One document: the code, the entries, and the case as the law sees it on a day."""
    events = _events(case)
    view, _ = tell(events, as_of)
    return {"case": case.code, "events": [exported(event) for event in events], "view": view.as_json()}


def _events(case: Case) -> list[CaseEvent]:
    return list(case.events.order_by("number"))


def main(argv: list[str], today: date) -> int:
    """The command: 0 when written to standard output, 2 when there is no such case."""
    parser = argparse.ArgumentParser(prog="btnn cases export", description="Xuất các mục ghi của một vụ việc.")
    parser.add_argument("case", metavar="MÃ", help="mã vụ việc, ví dụ BT-2026-000123")
    parser.add_argument("--json", action="store_true", help="một tài liệu JSON gồm các mục ghi và tình trạng vụ việc")
    options = parser.parse_args(argv)
    case = Case.objects.filter(code=options.case).first()
    if case is None:
        sys.stderr.write(f"Không có vụ việc {options.case}.\n")
        return REFUSED
    if options.json:
        sys.stdout.write(json.dumps(export_document(case, today), ensure_ascii=False, indent=1) + "\n")
    else:
        sys.stdout.write("".join(f"{line}\n" for line in export_lines(case)))
    return 0
