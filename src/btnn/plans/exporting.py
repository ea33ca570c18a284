"""A plan as plain data: everything that the document says, and where the plan stands."""

from __future__ import annotations

from datetime import date
from typing import Any

from .in_force import tasks_on
from .models import Plan, PlanTask, ProgressReport
from .occurrences import occurrences


def exported(plan: Plan, on: date = date.max) -> dict[str, Any]:
    """The plan for `btnn plan export --json`, as amended until a day. Days are year-month-day; what is not known is
    null or empty."""
    return {
        "agency": _body(plan.agency),
        "prepared_by": _body(plan.prepared_by),
        "year": plan.year,
        "title": plan.title,
        "kind": plan.kind,
        "embedded_in": plan.embedded_in,
        "state": plan.state,
        "place": plan.place,
        "number": plan.number,
        "issued_on": _day(plan.issued_on),
        "signer": plan.signer,
        "source": plan.source,
        "carries_out": {"agency": _body(plan.parent.agency), "title": plan.parent.title} if plan.parent else None,
        "bases": plan.bases,
        "purposes": plan.purposes,
        "requirements": plan.requirements,
        "tasks": [_task(task, plan) for task in tasks_on(plan, on)],
        "responsibilities": [
            {"order": one.order, "agency": one.agency_words, "groups": one.groups, "paragraphs": one.paragraphs}
            for one in plan.responsibilities.order_by("order")
        ],
        "closing": plan.closing,
        "amendments": [
            {"number": one.number, "issued_on": _day(one.issued_on), "signer": one.signer, "reason": one.reason}
            for one in plan.amendments.filter(issued=True, issued_on__lte=on).order_by("issued_on", "pk")
        ],
    }


def _task(task: PlanTask, plan: Plan) -> dict[str, Any]:
    claim = task.time_frame == "when_claim_comes"
    dated = [] if claim else occurrences(task.time_frame, plan.year, quarter=task.quarter, fixed_on=task.fixed_on)
    return {
        "order": task.order,
        "title": task.title,
        "content": task.content,
        "topic": task.topic,
        "lead": {
            "words": task.lead,
            "called": task.lead_word,
            "duty": task.lead_duty,
            "code": task.lead_agency.code if task.lead_agency else None,
        },
        "coordinating": task.coordinating,
        "time_frame": task.time_frame,
        "time_words": task.time_words,
        "quarter": task.quarter,
        "fixed_on": _day(task.fixed_on),
        "product": task.product,
        "budget_line": task.budget_line,
        "obligations": [
            {"key": one.key, "title": one.title, "from": _day(one.first), "due": _day(one.due), "source": one.source}
            for one in dated
        ],
        "reports": [_report(one) for one in task.reports.select_related("agency").order_by("on", "pk")],
    }


def _report(one: ProgressReport) -> dict[str, Any]:
    return {
        "agency": _body(one.agency),
        "obligation": one.occurrence,
        "on": _day(one.on),
        "progress": one.progress,
        "evidence": one.evidence,
        "paper": one.paper,
    }


def _body(agency: Any) -> dict[str, str]:
    return {"code": agency.code, "name": agency.name}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None
