"""Projecting many cases again after the calendar changed: in batches, writing only what differs."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any

from django.db import connection, transaction

from btnn.agencies.queries import succeeded
from btnn.law.case import CaseView, Refused

from ..models import Case, CaseEvent, CaseLimit
from ..projections import LIMIT_COLUMNS, case_values, limit_rows, limit_values
from ..story import tell
from .parallel import in_batches

EVENT_COLUMNS = (
    *("case_id", "number", "type", "on", "at", "by", "data", "hash"),
    *("actor_agency_id", "named_user_id", "named_agency_id"),
)
log = logging.getLogger(__name__)


@dataclass(slots=True)
class Written:
    """How many cases and limits were written anew; by code the cases that the law now refuses, left as they were."""

    cases: int = 0
    limits: int = 0
    refused: dict[str, str] = field(default_factory=dict)

    def add(self, other: Written) -> None:
        self.cases += other.cases
        self.limits += other.limits
        self.refused |= other.refused


def reproject(keys: Sequence[int], today: date, *, workers: int = 1) -> Written:
    """Bring the projections of those cases to the calendar in use, each batch in its own transaction."""
    whole = Written()
    for part in in_batches(keys, partial(reproject_batch, today=today), workers):
        whole.add(part)
    return whole


@transaction.atomic
def reproject_batch(keys: list[int], today: date) -> Written:
    """One batch: locked, told again, compared, written in a few statements."""
    locked = Case.objects.select_for_update(of=("self",)).filter(pk__in=keys).order_by("pk")
    cases = list(locked.prefetch_related("parties"))
    events = _events(keys)
    stored = _stored_limits(keys)
    ended = succeeded()
    done = Written()
    changed: list[CaseLimit] = []
    surplus: list[tuple[int, int]] = []
    columns: dict[tuple[str, ...], list[tuple[Any, ...]]] = defaultdict(list)
    for case in cases:
        if not events[case.pk]:
            continue
        try:
            view, facts = tell(events[case.pk], today)
        except Refused as refusal:
            log.error("case %s cannot be projected: %s", case.code, refusal.message)
            done.refused[case.code] = refusal.message
            continue
        there = stored[case.pk]
        moved = _moved(case, view, there)
        gone = [(case.pk, position) for position in there if position > len(view.limits)]
        values = case_values(case, view, facts, events[case.pk], list(case.parties.all()), today, ended)
        other = {name: value for name, value in values.items() if getattr(case, name) != value}
        changed += moved
        surplus += gone
        if other:
            columns[tuple(other)].append((*other.values(), case.pk))
        done.cases += bool(other.keys() - {"projected_on"} or moved or gone)
        done.limits += len(moved) + len(gone)
    _write(changed, surplus, columns)
    return done


def _events(keys: list[int]) -> dict[int, list[Any]]:
    """The entries of those cases in order, as plain rows: all that telling a story reads, at a third of the cost."""
    found: dict[int, list[Any]] = defaultdict(list)
    rows = CaseEvent.objects.filter(case_id__in=keys).order_by("case_id", "number")
    for row in rows.values_list(*EVENT_COLUMNS, named=True):
        found[row.case_id].append(row)
    return found


def _stored_limits(keys: list[int]) -> dict[int, dict[int, tuple[Any, ...]]]:
    """The limits as they are kept, by case and position."""
    found: dict[int, dict[int, tuple[Any, ...]]] = defaultdict(dict)
    rows = CaseLimit.objects.filter(case_id__in=keys).values_list("case_id", "position", *LIMIT_COLUMNS)
    for case_id, position, *values in rows:
        found[case_id][position] = tuple(values)
    return found


def _moved(case: Case, view: CaseView, there: dict[int, tuple[Any, ...]]) -> list[CaseLimit]:
    """The rows of the limits that are not as they are kept."""
    counted = [
        (run.id, run.lane, run.by, run.start, run.due, run.met_on, run.status, run.frozen) for run in view.limits
    ]
    if len(there) >= len(counted) and all(there[place] == one for place, one in enumerate(counted, start=1)):
        return []
    return [row for row in limit_rows(case, view) if there.get(row.position) != limit_values(row)]


def _write(
    changed: list[CaseLimit],
    surplus: list[tuple[int, int]],
    columns: dict[tuple[str, ...], list[tuple[Any, ...]]],
) -> None:
    if changed:
        CaseLimit.objects.bulk_create(
            changed, update_conflicts=True, unique_fields=["case", "position"], update_fields=LIMIT_COLUMNS
        )
    for case_id, position in surplus:
        CaseLimit.objects.filter(case_id=case_id, position=position).delete()
    with connection.cursor() as cursor:
        for names, rows in columns.items():
            cursor.execute(_update(names), [list(values) for values in zip(*rows, strict=True)])


def _update(names: tuple[str, ...]) -> str:
    """One statement for all cases that differ in the same columns; the values come as one array a column."""
    quote = connection.ops.quote_name
    fields = {field.column: field for field in Case._meta.concrete_fields}
    told = ", ".join(f"{quote(name)} = new.{quote(name)}" for name in names)
    arrays = ", ".join(f"%s::{fields[name].db_type(connection)}[]" for name in names)
    given = ", ".join(quote(name) for name in names)
    table = quote(Case._meta.db_table)
    return f"UPDATE {table} SET {told} FROM unnest({arrays}, %s::bigint[]) AS new({given}, key) WHERE id = new.key"  # noqa: S608
