"""Telling the story: every event is applied in turn, and time itself brings some stages."""

from __future__ import annotations

from collections.abc import Callable

from btnn.law.case import (
    court,
    decision,
    funding,
    honour,
    intake,
    interruptions,
    reimbursing,
    verification,
)
from btnn.law.case.events import EVENTS
from btnn.law.case.guards import DURING_INTERRUPTION, refusal
from btnn.law.case.reader import Entry
from btnn.law.case.state import VIOLATION, State
from btnn.law.errors import Refused
from btnn.law.sources import law

Handler = Callable[[State, Entry, int], None]

_CHAPTERS = (intake, verification, decision, interruptions, funding, honour, reimbursing, court)
HANDLERS: dict[str, Handler] = {
    name: getattr(chapter, name) for name in EVENTS for chapter in _CHAPTERS if hasattr(chapter, name)
}


def apply(state: State, entry: Entry) -> None:
    """Apply one entry; refused with its place in the list when it can't come now."""
    on = entry.on.toordinal()
    state.today = on
    state.entry = 0
    pass_time(state, on)
    state.entry = entry.number
    reason = refusal(entry.type, state)
    if reason is not None:
        raise Refused(reason, entry.line)
    if state.interruption is not None and entry.type not in DURING_INTERRUPTION and entry.kind.lane == "settlement":
        _flag_interrupted(state, entry)
    try:
        HANDLERS[entry.type](state, entry, on)
    except Refused as refused:
        raise Refused(refused.message, entry.line) from None
    state.happened[entry.type] = on


def _flag_interrupted(state: State, entry: Entry) -> None:
    state.find(
        f"acted_while_interrupted:{entry.type}",
        VIOLATION,
        law("Đ49, Đ50"),
        "Có bước giải quyết được thực hiện trong lúc vụ việc đang hoãn hoặc tạm đình chỉ.",
    )


def pass_time(state: State, until: int) -> None:
    """What the calendar alone brings about up to the day `until` (ordinal).

    The decision becomes effective (Đ47.2), a failed negotiation closes (Đ52.2), an unanswered
    honour notice falls dormant (NĐ 68 Đ22.3): each on the day after its limit ends.
    """
    lanes = state.lanes
    if lanes["settlement"] == "handed_over":
        _effect(state, until)
    elif lanes["settlement"] == "failed":
        run = state.running("val_suit_after_agency_stage")
        if run is not None and lanes["court"] == "none":
            day = run.due(state, until) + 1
            if day <= until:
                run.void = day
                state.settlement = "closed_no_agreement"
    if lanes["honour"] == "notified":
        run = state.running("victim_replies_honour_notice")
        if run is not None and run.due(state, until) < until:
            lanes["honour"] = "dormant"


def effect_day(state: State, until: int) -> int | None:
    """The day on which the handed-over decision becomes effective, None while a suit keeps it.

    Đ47.2 with Đ52.2: the day after the last day to sue, so that the two never overlap.
    """
    for run in reversed(state.runs):
        if run.limit.id == "val_suit_after_agency_stage":
            break
    else:
        return None
    day = run.due(state, until) + 1
    if state.suit_basis == "52.2" and run.met is not None:
        if state.lanes["court"] != "withdrawn" or state.suit_withdrawn_on is None:
            return None
        return max(day, state.suit_withdrawn_on + 1)
    return day


def _effect(state: State, until: int) -> None:
    day = effect_day(state, until)
    if day is None or day > until:
        return
    run = state.running("val_suit_after_agency_stage")
    if run is not None:
        run.void = day
    state.settlement = "effective"
    state.open("submit_funding_dossier", day)
