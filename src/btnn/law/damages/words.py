"""The rules of damages in everyday words: a title that a claimant understands, the formula, what it reads."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from btnn.law.damages.rules import all_rules
from btnn.law.parameters import REGIONS, all_values

# Parts of the law that are heads of a claim as events name them; what stands under a principle goes to a head.
HEAD_OF = {"G-03": "property", "G-05": "mental"}
WAGE = "minimum_wage"  # one name for the four regions


@dataclass(frozen=True, slots=True)
class RuleWords:
    """`everyday` is the title for those who are no lawyers, `formula` the arithmetic in words, `parameters` the
    names of the dated figures that the rule reads."""

    everyday: str
    formula: str
    parameters: tuple[str, ...]


@cache
def all_words() -> dict[str, RuleWords]:
    """The words of every rule. A rule without them, or one twice, or an unknown parameter is a `ValueError`."""
    text = files("btnn.law.data").joinpath("damage_words.csv").read_text(encoding="utf-8")
    found: dict[str, RuleWords] = {}
    for row in csv.DictReader(text.splitlines()):
        names: list[str] = []
        for name in row["parameters"].split():
            names += [f"{WAGE}_{region}" for region in REGIONS] if name == WAGE else [name]
        if row["rule"] in found or not row["everyday"] or not row["formula"]:
            raise ValueError(f"damage_words: {row['rule']} stands twice or says nothing")
        if not set(names) <= set(all_values()):
            raise ValueError(f"damage_words: {row['rule']} reads an unknown parameter")
        found[row["rule"]] = RuleWords(row["everyday"], row["formula"], tuple(names))
    if set(found) != set(all_rules()):
        raise ValueError(f"damage_words: {sorted(set(found) ^ set(all_rules()))} without a rule or without words")
    return found


def head_of(rule_id: str) -> str:
    """The head of a claim (`btnn.law.case.vocabulary.HEADS`) that a line of this rule belongs to."""
    return HEAD_OF.get(rule_id) or all_rules()[rule_id].part
