"""The work around the steps in the demonstration: what was asked of others, a meeting, acts, a difficulty."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time

from btnn.agencies.queries import Agency, Membership
from btnn.casework import commands
from btnn.casework.commands import (
    ActData,
    AnswerData,
    InvitationData,
    MeetingData,
    MinutesData,
    RequestData,
)
from btnn.demonstration.days import Days


def tell_around(
    today: date,
    codes: Mapping[str, str],
    agencies: Mapping[str, Agency],
    memberships: Mapping[str, Membership],
) -> None:
    """Written into the stories that `codes` names, by the same commands as people use."""
    days = Days(today)
    _verifying(days, codes["verifying"], agencies, memberships)
    _negotiating(days, codes["negotiating"], agencies, memberships)
    _at_department(days, codes["at_justice_department"], agencies, memberships)


def _verifying(days: Days, code: str, agencies: Mapping[str, Agency], memberships: Mapping[str, Membership]) -> None:
    """A valuation with its money, papers asked of two bodies, one of which answered, an act, a difficulty."""
    officer, today = memberships["canbo.vks"], days.today
    asked = RequestData(
        "papers_body",
        "Xác nhận thời gian tạm giữ và việc trả lại đồ vật đã thu giữ.",
        days.ago(3),
        "electronic",
        agencies["thads"],
        paper_number="112/VKS",
        reply_by=days.ago(0),
    )
    first = commands.send_request(code, asked, membership=officer, today=today)
    answer = AnswerData(days.ago(1), "Đã trả lại đồ vật theo biên bản ngày giao nhận; không còn lưu giữ.", "45/THADS")
    commands.answer_request(code, first.number, answer, membership=memberships["canbo.thads"], today=today)
    papers = RequestData(
        "papers_body",
        "Xác nhận tình trạng căn nhà và nguồn thu nhập của gia đình tại địa phương trong thời gian bị tạm giữ.",
        days.ago(2),
        "post",
        agencies["xa"],
        paper_number="115/VKS",
    )
    commands.send_request(code, papers, membership=officer, today=today)
    valuation = RequestData(
        "valuation",
        "Định giá chiếc xe máy bị hư hỏng trong thời gian thu giữ.",
        days.ago(0),
        "in_person",
        to_name="Hội đồng định giá (minh họa)",
        cost=3_500_000,
        own_budget=True,
    )
    commands.send_request(code, valuation, membership=officer, today=today)
    act = ActData(
        "đ",
        days.ago(2),
        "Xe máy hỏng bộ phận điện, rỉ sét; chụp 06 ảnh kèm biên bản.",
        place="Kho vật chứng",
        others="Ủy ban nhân dân xã Đồng Sen",
        minutes=True,
        signed=True,
    )
    commands.note_act(code, act, membership=officer, today=today)
    commands.report_difficulty(
        code,
        stage="verification",
        kind="hard_to_verify",
        on=days.ago(1),
        difficulty="Không còn sổ sách về thu nhập theo mùa vụ trước khi bị tạm giữ.",
        proposal="Hướng dẫn cách xác định thu nhập khi chỉ có xác nhận của địa phương.",
        membership=officer,
        today=today,
    )


def _negotiating(days: Days, code: str, agencies: Mapping[str, Agency], memberships: Mapping[str, Membership]) -> None:
    """A second session is called; the Department of Justice is invited."""
    officer, today = memberships["canbo.vks"], days.today
    meeting = MeetingData(
        "negotiation",
        days.after(days.ago(0), 1),
        time(8, 30),
        "Trụ sở Ủy ban nhân dân xã Đồng Sen",
        "Thương lượng lần hai về thu nhập bị mất và chi phí khác.",
    )
    sent = days.ago(0)
    invitations = [
        InvitationData("claimant", sent, "in_person", to_name="Người yêu cầu bồi thường"),
        InvitationData("justice_department", sent, "electronic", agencies["stp"]),
    ]
    commands.call_meeting(code, meeting, invitations, membership=officer, today=today)


def _at_department(
    days: Days, code: str, agencies: Mapping[str, Agency], memberships: Mapping[str, Membership]
) -> None:
    """Two bodies are asked who ought to settle the claim; their meeting was held."""
    officer, today, sent = memberships["canbo.stp"], days.today, days.ago(1)
    for body in ("sxd", "xa"):
        asked = RequestData(
            "agency_consultation",
            "Cho ý kiến về cơ quan giải quyết bồi thường đối với việc cưỡng chế tháo dỡ công trình.",
            sent,
            "electronic",
            agencies[body],
            paper_number="88/STP",
            reply_by=days.after(days.ago(0), 1),
        )
        commands.send_request(code, asked, membership=officer, today=today)
    meeting = MeetingData("competence", days.ago(0), time(14, 0), "Phòng họp Sở Tư pháp")
    invitations = [InvitationData("other_agency_leader", sent, "electronic", agencies["sxd"])]
    called = commands.call_meeting(code, meeting, invitations, membership=officer, today=today)
    minutes = MinutesData(
        "held",
        days.ago(0),
        ["justice_department", "other_agency_leader"],
        [{"who": "Sở Xây dựng", "text": "Thống nhất là cơ quan giải quyết bồi thường."}],
        "Các cơ quan thống nhất về cơ quan giải quyết bồi thường.",
        "Sở Tư pháp ban hành văn bản xác định và chuyển hồ sơ.",
        days.ago(0),
    )
    commands.keep_minutes(code, called.number, minutes, membership=officer, today=today)
