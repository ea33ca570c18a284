"""An entry of a case makes agencies owe one another: who, to whom, by when, on which article."""

from datetime import date

import pytest

from btnn.cases import wall
from btnn.plans.coordination import queries
from btnn.plans.coordination.models import Act, Obligation

from .conftest import issue

MONDAY = date(2026, 9, 7)


def told(rows):
    return sorted((row.title, row.owed_by.code, row.owed_to.code, row.start) for row in rows)


def test_without_a_regulation_nobody_owes_anything(pen):
    pen.to_decision(MONDAY)
    assert not Obligation.objects.exists()


def test_the_papers_of_circular_08_article_12_are_owed_to_the_department_of_justice(regulation, pen, today):
    pen.open(MONDAY)
    pen.accept(date(2026, 9, 8))
    rows = Obligation.objects.select_related("owed_by", "owed_to")
    assert told(rows) == [
        ("Gửi thông báo thụ lý hồ sơ", "sxd", "stp", date(2026, 9, 8)),
        ("Thông tin việc tiếp nhận yêu cầu bồi thường", "sxd", "stp", MONDAY),
    ]
    one = rows.get(title__contains="thụ lý")
    view = queries.obligation(pen.province.person("stp.officer"), one.pk, today)
    assert view.item.due == date(2026, 9, 10)
    assert view.receipt.due == view.item.due
    assert "Thông tư 08/2019/TT-BTP, Đ12" in one.basis
    assert "07/QĐ-UBND" in one.basis
    assert view.item.case == pen.case.code
    assert pen.case.claimant_name not in f"{one.title}{one.text}{one.basis}"


def test_the_whole_way_raises_what_each_step_asks_for_and_no_more(regulation, pen):
    pen.to_payment(MONDAY)
    titles = sorted(Obligation.objects.values_list("title", flat=True))
    assert titles == [
        "Báo cáo kết quả giải quyết bồi thường kèm quyết định",
        "Gửi giấy tờ chi trả tiền bồi thường để quyết toán",
        "Gửi thông báo cử người giải quyết bồi thường",
        "Gửi thông báo thụ lý hồ sơ",
        "Thông tin việc tiếp nhận yêu cầu bồi thường",
    ]
    paid = Obligation.objects.get(title__contains="chi trả")
    assert (paid.owed_by.code, paid.owed_to.code) == ("sxd", "stc")


def test_what_must_be_sent_at_once_is_due_on_the_same_day(regulation, pen, today):
    pen.to_decision(MONDAY)
    pen.record("decision_corrected", date(2026, 9, 24), ground="SUA-48.4", found_on="2026-09-24")
    row = Obligation.objects.get(title__contains="sửa chữa")
    assert queries.obligation(pen.province.person("sxd.head"), row.pk, today).item.due == date(2026, 9, 24)


def test_the_regulation_of_the_day_counts_and_an_older_one_no_more(province, today, pen):
    issue(province, today, on=date(2026, 9, 8))
    pen.open(MONDAY)
    assert not Obligation.objects.exists()
    pen.accept(date(2026, 9, 8))
    assert Obligation.objects.get().rule.regulation.number == "07/QĐ-UBND"
    issue(province, today, on=date(2026, 9, 9), number="08/QĐ-UBND", origin="current")
    pen.appoint(date(2026, 9, 9))
    assert Obligation.objects.order_by("-pk")[0].rule.regulation.number == "08/QĐ-UBND"


def test_another_province_is_not_bound(regulation, pen):
    pen.open(MONDAY, "khac.reception")
    assert not Obligation.objects.exists()


def test_what_happened_more_than_a_year_ago_is_history(province, today, pen):
    issue(province, today, on=date(2024, 1, 2))
    pen.open(date(2025, 3, 3))
    assert not Obligation.objects.exists()


def test_a_correction_releases_what_the_entry_raised(regulation, pen, today):
    pen.open(MONDAY)
    pen.accept(date(2026, 9, 8))
    pen.record("entry_corrected", date(2026, 9, 9), entry=2, reason="Ghi nhầm ngày",
               replacement={"on": "2026-09-09"})  # fmt: skip
    old, new = Obligation.objects.filter(title__contains="thụ lý").order_by("pk")
    assert [one.act for one in old.acts.all()] == [Act.RELEASED]
    assert (new.start, new.event_number) == (date(2026, 9, 9), 3)


def test_an_official_of_another_body_makes_it_owe_papers_before_reimbursement(regulation, pen):
    pen.open(MONDAY)
    pen.case.parties.create(
        kind="person", capacity="officer_in_charge", full_name="Lê Văn C", folded="le van c",
        agency_then=pen.province.bodies["snn"].name,
    )  # fmt: skip
    case = pen.case
    other = type(pen)(pen.province)
    other.to_payment(MONDAY)
    assert not Obligation.objects.filter(owed_by__code="snn").exists()
    _pay(pen, case)
    row = Obligation.objects.get(owed_by__code="snn")
    assert (row.owed_to.code, row.title) == ("sxd", "Cung cấp hồ sơ về người gây thiệt hại để xem xét hoàn trả")


def _pay(pen, case):
    """What the last payment of that case raises, without the way to it."""
    from btnn.cases.models import CaseEvent
    from btnn.plans.coordination.raising import raise_obligations

    last = case.events.last()
    paid = CaseEvent(
        case=case, number=2, type="compensation_paid", on=date(2026, 10, 15), at=last.at, by="agency",
        actor=last.actor, actor_agency=last.actor_agency, data={"final": True, "amount": 1},
    )  # fmt: skip
    raise_obligations(case, paid, [last])


@pytest.mark.parametrize("who", ["sxd", "stp", "ubnd"])
def test_the_rows_are_written_behind_the_wall_by_who_records_the_entry(regulation, pen, who):
    body = pen.province.bodies["sxd"]
    with wall.acting_for(body.pk):
        pen.open(MONDAY)
        pen.accept(date(2026, 9, 8))
    with wall.acting_for(pen.province.bodies[who].pk):
        assert Obligation.objects.count() == 2
    with wall.acting_for(pen.province.bodies["snn"].pk):
        assert not Obligation.objects.exists()
