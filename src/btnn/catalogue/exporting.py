"""The catalogue as data: one shape for the command line, the JSON file and the rows of the CSV file.

Names of fields are stable; docs/catalogue.md tells them. Without a day everything that was ever entered is there,
each with whether it is in force on `today`; with a day only what was in force then.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from btnn.folding import fold
from btnn.law.limits import all_limits

from .comparing import Difference, compare, left_out
from .models import DecisionEntry, GovernmentLevel, Procedure, ProcedureVersion, PublishingDecision, VersionLimit
from .queries import decisions, ended_on, in_force
from .queries.procedures import every_procedure

Json = dict[str, Any]

SCHEMA = 1
LICENCE = (
    "Dữ liệu mở, dùng tự do và ghi nguồn. Quyết định công bố là văn bản hành chính (Luật Sở hữu trí tuệ, Điều 15)."
)
SOURCE = "Danh mục thủ tục hành chính về bồi thường nhà nước; mỗi mục ghi nguồn riêng."


def catalogue(*, as_of: date | None, today: date, issuer: str = "", posting: bool = False) -> Json:
    """Everything, or what was in force on `as_of`; `issuer` narrows to what that body published; `posting` adds what
    was posted where. Dates are ISO, money int đồng, units `working_day`, `calendar_day`, `immediate`."""
    day = as_of or today
    chosen = [one for one in decisions(issuer) if as_of is None or in_force(one, as_of)]
    return {
        "schema": SCHEMA,
        "title": "Thủ tục hành chính trong lĩnh vực bồi thường nhà nước",
        "as_of": as_of.isoformat() if as_of else None,
        "issuer": issuer or None,
        "licence": LICENCE,
        "source": SOURCE,
        "written_on": today.isoformat(),
        "decisions": [_decision(one, day, as_of, posting=posting) for one in chosen],
        "procedures": [told for one in every_procedure() if (told := _procedure(one, day, as_of, issuer))],
    }


def issuers() -> list[str]:
    """Everybody who published something."""
    names = {one.issuer for one in decisions()}
    return sorted(names | set(ProcedureVersion.objects.values_list("publisher", flat=True)))


def _decision(decision: PublishingDecision, day: date, as_of: date | None, *, posting: bool) -> Json:
    end = ended_on(decision)
    told = {
        "key": decision.key,
        "number": decision.number,
        "title": decision.title,
        "issuer": decision.issuer,
        "place": decision.place,
        "province": decision.province,
        "signer": decision.signer,
        "signer_title": decision.signer_title,
        "issued_on": decision.issued_on.isoformat(),
        "effective_from": decision.effective_from.isoformat(),
        "ended_on": end.isoformat() if end else None,
        "in_force": in_force(decision, day),
        "replaces": _named(decision.replaces),
        "replaced_by": [_named(one) for one in decision.replaced_by.all()],
        "complete": decision.complete,
        "document": decision.document,
        "source": decision.source,
        "note": decision.note,
        "entries": [_entry(one, day) for one in decision.entries.all() if as_of is None or one.version.holds_on(as_of)],
    }
    if posting:
        told["posting"] = [_posting(task) for task in decision.postings.select_related("agency").order_by("pk")]
    return told


def _named(decision: PublishingDecision | None) -> Json | None:
    if decision is None:
        return None
    return {
        "key": decision.key,
        "number": decision.number,
        "issued_on": decision.issued_on.isoformat(),
        "title": decision.title,
        "issuer": decision.issuer,
    }


def _posting(task: Any) -> Json:
    return {
        "agency": task.agency.name,
        "what": task.what,
        "due": task.due.isoformat(),
        "done": [
            {"done_on": one.done_on.isoformat(), "where": one.where, "proof": one.proof, "paper_hash": one.paper_hash}
            for one in task.proofs.order_by("pk")
        ],
        "checks": [
            {
                "on": one.on.isoformat(),
                "ok": one.ok,
                "found": one.found,
                "follow_up_by": one.follow_up_by.isoformat() if one.follow_up_by else None,
            }
            for one in task.checks.order_by("pk")
        ],
    }


def _entry(entry: DecisionEntry, day: date) -> Json:
    """A row of the list as printed, then the version that it published."""
    version = entry.version
    return {
        "section": entry.section,
        "section_title": entry.section_title,
        "order": entry.order,
        "name": entry.name,
        "level": entry.level,
        "level_name": GovernmentLevel(entry.level).label,
        "time_limit": printed(list(version.limits.all())),
        "place_printed": entry.place,
        "fee_printed": entry.fee,
        "postal_in_printed": entry.postal_in,
        "postal_out_printed": entry.postal_out,
        "legal_basis_printed": entry.legal_basis,
        "source_decision_printed": entry.source_decision,
        "procedure": version.procedure.key,
        "code": version.procedure.code or None,
        "field_code": version.procedure.field_code,
        "field": version.procedure.field,
        **_version(version, version.procedure.kind, day, compared=True),
    }


def printed(rows: list[VersionLimit]) -> str:
    """The column of time limits as it stands in the document."""
    return " ".join(f"- {row.wording}" if row.opens else row.wording for row in rows)


def _procedure(procedure: Procedure, day: date, as_of: date | None, issuer: str) -> Json | None:
    versions = [
        one
        for one in procedure.versions.all()
        if (as_of is None or one.holds_on(as_of)) and fold(issuer) in fold(one.publisher)
    ]
    if not versions:
        return None
    ends = [one.valid_to for one in procedure.versions.all()]
    return {
        "key": procedure.key,
        "code": procedure.code or None,
        "code_note": procedure.code_note,
        "name": procedure.name,
        "name_en": procedure.name_en,
        "level": procedure.level,
        "level_name": GovernmentLevel(procedure.level).label,
        "kind": procedure.kind,
        "field_code": procedure.field_code,
        "field": procedure.field,
        "retired_on": max(end for end in ends if end).isoformat() if ends and all(ends) else None,
        "versions": [_version(one, procedure.kind, day, compared=bool(one.entries.all())) for one in versions],
    }


def _version(version: ProcedureVersion, kind: str, day: date, *, compared: bool) -> Json:
    rows = list(version.limits.all())
    return {
        "version": version.number,
        "publisher": version.publisher,
        "province": version.province,
        "valid_from": version.valid_from.isoformat(),
        "valid_to": version.valid_to.isoformat() if version.valid_to else None,
        "in_force": version.holds_on(day),
        "steps": version.steps,
        "dossier": version.dossier,
        "time_limits": [_limit(row, compared=compared) for row in rows],
        "left_out": [_difference(one) for one in left_out(kind, rows)] if compared else [],
        "place": version.place,
        "places": version.places,
        "fee": version.fee,
        "fee_amount": version.fee_amount,
        "postal_in": version.postal_in,
        "postal_out": version.postal_out,
        "legal_basis": version.legal_basis,
        "forms": version.forms,
        "results": version.results,
        "source_decision": version.source_decision,
        "source": version.source,
        "confidence": version.confidence,
        "note": version.note,
    }


def _limit(row: VersionLimit, *, compared: bool) -> Json:
    law = all_limits().get(row.limit_id)
    return {
        "position": row.position,
        "wording": row.wording,
        "limit_id": row.limit_id or None,
        "amount": row.amount,
        "unit": row.unit or None,
        "article": law.source if law else None,
        "law_amount": law.count if law else None,
        "law_unit": law.unit if law else None,
        "local_amount": row.local_amount,
        "local_unit": row.local_unit or None,
        "local_source": row.local_source or None,
        "garbled": row.garbled,
        "remark": row.remark,
        "differences": [_difference(one) for one in compare(row)] if compared else [],
    }


def _difference(one: Difference) -> Json:
    law = all_limits()[one.limit_id]
    return {
        "kind": one.kind,
        "limit_id": one.limit_id,
        "article": law.source,
        "document": one.document or None,
        "law": one.law or None,
    }
