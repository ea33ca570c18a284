"""The road of the case: what happened and when, late told plainly, and what usually comes next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from btnn.law.case import CaseView
from btnn.law.case.reader import Entry
from btnn.law.case.replay import LimitRun
from btnn.law.limits import all_limits
from btnn.web.wording import short_date

from ..wording import ahead, happened, stages
from .headline import Headline


@dataclass(frozen=True, slots=True)
class Past:
    """One step that was taken. `late` says by how much, `note` what else is worth saying."""

    title: str
    on: str
    late: str = ""
    note: str = ""
    place: int | None = None


@dataclass(frozen=True, slots=True)
class Coming:
    """One step that usually comes, with its usual length."""

    title: str
    length: str


def past(entries: list[Entry], view: CaseView) -> list[Past]:
    """The steps so far, in the order of their days."""
    late = _late_by_entry(view)
    found: list[tuple[date, Past]] = []
    for entry in entries:
        title = happened(entry)
        if title is None:
            continue
        place, days = late.get(entry.number, (None, 0))
        found.append((entry.on, Past(str(title), short_date(entry.on), _late(days), _note(entry), place)))
    effective = _effective_on(view)
    if effective is not None:
        stop = Past(_("Quyết định có hiệu lực"), short_date(effective))
        place_of = next((i for i, (on, _past) in enumerate(found) if on > effective), len(found))
        found.insert(place_of, (effective, stop))
    return [step for _on, step in found]


def coming(told: Headline, view: CaseView) -> list[Coming] | None:
    """What lies ahead on the usual way, each with its length as the law gives it; None when the way is over."""
    words = stages()[told.lane][told.stage]
    if told.lane == "interruption":
        words = stages()["settlement"][view.lanes["settlement"]]
    if words.ahead is None or (told.stage == "judged" and not view.money["decided"]):
        return None
    steps = []
    for stop in ahead()[words.ahead :]:
        length = f"{_length(stop.limit)} {stop.after}"
        if stop.longest:
            length = _("%(length)s; vụ việc phức tạp: %(longest)s") % {
                "length": length,
                "longest": _length(stop.longest),
            }
        steps.append(Coming(str(stop.stop), length))
    return steps


def _late_by_entry(view: CaseView) -> dict[int, tuple[int, int]]:
    """Entry → place of the limit that it met too late, and by how many days; the worst one counts."""
    found: dict[int, tuple[int, int]] = {}
    for place, run in enumerate(view.limits, start=1):
        met_by = run.run.met_by
        if run.status == "late" and met_by is not None:
            days = days_late(run)
            if days > found.get(met_by, (0, 0))[1]:
                found[met_by] = (place, days)
    return found


def days_late(run: LimitRun) -> int:
    """By how many days a limit was met too late."""
    return (run.met_on - run.due).days if run.met_on is not None else 0


def _late(days: int) -> str:
    return ngettext("trễ %(n)s ngày", "trễ %(n)s ngày", days) % {"n": days} if days else ""


def _note(entry: Entry) -> str:
    """The number of a paper, the name of the officer to ask for: what the person needs when they call."""
    if entry.type == "officer_appointed":
        return str(entry.data["name"])
    if entry.type in ("claim_accepted", "decision_issued") and entry.data.get("number"):
        return _("số %(number)s") % {"number": entry.data["number"]}
    return ""


def _effective_on(view: CaseView) -> date | None:
    """The day on which time made the decision effective."""
    found = (run.start for run in view.limits if run.id == "submit_funding_dossier" and run.opened_by == 0)
    return next(found, None)


def _length(limit_id: str) -> str:
    limit = all_limits()[limit_id]
    n = limit.count
    if limit.unit == "working_day":
        return ngettext("%(n)s ngày làm việc", "%(n)s ngày làm việc", n) % {"n": n}
    if limit.unit == "calendar_day":
        return ngettext("%(n)s ngày", "%(n)s ngày", n) % {"n": n}
    if limit.unit == "year":
        return ngettext("%(n)s năm", "%(n)s năm", n) % {"n": n}
    return _("ngay")
