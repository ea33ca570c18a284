"""The record: corrections, facts recorded late, what was known on an earlier day."""

from __future__ import annotations

import copy

import pytest

from btnn.law.case import Refused, read_lines
from tests.law.case.stories import Raw, accepted, codes, dossier, entry, handed_over, seen, verifying


def at(raw: Raw, moment: str) -> Raw:
    return raw | {"at": moment}


def correction(place: int, recorded: str = "03-20", /, **replacement: object) -> Raw:
    data: dict[str, object] = {"entry": place, "reason": "ghi nhầm"}
    if replacement:
        data["replacement"] = replacement
    return entry("entry_corrected", recorded, **data)


def test_a_corrected_entry_no_longer_counts() -> None:
    story = [*verifying(), entry("complexity_declared", "03-05", reason="nhầm"), correction(4)]
    assert seen(story, "03-20").as_json() == seen(verifying(), "03-20").as_json()


def test_a_replaced_entry_counts_as_its_replacement_in_its_place() -> None:
    story = [dossier(), entry("claim_accepted", "03-09", number="1"), correction(2, on="2026-03-04")]
    limits = {limit.id: limit for limit in seen(story, "03-04").limits}
    assert limits["accept_dossier"].status == "met"
    assert limits["verify_damage"].start.isoformat() == "2026-03-04"


def test_a_replacement_may_be_another_event() -> None:
    refused = {"type": "acceptance_refused", "data": {"ground": "KTL-43.2a"}}
    story = [*accepted(), correction(2, **refused)]
    assert seen(story, "03-03").lanes["settlement"] == "refused"


def test_a_replacement_may_change_only_the_data() -> None:
    story = [*handed_over(), correction(8, data={"number": "9/QĐ", "amount": 45_000_000})]
    view = seen(story, "03-24")
    assert view.money["decided"] == 45_000_000
    assert codes(view) == ["decided_differs_from_agreed"]


def test_the_last_correction_of_an_entry_counts() -> None:
    story = [*accepted(), correction(2, "03-10", on="2026-03-05"), correction(2, "03-11", on="2026-03-04")]
    assert {limit.id: limit for limit in seen(story, "03-11").limits}["accept_dossier"].status == "met"


def test_a_correction_can_be_taken_back() -> None:
    story = [*accepted(), correction(2, "03-10"), correction(3, "03-11")]
    assert seen(story, "03-12").as_json() == seen(accepted(), "03-12").as_json()
    again = [*story, correction(4, "03-12")]
    assert seen(again, "03-12").lanes["settlement"] == "received"


def test_a_correction_that_makes_the_story_impossible_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        seen([*verifying(), correction(2)], "03-20")
    assert refused.value.line == 3, "the entry that has lost its cause"


def test_a_replacement_that_the_law_does_not_know_names_the_correction() -> None:
    with pytest.raises(Refused) as refused:
        seen([*accepted(), correction(2, data={"number": 5})], "03-20")
    assert refused.value.line == 3


def test_a_correction_does_not_change_what_was_known_before_it() -> None:
    story = [
        at(dossier(), "2026-03-02T08:00:00+07:00"),
        at(entry("claim_accepted", "03-09", number="1"), "2026-03-09T08:00:00+07:00"),
        at(correction(2, on="2026-03-04"), "2026-03-10T08:00:00+07:00"),
    ]
    assert codes(seen(story, "03-09", known_on="03-09")) == ["late:accept_dossier"]
    assert codes(seen(story, "03-06", known_on="03-10")) == []


@pytest.mark.parametrize(
    ("moment", "known_on", "known"),
    [
        ("2026-03-04T00:00:00+07:00", "03-03", False),
        ("2026-03-04T00:00:00+07:00", "03-04", True),
        ("2026-03-03T17:00:00+00:00", "03-03", False),  # midnight in Vietnam
        ("2026-03-03T16:59:59Z", "03-03", True),
        ("2026-03-03T23:59:59", "03-03", True),  # without a zone: Vietnam's time
        ("2026-03-03T13:30:00-05:00", "03-03", False),  # half past one the next day in Vietnam
    ],
)
def test_the_day_of_knowing_is_vietnams(moment: str, known_on: str, known: bool) -> None:
    story = [dossier(), at(entry("claim_accepted", "03-03", number="1"), moment)]
    stage = seen(story, "03-03", known_on=known_on).lanes["settlement"]
    assert stage == ("accepted" if known else "received")


def test_without_a_moment_a_fact_is_known_on_its_legal_date() -> None:
    assert seen(accepted(), "03-05", known_on="03-02").lanes["settlement"] == "received"
    assert seen(accepted(), "03-05", known_on="03-03").lanes["settlement"] == "accepted"


def test_facts_of_one_day_stay_in_the_order_of_recording() -> None:
    same_day = [dossier(), entry("claim_accepted", "03-02", number="1")]
    assert seen(same_day, "03-02").lanes["settlement"] == "accepted"
    with pytest.raises(Refused):
        seen(list(reversed(same_day)), "03-02")


def test_a_fact_recorded_late_is_told_in_its_place() -> None:
    story = verifying()
    late = [story[0], story[2], story[1]]
    assert seen(late, "03-10").as_json() == seen(story, "03-10").as_json()


def test_the_whole_list_is_checked_whatever_the_day_of_the_view() -> None:
    story = [dossier(), entry("decision_issued", "03-23", number="1", amount=1)]
    with pytest.raises(Refused) as refused:
        seen(story, "03-02")
    assert refused.value.line == 2


def test_telling_a_story_does_not_change_it() -> None:
    story = [*handed_over(), correction(8, data={"number": "9/QĐ", "amount": 1})]
    before = copy.deepcopy(story)
    seen(story, "04-30")
    assert story == before


def test_entries_are_numbered_by_event_and_lines_by_the_file() -> None:
    entries = read_lines(
        ["", '{"type": "receipt_issued", "on": "2026-03-02"}', "", '{"type": "resumed", "on": "2026-03-03"}']
    )
    assert [one.number for one in entries] == [1, 2]
    assert [one.line for one in entries] == [2, 4]
