"""The money of one case: its page, and its ledger as a sheet."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from btnn.cases.errors import NotFound
from btnn.cases.permissions import may_record
from btnn.cases.queries import CaseFrame
from btnn.law.amounts import dong_in_words

from ..queries import CaseMoney, case_money
from ..showing.case_page import dossier, next_step, recovery, sums, unfinished
from ..showing.ledger import account_rows, line_rows, share_rows
from ..showing.sheets import TYPE, case_sheet


@require_safe
def page(request: HttpRequest, code: str) -> HttpResponse:
    """Tiền: what is due to whom, what was paid, what lies where, by which paper, what comes next."""
    money = _money(request, code)
    file = money.file
    pays = may_record(file.standing, "compensation_paid") and any(
        step.event == "compensation_paid" for step in file.my_steps
    )
    accounts = account_rows(money.book)
    context = CaseFrame(file.case, file.standing).context("money:case", "Tiền") | {
        "sums": sums(money),
        "step": next_step(file),
        "shares": share_rows(money.book, money.claimants),
        "pay_url": reverse("cases:record", args=[code, "compensation_paid"]) if pays else "",
        "lines": line_rows(money.book),
        "accounts": accounts,
        "turnover": sum(row.debit for row in accounts),
        "advance": money.advance,
        "base_words": dong_in_words(money.advance.least) if money.advance else "",
        "dossier": dossier(file.view, money.book.owed, money.last),
        "recovery": recovery(money),
        "unfinished": unfinished(money),
        "print_title": f"Tiền bồi thường – {file.case.code}",
    }
    return render(request, "money/case.html", context)


@require_safe
def sheet(request: HttpRequest, code: str) -> HttpResponse:
    """The same ledger as a sheet (.xlsx)."""
    money = _money(request, code)
    today = request.today  # type: ignore[attr-defined]
    return download(case_sheet(money, today), f"so-tien-{code}-{today:%Y-%m-%d}.xlsx")


def download(content: bytes, name: str) -> HttpResponse:
    """A sheet to keep; never shown in place, never kept by a proxy."""
    answer = HttpResponse(content, content_type=TYPE)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["Cache-Control"] = "private, no-store"
    return answer


def _money(request: HttpRequest, code: str) -> CaseMoney:
    try:
        return case_money(request.membership, code, request.today)  # type: ignore[attr-defined]
    except NotFound as missing:
        raise Http404(missing.message) from missing
