"""Offers by head of damage: what was asked and verified, what each session brought, what was agreed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from btnn.cases.queries import CaseFile
from btnn.cases.story import as_entry
from btnn.law.case import words
from btnn.law.case.reader import Entry
from btnn.law.case.record import counted_entries
from btnn.law.case.vocabulary import HEADS

from .meetings import MeetingView

SAID = (("dossier_received", "claimed", "Yêu cầu"), ("verification_reported", "verified", "Xác minh"))
Sums = dict[tuple[str, str], int]


@dataclass(frozen=True, slots=True)
class Row:
    """One head of damage, of one claimant where several claim; a figure a column, None where it says nothing."""

    label: str
    article: str
    claimant: str
    amounts: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Offers:
    """The table: columns in the order of time, rows by head, the sums of the columns."""

    columns: tuple[str, ...]
    rows: list[Row]
    totals: tuple[int, ...]


def offers(file: CaseFile, sessions: Sequence[MeetingView]) -> Offers:
    """The table of a case from its entries and the negotiation sessions that were kept."""
    columns: list[tuple[str, Sums]] = []
    entries = counted_entries([as_entry(event) for event in file.events])
    said = {entry.type: entry.data for entry in entries}
    for event, name, word in SAID:
        columns.append((word, _sums(said.get(event, {}).get(name))))
    for place, (_, ours, theirs) in enumerate(_sessions(entries, sessions), start=1):
        columns.append((f"Cơ quan đề nghị, buổi {place}", _sums(ours)))
        columns.append((f"Người yêu cầu đề nghị, buổi {place}", _sums(theirs)))
    columns.append(("Thống nhất", _sums(said.get("negotiation_concluded", {}).get("amounts"))))
    shown = [(word, sums) for word, sums in columns if sums]
    keys = {key for _, sums in shown for key in sums}
    rows = [
        Row(
            words.head(head), words.head_article(head), claimant, tuple(sums.get((head, claimant)) for _, sums in shown)
        )
        for head in HEADS
        for claimant in sorted({whose for one_head, whose in keys if one_head == head})
    ]
    return Offers(tuple(word for word, _ in shown), rows, tuple(sum(sums.values()) for _, sums in shown))


def _sessions(entries: Sequence[Entry], kept: Sequence[MeetingView]) -> list[tuple[date, object, object]]:
    """Day, the agency's offer and what the claimant asked for, of every session: those kept as meetings, and entries
    of the case that were recorded without one."""
    in_order = sorted(kept, key=lambda one: one.row.number)
    held = [one.record for one in in_order if one.record is not None and one.held and one.row.kind == "negotiation"]
    linked = {record.event_number for record in held}
    found: list[tuple[date, object, object]] = [(record.on, record.offers, record.asked) for record in held]
    found += [
        (entry.on, entry.data.get("offers"), ())
        for entry in entries
        if entry.type == "negotiation_session_held" and entry.number not in linked
    ]
    return sorted(found, key=lambda session: session[0])


def _sums(items: object) -> Sums:
    found: Sums = {}
    for item in items if isinstance(items, Iterable) else ():
        key = (item["head"], item.get("claimant", ""))
        found[key] = found.get(key, 0) + item["amount"]
    return found
