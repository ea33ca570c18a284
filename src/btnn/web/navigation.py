"""The entries at the head of every page: only those that the person's role has a use for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from btnn.agencies.queries import SETTLING_KINDS, AgencyKind, Membership, Role
from btnn.cases.queries.framing import PAGES
from btnn.catalogue.permissions import POSTING
from btnn.money.permissions import may_see_funds
from btnn.money.reimbursement.permissions import may_see_reimbursements
from btnn.portal.numbers.permissions import may_publish
from btnn.portal.tracking.permissions import answers_complaints
from btnn.support.permissions import may_see_questions
from btnn.web.year_work import AREAS, areas

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

SETTLES = SETTLING_KINDS | {AgencyKind.JUSTICE_DEPARTMENT}


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: its word, the route it leads to, the other routes that stand below it."""

    label: str | _StrPromise
    route: str
    below: tuple[str, ...] = ()


MY_DAY = Entry("Việc của tôi", "cases:my_day", ("desk:calendar",))
DOCKET = Entry(
    "Sổ vụ việc",
    "cases:docket",
    (
        *(route for page in PAGES for route in (page.route, *page.below)),
        *("cases:open", "cases:import", "cases:print"),
        *("desk:filters", "desk:assign", "desk:hand_overs", "desk:hand_over"),
    ),
)
COORDINATION = Entry("Phối hợp", "casework:coordination")
RECEIVED = Entry("Sổ nhận hồ sơ", "cases:received_register")
ACCEPTED = Entry("Sổ thụ lý", "cases:accepted_register")
FUNDS = Entry("Kinh phí", "money:funds", ("money:granted",))
REIMBURSEMENTS = Entry("Hoàn trả", "money:reimbursements")
GUIDANCE = Entry(
    "Hỏi đáp",
    "support:inbox",
    (
        *("support:register", "support:question", "support:year", "support:published"),
        *("support:publish", "support:publish_question", "support:replace", "support:withdraw"),
    ),
)
YEAR_WORK = Entry("Công tác năm", "cong-tac-nam")  # the routes of its rooms stand below it
PROCEDURES_KEPT = Entry("Thủ tục", "catalogue:keeping", ("catalogue:task", "catalogue:postings", "catalogue:take_in"))
ORGANISATION = Entry(
    "Tổ chức",
    "organisation:tree",
    (
        *("organisation:agency", "organisation:gaps", "organisation:units", "organisation:establish"),
        "organisation:place",
        *("organisation:enrol", "organisation:appoint", "organisation:relieve", "organisation:account"),
        *("organisation:delegate", "organisation:end_delegation", "organisation:absence", "organisation:change"),
        "organisation:password",
    ),
)
COMPLAINTS = Entry("Phản ánh", "tracking:complaints", ("tracking:complaint",))
LAW = Entry(
    _("Pháp luật"),
    "law:home",
    (
        *("law:limits", "law:limit", "law:damages", "law:damage", "law:parameters", "law:reimbursement"),
        *("law:calendar", "law:policies", "law:changes", "law:instrument", "law:article"),
    ),
)

START = Entry(_("Trang đầu"), "portal:start")
REQUEST = Entry(
    _("Gửi yêu cầu"),
    "claims:begin",
    (
        *("claims:code", "claims:resume", "claims:discard", "claims:step", "claims:situation", "claims:item"),
        "claims:summary",
    ),
)
TRACKING = Entry(
    _("Theo dõi"),
    "tracking:find",
    ("tracking:case", "tracking:receipt", "tracking:papers", "tracking:paper", "tracking:reply", "tracking:complain"),
)
QUESTIONS = Entry(_("Hỏi đáp"), "support:questions", ("support:answer", "support:ask", "support:told"))
GUIDE = Entry(_("Hướng dẫn"), "portal:guide", ("portal:guide_result", "portal:guide_search"))
PROCEDURES = Entry(_("Thủ tục"), "catalogue:list", ("catalogue:decision", "catalogue:procedure", "catalogue:version"))
FIGURES = Entry(_("Số liệu"), "numbers:years", ("numbers:year", "numbers:edition"))
FIGURES_KEPT = Entry("Số liệu", "numbers:manage")
PUBLIC = (START, GUIDE, REQUEST, TRACKING, PROCEDURES, QUESTIONS, FIGURES, LAW)


def navigation(request: HttpRequest, membership: Membership | None) -> list[dict[str, object]]:
    """The entries for a person acting under `membership`; strangers get those of the public side."""
    here = request.resolver_match.view_name if request.resolver_match else ""
    return [
        {"label": entry.label, "url": reverse(entry.route), "current": _stands_at(here, entry)}
        for entry in _entries(membership)
    ]


def _stands_at(here: str, entry: Entry) -> bool:
    of_year = {area.route.partition(":")[0] for area in AREAS}
    if entry is YEAR_WORK and here not in DOCKET.below and here.partition(":")[0] in of_year:
        return True
    return here == entry.route or here in entry.below


def _entries(membership: Membership | None) -> list[Entry]:
    if membership is None:
        return list(PUBLIC)
    if membership.role == Role.ADMINISTRATOR:  # keeps people and bodies, not cases
        return [ORGANISATION, LAW]
    entries = [MY_DAY, DOCKET, COORDINATION]
    if membership.agency.kind in SETTLES:
        entries.append(RECEIVED)
        if membership.agency.kind != AgencyKind.JUSTICE_DEPARTMENT:
            entries.append(ACCEPTED)
    if answers_complaints(membership):
        entries.append(COMPLAINTS)
    if may_see_funds(membership):
        entries.append(FUNDS)
    if may_see_reimbursements(membership):
        entries.append(REIMBURSEMENTS)
    if may_publish(membership):
        entries.append(FIGURES_KEPT)
    if may_see_questions(membership):
        entries.append(GUIDANCE)
    if areas(membership):
        entries.append(YEAR_WORK)
    if membership.role in POSTING:
        entries.append(PROCEDURES_KEPT)
    return [*entries, ORGANISATION, LAW]
