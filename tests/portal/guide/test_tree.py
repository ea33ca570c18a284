"""Every act of Đ17–21 can be reached by everyday questions, and every text stands in both languages."""

from datetime import date

import pytest

from btnn.law.basis_documents import documents
from btnn.law.catalogue import leaves, listed
from btnn.law.competence.rules import rules, successions
from btnn.law.decision_tables import known_facts
from btnn.law.scope import NOT_LISTED, acts, conditions, exclusions
from btnn.portal.guide import editions, searching
from btnn.portal.guide.tree import acts as everyday_acts
from btnn.portal.guide.tree import tree

SINCE = date(2018, 7, 1)
FIELDS = [entry.code for entry in listed("field")]
EVERY = [(field, act.code) for field in FIELDS for act in acts(field)]


@pytest.mark.parametrize(("field", "act"), EVERY)
def test_every_act_of_every_field_is_reached(field, act):
    assert any((way.field, way.act) == (field, act) for _path, way in tree(SINCE).ends())


def test_the_guide_names_the_acts_of_the_law_and_no_other():
    assert set(everyday_acts(SINCE)) == {entry.code for entry in leaves()}
    assert {way.act for _path, way in tree(SINCE).ends()} == {*everyday_acts(SINCE), NOT_LISTED}


def test_no_question_leads_back_to_one_before_it():
    for path, _way in tree(SINCE).ends():
        names = [name for name, _answer in path]
        assert len(names) == len(set(names)) <= 4


def test_every_question_is_asked_on_some_way():
    asked = {name for path, _way in tree(SINCE).ends() for name, _answer in path}
    assert asked == set(tree(SINCE).branches)


def test_every_condition_has_its_everyday_question():
    """But for what the document tells (`unlawful`) and what the choice of Đ18.5 says itself (`custody`)."""
    texts = editions.words(SINCE, "facts")["conditions"]
    wanted = {one.fact for _field, act in EVERY for one in conditions(act)} - {"unlawful", "custody"}
    assert set(texts) == wanted
    for fact, raw in texts.items():
        assert {str(code) for code in raw["answers"]} <= set(known_facts()[fact].values)
        needed = [one.wanted for _field, act in EVERY for one in conditions(act) if one.fact == fact]
        assert all(set(raw["answers"]) & wanted_answers for wanted_answers in needed)


def test_every_fact_that_tells_the_agency_can_be_asked():
    of_rules = {name for rule in rules() for name in rule.row.when}
    of_successors = {name for one in successions() for name in one.row.when} | {"level"}
    wanted = (of_rules | of_successors) - {"field", "act", "route"}
    texts = editions.words(SINCE, "facts")
    assert wanted <= set(texts["agency"]) | set(texts["conditions"])
    for fact, raw in texts["agency"].items():
        assert {str(code) for code in raw["answers"]} <= set(known_facts()[fact].values)


@pytest.mark.parametrize("field", FIELDS)
def test_exclusions_and_documents_of_a_field_have_everyday_words(field):
    out = editions.words(SINCE, "facts")["exclusions"]["answers"]
    assert {entry.code for entry in exclusions(field)} <= set(out)
    assert {entry.code for entry in documents(field)} <= set(editions.words(SINCE, "person")["documents"])
    assert field in editions.words(SINCE, "outcome")["ways"]


def texts_in(raw, place=""):
    """Every entry that speaks, with its place."""
    if isinstance(raw, dict):
        if any(name in raw for name in ("vi", "en")):
            yield place, raw
        for name, inner in raw.items():
            yield from texts_in(inner, f"{place}/{name}")
    elif isinstance(raw, list):
        for number, inner in enumerate(raw):
            yield from texts_in(inner, f"{place}/{number}")


@pytest.mark.parametrize("name", ["acts", "facts", "person", "outcome", "tree"])
def test_every_text_stands_in_both_languages(name):
    found = list(texts_in(editions.words(SINCE, name)))
    assert len(found) > 8
    for place, raw in found:
        assert isinstance(raw.get("vi"), str) and isinstance(raw.get("en"), str), place
        assert ("help_vi" in raw) == ("help_en" in raw), place
        assert ("note_vi" in raw) == ("note_en" in raw), place


def test_an_edition_holds_from_its_day_and_before_the_first_the_first():
    assert editions.edition(date(2026, 11, 22)) == editions.edition(date(2000, 1, 1)) == SINCE


@pytest.mark.parametrize("act", sorted(everyday_acts(SINCE)))
def test_each_act_is_found_by_the_words_people_use(act):
    for phrase in everyday_acts(SINCE)[act].words[:2]:
        assert act in [hit.act.entry.code for hit in searching.found(phrase, SINCE)], phrase


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("giu 9 ngay", "TTHS-18.2"),
        ("Công an giữ con tôi chín ngày rồi thả", "TTHS-18.2"),
        ("CONG AN BAT NHAM NGUOI!", "TTHS-18.2"),
        ("pha nha", "QLHC-17.3a"),
        ("bị thu hồi đất, đền bù không đúng", "QLHC-17.11"),
        ("canh sat giao thong giu xe", "QLHC-17.2"),
        ("truy thu thuế oan", "QLHC-17.9"),
        ("đi tù oan mười năm", "TTHS-18.4"),
        ("hết án mà không thả", "THAHS-20.2"),
        ("kê biên nhà đem bán đấu giá", "THADS-21.1d"),
        ("toà xử sai", "TT-19.5"),
        ("con toi bi dua vao truong giao duong", "QLHC-17.5b"),
        ("bị buộc thôi việc", "QLHC-17.14"),
        ("the police held my son for nine days", "TTHS-18.2"),
    ],
)
def test_everyday_words_find_the_act(typed, first):
    assert searching.found(typed, SINCE)[0].act.entry.code == first


@pytest.mark.parametrize("typed", ["", "   ", "???", "xyzzy", "a" * 5000, "toi bi"])
def test_words_that_tell_nothing_find_nothing(typed):
    assert searching.found(typed, SINCE) == []
