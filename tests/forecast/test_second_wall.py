"""The database itself shows signals and measures to those whose they are, and keeps them as they were written."""

import pytest
from django.db import DatabaseError, transaction

from btnn.cases import wall
from btnn.plans.forecast import commands, queries
from btnn.plans.forecast.models import BasisSignal, Measure, MeasureTurn, SignalOutcome

ALL = ("ubnd", "stp", "stc", "sxd", "snn", "xa", "khac")
SEES = {"ubnd", "stp", "sxd"}


@pytest.fixture
def rows(province, today, told, proposed):
    officer = province.person("stp.officer")
    commands.tell_outcome(
        told.pk, on=today, claims=1, closed=False, case_code="", note="", membership=officer, today=today
    )
    commands.tell_turn(proposed.pk, state="started", on=today, words="x", paper="", membership=officer, today=today)


@pytest.mark.parametrize("code", ALL)
def test_they_are_seen_by_those_concerned_and_those_who_watch_the_province(province, rows, code):
    with wall.acting_for(province.bodies[code].pk):
        for model in (BasisSignal, SignalOutcome, Measure, MeasureTurn):
            assert model.objects.exists() == (code in SEES), model


def test_strangers_see_nothing(rows):
    with wall.acting_for(wall.NOBODY):
        assert not any(model.objects.exists() for model in (BasisSignal, SignalOutcome, Measure, MeasureTurn))


def test_nobody_writes_in_the_name_of_others_nor_changes_what_is_written(province, today, rows, proposed, told):
    sxd, khac = province.bodies["sxd"], province.bodies["khac"]
    user = province.person("sxd.head").user
    base = {"agency": province.bodies["stp"], "province": "33", "actor": user, "at": told.at}
    fresh = [
        BasisSignal(about=sxd, field="administration", kind="VB-8.2", on=today, source="x", **base),
        MeasureTurn(measure=proposed, state="done", on=today, text="x", **base),
        SignalOutcome(signal=told, on=today, claims=1, **base | {"agency": khac}),
    ]
    for row, actor in zip(fresh, (sxd, sxd, khac), strict=True):
        with pytest.raises(DatabaseError, match="row-level security"), transaction.atomic(), wall.acting_for(actor.pk):
            row.save(force_insert=True)
    for model in (BasisSignal, SignalOutcome, Measure, MeasureTurn):
        with pytest.raises(DatabaseError, match="kept as they were"), transaction.atomic():
            model.objects.update(province="31")


def test_the_whole_way_goes_behind_the_wall(province, today):
    from .conftest import SIGNAL

    officer, head = province.person("stp.officer"), province.person("sxd.head")
    with wall.acting_for(officer.agency_id):
        commands.record_signal(province.bodies["sxd"], **SIGNAL, membership=officer, today=today)
        cause = queries.causes(officer, today)[0]
        row = commands.propose(
            cause.key, cause_words=cause.said, counted=3, about=province.bodies["sxd"], to=province.bodies["sxd"],
            kind="training", words="x", due_on=today, membership=officer, today=today,
        )  # fmt: skip
    with wall.acting_for(head.agency_id):
        commands.tell_turn(row.pk, state="done", on=today, words="x", paper="1", membership=head, today=today)
        assert queries.measure(head, row.pk, today).over
