"""Coordination: the province's regulation, what its rules made agencies owe, requests, reminders, meetings."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from btnn.agencies.queries import Agency, Membership
from btnn.demonstration.province import MARK
from btnn.plans.coordination import commands, queries
from btnn.plans.coordination.commands import MeetingTask

WHO = {
    "sxd": "canbo.sxd", "vks": "canbo.vks", "thads": "canbo.thads", "xa": "canbo.xa", "stc": "taichinh.stc",
    "stp": "canbo.stp",
}  # fmt: skip
KEPT, LATE, NOT_DONE = "kept", "late", "not_done"
# How the demonstration's agencies kept what they owed, one after another.
TURNS = (KEPT, KEPT, LATE, KEPT, KEPT, KEPT, NOT_DONE, KEPT)
FRESH = 4  # what began so few days ago is still being done


def lay_down_regulation(today: date, memberships: dict[str, Membership]) -> None:
    """The regulation, issued last September: before the cases of this year, whose entries it binds."""
    head = memberships["thutruong.stp"]
    row = commands.begin("model", membership=memberships["canbo.stp"], today=today)
    on = date(today.year - 1, 9, 15)
    commands.issue(
        row.pk, number=f"18/QĐ-UBND {MARK}", on=on, in_force_from=on, in_force_to=None, signer="Trần Minh Họa",
        membership=head, today=today,
    )  # fmt: skip


def coordinate(today: date, agencies: dict[str, Agency], memberships: dict[str, Membership]) -> None:
    """What the agencies did about it through the year."""
    _answer_what_cases_raised(today, memberships)
    _answer_what_the_year_brought(today, agencies, memberships)
    _ask(today, agencies, memberships)
    _meet(today, agencies, memberships)


def _answer_what_cases_raised(today: date, memberships: dict[str, Membership]) -> None:
    place = 0
    for who in WHO.values():
        person = memberships[who]
        for row in [row for row in queries.open_rows(person) if row.owed_by_id == person.agency_id]:
            place += 1
            turn = TURNS[place % len(TURNS)]
            done = row.start + timedelta(days=9 if turn == LATE else 1)
            if turn != NOT_DONE and done <= today - timedelta(days=FRESH):
                commands.answer(
                    row.pk, on=done, content="", paper_number=f"{100 + place}/CV {MARK}", membership=person, today=today
                )


def _answer_what_the_year_brought(today: date, agencies: dict[str, Agency], memberships: dict[str, Membership]) -> None:
    for key in ("vks", "stc", "sxd"):
        person = memberships[WHO[key]]
        for place, one in enumerate(queries.scheduled(person, [today.year - 1, today.year], today)):
            done = one.time.start + timedelta(days=20 if place == 1 else 8)
            if one.owed_by.pk == agencies[key].pk and done <= today - timedelta(days=FRESH):
                row = commands.scheduled_row(one.rule.pk, one.time.key, one.owed_by.pk, membership=person, today=today)
                commands.answer(
                    row.pk,
                    on=done,
                    content=f"Đã gửi: {one.time.title}.",
                    paper_number="",
                    membership=person,
                    today=today,
                )
    justice = memberships["canbo.stp"]
    silent = [one for one in queries.scheduled(justice, [today.year], today) if one.owed_by.pk == agencies["xa"].pk]
    for one in silent[:1]:
        row = commands.scheduled_row(one.rule.pk, one.time.key, one.owed_by.pk, membership=justice, today=today)
        reminded = max(row.start, today - timedelta(days=12))
        commands.remind(
            row.pk, on=reminded, content="Đề nghị gửi báo cáo để Sở Tư pháp tổng hợp.", paper_number="",
            membership=justice, today=today,
        )  # fmt: skip


def _ask(today: date, agencies: dict[str, Agency], memberships: dict[str, Membership]) -> None:
    justice, day = memberships["canbo.stp"], timedelta(days=1)
    rules = {one.title: one for one in queries.rules_by_hand(justice, today)}
    rule = rules["Có ý kiến để thống nhất nội dung giải đáp vướng mắc"]
    row = commands.ask(
        agencies["sxd"], rule=rule.pk, subject="Ý kiến về việc thu hồi tiền tạm ứng khi đình chỉ",
        content="Vướng mắc: văn bản chưa nói rõ cơ quan nào theo dõi việc thu hồi. Quan điểm của Sở Tư pháp: cơ quan "
        "đã chi tạm ứng theo dõi.", on=today - 30 * day, due_on=today - 15 * day, paper_number=f"210/STP-HCTP {MARK}",
        membership=justice, today=today,
    )  # fmt: skip
    told: dict[str, Any] = {"paper_number": "", "membership": justice, "today": today}
    commands.remind(row.pk, on=today - 10 * day, content="Đã quá hạn có ý kiến.", **told)
    commands.escalate(row.pk, on=today - 5 * day, content="Đề nghị Thủ trưởng cơ quan chỉ đạo có ý kiến.", **told)
    wanted = rules["Cung cấp thông tin, tài liệu theo đề nghị"]
    commands.ask(
        agencies["stp"], rule=wanted.pk, subject="Mẫu thông báo cử người giải quyết bồi thường đã dùng trong năm",
        content="Để thống nhất cách ghi trong ngành.", on=today - 2 * day, membership=memberships["canbo.vks"],
        today=today,
    )  # fmt: skip


def _meet(today: date, agencies: dict[str, Agency], memberships: dict[str, Membership]) -> None:
    justice, day = memberships["canbo.stp"], timedelta(days=1)
    held = commands.call_meeting(
        [agencies["sxd"], agencies["vks"], agencies["stc"]], title="Thống nhất cách gửi văn bản của vụ việc",
        summary="Văn bản của vụ việc đến Sở Tư pháp chậm và không đều. Sở Tư pháp đề nghị gửi qua trục liên thông ngay "
        "khi ký.", materials="Bảng tổng hợp văn bản đã nhận", on=today - 20 * day, time="08:30",
        place="Phòng họp số 2, Sở Tư pháp", reply_by=today - 24 * day, sent_on=today - 30 * day,
        paper_number=f"45/GM-STP {MARK}", membership=justice, today=today,
    )  # fmt: skip
    for who, name in (("canbo.sxd", "Ngô Tiến Đạt, chuyên viên"), ("canbo.vks", "Trịnh Quốc Bảo, Kiểm sát viên")):
        commands.reply(held.pk, comes=True, who=name, opinion="", on=today - 25 * day, membership=memberships[who],
                       today=today)  # fmt: skip
    tasks = [
        MeetingTask(agencies["sxd"], "Cử đầu mối gửi văn bản của vụ việc", today - 6 * day),
        MeetingTask(agencies["stc"], "Gửi mẫu bảng kê giấy tờ quyết toán", today + 10 * day),
    ]
    commands.record_meeting(
        held.pk, held=True, on=today - 20 * day, came=[agencies["sxd"].pk, agencies["vks"].pk],
        opinions="Các cơ quan nhất trí gửi qua trục liên thông.", conclusion="Gửi văn bản trong ngày ký, ghi số vào hệ "
        "thống.", paper_number=f"50/TB-STP {MARK}", tasks=tasks, membership=justice, today=today,
    )  # fmt: skip
    commands.call_meeting(
        [agencies["sxd"], agencies["thads"], agencies["vks"]], title="Đánh giá một năm thực hiện quy chế phối hợp",
        summary="Kết quả của từng cơ quan trong năm; nội dung cần sửa trong quy chế.", materials="", on=today + 9 * day,
        time="14:00", place="Phòng họp số 1, Sở Tư pháp", reply_by=today + 4 * day, sent_on=today - 1 * day,
        paper_number=f"61/GM-STP {MARK}", membership=justice, today=today,
    )  # fmt: skip
