"""From answers to figures: the same as the rules of damages give, with what is supposed said openly."""

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from btnn.cli import main
from btnn.portal.estimate.carrying import carried
from btnn.portal.estimate.reckoning import claim_of, estimate
from btnn.portal.estimate.situations import catalogue

DAY = date(2026, 11, 23)
NINE_DAYS = {"from": "2026-03-02", "to": "2026-03-10"}


def reckoned(answers, fault=None):
    chosen = [catalogue().situations[key] for key in answers]
    return estimate(claim_of(chosen, answers, DAY), DAY, fault)


def rules(found):
    return [one.rule for one in found.claim.taken]


def test_nine_days_of_custody():
    found = reckoned({"custody": {"custody_days": NINE_DAYS}})
    assert found.least == found.most == 5_175_000  # 5 × 9 × 2.530.000 ÷ 22, Đ27.3b
    assert found.advance.least == 2_587_500  # Đ44.4: half of the harm to the spirit


@pytest.mark.parametrize(
    ("answers", "wanted"),
    [
        ({"season": {"local_average": 6_000_000, "stretch": NINE_DAYS}}, ["I-03a"]),
        ({"season": {"stretch": NINE_DAYS, "region_of_residence": "III"}}, ["I-03b"]),
        ({"money_taken": {"principal": 9, "days": 1, "principal_refunded": False, "borrowed": True}}, ["P-04a"]),
        ({"money_taken": {"principal": 9, "days": 1, "principal_refunded": False, "borrowed": False}}, ["P-04b"]),
        ({"treatment": {"bills": 900_000}}, ["H-01"]),
        ({"treatment": {"bills": 900_000}, "died": {"died_of_the_act": True}}, ["D-01", "M-04", "D-04"]),
        ({"died": {"died_of_the_act": False}, "treatment": {"bills": 9}}, ["H-01"]),
        ({"travel": {"receipts": False, "spent": 9, "years": "1"}}, ["C-02"]),
        ({"post": {"receipts": True, "spent": 9}}, ["C-03"]),
    ],
)
def test_answers_choose_the_rule(answers, wanted):
    assert rules(reckoned(answers)) == wanted


def test_death_leaves_out_the_days_of_custody():  # Đ27.4
    found = reckoned({"died": {"died_of_the_act": True}, "custody": {"custody_days": NINE_DAYS}})
    assert rules(found) == ["M-04", "D-04"]
    assert [part.rule for part, _why in found.claim.left_out] == ["M-03b"]
    assert found.least == (360 + 10) * 2_530_000


def test_an_unknown_region_gives_two_figures():
    found = reckoned({"treatment": {"treatment_days": 26}})
    assert (found.least, found.most) == (3_700_000, 5_310_000)
    assert found.claim.taken[0].supposed


def test_unknown_regions_of_dependants_give_two_figures():
    found = reckoned({"dependants": {"dependants": [{"months": "1"}, {"months": "1", "region": "II"}]}})
    assert (found.least, found.most) == (3_700_000 + 4_730_000, 5_310_000 + 4_730_000)


def test_an_unknown_degree_of_harm_is_between_nothing_and_fifty_months():  # Đ27.5
    found = reckoned({"injured": {}})
    assert (found.least, found.most) == (0, 50 * 2_530_000)


def test_one_price_stands_for_three_and_says_so():
    found = reckoned({"lost": {"price_1": 9_000_000, "wear_rate": "0"}})
    assert found.least == 9_000_000
    assert len(found.claim.taken[0].supposed) == 1


def test_own_fault_is_taken_off():  # Đ4.5
    assert reckoned({"custody": {"custody_days": NINE_DAYS}}, "0.5").least == 2_587_500


@settings(max_examples=25, deadline=None)
@given(
    days=st.integers(0, 4000),
    holds=st.integers(0, 5),
    wage=st.integers(0, 10**9),
    months=st.integers(0, 120),
    fee=st.integers(0, 10**9),
)
def test_the_least_is_never_above_the_most(days, holds, wage, months, fee):
    found = reckoned(
        {
            "custody": {"custody_days": days},
            "hold": {"holds": holds},
            "wage": {"wage": wage, "months": str(months)},
            "treatment": {"treatment_days": days},
            "lawyer": {"contract_fee": fee},
        }
    )
    assert found.least <= found.most
    assert found.least == sum(one["amount"] for one in carried(found)["by_head"])


def test_what_is_carried_is_what_the_command_reckons(tmp_path, capsys):
    """The claim handed to the request gives, word for word, the answer of `btnn damages assess`."""
    found = reckoned(
        {
            "custody": {"custody_days": [NINE_DAYS, {"from": "2026-04-01", "to": "2026-04-30"}]},
            "wage": {"wage": 7_000_000, "months": NINE_DAYS},
            "season": {"local_average": 6_000_000, "stretch": {"from": "2026-05-01", "to": "2026-06-15"}},
            "no_use": {"rentable": False, "p1": 3_000_000, "p2": 2_000_000, "months": {"from": "2026-01-01"}},
            "visits": {"proved": True, "persons": 2, "visits": 3, "travel_cost": 150_000},
            "lawyer": {"contract_fee": 20_000_000, "working_days": "8"},
            "treatment": {"bills": [1_200_000, 300_000], "treatment_days": 4, "facility_region": "II"},
        },
        "0.1",
    )
    sent = carried(found)
    claim = {key: sent[key] for key in ("items", "valued_on", "victim_died", "victim_fault")}
    file = tmp_path / "claim.json"
    file.write_text(json.dumps(claim), encoding="utf-8")
    assert main(["damages", "assess", str(file), "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["payable"] == sent["total"] == found.least
    assert answer["items"] == [line.as_json() for line in found.low.lines]
    assert json.loads(json.dumps(sent)) == sent
