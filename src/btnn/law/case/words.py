"""The Vietnamese words of a case: lanes, stages, events, fields, choices, roles, grounds, limits.

In: the English identifiers of `events`, `vocabulary` and `limits`. Out: the label that people read.
An identifier that has no words is a `KeyError`: a gap must show in the tests, not on a page.
The words stand in `data/words.yaml`, `data/grounds.csv` and `data/limit_titles.csv`.
"""

from __future__ import annotations

import csv
from datetime import date
from functools import lru_cache
from importlib.resources import files

import msgspec
import yaml

_DATA = files("btnn.law") / "data"


class FieldWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The label of a form field and, where it is useful, one sentence of help with the article."""

    label: str
    help: str = ""


class EventWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What an event is called once it happened (`title`), as a button (`act`), and what follows by law."""

    title: str
    act: str
    consequence: str
    article: str
    fields: dict[str, FieldWords] = {}


class Ground(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One entry of a closed list of grounds, in force from `since` to the day before `until`."""

    code: str
    list: str
    article: str
    label: str
    consequence: str
    source: str
    since: date
    until: date | None = None

    def holds_on(self, day: date) -> bool:
        """Whether the ground could be used on that day."""
        return self.since <= day and (self.until is None or day < self.until)


class _Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    lanes: dict[str, str]
    stages: dict[str, dict[str, str]]
    interruptions: dict[str, str]
    statuses: dict[str, str]
    severities: dict[str, str]
    answers: dict[str, str]
    sides: dict[str, str]
    roles: dict[str, str]
    heads: dict[str, str]
    head_articles: dict[str, str]
    items: dict[str, str]
    choices: dict[str, dict[str, str]]
    events: dict[str, EventWords]
    fields: dict[str, FieldWords]


class _StrictLoader(yaml.CSafeLoader):
    """YAML that refuses a key written twice."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[object, object]:
        keys = [key.value for key, _ in node.value]
        twice = {key for key in keys if keys.count(key) > 1}
        if twice:
            raise ValueError(f"words.yaml: written twice: {sorted(twice)}")
        return {self.construct_object(k, deep): self.construct_object(v, deep) for k, v in node.value}


@lru_cache(maxsize=1)
def _words() -> _Words:
    text = (_DATA / "words.yaml").read_text(encoding="utf-8")
    return msgspec.convert(yaml.load(text, _StrictLoader), type=_Words)  # noqa: S506 - a safe loader


@lru_cache(maxsize=1)
def grounds() -> dict[str, Ground]:
    """Every ground of the closed lists by its code, in the order of the law."""
    rows = csv.DictReader((_DATA / "grounds.csv").read_text(encoding="utf-8").splitlines())
    found: dict[str, Ground] = {}
    for row in rows:
        if row["code"] in found:
            raise ValueError(f"grounds.csv: written twice: {row['code']}")
        found[row["code"]] = Ground(
            code=row["code"],
            list=row["list"],
            article=row["article"],
            label=row["label"],
            consequence=row["consequence"],
            source=row["source"],
            since=date.fromisoformat(row["from"]),
            until=date.fromisoformat(row["to"]) if row["to"] else None,
        )
    return found


@lru_cache(maxsize=1)
def _limit_titles() -> dict[str, str]:
    rows = csv.DictReader((_DATA / "limit_titles.csv").read_text(encoding="utf-8").splitlines())
    return {row["id"]: row["title"] for row in rows}


def event_words(name: str) -> EventWords:
    """All the words of an event."""
    return _words().events[name]


def event(name: str) -> str:
    """What happened, as a line of the history: “Đã thụ lý hồ sơ”."""
    return event_words(name).title


def act(name: str) -> str:
    """What to do, as a button: “Thụ lý hồ sơ”."""
    return event_words(name).act


def consequence(name: str) -> str:
    """One sentence on what follows by law, with the article."""
    return event_words(name).consequence


def article(name: str) -> str:
    """The article of the event; without a prefix it is one of Luật 10/2017/QH14."""
    return event_words(name).article


def field_words(event_name: str, name: str) -> FieldWords:
    """Label and help of a field of an event, or of a field that every event has (`on`, `by` …)."""
    own = event_words(event_name).fields
    return own[name] if name in own else _words().fields[name]


def field(event_name: str, name: str) -> str:
    """The label of a field of an event."""
    return field_words(event_name, name).label


def field_help(event_name: str, name: str) -> str:
    """The help of a field of an event; empty when it needs none."""
    return field_words(event_name, name).help


def choice(name: str, value: str) -> str:
    """The label of a value of a closed list; a ground is found by its code, whatever the field."""
    found = grounds().get(value)
    if found is not None:
        return found.label
    return _words().choices[name][value]


def ground(code: str) -> Ground:
    """A ground with its article, label and consequence."""
    return grounds()[code]


def lane(name: str) -> str:
    """The name of a lane."""
    return _words().lanes[name]


def stage(lane_name: str, name: str) -> str:
    """The short text of a stage of a lane."""
    return _words().stages[lane_name][name]


def interruption(name: str) -> str:
    """The short text of an interruption (`postponed`, `suspended`)."""
    return _words().interruptions[name]


def status(name: str) -> str:
    """The word for the status of a limit."""
    return _words().statuses[name]


def severity(name: str) -> str:
    """The word for how grave a finding is."""
    return _words().severities[name]


def answer(value: bool) -> str:
    """“Có” or “Không”."""
    return _words().answers["true" if value else "false"]


def by(side: str) -> str:
    """The side that acts."""
    return _words().sides[side]


def role(name: str) -> str:
    """A role at a negotiation, a ceremony of apology or in a council."""
    return _words().roles[name]


def head(name: str) -> str:
    """A head of damage."""
    return _words().heads[name]


def head_article(name: str) -> str:
    """The article of a head of damage in Luật 10/2017/QH14."""
    return _words().head_articles[name]


def item(name: str) -> str:
    """The label of a column in a list of amounts or of officials."""
    return _words().items[name]


def limit(limit_id: str) -> str:
    """The short title of a time limit."""
    return _limit_titles()[limit_id]
