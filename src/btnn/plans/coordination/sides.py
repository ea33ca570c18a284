"""Who the words of a rule mean: a role in a case, or bodies of the province as plans name them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from btnn.agencies.queries import Agency, AgencyKind, Level, agencies_of_kinds

from ..groups import (
    CIVIL_ENFORCEMENT,
    COURT,
    DEPARTMENTS,
    FINANCE,
    JUSTICE,
    KINDS,
    LABELS,
    LOCAL,
    PROCURACY,
)

SETTLING, RECEIVER, CAUSED_BY, COMMITTEE, POLICE = "settling", "receiver", "caused_by", "committee", "police"
ASKED, ASKING = "asked", "asking"
OF_CASE = {
    SETTLING: "Cơ quan giải quyết bồi thường",
    RECEIVER: "Cơ quan nhận hồ sơ",
    CAUSED_BY: "Cơ quan khác có người gây thiệt hại",
}
OF_REQUEST = {ASKED: "Cơ quan được đề nghị", ASKING: "Cơ quan đề nghị"}
OF_PROVINCE = {
    **{name: LABELS[name] for name in (JUSTICE, FINANCE, DEPARTMENTS, COURT, PROCURACY, CIVIL_ENFORCEMENT, LOCAL)},
    POLICE: "Công an tỉnh",
    COMMITTEE: "Ủy ban nhân dân tỉnh",
}
WHO = OF_CASE | OF_REQUEST | OF_PROVINCE
_KINDS = {**KINDS, POLICE: {AgencyKind.POLICE}, COMMITTEE: {AgencyKind.PEOPLE_COMMITTEE}}
_MANY = frozenset({DEPARTMENTS, LOCAL})


@dataclass(frozen=True, slots=True)
class Bodies:
    """The bodies of a province on a day."""

    all: tuple[Agency, ...]

    def of(self, word: str) -> list[Agency]:
        """All bodies that a word of the province means."""
        return [body for body in self.all if _is(body, word)]

    def one(self, word: str) -> Agency | None:
        """The one body that speaks for a word towards others: that of the province itself, before those below it."""
        found = sorted(self.of(word), key=lambda body: (body.level != Level.PROVINCE, body.pk))
        return found[0] if found and word not in _MANY else None


def bodies(province: str, on: date) -> Bodies:
    """The bodies of a province on a day. One query."""
    return Bodies(tuple(agencies_of_kinds(set().union(*_KINDS.values()), on, province)))


def _is(body: Agency, word: str) -> bool:
    if body.kind not in _KINDS.get(word, ()):
        return False
    if word == DEPARTMENTS:
        return body.level == Level.PROVINCE and body.kind != AgencyKind.JUSTICE_DEPARTMENT
    if word == LOCAL:
        return body.level in (Level.COMMUNE, Level.DISTRICT)
    return word != COMMITTEE or body.level == Level.PROVINCE
