"""What was asked of a body is seen and answered by what came after it; the body that ended reads and writes no more."""

from datetime import date, datetime, time

import pytest
from django.db import DatabaseError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from btnn.agencies import commands as agencies
from btnn.agencies.commands import Heir
from btnn.agencies.queries import Membership
from btnn.cases import commands as cases
from btnn.cases import errors, wall
from btnn.casework import commands, queries
from btnn.casework.commands import AnswerData, InvitationData, MeetingData, RequestData
from btnn.casework.models import Delivery, Request, RequestTurn
from btnn.notices.commands import tell_of_request
from btnn.notices.models import Notice
from tests.cases.province import SINCE, TODAY

from .conftest import MONDAY

DAY = date(2026, 11, 12)
SOURCE = "Nghị quyết 21/NQ-HĐND ngày 10/11/2026"
ANSWER = {"act": "tra-loi", "tra-loi-on": "16/11/2026", "tra-loi-text": "Hồ sơ gửi kèm"}


@pytest.fixture
def asked(verifying, monkeypatch):
    """The case of sxd in which snn was asked for papers and invited to a meeting."""
    monkeypatch.setenv("BTNN_TODAY", TODAY.isoformat())
    province, code = verifying.province, verifying.case.code
    officer = {"membership": province.person("sxd.officer"), "today": TODAY}
    snn = province.bodies["snn"]
    commands.send_request(code, RequestData("papers_body", "Cung cấp hồ sơ", MONDAY, "post", snn), **officer)
    invited = InvitationData("other", MONDAY, "post", snn)
    commands.call_meeting(code, MeetingData("direct_exchange", TODAY, time(8), "Trụ sở"), [invited], **officer)
    return verifying


@pytest.fixture
def sign_in(client):
    def come(membership):
        client.force_login(membership.user, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return come


def succeed(command, *args, **more):
    return command(*args, on=DAY, source=SOURCE, today=TODAY, **more)


def merged(pen, code):
    """A body goes into a new one together with another; the new body."""
    other = agencies.establish_agency(
        code="sm", name="Sở Một", kind="settling", level="province", province="33", valid_from=SINCE
    )
    formers = [pen.province.bodies[code], other]
    new = succeed(agencies.merge, formers, Heir(code="moi", name="Sở Mới", parent=pen.province.bodies["ubnd"]))
    cases.follow_succession(formers[0])
    return new


def divided(pen, code, **more):
    """A body is divided, or another is put off from it; the new bodies, each with people of its own."""
    names = [("m1", "Sở Thứ nhất"), ("m2", "Sở Thứ hai")][1 if more.get("stays") else 0 :]
    new = succeed(agencies.split, pen.province.bodies[code], [Heir(code=one, name=name) for one, name in names], **more)
    for body in new:
        user = agencies.enrol_person(username=f"{body.code}.fresh", full_name="Người mới")
        agencies.appoint(user, body, "officer", valid_from=DAY)
    return new


def person(body, name):
    return Membership.objects.select_related("user", "agency").get(agency=body, user__username=name)


def page(pen, name, number=1):
    return reverse(f"casework:{name}", args=[pen.case.code, number])


def answer(pen, membership, number=1):
    given = AnswerData(date(2026, 11, 16), "Hồ sơ gửi kèm")
    return commands.answer_request(pen.case.code, number, given, membership=membership, today=TODAY)


def web(agency, statement, *values):
    """One statement as the web role acting for an agency; its rows, if it has any."""
    with transaction.atomic(), wall.acting_for(agency.pk), connection.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall() if cursor.description else []


def write_turn(agency, request, named=None):
    """An answer by the web role acting for an agency, in its own name or in that of another."""
    web(
        agency,
        "INSERT INTO casework_requestturn (request_id, turn, legal_date, text, paper_number, proof, amounts, actor_id, "
        "agency_id, recorded_at) VALUES (%s, 'answered', '2026-11-16', 'x', '', '', '[]', %s, %s, now())",
        request.pk,
        Membership.objects.filter(agency=agency).values_list("user_id", flat=True).first(),
        (named or agency).pk,
    )


def test_after_a_merger_the_new_body_sees_and_answers(asked, sign_in):
    new = merged(asked, "snn")
    officer = person(new, "snn.officer")
    room = queries.coordination(officer, TODAY)
    assert ([view.row.number for view in room.of_me], len(room.meetings)) == ([1], 1)
    assert [duty.view.row.number for duty in queries.duties(officer, TODAY)] == [1]
    guest = sign_in(officer)
    shown = guest.get(page(asked, "request"))
    assert (shown.status_code, 'name="tra-loi-text"' in shown.content.decode()) == (200, True)
    assert guest.get(page(asked, "meeting")).status_code == 200
    assert "Trả lời: " in guest.get(reverse("cases:my_day")).content.decode()
    assert guest.post(page(asked, "request"), ANSWER).status_code == 303
    turn = RequestTurn.objects.get()
    assert (turn.agency, turn.request.to_agency) == (new, asked.province.bodies["snn"])
    invitation = queries.meeting(officer, asked.case.code, 1).invitations[0]
    noted = {"act": "nhan", "invitation": invitation.pk, "on": "13/11/2026"}
    assert guest.post(page(asked, "meeting"), noted).status_code == 303
    assert Delivery.objects.get().agency == new


def test_the_body_that_ended_answers_no_more(asked):
    before = asked.province.person("snn.officer")
    merged(asked, "snn")
    before.refresh_from_db()
    with pytest.raises(errors.Forbidden):
        answer(asked, Membership.objects.select_related("user", "agency").get(pk=before.pk))


def test_who_asked_goes_on_under_the_new_body(asked, sign_in):
    new = merged(asked, "sxd")
    officer = person(new, "sxd.officer")
    assert [view.row.number for view in queries.coordination(officer, TODAY).by_me] == [1]
    settler = sign_in(officer)
    assert settler.post(page(asked, "request"), {"act": "nhan", "nhan-on": "13/11/2026"}).status_code == 303
    taken_back = {"act": "rut", "rut-on": "16/11/2026", "rut-reason": "Đã có hồ sơ"}
    assert settler.post(page(asked, "request"), taken_back).status_code == 303
    assert set(RequestTurn.objects.values_list("turn", "agency")) == {("received", new.pk), ("withdrawn", new.pk)}
    facts = settler.get(reverse("cases:case", args=[asked.case.code])).content.decode()
    assert "Kế thừa từ Sở Xây dựng từ ngày 12/11/2026" in facts


def test_a_case_whose_agency_stayed_tells_of_no_succession(asked, sign_in):
    merged(asked, "snn")
    shown = sign_in(asked.province.person("sxd.officer")).get(reverse("cases:case", args=[asked.case.code]))
    assert "Kế thừa từ" not in shown.content.decode()


def let_in(pen, body):
    """Another request of sxd, to one of the new bodies for itself."""
    given = RequestData("papers_body", "Cung cấp thêm", TODAY, "post", body)
    membership = pen.province.person("sxd.officer")
    return commands.send_request(pen.case.code, given, membership=membership, today=TODAY)


def test_after_a_division_the_main_successor_answers_and_the_other_does_not(asked, sign_in):
    first, second = divided(asked, "snn")
    cases.follow_succession(asked.province.bodies["snn"])
    let_in(asked, second)
    other = person(second, "m2.fresh")
    assert [view.row.number for view in queries.requests(other, asked.case.code, TODAY)] == [2]
    assert queries.meetings(other, asked.case.code) == []
    guest = sign_in(other)
    assert [guest.get(page(asked, "request", number)).status_code for number in (1, 2)] == [404, 200]
    assert guest.post(page(asked, "request"), ANSWER).status_code == 404
    with pytest.raises(errors.NotFound):
        answer(asked, other)
    moved = person(first, "snn.officer")
    assert sign_in(moved).get(page(asked, "request")).status_code == 200
    assert sign_in(moved).post(page(asked, "request"), ANSWER).status_code == 303


def test_what_was_asked_of_a_body_that_goes_on_stays_with_it(asked, sign_in):
    [new] = divided(asked, "snn", stays=True)
    cases.follow_succession(asked.province.bodies["snn"])
    let_in(asked, new)
    guest = sign_in(person(new, "m2.fresh"))
    assert guest.get(page(asked, "request")).status_code == 404
    assert guest.post(page(asked, "request"), ANSWER).status_code == 404
    assert answer(asked, asked.province.person("snn.officer")).request.number == 1


def test_a_case_that_was_chosen_for_a_successor_brings_its_letters_along(asked, sign_in):
    first, second = divided(asked, "sxd")
    cases.follow_succession(asked.province.bodies["sxd"], chosen={asked.case.code: second.pk})
    user = agencies.enrol_person(username="m2.head", full_name="Thủ trưởng mới")
    head = agencies.appoint(user, second, "head", valid_from=DAY)
    assert [view.row.number for view in queries.coordination(head, TODAY).by_me] == [1]
    taken_back = {"act": "rut", "rut-on": "16/11/2026", "rut-reason": "Đã có hồ sơ"}
    assert sign_in(person(first, "sxd.head")).get(page(asked, "request")).status_code in (403, 404)
    assert sign_in(head).post(page(asked, "request"), taken_back).status_code == 303


def test_the_database_shows_both_bodies_the_letter_and_lets_the_new_one_write(asked):
    old, row = asked.province.bodies["snn"], Request.objects.get()
    new = merged(asked, "snn")
    for body in (old, new):
        assert web(body, "SELECT id FROM casework_request") == [(row.pk,)]
    for body, named in ((old, old), (new, old), (asked.province.bodies["khac"], None)):
        with pytest.raises(DatabaseError, match="row-level security"):
            write_turn(body, row, named)
    write_turn(new, row)
    assert RequestTurn.objects.get().agency == new


def test_the_database_keeps_the_letter_from_the_body_that_did_not_take_it_over(asked):
    _, second = divided(asked, "snn")
    cases.follow_succession(asked.province.bodies["snn"])
    fresh = let_in(asked, second)
    assert web(second, "SELECT id FROM casework_request") == [(fresh.pk,)]
    with pytest.raises(DatabaseError, match="row-level security"):
        write_turn(second, Request.objects.get(number=1))


def test_one_succession_after_another_is_walked_to_its_end(asked):
    first = merged(asked, "snn")
    last = agencies.rename(first, Heir(code="cuoi", name="Sở Cuối"), on=date(2026, 11, 16), source=SOURCE, today=TODAY)
    cases.follow_succession(first)
    officer = person(last, "snn.officer")
    with wall.acting_for(last.pk):
        answer(asked, officer)
    assert RequestTurn.objects.get().agency == last


def test_news_of_a_letter_goes_to_the_people_of_the_new_body(asked):
    now = timezone.make_aware(datetime(2026, 11, 20, 9, 0))
    given = RequestData("papers_body", "Bổ sung", TODAY, "post", asked.province.bodies["snn"])
    membership = asked.province.person("sxd.officer")
    row = commands.send_request(asked.case.code, given, membership=membership, today=TODAY, at=now)
    new = merged(asked, "snn")
    assert tell_of_request(row.pk, today=TODAY, now=now) == 2
    told = Notice.objects.values_list("user__username", "agency")
    assert set(told) == {("snn.head", new.pk), ("snn.reception", new.pk)}
