"""What an event type is: its fields with their kinds and bounds, its side, its lane."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Field:
    """One piece of data of an event; `kind` says its type, `minimum`/`maximum` its bounds."""

    name: str
    kind: str
    required: bool = True
    choices: tuple[str, ...] = ()
    minimum: int | None = None
    maximum: int | None = None


@dataclass(frozen=True, slots=True)
class EventType:
    """A kind of event: its fields, the side that acts, its lane and the limits it meets."""

    name: str
    by: str
    lane: str
    fields: tuple[Field, ...] = ()
    meets: tuple[str, ...] = ()
    by_name: dict[str, Field] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_name", {item.name: item for item in self.fields})


def text(name: str, *, required: bool = True) -> Field:
    return Field(name, "text", required)


def flag(name: str, *, required: bool = True) -> Field:
    return Field(name, "bool", required)


def money(name: str, *, required: bool = True) -> Field:
    return Field(name, "money", required, minimum=0)


def day(name: str, *, required: bool = True) -> Field:
    return Field(name, "date", required)


def choice(name: str, choices: tuple[str, ...], *, required: bool = True) -> Field:
    return Field(name, "choice", required, choices)


def days(name: str, most: int, *, required: bool = True) -> Field:
    return Field(name, "integer", required, minimum=1, maximum=most)
