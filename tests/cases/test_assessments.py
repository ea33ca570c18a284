"""Assessments of damages: who may keep them, at which day, that they stay as they were."""

from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction

from btnn.cases import queries
from btnn.cases.commands import PartyData, save_assessment
from btnn.cases.errors import Forbidden, Invalid, NotFound, Unlawful

from .province import CLAIMANT, TODAY

MONDAY = date(2026, 3, 2)
CUSTODY = {"items": [{"rule": "M-03b", "facts": {"custody_days": {"from": "2024-01-10", "to": "2024-06-30"}}}]}


@pytest.fixture
def case(pen):
    pen.open(MONDAY)
    pen.accept(date(2026, 3, 3))
    return pen.appoint(date(2026, 3, 4)).case


@pytest.fixture
def save(province, case):
    def run(who="sxd.officer", kind="verified", given=CUSTODY, today=TODAY):
        return save_assessment(case.code, kind=kind, given=given, membership=province.person(who), today=today)

    return run


def test_damage_is_valued_on_the_day_of_acceptance(save):
    row = save()
    assert (row.number, row.valued_on, row.estimated) == (1, date(2026, 3, 3), False)
    assert row.total == 92_004_545  # base salary of the day of acceptance, not of today (Đ22.2)
    assert row.result["items"][0]["parameters"][0]["read_at"] == "2026-03-03"


def test_before_acceptance_today_is_an_estimate(pen, province):
    pen.open(MONDAY)
    who = province.person("sxd.head")
    row = save_assessment(pen.case.code, kind="asked", given=CUSTODY, membership=who, today=TODAY)
    assert (row.valued_on, row.estimated) == (TODAY, True)


@pytest.mark.parametrize("who", ["sxd.officer", "sxd.head"])
def test_officer_and_head_of_the_settling_agency_keep_assessments(save, who):
    assert save(who).actor.full_name.startswith("Người")


@pytest.mark.parametrize("who", ["sxd.officer2", "sxd.reception", "sxd.finance", "stp.officer", "ubnd.overseer"])
def test_others_of_the_case_may_only_read(save, province, case, who):
    save()
    with pytest.raises(Forbidden):
        save(who)
    assert [row.number for row in queries.assessments(province.person(who), case.code)] == [1]


@pytest.mark.parametrize("who", ["snn.head", "khac.head", "stc.finance"])
def test_who_has_nothing_to_do_with_the_case_finds_nothing(save, province, case, who):
    save()
    with pytest.raises(NotFound):
        save(who)
    assert queries.assessments(province.person(who), case.code) == []
    with pytest.raises(NotFound):
        queries.assessment(province.person(who), case.code, 1)


def test_what_the_law_refuses_is_refused_with_its_sentence_and_not_kept(save, case):
    with pytest.raises(Unlawful, match=r"Đ27\.4"):
        save(given={**CUSTODY, "victim_died": True})
    assert case.assessments.count() == 0


@pytest.mark.parametrize("items", [[], [{"rule": "G-02", "facts": {"D": 1, "p": "0"}}], [{"rule": "X-1", "facts": {}}]])
def test_what_is_no_claim_is_refused(save, items):
    with pytest.raises(Unlawful):
        save(given={"items": items})


@pytest.mark.parametrize("kind", ["agreed", "", "VERIFIED"])
def test_an_unknown_kind_is_refused(save, kind):
    with pytest.raises(Invalid):
        save(kind=kind)


def test_a_stranger_cannot_be_a_claimant(save):
    with pytest.raises(Invalid):
        save(given={"items": [CUSTODY["items"][0] | {"claimant": "Ai đó"}]})


def test_sums_by_head_and_claimant_add_up_to_the_whole_after_fault(pen, province):
    pen.open(MONDAY, parties=(CLAIMANT, PartyData("Trần Thị Hoa")))
    given = {
        "victim_fault": "0.333",
        "items": [
            {"rule": "H-01", "facts": {"bills": 1_000_001}, "claimant": "Nguyễn Văn Đạt"},
            {"rule": "H-01", "facts": {"bills": 1_000_001}, "claimant": "Trần Thị Hoa"},
            {"rule": "M-03a", "facts": {"holds": 1}, "claimant": "Trần Thị Hoa"},
            {"rule": "G-03", "facts": {"D_total": 90_000_001, "D_necessary": 55_000_000}},
        ],
    }
    who = province.person("sxd.head")
    row = save_assessment(pen.case.code, kind="asked", given=given, membership=who, today=TODAY)
    heads = row.result["heads"]
    assert {(one["head"], one["claimant"]) for one in heads} == {
        ("health", "Nguyễn Văn Đạt"),
        ("health", "Trần Thị Hoa"),
        ("mental", "Trần Thị Hoa"),
        ("property", ""),
    }
    assert sum(one["amount"] for one in heads) == row.total == row.result["after_fault"]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE cases_caseassessment SET total = 1",
        "DELETE FROM cases_caseassessment",
        "TRUNCATE cases_caseassessment",
    ],
)
def test_an_assessment_is_never_changed_or_removed(save, case, statement):
    save()
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(statement)
    assert case.assessments.get().total == 92_004_545


def test_the_latest_of_each_kind_counts(save, province, case):
    save()
    save(kind="asked")
    save(given={"items": [{"rule": "M-03a", "facts": {"holds": 1}}]})
    who = province.person("sxd.officer")
    assert {kind: row.number for kind, row in queries.latest_assessments(who, case.code).items()} == {
        "verified": 3,
        "asked": 2,
    }
    assert queries.assessed_amounts(who, case.code, "verified") == [{"head": "mental", "amount": 212_727}]
    assert queries.assessed_amounts(who, case.code, "offered") == []
