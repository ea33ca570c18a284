"""The whole: fault, advance, exclusions, overrides, findings, and awards that were published."""

from __future__ import annotations

import pytest

from btnn.law.damages import assess
from btnn.law.errors import Refused

DAYS = {"from": "2024-01-10", "to": "2024-06-30"}


def item(rule: str, fault: object = None, **facts):
    return {"rule": rule, "facts": facts} | ({} if fault is None else {"fault": fault})


def award(*items, **more):
    return assess({"valued_on": "2026-03-02", "items": list(items)} | more)


THREE = (
    item("M-03b", custody_days=173),
    item("M-03c", free_days=427),
    item("H-02", treatment_days=25, facility_region="I"),
)


def test_the_example_of_the_specification():
    found = award(*THREE, victim_fault="0", victim_died=False, advance_paid=0).as_json()
    assert [one["amount"] for one in found["items"]] == [92_004_545, 90_834_545, 5_105_769]
    assert found["subtotal"] == found["after_fault"] == found["payable"] == 187_944_859
    assert found["in_words"].endswith("tám trăm năm mươi chín đồng")
    assert set(found) == {"items", "subtotal", "after_fault", "advance_paid", "payable", "in_words", "findings"}
    assert set(found["items"][0]) == {"rule", "title", "source", "amount", "capped", "steps", "parameters"}
    assert set(found["items"][0]["parameters"][0]) == {"name", "value", "read_at", "source"}
    assert found["findings"] == []


FAULT = [
    # fault of the whole, fault of the first and second item, after fault of 1.000.001 + 3
    ("0", None, None, 1_000_004),
    ("0.3", None, None, 700_003),
    ("0.5", None, None, 500_002),
    ("1", None, None, 0),
    ("0.3", "0", None, 1_000_003),
    ("0", "0.5", None, 500_004),
    ("0.3", "0.5", "1", 500_001),
]


@pytest.mark.parametrize(("whole", "first", "second", "after"), FAULT)
def test_fault_of_the_whole_and_of_one_item(whole, first, second, after):
    items = item("H-01", first, bills=[1_000_001]), item("C-03", second, postage=[3])
    found = award(*items, victim_fault=whole)
    assert (found.subtotal, found.after_fault, found.payable) == (1_000_004, after, after)


def test_the_advance_is_taken_off_after_fault():
    found = award(item("H-01", bills=[100]), victim_fault="0.4", advance_paid=50)
    assert (found.after_fault, found.advance_paid, found.payable) == (60, 50, 10)


def test_an_advance_above_what_is_due_is_flagged_and_nothing_is_payable():
    found = award(item("H-01", bills=[100]), advance_paid=130)
    assert found.payable == 0 and found.in_words == "Không đồng"
    assert [finding.code for finding in found.findings] == ["advance_exceeds"]
    assert "30 đồng" in found.findings[0].text


def test_all_his_own_fault_leaves_nothing_and_says_why():
    found = award(*THREE, victim_fault="1")
    assert found.payable == 0
    assert found.findings[-1].source == "Luật 10/2017/QH14, Đ32.1a"


REMOVED = [
    item("M-01", days=1),
    item("M-02", days=1),
    item("M-03a", holds=1),
    item("M-03b", custody_days=1),
    item("M-03c", free_days=1),
    item("M-03d", sentence_days=1),
    item("M-03dd", waiting_days=1),
    item("M-05", assessed_months=1),
    item("G-05", custody_days=1, remaining_sentence_days=0),
]


@pytest.mark.parametrize("removed", REMOVED, ids=lambda one: one["rule"])
def test_death_removes_the_other_heads_of_harm_to_the_spirit(removed):
    for raw in ({"items": [removed], "victim_died": True}, {"items": [item("M-04"), removed]}):
        with pytest.raises(Refused, match=r"Đ27\.4"):
            assess({"valued_on": "2026-03-02"} | raw)


def test_dismissal_stands_beside_death():
    found = award(item("M-04"), item("M-06", days=22), victim_died=True)
    assert found.payable == 842_400_000 + 2_340_000 and not found.findings


def test_heads_of_death_without_a_death_are_flagged():
    found = award(item("D-04", funeral_allowance=23_400_000))
    assert [finding.code for finding in found.findings] == ["death_not_stated"]


def test_one_sum_for_death_and_one_funeral():
    for rule, facts in (("M-04", {}), ("D-04", {"funeral_allowance": 1})):
        with pytest.raises(Refused, match="đã có ở mục 1"):
            award(item(rule, **facts), item(rule, **facts), victim_died=True)


PAIRS = [
    ("M-03b", "custody_days", "M-03c", "free_days"),
    ("M-03b", "custody_days", "M-03d", "sentence_days"),
    ("M-03b", "custody_days", "M-03dd", "waiting_days"),
    ("M-03c", "free_days", "M-03d", "sentence_days"),
    ("M-03c", "free_days", "M-03dd", "waiting_days"),
    ("M-03d", "sentence_days", "M-03dd", "waiting_days"),
    ("M-03b", "custody_days", "M-03b", "custody_days"),
    ("M-06", "days", "M-06", "days"),
]


@pytest.mark.parametrize(("one", "one_days", "other", "other_days"), PAIRS)
def test_one_day_falls_under_one_head(one, one_days, other, other_days):
    for shared in ({"from": "2024-06-30", "to": "2024-07-31"}, {"from": "2023-01-01", "to": "2025-01-01"}):
        with pytest.raises(Refused, match="mỗi ngày chỉ được tính vào một khoản"):
            award(item(one, **{one_days: DAYS}), item(other, **{other_days: shared}))
    apart = {"from": "2024-07-01", "to": "2024-07-31"}
    assert award(item(one, **{one_days: DAYS}), item(other, **{other_days: apart})).payable


def test_other_heads_may_share_a_day():
    care = {"care_days": DAYS, "facility_region": "I"}
    found = award(item("M-03b", custody_days=DAYS), item("H-03", **care), item("D-03", **care), victim_died=False)
    assert len(found.lines) == 3


@pytest.mark.parametrize("rule", ["G-01", "G-02", "G-04", "A-01"])
def test_ways_of_reckoning_stand_alone(rule):
    facts = {
        "G-01": {"route": "agency", "acceptance_date": "2026-03-02"},
        "G-02": {"D": 100, "p": "0.5"},
        "G-04": {"heads": [100]},
        "A-01": {"mental_eligible": 100},
    }[rule]
    assert award(item(rule, **facts)).payable
    with pytest.raises(Refused, match="cách tính chung"):
        award(*THREE, item(rule, **facts))


def test_overrides_of_the_file_and_of_one_item_are_shown():
    plain = item("P-04b", principal=365_000_000, days=1)
    own = plain | {"parameters": {"late_payment_rate": "0.20"}}
    found = award(plain, own, parameters={"late_payment_rate": "0.05"})
    assert [line.amount for line in found.lines] == [365_050_000, 365_200_000]
    assert all(one["parameters"][0]["override"] for one in found.as_json()["items"])


def test_draft_wages_are_refused_and_may_be_overridden():
    care = item("H-03", care_days=26, facility_region="I")
    with pytest.raises(Refused, match="Dự thảo"):
        award(care, valued_on="2027-02-01")
    found = award(care, valued_on="2027-02-01", parameters={"minimum_wage_I": 5_700_000})
    assert found.payable == 5_700_000
    assert [finding.code for finding in found.findings] == ["parameters_may_be_stale"]


AWARDS = [
    # day of valuation, items, amount: figures that were published
    ("2023-03-01", [item("M-04")], 536_400_000, "360 × 1.490.000, decided on 02/10/2023 with the salary of acceptance"),
    (
        "2023-03-01",
        [item("D-05", dependants=[{"region": "IV", "months": 5}] * 6)],
        97_500_000,
        "six children, five months each, region IV: 3.250.000",
    ),
    ("2016-06-01", [item("M-05", assessed_months=30)], 36_300_000, "30 × 1.210.000, offered under the law of 2009"),
]


@pytest.mark.parametrize(("day", "items", "amount", "why"), AWARDS, ids=[row[3] for row in AWARDS])
def test_published_figures(day, items, amount, why):
    found = award(*items, valued_on=day, victim_died=items[0]["rule"] != "M-05")
    assert found.payable == amount, why
    assert ("before_the_law" in [finding.code for finding in found.findings]) == (day < "2018-07-01")
