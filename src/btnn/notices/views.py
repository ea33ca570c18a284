"""Thông báo: the list, following and marking notices, and how a person wishes to be told."""

from __future__ import annotations

from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST, require_safe

from btnn.cases.errors import NotFound
from btnn.web.clock import now

from . import commands
from .forms import FilterForm, SettingsForm
from .mail import is_set_up
from .queries import notice_page, settings_of
from .showing import line

LETTERS = {
    "request": "casework:request",
    "meeting": "casework:meeting",
    "reply": "tracking:handle",
}  # what a notice is about → its page


@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    """My notices, newest first."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    form = FilterForm(request.GET)
    kind, unread = form.wanted()
    after = request.GET.get("sau", "")
    page = notice_page(membership, kind=kind, unread=unread, after=after)
    asked = {name: value for name, value in request.GET.items() if value and name != "sau"}
    own = reverse("notices:list")
    context = {
        "form": form,
        "lines": [line(notice, today) for notice in page.notices],
        "any_unread": any(notice.read_at is None for notice in page.notices),
        "newest": page.notices[0].pk if page.notices else 0,
        "filtered": bool(asked),
        "clear_url": own if asked else "",
        "first_url": f"{own}?{urlencode(asked)}" if after else "",
        "next_url": f"{own}?{urlencode(asked | {'sau': page.after})}" if page.after else "",
        "here": request.get_full_path(),
        "day_url": reverse("cases:my_day"),
        "print_title": "Thông báo",
    }
    return render(request, "notices/list.html", context)


@require_GET
def follow(request: HttpRequest, notice: int) -> HttpResponse:
    """Follow a notice to its case, or to the letter that it tells of; it counts as read."""
    try:
        code, about, number = commands.open_notice(request.membership, notice, now=now())  # type: ignore[attr-defined]
    except NotFound as missing:
        raise Http404(missing.message) from missing
    if about.startswith("complaint:"):
        return HttpResponseRedirect(reverse("tracking:complaint", args=[number]))
    letter = LETTERS.get(about.partition(":")[0])
    return HttpResponseRedirect(reverse(letter, args=[code, number]) if letter else reverse("cases:case", args=[code]))


@require_POST
def read(request: HttpRequest) -> HttpResponse:
    """Mark one notice (`notice`) as read, or all up to the newest one that was shown (`up_to`)."""
    membership = request.membership  # type: ignore[attr-defined]
    one, up_to = _whole(request.POST.get("notice", "")), _whole(request.POST.get("up_to", ""))
    if one:
        try:
            commands.mark_read(membership, one, now=now())
        except NotFound as missing:
            raise Http404(missing.message) from missing
    elif up_to:
        count = commands.mark_all_read(membership, up_to, now=now())
        messages.success(request, f"Đã đánh dấu {count} thông báo là đã đọc.")
    return HttpResponseRedirect(_back(request))


def settings(request: HttpRequest) -> HttpResponse:
    """How I wish to be told."""
    row = settings_of(request.user)  # type: ignore[arg-type]
    form = SettingsForm(request.POST if request.method == "POST" else None, row=row)
    if request.method == "POST" and form.is_valid():
        try:
            row = commands.choose(request.user, form.choice(), now=now())  # type: ignore[arg-type]
        except commands.AddressProblem as problem:
            form.add_error("address", str(problem))
        else:
            messages.success(request, "Đã lưu cách nhận thông báo.")
            if row.address and row.confirmed_at is None and is_set_up():
                messages.info(request, f"Thư xác nhận đang gửi đến {row.address}. Hãy mở liên kết trong thư.")
            return HttpResponseRedirect(reverse("notices:settings"))
    context = {
        "form": form,
        "row": row,
        "mail_is_set_up": is_set_up(),
        "crumbs": [{"label": "Thông báo", "url": reverse("notices:list")}, {"label": "Cách nhận"}],
        "print_title": "Cách nhận thông báo",
    }
    return render(request, "notices/settings.html", context, status=422 if form.is_bound else 200)


def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """The link of a mail: one more click, for programs that read mails follow links by themselves."""
    problem = ""
    if request.method == "POST":
        try:
            address = commands.confirm_address(request.user, token, now=now())  # type: ignore[arg-type]
        except commands.AddressProblem as refusal:
            problem = str(refusal)
        else:
            messages.success(request, f"Đã xác nhận {address}. Từ nay thông báo được gửi đến địa chỉ này.")
            return HttpResponseRedirect(reverse("notices:settings"))
    context = {"problem": problem, "print_title": "Xác nhận địa chỉ thư điện tử"}
    return render(request, "notices/confirm.html", context, status=422 if problem else 200)


def _whole(text: str) -> int:
    """A key out of a form; 0 for anything else."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 18 else 0


def _back(request: HttpRequest) -> str:
    """The list as it was shown, with its filter."""
    own, told = reverse("notices:list"), request.POST.get("back", "")
    return told if told == own or told.startswith(f"{own}?") else own
