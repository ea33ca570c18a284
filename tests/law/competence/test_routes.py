"""Which court hears the suit (Đ53), who joins the agency (NĐ 68 Đ19, Đ21)."""

from __future__ import annotations

from datetime import date

import pytest

from btnn.law.catalogue import listed
from btnn.law.competence.joining import CENTRAL_CODES, complex_claim, joining_bodies
from btnn.law.competence.routes import court_of_first_instance
from btnn.law.errors import Refused

OLD, NEW = date(2025, 6, 30), date(2025, 7, 1)


@pytest.mark.parametrize(
    ("kind", "level", "old", "new"),
    [
        ("commune_committee", None, "cấp huyện", "khu vực"),
        ("district_committee", None, "cấp huyện", "khu vực"),
        ("information_body", "commune", "cấp huyện", "khu vực"),
        ("dismissing_body", "district", "cấp huyện", "khu vực"),
        ("civil_enforcement", "district", "cấp huyện", "khu vực"),
        ("procuracy", "regional", "cấp huyện", "khu vực"),
        ("procuracy", "province", "cấp tỉnh", "cấp tỉnh"),
        ("protection_body", "province", "cấp tỉnh", "cấp tỉnh"),
        ("ministry", None, "cấp tỉnh", "cấp tỉnh"),
        ("province_unit", None, "cấp tỉnh", "cấp tỉnh"),
        ("supreme_court", "central", "cấp tỉnh", "cấp tỉnh"),
    ],
)
def test_the_court_of_first_instance(kind: str, level: str | None, old: str, new: str) -> None:
    assert old in court_of_first_instance(kind, level, OLD).name
    assert new in court_of_first_instance(kind, level, NEW).name
    assert "lựa chọn của người yêu cầu" in court_of_first_instance(kind, level, NEW).choice


def test_a_missing_level_is_refused() -> None:
    with pytest.raises(Refused, match="cấp nào"):
        court_of_first_instance("procuracy", None, NEW)


@pytest.mark.parametrize(
    ("central", "hanoi", "who"),
    [
        (True, True, "Bộ Tư pháp"),
        (True, False, "Sở Tư pháp"),
        (False, True, "Sở Tư pháp"),
        (False, False, "Sở Tư pháp"),
    ],
)
def test_the_ministries_join_only_central_bodies_seated_in_hanoi(central: bool, hanoi: bool, who: str) -> None:
    assert joining_bodies(central=central, seated_in_hanoi=hanoi).state_management == who


def test_the_central_bodies_are_those_of_the_decree() -> None:
    assert {entry.code for entry in listed("central_agency")} == set(CENTRAL_CODES)


@pytest.mark.parametrize(("claimed", "met"), [(5_000_000_000, False), (5_000_000_001, True), (0, False)])
def test_above_five_thousand_million_is_complex(claimed: int, met: bool) -> None:
    found = complex_claim(damages_at_different_times=False, claimed=claimed, affects_security=False)
    assert (found == ("PT-19.1b",)) is met
