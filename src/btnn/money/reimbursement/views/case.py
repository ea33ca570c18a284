"""Hoàn trả: the page of the case, the account of one official, and both as a sheet."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from btnn.law.reimbursement.bands import FAULTS
from btnn.law.reimbursement.rules import bands_told

from ...views.case import download
from ..showing.accounts import movement_rows, plan_rows
from ..showing.councils import council_view, limit_rows
from ..showing.page import asking, council_doors, next_step, sums
from ..showing.people import actions, person_rows
from ..showing.sheets import case_sheet
from .paging import HERE, framed, official_of, page, reimbursement_of


@require_safe
def case(request: HttpRequest, code: str) -> HttpResponse:
    """Officials with bands, council with votes, plans and balances, limits, what comes next."""
    found, today = reimbursement_of(request, code), request.today  # type: ignore[attr-defined]
    bands = found.bands
    context = framed(found, HERE, "Hoàn trả") | {
        "found": found,
        "people": person_rows(found, today),
        "begun": found.stage != "none",
        "shares": bands.shares if bands else (),
        "warning": (bands.warning or "").replace(" (“chosen_months”)", "") if bands else "",
        "total": bands.total if bands and len(bands.shares) > 1 else None,
        "general": [(FAULTS[band.fault], band) for band in bands_told()],
        "sums": sums(found),
        "step": next_step(found),
        "council": council_view(found),
        "council_doors": council_doors(found),
        "limits": limit_rows(found, today),
        "asking": asking(found),
        "requests": found.requests,
        "print_title": f"Trách nhiệm hoàn trả – {code}",
    }
    return page(request, "case.html", context)


@require_safe
def official(request: HttpRequest, code: str, place: int) -> HttpResponse:
    """Sổ theo dõi hoàn trả of one official: what was decided, the plan month by month, what came in, what is left."""
    found, today = reimbursement_of(request, code), request.today  # type: ignore[attr-defined]
    one = official_of(found, place)
    row = next(row for row in person_rows(found, today) if row.place == place)
    context = framed(found, "money:official", f"Theo dõi hoàn trả: {one.account.name}") | {
        "row": row,
        "one": one,
        "actions": actions(found, one),
        "plan": plan_rows(one, today),
        "movements": movement_rows(one.account),
        "expected": found.file.expected,
        "print_title": f"Sổ theo dõi hoàn trả – {code} – {one.account.name}",
    }
    return page(request, "official.html", context)


@require_safe
def sheet(request: HttpRequest, code: str) -> HttpResponse:
    """The accounts and plans of all officials as a sheet (.xlsx)."""
    found, today = reimbursement_of(request, code), request.today  # type: ignore[attr-defined]
    return download(case_sheet(found, today), f"hoan-tra-{code}-{today:%Y-%m-%d}.xlsx")
