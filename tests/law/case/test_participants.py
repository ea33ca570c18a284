"""Who has a seat at which table, by the facts of the case."""

from __future__ import annotations

import pytest

from btnn.law.case import words
from btnn.law.case.participants import Seat, at_apology, at_negotiation, compulsory, in_council, missing
from btnn.law.errors import Refused
from tests.law.case import stories
from tests.law.case.stories import entry, seen

TABLES: dict[str, tuple[tuple[Seat, ...], list[str]]] = {
    "a negotiation": (at_negotiation(criminal=False), ["agency_leader", "officer", "claimant", "justice_department"]),
    "a negotiation after criminal procedure": (
        at_negotiation(criminal=True),
        ["agency_leader", "officer", "claimant", "justice_department", "procuracy"],
    ),
    "an apology": (at_apology(), ["victim", "agency_leader", "commune"]),
    "a council": (in_council(), ["agency_leader", "union"]),
    "a council, officials of two agencies": (
        in_council(several_agencies=True),
        ["agency_leader", "other_agency_leader", "union"],
    ),
    "a council, the fault is not told": (
        in_council(fault_open=True),
        ["agency_leader", "union", "basis_document_issuer"],
    ),
    "a council, the official moved": (in_council(moved=True), ["agency_leader", "union", "current_employer"]),
    "a council, the official retired": (in_council(retired=True), ["agency_leader", "union", "social_insurance"]),
}


@pytest.mark.parametrize("name", TABLES)
def test_the_law_says_whose_seat_must_be_taken(name: str) -> None:
    seats, must = TABLES[name]
    assert [seat.role for seat in compulsory(seats)] == must
    assert [seat.role for seat in missing(seats, must[1:])] == must[:1]
    assert len({seat.role for seat in seats}) == len(seats)
    for seat in seats:
        assert words.role(seat.role) and "Đ" in seat.article


@pytest.mark.parametrize(
    ("proposed", "is_complex", "article"),
    [
        (999_999_999, False, "Đ46.3e"),
        (1_000_000_000, False, "NĐ 68/2018/NĐ-CP, Đ21.1b"),
        (0, True, "NĐ 68/2018/NĐ-CP, Đ21.1a"),
    ],
)
def test_whom_to_invite_follows_from_the_case(proposed: int, is_complex: bool, article: str) -> None:
    seats = at_negotiation(criminal=False, is_complex=is_complex, proposed=proposed)
    assert {seat.article for seat in seats if seat.role == "finance"} == {article}


@pytest.mark.parametrize(
    ("present", "kind", "absent"),
    [
        (["agency_leader", "commune"], "injured_person", ["người bị thiệt hại"]),
        (["victim"], "injured_person", ["đại diện lãnh đạo", "Ủy ban nhân dân cấp xã"]),
        (["claimant", "agency_leader"], "legal_representative", ["Ủy ban nhân dân cấp xã"]),
    ],
)
def test_a_ceremony_without_somebody_compulsory_is_refused_by_name(
    present: list[str], kind: str, absent: list[str]
) -> None:
    story = [*stories.accepted(field="criminal_procedure", claimant_kind=kind), entry("honour_requested", "03-04")]
    with pytest.raises(Refused) as refused:
        seen([*story, entry("apology_held", "03-10", participants=present)], "03-10")
    for name in absent:
        assert name.lower() in refused.value.message.lower()
    assert refused.value.message.count(",") >= len(absent) - 1
    assert "Đ23.3" in refused.value.message
