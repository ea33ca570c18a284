"""What passed between agencies and the people of the stories through the portal: papers sent, one opened, replies."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from btnn.agencies.queries import Membership
from btnn.cases.queries import CasePeople, case_people
from btnn.demonstration.days import Days
from btnn.demonstration.papers import stored
from btnn.documents.commands import Told, keep_papers
from btnn.portal.tracking.papers.commands import open_paper, send_paper
from btnn.portal.tracking.proof import Proved
from btnn.portal.tracking.replies.commands import send_reply
from btnn.portal.tracking.replies.offered import limit_key
from btnn.portal.tracking.replies.queries import situation


def tell_tracked(today: date, codes: Mapping[str, str], memberships: Mapping[str, Membership]) -> None:
    """Written into the stories that `codes` names, by the commands that both sides use."""
    days = Days(today)
    _supplement(days, codes["waiting_for_supplement"], memberships["tiepnhan.xa"])
    _session(days, codes["negotiating"], memberships["canbo.vks"])
    _complaint(days, codes["officer_late"], memberships["canbo.sxd"])


def _supplement(days: Days, code: str, clerk: Membership) -> None:
    """Two heirs were asked for papers, and have not opened the request; one sends a paper all the same."""
    people = case_people(clerk, code)
    _sent(
        days.ago(3), code, clerk, people, "Thông báo về việc bổ sung hồ sơ (Mẫu 02/BTNN)", "supplement_request", event=2
    )
    heir = _proved(people, 1)
    send_reply(heir, "paperless", {"agree": True}, today=days.today)
    send_reply(
        heir,
        "supplement",
        {},
        words="Tôi gửi văn bản cử người đại diện. Giấy khai nhận thừa kế tuần này văn phòng công chứng trả.",
        files=[stored("jpg")],
        today=days.today,
    )


def _session(days: Days, code: str, officer: Membership) -> None:
    """The invitation was opened, and another day proposed."""
    people = case_people(officer, code)
    numbers = _sent(days.ago(0), code, officer, people, "Giấy mời thương lượng lần hai", "other")
    person = _proved(people, 0)
    open_paper(person, numbers[0], today=days.today)
    coming = situation(person, days.today).coming
    if coming:
        another = days.after(coming[0].row.on, 2)
        given = {"meeting": coming[0].row.number, "answer": "other_day", "day": another}
        send_reply(person, "session", given, words="Hôm đó tôi đi khám bệnh.", today=days.today)


def _complaint(days: Days, code: str, officer: Membership) -> None:
    """Verification takes too long: the Department of Justice is told."""
    person = _proved(case_people(officer, code), 1)
    missed = situation(person, days.today).missed
    if missed:
        words = "Công ty đã chờ quá hạn mà chưa biết kết quả xác minh."
        send_reply(person, "complaint", {"limit": limit_key(missed[0])}, words=words, today=days.today)


def _sent(
    on: date, code: str, who: Membership, people: CasePeople, title: str, document: str, event: int | None = None
) -> list[int]:
    """A scan of a paper of the agency, sent to all who claim; their numbers."""
    told = Told("out", title, dated=on, event_number=event)
    (paper,) = keep_papers(code, [stored("pdf")], told, membership=who, today=on)
    to = [party.pk for party in people.parties if party.capacity == "claimant"]
    rows = send_paper(code, paper.pk, to, document=document, agreed="claim", membership=who, today=on)
    return [row.number for row in rows]


def _proved(people: CasePeople, place: int) -> Proved:
    """That person of the case, as if they had typed its code."""
    case = people.case
    agency = case.settling_agency_id or case.filed_with_id
    code = case.tracking_code or ""
    return Proved(case.pk, case.code, code, agency, people.parties[place].pk, "phone", case.chain_head)
