"""Chương II and Đ32: is this damage one that the State compensates?

The lists of Đ17–21 are closed: an act that stands in none of them is not compensated under this
law. An act that does stand there must still meet the conditions of its own paragraph, and no
ground of Đ32 may apply. What nobody told stays open and is asked.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from btnn.law.answers import NO, UNCLEAR, YES, Question, Reason, Verdict, question
from btnn.law.catalogue import Code, code, codes, fields_of, leaves, listed
from btnn.law.decision_tables import Facts, checked, table
from btnn.law.errors import Refused
from btnn.law.sources import law

NOT_LISTED = "none"
# What of the damage stays with the State although the ground applies (Đ23.6).
PARTLY = {"KBT-32.1c": "phần vượt quá yêu cầu của tình thế cấp thiết vẫn được bồi thường (Đ23.6)"}


@dataclass(frozen=True, slots=True)
class Condition:
    """What the paragraph of an act asks for: `fact` must be one of `wanted`, `otherwise` says why not."""

    fact: str
    wanted: frozenset[str]
    otherwise: str
    article: str


@cache
def _conditions() -> dict[str, tuple[Condition, ...]]:
    found: dict[str, tuple[Condition, ...]] = {}
    for row in table("scope_conditions.csv"):
        one = Condition(row["fact"], frozenset(row["wanted"].split()), row["otherwise"], row["article"])
        for name in row["codes"].split():
            found[name] = (*found.get(name, ()), one)
    return found


def acts(field: str) -> list[Code]:
    """The acts of a field (QLHC, TTHS, TTDS, TTHC, THAHS, THADS) that one may choose from."""
    return [entry for entry in leaves() if field in fields_of(entry)]


def exclusions(field: str) -> list[Code]:
    """The grounds of Đ32 that exist in a field."""
    return [entry for entry in listed("exclusion") if field in entry.parents]


def conditions(act: str) -> tuple[Condition, ...]:
    """What the paragraph of the act asks for beyond its words."""
    return _conditions().get(act, ())


def compensable(field: str, act: str | None, facts: Facts | None = None, excluded: Iterable[str] = ()) -> Verdict:
    """Whether the State compensates: yes, no or unclear, with reasons and open questions.

    Args:
        field: a field of State activity.
        act: the code of the act; `none` when it stands in no list; None when it is not known yet.
        facts: what is known of the conditions (`scope_facts.csv`).
        excluded: codes of Đ32 that apply.

    Refused: an unknown code, an act or an exclusion of another field, an unknown fact.
    """
    if field not in {entry.code for entry in listed("field")}:
        raise Refused(f"Không có lĩnh vực nào mang mã “{field}”.")
    told = checked(facts or {}, codes())
    out = _excluded(field, excluded)
    if act == NOT_LISTED:
        return Verdict(NO, (_outside(field), *out))
    if act is None:
        if out and not any(reason.code in PARTLY for reason in out):
            return Verdict(NO, out)
        return Verdict(UNCLEAR, out, (_which(field),))
    entry = code(act)
    if entry.list != "act" or field not in fields_of(entry):
        raise Refused(f"Mã “{act}” không phải là hành vi thuộc lĩnh vực {code(field).label.lower()}.")
    stands = Reason(f"Hành vi thuộc danh sách: {entry.label}", entry.source, entry.code)
    if entry not in leaves():
        finer = {one.code: one.label for one in leaves() if act in one.parents}
        return Verdict(UNCLEAR, (stands, *out), (Question("act", "Cụ thể là trường hợp nào?", finer),))
    against, missing = [], []
    for one in conditions(act):
        if one.fact not in told:
            missing.append(question(one.fact, source=law(one.article)))
        elif told[one.fact] not in one.wanted:
            against.append(Reason(one.otherwise, law(one.article), act))
    if against:
        return Verdict(NO, (stands, *against, *out))
    if out:
        return Verdict(UNCLEAR if any(reason.code in PARTLY for reason in out) else NO, (stands, *out))
    return Verdict(UNCLEAR if missing else YES, (stands,), tuple(missing))


def _excluded(field: str, grounds: Iterable[str]) -> tuple[Reason, ...]:
    reasons = []
    for name in dict.fromkeys(grounds):
        entry = code(name)
        if entry.list != "exclusion" or field not in entry.parents:
            raise Refused(f"Mã “{name}” không phải là trường hợp loại trừ của lĩnh vực này (Đ32).")
        rest = f"; {PARTLY[name]}" if name in PARTLY else ""
        reasons.append(Reason(f"Không bồi thường: {entry.label}{rest}", entry.source, name))
    return tuple(reasons)


def _outside(field: str) -> Reason:
    article = code(field).citation.article.split(",")[0]
    return Reason(
        f"Hành vi không có trong danh sách của {article}; danh sách là đóng, cơ quan không thụ lý (Đ43.2c)",
        law(article),
    )


def _which(field: str) -> Question:
    return Question(
        "act",
        "Hành vi gây thiệt hại là hành vi nào?",
        {entry.code: entry.label for entry in acts(field)} | {NOT_LISTED: "Không có trong danh sách"},
    )
