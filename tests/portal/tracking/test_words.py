"""Nothing that can happen in a case leaves its person without words, in either language."""

import pytest
from django.utils import translation

from btnn.law.case.events import EVENTS
from btnn.law.case.vocabulary import DOCUMENTS
from btnn.law.case.words import _words
from btnn.law.limits import all_limits
from btnn.portal.tracking import wording
from btnn.portal.tracking.showing import headline as headlines
from btnn.portal.tracking.showing.page import track_page
from btnn.portal.tracking.views.clock import LANES

from . import stories

STAGES = [(lane, stage) for lane, stages in _words().stages.items() for stage in stages]
INTERRUPTIONS = [("interruption", name) for name in _words().interruptions]
BOTH = ("vi", "en")


@pytest.mark.parametrize(("lane", "stage"), STAGES + INTERRUPTIONS)
def test_every_stage_of_every_lane_has_its_words(lane, stage):
    words = wording.stages()[lane][stage]
    assert words.now.vi
    assert words.now.en
    assert not words.now.vi.endswith(".")
    assert set(words.due) <= set(all_limits())
    assert words.ahead is None or 0 <= words.ahead <= len(wording.ahead())


def test_there_are_no_words_for_what_there_is_not():
    told = {(lane, stage) for lane, stages in wording.stages().items() for stage in stages}
    assert told == set(STAGES + INTERRUPTIONS)
    assert set(wording.duties()) <= set(all_limits())
    assert {stop.limit for stop in wording.ahead()} | {s.longest for s in wording.ahead() if s.longest} <= set(
        all_limits()
    )


@pytest.mark.parametrize("language", BOTH)
@pytest.mark.parametrize("interruption", [None, "postponed", "suspended"])
@pytest.mark.parametrize(("lane", "stage"), STAGES)
def test_every_stage_under_every_interruption_gives_a_first_sentence(lane, stage, interruption, language):
    case = stories.told(stories.RECEIVED, 1)
    case.view.lanes[lane] = stage
    case.view.state.interruption = interruption
    with translation.override(language):
        page = track_page(case)
    assert page.first.sentence
    assert page.first.who
    if interruption:
        assert page.first.lane == "interruption"
        assert "tạm dừng" in page.first.sentence or "hoãn" in page.first.sentence or language == "en"


VARIANTS = {
    "document_delivered": DOCUMENTS,
    "supplement_received": (True, False),
    "negotiation_concluded": (True, False),
    "honour_reply_received": ("agree", "propose", "defer", "waive"),
}


def test_every_event_is_told_or_hidden_on_purpose():
    words = wording._events()
    keys = {
        f"{name}:{wording._plain(value)}" if value is not None else name
        for name in EVENTS
        for value in VARIANTS.get(name, (None,))
    }
    assert set(words.variants) == set(VARIANTS)
    assert keys == set(words.told) | words.hidden
    assert not set(words.told) & words.hidden


def test_what_officials_pay_back_is_hidden():
    hidden = wording._events().hidden
    assert {name for name, kind in EVENTS.items() if kind.lane == "reimbursement"} <= hidden
    assert "reimbursement" not in LANES


def test_every_limit_of_the_persons_own_that_the_law_runs_has_its_words():
    own = {
        "claimant_supplements_dossier", "claimant_requests_resumption", "victim_replies_honour_notice",
        "val_suit_after_agency_stage", "max_non_receipt_of_decision", "val_forfeiture_to_treasury",
    }  # fmt: skip
    assert set(wording.duties()) == own
    assert {all_limits()[name].by for name in own} == {"claimant"}


def test_every_actor_and_every_tail_has_its_words():
    for lane in wording.stages().values():
        for stage in lane.values():
            assert headlines._who(stage.act)
