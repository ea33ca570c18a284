"""Roles × agencies × routes of reimbursement, GET and POST, and the wall behind them: what ought to be, by hand."""

import pytest
from django.db import DatabaseError, connection, transaction
from django.urls import reverse

from btnn.cases import wall
from btnn.money import models as tables
from btnn.money.reimbursement import commands
from btnn.money.reimbursement.urls import urlpatterns

from .sitting import A, acting

SETTLERS = {"sxd.officer", "sxd.head"}
COLLECTORS = {"sxd.finance", "sxd.head"}
SEE = {"sxd.reception", "sxd.officer", "sxd.officer2", "sxd.head", "sxd.finance", "stp.reception", "stp.officer"}
SEE |= {"stp.head", "stp.overseer", "ubnd.overseer", "stc.finance", "stc.head"}
LIST = {"sxd.officer", "sxd.officer2", "sxd.head", "sxd.finance", "snn.officer", "snn.head", "xa.head", "khac.head"}
LIST |= {"stp.officer", "stp.head", "stp.overseer", "ubnd.overseer"}
ELSEWHERE = {"snn.head", "snn.officer", "snn.reception", "xa.head", "xa.reception", "khac.head", "khac.reception"}
EVERYBODY = sorted(SEE | LIST | ELSEWHERE)
OUGHT = {
    "reimbursements": LIST,
    "reimbursements_sheet": LIST,
    "reimbursement": SEE,
    "reimbursement_sheet": SEE,
    "official": SEE,
    "council": {"sxd.head"},
    "council_meeting": SETTLERS,
    "recommendation": SETTLERS,
    "collect": COLLECTORS,
    "terms": COLLECTORS,
    "reduction": {"sxd.head"},
    "deferral": {"sxd.head"},
}
SHUT = {403, 404}


@pytest.fixture
def reimbursing(decided):
    terms = {"income": 10_000_000, "monthly": 2_000_000, "first_month": decided.today}
    commands.set_terms(decided.case.code, A, **terms, **acting(decided, "sxd.finance", expected=False))
    return decided


def test_everybody_passes_their_own_doors_and_no_other(reimbursing, client):
    assert {route.name for route in urlpatterns} == set(OUGHT)
    before = reimbursing.case.events.count()
    wrong = []
    for who in EVERYBODY:
        client.force_login(reimbursing.province.person(who).user, backend="django.contrib.auth.backends.ModelBackend")
        for route in urlpatterns:
            words = {"code": reimbursing.case.code, "place": 1}
            names = {name: words[name] for name in words if f":{name}>" in str(route.pattern)}
            address = reverse(f"money:{route.name}", kwargs=names)
            for send in (client.get, client.post):
                passed = send(address).status_code not in SHUT
                if passed != (who in OUGHT[route.name]):
                    wrong.append((who, send.__name__, address, "in" if passed else "shut out"))
    assert wrong == []
    assert reimbursing.case.events.count() == before


def test_nobody_there_and_strangers(reimbursing, client):
    address = reverse("money:official", args=[reimbursing.case.code, 9])
    assert client.get(address).status_code == 302
    client.force_login(
        reimbursing.province.person("sxd.head").user, backend="django.contrib.auth.backends.ModelBackend"
    )
    assert client.get(address).status_code == 404


TABLES = [tables.Council, tables.CouncilMember, tables.CouncilMeeting, tables.InstalmentTerms]


@pytest.mark.parametrize(
    ("body", "counts"),
    [("sxd", [1, 3, 1, 1]), ("stp", [1, 3, 1, 1]), ("stc", [0, 0, 0, 0]), ("snn", [0, 0, 0, 0]), ("khac", [0] * 4)],
)
def test_behind_the_wall_only_those_who_settle_or_oversee_see_the_council(reimbursing, body, counts):
    with wall.acting_for(reimbursing.province.bodies[body].pk):
        assert [table.objects.count() for table in TABLES] == counts


@pytest.mark.parametrize("table", [table._meta.db_table for table in TABLES])
def test_what_was_written_stays(reimbursing, table):
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {table}")
