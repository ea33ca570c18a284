"""Everything that a case can show has Vietnamese words, and no word is left over."""

from __future__ import annotations

import csv
import unicodedata
from datetime import date
from importlib.resources import files

import pytest

from btnn.law.case import vocabulary, words
from btnn.law.case.events import EVENTS

DATA = files("btnn.law") / "data"


def test_every_event_has_words_and_no_word_is_without_event() -> None:
    assert set(words._words().events) == set(EVENTS)


@pytest.mark.parametrize("name", sorted(EVENTS))
def test_every_field_of_an_event_has_a_label(name: str) -> None:
    assert set(words.event_words(name).fields) == {field.name for field in EVENTS[name].fields}
    for field in EVENTS[name].fields:
        assert words.field(name, field.name)


@pytest.mark.parametrize("name", sorted(EVENTS))
def test_every_choice_of_a_field_has_a_label(name: str) -> None:
    for field in EVENTS[name].fields:
        for value in field.choices:
            assert words.choice(field.name, value)


def test_no_choice_is_left_over() -> None:
    used: dict[str, set[str]] = {}
    for event in EVENTS.values():
        for field in event.fields:
            used.setdefault(field.name, set()).update(field.choices)
    used["fault"] = set(vocabulary.FAULTS)
    for name, labels in words._words().choices.items():
        assert set(labels) == used[name], name


def test_every_stage_of_every_lane_has_a_chip() -> None:
    assert {lane: tuple(stages) for lane, stages in words._words().stages.items()} == vocabulary.LANES
    for lane in vocabulary.LANES:
        assert words.lane(lane)


@pytest.mark.parametrize(
    ("table", "names"),
    [
        ("roles", vocabulary.ROLES),
        ("heads", vocabulary.HEADS),
        ("head_articles", vocabulary.HEADS),
        ("statuses", ("open", "met", "late", "overdue", "void")),
        ("severities", ("violation", "warning", "information")),
        ("interruptions", ("postponed", "suspended")),
    ],
)
def test_a_closed_list_has_exactly_its_words(table: str, names: tuple[str, ...]) -> None:
    assert set(getattr(words._words(), table)) == set(names)


def test_every_side_that_acts_has_a_name() -> None:
    for side in {event.by for event in EVENTS.values()} | {"system"}:
        assert words.by(side)


def test_the_closed_lists_of_grounds_are_those_of_the_law() -> None:
    lists = {
        "refusal": vocabulary.REFUSAL_GROUNDS,
        "postponement": vocabulary.POSTPONEMENT_REASONS,
        "suspension": vocabulary.SUSPENSION_GROUNDS,
        "termination": vocabulary.TERMINATION_GROUNDS,
        "cancellation": vocabulary.CANCELLATION_GROUNDS,
        "correction": vocabulary.CORRECTION_GROUNDS,
    }
    for name, codes in lists.items():
        assert tuple(code for code, ground in words.grounds().items() if ground.list == name) == codes
    assert len(words.grounds()) == sum(len(codes) for codes in lists.values())


def test_the_eight_grounds_of_refusal_follow_the_vietnamese_alphabet() -> None:
    articles = [ground.article for ground in words.grounds().values() if ground.list == "refusal"]
    assert articles == [f"Đ43.2{letter}" for letter in "abcdđegh"]


def test_a_ground_holds_from_the_day_the_law_took_effect() -> None:
    ground = words.ground("KTL-43.2b")
    assert not ground.holds_on(date(2018, 6, 30))
    assert ground.holds_on(date(2018, 7, 1))


def test_every_limit_has_a_title_that_fits_the_clock() -> None:
    rows = csv.DictReader((DATA / "limits.csv").read_text(encoding="utf-8").splitlines())
    ids = {row["id"] for row in rows}
    assert set(words._limit_titles()) == ids
    for title in words._limit_titles().values():
        assert 0 < len(title) <= 38, title
    assert len(set(words._limit_titles().values())) == len(ids)


@pytest.mark.parametrize("name", sorted(EVENTS))
def test_an_event_reads_as_a_sentence_and_names_its_article(name: str) -> None:
    text = words.event_words(name)
    assert len(text.act) <= 45
    assert not text.act.startswith("Đã ")
    assert text.consequence.endswith(".")
    assert name == "entry_corrected" or "Đ" in text.article


def test_the_files_are_composed_unicode() -> None:
    for name in ("words.yaml", "grounds.csv", "limit_titles.csv"):
        text = (DATA / name).read_text(encoding="utf-8")
        assert text == unicodedata.normalize("NFC", text), name


@pytest.mark.parametrize(
    "ask",
    [
        lambda: words.event("nothing"),
        lambda: words.field("claim_accepted", "nothing"),
        lambda: words.choice("channel", "pigeon"),
        lambda: words.stage("settlement", "nothing"),
        lambda: words.role("nobody"),
        lambda: words.limit("nothing"),
    ],
)
def test_an_unknown_name_is_a_key_error(ask: object) -> None:
    with pytest.raises(KeyError):
        ask()  # type: ignore[operator]


def test_yes_and_no() -> None:
    assert (words.answer(True), words.answer(False)) == ("Có", "Không")
