"""From the plan of a course to what came of it; exercises made of finished cases."""

import json
from datetime import date

import pytest
from django.db import DatabaseError, transaction

from btnn.organisation.roster import queries as rostered
from btnn.plans.training import area, commands, queries
from btnn.plans.training.exercises import cuts, question
from btnn.plans.training.models import ActivityTurn, Exercise, ExerciseAnswer
from btnn.refusals import NotThere, NotYours, TooLate, Unfit
from tests.training.conftest import planned


@pytest.mark.parametrize(
    ("who", "changes", "refusal"),
    [
        ("stp.officer", {}, None),
        ("sxd.head", {"kind": "embedded"}, None),
        ("sxd.reception", {}, NotYours),
        ("stc.finance", {}, NotYours),
        ("stp.officer", {"title": " "}, Unfit),
        ("stp.officer", {"topics": ()}, Unfit),
        ("stp.officer", {"audience": ("dogs",)}, Unfit),
        ("stp.officer", {"planned_on": date(2062, 1, 1)}, Unfit),
        ("stp.officer", {"planned_cost": -1}, Unfit),
    ],
)
def test_who_works_plans_for_their_agency(province, today, who, changes, refusal):
    def plan():
        return commands.plan(planned(**changes), membership=province.person(who), today=today)

    if refusal is None:
        assert plan().agency == province.person(who).agency
    else:
        with pytest.raises(refusal):
            plan()


def test_invited_agencies_answer_in_time_and_both_sides_see_it(province, course, person, today):
    stp, xa = province.person("stp.officer"), province.person("xa.head")
    one, by = person("xa.head"), {"today": today}
    bodies = [province.bodies[code].pk for code in ("xa", "sxd")]
    assert commands.invite(course.pk, bodies, reply_by=date(2026, 11, 27), membership=stp, **by) == 2
    assert commands.invite(course.pk, bodies, reply_by=date(2026, 11, 28), membership=stp, **by) == 0
    asked = [duty for duty in area.duties(xa, today) if duty.mine]
    assert [(duty.due, duty.about) for duty in asked] == [(date(2026, 11, 27), f"{course.title}, Sở Tư pháp")]
    assert [duty.waits_on for duty in area.duties(stp, today) if not duty.mine] == ["2 cơ quan được mời"]
    for wrong in ({"attends": True}, {"attends": False}, {"attends": True, "people": [person("sxd.head")]},
                  {"attends": True, "others": -1}):  # fmt: skip
        with pytest.raises(Unfit):
            commands.reply(course.pk, **wrong, membership=xa, **by)
    with pytest.raises(NotThere):
        commands.reply(course.pk, attends=False, text="Bận", membership=province.person("snn.head"), **by)
    with pytest.raises(NotYours):
        commands.reply(course.pk, attends=False, text="Bận", membership=province.person("xa.reception"), **by)
    commands.reply(course.pk, attends=True, people=[one], others=2, membership=xa, **by)
    with pytest.raises(TooLate):
        commands.reply(course.pk, attends=False, text="Bận", membership=xa, **by)
    assert not area.duties(xa, today)[1:]
    told = {
        row.row.agency.code: (row.state, list(row.names)) for row in queries.invited_to(course.pk, date(2026, 11, 28))
    }
    assert told == {"xa": ("met", ["Nguyễn Thị Bình"]), "sxd": ("overdue", [])}


def test_what_was_held_is_counted_and_makes_people_trained(province, course, person, today):
    stp, later = province.person("stp.head"), date(2026, 12, 7)
    mine, theirs = person("stp.head"), person("xa.head")
    assert "Ghi kết quả" in area.duties(stp, later)[-1].title
    act = {"on": date(2026, 12, 4), "membership": stp, "today": later}
    with pytest.raises(Unfit, match="ai đã dự"):
        commands.hold(course.pk, **act)
    with pytest.raises(Unfit):
        commands.hold(course.pk, **act | {"on": date(2026, 12, 8)}, people=[mine])
    with pytest.raises(NotThere):
        commands.hold(course.pk, **act, people=[person("khac.head")])
    with pytest.raises(NotYours):
        commands.hold(course.pk, **act | {"membership": province.person("sxd.head")}, people=[mine])
    commands.hold(course.pk, **act, people=[mine, theirs], reached={"staff": 30, "people": 0}, cost=4_500_000)
    commands.hold(course.pk, **act, people=[mine], reached={"staff": 32, "people": 5}, cost=4_700_000)  # put right
    told = queries.activity_seen(stp, course.pk, later)
    assert (told.state, told.heads, told.of_the_people, told.cost) == ("held", 2 + 37, 5, 4_700_000)
    assert rostered.staffed(province.bodies["xa"], later) == (1, 1)
    assert queries.attendance(province.bodies["stp"], 2026, later) == queries.Attendance(1, 2, 37, 5)
    assert [one.row.pk for one in queries.trainings_held(province.bodies["stp"], 2026, later)] == [course.pk]
    assert queries.cost_of_year(province.bodies["stp"], 2026, later) == (0, 4_700_000)
    assert queries.held(province.bodies["stp"], 2025, later) == []
    assert not [duty for duty in area.duties(stp, later) if duty.key.startswith("activity")]


def test_an_invited_agency_records_its_own_people(province, course, person, today):
    stp, sxd, later = province.person("stp.head"), province.person("sxd.head"), date(2026, 12, 7)
    one, stranger = person("sxd.head"), person("snn.head")
    commands.invite(course.pk, [sxd.agency_id], reply_by=today, membership=stp, today=today)
    with pytest.raises(Unfit):
        commands.send_own(course.pk, [one], membership=sxd, today=later)
    commands.hold(course.pk, on=date(2026, 12, 4), reached={"staff": 9}, membership=stp, today=later)
    with pytest.raises(Unfit):
        commands.send_own(course.pk, [stranger], membership=sxd, today=later)
    assert commands.send_own(course.pk, [one], membership=sxd, today=later) == 1
    assert commands.send_own(course.pk, [one], membership=sxd, today=later) == 0


def test_what_is_moved_or_given_up_says_why(province, course, today):
    act = {"membership": province.person("stp.head"), "today": today}
    with pytest.raises(Unfit):
        commands.move(course.pk, date(2026, 12, 18), reason="", **act)
    commands.move(course.pk, date(2026, 12, 18), reason="Trùng kỳ họp", **act)
    assert queries.activity_seen(act["membership"], course.pk, today).planned_on == date(2026, 12, 18)
    commands.cancel(course.pk, reason="Chưa bố trí được kinh phí", **act)
    for again in (
        lambda: commands.cancel(course.pk, reason="x", **act),
        lambda: commands.move(course.pk, today, reason="x", **act),
        lambda: commands.hold(course.pk, on=today, reached={"staff": 1}, **act),
    ):
        with pytest.raises(TooLate):
            again()


def test_materials_are_somewhere_and_judgements_are_counted(province, course, today):
    stp = province.person("stp.head")
    for wrong in ({}, {"link": "javascript:alert(1)"}, {"answer": "khong-co"}):
        with pytest.raises(Unfit):
            commands.add_material(course.pk, title="Sổ tay", **wrong, membership=stp)
    commands.add_material(course.pk, title="Sổ tay", paper="Kho tài liệu Sở", membership=stp)
    good = {"useful": [0, 0, 1, 4, 5], "able": [0, 0, 0, 0, 0]}
    with pytest.raises(Unfit, match="kết quả tổ chức trước"):
        commands.evaluate(course.pk, good, membership=stp, today=today)
    commands.hold(course.pk, on=today, reached={"staff": 10}, membership=stp, today=today)
    for wrong in ({"useful": [1, 2]}, {"useful": [-1, 0, 0, 0, 0]}, {"taste": [1, 1, 1, 1, 1]}, {"able": [0] * 5}, {}):
        with pytest.raises(Unfit):
            commands.evaluate(course.pk, wrong, membership=stp, today=today)
    commands.evaluate(course.pk, good, membership=stp, today=today)
    told = queries.activity_seen(stp, course.pk, today)
    assert told.evaluation.counts == {"useful": [0, 0, 1, 4, 5]}
    assert float(told.mark) == 4.4


def test_an_exercise_keeps_nothing_of_its_case(province, finished, today):
    stp = province.person("stp.officer")
    told, story = commands.exercising.story_of(finished.code, 7, stp)
    places = [count for count, _ in cuts(story)]
    assert len(places) >= 4
    with pytest.raises(Unfit, match="không đặt ra việc"):
        commands.make_exercise(finished.code, 7, len(story), title="Bài", membership=stp)
    for name in ("Vụ của Nguyễn Văn Đạt", f"Bài {finished.code}"):
        with pytest.raises(Unfit, match="không được nêu tên"):
            commands.make_exercise(finished.code, 7, places[0], title=name, membership=stp)
    with pytest.raises(NotYours):
        commands.make_exercise(finished.code, 7, places[0], title="B", membership=province.person("sxd.reception"))
    one = commands.make_exercise(finished.code, 7, places[2], title="Từ xác minh", membership=stp)
    kept = json.dumps(one.entries, ensure_ascii=False)
    for secret in ("Đạt", finished.code, "12/QĐ-BT", "40000000", "50000000", "2026-07-06", "Người officer"):
        assert secret not in kept, secret
    columns = {field.name for field in Exercise._meta.fields}
    assert "case" not in columns
    assert told.entries[0].on.isoformat() not in kept


def test_only_finished_cases_that_one_sees_whole_are_told(province, finished, today):
    from tests.cases.province import Pen

    going_on = Pen(province)
    going_on.open(date(2026, 11, 2))
    with pytest.raises(Unfit, match="đã kết thúc"):
        commands.exercising.story_of(going_on.case.code, 1, province.person("sxd.head"))


def test_answers_are_judged_by_the_law_and_kept(province, finished, today):
    stp, xa = province.person("stp.officer"), province.person("xa.reception")
    story = commands.exercising.story_of(finished.code, 7, stp)[1]
    one = commands.make_exercise(finished.code, 7, cuts(story)[0][0], title="Bài một", membership=stp)
    asked = question(one.entries)
    right, wrong = min(asked.right), next(name for name in asked.offered if name not in asked.right)
    assert not commands.answer(one.pk, step=wrong, due=asked.due, membership=xa, today=today).right
    assert commands.answer(one.pk, step=right, due=asked.due, membership=xa, today=today).right
    with pytest.raises(Unfit):
        commands.answer(one.pk, step="claim_withdrawn_by_magic", due=asked.due, membership=xa, today=today)
    listed = queries.exercises_seen(stp)[0]
    assert (listed.answers, listed.right, listed.ours) == (2, 1, True)
    assert queries.exercises_seen(xa)[0].solved
    assert queries.solved_in(xa, 2026) == [(today, "Bài một")]
    with pytest.raises(DatabaseError, match="kept"), transaction.atomic():
        ExerciseAnswer.objects.update(step_right=True)


def test_needs_come_from_rosters_broken_limits_and_difficulties(province, finished, person, today):
    from btnn.casework import commands as casework
    from tests.cases.province import Pen

    person("xa.head")
    late = Pen(province)
    late.open(date(2026, 9, 7))
    late.accept(date(2026, 9, 28))  # two working days were allowed
    casework.report_difficulty(
        late.case.code, stage="verification", kind="hard_to_verify", difficulty="Không có hóa đơn.", proposal="",
        on=today, membership=province.person("sxd.head"), today=today,
    )  # fmt: skip
    sxd = province.person("sxd.head")
    told = {need.topic: need for need in queries.needs(sxd, today)}
    broken = next(one for one in told["intake"].evidence if "trễ" in one.text)
    assert "Đ43" in broken.source
    assert broken.where == ("Sở Xây dựng",)
    assert any("Khó xác minh" in one.text for one in told["settlement"].evidence)
    assert queries.needs(province.person("khac.head"), today) == []
    assert [one.staffing.agency.code for one in queries.untrained(province.person("stp.head"), today)] == ["xa"]


def test_duties_and_the_year_ask_few_questions(province, course, person, today, django_assert_max_num_queries):
    stp = province.person("stp.officer")
    commands.invite(course.pk, [province.bodies["xa"].pk], reply_by=today, membership=stp, today=today)
    with django_assert_max_num_queries(10):
        area.duties(stp, today)
    with django_assert_max_num_queries(6):
        area.duties(province.person("xa.head"), today)


def test_what_was_written_stays(course):
    with pytest.raises(DatabaseError, match="kept"), transaction.atomic():
        type(course).objects.update(title="Khác")
    assert not ActivityTurn.objects.exists()
