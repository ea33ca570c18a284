"""Opening is receipt: once, for the case's own limits, counted from the day of opening."""

from datetime import date

import pytest

from btnn.cases.commands import PartyData, request_funding
from btnn.cases.errors import Forbidden, Invalid, NotFound
from btnn.cases.queries import case_file
from btnn.documents.commands import withdraw_paper
from btnn.portal.tracking.models import PaperOpening, SentPaper
from btnn.portal.tracking.papers.commands import open_paper, send_paper
from btnn.portal.tracking.papers.queries import Sent
from btnn.portal.tracking.papers.showing import begins
from btnn.portal.tracking.replies.commands import send_reply
from tests.cases.province import CLAIMANT
from tests.documents.desk import keep

from ..persons import held, sent

MONDAY = date(2026, 11, 9)
FRIDAY = date(2026, 11, 20)
SISTER = PartyData("Nguyễn Thị Mận", phone="0987654321")
NOBODY = PartyData("Nguyễn Văn Đào")


def limits(pen, today=FRIDAY):
    view = case_file(pen.province.person("sxd.head"), pen.case.code, today).view
    return {limit.id: limit for limit in view.limits}


def deliveries(pen):
    rows = pen.case.events.filter(type="document_delivered").order_by("number")
    return [(row.on, row.data["document"], row.data["received_by"], row.actor_agency_id) for row in rows]


@pytest.fixture
def supplementing(pen):
    """A claim of two that is asked for more papers."""
    pen.open(MONDAY, parties=(CLAIMANT, SISTER, NOBODY), complete=False)
    pen.record("supplement_requested", MONDAY, items=["Quyết định thu hồi"])
    return pen


def test_the_day_of_opening_lets_the_limit_begin(supplementing):
    (row,) = sent(supplementing, "supplement_request")
    assert "claimant_supplements_dossier" not in limits(supplementing)
    opened = open_paper(held(supplementing.case), row.number, today=FRIDAY)
    assert opened.opening.on == FRIDAY
    limit = limits(supplementing)["claimant_supplements_dossier"]
    # Five working days after Friday 20/11/2026 (Đ42.3): 23, 25, 26, 27, 30; the 24th is a day off.
    assert (limit.start, limit.due) == (FRIDAY, date(2026, 11, 30))
    assert deliveries(supplementing) == [
        (FRIDAY, "supplement_request", "claimant", supplementing.province.bodies["sxd"].pk)
    ]
    entry = supplementing.case.events.get(type="document_delivered")
    assert (entry.actor.username, entry.number) == ("cong-nguoi-dan", opened.opening.event_number)
    assert "Nguyễn" not in str(entry.data)


def test_opening_again_costs_nothing(supplementing):
    (row,) = sent(supplementing, "supplement_request")
    one = open_paper(held(supplementing.case), row.number, today=FRIDAY)
    two = open_paper(held(supplementing.case), row.number, today=date(2026, 11, 25))
    assert one.opening == two.opening
    assert len(deliveries(supplementing)) == 1
    assert PaperOpening.objects.count() == 1


def test_of_several_people_the_first_receipt_counts_and_each_is_told(supplementing):
    first, second = sent(supplementing, "supplement_request", places=(0, 1))
    open_paper(held(supplementing.case, 1), second.number, today=FRIDAY)
    open_paper(held(supplementing.case, 0), first.number, today=date(2026, 11, 25))
    assert len(deliveries(supplementing)) == 2
    assert limits(supplementing, date(2026, 11, 25))["claimant_supplements_dossier"].due == date(2026, 11, 30)


def test_a_late_second_receipt_does_not_let_a_met_limit_begin_again(supplementing):
    first, second = sent(supplementing, "supplement_request", places=(0, 1))
    open_paper(held(supplementing.case, 0), first.number, today=FRIDAY)
    supplementing.case.refresh_from_db()
    supplementing.record("supplement_received", FRIDAY, "sxd.reception", complete=False)
    late = open_paper(held(supplementing.case, 1), second.number, today=date(2026, 11, 25))
    assert (late.opening.on, late.opening.event_number) == (date(2026, 11, 25), None)
    runs = case_file(supplementing.province.person("sxd.head"), supplementing.case.code, date(2026, 11, 25)).view
    assert [one.status for one in runs.limits if one.id == "claimant_supplements_dossier"] == ["met"]


def test_the_payment_notice_binds_the_agency(pen):
    pen.to_decision(date(2026, 9, 7))
    pen.act(request_funding, 40_000_000, on=date(2026, 10, 9), who="sxd.finance")
    pen.record("funding_granted", date(2026, 10, 12), "stc.finance", amount=40_000_000)
    pen.record("payment_notified", date(2026, 11, 18), "sxd.finance")
    (row,) = sent(pen, "payment_notice")
    open_paper(held(pen.case), row.number, today=FRIDAY)
    found = limits(pen)
    assert found["pay_compensation"].due == date(2026, 11, 25)  # two working days: Đ62.5
    assert found["val_forfeiture_to_treasury"].due == date(2029, 11, 20)  # three years: Đ62.6


def test_what_no_limit_runs_from_is_only_opened(pen):
    pen.open(MONDAY)
    (row,) = sent(pen, "other")
    before = pen.case.event_number
    assert open_paper(held(pen.case), row.number, today=FRIDAY).opening.event_number is None
    pen.case.refresh_from_db()
    assert pen.case.event_number == before


def test_the_paper_of_another_is_not_there(supplementing):
    (row,) = sent(supplementing, "supplement_request")
    with pytest.raises(NotFound):
        open_paper(held(supplementing.case, 1), row.number, today=FRIDAY)
    assert not PaperOpening.objects.exists()
    assert deliveries(supplementing) == []


def test_a_withdrawn_paper_is_not_opened_any_more(supplementing):
    (row,) = sent(supplementing, "supplement_request")
    head = supplementing.province.person("sxd.head")
    withdraw_paper(supplementing.case.code, row.paper_id, reason="Nhầm", membership=head, today=FRIDAY)
    with pytest.raises(NotFound):
        open_paper(held(supplementing.case), row.number, today=FRIDAY)


def test_an_entry_put_right_meanwhile_is_not_delivered(pen):
    pen.open(MONDAY, complete=False)
    pen.record("supplement_requested", MONDAY, items=["x"])
    (row,) = sent(pen, "supplement_request")
    pen.record("entry_corrected", FRIDAY, entry=2, reason="Ghi nhầm vụ việc")
    opened = open_paper(held(pen.case), row.number, today=FRIDAY)
    assert opened.opening.event_number is None


REFUSED = [
    ({"to": []}, Invalid, "ít nhất một người"),
    ({"to": [0], "document": "payment_notice"}, Invalid, "chưa ghi việc ban hành"),
    ({"to": [2]}, Invalid, "chưa có số điện thoại"),
    ({"to": [0], "document": "gift"}, Invalid, "chọn loại văn bản"),
    ({"to": [0], "agreed": ""}, Invalid, "đồng ý"),
    ({"to": [0], "who": "sxd.finance"}, Forbidden, "bộ phận tiếp nhận"),
    ({"to": [0], "who": "stp.head"}, Forbidden, "bộ phận tiếp nhận"),
    ({"to": [0], "who": "khac.head"}, NotFound, "Không tìm thấy"),
]


@pytest.mark.parametrize(("asked", "problem", "sentence"), REFUSED)
def test_what_is_not_sent(supplementing, asked, problem, sentence):
    (paper,) = keep(supplementing.case, supplementing.province.person("sxd.head"))
    people = list(supplementing.case.parties.order_by("pk"))
    given = {"document": "supplement_request", "agreed": "claim", "who": "sxd.head"} | asked
    with pytest.raises(problem, match=sentence):
        send_paper(
            supplementing.case.code,
            paper.pk,
            [people[place].pk for place in given["to"]],
            document=given["document"],
            agreed=given["agreed"],
            membership=supplementing.province.person(given["who"]),
            today=FRIDAY,
        )
    assert not SentPaper.objects.exists()


def test_once_to_each_and_papers_of_health_to_one_alone(supplementing):
    (row,) = sent(supplementing, "supplement_request")
    head = supplementing.province.person("sxd.head")
    with pytest.raises(Invalid, match="đã gửi"):
        send_paper(
            supplementing.case.code, row.paper_id, [row.party_id],
            document="other", agreed="claim", membership=head, today=FRIDAY,
        )  # fmt: skip
    with pytest.raises(Invalid, match="một người nhận"):
        sent(supplementing, "other", places=(0, 1), personal=True)


def test_the_portal_itself_sends_nothing(supplementing):
    from btnn.agencies.commands import portal_seat

    (paper,) = keep(supplementing.case, supplementing.province.person("sxd.head"))
    with pytest.raises(Forbidden):
        send_paper(
            supplementing.case.code,
            paper.pk,
            [supplementing.case.parties.first().pk],
            document="other",
            agreed="claim",
            membership=portal_seat(supplementing.province.bodies["sxd"]),
            today=FRIDAY,
        )


def test_nothing_goes_to_who_does_not_want_it_so(supplementing):
    person = held(supplementing.case)
    with pytest.raises(Invalid, match="chưa chọn nhận"):
        sent(supplementing, "other", agreed="portal")
    send_reply(person, "paperless", {"agree": False}, today=FRIDAY)
    with pytest.raises(Invalid, match="không nhận giấy tờ qua cổng từ ngày 20/11/2026"):
        sent(supplementing, "other", title="Một")
    send_reply(person, "paperless", {"agree": True}, today=FRIDAY)
    assert sent(supplementing, "other", agreed="portal", title="Hai")


def test_what_opening_would_let_begin_is_told_as_it_stands_in_the_case(supplementing):
    first, second = sent(supplementing, "supplement_request", places=(0, 1))
    head, wednesday = supplementing.province.person("sxd.head"), date(2026, 11, 25)

    def told(row, day):
        return begins(Sent(row), case_file(head, supplementing.case.code, day).view, day)

    (would,) = told(first, FRIDAY)
    assert (would.since, would.due) == (None, date(2026, 11, 30))
    open_paper(held(supplementing.case), first.number, today=FRIDAY)
    (runs,) = told(second, wednesday)  # five days later, and still due on the same day
    assert (runs.since, runs.due) == (FRIDAY, date(2026, 11, 30))
    supplementing.case.refresh_from_db()
    supplementing.record("supplement_received", FRIDAY, "sxd.reception", complete=True)
    assert told(second, wednesday) == []
