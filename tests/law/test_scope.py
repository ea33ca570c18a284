"""Compensable or not (Đ17–21, Đ32): every leaf of every list, yes, no and not clear."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from btnn.law.answers import NO, UNCLEAR, YES
from btnn.law.catalogue import LISTS, code, codes, fields_of, leaves, listed
from btnn.law.decision_tables import known_facts
from btnn.law.errors import Refused
from btnn.law.scope import acts, compensable, conditions, exclusions

FIELDS = ("QLHC", "TTHS", "TTDS", "TTHC", "THAHS", "THADS")
LEAVES = [(field, entry.code) for field in FIELDS for entry in acts(field)]
# How many entries each list of the law has.
SIZES = {
    "field": 6, "act": 58, "exclusion": 9, "claimant": 5, "liability": 6, "basis": 28, "agency": 50, "special": 11,
    "central_agency": 10, "dossier_item": 9, "claim_content": 9, "complexity": 7,
}  # fmt: skip


def test_the_lists_are_whole() -> None:
    assert {name: len(listed(name)) for name in LISTS} == SIZES
    assert len(codes()) == 208 and len(leaves()) == 53


def test_every_code_leads_to_its_article() -> None:
    for name, entry in codes().items():
        assert entry.source.startswith(("Luật 10/2017/QH14, Đ", "Nghị định 68/2018/NĐ-CP, Đ")), name
        assert entry.label[0].isupper() and not entry.label.endswith("."), name
        number = name.split("-")[1] if "-" in name else ""
        if entry.list in ("act", "exclusion", "basis", "agency") and number[0].isdigit():
            assert entry.citation.article == f"Đ{number}" or name.startswith("CQ-35.2"), name


@pytest.mark.parametrize(("field", "act"), LEAVES)
def test_a_leaf_whose_conditions_are_met_is_compensated(field: str, act: str) -> None:
    met = {one.fact: sorted(one.wanted)[0] for one in conditions(act)}
    verdict = compensable(field, act, met)
    assert verdict.answer == YES and not verdict.questions
    assert code(act).source in verdict.sentence


@pytest.mark.parametrize(("field", "act"), LEAVES)
def test_a_leaf_of_which_nothing_is_known_is_asked_about(field: str, act: str) -> None:
    verdict = compensable(field, act)
    assert verdict.answer == UNCLEAR
    assert [one.fact for one in verdict.questions] == [one.fact for one in conditions(act)]


@pytest.mark.parametrize(("field", "act"), LEAVES)
def test_a_leaf_with_one_condition_unmet_is_not_compensated(field: str, act: str) -> None:
    for one in conditions(act):
        other = next(value for value in known_facts()[one.fact].values if value not in one.wanted)
        verdict = compensable(field, act, {one.fact: other})
        assert verdict.answer == NO and one.otherwise in verdict.sentence


@pytest.mark.parametrize("field", FIELDS)
def test_what_stands_in_no_list_is_not_compensated(field: str) -> None:
    verdict = compensable(field, "none")
    assert verdict.answer == NO and "Đ43.2c" in verdict.sentence


@pytest.mark.parametrize("field", FIELDS)
def test_an_act_that_is_not_known_yet_is_asked_with_the_list_of_the_field(field: str) -> None:
    verdict = compensable(field, None)
    assert verdict.answer == UNCLEAR
    assert set(verdict.questions[0].choices) == {entry.code for entry in acts(field)} | {"none"}


@pytest.mark.parametrize("act", ["QLHC-17.3", "QLHC-17.5", "QLHC-17.6"])
def test_a_paragraph_with_points_asks_which_point(act: str) -> None:
    verdict = compensable("QLHC", act, {"unlawful": "yes"})
    assert verdict.answer == UNCLEAR and all(choice.startswith(act) for choice in verdict.questions[0].choices)


EXCLUDED = [
    ("KBT-32.1a", "QLHC TTHS TTDS TTHC THAHS THADS"), ("KBT-32.1b", "QLHC TTHS TTDS TTHC THAHS THADS"),
    ("KBT-32.1c", "QLHC TTHS TTDS TTHC THAHS THADS"), ("KBT-32.2a", "TTHS"), ("KBT-32.2b", "TTHS"),
    ("KBT-32.2c", "TTHS"), ("KBT-32.2d", "TTHS"), ("KBT-32.3", "TTDS TTHC"), ("KBT-32.4", "THADS"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "fields"), EXCLUDED)
def test_the_exclusions_stand_in_their_fields_only(name: str, fields: str) -> None:
    for field in FIELDS:
        act = acts(field)[0].code
        met = {one.fact: sorted(one.wanted)[0] for one in conditions(act)}
        if field not in fields.split():
            with pytest.raises(Refused):
                compensable(field, act, met, [name])
            continue
        assert name in {entry.code for entry in exclusions(field)}
        verdict = compensable(field, act, met, [name])
        # Đ23.6: what went beyond the necessity is still compensated
        assert verdict.answer == (UNCLEAR if name == "KBT-32.1c" else NO)
        assert code(name).label in verdict.sentence


@pytest.mark.parametrize(
    ("field", "act", "facts"),
    [
        ("KHAC", "QLHC-17.1", {}), ("QLHC", "TT-19.1", {}), ("QLHC", "KBT-32.1a", {}), ("QLHC", "xyz", {}),
        ("QLHC", "QLHC-17.1", {"unlawful": "có"}), ("QLHC", "QLHC-17.1", {"xyz": "yes"}),
    ],
)  # fmt: skip
def test_unknown_codes_and_facts_are_refused(field: str, act: str, facts: dict[str, str]) -> None:
    with pytest.raises(Refused):
        compensable(field, act, facts)


def test_both_court_fields_share_their_list() -> None:
    assert fields_of(code("TT-19.1")) == {"TTDS", "TTHC"}


def test_the_tables_name_only_what_is_there() -> None:
    data = Path(__file__).parents[2] / "src/btnn/law/data/scope_conditions.csv"
    with data.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            assert set(row["codes"].split()) <= {entry.code for entry in leaves()}
            assert set(row["wanted"].split()) < set(known_facts()[row["fact"]].values)
