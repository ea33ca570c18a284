"""The words of tracking in both languages, read strictly from `data/`: a stage, entry or limit without words is an
error that the tests find, not a gap on a page."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any, Literal, TypeVar

import msgspec
import yaml
from django.utils.translation import get_language

from btnn.law.case.reader import Entry

_DATA = files("btnn.portal.tracking") / "data"
_Read = TypeVar("_Read")

Actor = Literal["agency", "claimant", "both", "justice", "finance", "court", "wait", "nobody"]
Tail = Literal["finish", "by", "until", "money"]


class Told(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One sentence in both languages; as text it is that of the page."""

    vi: str
    en: str

    def __str__(self) -> str:
        return self.en if get_language() == "en" else self.vi


class Stage(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A stage of a lane: see the head of `data/stages.yaml`. `tail`: how the day follows the sentence."""

    now: Told
    act: Actor
    due: tuple[str, ...] = ()
    tail: Tail = "by"
    means: Told | None = None
    ahead: int | None = None


class Stop(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One stop of the usual way that still lies ahead."""

    stop: Told
    limit: str
    after: Told
    longest: str = ""


class Duty(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the person must or may do until the end of a limit, and what happens otherwise."""

    do: Told
    otherwise: Told


class _Events(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    told: dict[str, Told]
    variants: dict[str, str]
    hidden: frozenset[str]


@cache
def stages() -> dict[str, dict[str, Stage]]:
    """Lane → stage → words; `interruption` counts as a lane."""
    return _read("stages", dict[str, dict[str, Stage]])


@cache
def ahead() -> tuple[Stop, ...]:
    """The usual way from the counter to the money."""
    return _read("ahead", tuple[Stop, ...])


@cache
def duties() -> dict[str, Duty]:
    """Limit → what the person must or may do."""
    return _read("yours", dict[str, Duty])


@cache
def suits() -> dict[str, Told]:
    """Basis of a suit → words."""
    return _read("suits", dict[str, Told])


@cache
def _events() -> _Events:
    return _read("events", _Events)


def happened(entry: Entry) -> Told | None:
    """What an entry says to the person; None for what is not theirs to see."""
    words = _events()
    field = words.variants.get(entry.type)
    key = f"{entry.type}:{_plain(entry.data.get(field))}" if field else entry.type
    if key in words.hidden or entry.type in words.hidden:
        return None
    return words.told[key]


def _plain(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _read(name: str, kind: type[_Read]) -> _Read:
    text = (_DATA / f"{name}.yaml").read_text(encoding="utf-8")
    return msgspec.convert(yaml.safe_load(text), type=kind)
