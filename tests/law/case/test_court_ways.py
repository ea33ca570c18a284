"""The ways to the court and the classes of reports, told by short stories."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

from btnn.law.case import event_from, words
from btnn.law.case.classes import BY_BASIS, OUTCOMES, TOLD, CaseClass, case_classes, current_class
from btnn.law.case.record import counted_entries
from btnn.law.case.suing import ways_to_court
from btnn.law.case.vocabulary import SUIT_BASES
from tests.law.case import stories
from tests.law.case.stories import Raw, entry, seen
from tests.law.case.walks import Walk, walks

RECEIVED = date(2026, 1, 5)
FAILED = [*stories.negotiating(), entry("negotiation_concluded", "03-23", agreed=False, signed_by_claimant=True)]
WITHDRAWN = [*stories.accepted(), entry("terminated", "03-04", ground="DC-51.1a")]

# story, day → the four ways in the order of the law
WAYS: dict[str, tuple[list[Raw], str, list[str]]] = {
    "filed with the agency, not accepted": ([stories.dossier()], "03-02", ["open", "shut", "shut", "open"]),
    "accepted (Đ4.3)": (stories.accepted(), "03-03", ["shut", "shut", "shut", "shut"]),
    "withdrawn (Đ52.1b)": (WITHDRAWN, "03-05", ["shut", "open", "shut", "shut"]),
    "no agreement (Đ52.2)": (FAILED, "03-24", ["shut", "shut", "open", "shut"]),
    "no agreement, the fifteen days are over": (FAILED, "04-08", ["shut", "shut", "over", "shut"]),
    "the decision is handed over": (stories.handed_over(), "04-07", ["shut", "shut", "open", "shut"]),
    "the decision is effective (Đ52.4)": (stories.handed_over(), "04-08", ["shut", "shut", "shut", "shut"]),
    "criminal procedure (Đ4.2)": ([stories.dossier(field="criminal_procedure")], "03-02", ["shut"] * 4),
    "sued": ([*FAILED, entry("lawsuit_filed", "03-30", basis="52.2")], "03-31", ["shut", "shut", "taken", "shut"]),
    "three years are over": ([stories.dossier()], "2029-01-06", ["over", "shut", "shut", "open"]),
}


@pytest.mark.parametrize("name", WAYS)
def test_which_ways_to_the_court_stand_open(name: str) -> None:
    story, day, states = WAYS[name]
    ways = ways_to_court(seen(story, day), RECEIVED)
    assert [way.state for way in ways] == states
    assert tuple(way.basis for way in ways) == SUIT_BASES
    assert all(way.why.endswith(".") and "Đ" in way.article for way in ways)


def test_the_last_days_are_those_of_the_law() -> None:
    assert ways_to_court(seen([stories.dossier()], "03-02"), RECEIVED)[0].until == date(2029, 1, 5)
    assert ways_to_court(seen(FAILED, "03-24"), RECEIVED)[2].until == date(2026, 4, 7)
    assert ways_to_court(seen([stories.dossier()], "03-02"), None)[0].until is None


def test_force_majeure_of_the_claimant_does_not_count() -> None:
    """Đ52.3: ten days more."""
    storm = [
        entry("force_majeure_began", "03-03", side="claimant"),
        entry("force_majeure_ended", "03-13", side="claimant"),
    ]
    plain, longer = (
        ways_to_court(seen([stories.dossier(), *more], "03-16"), RECEIVED)[0].until for more in ([], storm)
    )
    assert plain is not None and longer is not None
    assert (longer - plain).days == 10


def test_an_obstacle_that_the_claim_tells_does_not_count_either() -> None:
    view = seen([stories.dossier()], "03-02")
    month = [(date(2026, 1, 10), date(2026, 2, 8))]
    assert ways_to_court(view, RECEIVED, month)[0].until == date(2029, 2, 5)  # thirty days on: a Sunday, then Monday


SUED = [*FAILED, entry("lawsuit_filed", "03-30", basis="52.2")]
TAKEN = [*SUED, entry("lawsuit_accepted", "04-02")]
JUDGED = entry("judgment_effective", "06-01", amount=1, honour=False)

# story, (effective, closed) → letter, since, outcome, ended
CLASSES: dict[str, tuple[list[Raw], list[tuple[str, str | None, str, str | None]]]] = {
    "received only: no class yet": ([stories.dossier()], []),
    "accepted": (stories.accepted(), [("A", "03-03", "open", None)]),
    "struck from the register": (
        [*stories.verifying(), entry("handling_stopped", "03-05", ground="KTL-43.2e")],
        [("A", "03-03", "struck", "03-05")],
    ),
    "filed, the court silent: A goes on": (
        SUED,
        [("A", "03-03", "open", None), ("C", None, "unaccepted", None)],
    ),
    "accepted by the court: from A to C": (
        TAKEN,
        [("A", "03-03", "passed", "04-02"), ("C", "04-02", "open", None)],
    ),
    "judged": (
        [*TAKEN, JUDGED],
        [("A", "03-03", "passed", "04-02"), ("C", "04-02", "effective", "06-01")],
    ),
    "the suit is taken back before the court took it": (
        [*SUED, entry("lawsuit_withdrawn", "04-01")],
        [("A", "03-03", "open", None)],
    ),
    "the suit is taken back": (
        [*TAKEN, entry("lawsuit_withdrawn", "04-10")],
        [("A", "03-03", "passed", "04-02"), ("C", "04-02", "terminated", "04-10")],
    ),
    "withdrawn, then sued (Đ52.1b)": (
        [*WITHDRAWN, entry("lawsuit_filed", "03-09", basis="52.1b"), entry("lawsuit_accepted", "03-11")],
        [("A", "03-03", "terminated", "03-04"), ("C", "03-11", "open", None)],
    ),
    "straight to the court": (
        [stories.dossier(), entry("lawsuit_filed", "03-09", basis="52.1a"), entry("lawsuit_accepted", "03-11")],
        [("B", "03-11", "open", None)],
    ),
    "within a case of administration": (
        [stories.dossier(), entry("lawsuit_filed", "03-09", basis="55"), JUDGED],
        [("D", "06-01", "effective", "06-01")],
    ),
    "cancelled for good": (
        [
            *stories.handed_over(),
            entry("decision_cancelled", "03-30", ground="HUY-48.1b", ground_arose_on="2026-03-30"),
        ],
        [("A", "03-03", "terminated", "03-30")],
    ),
}


def classes(story: list[Raw], **days: date) -> list[CaseClass]:
    return case_classes(counted_entries([event_from(raw, place) for place, raw in enumerate(story, 1)]), **days)


@pytest.mark.parametrize("name", CLASSES)
def test_the_class_follows_the_way_of_the_claim(name: str) -> None:
    story, wanted = CLASSES[name]

    def told(day: date | None) -> str | None:
        return f"{day:%m-%d}" if day else None

    found = classes(story)
    assert [(one.letter, told(one.since), one.outcome, told(one.ended_on)) for one in found] == wanted
    assert sum(one.outcome == "open" for one in found) <= 1


def test_what_time_brings_ends_class_a() -> None:
    effective = classes(stories.handed_over(), effective_on=date(2026, 4, 8))
    assert [(one.outcome, one.ended_on) for one in effective] == [("effective", date(2026, 4, 8))]
    closed = classes(FAILED, closed_on=date(2026, 4, 8))
    assert [(one.outcome, one.ended_on) for one in closed] == [("no_agreement", date(2026, 4, 8))]


def test_the_case_counts_in_the_last_class_that_has_begun() -> None:
    assert current_class(classes([stories.dossier()])) is None
    for story, letter in ((SUED, "A"), (TAKEN, "C")):
        now = current_class(classes(story))
        assert now is not None and now.letter == letter


def test_every_class_has_its_words() -> None:
    assert set(BY_BASIS) == set(SUIT_BASES)
    assert set(TOLD) == set("ABCD")
    for one in (CaseClass("A", None, outcome) for outcome in OUTCOMES):
        assert one.told and one.article and one.outcome_told
    assert words.choice("basis", "55")


@given(walks())
def test_no_walk_leads_into_two_open_classes(walk: Walk) -> None:
    entries = counted_entries([event_from(raw, place) for place, raw in enumerate(walk.raws, 1)])
    found = case_classes(entries)
    assert sum(one.outcome == "open" for one in found) <= 1
    assert all(one.since is None or one.ended_on is None or one.since <= one.ended_on for one in found)
