"""Guidance and difficulties: what agencies and people asked of the department of justice, what was gathered of them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from btnn.agencies.queries import Agency, Membership
from btnn.demonstration.days import Days
from btnn.plans.difficulties import commands as difficulties
from btnn.plans.difficulties import queries as told
from btnn.plans.difficulties.commands import Picked
from btnn.plans.difficulties.queries import Wanted
from btnn.support import commands as support
from btnn.support.guidance import commands
from btnn.support.guidance.commands import Content
from btnn.support.guidance.contents import AgencyForm, PersonForm

Members = Mapping[str, Membership]


def token(text: str) -> UUID:
    """The same on every loading."""
    return uuid5(NAMESPACE_URL, f"btnn:demonstration:guiding:{text}")


def guide(today: date, codes: Mapping[str, str], agencies: Mapping[str, Agency], memberships: Members) -> None:
    """A request that was answered, one that leads to a session, a person's request on which others are asked."""
    days = Days(today)
    officer, head = memberships["canbo.stp"], memberships["thutruong.stp"]
    by_officer: dict[str, Any] = {"membership": officer, "today": today}
    by_head: dict[str, Any] = {"membership": head, "today": today}
    answered = commands.request_guidance(
        "Ủy ban nhân dân xã nhận đơn đòi bồi thường nhưng người gây thiệt hại thuộc sở. Xã phải làm gì?",
        AgencyForm(("settling",), "Xã chuyển đơn cho sở.", (), "21/UBND-TP"),
        purpose="professional", on=days.ago(12), membership=memberships["thutruong.xa"], today=today,
        token=token("xa"),
    )  # fmt: skip
    support.assign(answered.pk, officer.user, on=days.ago(11), **by_head)
    support.answer(
        answered.pk,
        "Xã không có trách nhiệm giải quyết: hướng dẫn người dân nộp tại cơ quan trực tiếp quản lý người gây thiệt hại "
        "hoặc tại Sở Tư pháp.",
        citations=["Luật 10/2017/QH14, Đ41.4", "Thông tư 08/2019/TT-BTP, Đ4.2a"], paper="112/STP", on=days.ago(8),
        **by_officer,
    )  # fmt: skip
    session = commands.request_guidance(
        "Đề nghị hướng dẫn cách xác định thu nhập thực tế bị mất khi người bị thiệt hại làm nhiều nghề.",
        AgencyForm(("settling",), "Lấy mức bình quân của các nghề.", ("Bản kê thu nhập",), "98/VKS", on_site=True),
        purpose="professional", on=days.ago(6), membership=memberships["canbo.vks"], today=today, token=token("vks"),
        case_code=codes["verifying"],
    )  # fmt: skip
    support.assign(session.pk, officer.user, on=days.ago(5), **by_head)
    team = {"ground": "professional", "members": ["Tạ Hữu Nghĩa, Giám đốc", "Nghiêm Xuân Trường, chuyên viên"]}
    commands.record(session.pk, "team", on=days.ago(4), text="Hướng dẫn xác định thu nhập.", details=team, **by_head)
    commands.record(session.pk, "prepared", on=days.ago(3), text="Bảng tính theo từng nghề.", **by_officer)
    place = {"held_on": today + timedelta(days=4), "hour": "8 giờ 30", "place": "settling_agency"}
    commands.record(session.pk, "notified", on=days.ago(2), text="", details=place, **by_officer)
    _person(days, agencies, memberships)
    commands.plan_session(
        year=today.year, quarter=4, place="department", where="Phòng tiếp dân",
        about="Hướng dẫn người bị thiệt hại trong hoạt động tố tụng hình sự", **by_head,
    )  # fmt: skip


def _person(days: Days, agencies: Mapping[str, Agency], memberships: Members) -> None:
    officer, head, today = memberships["canbo.stp"], memberships["thutruong.stp"], days.today
    form = PersonForm(
        "heir", "Xã Đồng Sen", "", "Bản án phúc thẩm 12/2026/HS-PT tuyên không phạm tội", "",
        topics=("procedure", "honour"), oral=True, signed=True,
    )  # fmt: skip
    row, _ = commands.register_request(
        "Cha tôi được tuyên không phạm tội nhưng đã mất. Gia đình cần nộp giấy tờ gì, ở đâu?",
        form, purpose="guidance", name="Lò Thị Minh Họa", contact="", field="criminal_procedure", way="counter",
        on=days.ago(4), membership=officer, today=today, token=token("person"),
    )  # fmt: skip
    support.assign(row.pk, officer.user, on=days.ago(4), membership=head, today=today)
    report = {"proposal": "coordinate", "field": "criminal_procedure"}
    commands.record(
        row.pk, "report", on=days.ago(3), text="Có hai cơ quan tố tụng; cần thống nhất nơi giải quyết.",
        details=report, membership=officer, today=today,
    )  # fmt: skip
    content = Content(
        "Người bị kết án được tuyên không phạm tội, đã mất; người thừa kế yêu cầu hướng dẫn.",
        "Cơ quan nào giải quyết yêu cầu bồi thường?",
        "Cơ quan tiến hành tố tụng ra quyết định sau cùng.",
        number="120/STP",
        reply_by=today + timedelta(days=3),
    )
    commands.send_letter(row.pk, "consult", content, [agencies["vks"]], on=days.ago(3), membership=officer, today=today)


RAISED = (
    ("canbo.sxd", "hard_to_verify", "verification", "Không có đơn vị nhận định giá tài sản đã cũ.",
     "Lập danh sách đơn vị định giá của tỉnh."),
    ("thutruong.xa", "coordination", "verification", "Cơ quan ngành dọc chậm xác nhận thời gian tạm giữ.",
     "Ấn định ngày trả lời trong quy chế phối hợp."),
    ("canbo.thads", "advance_funds", "payment", "Kinh phí tạm ứng cấp sau khi đã quá hạn chi trả.", ""),
)  # fmt: skip


def gather_difficulties(today: date, agencies: Mapping[str, Agency], memberships: Members) -> None:
    """Three difficulties raised; two themes, one answered, one taken up to the Committee; one still to be gathered."""
    days, head = Days(today), memberships["thutruong.stp"]
    rows = [
        difficulties.raise_difficulty(
            stage=stage, kind=kind, on=days.ago(20 - place), difficulty=text, proposal=proposal, today=today,
            membership=memberships[who], token=token(text),
        )
        for place, (who, kind, stage, text, proposal) in enumerate(RAISED)
    ]  # fmt: skip
    others = [one for one in told.collected(head, Wanted(today.year)) if one.source == "plan"]
    up = difficulties.gather(
        [Picked("direct", rows[1].pk), *(Picked(one.source, one.key) for one in others[:1])],
        title="Thời hạn trả lời giữa các cơ quan khi xác minh", stage="verification", kind="coordination",
        study="Quy chế phối hợp chưa ấn định ngày trả lời cho cơ quan ngành dọc.", membership=head, today=days.ago(9),
    )  # fmt: skip
    difficulties.propose(
        {up.pk: "Bổ sung vào quy chế phối hợp: trả lời trong 03 ngày làm việc."}, agencies["ubnd"],
        title="Đề xuất giải quyết khó khăn, vướng mắc trong công tác bồi thường nhà nước", number="131/STP (minh họa)",
        signer=head.user.full_name, on=days.ago(7), membership=head, today=today,
    )  # fmt: skip
    answered = difficulties.gather(
        [Picked("direct", rows[0].pk)], title="Định giá tài sản đã cũ", stage="verification", kind="hard_to_verify",
        membership=head, today=days.ago(9),
    )  # fmt: skip
    difficulties.answer(
        answered.pk, "Cơ quan giải quyết được tự xác định giá theo giá thị trường của tài sản cùng loại, có biên bản.",
        citations=["Nghị định 68/2018/NĐ-CP, Đ3"], on=days.ago(5), membership=head, today=today,
    )  # fmt: skip
