"""How a theme stands, read from what was written about it. Pure: rows in, a state out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from .models import Demand, Outcome, Result, Theme, ThemeAnswer, ThemeItem

OPEN, ANSWERED, PROPOSED, SETTLED, DECLINED = "open", "answered", "proposed", "settled", "declined"
WORDS = {
    OPEN: "đang nghiên cứu",
    ANSWERED: "đã giải đáp",
    PROPOSED: "đã đề xuất, chờ kết quả",
    SETTLED: "đề xuất đã có kết quả",
    DECLINED: "đề xuất không được chấp thuận",
}
SHAPES = {OPEN: "open", ANSWERED: "met", PROPOSED: "open", SETTLED: "met", DECLINED: "late"}


@dataclass(frozen=True, slots=True)
class DemandView:
    """A demand with what came of it, the latest last."""

    demand: Demand
    results: tuple[Result, ...]

    @property
    def last(self) -> Result | None:
        return self.results[-1] if self.results else None

    @property
    def waits(self) -> bool:
        """Is an outcome still to come? “Being studied” is none."""
        return self.last is None or self.last.outcome == Outcome.STUDYING


@dataclass(frozen=True, slots=True)
class ThemeView:
    """A theme with all that was written about it."""

    theme: Theme
    items: tuple[ThemeItem, ...]
    answers: tuple[ThemeAnswer, ...]
    demands: tuple[DemandView, ...]

    @property
    def state(self) -> str:
        return state_of(
            [one.on for one in self.answers],
            [(one.demand.on, one.last.outcome if one.last else "", one.last.on if one.last else None)
             for one in self.demands],
        )  # fmt: skip

    @property
    def word(self) -> str:
        return WORDS[self.state]

    @property
    def shape(self) -> str:
        return SHAPES[self.state]

    @property
    def agencies(self) -> list[str]:
        """Who raised it, each once, by name."""
        return sorted({one.raised_by.name for one in self.items})


def state_of(answered: Sequence[date], demanded: Sequence[tuple[date, str, date | None]]) -> str:
    """The state from the days of the answers and the demands (day sent, last outcome, its day).

    A demand without an outcome keeps the theme waiting, whatever was answered meanwhile. Where all have one, the latest
    of outcomes and answers says the state: an answer given after a refusal closes the matter.
    """
    if any(outcome in ("", Outcome.STUDYING) for _, outcome, _ in demanded):
        return PROPOSED
    ended = [(on, SETTLED if outcome != Outcome.DECLINED else DECLINED) for _, outcome, on in demanded if on]
    told = [*ended, *((on, ANSWERED) for on in answered)]
    if not told:
        return OPEN
    order = {DECLINED: 0, SETTLED: 1, ANSWERED: 2}
    return max(told, key=lambda pair: (pair[0], order[pair[1]]))[1]
