"""The list, a decision and a procedure as their pages show them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from .. import queries
from ..queries import DecisionEntry, GovernmentLevel, Procedure, ProcedureVersion, PublishingDecision
from .limits import LeftOut, LimitShown, english, left_out_shown, limits_shown, postal, told


@dataclass(frozen=True, slots=True)
class EntryShown:
    """A row of a list: its columns as printed, its sentences with the law beside them."""

    entry: DecisionEntry
    limits: list[LimitShown]
    left_out: list[LeftOut]
    retired: bool

    @property
    def differing(self) -> int:
        """How many sentences differ from the law."""
        return sum(bool(one.differs) for one in self.limits)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the list: `I. THỦ TỤC HÀNH CHÍNH CẤP TỈNH`."""

    number: str
    title: str
    entries: list[EntryShown]


def level_word(level: str) -> str:
    """The level of government in the language of the page."""
    return {
        "central": _("Trung ương"),
        "province": _("Cấp tỉnh"),
        "district": _("Cấp huyện"),
        "commune": _("Cấp xã"),
    }[GovernmentLevel(level).value]


def name(procedure: Procedure) -> str:
    """The name of a procedure in the language of the page."""
    return (procedure.name_en if english() else "") or procedure.name


def publisher(version: ProcedureVersion) -> str:
    """Who published a version."""
    return _("Toàn quốc, theo luật") if not version.province else version.publisher


def sections(decision: PublishingDecision, day: date) -> list[Section]:
    """The list of a decision, part by part, in the order of the document."""
    found: list[Section] = []
    for entry in decision.entries.all():
        if not found or found[-1].number != entry.section:
            found.append(Section(entry.section, entry.section_title, []))
        version = entry.version
        found[-1].entries.append(
            EntryShown(
                entry,
                limits_shown(version, compared=True),
                left_out_shown(version.procedure.kind, version.limits.all()),
                not version.holds_on(day),
            )
        )
    return found


def decision_state(decision: PublishingDecision, day: date) -> dict[str, str]:
    """Whether it is in force on that day, as a chip."""
    if queries.in_force(decision, day):
        return {"state": "met", "text": _("Chưa bị thay thế")}
    if decision.effective_from > day:
        return {"state": "open", "text": _("Chưa có hiệu lực")}
    return {"state": "void", "text": _("Đã bị thay thế")}


def level_groups(day: date, search: str) -> list[dict[str, Any]]:
    """The procedures of a day by level."""
    return [
        {
            "name": level_word(group.level),
            "rows": [
                {
                    "procedure": row.procedure,
                    "name": name(row.procedure),
                    "place": place(row.versions[0]),
                    "publishers": [publisher(one) for one in row.versions],
                }
                for row in group.rows
            ],
        }
        for group in queries.by_level(day, search)
    ]


def place(version: ProcedureVersion) -> str:
    """Where one goes with it."""
    return (version.place_en if english() else "") or version.place


def versions_shown(procedure: Procedure, shown: ProcedureVersion, day: date) -> list[dict[str, Any]]:
    """Every version of a procedure, newest first."""
    rows = sorted(procedure.versions.all(), key=lambda one: (one.valid_from, -one.number), reverse=True)
    return [
        {
            "version": one,
            "publisher": publisher(one),
            "current": one.pk == shown.pk,
            "chip": {"state": "met", "text": _("Đang áp dụng")}
            if one.holds_on(day)
            else {"state": "void", "text": _("Không còn áp dụng") if one.valid_from <= day else _("Chưa áp dụng")},
            "decision": next((entry.decision for entry in one.entries.all()), None),
        }
        for one in rows
    ]


def version_shown(procedure: Procedure, version: ProcedureVersion, day: date) -> dict[str, Any]:
    """One version: steps, papers, limits, place, fee, post, forms, results."""
    entry = next(iter(version.entries.all()), None)
    compared = entry is not None
    return {
        "procedure": procedure,
        "name": name(procedure),
        "level": level_word(procedure.level),
        "code_note": told(procedure.code_note),
        "version": version,
        "publisher": publisher(version),
        "holds": version.holds_on(day),
        "decision": entry.decision if entry else None,
        "steps": [told(row) for row in version.steps],
        "dossier": [{"name": told(row), "when": told(row.get("when"))} for row in version.dossier],
        "results": [told(row) for row in version.results],
        "limits": limits_shown(version, compared=compared),
        "left_out": left_out_shown(procedure.kind, version.limits.all()) if compared else [],
        "compared": compared,
        "totals": not any(row.limit_id for row in version.limits.all()),
        "place": place(version),
        "postal": postal(version),
        "fee": _("Không mất phí, lệ phí") if version.fee_amount == 0 else version.fee,
        "note": told(version.note),
        "versions": versions_shown(procedure, version, day),
    }
