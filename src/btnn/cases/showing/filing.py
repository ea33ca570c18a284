"""Giấy xác nhận đã nhận hồ sơ (Đ42.1): what was handed in, what is missing, who must act by which day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from btnn.law.case import words
from btnn.law.case.reader import Entry
from btnn.law.case.record import counted_entries
from btnn.law.case.replay import LimitRun
from btnn.law.dossier import ONLINE

from ..errors import NotFound
from ..models import CaseEvent, PartyCapacity
from ..queries import CaseFile
from ..story import as_entry
from .basis import basis_told

POSTAL_NOTICE = "acknowledge_postal_dossier"
OURS = frozenset({"claimant", "system"})  # limits of the person are no promise of the agency


@dataclass(frozen=True, slots=True)
class Filing:
    """One dossier as it was received. `limits` began that day; `postal_due`: until when the claimant must be told in
    writing that it came by post, None when it came otherwise; `told_on`: when that was recorded; `online`: it was sent
    on the public side, whose system has given a receipt of its own."""

    title: str
    agency: str
    received_by: str
    on: date
    channel: str
    field: str
    claimants: Sequence[str]
    harmed: Sequence[str]
    basis: str
    handed_in: Sequence[str]
    missing: Sequence[str]
    complete: bool
    limits: Sequence[LimitRun]
    postal_due: date | None
    told_on: date | None
    online: bool = False


def filing(file: CaseFile) -> Filing:
    """The receipt of the dossier: of the one that the person's own agency took in, else of the first. Refused
    (`NotFound`): a case in which no dossier has come yet."""
    entries = counted_entries([as_entry(event) for event in file.events])
    entry, event = _received(file, entries)
    data = entry.data
    opened = [limit for limit in file.view.limits if limit.opened_by == entry.number]
    postal = next((limit.due for limit in opened if limit.id == POSTAL_NOTICE), None)
    told = next((one.on for one in entries if one.type == "receipt_issued" and one.on >= entry.on), None)
    return Filing(
        title="Thông báo về việc đã nhận hồ sơ" if data["channel"] == "post" else "Giấy xác nhận đã nhận hồ sơ",
        agency=event.actor_agency.name,
        received_by=event.actor.full_name,
        on=entry.on,
        channel=words.choice("channel", str(data["channel"])),
        field=words.choice("field", str(data["field"])),
        claimants=_names(file, PartyCapacity.CLAIMANT),
        harmed=_names(file, PartyCapacity.HARMED_PERSON),
        basis=basis_told(data),
        handed_in=_lines(data.get("handed_in")),
        missing=_lines(data.get("missing")),
        complete=bool(data["complete"]),
        limits=[limit for limit in opened if limit.by not in OURS and limit.id != POSTAL_NOTICE],
        postal_due=postal,
        told_on=told,
        online=data["channel"] == ONLINE,
    )


def _received(file: CaseFile, entries: list[Entry]) -> tuple[Entry, CaseEvent]:
    found = [(entry, file.events[entry.number - 1]) for entry in entries if entry.type == "dossier_received"]
    if not found:
        raise NotFound("Vụ việc chưa có hồ sơ yêu cầu bồi thường nào được nhận.")
    own = file.standing.membership.agency_id
    return next((pair for pair in found if pair[1].actor_agency_id == own), found[0])


def _names(file: CaseFile, capacity: PartyCapacity) -> list[str]:
    return [party.full_name for party in file.parties if party.capacity == capacity]


def _lines(value: object) -> list[str]:
    return [str(line) for line in value] if isinstance(value, list) else []
