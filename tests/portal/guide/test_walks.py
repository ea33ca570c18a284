"""Walking the guide: to every end, by chance, forwards from any beginning."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from btnn.law.answers import NO, UNCLEAR, YES
from btnn.law.entitlement import entitled
from btnn.law.scope import NOT_LISTED, compensable, conditions
from btnn.portal.guide.outcome import LATE, NO_RIGHT, NOT_YET, outcome
from btnn.portal.guide.questions import AGENCY, DAY, UNKNOWN
from btnn.portal.guide.tree import tree
from btnn.portal.guide.walk import UnknownAnswer, walk

from .conftest import TODAY

SINCE = date(2018, 7, 1)
ENDS = [(path, way) for path, way in tree(SINCE).ends()]
MOST = 30
pytestmark = pytest.mark.usefixtures("nowhere")


def walked(answers, choose):
    """Answer every question by `choose(question)` until none is left."""
    given = dict(answers)
    for _turn in range(MOST):
        found = walk(given, TODAY)
        if found.waiting is None:
            return found
        given[found.waiting.question.name] = choose(found.waiting.question)
    raise AssertionError(f"more than {MOST} questions: {given}")


def favourable(act):
    """The answers under which the State pays, as far as there are any."""
    wanted = {one.fact: one.wanted for one in conditions(act)}
    known = {"excluded": "none", "who": "self", "organisation": "stands", "enough": "yes", "received": "01/09/2026"}

    def choose(question):
        if question.name in known:
            return known[question.name]
        return next(
            choice.code for choice in question.choices if choice.code in wanted.get(question.name, {choice.code})
        )

    return choose


@pytest.mark.parametrize(("path", "way"), ENDS, ids=["-".join(answer for _name, answer in path) for path, _ in ENDS])
def test_every_end_leads_to_the_answer_of_the_law(path, way):
    """The verdict of the guide is that of the law, asked directly with the facts of the paragraph."""
    found = walked(path, favourable(way.act))
    told = outcome(found)
    facts = {name: value for name, value in found.facts.told.items() if name in {c.fact for c in conditions(way.act)}}
    assert told.scope == compensable(way.field, way.act, facts)
    assert told.scope.answer == told.answer == (NO if way.act == NOT_LISTED else YES)
    if way.act != NOT_LISTED:
        assert told.days_left > 1000
        assert told.agency is not None
        assert told.papers
        assert told.heads
        assert way.act in [reason.code for reason in told.reasons]


@pytest.mark.parametrize(("path", "way"), ENDS, ids=["-".join(answer for _name, answer in path) for path, _ in ENDS])
def test_whoever_knows_nothing_more_is_told_so_and_never_yes(path, way):
    def no_idea(question):
        codes = [choice.code for choice in question.choices]
        return UNKNOWN if UNKNOWN in codes else codes[0]

    told = outcome(walked(path, no_idea))
    assert told.answer == (NO if way.act == NOT_LISTED else UNCLEAR)
    assert way.act == NOT_LISTED or told.open


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_every_walk_ends_and_every_beginning_of_it_is_valid(data):
    def by_chance(question):
        choices = [choice.code for choice in question.choices]
        if question.kind == DAY:
            choices.append(data.draw(st.dates(question.earliest, question.latest)).isoformat())
        return data.draw(st.sampled_from(choices), label=question.name)

    found = walked({}, by_chance)
    names = [question.name for question, _answer in found.steps]
    assert len(names) == len(set(names))  # nothing is asked twice
    for place in range(len(names)):
        part = walk(dict(list(found.answers.items())[:place]), TODAY)
        assert [question.name for question, _answer in part.steps] == names[:place]
        assert part.waiting is not None and part.waiting.question.name == names[place]
        if part.facts.act and part.waiting.question.part != AGENCY:
            assert outcome(part).answer not in (YES, LATE)  # an answer that bears on it is missing

    told = outcome(found)
    scope = compensable(found.facts.field, found.facts.act, found.facts.told, found.facts.excluded)
    assert told.scope == scope
    if told.answer == YES:
        assert scope.answer == YES
        assert entitled(found.facts.situation).answer == YES
        assert told.days_left is None or told.days_left >= 0
    if told.answer == LATE:
        assert told.limit.last_day < TODAY
    if told.answer == NO:
        assert scope.answer == NO
    if told.answer in (NOT_YET, NO_RIGHT):
        assert found.facts.paper == "none" or found.facts.enough == "pending" or told.person.answer == NO
    assert told.reasons


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    given=st.dictionaries(
        st.sampled_from(["happened", "held_how", "who", "received", "excluded"]), st.text(max_size=12)
    )
)
def test_an_answer_that_no_question_has_is_refused_with_a_sentence(given):
    try:
        found = walk(given, TODAY)
    except UnknownAnswer as refused:
        assert refused.status == 404
        assert refused.message
    else:
        assert all(answer in question.codes for question, answer in found.steps)


def test_changing_an_early_answer_keeps_those_that_still_apply():
    def first(question):
        return "01/09/2026" if question.kind == DAY else question.choices[0].code

    before = walked({"happened": "fined", "fined_what": "QLHC-17.1"}, first)
    after = walk(before.answers | {"fined_what": "QLHC-17.4"}, TODAY)
    assert after.waiting is None
    assert after.facts.act == "QLHC-17.4"
    other = walk(before.answers | {"happened": "taxes"}, TODAY)
    assert other.waiting.question.name == "taxes_what"
    assert "fined_what" not in other.answers
