"""The table of the rules of damages, the facts each takes, and the windows of time they count."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from btnn.law.errors import Refused

HEAD = "head"  # a head of damage: one line of an award
CALCULATION = "calculation"  # tells how the whole is computed; no line of an award

KINDS = frozenset(
    {
        *("amounts", "average", "count", "date", "days", "dependants", "flag", "loss_period", "money", "months"),
        *("night", "number", "percent", "region", "route", "share", "unit", "units", "years"),
    }
)
# How a window stands to the day of valuation (thời điểm thụ lý, giải quyết): it ends there by
# law (AT); it is cut there when it has not ended (CUT); it reaches beyond by law (FUTURE); it lies
# in the past by its nature (PAST).
AT, CUT, FUTURE, PAST = "at", "cut", "future", "past"


@dataclass(frozen=True, slots=True)
class TimeWindow:
    """A window W-*: from which day to which day the damage is counted, and by which article."""

    id: str
    source: str
    start: str
    to: str
    end: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One figure that a rule takes: its name, kind, Vietnamese label and the windows it may count."""

    name: str
    kind: str
    required: bool
    windows: tuple[TimeWindow, ...]
    label: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: `id` as in the table of the law, its title and articles, and its facts.

    `advance` says whether Đ44.1a admits it to the advance; `part` groups the heads as the law's
    articles do (property Đ23, income Đ24, death Đ25, health Đ26, mental Đ27, costs Đ28).
    """

    id: str
    title: str
    source: str
    part: str
    kind: str
    advance: bool
    facts: tuple[Fact, ...]

    def fact(self, name: str) -> Fact:
        """The fact of that name; a rule that asks for one it does not have is a `KeyError`."""
        for fact in self.facts:
            if fact.name == name:
                return fact
        raise KeyError(name)


def _rows(name: str) -> list[dict[str, str]]:
    text = files("btnn.law.data").joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


@cache
def all_windows() -> dict[str, TimeWindow]:
    """Every window of time by its id; a row without source or with an unknown end is refused."""
    windows: dict[str, TimeWindow] = {}
    for row in _rows("damage_windows.csv"):
        if not row["source"] or row["end"] not in (AT, CUT, FUTURE, PAST) or row["window"] in windows:
            raise ValueError(f"damage_windows: {row['window']} is doubled or has no source or end")
        windows[row["window"]] = TimeWindow(row["window"], row["source"], row["from"], row["to"], row["end"])
    return windows


@cache
def all_rules() -> dict[str, Rule]:
    """Every rule by its id, in the order of the law."""
    windows = all_windows()
    facts: dict[str, list[Fact]] = {}
    for row in _rows("damage_facts.csv"):
        if row["kind"] not in KINDS or not row["label"]:
            raise ValueError(f"damage_facts: {row['rule']} {row['name']} has no known kind or label")
        taken = facts.setdefault(row["rule"], [])
        if any(fact.name == row["name"] for fact in taken):
            raise ValueError(f"damage_facts: {row['rule']} {row['name']} stands twice")
        admitted = tuple(windows[window] for window in row["windows"].split())
        taken.append(Fact(row["name"], row["kind"], row["required"] == "yes", admitted, row["label"]))
    rules: dict[str, Rule] = {}
    for row in _rows("damages.csv"):
        if row["rule"] in rules or not row["source"] or row["kind"] not in (HEAD, CALCULATION):
            raise ValueError(f"damages: {row['rule']} is doubled or has no source or kind")
        rules[row["rule"]] = Rule(
            row["rule"],
            row["title"],
            row["source"],
            row["part"],
            row["kind"],
            row["advance"] == "yes",
            tuple(facts.pop(row["rule"])),
        )
    if facts:
        raise ValueError(f"damage_facts: facts without a rule: {', '.join(facts)}")
    return rules


def rule(name: object) -> Rule:
    """The rule of that id; an unknown one, or one of reimbursement, is refused with a sentence."""
    if isinstance(name, str) and name in all_rules():
        return all_rules()[name]
    if isinstance(name, str) and name[:2] == "R-":
        raise Refused(f"Quy tắc “{name[:20]}” thuộc phần hoàn trả; hãy dùng lệnh `btnn reimbursement assess`.")
    told = f"“{name[:40]}”" if isinstance(name, str) else "này"
    raise Refused(f"Không có quy tắc tính {told}; các quy tắc: {', '.join(all_rules())}.")
