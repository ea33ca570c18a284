"""What may be asked for and paid is what was decided; what must come back, came back (Đ47.2, Đ51.4, Đ48.2, Đ62.2a)."""

from __future__ import annotations

import pytest

from btnn.law.errors import Refused
from tests.law.case import stories
from tests.law.case.stories import codes, entry, seen

SHARES = [
    {"head": "income", "amount": 30_000_000, "claimant": "Bà A"},
    {"head": "income", "amount": 20_000_000, "claimant": "Ông B"},
]
ADVANCE = (
    entry("advance_proposed", "03-04", amount=20_000_000, base=40_000_000, budget_available=True),
    entry("advance_paid", "03-06", amount=20_000_000),
)


def shared(advance_to=""):
    """The money is there for two claimants."""
    story = stories.notified()
    place = next(at for at, raw in enumerate(story) if raw["type"] == "decision_issued")
    story[place] = entry("decision_issued", "03-23", number="9/QĐ", amount=50_000_000, amounts=SHARES)
    if advance_to:
        paid = entry("advance_paid", "03-06", amount=20_000_000, claimant=advance_to)
        story[3:3] = [ADVANCE[0], paid]
        asked = next(at for at, raw in enumerate(story) if raw["type"] == "funding_requested")
        story[asked] = entry("funding_requested", "04-10", amount=30_000_000)
    return story


def advanced():
    story = stories.handed_over()
    story[3:3] = ADVANCE
    return story


def terminated(ground="DC-50.3"):
    story = stories.negotiating()
    story[3:3] = ADVANCE
    review = [] if ground == "DC-51.1b" else [entry("suspended", "03-19", ground="TDC-50.1d")]
    return [*story, *review, entry("terminated", "03-20", ground=ground)]


@pytest.mark.parametrize(
    ("amount", "reason", "told"),
    [
        (30_000_000, None, set()),
        (50_000_000, None, {"funding_not_the_rest"}),
        (50_000_000, "Cấp bù số đã ứng từ dự toán của cơ quan (Đ44.3a).", set()),
        (25_000_000, None, {"funding_not_the_rest"}),
        (50_000_001, "Bất kể lý do gì.", {"funding_over_decided"}),
    ],
)
def test_what_is_asked_for_is_what_was_decided_less_the_advance(amount, reason, told):
    more = {"reason": reason} if reason else {}
    view = seen([*advanced(), entry("funding_requested", "04-10", amount=amount, **more)], "04-10")
    assert {code for code in codes(view) if code.startswith("funding_")} == told


@pytest.mark.parametrize(("amount", "over"), [(30_000_000, False), (30_000_001, True)])
def test_nobody_gets_more_than_the_decision_gives_them(amount, over):
    view = seen([*shared(), entry("compensation_paid", "04-22", amount=amount, final=False, claimant="Bà A")], "04-22")
    assert ("overpaid_claimant" in codes(view)) == over


def test_an_advance_counts_toward_the_share_of_who_got_it():
    story = [*shared("Bà A"), entry("compensation_paid", "04-22", amount=10_000_001, final=False, claimant="Bà A")]
    assert "overpaid_claimant" in codes(seen(story, "04-22"))
    story[-1] = entry("compensation_paid", "04-22", amount=10_000_001, final=False, claimant="Ông B")
    assert "overpaid_claimant" not in codes(seen(story, "04-22"))


def test_a_correction_of_the_decision_corrects_the_shares():
    story = shared()
    mended = [SHARES[0] | {"amount": 20_000_000}, SHARES[1] | {"amount": 30_000_000}]
    story.insert(
        next(at for at, raw in enumerate(story) if raw["type"] == "funding_requested"),
        entry(
            "decision_corrected",
            "04-09",
            ground="SUA-48.4",
            found_on="2026-04-09",
            amount=50_000_000,
            amounts=mended,
        ),
    )
    story.append(entry("compensation_paid", "04-22", amount=20_000_001, final=False, claimant="Bà A"))
    assert "overpaid_claimant" in codes(seen(story, "04-22"))


def test_an_advance_of_an_ended_case_comes_back_in_parts():
    story = [*terminated(), entry("advance_recovered", "03-25", amount=5_000_000, paid_by="cash", voucher="PT 03")]
    view = seen(story, "03-25")
    assert view.money["paid"] == 15_000_000 and "advance_to_recover" in codes(view)
    view = seen([*story, entry("advance_recovered", "03-26", amount=15_000_000)], "03-26")
    assert view.money["paid"] == 0 and view.money["advanced"] == 20_000_000
    assert view.lanes["advance"] == "recovered" and "advance_to_recover" not in codes(view)


def test_no_more_comes_back_than_was_given():
    with pytest.raises(Refused, match="vượt số tiền còn phải thu hồi"):
        seen([*terminated(), entry("advance_recovered", "03-25", amount=20_000_001)], "03-25")


def test_without_heir_nothing_comes_back():
    view = seen(terminated("DC-51.1b"), "03-20")
    assert not {"advance_to_recover", "money_to_recover"} & set(codes(view))
    with pytest.raises(Refused, match="Không có khoản tiền nào phải thu hồi"):
        seen([*terminated("DC-51.1b"), entry("advance_recovered", "03-25", amount=1)], "03-25")


def test_a_decision_cancelled_after_payment_calls_all_of_it_back():
    gone = entry("decision_cancelled", "06-01", ground="HUY-48.1b", ground_arose_on="2026-05-29")
    assert "money_to_recover" in codes(seen([*stories.paid(), gone], "06-01"))
    back = entry("advance_recovered", "06-10", amount=50_000_000)
    assert "money_to_recover" not in codes(seen([*stories.paid(), gone, back], "06-10"))
