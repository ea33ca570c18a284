"""Thay đổi của lịch: what was adopted and how much it moved; what proposed days would move. Nothing is written here."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from btnn.cases.queries.changes import MOST_CASES, Proposed, adopted_changes, proposed_days
from btnn.cases.recounting.files import decoded
from btnn.cases.recounting.telling import how_it_works, move_of, totals
from btnn.law.calendar_changes import BYTES, COLUMNS
from btnn.law.errors import Refused

EXAMPLE = f"{','.join(COLUMNS)}\n2026-12-31,Nghỉ hoán đổi,swap_off,published,Thông báo 123/TB-BNV ngày 05/12/2026\n"
KINDS = {"off": "Nghỉ", "swap_off": "Nghỉ hoán đổi", "swap_work": "Làm bù", "plain": "Ngày thường"}


class ProposalForm(forms.Form):
    """Proposed days, pasted or as a file; the file counts when both are there."""

    dong = forms.CharField(
        label="Các dòng đề xuất",
        help_text="Dòng đầu là tên các cột: date, name, kind, status, source. Loại ngày (kind): off là nghỉ, swap_off "
        "là nghỉ hoán đổi, swap_work là làm bù, plain là trở lại ngày thường.",
        required=False,
        strip=False,
        max_length=BYTES,
        widget=forms.Textarea(attrs={"rows": 8, "spellcheck": "false", "autocomplete": "off"}),
    )
    tep = forms.FileField(label="Hoặc tệp CSV", required=False, allow_empty_file=True)

    def clean(self) -> dict[str, Any]:
        """Gives `text`, the rows to preview."""
        given: dict[str, Any] = super().clean() or {}
        file = given.get("tep")
        text = given.get("dong") or ""
        if isinstance(file, UploadedFile):
            try:
                text = decoded(file.read(4 * BYTES + 1))
            except Refused as refused:
                self.add_error("tep", str(refused))
        elif not text.strip():
            self.add_error("dong", "Hãy dán các dòng đề xuất, hoặc chọn một tệp CSV.")
        return given | {"text": text.replace("\r\n", "\n")}


def changes(request: HttpRequest) -> HttpResponse:
    """The page; by POST the preview of what was pasted or uploaded, for the cases that the person may see."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    form = ProposalForm(request.POST, request.FILES) if request.method == "POST" else ProposalForm()
    context: dict[str, Any] = {}
    if request.method == "POST" and form.is_valid():
        try:
            context = _shown(proposed_days(membership, form.cleaned_data["text"], today))
        except Refused as refused:
            form.add_error("tep" if form.cleaned_data.get("tep") else "dong", str(refused))
    context |= {
        "form": form,
        "example": EXAMPLE,
        "adopted": adopted_changes(membership),
        "crumbs": [{"label": "Pháp luật", "url": "/phap-luat/"}, {"label": "Thay đổi của lịch"}],
    }
    return render(request, "web/law_changes.html", context)


def _shown(found: Proposed) -> dict[str, Any]:
    preview = found.preview
    return {
        "preview": preview,
        "days": [
            {
                "change": change,
                "kind": KINDS[change.kind],
                "before": how_it_works(preview.before, change.day),
                "after": how_it_works(preview.after, change.day),
            }
            for change in preview.changes
        ],
        "moved": [
            {"code": move.code, "limits": [{"title": one.title, "told": move_of(one)} for one in move.limits]}
            for move in preview.moved
        ],
        "totals": totals(preview),
        "cut": MOST_CASES if found.cut else 0,
    }
