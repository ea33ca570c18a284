"""Who has to do what by when for the money of a year, on the page of the year's work and on My day."""

from datetime import date

import pytest

from btnn.money.yearly import commands
from btnn.money.yearly.area import AREA, duties
from btnn.money.yearly.commands import LineText
from btnn.money.yearly.vocabulary import Kind

from .conftest import TODAY

DUE, ESTIMATE, SETTLE = date(2026, 11, 27), date(2026, 12, 10), date(2028, 3, 31)


@pytest.fixture
def of(province, today):
    def told(who, on=TODAY):
        return {one.key: (one.due, one.mine, one.state(on)) for one in duties(province.person(who), on)}

    return told


@pytest.fixture
def guided(province, told):
    keys = [province.bodies[code].pk for code in ("stp", "sxd")]
    return commands.guide(
        2027, number="3/STC", on=date(2026, 11, 2), due_on=DUE, estimate_on=ESTIMATE, settle_on=SETTLE,
        words="Gửi nhu cầu.", agencies=keys, **told("stc.finance"),
    )  # fmt: skip


def test_guidance_is_due_from_june_on_and_others_wait_for_it(province, of):
    assert of("stc.finance") == {"guide-2027": (None, True, "open")}
    assert of("ubnd.overseer") == {"guide-2027": (None, False, "open")}
    assert of("sxd.head") == of("xa.head") == of("sxd.officer") == {}
    assert of("stc.finance", date(2026, 3, 2)) == {}
    assert of("khac.head") == {}  # no finance body there


def test_each_side_sees_its_own_day(province, told, of, guided):
    assert of("sxd.head") == {"needs-2027": (DUE, True, "due_soon")}
    assert of("sxd.head", date(2026, 12, 1)) == {"needs-2027": (DUE, True, "overdue")}
    assert of("snn.head") == {}  # was not asked
    assert of("stc.finance") == {
        "silent-2027": (DUE, False, "due_soon"), "estimate-2027": (ESTIMATE, True, "open"),
    }  # fmt: skip
    commands.say_needs(2027, [], on=TODAY, paper="", words="", **told("sxd.finance"))
    assert of("sxd.head") == {}
    lines = [LineText(Kind.DAMAGES, None, 5, "Dự phòng")]
    commands.put(2027, lines, on=TODAY, words="", **told("stc.finance"))
    assert of("stc.finance") == of("ubnd.overseer") == {"assign-2027": (date(2026, 12, 31), True, "open")}
    assert of("stp.officer") == {}  # the estimate went on without its answer
    paper = {"paper": "1", "on": TODAY, "by": "HĐND tỉnh", "reason": ""}
    commands.decide(2027, "assigned", lines, **paper, **told("ubnd.overseer"))
    assert of("stc.finance") == {}
    assert of("stc.finance", date(2028, 2, 1)) == {"settle-2027": (SETTLE, True, "open")}
    assert of("ubnd.overseer", date(2028, 4, 3)) == {"settle-2027": (SETTLE, False, "overdue")}


def test_every_duty_leads_to_a_page_that_its_person_may_open(province, guided, client, today):
    for who in ("stc.finance", "sxd.head", "stp.officer", "ubnd.overseer"):
        person = province.person(who)
        client.force_login(person.user, backend="django.contrib.auth.backends.ModelBackend")
        assert AREA.may_see(person)
        for one in duties(person, today):
            assert client.get(one.url).status_code == 200, (who, one.key)
