"""Limits that run beside the events, read from what was asked of others (NĐ 68 Đ28.2, Đ31)."""

from datetime import date

import pytest

from btnn.casework.commands import RequestData, note_receipt, send_request
from btnn.money.reimbursement.queries import case_reimbursement
from btnn.money.reimbursement.showing.councils import limit_rows, seats
from btnn.money.reimbursement.showing.page import asking

from .sitting import PAID, A, B, acting, official


def told(pen):
    found = case_reimbursement(pen.province.person("sxd.head"), pen.case.code, pen.today)
    return found, {(row.title, row.state) for row in limit_rows(found, pen.today) if not row.place}


def ask(pen, kind, on, body):
    given = RequestData(kind, "Đề nghị", on, "electronic", pen.province.bodies[body])
    return send_request(pen.case.code, given, **acting(pen, expected=False))


class TestSeveralAgencies:
    @pytest.fixture
    def officials(self):
        return (official(A), official(B, agency="Sở Nông nghiệp và Môi trường"))

    def test_others_are_asked_for_members_and_have_seats(self, paid):
        found, limits = told(paid)
        assert ("Đề nghị cử người tham gia Hội đồng", "overdue") in limits
        assert any("council-nomination" in link["url"] for link in asking(found))
        wanted = [(seat.role, seat.body) for seat in seats(found, fault_open=False)]
        assert ("other_agency_leader", "Sở Nông nghiệp và Môi trường") in wanted
        row = ask(paid, "council_nomination", PAID, "snn")
        snn = {"membership": paid.province.person("snn.head"), "today": paid.today}
        note_receipt(paid.case.code, row.number, on=date(2026, 10, 16), **snn)
        _, limits = told(paid)
        assert ("Đề nghị cử người tham gia Hội đồng", "met") in limits
        assert ("Cử người tham gia Hội đồng", "overdue") in limits


def test_a_refund_is_paid_or_asked_for_in_three_days(decided):
    decided.record("reimbursement_collected", date(2026, 11, 2), "sxd.finance", officer=A, amount=2_000_000)
    decided.record("reimbursement_returned", date(2026, 11, 16), "sxd.head", officer=A)
    found, limits = told(decided)
    assert ("Trả lại tiền đã hoàn trả từ dự toán", "overdue") in limits
    assert {"refund-funding", "refund-replenishment"} <= {link["url"].split("/")[-2] for link in asking(found)}
    ask(decided, "refund_funding", date(2026, 11, 18), "stc")
    _, limits = told(decided)
    assert ("Đề nghị cấp kinh phí để trả lại", "met") in limits
    assert not any(title.startswith("Trả lại tiền đã hoàn trả từ") for title, _ in limits)
