"""The money of three years: last year's settled, this year's assigned and used, the next one's being estimated."""

from __future__ import annotations

from datetime import date, timedelta

from btnn.agencies.queries import Agency, Membership
from btnn.demonstration.province import MARK
from btnn.money.yearly import commands
from btnn.money.yearly.commands import LineText
from btnn.money.yearly.vocabulary import Kind

MILLION = 1_000_000
COUNCIL = f"Hội đồng nhân dân tỉnh Hưng Yên {MARK}"
GUIDED_FROM = 6  # the month from which the next year's estimate is in work
WORDS = (
    "Các cơ quan rà soát vụ việc đang giải quyết, ghi khoản đã quyết định nhưng chưa được cấp và khoản đang yêu cầu.\n"
    "Sở Tư pháp đề xuất kinh phí thực hiện kế hoạch công tác bồi thường của tỉnh."
)


def keep_budgets(today: date, agencies: dict[str, Agency], memberships: dict[str, Membership]) -> None:
    """The budget of the province with all its steps, and that of the State as it was assigned."""
    _last_year(today, agencies, memberships)
    _this_year(today, agencies, memberships)
    if today.month >= GUIDED_FROM:
        _next_year(today, agencies, memberships)
    _central(today, agencies, memberships)


def _last_year(today: date, agencies: dict[str, Agency], memberships: dict[str, Membership]) -> None:
    finance, year = memberships["taichinh.stc"], today.year - 1
    lines = [LineText(Kind.DAMAGES, None, 600 * MILLION), LineText(Kind.VALUATION, None, 20 * MILLION)]
    commands.decide(
        year, "assigned", lines, paper=f"57/NQ-HĐND {MARK}", on=date(year - 1, 12, 12), by=COUNCIL, reason="",
        membership=finance, today=today,
    )  # fmt: skip
    commands.settle(
        year, editions=0, paper=f"31/BC-STC {MARK}", on=min(today, date(today.year, 2, 20)), reason="",
        membership=finance, today=today,
    )  # fmt: skip


def _this_year(today: date, agencies: dict[str, Agency], memberships: dict[str, Membership]) -> None:
    finance, justice, year = memberships["taichinh.stc"], memberships["canbo.stp"], today.year
    lines = [
        LineText(Kind.DAMAGES, None, 900 * MILLION, "Dự phòng cho vụ việc phát sinh trong năm"),
        LineText(Kind.VALUATION, None, 15 * MILLION, "Dự kiến ba vụ việc phải định giá"),
        LineText(Kind.PLAN, agencies["stp"].pk, 35 * MILLION, "Sở Tư pháp đề xuất: 02 lớp tập huấn, in tài liệu"),
    ]
    commands.put(
        year, lines, on=date(year - 1, 11, 28), words="Dự toán đã thống nhất với Sở Tư pháp.", membership=finance,
        today=today,
    )  # fmt: skip
    commands.decide(
        year, "assigned", lines, paper=f"64/NQ-HĐND {MARK}", on=date(year - 1, 12, 10), by=COUNCIL, reason="",
        membership=memberships["theodoi.ubnd"], today=today,
    )  # fmt: skip
    spent = date(year, 5, 14)
    if spent <= today:
        commands.move(
            year, source=(Kind.DAMAGES, None), target=(Kind.DAMAGES, agencies["xa"].pk), amount=260 * MILLION,
            paper=f"88/QĐ-STC {MARK}", on=date(year, 4, 2), by="Sở Tài chính", membership=finance, today=today,
            reason="Phân bổ cho vụ việc đang giải quyết tại xã",
        )  # fmt: skip
        commands.note_spent(
            year, Kind.PLAN, 16_400_000, on=spent, paper=f"Ủy nhiệm chi 112 {MARK}", membership=justice, today=today,
            words="Lớp tập huấn cho công chức cấp xã",
        )  # fmt: skip


def _next_year(today: date, agencies: dict[str, Agency], memberships: dict[str, Membership]) -> None:
    finance, year = memberships["taichinh.stc"], today.year + 1
    commands.guide(
        year, number=f"1024/STC-QLNS {MARK}", on=today - timedelta(days=18), due_on=today + timedelta(days=6),
        estimate_on=today + timedelta(days=20), settle_on=date(year + 1, 3, 31), words=WORDS,
        agencies=[agencies[key].pk for key in ("stp", "sxd", "xa")], membership=finance, today=today,
    )  # fmt: skip
    commands.say_needs(
        year,
        [LineText(Kind.PLAN, None, 38 * MILLION, "Dự thảo kế hoạch: 02 lớp tập huấn, kiểm tra 05 cơ quan, in tờ gấp")],
        on=today - timedelta(days=4),
        paper=f"402/STP-HCTP {MARK}",
        words="",
        membership=memberships["canbo.stp"],
        today=today,
    )


def _central(today: date, agencies: dict[str, Agency], memberships: dict[str, Membership]) -> None:
    finance, year = memberships["taichinh.btc"], today.year
    commands.decide(
        year, "assigned", [LineText(Kind.DAMAGES, None, 2_000 * MILLION)], paper=f"Nghị quyết dự toán {MARK}",
        on=date(year - 1, 11, 15), by=f"Quốc hội {MARK}", reason="", membership=finance, today=today,
    )  # fmt: skip
