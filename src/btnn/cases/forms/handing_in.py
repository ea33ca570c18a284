"""What was handed in, ticked against the law's checklist (Đ41.1, Đ41.2): what is missing follows by itself."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from btnn.law.catalogue import Code, code, listed
from btnn.law.dossier import CHANNELS, Checklist, checklist
from btnn.law.entitlement import AUTHORISED, CODES, HEIR, INJURED, SUCCESSOR

AUTHORISERS = tuple(kind for kind in CODES if kind != AUTHORISED)


@dataclass(frozen=True, slots=True)
class Dossier:
    """What decides which papers a dossier needs."""

    claimant_kind: str
    channel: str
    several_heirs: bool = False
    authorised_by: str = ""
    basis_spared: bool = False

    def checklist(self) -> Checklist:
        return checklist(
            self.claimant_kind,
            self.channel,
            several_heirs=self.several_heirs,
            authorised_by=self.authorised_by or None,
            basis_never_sent=self.basis_spared,
        )


def missing(dossier: Dossier, handed_in: Collection[str], unfit: Collection[str] = ()) -> list[str]:
    """The lines of what the claimant must still bring: papers not handed in, then what was found unfit."""
    return [*(line(paper.item) for paper in dossier.checklist().missing(handed_in)), *unfit]


def line(item: Code) -> str:
    """A paper as entries and papers name it, with its article."""
    return f"{item.label} ({item.citation.article})"


def lines(handed_in: Collection[str]) -> list[str]:
    """The same of several, in the order of the law."""
    return [line(item) for item in listed("dossier_item") if item.code in handed_in]


def may_be_missing(claimant_kind: str) -> list[str]:
    """The lines of all papers that the dossier of such a claimant may lack; of the harmed person, if not known."""
    kind = claimant_kind or INJURED
    return [line(item) for item in items() if not wanted_of(item.code) or kind in wanted_of(item.code)]


def items() -> list[Code]:
    """Every paper that a dossier may hold, in the order of the law."""
    return listed("dossier_item")


@cache
def wanted_of(name: str) -> tuple[str, ...]:
    """The kinds of claimant of whom a paper may be wanted; empty: of all."""
    kinds = tuple(kind for kind in CODES if any(code(name) in found for found in _possible(kind)))
    return () if len(kinds) == len(CODES) else kinds


def _possible(kind: str) -> list[list[Code]]:
    """The papers that this kind of claimant may need, whatever the rest of the dossier says."""
    by = (None, HEIR, SUCCESSOR) if kind == AUTHORISED else (None,)
    found = [checklist(kind, CHANNELS[0], several_heirs=True, authorised_by=one) for one in by]
    return [[paper.item for paper in one.papers] for one in found]
