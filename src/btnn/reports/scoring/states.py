"""Where a sheet stands, told by its turns alone, and what may become of it next by whom."""

from __future__ import annotations

from collections.abc import Iterable

from .models import Turn

COMPUTING, SELF_SCORED, SENT, SCORED, AGREED, COMPLAINED = (
    "computing", "self_scored", "sent", "scored", "agreed", "complained",
)  # fmt: skip
WORDS = {
    COMPUTING: "Đang tự chấm",
    SELF_SCORED: "Đã chốt, chưa gửi",
    SENT: "Chờ Bộ Tư pháp chấm",
    SCORED: "Bộ Tư pháp đã chấm",
    AGREED: "Đã thống nhất",
    COMPLAINED: "Chờ Bộ Tư pháp xem lại",
}
SHAPES = {COMPUTING: "open", SELF_SCORED: "open", SENT: "open", SCORED: "late", AGREED: "met", COMPLAINED: "open"}
OURS, MINISTRYS = "ours", "ministrys"
# From a state by a turn to the next state, and whose turn it is.
WAYS: dict[tuple[str, str], tuple[str, str]] = {
    (COMPUTING, Turn.SELF_SCORED): (SELF_SCORED, OURS),
    (SELF_SCORED, Turn.REOPENED): (COMPUTING, OURS),
    (SELF_SCORED, Turn.SENT): (SENT, OURS),
    (SENT, Turn.RETURNED): (COMPUTING, MINISTRYS),
    (SENT, Turn.SCORED): (SCORED, MINISTRYS),
    (SCORED, Turn.AGREED): (AGREED, OURS),
    (SCORED, Turn.COMPLAINED): (COMPLAINED, OURS),
    (COMPLAINED, Turn.SCORED): (SCORED, MINISTRYS),
}


def state_of(turns: Iterable[str]) -> str:
    """The state after these turns in their order; a turn that has no way from where it stands changes nothing (a
    viewer who does not see every turn still sees the later ones)."""
    state = COMPUTING
    for turn in turns:
        way = WAYS.get((state, turn))
        if way is not None:
            state = way[0]
        elif turn == Turn.SENT:
            state = SENT
    return state


def open_turns(state: str) -> dict[str, str]:
    """What may become of a sheet from here, and whose turn that is."""
    return {turn: whose for (before, turn), (_, whose) in WAYS.items() if before == state}
