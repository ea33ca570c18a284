"""The content of a request goes to JSON and back unchanged, whatever of it is there."""

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from btnn.law.case.vocabulary import HEADS
from btnn.portal.claims.content import (
    Basis,
    ClaimContent,
    ClaimItem,
    Excluded,
    Official,
    PaperEntry,
    Person,
    Representative,
    as_json,
    from_json,
)

words = st.text(max_size=12)
days = st.none() | st.dates(date(1950, 1, 1), date(2030, 1, 1))
people = st.builds(Person, full_name=words, share_num=st.none() | st.integers(1, 9), died_on=days, birth_date=days)
contents = st.builds(
    ClaimContent,
    claimant_kind=words,
    claimants=st.lists(people, max_size=3).map(tuple),
    harmed=st.none() | people,
    representative=st.none() | st.builds(Representative, paper=words, valid_to=days),
    officials=st.lists(st.builds(Official, name=words), max_size=2).map(tuple),
    basis=st.builds(Basis, number=words, received_on=days, none_yet=st.booleans()),
    excluded=st.lists(st.builds(Excluded, since=days, proof=words), max_size=2).map(tuple),
    items=st.lists(
        st.builds(
            ClaimItem,
            head=st.sampled_from(HEADS),
            amount=st.none() | st.integers(1, 10**15),
            facts=st.dictionaries(words, st.integers() | st.lists(words, max_size=2), max_size=2),
        ),
        max_size=3,
    ).map(tuple),
    papers=st.lists(st.builds(PaperEntry, code=words, personal=st.booleans()), max_size=2).map(tuple),
    agency=st.none() | st.integers(1, 9),
    on=days,
)


@given(contents)
@settings(max_examples=60, deadline=None)
def test_nothing_is_lost_on_the_way(content):
    assert from_json(json.loads(json.dumps(as_json(content), ensure_ascii=False))) == content


def test_what_says_nothing_is_left_out_and_unknown_names_are_passed_over():
    assert as_json(ClaimContent()) == {}
    assert from_json({"field": "administration", "of_tomorrow": 1}) == ClaimContent(field="administration")


@pytest.mark.parametrize(
    ("papers", "codes"),
    [([], ("HS-1",)), (["HS-3", "HS-3", "HS-2"], ("HS-1", "HS-3", "HS-2")), (["HS-1"], ("HS-1",))],
)
def test_the_request_itself_is_one_of_its_papers(papers, codes):
    assert ClaimContent(papers=tuple(PaperEntry(code) for code in papers)).handed_in == codes
