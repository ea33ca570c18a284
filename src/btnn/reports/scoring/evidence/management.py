"""Lines about managing the work: guidance, watching, urging, inspection, recommendations."""

from __future__ import annotations

from datetime import date

from btnn.agencies.queries import Agency, Membership
from btnn.support.queries import register_rows

from ..criteria import Criterion
from .found import TYPED, Evidence, link, of_events, yes_no

SLOW = 30  # days after which an unanswered request of an agency counts as not answered; TT 08/2019 sets no limit
MET, LATE, OVERDUE = "met", "late", "overdue"


def guidance_agencies(criterion: Criterion, agency: Agency, year: int, membership: Membership, today: date) -> Evidence:
    """Requests of agencies: answered, or left without an answer (TT 08/2019 Đ3)."""
    rows = [one for one in register_rows(membership, year, today) if not one.question.of_persons]
    levels = [
        (f"số {one.question.number}", 0 if one.closed else 2)
        for one in rows
        if one.closed or (today - one.question.received_on).days > SLOW
    ]
    done = sum(one.closed for one in rows)
    return of_events(criterion, levels, f"{done}/{len(rows)} đề nghị của cơ quan đã trả lời",
                     link("Hướng dẫn nghiệp vụ", "guidance:list"))  # fmt: skip


def guidance_persons(criterion: Criterion, agency: Agency, year: int, membership: Membership, today: date) -> Evidence:
    """Questions of harmed persons: answered within the limits of TT 09/2019 Đ10–12."""
    rows = [one for one in register_rows(membership, year, today) if one.question.of_persons]
    levels = []
    for one in rows:
        states = {due.state for due in one.dues}
        if OVERDUE in states and not one.closed:
            levels.append((f"số {one.question.number}", 2))
        elif one.closed:
            levels.append((f"số {one.question.number}", 1 if states & {LATE, OVERDUE} else 0))
    if any(not place for _, place in levels) and any(place for _, place in levels):
        levels = [(name, min(place, 1)) for name, place in levels]  # some were answered well: not "not done"
    good = sum(not place for _, place in levels)
    return of_events(criterion, levels, f"{good}/{len(rows)} câu hỏi đã trả lời đúng hạn",
                     link("Hỏi đáp", "support:inbox"))  # fmt: skip


def watching(criterion: Criterion, agency: Agency, year: int, membership: Membership, today: date) -> Evidence:
    """What came to the department's knowledge, and the cases it follows (TT 08/2019 Đ9)."""
    from btnn.support.urging.queries import case_list

    rows = case_list(membership, year, today)
    return yes_no(criterion, bool(rows), f"{len(rows)} vụ việc được theo dõi",
                  link("Danh mục vụ việc", "urging:cases"))  # fmt: skip


def urging(criterion: Criterion, agency: Agency, year: int, membership: Membership, today: date) -> Evidence:
    """Letters that urge; nothing to urge is nothing that arose (TT 08/2019 Đ14)."""
    from btnn.support.urging.queries import letters, proposals

    sent = [one for one in letters(membership, today, year) if one.row.agency_id == agency.pk]
    if not sent and year < today.year:
        return TYPED  # what ought to have been urged then, the records of today do not tell
    waiting = len(proposals(membership, today)) if year == today.year else 0
    levels = [("", 0)] * bool(sent) or ([(f"{waiting} đề xuất đôn đốc chưa gửi", 1)] if waiting else [])
    text = f"{len(sent)} văn bản đôn đốc đã gửi; {waiting} đề xuất đang chờ"
    return of_events(criterion, levels, text, link("Đôn đốc", "urging:home"))


def inspection(criterion: Criterion, agency: Agency, year: int, membership: Membership, today: date) -> Evidence:
    """A plan of inspection that was issued and carried out (TT 08/2019 Đ18–23)."""
    from btnn.plans.inspection.queries import inspections_of

    told = inspections_of(agency.pk, year, today)
    done = told.planned > 0 and told.concluded > 0
    return yes_no(criterion, done, told.words, link("Kiểm tra", "inspection:list"))


def recommendations(criterion: Criterion, agency: Agency, year: int, membership: Membership, today: date) -> Evidence:
    """Recommendations and demands (TT 08/2019 Đ28–30): one that was made is enough. Where none was, only people can say
    whether a ground arose: typed."""
    from btnn.support.recommendations.queries import recommendations as made

    rows = [one for one in made(membership, today, year) if one.row.agency_id == agency.pk]
    links = link("Kiến nghị", "recommendations:list")
    if not rows:
        return Evidence(TYPED.points, TYPED.text, links=links)
    return yes_no(criterion, True, f"{len(rows)} kiến nghị, yêu cầu đã gửi", links)
