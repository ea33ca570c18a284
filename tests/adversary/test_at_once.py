"""Several at the same thing in the same moment, on real transactions: one is heard, the others are told why not."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier
from uuid import UUID

import pytest
from django.db import close_old_connections, connection

from btnn.agencies import commands as agencies
from btnn.agencies.commands import Heir, NotAllowed
from btnn.agencies.models import AgencySuccession
from btnn.cases import commands as cases
from btnn.cases.audit import verify
from btnn.cases.commands import PartyData
from btnn.cases.errors import CaseProblem, Invalid
from btnn.cases.models import Case, CaseEvent
from btnn.casework import commands as casework
from btnn.casework.commands import AnswerData, RequestData
from btnn.casework.models import RequestTurn
from btnn.desk import commands as filters
from btnn.desk.queries import saved_filters
from btnn.documents import commands as documents
from btnn.documents.models import PaperWithdrawal
from btnn.organisation.commands import Plan, carry_out
from tests.cases.province import CLAIM, TODAY, Pen, build
from tests.documents.desk import handed

pytestmark = pytest.mark.django_db(transaction=True)
MONDAY = date(2026, 11, 9)
TOKEN = UUID(int=7)
SAME_TIME = 4


@pytest.fixture
def pen(transactional_db):
    return Pen(build())


def at_once(act, count=SAME_TIME):
    """Run `act(n)` in threads that start together; who was heard, and what the others were told."""
    gate = Barrier(count)

    def run(number):
        try:
            gate.wait(timeout=60)
            return act(number)
        except (CaseProblem, NotAllowed) as problem:
            return problem
        finally:
            connection.close()

    close_old_connections()
    with ThreadPoolExecutor(count) as pool:
        found = list(pool.map(run, range(count)))
    told = [one for one in found if isinstance(one, CaseProblem | NotAllowed)]
    return [one for one in found if one not in told], told


def test_a_request_is_answered_once(pen):
    code = pen.open(MONDAY).case.code
    pen.accept(MONDAY)
    pen.appoint(MONDAY)
    officer, asked = pen.province.person("sxd.officer"), pen.province.person("snn.head")
    given = RequestData("papers_body", "Xác nhận", MONDAY, "post", pen.province.bodies["snn"])
    casework.send_request(code, given, membership=officer, today=TODAY)
    people = [asked, pen.province.person("snn.officer")]
    heard, told = at_once(
        lambda n: casework.answer_request(code, 1, AnswerData(TODAY, f"Lần {n}"), membership=people[n % 2], today=TODAY)
    )
    assert (len(heard), len(told), RequestTurn.objects.count()) == (1, SAME_TIME - 1, 1)


def test_a_claim_that_is_sent_twice_is_opened_once(pen):
    reception = pen.province.person("sxd.reception")
    heard, told = at_once(
        lambda n: cases.open_case(
            parties=[PartyData("Trần Văn Đạt")], on=MONDAY, data=CLAIM, membership=reception, today=TODAY, token=TOKEN
        )
    )
    assert len(heard) == 1
    assert {type(one) for one in told} == {Invalid}
    assert Case.objects.count() == 1


def test_a_paper_is_withdrawn_once(pen):
    code, head = pen.open(MONDAY).case.code, pen.province.person("sxd.head")
    (paper,) = documents.keep_papers(code, [handed()], documents.Told(), membership=head, today=TODAY)
    heard, told = at_once(
        lambda n: documents.withdraw_paper(code, paper.pk, reason=f"Nhầm {n}", membership=head, today=TODAY)
    )
    assert (len(heard), {type(one) for one in told}, PaperWithdrawal.objects.count()) == (1, {Invalid}, 1)


def test_two_heads_appoint_one_officer(pen):
    code = pen.open(MONDAY).case.code
    pen.accept(MONDAY)
    seen = CaseEvent.objects.filter(case__code=code).count()
    head, officer = pen.province.person("sxd.head"), pen.province.person("sxd.officer")
    heard, _ = at_once(
        lambda n: cases.appoint_officer(
            code, officer.user, related_to_parties=False, on=MONDAY, membership=head, expected=seen, today=TODAY
        )
    )
    assert len(heard) == 1
    assert CaseEvent.objects.filter(case__code=code, type="officer_appointed").count() == 1
    assert list(verify()) == []


@pytest.mark.parametrize("kind", ["rename", "dissolve"])
def test_a_body_has_one_successor_however_often_it_is_sent(pen, kind):
    pen.open(MONDAY)
    body, other = pen.province.bodies["sxd"], pen.province.bodies["snn"]

    def act(number):
        into = Heir(agency=other) if kind == "dissolve" else Heir(name=f"Sở Xây dựng {number}")
        plan = Plan(kind, type(body).objects.get(pk=body.pk), TODAY, "Nghị quyết 1", into=(into,))
        return carry_out(plan, today=TODAY)

    heard, told = at_once(act)
    assert (len(heard), {type(one) for one in told}) == (1, {NotAllowed})
    assert AgencySuccession.objects.filter(former=body).count() == 1
    assert Case.objects.get().settling_agency_id == heard[0].successors[0].pk


def test_filters_of_one_person_in_several_windows(pen):
    head = pen.province.person("sxd.head")
    filters.save_filter(head, "Cũ", "han=soon", is_default=True)
    heard, told = at_once(lambda n: filters.save_filter(head, "Mới", f"han=week&trang={n}", is_default=True))
    assert len(heard) >= 1
    assert {type(one) for one in told} <= {Invalid}
    assert saved_filters(head).default.name == "Mới"
    assert len(saved_filters(head).own) == 2


def test_one_code_is_taken_once(pen):
    heard, told = at_once(
        lambda n: agencies.establish_agency(
            code="moi", name=f"Sở Mới {n}", kind="settling", level="province", valid_from=TODAY, province="33"
        )
    )
    assert (len(heard), {type(one) for one in told}) == (1, {NotAllowed})
