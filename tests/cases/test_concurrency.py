"""Two people, and fifty, on one case: one is heard, the others are told and see what is new; nothing doubles."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from django.db import close_old_connections, connection

from btnn.cases import commands, errors
from btnn.cases.audit import verify
from btnn.cases.models import Case, CaseEvent

from .province import CLAIM, CLAIMANT, TODAY

pytestmark = pytest.mark.django_db(transaction=True)
MONDAY = date(2026, 11, 9)


@pytest.fixture
def pen(transactional_db):
    from .province import Pen, build

    return Pen(build())


def at_once(count, act):
    """Run `act(n)` in `count` threads that start together; what each gave back or raised."""
    gate = Barrier(count)

    def run(number):
        try:
            gate.wait(timeout=60)
            return act(number)
        except errors.CaseProblem as problem:
            return problem
        finally:
            connection.close()

    close_old_connections()
    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(run, range(count)))


@pytest.mark.parametrize("writers", [2, 50])
def test_one_of_many_is_heard_and_the_others_see_what_is_new(pen, writers):
    code = pen.open(MONDAY).case.code
    head = pen.province.person("sxd.head")

    def act(number):
        return commands.record_event(
            code,
            "claim_accepted",
            on=MONDAY,
            data={"number": f"{number + 1:02d}/2026"},
            membership=head,
            expected=1,
            today=TODAY,
        )

    outcomes = at_once(writers, act)
    heard = [outcome for outcome in outcomes if isinstance(outcome, commands.Recorded)]
    told = [outcome for outcome in outcomes if isinstance(outcome, errors.Changed)]
    assert (len(heard), len(told)) == (1, writers - 1)
    assert all([event.type for event in change.newer] == ["claim_accepted"] for change in told)
    assert CaseEvent.objects.filter(case__code=code).count() == 2
    assert list(verify()) == []


def test_many_claims_at_once_get_codes_and_register_numbers_of_their_own(pen):
    reception, head = pen.province.person("sxd.reception"), pen.province.person("sxd.head")

    def act(number):
        opened = commands.open_case(parties=[CLAIMANT], on=MONDAY, data=CLAIM, membership=reception, today=TODAY)
        return commands.accept_claim(opened.case.code, on=MONDAY, membership=head, expected=1, today=TODAY)

    outcomes = at_once(12, act)
    assert {outcome.case.register_number for outcome in outcomes} == {f"{n:02d}/2026" for n in range(1, 13)}
    assert Case.objects.count() == 12
    assert list(verify()) == []


def test_patient_writers_all_get_their_turn(pen):
    """Each looks again when told, and in the end every note is there once."""
    pen.open(MONDAY)
    pen.accept(MONDAY)
    code = pen.appoint(MONDAY).case.code
    officer = pen.province.person("sxd.officer")

    def act(number):
        for _ in range(200):
            seen = Case.objects.get(code=code).event_number
            try:
                return commands.record_event(
                    code,
                    "opinion_requested",
                    on=MONDAY,
                    data={"from": f"Cơ quan {number}"},
                    membership=officer,
                    expected=seen,
                    today=TODAY,
                )
            except errors.Changed:
                continue
        raise AssertionError("never got its turn")

    at_once(8, act)
    asked = CaseEvent.objects.filter(case__code=code, type="opinion_requested")
    assert sorted(event.data["from"] for event in asked) == sorted(f"Cơ quan {n}" for n in range(8))
    assert list(verify()) == []
