"""Each reply: what it becomes in the case, what follows, and that what is unlawful writes nothing."""

from datetime import date, time

import pytest

from btnn.cases.commands import PartyData
from btnn.cases.errors import Forbidden, Invalid, NotFound, Unlawful
from btnn.cases.queries import case_file
from btnn.casework.commands import MeetingData, call_meeting
from btnn.portal.tracking.models import Reply, Turn
from btnn.portal.tracking.replies.commands import send_reply
from btnn.portal.tracking.replies.handling import change_contact, handle, take_supplement
from btnn.portal.tracking.replies.offered import offered
from btnn.portal.tracking.replies.queries import situation
from tests.cases.province import CLAIMANT
from tests.documents.desk import handed

from ..persons import held

MONDAY = date(2026, 11, 9)
FRIDAY = date(2026, 11, 20)
SISTER = PartyData("Nguyễn Thị Mận", phone="0987654321")
ALWAYS = ["contact", "paperless"]


def view(pen, today=FRIDAY):
    return case_file(pen.province.person("sxd.head"), pen.case.code, today).view


def limit(pen, name):
    return next(one for one in view(pen).limits if one.id == name)


def may(pen, place=0, today=FRIDAY):
    return [kind.name for kind in offered(situation(held(pen.case, place), today))]


def send(pen, name, place=0, words="", files=(), today=FRIDAY, **given):
    return send_reply(held(pen.case, place), name, given, words=words, files=files, today=today)


def entry(pen, reply):
    row = pen.case.events.get(number=reply.event_number)
    return row.type, row.on, row.by, row.data


@pytest.fixture
def received(pen):
    pen.open(MONDAY)
    return pen


@pytest.fixture
def supplementing(pen):
    pen.open(MONDAY, complete=False)
    pen.record("supplement_requested", MONDAY, items=["Quyết định"])
    return pen


def notified(pen):
    pen.open(MONDAY, field="criminal_procedure")
    pen.record("basis_document_effective", MONDAY, "sxd.head", honour_eligible=True, victim_alive=True)
    pen.record("honour_notice_sent", FRIDAY, "sxd.head")
    return pen


# -- adding to the dossier ------------------------------------------------------------------------------------------


def test_what_is_added_waits_for_the_agency_and_counts_from_the_day_it_was_sent(supplementing):
    pen, day = supplementing, date(2026, 11, 18)
    pen.record("document_delivered", date(2026, 11, 16), "sxd.reception", document="supplement_request")
    reply = send(pen, "supplement", files=[handed()], words="Xin gửi", today=day)
    assert reply.event_number is None
    (kept,) = [one.paper for one in reply.papers.all()]
    assert (kept.direction, kept.personal, kept.other_side) == ("in", True, "Người yêu cầu gửi qua cổng")
    clerk = pen.province.person("sxd.reception")
    pen.case.refresh_from_db()
    turn = take_supplement(pen.case.code, reply.number, True, membership=clerk, today=FRIDAY)
    assert limit(pen, "claimant_supplements_dossier").met_on == day
    assert pen.case.events.get(number=turn.event_number).on == day
    assert limit(pen, "accept_dossier").due == FRIDAY  # two working days after Wednesday (Đ43.1)
    with pytest.raises(Invalid, match="đã được giải quyết"):
        handle(pen.case.code, reply.number, Turn.SEEN, membership=clerk, today=FRIDAY)


def test_nothing_to_add_is_no_supplement(supplementing):
    with pytest.raises(Invalid, match="ít nhất một tệp"):
        send(supplementing, "supplement")
    assert not Reply.objects.exists()


# -- honour ---------------------------------------------------------------------------------------------------------

ANSWERS = [
    ("agree", "", "consented"),
    ("propose", "Xin lỗi tại nhà văn hóa thôn", "consented"),
    ("defer", "", "dormant"),
    ("waive", "", "waived"),
]


@pytest.mark.parametrize(("answer", "words", "stage"), ANSWERS)
def test_an_answer_to_the_honour_notice(pen, answer, words, stage):
    notified(pen)
    assert "honour_reply" in may(pen)
    reply = send(pen, "honour_reply", words=words, answer=answer)
    assert entry(pen, reply) == ("honour_reply_received", FRIDAY, "claimant", {"answer": answer})
    assert view(pen).lanes["honour"] == stage
    assert "honour_reply" not in may(pen)
    if stage == "consented":
        assert limit(pen, "direct_public_apology").due == date(2026, 12, 7)  # 15 days: 5/12 is a Saturday
    assert ("honour_request" in may(pen)) == (answer == "defer")


def test_honour_may_be_asked_for_again_after_waiting(pen):
    notified(pen)
    send(pen, "honour_reply", answer="defer")
    reply = send(pen, "honour_request")
    assert entry(pen, reply)[0] == "honour_requested"
    assert view(pen).lanes["honour"] == "consented"


def test_a_wish_without_words_is_none(pen):
    notified(pen)
    with pytest.raises(Invalid, match="đề nghị khác đi thế nào"):
        send(pen, "honour_reply", answer="propose")


# -- interruptions --------------------------------------------------------------------------------------------------


def test_a_request_to_postpone_binds_the_head(received):
    reply = send(received, "postpone", reason="HOAN-49.1-1", days=60, files=[handed()])
    assert entry(received, reply) == ("postponement_requested", FRIDAY, "claimant", {"reason": "HOAN-49.1-1"})
    assert limit(received, "issue_postponement").due == date(2026, 11, 25)
    assert "postpone" not in may(received)
    with pytest.raises(Unlawful):
        send(received, "postpone", reason="HOAN-49.1-1")


@pytest.mark.parametrize(
    ("given", "words", "sentence"),
    [
        ({"reason": "HOAN-49.1-2", "days": 31}, "Đi xa", "tối đa 30 ngày"),
        ({"reason": "HOAN-49.1-2"}, "", "ghi lý do"),
        ({"reason": "TDC-50.1a"}, "x", "câu trả lời"),
        ({"reason": "HOAN-49.1-1", "days": 0}, "", "từ 1 trở lên"),
    ],
)
def test_bounds_of_a_postponement(received, given, words, sentence):
    with pytest.raises(Invalid, match=sentence):
        send(received, "postpone", words=words, **given)
    assert not Reply.objects.exists()


def test_going_on_is_asked_for_in_the_window_after_a_suspension(pen):
    start = date(2026, 9, 7)
    pen.open(start)
    pen.accept(start)
    pen.appoint(start)
    pen.record("verification_reported", date(2026, 9, 14), "sxd.officer", verified=[])
    pen.record("suspension_ground_arose", date(2026, 10, 15), "sxd.officer", ground="TDC-50.1a")
    assert "resume" not in may(pen)
    pen.record("suspended", date(2026, 10, 16), "sxd.head", ground="TDC-50.1a")
    reply = send(pen, "resume", today=date(2026, 11, 17))
    assert entry(pen, reply)[:3] == ("resumption_requested", date(2026, 11, 17), "claimant")
    assert limit(pen, "claimant_requests_resumption").met_on == date(2026, 11, 17)


# -- withdrawing ----------------------------------------------------------------------------------------------------


def test_a_claim_is_withdrawn_before_verification(received):
    reply = send(received, "withdraw")
    assert entry(received, reply) == ("termination_ground_arose", FRIDAY, "claimant", {"ground": "DC-51.1a"})
    assert limit(received, "issue_termination").due == date(2026, 11, 30)  # five working days (Đ51.1)
    assert "withdraw" not in may(received)


def test_not_once_verification_has_begun(received):
    received.accept(MONDAY)
    assert "withdraw" in may(received)
    received.appoint(date(2026, 11, 10))
    assert "withdraw" not in may(received)
    before = received.case.event_number
    with pytest.raises(Unlawful, match="đã tiến hành xác minh"):
        send(received, "withdraw")
    received.case.refresh_from_db()
    assert (received.case.event_number, Reply.objects.count()) == (before, 0)


def test_one_of_several_ends_nothing_for_the_others(pen):
    pen.open(MONDAY, parties=(CLAIMANT, SISTER))
    reply = send(pen, "withdraw", place=1)
    assert reply.event_number is None
    assert not pen.case.events.filter(type="termination_ground_arose").exists()
    answer = handle(
        pen.case.code, reply.number, Turn.TAKEN, membership=pen.province.person("sxd.reception"), today=FRIDAY
    )
    assert answer.turn == "taken"


# -- sessions -------------------------------------------------------------------------------------------------------


def test_a_day_of_a_session_is_answered(received):
    received.accept(MONDAY)
    received.appoint(MONDAY)
    assert "session" not in may(received)
    call_meeting(
        received.case.code,
        MeetingData("direct_exchange", date(2026, 11, 27), time(8), "UBND xã"),
        membership=received.province.person("sxd.officer"),
        today=FRIDAY,
    )
    assert "session" in may(received)
    with pytest.raises(Invalid, match="ngày khác"):
        send(received, "session", meeting=1, answer="other_day", day=date(2026, 11, 19))
    with pytest.raises(Invalid, match="không còn chờ"):
        send(received, "session", meeting=2, answer="accept")
    reply = send(received, "session", meeting=1, answer="other_day", day=date(2026, 12, 1))
    assert reply.content == {"meeting": 1, "on": "2026-11-27", "answer": "other_day", "day": "2026-12-01"}
    assert "session" not in may(received, today=date(2026, 11, 28))


# -- complaints, contact --------------------------------------------------------------------------------------------


def test_a_missed_limit_is_told_to_the_department_of_justice_and_to_nobody_else(received):
    assert "complaint" in may(received)  # accepting was due on 11/11
    key = f"accept_dossier:{MONDAY.isoformat()}"
    reply = send(received, "complaint", words="Đã chờ lâu", limit=key)
    assert reply.to_agency == received.province.bodies["stp"]
    assert reply.content == {"limit": key, "due": "2026-11-11", "late": 9}
    assert "complaint" not in may(received)
    told = {"words": "Đã đôn đốc, cơ quan thụ lý trong tuần", "today": FRIDAY}
    with pytest.raises(Forbidden):
        handle(received.case.code, reply.number, Turn.ANSWERED, membership=received.province.person("sxd.head"), **told)
    with pytest.raises(Forbidden):
        handle(
            received.case.code, reply.number, Turn.ANSWERED, membership=received.province.person("stp.reception"),
            **told,
        )  # fmt: skip
    officer = received.province.person("stp.officer")
    assert handle(received.case.code, reply.number, Turn.ANSWERED, membership=officer, **told).agency == reply.to_agency


def test_while_no_limit_is_missed_there_is_nothing_to_complain_of(pen):
    pen.open(date(2026, 11, 19))
    assert "complaint" not in may(pen)
    with pytest.raises(Unlawful):
        send(pen, "complaint", limit="accept_dossier:2026-11-19")


def test_a_new_telephone_stands_in_the_case_once_the_counter_confirms(received):
    reply = send(received, "contact", phone=" 0911 222 333 ", address="Số 9, xã Hồng Phong")
    party = received.case.parties.get()
    assert party.phone == "0912345678"
    change_contact(received.case.code, reply.number, membership=received.province.person("sxd.reception"), today=FRIDAY)
    party.refresh_from_db()
    assert (party.phone, party.address) == ("0911 222 333", "Số 9, xã Hồng Phong")
    assert party.identity_number == "036075001234"


def test_an_account_is_changed_by_who_sees_accounts(received):
    bank = {"bank_owner": "NGUYEN VAN DAT", "bank_number": "0123456789", "bank_name": "Agribank"}
    with pytest.raises(Invalid, match="chủ tài khoản"):
        send(received, "contact", bank_number="0123456789")
    reply = send(received, "contact", **bank)
    with pytest.raises(Forbidden, match="Tài khoản"):
        change_contact(
            received.case.code, reply.number, membership=received.province.person("sxd.reception"), today=FRIDAY
        )
    change_contact(received.case.code, reply.number, membership=received.province.person("sxd.head"), today=FRIDAY)
    assert received.case.parties.get().bank_number == "0123456789"


def test_a_refusal_needs_words(received):
    reply = send(received, "contact", phone="0911222333")
    clerk = received.province.person("sxd.reception")
    with pytest.raises(Invalid, match="Trả lời"):
        handle(received.case.code, reply.number, Turn.DECLINED, membership=clerk, today=FRIDAY)
    with pytest.raises(NotFound):
        handle(
            received.case.code, reply.number, Turn.SEEN, membership=received.province.person("khac.head"), today=FRIDAY
        )


# -- what is offered ------------------------------------------------------------------------------------------------


def test_only_what_is_lawful_now_is_offered(pen):
    pen.open(FRIDAY)
    assert may(pen) == ["postpone", "withdraw", *ALWAYS]
    pen.record("acceptance_refused", FRIDAY, "sxd.head", ground="KTL-43.2a")
    assert "withdraw" not in may(pen)
