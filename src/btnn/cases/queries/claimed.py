"""One case as its claimant follows it: the story and what the law makes of it, without the people of the case.

Asked behind the wall of that one case (`btnn.cases.wall.acting_for` with `only_case`), by whoever has proved to be
somebody of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from btnn.law.case import CaseView, replay
from btnn.law.case.reader import Entry
from btnn.law.case.record import counted_entries

from ..models import Case
from ..recounting.in_use import calendar_in_use
from ..story import as_entry


@dataclass(frozen=True, slots=True)
class ClaimedCase:
    """`agency` is the name of the body that acts now; `entries` are those that count, by their days, up to today."""

    code: str
    tracking_code: str
    agency: str
    view: CaseView
    entries: list[Entry]


def claimed_case(case_id: int, today: date) -> ClaimedCase:
    """The case as of `today`: two queries. A case that the wall does not show is an error of ours (`DoesNotExist`)."""
    case = Case.objects.select_related("settling_agency", "filed_with").get(pk=case_id)
    entries = [as_entry(event) for event in case.events.order_by("number")]
    view = replay(entries, as_of=today, calendar=calendar_in_use())
    body = case.settling_agency or case.filed_with
    told = [entry for entry in counted_entries(entries) if entry.on <= today]
    return ClaimedCase(case.code, case.tracking_code or "", body.name, view, told)
