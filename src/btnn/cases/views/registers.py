"""Sổ nhận hồ sơ, sổ thụ lý: the registers of one's own agency, by year, made to be printed."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from ..queries.registers import CUT, Register, accepted_cases, received_cases
from ..showing import accepted_register, registers
from ..showing.sheets import TYPES
from .downloads import download

FIRST_YEAR = 2018  # the law's first year


RECEIVED, ACCEPTED = "Sổ nhận hồ sơ", "Sổ thụ lý hồ sơ yêu cầu bồi thường"


def received(request: HttpRequest) -> HttpResponse:
    """Sổ nhận hồ sơ (Đ42.1)."""
    membership, year = request.membership, _year(request)  # type: ignore[attr-defined]
    found = received_cases(membership, year)
    rows = [registers.received_row(row, membership.agency_id) for row in found.rows]
    context = _context(request, RECEIVED, year, "cases:received_sheet", found)
    return render(request, "cases/register_received.html", context | {"rows": rows})


def accepted(request: HttpRequest) -> HttpResponse:
    """Sổ thụ lý (Đ43.1; Biểu mẫu số 05 of Thông tư 08/2019/TT-BTP)."""
    year = _year(request)
    found = accepted_cases(request.membership, year)  # type: ignore[attr-defined]
    context = _context(request, ACCEPTED, year, "cases:accepted_sheet", found)
    rows = [accepted_register.accepted_row(row) for row in found.rows]
    more = {"rows": rows, "columns": accepted_register.ACCEPTED_COLUMNS}
    return render(request, "cases/register_accepted.html", context | more)


def received_sheet(request: HttpRequest, kind: str) -> HttpResponse:
    """The same as a file (.xlsx, .csv)."""
    membership, year = request.membership, _year(request)  # type: ignore[attr-defined]
    table = registers.received_sheet(received_cases(membership, year), membership.agency, year)
    return download(table, kind, f"so-nhan-ho-so-{year}")


def accepted_sheet(request: HttpRequest, kind: str) -> HttpResponse:
    """The same as a file (.xlsx, .csv)."""
    membership, year = request.membership, _year(request)  # type: ignore[attr-defined]
    table = accepted_register.accepted_sheet(accepted_cases(membership, year), membership.agency, year)
    return download(table, kind, f"so-thu-ly-{year}")


def _year(request: HttpRequest) -> int:
    """The year asked for; this one when the address says none or nonsense."""
    this = request.today.year  # type: ignore[attr-defined]
    told = request.GET.get("nam", "")
    year = int(told) if told.isascii() and told.isdigit() and len(told) == 4 else this
    return year if FIRST_YEAR <= year <= this else this


def _context(request: HttpRequest, title: str, year: int, sheet: str, found: Register) -> dict[str, Any]:
    this = request.today.year  # type: ignore[attr-defined]
    return {
        "title": title,
        "year": year,
        "years": range(this, max(FIRST_YEAR, this - 5) - 1, -1),
        "sheets": [(kind.upper(), f"{reverse(sheet, args=[kind])}?nam={year}") for kind in TYPES],
        "cut": CUT if found.cut else "",
        "print_title": f"{title} năm {year}",
    }
