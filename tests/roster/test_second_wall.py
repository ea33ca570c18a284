"""The database itself shows a roster to its agency and to those above it, and lets only the agency write."""

import pytest
from django.db import DatabaseError, connection, transaction

from btnn.agencies.queries.overseen import overseen
from btnn.cases import wall
from btnn.organisation.roster import commands, queries
from btnn.organisation.roster.models import (
    RosterConfirmation,
    RosterEntry,
    RosterLeaving,
    RosterPerson,
    RosterReminder,
    RosterTraining,
)

OF_ROSTER = (RosterPerson, RosterEntry, RosterLeaving, RosterTraining, RosterConfirmation)
SEES = {"ubnd", "stp", "sxd"}


@pytest.fixture
def full(province, two, today):
    """The roster of sxd with a row in every table."""
    head, stp = province.person("sxd.head"), province.person("stp.head")
    commands.leave(two[1].pk, last_day=today, reason="moved", membership=head, today=today)
    commands.train(two[1].pk, title="Lớp", on=today, membership=head, today=today)
    sxd = province.bodies["sxd"].pk
    commands.remind([sxd], 2026, due_on=today, membership=stp, today=today)
    commands.confirm(2026, changed=True, on=today, membership=head, today=today)
    return two[1]


@pytest.mark.parametrize("code", ["ubnd", "stp", "stc", "sxd", "snn", "xa", "khac"])
def test_a_roster_is_seen_by_its_agency_and_those_above(province, full, today, code):
    body = province.bodies[code]
    with wall.acting_for(body.pk):
        assert [model.objects.exists() for model in OF_ROSTER] == [code in SEES] * len(OF_ROSTER)
        assert RosterReminder.objects.exists() == (code in {"stp", "sxd"})
        with connection.cursor() as cursor:
            cursor.execute("SELECT roster_overseen()")
            shown = set(cursor.fetchone()[0])
        assert {one.pk for one in overseen(body, today)} <= shown
        assert (province.bodies["khac"].pk in shown) == (code == "khac")


def test_strangers_see_nothing(full):
    with wall.acting_for(wall.NOBODY):
        assert not any(model.objects.exists() for model in (*OF_ROSTER, RosterReminder))


def test_who_only_sees_a_roster_does_not_write_in_it(province, full, today):
    stp, sxd, at = province.person("stp.head"), province.bodies["sxd"], full.at
    by = {"actor": stp.user, "at": at}
    entry = {"full_name": "X", "position": "X", "time": "full", "parts": []}
    rows = [
        RosterPerson(agency=sxd, **by),
        RosterEntry(person=full, on=today, **entry, **by),
        RosterLeaving(person=full, last_day=today, reason="moved", **by),
        RosterConfirmation(agency=sxd, year=2025, on=today, people=1, **by),
        RosterReminder(agency=province.bodies["khac"], by=stp.agency, year=2026, on=today, due_on=today, **by),
        RosterReminder(agency=province.bodies["xa"], by=sxd, year=2026, on=today, due_on=today, **by),
    ]
    for row in rows:
        with (
            pytest.raises(DatabaseError, match="row-level security"),
            transaction.atomic(),
            wall.acting_for(stp.agency_id),
        ):
            row.save(force_insert=True)
    training = RosterTraining(person=full, title="X", on=today, **by)
    with (
        pytest.raises(DatabaseError, match="row-level security"),
        transaction.atomic(),
        wall.acting_for(province.bodies["snn"].pk),
    ):
        training.save(force_insert=True)


def test_the_whole_way_goes_behind_the_wall(province, roster, today):
    head, stp = province.person("sxd.head"), province.person("stp.officer")
    with wall.acting_for(head.agency_id):
        one = roster()
        commands.train(one.pk, title="Lớp", on=today, membership=head, today=today)
    with wall.acting_for(stp.agency_id):
        assert queries.staffings_seen(stp, today)
        commands.remind([head.agency_id], 2026, due_on=today, membership=stp, today=today)
    with wall.acting_for(head.agency_id):
        assert queries.review_of(head.agency_id, 2026, today).reminders
        commands.confirm(2026, changed=False, on=today, membership=head, today=today)
