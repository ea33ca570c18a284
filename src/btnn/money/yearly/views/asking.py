"""Guidance on the estimate, what an agency needs, what it spent outside of cases."""

from __future__ import annotations

from datetime import date, timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from btnn.agencies.queries import Agency, AgencyKind, Membership

from .. import commands, queries
from ..budgets import Purse, members
from ..forms import ALL_BODIES, GuidanceForm, NeedsForm, SpendForm
from ..showing.papers import guidance_paper
from ..vocabulary import Kind
from .finding import answer, budget, crumbs, word_file

FORM = "yearly/form.html"
TEXT = (
    "Căn cứ Điều 61 Luật Trách nhiệm bồi thường của Nhà nước, đề nghị các cơ quan gửi nhu cầu kinh phí năm {year}:\n"
    "1. Tiền chi trả cho người bị thiệt hại: khoản đã quyết định nhưng chưa được cấp; khoản đang yêu cầu, ghi theo "
    "từng vụ việc.\n"
    "2. Chi phí định giá tài sản, giám định thiệt hại.\n"
    "3. Kinh phí thực hiện kế hoạch công tác bồi thường năm {year} (Sở Tư pháp đề xuất)."
)


COURSES = "Hoạt động đào tạo, phổ biến đã tổ chức"


@require_http_methods(["GET", "POST"])
def guide(request: HttpRequest, year: int) -> HttpResponse:
    """Tell agencies how the estimate is made. Answers: 200; 303 done; 403, 404; 409; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    purse = budget(request, year)
    bodies = members(purse.fund, today)
    busy = _busy(purse, membership, bodies, today)
    initial = {
        "on": today,
        "due_on": today + timedelta(days=30),
        "estimate_on": today + timedelta(days=45),
        "settle_on": date(year + 1, 3, 31),
        "words": TEXT.format(year=year),
    }
    form = GuidanceForm(len(bodies), len(busy), initial, request.POST if request.method == "POST" else None)

    def act() -> None:
        given = dict(form.cleaned_data)
        chosen = bodies if given.pop("scope") == ALL_BODIES else busy
        keys = [body.pk for body in chosen]
        commands.guide(year, **given, agencies=keys, membership=membership, today=today)

    context = {
        "title": f"Hướng dẫn lập dự toán năm {year}",
        "know": "Cơ quan được chọn thấy hướng dẫn và ngày phải gửi ở “Công tác năm”; hướng dẫn sau thay hướng dẫn "
        "trước.",
        "submit": "Gửi hướng dẫn",
        "crumbs": crumbs(year, "Hướng dẫn"),
    }
    return answer(
        request, form, act, template=FORM, context=context, done="Đã gửi hướng dẫn; các cơ quan thấy ngày phải gửi.",
        back=reverse("yearly:year", args=[year]),
    )  # fmt: skip


def _busy(purse: Purse, membership: Membership, bodies: list[Agency], today: date) -> list[Agency]:
    """The department of justice, and the agencies of which a case took money in two years or will."""
    used = queries.used_in(purse, membership, today)
    keys = {need.agency_id for need in used.needs()} | {told.agency_id for told in used.cases if not told.closed}
    for of_year in (purse.year - 2, purse.year - 1, purse.year):
        keys |= {row.agency_id for row in used.rows(of_year)}
    keys |= set(used.unseen)
    return [body for body in bodies if body.pk in keys or body.kind == AgencyKind.JUSTICE_DEPARTMENT]


@require_safe
def guidance_document(request: HttpRequest, year: int) -> HttpResponse:
    """The guidance as a Word document. Answers: 200 a file; 403; 404."""
    purse = budget(request, year)
    guidance = queries.latest_guidance(purse)
    if guidance is None:
        raise Http404("Năm này chưa có hướng dẫn lập dự toán.")
    names = [one.name for one in queries.asked_of(purse, request.today) if one.asked]  # type: ignore[attr-defined]
    return word_file(guidance_paper(guidance, purse.fund.name, names), f"huong-dan-du-toan-{year}")


@require_http_methods(["GET", "POST"])
def needs(request: HttpRequest, year: int) -> HttpResponse:
    """What one's agency needs. Answers: 200; 303 done; 403, 404; 409; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    purse = budget(request, year)
    form = NeedsForm(
        queries.own_needs(purse, membership, today), today, request.POST if request.method == "POST" else None
    )

    def act() -> None:
        given = form.cleaned_data
        commands.say_needs(
            year, form.told, on=given["on"], paper=given["paper"], words=given["words"], membership=membership,
            today=today,
        )  # fmt: skip

    context = {
        "title": f"Nhu cầu kinh phí năm {year}",
        "eyebrow": membership.agency.name,
        "know": "Số và căn cứ ghi sẵn lấy từ vụ việc, kế hoạch của cơ quan; hãy sửa cho đúng. Để trống mọi số tiền nếu "
        "không có nhu cầu. Gửi lại thì lần gửi sau thay lần trước.",
        "guidance": queries.latest_guidance(purse),
        "submit": "Gửi nhu cầu",
        "crumbs": crumbs(year, "Nhu cầu"),
    }
    return answer(
        request, form, act, template=FORM, context=context, done=f"Đã gửi nhu cầu kinh phí tới {purse.fund.name}.",
        back=reverse("yearly:year", args=[year]),
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
def spent(request: HttpRequest, year: int) -> HttpResponse:
    """What one's agency spent outside of cases. Answers: 200; 303 done; 403, 404; 409; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    courses = queries.courses_to_note(budget(request, year), today)
    initial = {"kind": Kind.PLAN, "amount": courses, "words": COURSES} if courses else {}
    form = SpendForm(request.POST if request.method == "POST" else None, initial=initial)

    def act() -> None:
        given = dict(form.cleaned_data)
        commands.note_spent(year, given.pop("kind"), given.pop("amount"), **given, membership=membership, today=today)

    context = {
        "title": f"Ghi khoản chi năm {year}",
        "eyebrow": membership.agency.name,
        "know": "Chỉ ghi khoản không nằm trong vụ việc. Tiền bồi thường, định giá, giám định được lấy từ sổ tiền của "
        "vụ việc, không ghi lại ở đây."
        + (" Số ghi sẵn là chi phí các hoạt động đào tạo, phổ biến chưa ghi." if courses else ""),
        "submit": "Ghi khoản chi",
        "crumbs": crumbs(year, "Khoản chi"),
    }
    return answer(
        request, form, act, template=FORM, context=context, done="Đã ghi khoản chi.",
        back=reverse("yearly:year", args=[year]),
    )  # fmt: skip
