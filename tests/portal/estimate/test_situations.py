"""What people suffer leads to the rules of damages: every rule that a lay person can meet, every act of the law."""

import pytest

from btnn.law.catalogue import leaves
from btnn.law.damages.rules import HEAD, all_rules
from btnn.portal.estimate.situations import catalogue

# Reckoned by the agency from its own minutes, or only by those who know the law of necessity: see the page of rules.
NOT_ASKED = {"C-01b", "G-03"}


def test_every_head_of_damage_can_be_reached():
    reached = {
        rule
        for situation in catalogue().situations.values()
        for part in situation.parts
        for rule in (part.rule, part.if_died)
    }
    assert {rule.id for rule in all_rules().values() if rule.kind == HEAD} - reached == NOT_ASKED


def test_every_act_of_the_law_has_something_usual_to_claim():
    assert [act.code for act in leaves() if not catalogue().usual(act.code)] == []


@pytest.mark.parametrize(
    ("act", "first"),
    [("TTHS-18.1", "hold"), ("TTHS-18.10", "no_use"), ("QLHC-17.14", "dismissed"), ("THADS-21.1a", "lost")],
)
def test_the_longest_code_says_what_is_usual(act, first):
    assert catalogue().usual(act)[0] == first


def test_an_unknown_act_marks_nothing():
    assert catalogue().usual("") == catalogue().usual("X-1") == ()


def test_every_text_stands_in_both_languages():
    for situation in catalogue().situations.values():
        texts = [situation.title, situation.proof, situation.hint, *(one.text for one in situation.questions)]
        texts += [text for part in situation.parts for text in (part.title, part.how)]
        texts += [supposed.text for part in situation.parts for supposed in part.assume]
        texts += [one.help for one in situation.questions]
        assert all(text.vi and text.en for text in texts if text), situation.key
