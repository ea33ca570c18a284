"""What every page of one case shows around its own content: whose claim, where it stands, the case's other pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from btnn.agencies.queries import Membership
from btnn.law.case import words

from ..models import Case
from ..permissions import Standing, deals_with_people, sees_whole_case
from ..standing import standing_in
from .visible import visible_case


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a case: its word and the route that leads to it by the case's code. `below` are routes that
    stand under it; `whole` pages are not for an agency that was only asked or invited, `people` those for who deals
    with the people of the case."""

    label: str
    route: str
    below: tuple[str, ...] = ()
    whole: bool = False
    people: bool = False


# In the order in which they stand under the head of a case.
PAGES: tuple[Page, ...] = (
    Page(
        "Hồ sơ",
        "cases:case",
        ("cases:record", "cases:receipt", "cases:late", "cases:filing_receipt", "requests:original"),
    ),
    Page(
        "Người liên quan",
        "cases:people",
        (
            "cases:add_party",
            "cases:party",
            "cases:amend_party",
            "cases:end_party",
            "cases:party_post",
            "cases:reveal_party",
            "cases:tracking_slip",
        ),
        whole=True,
    ),
    Page("Tính thiệt hại", "cases:damages", ("cases:reckon", "cases:assessment"), whole=True),
    Page(
        "Xác minh, trao đổi",
        "casework:exchange",
        (
            *("casework:ask", "casework:request", "casework:call", "casework:meeting", "casework:minutes"),
            *("casework:act", "casework:difficulty_report", "casework:difficulty", "casework:determining"),
        ),
    ),
    Page("Giấy tờ", "documents:papers", ("documents:withdraw",)),
    Page("Cổng người dân", "tracking:desk", ("tracking:send", "tracking:handle"), people=True),
    Page("Danh dự", "cases:honour", whole=True),
    Page("Tòa án", "cases:court", whole=True),
    Page("Tiền", "money:case", whole=True),
    Page(
        "Hoàn trả",
        "money:reimbursement",
        (
            *("money:official", "money:council", "money:council_meeting", "money:recommendation"),
            *("money:collect", "money:terms", "money:reduction", "money:deferral"),
        ),
        whole=True,
    ),
    Page("Theo dõi, đôn đốc", "urging:case", whole=True),
    Page("Lịch sử", "cases:history", ("cases:correct",)),
)


@dataclass(frozen=True, slots=True)
class CaseFrame:
    """A case as the person may see it, and what they are in it."""

    case: Case
    standing: Standing

    @property
    def eyebrow(self) -> str:
        """Its number, field and code."""
        case = self.case
        told = (
            f"Vụ việc {case.register_number or case.code}",
            words.choice("field", case.field) if case.field else "",
            case.code if case.register_number else "",
        )
        return " · ".join(part for part in told if part)

    def context(self, here: str, title: str = "") -> dict[str, Any]:
        """What the template `cases/case_page.html` needs. `here`: the route that is shown; `title`: its heading."""
        trail: list[dict[str, str]] = [{"label": "Sổ vụ việc", "url": reverse("cases:docket")}]
        if here == "cases:case":
            trail.append({"label": self.case.code})
        else:
            trail += [
                {"label": self.case.code, "url": reverse("cases:case", args=[self.case.code])},
                {"label": title},
            ]
        return {
            "case": self.case,
            "standing": self.standing,
            "eyebrow": self.eyebrow,
            "title": title,
            "crumbs": trail,
            "pages": pages_of(self.case.code, here, self.standing),
        }


def pages_of(code: str, here: str, standing: Standing) -> list[dict[str, object]]:
    """The pages of a case that are for this person, with their addresses; `current` marks the one that is shown."""
    whole, people = sees_whole_case(standing), deals_with_people(standing)
    return [
        {
            "label": page.label,
            "url": reverse(page.route, args=[code]),
            "current": here == page.route or here in page.below,
        }
        for page in PAGES
        if (whole or not page.whole) and (people or not page.people)
    ]


def case_frame(membership: Membership, code: str) -> CaseFrame:
    """The frame of one case. Refused (`NotFound`): out of scope."""
    case = visible_case(membership, code)
    return CaseFrame(case, standing_in(case, membership))
