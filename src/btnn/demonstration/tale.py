"""How a story is told: who did what on which day, what it promises to show, and to whom it happened."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from btnn.demonstration.province import BY_KEY


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody in the case. Numbers and telephone are added at the end, and are nobody's. `more`: what else is known,
    by the words of `PartyData`."""

    full_name: str
    address: str
    birth_year: int | None = None
    capacity: str = "claimant"
    kind: str = "person"
    more: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Step:
    """One event: recorded by the person `who`; `body` is the key of a body that the event names, if any."""

    who: str
    event: str
    on: date
    data: dict[str, Any]
    body: str = ""


@dataclass(frozen=True, slots=True)
class Promise:
    """What the case shows on the day of loading.

    `lanes` are stages other than `none`; `waiting` the limits that are open and in time; `overdue` those that are
    open and missed; `findings` the codes of all findings, in any order, each once.
    """

    lanes: dict[str, str]
    waiting: frozenset[str] = frozenset()
    overdue: frozenset[str] = frozenset()
    findings: frozenset[str] = frozenset()
    interruption: str | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """One case whole."""

    name: str
    parties: tuple[Party, ...]
    steps: tuple[Step, ...]
    promise: Promise


@dataclass(slots=True)
class Tale:
    """A story while it is told, at the body `at`. Each method adds one event by whoever plays that role there."""

    at: str
    steps: list[Step] = field(default_factory=list)

    def reception(self, event: str, on: date, **data: Any) -> None:
        self.told_by("reception", event, on, data)

    def officer(self, event: str, on: date, **data: Any) -> None:
        self.told_by("officer", event, on, data)

    def accountant(self, event: str, on: date, **data: Any) -> None:
        self.told_by("finance", event, on, data)

    def head(self, event: str, on: date, **data: Any) -> None:
        self.told_by("head", event, on, data)

    def told_by(self, role: str, event: str, on: date, data: dict[str, Any], *, at: str = "", names: str = "") -> None:
        """One event by the person of `role` at the body `at` (this story's own when empty), naming a body."""
        self.steps.append(Step(BY_KEY[at or self.at].who(role), event, on, data, names))

    @property
    def length(self) -> int:
        """How many entries there are so far: also the number of the last one."""
        return len(self.steps)

    def end(self, name: str, parties: tuple[Party, ...], promise: Promise) -> Story:
        """The story whole."""
        return Story(name, parties, tuple(self.steps), promise)
