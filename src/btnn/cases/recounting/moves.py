"""What a changed calendar moves: open limits of open cases, old and new due day side by side. Writes nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import NamedTuple

from btnn.law.calendar import Calendar
from btnn.law.case import Refused, event_from, replay
from btnn.law.case.replay import LimitRun
from btnn.law.limits import all_limits

from ..models import Case, CaseEvent, CaseLimit
from ..models.case import OPEN_STATUSES
from .parallel import in_batches

# The moment of recording is left out: a count of today asks only for the legal days.
EVENT_COLUMNS = ("case_id", "number", "type", "on", "by", "data")


class Count(NamedTuple):
    """One limit as counted with one calendar."""

    start: date
    due: date | None
    status: str


@dataclass(frozen=True, slots=True)
class MovedLimit:
    """One limit that moves; `before` or `after` is None when the limit runs under one calendar only."""

    id: str
    before: Count | None
    after: Count | None

    @property
    def title(self) -> str:
        return all_limits()[self.id].title

    @property
    def becomes_overdue(self) -> bool:
        return self.after is not None and self.after.status == "overdue" != (self.before and self.before.status)

    @property
    def stops_being_overdue(self) -> bool:
        return self.before is not None and self.before.status == "overdue" != (self.after and self.after.status)


@dataclass(frozen=True, slots=True)
class Move:
    """One case: its limits that move, or why it cannot be counted with the new calendar."""

    case_id: int
    code: str
    limits: tuple[MovedLimit, ...]
    refused: str = ""


def moves(keys: Sequence[int], calendar: Calendar, today: date, *, workers: int = 1) -> Iterator[Move]:
    """The moves of those cases under `calendar` as of `today`; cases that stay as they are, are left out."""
    for found in in_batches(keys, partial(moves_of_batch, calendar=calendar, today=today), workers):
        yield from found


def moves_of_batch(keys: list[int], calendar: Calendar, today: date) -> list[Move]:
    """The moves of one batch, in three queries."""
    cases = list(Case.objects.filter(pk__in=keys).order_by("pk").values_list("pk", "code", "changes_on"))
    rows = CaseEvent.objects.filter(case_id__in=keys).order_by("case_id", "number")
    raw: dict[int, list[dict[str, object]]] = defaultdict(list)
    for case_id, _, kind, on, by, data in rows.values_list(*EVENT_COLUMNS):
        raw[case_id].append({"type": kind, "on": on.isoformat(), "by": by, "data": data})
    stored: dict[int, list[tuple[str, Count]]] = defaultdict(list)
    limits = CaseLimit.objects.filter(case_id__in=keys).order_by("case_id", "position")
    for case_id, limit_id, start, due, status in limits.values_list("case_id", "limit_id", "start", "due", "status"):
        stored[case_id].append((limit_id, Count(start, due, status)))
    found = (
        _move(pk, code, raw[pk], stored[pk] if not changes_on or changes_on > today else None, calendar, today)
        for pk, code, changes_on in cases
        if raw[pk]
    )
    return [move for move in found if move is not None]


def _move(
    pk: int,
    code: str,
    raw: list[dict[str, object]],
    stored: list[tuple[str, Count]] | None,
    calendar: Calendar,
    today: date,
) -> Move | None:
    """One case; `stored` is None when its rows are of an earlier day and the old side is counted too."""
    try:
        entries = [event_from(row, number) for number, row in enumerate(raw, start=1)]
        if stored is None:
            stored = _counts(replay(entries, as_of=today).limits)
        counted = _counts(replay(entries, as_of=today, calendar=calendar).limits)
    except Refused as refused:
        return Move(pk, code, (), str(refused))
    if stored == counted:
        return None
    limits = tuple(_compared(_numbered(stored), _numbered(counted)))
    return Move(pk, code, limits) if limits else None


def _counts(limits: Iterable[LimitRun]) -> list[tuple[str, Count]]:
    return [(run.id, Count(run.start, run.due, run.status)) for run in limits]


def _numbered(limits: list[tuple[str, Count]]) -> dict[tuple[str, int], Count]:
    """The limits by id and how many of that id came before."""
    times: dict[str, int] = defaultdict(int)
    found = {}
    for limit_id, count in limits:
        found[limit_id, times[limit_id]] = count
        times[limit_id] += 1
    return found


def _compared(before: dict[tuple[str, int], Count], after: dict[tuple[str, int], Count]) -> Iterator[MovedLimit]:
    for key in dict.fromkeys([*before, *after]):
        old, new = before.get(key), after.get(key)
        running = any(count is not None and count.status in OPEN_STATUSES for count in (old, new))
        if old != new and running:
            yield MovedLimit(key[0], old, new)
