"""What is asked of others: who may, what is let in, from when the answer's limit runs, what becomes of it."""

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, transaction

from btnn.cases.errors import Forbidden, Invalid, NotFound
from btnn.cases.queries import case_file, visible_cases
from btnn.casework import commands, queries
from btnn.casework.commands import AnswerData, RequestData
from btnn.casework.models import Admission, Request, RequestTurn
from tests.cases.province import TODAY

from .conftest import MONDAY

TUESDAY = MONDAY + timedelta(days=1)


def ask(pen, who="sxd.officer", **more):
    given = {"kind": "opinion", "subject": "Giá trị căn nhà bị hư hỏng", "sent_on": MONDAY, "way": "post"}
    given |= {"to_agency": pen.province.bodies["snn"]} | more
    return commands.send_request(pen.case.code, RequestData(**given), membership=pen.province.person(who), today=TODAY)


def view(pen, number=1, who="sxd.officer", today=TODAY):
    return queries.request(pen.province.person(who), pen.case.code, number, today)


def note(pen, command, *args, who="snn.officer", number=1, **more):
    return command(pen.case.code, number, *args, membership=pen.province.person(who), today=TODAY, **more)


def test_who_is_asked_sees_the_case_masked_and_nothing_before(verifying):
    asked = verifying.province.person("snn.officer")
    assert not visible_cases(asked).exists()
    ask(verifying)
    file = case_file(asked, verifying.case.code, TODAY)
    assert file.standing.capacities == {"coordinating"}
    assert "036075001234" not in {party.identity_number for party in file.parties}
    assert file.my_steps == []
    assert Admission.objects.get().why.startswith("Lấy ý kiến")


def test_asking_for_an_opinion_is_an_event_of_the_case(verifying):
    row = ask(verifying)
    events = list(verifying.case.events.order_by("number"))
    assert (row.event_number, events[-1].type, events[-1].data) == (
        4,
        "opinion_requested",
        {"from": "Sở Nông nghiệp và Môi trường"},
    )


def test_an_opinion_asked_for_too_early_is_kept_without_an_event(pen):
    pen.open(MONDAY)
    assert ask(pen, who="sxd.head").event_number is None
    assert pen.case.events.count() == 1


def test_the_answer_is_due_five_working_days_after_receipt(verifying):
    ask(verifying)
    assert (view(verifying).due, view(verifying).waits_for_receipt) == (None, True)
    note(verifying, commands.note_receipt, on=TUESDAY, proof="giấy báo phát")
    told = view(verifying)
    assert (told.due, told.receipt.limit.id) == (date(2026, 11, 17), "reply_opinion_request")
    assert told.state == "overdue"
    assert view(verifying, today=date(2026, 11, 17)).state == "open"


@pytest.mark.parametrize(("answered", "state"), [(date(2026, 11, 17), "met"), (date(2026, 11, 18), "late")])
def test_an_answer_is_in_time_or_late(verifying, answered, state):
    ask(verifying)
    note(verifying, commands.note_receipt, on=TUESDAY)
    figures = [{"head": "property", "amount": 45_000_000}]
    note(verifying, commands.answer_request, AnswerData(answered, "Giá trị còn lại 60%", "12/SNN", figures))
    told = view(verifying)
    assert (told.state, told.turns["answered"].amounts) == (state, figures)


def test_receipt_and_answer_noted_by_the_asker_are_events_too(verifying):
    ask(verifying, to_agency=None, to_name="Trung tâm thẩm định giá")
    note(verifying, commands.note_receipt, on=TUESDAY, who="sxd.reception")
    note(verifying, commands.answer_request, AnswerData(date(2026, 11, 12), "Đồng ý"), who="sxd.reception")
    types = list(verifying.case.events.order_by("number").values_list("type", flat=True))[3:]
    assert types == ["opinion_requested", "document_delivered", "opinion_received"]


@pytest.mark.parametrize("who", ["sxd.reception", "sxd.officer2", "sxd.finance", "stp.officer", "stp.overseer"])
def test_only_the_officer_of_the_case_and_the_head_ask(verifying, who):
    with pytest.raises(Forbidden):
        ask(verifying, who=who)
    assert not Request.objects.exists()


def test_who_has_nothing_to_do_with_the_case_finds_none(verifying):
    with pytest.raises(NotFound):
        ask(verifying, who="snn.head")
    ask(verifying)
    for who in ("xa.head", "khac.head", "stc.finance"):
        assert queries.requests(verifying.province.person(who), verifying.case.code, TODAY) == []
        with pytest.raises(NotFound):
            note(verifying, commands.answer_request, AnswerData(TUESDAY, "x"), who=who)


def test_an_agency_that_was_asked_sees_its_own_request_only(verifying):
    ask(verifying)
    ask(verifying, kind="papers_body", to_agency=verifying.province.bodies["xa"])
    own = queries.requests(verifying.province.person("xa.head"), verifying.case.code, TODAY)
    assert [one.row.number for one in own] == [2]
    assert len(queries.requests(verifying.province.person("stp.officer"), verifying.case.code, TODAY)) == 2
    with pytest.raises(NotFound):
        note(verifying, commands.answer_request, AnswerData(TUESDAY, "x"), who="xa.head", number=1)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"kind": "nothing"}, "danh sách"),
        ({"subject": "  "}, "Nội dung"),
        ({"sent_on": TODAY + timedelta(days=1)}, "chưa đến"),
        ({"way": "pigeon"}, "Cách gửi"),
        ({"to_agency": None}, "Nơi nhận"),
        ({"reply_by": TODAY}, "do luật định"),
        ({"kind": "papers_body", "reply_by": date(2026, 11, 1)}, "không thể trước"),
        ({"kind": "valuation", "to_agency": None, "to_name": "Công ty A"}, "chi phí"),
        ({"kind": "valuation_funding", "about": 7, "to_agency": None}, "định giá"),
        ({"kind": "joint_verification"}, "quản lý nhà nước"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(verifying, changes, sentence):
    with pytest.raises(Invalid, match=sentence):
        ask(verifying, **changes)
    assert not Request.objects.exists()
    assert not Admission.objects.exists()


def test_nothing_is_noted_twice_or_after_the_end(verifying):
    ask(verifying)
    note(verifying, commands.note_receipt, on=TUESDAY)
    with pytest.raises(Invalid, match="đã được ghi"):
        note(verifying, commands.note_receipt, on=TUESDAY)
    with pytest.raises(Invalid, match="không thể trước"):
        note(verifying, commands.answer_request, AnswerData(MONDAY, "trả lời"))
    with pytest.raises(Forbidden):
        note(verifying, commands.withdraw_request, on=TUESDAY, reason="hỏi nhầm")
    note(verifying, commands.withdraw_request, on=TUESDAY, reason="hỏi nhầm", who="sxd.officer")
    with pytest.raises(Invalid, match="đã rút lại"):
        note(verifying, commands.answer_request, AnswerData(TUESDAY, "trả lời"))
    assert view(verifying).state == "void"


def test_the_money_of_a_valuation_when_the_budget_does_not_suffice(verifying):
    money = {"kind": "valuation", "to_agency": None, "to_name": "Công ty thẩm định giá", "cost": 8_000_000}
    ask(verifying, **money, own_budget=False)
    head = verifying.province.person("sxd.head")
    assert view(verifying).money_waits.receipt.due == date(2026, 11, 11)  # 2 working days, NĐ 68 Đ17.4c
    assert [one.view.row.number for one in queries.duties(head, TODAY)] == [1]
    ask(verifying, kind="valuation_funding", about=1, to_agency=None, sent_on=date(2026, 11, 11), cost=8_000_000)
    assert Request.objects.get(number=2).to_agency == verifying.province.bodies["stc"]
    finance = verifying.province.person("stc.finance")
    assert [one.view.row.number for one in queries.duties(finance, TODAY)] == [2]
    granted = AnswerData(date(2026, 11, 13), "Đã cấp", amount=8_000_000)
    note(verifying, commands.note_receipt, on=date(2026, 11, 12), who="stc.finance", number=2)
    note(verifying, commands.answer_request, granted, who="stc.finance", number=2)
    assert view(verifying, 2).due == date(2026, 11, 19)
    told = view(verifying).money_waits
    assert (told.receipt.limit.id, told.receipt.due) == ("pay_valuation_after_grant", date(2026, 11, 16))
    with pytest.raises(Forbidden):
        note(verifying, commands.pay_valuation, on=TODAY, amount=8_000_000, who="sxd.officer")
    note(verifying, commands.pay_valuation, on=date(2026, 11, 16), amount=8_000_000, who="sxd.head")
    assert view(verifying).money_waits is None
    assert queries.duties(head, TODAY) == []


def test_replenishment_follows_the_payment_from_the_own_budget(verifying):
    money = {"kind": "expertise", "to_agency": None, "to_name": "Trung tâm giám định", "cost": 3_000_000}
    ask(verifying, **money, own_budget=True)
    later = {"kind": "valuation_replenishment", "about": 1, "to_agency": None, "sent_on": TUESDAY, "cost": 3_000_000}
    with pytest.raises(Invalid, match="sau khi cơ quan đã cấp"):
        ask(verifying, **later)
    assert view(verifying).money_waits.receipt.due == TUESDAY
    note(verifying, commands.pay_valuation, on=TUESDAY, amount=3_000_000, who="sxd.finance")
    assert ask(verifying, **later).about.number == 1


def test_duties_and_coordination_tell_both_sides(verifying):
    ask(verifying)
    asked, asker = verifying.province.person("snn.head"), verifying.province.person("sxd.officer")
    assert [one.view.row.number for one in queries.duties(asked, TODAY)] == [1]
    assert queries.duties(verifying.province.person("stp.overseer"), TODAY) == []
    told, ours = queries.coordination(asked, TODAY), queries.coordination(asker, TODAY)
    assert ([len(told.of_me), len(told.by_me)], [len(ours.of_me), len(ours.by_me)]) == ([1, 0], [0, 1])
    note(verifying, commands.answer_request, AnswerData(TUESDAY, "Đồng ý"))
    assert queries.duties(asked, TODAY) == []
    assert len(queries.coordination(asked, TODAY).closed) == 1


@pytest.mark.parametrize("change", ["update", "delete"])
def test_what_was_written_stays(verifying, change):
    ask(verifying)
    note(verifying, commands.note_receipt, on=TUESDAY)
    for rows in (Request.objects.all(), RequestTurn.objects.all(), Admission.objects.all()):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            rows.update(at=verifying.case.events.first().at) if change == "update" else rows._raw_delete("default")
