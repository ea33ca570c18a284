"""The database shows an activity to its holder, those invited and those above, and lets the holder write."""

import pytest
from django.db import DatabaseError, transaction

from btnn.cases import wall
from btnn.plans.training import commands, queries
from btnn.plans.training.exercises import cuts
from btnn.plans.training.models import (
    Activity,
    ActivityTurn,
    Evaluation,
    Exercise,
    ExerciseAnswer,
    Invitation,
    InvitationReply,
    Material,
)
from tests.training.conftest import planned

OF_ACTIVITY = (Activity, ActivityTurn, Material, Evaluation)


@pytest.fixture
def full(province, today):
    """An activity of sxd with a row in every table; xa is invited, and snn too but says nothing."""
    sxd, xa = province.person("sxd.head"), province.person("xa.head")
    one = commands.plan(planned(), membership=sxd, today=today)
    bodies = [province.bodies[code].pk for code in ("xa", "snn")]
    commands.invite(one.pk, bodies, reply_by=today, membership=sxd, today=today)
    commands.reply(one.pk, attends=True, others=1, membership=xa, today=today)
    commands.hold(one.pk, on=today, reached={"staff": 3}, membership=sxd, today=today)
    commands.add_material(one.pk, title="Sổ tay", paper="Kho", membership=sxd)
    commands.evaluate(one.pk, {"useful": [0, 0, 0, 0, 3]}, membership=sxd, today=today)
    return one


@pytest.mark.parametrize("code", ["ubnd", "stp", "stc", "sxd", "snn", "xa", "khac"])
def test_an_activity_is_seen_by_holder_invited_and_those_above(province, full, code):
    sees = code in {"ubnd", "stp", "sxd", "snn", "xa"}
    with wall.acting_for(province.bodies[code].pk):
        assert [model.objects.exists() for model in OF_ACTIVITY] == [sees] * len(OF_ACTIVITY)
        asked = {row.agency.code for row in Invitation.objects.all()}
        assert asked == ({"xa", "snn"} if code == "sxd" else {code} & {"xa", "snn"})
        assert InvitationReply.objects.exists() == (code in {"sxd", "xa"})


def test_exercises_are_open_to_agencies_and_answers_to_two_of_them(province, finished, today):
    sxd, snn = province.person("sxd.head"), province.person("snn.officer")
    story = commands.exercising.story_of(finished.code, 3, sxd)[1]
    count, asked = cuts(story)[0]
    with wall.acting_for(sxd.agency_id):
        one = commands.make_exercise(finished.code, 3, count, title="Bài", membership=sxd)
    with wall.acting_for(snn.agency_id):
        commands.answer(one.pk, step=min(asked.right), due=asked.due, membership=snn, today=today)
        assert queries.exercises_seen(snn)[0].solved
    for code, sees in (("khac", False), ("sxd", True), ("snn", True), ("stp", False)):
        with wall.acting_for(province.bodies[code].pk):
            assert Exercise.objects.exists()
            assert ExerciseAnswer.objects.exists() == sees


def test_strangers_see_nothing(full):
    with wall.acting_for(wall.NOBODY):
        assert not any(model.objects.exists() for model in (*OF_ACTIVITY, Invitation, InvitationReply, Exercise))


def test_who_only_sees_an_activity_does_not_write_in_it(province, full, today):
    stp, snn = province.person("stp.head"), province.bodies["snn"]
    by = {"actor": stp.user, "at": full.at}
    asked = Invitation.objects.get(agency=snn)
    rows = [
        Activity(agency=full.agency, kind="course", title="X", planned_on=today, **by),
        ActivityTurn(activity=full, turn="held", on=today, **by),
        Material(activity=full, title="X", paper="X", **by),
        Evaluation(activity=full, on=today, counts={}, **by),
        Invitation(activity=full, host=stp.agency, agency=province.bodies["stc"], on=today, reply_by=today, **by),
        InvitationReply(invitation=asked, on=today, attends=True, **by),
        Exercise(agency=full.agency, title="X", entries=[], **by),
    ]
    for row in rows:
        with (
            pytest.raises(DatabaseError, match="row-level security"),
            transaction.atomic(),
            wall.acting_for(stp.agency_id),
        ):
            row.save(force_insert=True)


def test_the_whole_way_goes_behind_the_wall(province, person, today):
    stp, xa = province.person("stp.officer"), province.person("xa.head")
    one_of_xa = person("xa.head")
    with wall.acting_for(stp.agency_id):
        one = commands.plan(planned(planned_on=today), membership=stp, today=today)
        commands.invite(one.pk, [xa.agency_id], reply_by=today, membership=stp, today=today)
    with wall.acting_for(xa.agency_id):
        commands.reply(one.pk, attends=True, people=[one_of_xa], membership=xa, today=today)
    with wall.acting_for(stp.agency_id):
        assert queries.invited_to(one.pk, today)[0].names == ["Nguyễn Thị Bình"]
        commands.hold(one.pk, on=today, people=[one_of_xa], membership=stp, today=today)
        assert queries.activity_seen(stp, one.pk, today).heads == 1
    with wall.acting_for(xa.agency_id):
        assert queries.activity_seen(xa, one.pk, today).heads == 1
