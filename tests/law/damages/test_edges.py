"""What the worked examples leave open: edges of a rule, what a line tells, what the data may not say."""

from __future__ import annotations

from datetime import date

import pytest

from btnn.law.damages import assess, principles
from btnn.law.errors import Refused
from btnn.law.parameters import CHECKED_ON


def whole(rule: str, valued_on: str = "2024-08-05", died: bool = False, **facts):
    return assess({"valued_on": valued_on, "victim_died": died, "items": [{"rule": rule, "facts": facts}]})


def line(rule: str, **facts):
    return whole(rule, **facts).lines[0]


# --- whole assessments ----------------------------------------------------------------------------


def codes(valued_on: str, rule: str = "M-01", **facts) -> list[str]:
    found = whole(rule, valued_on, **(facts or {"days": 1}))
    return [finding.code for finding in found.findings]


def test_the_law_holds_from_its_first_day() -> None:
    facts = {"D": 100, "p": "0"}
    assert "before_the_law" not in codes("2018-07-01", "G-02", **facts)
    assert "before_the_law" in codes("2018-06-30", "G-02", **facts)


def test_parameters_may_be_stale_after_the_day_they_were_checked() -> None:
    facts = {"custody_days": 1}
    assert "parameters_may_be_stale" not in codes(CHECKED_ON.isoformat(), "M-03b", **facts)


@pytest.mark.parametrize("items", [{"rule": "M-01"}, "M-01", [{}] * 1001, [], None])
def test_items_are_a_list_of_one_to_a_thousand(items) -> None:
    with pytest.raises(Refused, match="“items” phải là danh sách từ 1 đến 1000"):
        assess({"valued_on": "2024-08-05", "items": items})


def test_a_thousand_items_are_taken() -> None:
    items = [{"rule": "C-03", "facts": {"receipts_total": 1}}] * 1000
    try:
        assess({"valued_on": "2024-08-05", "items": items})
    except Refused as refused:
        assert "“items”" not in refused.message


def two(first: dict, second: dict, **more):
    return assess({"valued_on": "2024-08-05", "items": [first, second]} | more)


CUSTODY = {"rule": "M-03b", "facts": {"custody_days": 22}}
FINE = {"rule": "G-03", "facts": {"D_total": 150, "D_necessary": 50}}


def test_one_line_wholly_at_fault_is_enough_to_be_told() -> None:
    found = two(CUSTODY | {"fault": "1"}, FINE)
    assert "victim_wholly_at_fault" in [finding.code for finding in found.findings]
    assert "victim_wholly_at_fault" not in [finding.code for finding in two(CUSTODY, FINE).findings]


def test_fault_of_one_line_is_told_on_it() -> None:
    found = two(CUSTODY | {"fault": "0.25"}, FINE)
    assert any("đối với riêng khoản này: 25%" in step for step in found.lines[0].steps)
    assert not any("riêng khoản này" in step for step in found.lines[1].steps)


def test_an_advance_above_the_whole_tells_by_how_much() -> None:
    found = assess({"valued_on": "2024-08-05", "items": [FINE], "advance_paid": 130})
    (finding,) = [one for one in found.findings if one.code == "advance_exceeds"]
    assert "30 đồng" in finding.text and "230" not in finding.text
    assert found.payable == 0


def test_one_line_that_read_a_parameter_may_be_stale() -> None:
    later = date.fromordinal(CHECKED_ON.toordinal() + 1).isoformat()
    found = assess({"valued_on": later, "items": [CUSTODY, FINE]})
    assert "parameters_may_be_stale" in [finding.code for finding in found.findings]
    alone = assess({"valued_on": later, "items": [FINE]})
    assert "parameters_may_be_stale" not in [finding.code for finding in alone.findings]


def test_a_death_that_is_not_stated_is_told_at_its_first_line() -> None:
    funeral = {"rule": "D-02", "facts": {"treatment_days": 1, "facility_region": "I"}}
    found = two(funeral, {"rule": "M-04", "facts": {"died_of_the_act": True}})
    (finding,) = [one for one in found.findings if one.code == "death_not_stated"]
    assert finding.source == found.lines[0].rule.source != found.lines[1].rule.source
    assert f"{found.lines[0].amount:,}".replace(",", ".") in finding.text


def test_what_a_rule_did_not_need_is_checked_all_the_same() -> None:
    with pytest.raises(Refused, match="working_days"):
        line("C-05", contract_fee=20, gov_cap=30, working_days="ba")


@pytest.mark.parametrize(("name", "quoted"), [("M-12345678", True), ("M-123456789", False)])
def test_a_refusal_names_a_rule_that_is_short_enough(name: str, quoted: bool) -> None:
    with pytest.raises(Refused) as refused:
        assess({"valued_on": "2024-08-05", "items": [{"rule": name, "facts": {}}]})
    assert refused.value.message.startswith(f"Mục 1 ({name})" if quoted else "Mục 1:")


# --- property -------------------------------------------------------------------------------------


def test_a_thing_is_repairable_unless_told_otherwise() -> None:
    assert line("P-02", quote_1=30, quote_2=30, quote_3=60).amount == 40


def test_the_day_of_the_harm_is_told() -> None:
    found = line("P-01", price_1=100, price_2=100, price_3=100, wear_rate="0.1", harm_date="2023-05-06")
    assert found.amount == 90
    assert any("06/05/2023" in step for step in found.steps)


def test_what_cannot_be_repaired_is_told_to_be_reckoned_as_lost() -> None:
    found = line("P-02", repairable=False, price_1=100, price_2=100, price_3=100, wear_rate="0.1")
    assert found.amount == 90
    assert any("Không sửa chữa, khôi phục được" in step for step in found.steps)


LOAN = {"principal": 1000, "days": 365, "loan_rate": "0.3"}


def test_interest_above_the_lawful_rate_is_told_to_be_left_out() -> None:
    found = line("P-04a", principal_refunded=False, **LOAN)
    assert (found.amount, found.capped) == (1200, True)
    assert any("không hợp pháp" in step for step in found.steps)
    lawful = line("P-04a", principal_refunded=False, **(LOAN | {"loan_rate": "0.2"}))
    assert (lawful.amount, lawful.capped) == (1200, False)


def test_money_given_back_leaves_the_interest_and_says_so() -> None:
    found = line("P-04a", principal_refunded=True, **LOAN)
    assert found.amount == 200
    assert any("chỉ còn tiền lãi" in step for step in found.steps)


# --- support, visits ------------------------------------------------------------------------------


def test_dependants_are_numbered_from_one() -> None:
    found = line("H-05", dependants=[{"region": "I", "months": 1}, {"court_amount": 1_000, "months": 2}])
    assert [step for step in found.steps if step.startswith("Người thứ 1 ")]
    assert [step for step in found.steps if step.startswith("Người thứ 2 ")]
    assert not [step for step in found.steps if step.startswith(("Người thứ 0", "Người thứ 3"))]


VISITS = {"max_persons": 3, "max_visits": 24, "travel_cost": 10, "proved": True}


@pytest.mark.parametrize(
    ("persons", "visits", "amount", "capped"),
    [(3, 24, 720, False), (4, 24, 720, True), (3, 25, 720, True), (4, 25, 720, True), (2, 1, 20, False)],
)
def test_either_too_many_persons_or_too_many_visits_cap(persons, visits, amount, capped) -> None:
    found = line("C-06", persons=persons, visits=visits, **VISITS)
    assert (found.amount, found.capped) == (amount, capped)


def test_at_most_a_thousand_persons() -> None:
    assert line("C-06", persons=1, visits=1, **(VISITS | {"max_persons": 1000})).amount == 10
    with pytest.raises(Refused, match=r"1\.000"):
        line("C-06", persons=1, visits=1, **(VISITS | {"max_persons": 1001}))


# --- mental harm ----------------------------------------------------------------------------------


def test_what_lies_beyond_the_sentence_is_told() -> None:
    beyond = line("G-05", custody_days=549, remaining_sentence_days=548)
    assert any("549 − 548 = 1 ngày" in step for step in beyond.steps)
    nothing = line("G-05", custody_days=548, remaining_sentence_days=548)
    assert any("không vượt quá mức hình phạt" in step for step in nothing.steps)


def test_a_death_tells_who_shares_and_what_is_not_added() -> None:
    found = whole("M-04", died=True, died_of_the_act=True).lines[0]
    assert any("những người thừa kế cùng hưởng" in step for step in found.steps)
    assert any("Không tính thêm" in step and "Đ27.5" in step for step in found.steps)


# --- days, income ---------------------------------------------------------------------------------


def window(first: str, last: str) -> dict[str, str]:
    return {"from": f"2024-{first}", "to": f"2024-{last}"}


def test_a_day_paid_twice_is_found_in_whatever_order_the_items_stand() -> None:
    items = [
        {"rule": "M-03b", "facts": {"custody_days": window("05-01", "05-10")}},
        {"rule": "M-03c", "facts": {"free_days": window("01-01", "01-10")}},
        {"rule": "M-03d", "facts": {"sentence_days": window("05-05", "05-06")}},
    ]
    with pytest.raises(Refused, match=r"Mục 3 .*05/05/2024 đã tính ở mục 1"):
        assess({"valued_on": "2024-08-05", "items": items})
    items[2]["facts"]["sentence_days"] = window("05-11", "05-12")
    assert len(assess({"valued_on": "2024-08-05", "items": items}).lines) == 3


@pytest.mark.parametrize(("received", "lost"), [(100, 0), (101, 0), (99, 1), (0, 100)])
def test_a_wage_that_was_received_is_not_lost(received: int, lost: int) -> None:
    assert line("I-01", wage=100, received=received, months=5).amount == 5 * lost


@pytest.mark.parametrize(("months", "taken"), [(0, False), (1, True), (23, True), (24, False), (25, False)])
def test_an_organisation_younger_than_two_years(months: int, taken: bool) -> None:
    facts = {"income_total": 2300, "window": window("01-01", "01-31"), "operating_months": months}
    if taken:
        assert line("I-04", **facts).amount == 2300 // months
    else:
        with pytest.raises(Refused, match="operating_months"):
            line("I-04", **facts)


def test_an_organisation_of_two_years_needs_both() -> None:
    with pytest.raises(Refused, match="thiếu dữ kiện “income_y2”"):
        line("I-04", income_y1=100, window=window("01-01", "01-31"))


# --- what is told of each fact ---


def steps(rule: str, **facts) -> str:
    return " | ".join(line(rule, **facts).steps)


def test_every_kind_of_fact_is_told_in_the_steps() -> None:
    told = steps("C-06", persons=7, visits=3, **(VISITS | {"max_persons": 9}))
    assert "7." in told and "3." in told and "24." in told
    told = steps("P-01", price_1=100, price_2=100, price_3=100, wear_rate="0.12")
    assert "12%." in told
    assert "vùng I." in steps("H-02", treatment_days=2, facility_region="I")
    assert ": có." in steps("C-06", persons=1, visits=1, **VISITS)
    not_proved = steps("C-06", persons=1, visits=1, **(VISITS | {"proved": False}))
    assert ": không." in not_proved and "Không chứng minh được" in not_proved
    assert "một người bào chữa" in steps("C-05", contract_fee=20, gov_cap=30)


@pytest.mark.parametrize(("days", "taken"), [("73000", True), ("73001", False)])
def test_working_days_of_a_defender_have_a_highest(days: str, taken: bool) -> None:
    if taken:
        assert line("C-05", contract_fee=20, working_days=days).amount == 20
    else:
        with pytest.raises(Refused, match=r"73\.000"):
            line("C-05", contract_fee=20, working_days=days)


def test_a_calculation_stands_alone() -> None:
    with pytest.raises(Refused):
        two({"rule": "G-02", "facts": {"D": 100, "p": "0"}}, FINE)
    assert assess({"valued_on": "2024-08-05", "items": [{"rule": "G-02", "facts": {"D": 100, "p": "0"}}]})


@pytest.mark.parametrize(("many", "taken"), [(1, True), (0, False)])
def test_dependants_are_a_list_that_is_not_empty(many: int, taken: bool) -> None:
    one = {"region": "I", "months": 1}
    if taken:
        assert line("H-05", dependants=[one] * many).amount == 4_960_000
    else:
        with pytest.raises(Refused):
            line("H-05", dependants=[one] * many)


@pytest.mark.parametrize("dependants", [{"region": "I"}, [{"region": "V", "months": 1}], [{"region": 1, "months": 1}]])
def test_dependants_that_are_none_are_refused(dependants) -> None:
    with pytest.raises(Refused, match=r"“region”|danh sách"):
        line("H-05", dependants=dependants)


def test_windows_of_one_figure_may_not_share_a_day() -> None:
    first, second = {"from": "2024-01-01", "to": "2024-01-10"}, {"from": "2024-01-10", "to": "2024-01-12"}
    with pytest.raises(Refused, match="10/01/2024"):
        line("M-03b", custody_days=[first, second])
    assert line("M-03b", custody_days=[first, second | {"from": "2024-01-11"}]).amount > 0


@pytest.mark.parametrize(
    ("rule", "facts", "name", "highest", "above"),
    [
        ("M-03a", {}, "holds", 1000, 1001),
        ("M-05", {}, "assessed_months", "10000", "10000.01"),
        ("M-05", {"assessed_months": 1}, "injury_rate", "100", "100.01"),
    ],
)
def test_figures_of_mental_harm_have_a_highest(rule, facts, name, highest, above) -> None:
    assert line(rule, **facts, **{name: highest}).amount > 0
    with pytest.raises(Refused, match=name):
        line(rule, **facts, **{name: above})


def test_a_hold_is_told_to_be_paid_by_the_time_not_by_the_day() -> None:
    assert "không tính theo số ngày" in steps("M-03a", holds=2)


def test_the_day_of_valuation_is_told() -> None:
    found = steps("G-01", route="agency", acceptance_date="2024-06-03")
    assert "tính tại ngày 03/06/2024" in found


def test_an_advance_is_asked_for_and_leaves_health_out() -> None:
    assert "Đ27.5" in steps("A-01", mental_eligible=100)
    with pytest.raises(Refused, match="chỉ tạm ứng khi"):
        line("A-01", mental_eligible=100, requested=False)


def test_no_advance_leaves_the_whole() -> None:
    assert line("G-04", heads=[50]).amount == 50


# --- principles -----------------------------------------------------------------------------------


def test_what_necessity_asked_for_in_full_is_told_as_not_compensated() -> None:
    even = line("G-03", D_total=50, D_necessary=50)
    assert even.amount == 0
    assert any("không được bồi thường" in step for step in even.steps)
    assert line("G-03", D_total=51, D_necessary=50).amount == 1


def test_an_advance_above_what_is_due_tells_by_how_much() -> None:
    (finding,) = line("G-04", heads=[50], advance_paid=57).findings
    assert "7 đồng" in finding.text and "107" not in finding.text


def test_both_parts_of_the_base_of_an_advance_count() -> None:
    assert line("A-01", mental_eligible=100).amount == 50
    assert line("A-01", mental_eligible=100, immediately_computable=300).amount == 200


def test_the_day_of_valuation_by_the_way_taken() -> None:
    accepted, court = date(2024, 3, 1), date(2024, 9, 2)
    for route in principles.ROUTES:
        expected = court if route in principles.BY_THE_COURT else accepted
        assert principles.valuation_day(route, accepted, court) == expected
        with pytest.raises(Refused, match="thiếu ngày"):
            principles.valuation_day(
                route,
                None if expected == accepted else accepted,
                None if expected == court else court,
            )
    with pytest.raises(ValueError, match="unknown route"):
        principles.valuation_day("somewhere", accepted, court)


# --- facts ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("many", "shortened"), [(12, False), (13, True)])
def test_a_long_list_of_amounts_is_told_in_short(many: int, shortened: bool) -> None:
    found = line("G-04", heads=[1] * many)
    (step,) = [step for step in found.steps if f"{many} số tiền" in step]
    assert step.count("1 +") + step.count("+ 1") >= 11
    assert ("…" in step) is shortened
