"""Kinds of doors: who passes by which. `btnn.web.policies` says which door each route has.

A policy looks at the request and the route's own words (`code`, `event`); the queries and commands behind it check
again by the case.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.urls import reverse

from btnn.agencies.permissions import NOT_YOURS, may_administer, may_delegate
from btnn.agencies.queries import Agency, Membership, Role, agency_by_key
from btnn.cases.errors import NotFound
from btnn.cases.permissions import (
    Standing,
    may_assess,
    may_check_old_cases,
    may_keep_parties,
    may_open,
    may_record,
    may_reveal,
    sees_whole_case,
)
from btnn.cases.queries import (
    case_is_visible,
    entry_is_correctable,
    standing,
)
from btnn.cases.queries.changes import may_see_changes
from btnn.cases.queries.visible import capacities_in_case
from btnn.casework.permissions import determines, may_report_difficulty, may_work, settles
from btnn.catalogue import permissions as cataloguing
from btnn.law.case.events import EVENTS
from btnn.money.permissions import is_of_finance, may_see_funds
from btnn.money.reimbursement import permissions as reimbursing
from btnn.portal.numbers import permissions as numbering
from btnn.portal.tracking import permissions as tracking
from btnn.portal.tracking.proof import proved
from btnn.support import permissions as guiding

Words = dict[str, Any]


class Elsewhere(Exception):
    """Not by this door: `url` is where the person is sent instead."""

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self.url = url


@dataclass(frozen=True, slots=True)
class Policy:
    """A door. `check` returns when the person may pass; it raises `PermissionDenied`, `Http404` or `Elsewhere` when
    not. `needs_sign_in` sends strangers to the sign-in page first, `needs_role` turns away who has no role today."""

    name: str
    check: Callable[[HttpRequest, Words], None]
    needs_sign_in: bool = True
    needs_role: bool = True


def _pass(request: HttpRequest, words: Words) -> None:
    return None


def _first_page(request: HttpRequest, words: Words) -> None:
    if request.user.is_authenticated and request.membership is None:  # type: ignore[attr-defined]
        raise PermissionDenied("Tài khoản của bạn hiện không giữ vai trò nào tại cơ quan nào.")


def _proved_case(request: HttpRequest, words: Words) -> None:
    held = proved(request, words["code"])
    if held is None:  # also when there is no such case
        raise Elsewhere(f"{reverse('tracking:find')}?{urlencode({'ma': words['code']})}")
    request.proved = held  # type: ignore[attr-defined]


def _case_visible(request: HttpRequest, words: Words) -> None:
    if not case_is_visible(request.membership, words["code"]):  # type: ignore[attr-defined]
        raise Http404


def _may_record(request: HttpRequest, words: Words) -> None:
    if words["event"] not in EVENTS or words["event"] == "entry_corrected":
        raise Http404  # corrections have a door of their own
    try:
        held = standing(request.membership, words["code"])  # type: ignore[attr-defined]
    except NotFound as missing:
        raise Http404 from missing
    if not may_record(held, words["event"]):
        raise PermissionDenied("Việc này không thuộc vai trò của bạn trong vụ việc.")


def _may_correct(request: HttpRequest, words: Words) -> None:
    try:
        allowed = entry_is_correctable(request.membership, words["code"], words["entry"])  # type: ignore[attr-defined]
    except NotFound as missing:
        raise Http404 from missing
    if not allowed:
        raise PermissionDenied("Chỉ người đã ghi mục này hoặc thủ trưởng cơ quan đã ghi mới được sửa.")


def _sees_whole_case(request: HttpRequest, words: Words) -> None:
    held = capacities_in_case(request.membership, words["code"])  # type: ignore[attr-defined]
    if not held:
        raise Http404
    if not sees_whole_case(Standing(request.membership, held)):  # type: ignore[attr-defined]
        raise PermissionDenied(
            "Cơ quan của bạn được hỏi hoặc được mời trong vụ việc này nên chỉ xem trang hồ sơ và phần trao đổi."
        )


def _works_in_case(allowed: Callable[[Standing], bool], sentence: str) -> Callable[[HttpRequest, Words], None]:
    """A check of what a person is in the case that the route names."""

    def check(request: HttpRequest, words: Words) -> None:
        try:
            held = standing(request.membership, words["code"])  # type: ignore[attr-defined]
        except NotFound as missing:
            raise Http404 from missing
        if not allowed(held):
            raise PermissionDenied(sentence)

    return check


def acting(allowed: Callable[[Membership], bool], sentence: str) -> Callable[[HttpRequest, Words], None]:
    """A check of the role that a person acts under."""

    def check(request: HttpRequest, words: Words) -> None:
        if not allowed(request.membership):  # type: ignore[attr-defined]
            raise PermissionDenied(sentence)

    return check


def roles(*allowed: Role) -> Policy:
    """Only people acting under one of these roles."""

    def check(request: HttpRequest, words: Words) -> None:
        if request.membership.role not in allowed:  # type: ignore[attr-defined]
            raise PermissionDenied("Trang này không thuộc vai trò của bạn.")

    return Policy("roles", check)


def _body(words: Words) -> Agency:
    agency = agency_by_key(words["agency"])
    if agency is None:
        raise Http404("Không có cơ quan này.")
    return agency


def _may_administer(request: HttpRequest, words: Words) -> None:
    if not may_administer(request.membership, _body(words), request.today):  # type: ignore[attr-defined]
        raise PermissionDenied(NOT_YOURS)


def _may_delegate(request: HttpRequest, words: Words) -> None:
    if not may_delegate(request.membership, _body(words), request.today):  # type: ignore[attr-defined]
        raise PermissionDenied("Ủy quyền do thủ trưởng hoặc người quản trị của cơ quan ghi.")


def _works_there(request: HttpRequest, words: Words) -> None:
    agency, membership = _body(words), request.membership  # type: ignore[attr-defined]
    if agency.pk != membership.agency_id and not may_administer(membership, agency, request.today):  # type: ignore[attr-defined]
        raise PermissionDenied("Vắng mặt do người của cơ quan hoặc người quản trị ghi.")


def _hands_over(request: HttpRequest, words: Words) -> None:
    membership = request.membership  # type: ignore[attr-defined]
    if membership.role != Role.HEAD and membership.user_id != words["officer"]:
        raise PermissionDenied("Phiếu bàn giao dành cho thủ trưởng cơ quan và chính người bàn giao.")


public = Policy("public", _pass, needs_sign_in=False, needs_role=False)
first_page = Policy("first_page", _first_page, needs_sign_in=False, needs_role=False)  # of strangers: the public one
# Claimants who have proved to be one; the route says the tracking `code`.
proved_case = Policy("proved_case", _proved_case, needs_sign_in=False, needs_role=False)
signed_in = Policy("signed_in", _pass, needs_role=False)
member = Policy("member", _pass)
case_visible = Policy("case_visible", _case_visible)  # the route says `code`
records = Policy("may_record", _may_record)  # the route says `code` and `event`
corrects = Policy("may_correct", _may_correct)  # the route says `code` and `entry`
assesses = Policy(
    "may_assess",
    _works_in_case(may_assess, "Bảng tính thiệt hại do người giải quyết bồi thường hoặc thủ trưởng cơ quan lập."),
)  # the route says `code`
keeps_parties = Policy(
    "keeps_parties",
    _works_in_case(may_keep_parties, "Người liên quan do bộ phận tiếp nhận, người giải quyết hoặc thủ trưởng ghi."),
)  # the route says `code`
reveals_parties = Policy(
    "reveals_parties", _works_in_case(may_reveal, "Số giấy tờ và tài khoản chỉ hiện cho người giải quyết vụ việc.")
)  # the route says `code`
deals_with_people = Policy("deals_with_people", _works_in_case(tracking.deals_with_people, tracking.NOT_YOURS))
answers_complaints = Policy(
    "answers_complaints", acting(tracking.answers_complaints, "Phản ánh của người dân do Sở Tư pháp xem và trả lời.")
)
settling = Policy(
    "settles", _works_in_case(settles, "Việc này do người giải quyết bồi thường hoặc thủ trưởng cơ quan làm.")
)
whole_case = Policy("sees_whole_case", _sees_whole_case)  # the route says `code`
determining = Policy(
    "determines",
    _works_in_case(determines, "Trang này dành cho Sở Tư pháp xác định cơ quan giải quyết bồi thường (Đ41.4)."),
)
exchanges = Policy(
    "may_work",
    _works_in_case(
        lambda held: may_work(held, "either"),
        "Việc này do cơ quan giải quyết bồi thường, hoặc Sở Tư pháp khi xác định cơ quan, làm.",
    ),
)
reports = Policy(
    "may_report_difficulty", _works_in_case(may_report_difficulty, "Vai trò của bạn chỉ theo dõi vụ việc này.")
)
forms_council = Policy(
    "may_form_council",
    _works_in_case(
        reimbursing.may_form, "Hội đồng hoàn trả do thủ trưởng cơ quan đã chi trả tiền bồi thường thành lập (Đ66.1)."
    ),
)
keeps_council = Policy(
    "may_keep_council",
    _works_in_case(
        reimbursing.may_keep_council, "Việc của Hội đồng do người giải quyết bồi thường hoặc thủ trưởng cơ quan ghi."
    ),
)
collects = Policy(
    "may_collect",
    _works_in_case(reimbursing.may_collect, "Tiền hoàn trả do kế toán hoặc thủ trưởng cơ quan ghi (Đ67.3)."),
)
relieves = Policy(
    "may_relieve",
    _works_in_case(
        reimbursing.may_relieve, "Giảm, hoãn hoàn trả do thủ trưởng cơ quan đã ra quyết định ban hành (Đ65.4, Đ68.3)."
    ),
)
opens = Policy("may_open", acting(may_open, "Vai trò của bạn không tiếp nhận hồ sơ yêu cầu bồi thường."))
imports = Policy(
    "may_check_old_cases",
    acting(may_check_old_cases, "Nhập hồ sơ cũ dành cho người tiếp nhận hồ sơ của cơ quan giải quyết bồi thường."),
)
oversees = Policy("oversees", acting(may_see_changes, "Trang này dành cho người theo dõi và lãnh đạo Sở Tư pháp."))
funds = Policy(
    "may_see_funds",
    acting(may_see_funds, "Trang này dành cho cơ quan tài chính, kế toán và thủ trưởng cơ quan giải quyết."),
)
figures = Policy(
    "may_look_at_figures",
    acting(numbering.may_look, "Trang này dành cho người theo dõi và lãnh đạo Sở Tư pháp, Bộ Tư pháp."),
)
reimbursements = Policy(
    "may_see_reimbursements",
    acting(
        reimbursing.may_see_reimbursements,
        "Trang này dành cho cơ quan giải quyết bồi thường và người theo dõi, kiểm tra.",
    ),
)
funders = Policy(
    "is_of_finance", acting(is_of_finance, "Trang này dành cho cơ quan tài chính cấp kinh phí bồi thường.")
)
administers = Policy("may_administer", _may_administer)  # the route says `agency`
delegates = Policy("may_delegate", _may_delegate)  # the route says `agency`
works_there = Policy("works_there", _works_there)  # the route says `agency`
heads = roles(Role.HEAD)
hands_over = Policy("hands_over", _hands_over)  # the route says `officer`
guides = Policy(
    "may_see_questions",
    acting(guiding.may_see_questions, "Trang này dành cho Sở Tư pháp, Bộ Tư pháp giải đáp câu hỏi."),
)
registers_questions = Policy(
    "may_register_questions",
    acting(guiding.may_register, "Sổ tiếp nhận câu hỏi do Sở Tư pháp hoặc Bộ Tư pháp giữ (TT 09/2019/TT-BTP, Đ10)."),
)
directs_answers = Policy(
    "may_direct_answers", acting(guiding.may_direct, "Câu trả lời do Thủ trưởng cơ quan công bố, thay hoặc rút.")
)
keeps_catalogue = Policy("may_keep_catalogue", acting(cataloguing.may_keep, cataloguing.NOT_YOURS))
posts_procedures = roles(*cataloguing.POSTING)
