"""Terms of instalments, reduction, deferral (Đ65.4, Đ68)."""

from datetime import date

import pytest

from btnn.cases.errors import Forbidden, Invalid
from btnn.money.reimbursement import commands
from btnn.money.reimbursement.reading import account_of

from .sitting import A, acting

DECEMBER = date(2026, 12, 1)
TERMS = {"income": 10_000_000, "monthly": 3_000_000, "first_month": DECEMBER}


def account(pen):
    return account_of(pen.province.person("sxd.head"), pen.case.code, A, pen.today)


def test_terms_are_kept_within_the_bounds(decided):
    made = commands.set_terms(decided.case.code, A, **TERMS, **acting(decided, "sxd.finance", expected=False))
    assert (made.monthly, made.first_month) == (3_000_000, DECEMBER)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"monthly": 3_000_001}, "30%"),
        ({"monthly": 999_999}, "10%"),
        ({"first_month": date(2026, 9, 30)}, "không thể trước tháng"),
    ],
)
def test_terms_outside_the_law_are_refused(decided, changes, said):
    with pytest.raises(Invalid, match=said):
        commands.set_terms(decided.case.code, A, **(TERMS | changes), **acting(decided, expected=False))


def test_terms_need_somebody_who_owes_and_whoever_collects(decided):
    with pytest.raises(Invalid, match="Chưa có quyết định"):
        commands.set_terms(decided.case.code, "Ông Lạ", **TERMS, **acting(decided, expected=False))
    with pytest.raises(Forbidden):
        commands.set_terms(decided.case.code, A, **TERMS, **acting(decided, "sxd.officer", expected=False))
    decided.record("reimbursement_collected", date(2026, 11, 2), "sxd.finance", officer=A, amount=20_000_000)
    with pytest.raises(Invalid, match="không còn phải hoàn trả"):
        commands.set_terms(decided.case.code, A, **TERMS, **acting(decided, expected=False))


def reduction(**changes):
    given = {"officer": A, "on": date(2026, 11, 10), "amount": 4_000_000, "remedied": True, "full_duties": True}
    return commands.ReductionData(**(given | {"hardship": "27.2a", "proof": "Giấy xác nhận 12/UBND"} | changes))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"remedied": False}, r"Đ65\.4a"),
        ({"full_duties": False}, r"Đ65\.4b"),
        ({"hardship": "none"}, r"Đ65\.4c"),
        ({"amount": 6_000_001}, "30%"),
        ({"amount": 0}, "lớn hơn 0"),
        ({"proof": " "}, "Giấy tờ"),
    ],
)
def test_a_reduction_wants_every_condition(decided, changes, said):
    decided.record("reimbursement_collected", date(2026, 11, 2), "sxd.finance", officer=A, amount=10_000_000)
    with pytest.raises(Invalid, match=said):
        commands.reduce(decided.case.code, reduction(**changes), **acting(decided))


def test_no_reduction_before_half_is_paid(decided):
    decided.record("reimbursement_collected", date(2026, 11, 2), "sxd.finance", officer=A, amount=9_999_999)
    with pytest.raises(Invalid, match="50%"):
        commands.reduce(decided.case.code, reduction(), **acting(decided))


def test_reductions_together_stay_within_thirty_in_a_hundred(decided):
    decided.record("reimbursement_collected", date(2026, 11, 2), "sxd.finance", officer=A, amount=10_000_000)
    commands.reduce(decided.case.code, reduction(), **acting(decided))
    assert (account(decided).left, account(decided).reduced) == (6_000_000, 4_000_000)
    with pytest.raises(Invalid, match="30%"):
        commands.reduce(decided.case.code, reduction(amount=2_000_001), **acting(decided))
    commands.reduce(decided.case.code, reduction(amount=2_000_000), **acting(decided))
    assert account(decided).left == 4_000_000


def test_a_deferral_ends_with_the_childs_third_birthday_and_keeps_no_birth_date(decided):
    told = acting(decided)
    commands.defer(decided.case.code, A, on=date(2026, 11, 3), child_born_on=date(2025, 3, 15), **told)
    entry = decided.case.events.get(type="reimbursement_deferred")
    assert entry.data["until"] == "2028-03-15"
    assert "15/03/2025" not in str(entry.data) and "2025" not in str(entry.data)
    assert account(decided).deferred_on(decided.today)


def test_pregnancy_defers_without_a_known_end(decided):
    commands.defer(decided.case.code, A, on=date(2026, 11, 3), pregnant=True, **acting(decided))
    assert "until" not in decided.case.events.get(type="reimbursement_deferred").data


def test_a_child_of_three_years_is_no_reason(decided):
    with pytest.raises(Invalid, match="Không hoãn được"):
        commands.defer(decided.case.code, A, on=date(2026, 11, 3), child_born_on=date(2023, 11, 3), **acting(decided))
    with pytest.raises(Forbidden):
        commands.defer(decided.case.code, A, on=date(2026, 11, 3), pregnant=True, **acting(decided, "sxd.finance"))
