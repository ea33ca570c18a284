"""The database itself: a request is seen by who guides and who asked, a letter by those it passed between."""

from datetime import date

import pytest
from django.db import DatabaseError, transaction

from btnn.cases import wall
from btnn.support.guidance import commands, queries
from btnn.support.guidance.commands import Content
from btnn.support.guidance.models import Letter, LetterBody, LetterClosing, LetterReply, PlannedSession, Step
from btnn.support.models import Question, QuestionTurn

ALL = ("ubnd", "stp", "stc", "sxd", "snn", "xa", "khac", "btp", "tand")
TABLES = (Step, Letter, LetterBody, LetterReply, LetterClosing, PlannedSession, Question)


def day(number):
    return date(2026, 11, number)


@pytest.fixture
def gone(province, asked, work, today):
    """The whole way of an agency's request behind the wall, with a letter to the court."""
    officer, head, court = (province.person(who) for who in ("stp.officer", "stp.head", "tand.head"))
    told = {"today": today, "membership": officer}
    with wall.acting_for(head.agency_id):
        work(asked)
        commands.plan_session(
            year=2026, quarter=4, place="department", where="", about="x", membership=head, today=today
        )
    with wall.acting_for(officer.agency_id):
        commands.record(asked.pk, "papers", on=day(11), text="Bổ sung.", details={"reply_by": day(13)}, **told)
        team = {"ground": "professional", "members": ["A"]}
        commands.record(asked.pk, "team", on=day(12), text="x", details=team, membership=head, today=today)
        commands.record(asked.pk, "prepared", on=day(12), text="x", **told)
        place = {"held_on": day(16), "place": "settling_agency"}
        commands.record(asked.pk, "notified", on=day(12), text="", details=place, told=[province.bodies["xa"]], **told)
        content = Content("Tóm tắt.", "Vấn đề.", "Quan điểm.", reply_by=day(16))
        letter = commands.send_letter(asked.pk, "consult", content, [province.bodies["tand"]], on=day(12), **told)
    with wall.acting_for(court.agency_id):
        commands.reply(letter.pk, "Nhất trí.", on=day(13), membership=court, today=today)
    with wall.acting_for(officer.agency_id):
        commands.agree(letter.pk, "Thống nhất.", on=day(13), **told)
    return letter


@pytest.mark.parametrize("code", ALL)
def test_each_agency_sees_its_part_alone(province, asked, gone, code):
    with wall.acting_for(province.bodies[code].pk):
        assert Question.objects.exists() == (code in {"stp", "sxd"})
        assert QuestionTurn.objects.exists() == (code in {"stp", "sxd"})
        steps = {row.done for row in Step.objects.all()}
        assert steps == {"stp": {"papers", "team", "prepared", "notified"}, "sxd": {"notified"}}.get(code, set())
        letters = {row.kind for row in Letter.objects.all()}
        assert letters == {"stp": {"consult", "notice"}, "tand": {"consult"}, "xa": {"notice"}}.get(code, set())
        assert LetterReply.objects.exists() == LetterClosing.objects.exists() == (code in {"stp", "tand"})
        assert PlannedSession.objects.exists() == (code == "stp")
    with wall.acting_for(wall.NOBODY):
        assert not any(model.objects.exists() for model in TABLES)


def test_who_was_only_asked_writes_nothing_else(province, asked, gone):
    court = province.person("tand.head")
    told = {"actor": court.user, "at": asked.at}
    rows = [
        Step(question=asked, done="papers", on=day(12), agency=court.agency, **told),
        Letter(question=asked, kind="opinion", on=day(12), summary="x", issue="x", agency=court.agency, **told),
        LetterBody(letter=gone, by=province.bodies["stp"], agency=province.bodies["khac"]),
        LetterClosing(letter=gone, on=day(12), text="x", agency=court.agency, **told),
        PlannedSession(agency=province.bodies["stp"], year=2026, quarter=1, place="department", about="x", **told),
    ]
    for row in rows:
        with (
            pytest.raises(DatabaseError, match="row-level security"),
            transaction.atomic(),
            wall.acting_for(court.agency_id),
        ):
            row.save(force_insert=True)


@pytest.mark.parametrize("model", TABLES)
def test_rows_are_kept_as_they_were_written(gone, model):
    for act in (lambda: model.objects.update(id=0), lambda: model.objects.all()._raw_delete("default")):
        with pytest.raises(DatabaseError, match=r"kept as they were|append-only"), transaction.atomic():
            act()


def test_pages_are_read_behind_the_wall(province, asked, gone, today):
    for who, sees in (("stp.officer", True), ("sxd.head", True)):
        member = province.person(who)
        with wall.acting_for(member.agency_id):
            assert bool(queries.matter(member, asked.pk, today)) is sees
    court = province.person("tand.head")
    with wall.acting_for(court.agency_id):
        assert queries.letter(court, gone.pk, today).closing.text == "Thống nhất."
        assert queries.letters_to_us(court, today)[0].word == "đã trả lời"
