"""Dated obligations of the year's work, in one shape for every room: who must do what by when, on what basis.

A room of the year's work has a module `area` with one `AREA`; `btnn.web.year_work` gathers them for the page of the
year's work, for “Việc của tôi” and for the morning's mail. Pure data: nothing here asks tables or clock.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from btnn.agencies.queries import Membership

SOON = 7  # calendar days before the due day from which an obligation is said to be due soon
OPEN, DUE_SOON, OVERDUE = "open", "due_soon", "overdue"


@dataclass(frozen=True, slots=True)
class Duty:
    """One obligation that is not done yet, as one person sees it.

    `key`: the same for the same obligation on every day, unlike any other of its area. `title`: what is to be done,
    a phrase that begins with the act. `due`: the last day on which doing it is in time; None: at once, or no day set.
    `basis`: the article or rule. `waits_on`: the agency that must do it, when it is not this person's own. `about`:
    what it is about (a case, a plan), masked where names could stand.
    """

    key: str
    title: str
    url: str
    due: date | None = None
    basis: str = ""
    waits_on: str = ""
    about: str = ""

    @property
    def mine(self) -> bool:
        return not self.waits_on

    def state(self, today: date) -> str:
        """`open`, `due_soon` or `overdue` on a day."""
        if self.due is None or (self.due - today).days > SOON:
            return OPEN
        return DUE_SOON if today <= self.due else OVERDUE

    def days_late(self, today: date) -> int:
        """Calendar days past the due day; 0 when in time."""
        return max(0, (today - self.due).days) if self.due else 0


def nearest_first(duties: list[Duty]) -> list[Duty]:
    """Nearest due first, what has no day last."""
    return sorted(duties, key=lambda one: (one.due or date.max, one.key))


@dataclass(frozen=True, slots=True)
class Area:
    """One room of the year's work: its name in lists, a sentence about it, the route of its first page, who may see it,
    and what is to be done there by a person (bounded: at most a hundred, nearest first)."""

    name: str
    title: str
    about: str
    route: str
    may_see: Callable[[Membership], bool]
    duties: Callable[[Membership, date], list[Duty]]
