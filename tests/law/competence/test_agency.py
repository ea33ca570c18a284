"""Chương IV as tables: for each row of Đ33–40 the facts under which it decides."""

from __future__ import annotations

from datetime import date

import pytest

from btnn.law.catalogue import listed
from btnn.law.competence import competent
from btnn.law.competence.rules import rules, specials, successions
from btnn.law.errors import Refused

BEFORE, AFTER = date(2025, 3, 3), date(2026, 3, 2)  # the reform of 1 July 2025 lies between
HARM = date(2024, 5, 6)

CLEARED = {"cleared_because": "no_crime"}
QLHC = {"field": "QLHC", "act": "QLHC-17.8"}
RULING = {"field": "TTDS", "act": "TT-19.5"}

# code, facts, words of the agency
ROWS: list[tuple[str, dict[str, str], str]] = [
    ("CQ-33.1a", QLHC | {"manager": "ministry"}, "Bộ"),
    ("CQ-33.1a", QLHC | {"manager": "ministry_unit", "own_account": "no"}, "Bộ"),
    ("CQ-33.1b", QLHC | {"manager": "ministry_unit", "own_account": "yes"}, "Tổng cục, cục"),
    ("CQ-33.2a", QLHC | {"manager": "province"}, "Ủy ban nhân dân cấp tỉnh"),
    ("CQ-33.2a", QLHC | {"manager": "province_unit", "own_account": "no"}, "Ủy ban nhân dân cấp tỉnh"),
    ("CQ-33.2b", QLHC | {"manager": "province_unit", "own_account": "yes"}, "Sở"),
    ("CQ-33.3", QLHC | {"manager": "district"}, "Ủy ban nhân dân cấp huyện"),
    ("CQ-33.4", QLHC | {"manager": "commune"}, "Ủy ban nhân dân cấp xã"),
    ("CQ-33.5", {"field": "QLHC", "act": "QLHC-17.7"}, "cung cấp thông tin"),
    ("CQ-33.6", {"field": "QLHC", "act": "QLHC-17.6b"}, "bảo vệ người tố cáo"),
    ("CQ-33.7", {"field": "QLHC", "act": "QLHC-17.14"}, "buộc thôi việc"),
    ("CQ-33.8", QLHC | {"route": "civil_suit"}, "Tòa án"),
    ("CQ-33.8", {"field": "QLHC", "act": "QLHC-17.5d", "measure_by_court": "yes"}, "Tòa án"),
    ("CQ-34.1", {"reached": "held", "approved": "no", "ended_by": "released", "cleared_because": "no_violation"},
     "Cơ quan điều tra"),
    ("CQ-34.2", CLEARED | {"reached": "charged", "ended_by": "charge_not_approved"}, "Cơ quan điều tra"),
    ("CQ-34.3", CLEARED | {"reached": "charged", "returned_by": "procuracy", "ended_by": "case_stopped",
                           "proposed_again": "yes"}, "Cơ quan điều tra"),
    ("CQ-35.1", {"reached": "held", "approved": "yes", "cleared_because": "no_violation"}, "Viện kiểm sát"),
    ("CQ-35.2a", {"reached": "charged", "approved": "yes", "returned_by": "nobody", "ended_by": "case_stopped",
                  "cleared_because": "time_over"}, "Viện kiểm sát"),
    # Đ35.2 takes what Đ34.3 does not: the time of investigation ran out
    ("CQ-35.2a", {"reached": "charged", "approved": "yes", "returned_by": "procuracy", "ended_by": "case_stopped",
                  "proposed_again": "yes", "cleared_because": "time_over"}, "Viện kiểm sát"),
    ("CQ-35.2b", CLEARED | {"reached": "charged", "returned_by": "procuracy", "ended_by": "investigation_stopped"},
     "Viện kiểm sát"),
    ("CQ-35.3", CLEARED | {"reached": "tried", "returned_by": "nobody", "ended_by": "acquitted"}, "Viện kiểm sát"),
    ("CQ-35.4", {"reached": "tried", "approved": "no", "returned_by": "court", "ended_by": "case_stopped",
                 "cleared_because": "time_over"}, "Viện kiểm sát"),
    ("CQ-35.5", CLEARED | {"reached": "tried", "returned_by": "court", "ended_by": "acquitted"}, "Viện kiểm sát"),
    ("CQ-35.6", CLEARED | {"reached": "tried", "ended_by": "upheld_on_appeal"}, "Viện kiểm sát"),
    ("CQ-35.7", CLEARED | {"reached": "tried", "ended_by": "upheld_on_review"}, "Viện kiểm sát"),
    *(
        (f"CQ-{article}", CLEARED | {"reached": reached, "quashed_by": by, "ended_by": ended}, words)
        for articles, reached, by, words in (
            (("36.1a", "36.1b", "36.1c"), "convicted_first_instance", "appeal", "cấp sơ thẩm"),
            (("36.1d", "36.1đ", "36.1e"), "convicted_first_instance", "review", "cấp sơ thẩm"),
            (("36.2a", "36.2b", "36.2c"), "convicted_appeal", "review", "cấp phúc thẩm"),
            (("36.3a", "36.3b", "36.3c"), "convicted_review", "supreme", "Tòa án nhân dân cấp cao"),
            (("36.4a", "36.4b", "36.4c"), "convicted_supreme", "supreme", "Tòa án nhân dân tối cao"),
        )
        for article, ended in zip(
            articles, ("quashed_and_stopped", "stopped_after_reinvestigation", "acquitted_after_retrial"), strict=True
        )
    ),
    ("CQ-37.1", {"field": "TTHC", "act": "TT-19.4"}, "biện pháp khẩn cấp tạm thời"),
    ("CQ-37.2", RULING | {"ruling_quashed_by": "review", "ruling": "first_instance"}, "cấp sơ thẩm"),
    ("CQ-37.3", RULING | {"ruling_quashed_by": "review", "ruling": "appeal"}, "cấp phúc thẩm"),
    ("CQ-37.4", RULING | {"ruling_quashed_by": "review", "ruling": "review"}, "giám đốc thẩm"),
    ("CQ-37.5", RULING | {"ruling_quashed_by": "special", "ruling": "appeal"}, "đã ra bản án"),
    ("CQ-37.6", RULING | {"ruling_quashed_by": "special", "ruling": "supreme", "supreme_liable": "yes"}, "tối cao"),
    ("CQ-37.7", {"field": "TTDS", "act": "TT-19.1", "route": "civil_suit"}, "Tòa án"),
    ("CQ-38.1", {"field": "THAHS", "enforcement": "police"}, "Công an"),
    ("CQ-38.2", {"field": "THAHS", "enforcement": "army"}, "Quân đội"),
    ("CQ-38.3", {"field": "THAHS", "enforcement": "entrusted"}, "được giao"),
    ("CQ-38.4", {"field": "THAHS", "route": "civil_suit"}, "Tòa án"),
    ("CQ-39.1", {"field": "THADS", "enforcement": "civil"}, "Thi hành án dân sự"),
    ("CQ-39.2", {"field": "THADS", "enforcement": "army"}, "quân khu"),
    ("CQ-39.3", {"field": "THADS", "route": "civil_suit"}, "Tòa án"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "facts", "agency"), ROWS)
def test_each_row_decides_under_its_facts(code: str, facts: dict[str, str], agency: str) -> None:
    answer = competent({"field": "TTHS"} | facts, harmed_on=HARM, asked_on=BEFORE)
    assert answer.codes[-1] == code
    assert answer.agency is not None and agency in answer.agency
    assert not answer.questions and answer.confidence == "high"


def test_every_row_of_the_law_stands_in_the_tables_and_is_tried_here() -> None:
    wanted = {entry.code for entry in listed("agency")}
    assert {rule.row.code for rule in rules()} == wanted == {code for code, _, _ in ROWS}
    assert {special.row.code for special in specials()} == {entry.code for entry in listed("special")}


def test_without_facts_the_first_question_is_asked_and_the_department_of_justice_decides() -> None:
    answer = competent({})
    assert answer.agency is None
    assert [one.fact for one in answer.questions] == ["field"]
    assert "Sở Tư pháp" in (answer.decided_by or "") and "05 ngày làm việc" in (answer.decided_by or "")


@pytest.mark.parametrize(
    ("facts", "asked"),
    [
        ({"field": "QLHC"}, "act"),
        (QLHC, "manager"),
        (QLHC | {"manager": "province_unit"}, "own_account"),
        ({"field": "TTHS"}, "reached"),
        ({"field": "TTHS", "reached": "held"}, "approved"),
        ({"field": "TTHS", "reached": "tried"}, "approved"),
        ({"field": "THADS"}, "enforcement"),
        (QLHC | {"several": "disputed"}, "dispute_between"),
        (QLHC | {"manager": "province", "agency_gone": "no_successor"}, "dissolved_by"),
        (
            QLHC | {"manager": "province", "agency_gone": "no_successor", "dissolved_by": "highest"},
            "dissolved_level",
        ),
    ],
)
def test_what_is_missing_is_asked(facts: dict[str, str], asked: str) -> None:
    answer = competent(facts, asked_on=BEFORE)
    assert answer.agency is None and [one.fact for one in answer.questions] == [asked]
    assert answer.questions[0].text.endswith("?") and answer.decided_by


SPECIAL = [
    # code, facts, agency or None, who decides
    ("DB-40.1a-1", {"manager": "province_unit", "own_account": "yes", "agency_gone": "succeeded"}, "kế thừa", None),
    ("DB-40.1a-2", {"agency_gone": "no_successor", "dissolved_by": "other"}, "ra quyết định giải thể", None),
    ("DB-40.1a-3", {"agency_gone": "no_successor", "dissolved_by": "highest", "dissolved_level": "central"},
     None, "Bộ Tư pháp"),
    ("DB-40.1a-3", {"agency_gone": "no_successor", "dissolved_by": "highest", "dissolved_level": "local"},
     None, "Ủy ban nhân dân cấp tỉnh"),
    ("DB-40.1b-1", {"several": "agreed"}, "chủ trì", None),
    ("DB-40.1b-2", {"several": "disputed", "dispute_between": "central"}, None, "Bộ Tư pháp"),
    ("DB-40.1b-2", {"several": "disputed", "dispute_between": "central_local"}, None, "Bộ Tư pháp"),
    ("DB-40.1b-2", {"several": "disputed", "dispute_between": "provinces"}, None, "Bộ Tư pháp"),
    ("DB-40.1b-3", {"several": "disputed", "dispute_between": "one_province"}, None, "Ủy ban nhân dân cấp tỉnh"),
    ("DB-40.1c", {"manager": "commune", "left_service": "yes"}, "cấp xã", None),
    ("DB-40.1d-1", {"delegated": "kept"}, "ủy quyền", None),
    ("DB-40.1d-1", {"delegated": "exceeded_by_other"}, "ủy quyền", None),
    ("DB-40.1d-2", {"delegated": "exceeded_by_state"}, "nhận ủy quyền", None),
    ("DB-40.2", {"route": "criminal_case"}, "Tòa án", None),
    ("DB-40.3", {"both_asked": "court_first"}, "Tòa án", None),
    ("DB-40.3", {"both_asked": "agency_first", "manager": "commune"}, "cấp xã", None),
]  # fmt: skip


@pytest.mark.parametrize(("code", "facts", "agency", "decider"), SPECIAL)
def test_special_cases(code: str, facts: dict[str, str], agency: str | None, decider: str | None) -> None:
    answer = competent(QLHC | facts, harmed_on=HARM, asked_on=BEFORE)
    assert answer.codes[-1] == code
    if agency is None:
        assert answer.agency is None and answer.decided_by and decider in answer.decided_by
    else:
        assert answer.agency and agency in answer.agency


def test_criminal_procedure_is_never_settled_inside_a_case() -> None:
    """Đ4.2; TT 02/2023/TT-TANDTC Đ3.3."""
    facts = {"field": "TTHS", "route": "criminal_case", "reached": "tried", "ended_by": "upheld_on_appeal"} | CLEARED
    answer = competent(facts, asked_on=BEFORE)
    assert answer.agency and "Viện kiểm sát" in answer.agency
    assert "không giải quyết trong vụ án" in answer.reasons[0].text


def test_an_administrative_case_settles_acts_of_article_17_only() -> None:
    answer = competent({"field": "THADS", "route": "administrative_case", "enforcement": "civil"}, asked_on=BEFORE)
    assert answer.codes == ("CQ-39.1",)
    assert competent(QLHC | {"route": "administrative_case"}).codes == ("DB-40.2",)


REFORM = [
    # facts, successor or None, confidence, who decides
    (QLHC | {"manager": "district", "task_now": "province"}, "Ủy ban nhân dân cấp tỉnh", "high"),
    (QLHC | {"manager": "district", "task_now": "commune"}, "Ủy ban nhân dân cấp xã", "high"),
    (QLHC | {"manager": "district", "task_now": "province_unit"}, "Cơ quan chuyên môn", "medium"),
    (QLHC | {"manager": "district", "task_now": "unknown"}, None, "high"),
    (QLHC | {"manager": "district"}, None, "high"),
    ({"field": "THADS", "enforcement": "civil", "level": "district"}, "Thi hành án dân sự tỉnh", "medium"),
    ({"field": "THADS", "enforcement": "civil", "level": "province"}, "Thi hành án dân sự tỉnh", "medium"),
    ({"field": "TTDS", "act": "TT-19.1", "level": "district"}, "Tòa án nhân dân khu vực", "medium"),
    ({"field": "TTDS", "act": "TT-19.1", "level": "province"}, "Tòa án có thẩm quyền", "high"),
    ({"field": "TTHS", "reached": "tried", "ended_by": "upheld_on_appeal", "level": "district"} | CLEARED,
     "Viện kiểm sát nhân dân khu vực", "medium"),
    ({"field": "TTHS", "reached": "tried", "ended_by": "upheld_on_appeal", "level": "high"} | CLEARED, None, "low"),
    ({"field": "TTHS", "reached": "convicted_review", "quashed_by": "supreme", "ended_by": "quashed_and_stopped",
      "level": "high"} | CLEARED, "Tòa án nhân dân tối cao", "medium"),
    ({"field": "TTHS", "reached": "charged", "ended_by": "charge_not_approved", "level": "district"} | CLEARED,
     None, "low"),
]  # fmt: skip


@pytest.mark.parametrize(("facts", "agency", "confidence"), REFORM)
def test_who_follows_the_bodies_that_ended_on_1_july_2025(
    facts: dict[str, str], agency: str | None, confidence: str
) -> None:
    answer = competent(facts, harmed_on=HARM, asked_on=AFTER)
    assert answer.confidence == confidence
    if agency is None:
        assert answer.agency is None and answer.questions and answer.decided_by
    else:
        assert answer.agency and agency in answer.agency
    old = competent(facts, harmed_on=HARM, asked_on=BEFORE)
    assert old.agency and old.confidence == "high"


def test_an_act_of_a_district_after_the_reform_is_questioned() -> None:
    answer = competent(QLHC | {"manager": "district"}, harmed_on=date(2025, 9, 1), asked_on=AFTER)
    assert answer.agency is None and "không còn cơ quan này" in answer.reasons[-1].text


def test_when_the_decree_of_the_reform_ends_the_law_itself_answers() -> None:
    facts = QLHC | {"manager": "district", "task_now": "commune"}
    last, after = (competent(facts, harmed_on=HARM, asked_on=day) for day in (date(2027, 2, 28), date(2027, 3, 1)))
    assert last.confidence == "high" and "120/2025" in last.reasons[-1].source
    assert after.confidence == "medium" and after.reasons[-1].source == "Luật 10/2017/QH14, Đ40.1a"


def test_every_succession_has_a_source_a_confidence_and_a_kind_that_the_tables_know() -> None:
    kinds = {rule.kind for rule in rules()}
    for row in successions():
        assert row.kinds <= kinds and row.read_in and row.confidence in ("high", "medium", "low")
        assert row.since >= date(2025, 7, 1)


@pytest.mark.parametrize(
    "facts",
    [
        {"field": "XYZ"}, {"khong_co": "yes"}, {"field": "QLHC", "act": "CQ-33.1a"},
        {"field": "QLHC", "act": "TT-19.1"},
        {"field": "QLHC", "act": "KBT-32.1a"}, {"field": "QLHC", "manager": ""}, {"field": 1}, {"field": None},
    ],
)  # fmt: skip
def test_unknown_facts_are_refused(facts: dict[str, str]) -> None:
    with pytest.raises(Refused):
        competent(facts)


def test_a_claim_before_the_harm_is_refused() -> None:
    with pytest.raises(Refused, match="không thể trước"):
        competent({"field": "QLHC"}, harmed_on=AFTER, asked_on=BEFORE)


def test_the_answer_tells_itself() -> None:
    lines = competent(QLHC | {"manager": "commune"}, asked_on=AFTER).lines()
    assert lines[0] == "Cơ quan giải quyết bồi thường: Ủy ban nhân dân cấp xã."
    assert any("Đ33.4" in line for line in lines)
    assert lines[-1] == "Mức tin cậy: chắc chắn."
