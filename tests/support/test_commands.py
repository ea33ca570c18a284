"""From a question to its answer and to the published one: who may do what, what is refused, what the asker reads."""

from datetime import date
from importlib import import_module
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, transaction

from btnn.cases import wall
from btnn.support import commands, queries
from btnn.support.commands import Asked
from btnn.support.commands.publishing import Edition
from btnn.support.errors import NotThere, NotYours, Unfit
from btnn.support.models import Question

TUESDAY, WEDNESDAY = date(2026, 11, 17), date(2026, 11, 18)
LAW = ["Luật 10/2017/QH14, Đ18"]


def test_the_code_leads_to_the_answer_and_nothing_else_does(province, asked, today):
    question, code = asked()
    head, officer = province.person("stp.head"), province.person("stp.officer")
    assert queries.asked_about(code).next.due == TUESDAY
    commands.assign(question.pk, officer.user, on=TUESDAY, membership=head, today=today)
    assert queries.asked_about(code).next.due == date(2026, 11, 25)
    commands.answer(question.pk, "Ông/bà có thể…", citations=LAW, on=WEDNESDAY, membership=officer, today=today)
    told = queries.asked_about(code.lower().replace("-", " "))
    assert (told.answered, told.answer, told.citations) == (True, "Ông/bà có thể…", LAW)
    assert queries.asked_about("K7M4Q-2Q9DF") is None
    assert queries.asked_about("") is None
    assert code.replace("-", "") not in question.code_hash


def test_only_the_head_appoints_and_only_who_was_appointed_answers(province, asked, today):
    question, _ = asked()
    head, officer = province.person("stp.head"), province.person("stp.officer")
    with pytest.raises(NotYours):
        commands.assign(question.pk, officer.user, on=TUESDAY, membership=officer, today=today)
    with pytest.raises(NotYours):
        commands.answer(question.pk, "…", citations=LAW, on=TUESDAY, membership=officer, today=today)
    with pytest.raises(Unfit, match="Chưa cử"):
        commands.answer(question.pk, "…", citations=LAW, on=TUESDAY, membership=head, today=today)
    with pytest.raises(NotThere):
        commands.answer(question.pk + 1000, "…", citations=LAW, on=TUESDAY, membership=head, today=today)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"on": date(2026, 11, 21)}, "chưa đến"),
        ({"on": date(2026, 11, 13)}, "không thể trước"),
        ({"text": "  "}, "Chưa ghi"),
        ({"citations": []}, "điều luật"),
    ],
)
def test_what_is_unfit_is_refused_and_nothing_is_written(province, asked, today, change, sentence):
    question, code = asked()
    head = province.person("stp.head")
    commands.assign(question.pk, head.user, on=question.received_on, membership=head, today=today)
    given = {"text": "Trả lời", "citations": LAW, "on": TUESDAY} | change
    with pytest.raises(Unfit, match=sentence):
        commands.answer(question.pk, given.pop("text"), membership=head, today=today, **given)
    assert queries.asked_about(code).state == "assigned"


def test_a_refusal_tells_its_ground_and_where_to_go(province, asked, today):
    question, code = asked()
    head = province.person("stp.head")
    with pytest.raises(Unfit, match="Điều 11"):
        commands.refuse(question.pk, "11.9", "…", on=TUESDAY, membership=head, today=today)
    commands.refuse(question.pk, "11.1c", "Chưa có văn bản làm căn cứ.", on=TUESDAY, membership=head, today=today)
    told = queries.asked_about(code)
    assert (told.refused, told.ground) == (True, "11.1c")
    with pytest.raises(Unfit, match="xử lý xong"):
        commands.assign(question.pk, head.user, on=TUESDAY, membership=head, today=today)


def test_a_question_sent_twice_is_one_question(province, today):
    token, body = uuid4(), province.bodies["stp"]
    asked = Asked("Công an giữ con tôi chín ngày rồi thả?", "scope")
    first, code = commands.ask(asked, body, today=today, token=token)
    again, none = commands.ask(asked, body, today=today, token=token)
    assert first.pk == again.pk
    assert code
    assert none == ""


def test_numbers_run_through_the_year_of_each_agency(asked):
    numbers = [asked(on)[0].number for on in (date(2025, 12, 31), date(2026, 1, 2), date(2026, 1, 3))]
    assert numbers == [1, 1, 2]


def test_only_the_agency_that_has_it_sees_a_question(province, asked, today):
    asked()
    for code, seen in (("stp", 1), ("sxd", 0)):
        with wall.acting_for(province.bodies[code].pk):
            assert Question.objects.count() == seen
    with wall.acting_for(wall.NOBODY):
        assert Question.objects.count() == 0


@pytest.mark.parametrize("statement", ["UPDATE support_question SET text = 'x'", "DELETE FROM support_questionturn"])
def test_what_was_asked_and_answered_stays(province, asked, today, statement):
    question, _ = asked()
    head = province.person("stp.head")
    commands.assign(question.pk, head.user, on=TUESDAY, membership=head, today=today)
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


EDITION = Edition("time", "Thời hiệu là bao lâu?", "Ba năm.", ["Luật 10/2017/QH14, Đ6.1"])


def test_a_published_answer_is_never_changed_a_new_edition_replaces_it(province, today):
    head = province.person("stp.head")
    first = commands.publish(EDITION, membership=head, today=today)
    changed = Edition("time", "Thời hiệu là bao lâu?", "Ba năm, từ ngày nhận.", EDITION.citations)
    with pytest.raises(Unfit, match="lý do"):
        commands.publish(changed, membership=head, today=today, replaces=first.slug)
    commands.publish(changed, membership=head, today=today, replaces=first.slug, reason="Nói rõ hơn")
    assert [one.answer for one in queries.editions(first.slug)] == ["Ba năm, từ ngày nhận.", "Ba năm."]
    commands.withdraw(first.slug, "Luật đã đổi", membership=head, today=today)
    assert queries.one_published(first.slug).withdrawn
    assert [one.slug for one in queries.published()] == []


def test_names_of_persons_are_not_published_unless_somebody_looked(province, today):
    head = province.person("stp.head")
    named = Edition("time", "Ông Trần Văn Ba hỏi về thời hiệu", "Ba năm.", EDITION.citations)
    with pytest.raises(Unfit, match="Trần Văn Ba"):
        commands.publish(named, membership=head, today=today)
    assert commands.publish(named, membership=head, today=today, names_checked=True).edition == 1


def test_only_the_head_publishes_and_only_their_own(province, today):
    with pytest.raises(NotYours):
        commands.publish(EDITION, membership=province.person("stp.officer"), today=today)
    with pytest.raises(NotYours):
        commands.publish(EDITION, membership=province.person("sxd.head"), today=today)


def test_the_answers_that_come_with_the_product_are_loaded_once_and_found_without_accents(db):
    added = commands.load_answers()
    assert added >= 20
    assert commands.load_answers() == 0
    assert "thoi-hieu-bao-lau" in {one.slug for one in queries.published(text="ba nam thoi han")}
    assert all(not one.foreign for one in queries.published("en"))


def test_an_old_question_waits_in_sight_however_many_came_and_went_after_it(province, asked, today, monkeypatch):
    monkeypatch.setattr(import_module("btnn.support.queries.inbox"), "MOST", 1)
    head = province.person("stp.head")
    waiting, *later = (asked(text=f"Câu hỏi thứ {number} về bồi thường")[0] for number in range(3))
    for question in later:
        commands.refuse(question.pk, "11.1c", "Chưa có văn bản.", on=TUESDAY, membership=head, today=today)
    assert [one.question for one in queries.inbox(head, today)] == [waiting]
    assert [one.question for one in queries.inbox(head, today, closed=True)] == [later[-1]]
    assert [one.question for one in queries.duties(head, today)] == [waiting]
