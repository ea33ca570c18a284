"""Watching and urging in the year's work."""

from __future__ import annotations

from datetime import date

from django.urls import reverse

from btnn.agencies.queries import Membership
from btnn.duties import Area, Duty

from . import standing
from .commands.sending import addressed
from .models import Kind
from .permissions import may_see
from .queries import Proposal, SeenLetter, letters, proposals

MOST_PROPOSED = 30
ANSWERS = {
    Kind.URGE: "Thực hiện và trả lời văn bản đôn đốc",
    Kind.ASK: "Trả lời đề nghị đôn đốc",
    Kind.REPORT: "Báo cáo về vụ việc theo yêu cầu",
}
TO_ANSWER = frozenset({standing.WAITING, standing.OVERDUE, standing.PROMISED, standing.BROKEN})


def duties(membership: Membership, today: date) -> list[Duty]:
    """Letters to answer and to follow up, and what ought to be urged."""
    told = [duty for one in letters(membership, today) if (duty := _of_letter(one, membership)) is not None]
    return [*told, *(_of_proposal(one) for one in proposals(membership, today, whole=False)[:MOST_PROPOSED])][:100]


def _of_letter(one: SeenLetter, membership: Membership) -> Duty | None:
    row, url = one.row, reverse("urging:letter", args=[one.row.pk])
    about = row.subject
    if row.agency_id == membership.agency_id:
        if one.act:
            return Duty(f"letter:{row.pk}", one.act, url, one.awaited, row.basis, about=about)
        if one.state in TO_ANSWER:
            title = f"Chờ {row.get_kind_display().lower()}"
            return Duty(f"letter:{row.pk}", title, url, one.awaited, row.basis, row.to_name, about)
        return None
    if addressed(row, membership.agency) and one.state in TO_ANSWER:
        return Duty(f"letter:{row.pk}", ANSWERS[Kind(row.kind)], url, one.awaited, row.basis, about=about)
    return None


def _of_proposal(one: Proposal) -> Duty:
    word = "Đôn đốc" if one.way.how == "direct" else "Đề nghị đôn đốc"
    return Duty(f"proposal:{one.key}", f"{word} {one.body.name}", reverse("urging:home"), None, one.way.source,
                about=f"{one.subject}: {len(one.reasons)} điều cần đôn đốc")  # fmt: skip


AREA = Area(
    "urging",
    "Theo dõi, đôn đốc",
    "Vụ việc quá hạn, văn bản đôn đốc, câu trả lời",
    "urging:home",
    may_see,
    duties,
)
