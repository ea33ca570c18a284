"""Publishing the figures of one's province: what would be shown, then publish; what was published before."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from btnn.agencies.queries import Membership
from btnn.web.clock import today

from .. import queries, showing
from ..commands import MOST_REASON, publish
from ..errors import NotPublished
from ..permissions import NOT_YOURS, may_publish
from .reading import address


class YearForm(forms.Form):
    """Which year is looked at."""

    nam = forms.IntegerField(label="Năm", min_value=queries.FIRST_YEAR, error_messages={"required": "Chưa ghi năm."})

    def __init__(self, *args: object, last: int, **options: object) -> None:
        super().__init__(*args, **options)  # type: ignore[arg-type]
        self.fields["nam"].widget = forms.Select(
            choices=[(year, str(year)) for year in range(last, queries.FIRST_YEAR - 1, -1)]
        )


class PublishForm(forms.Form):
    """What publishing takes: the edition seen last, and the reason of a correction."""

    sau = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    ly_do = forms.CharField(
        label="Lý do đính chính",
        help_text="Nêu số nào đổi và vì sao; không nêu tên ai, vì lý do được đăng công khai.",
        required=False,
        max_length=MOST_REASON,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"max_length": f"Lý do dài quá {MOST_REASON} ký tự; hãy viết ngắn lại."},
    )


@require_http_methods(["GET", "HEAD", "POST"])
def manage(request: HttpRequest) -> HttpResponse:
    """The table of a year as it would be published, and the button. A refusal keeps what was typed."""
    membership: Membership = request.membership  # type: ignore[attr-defined]
    day = today()
    chosen = YearForm({"nam": request.GET.get("nam") or request.POST.get("nam") or day.year}, last=day.year)
    year = chosen.cleaned_data["nam"] if chosen.is_valid() else day.year
    scope = membership.agency.province
    last = queries.published(year, scope) if scope else None
    form = PublishForm(request.POST if request.method == "POST" else None, initial={"sau": last.newest if last else 0})
    refusal, status = "", 200
    if request.method == "POST":
        if not may_publish(membership):
            refusal, status = NOT_YOURS, 403
        elif not chosen.is_valid():
            refusal, status = "Chưa rõ công bố năm nào; hãy chọn lại năm rồi công bố.", 422
        elif not form.is_valid():
            status = 422
        else:
            try:
                edition = publish(
                    year, day, membership=membership, reason=form.cleaned_data["ly_do"], after=form.cleaned_data["sau"]
                )
            except NotPublished as problem:
                refusal, status = problem.message, problem.status
            else:
                messages.success(request, f"Đã công bố số liệu năm {edition.year}, bản số {edition.number}.")
                return redirect(f"{reverse('numbers:manage')}?nam={year}")
    rows = []
    if may_publish(membership):
        try:
            rows = queries.to_publish(year, day, membership)
        except NotPublished as problem:
            refusal, status = problem.message, problem.status
    context = {
        "chosen": chosen,
        "year": year,
        "form": form,
        "refusal": refusal,
        "may_publish": may_publish(membership),
        "last": last,
        "last_url": address(last.edition) if last else "",
        "unchanged": bool(last) and last.edition.rows == [row.as_json() for row in rows] if last else False,
        "headings": showing.headings(),
        "sections": showing.sections(rows, queries.province_names(day)),
        "kept_back": showing.kept_back(),
        "editions": queries.all_editions(scope) if scope else queries.editions(),
        "crumbs": [{"label": "Công bố số liệu"}],
        "print_title": f"Số liệu năm {year}, xem trước",
        "today": day,
    }
    return render(request, "numbers/manage.html", context, status=status)
