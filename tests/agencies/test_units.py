"""The units of government: 34 provinces and 3,321 communes since 1 July 2025, what they came from, what came after."""

from collections import Counter
from datetime import date

import pytest

from btnn.agencies.load import load_units, rows_of

NOW, BEFORE = date(2026, 11, 21), date(2025, 6, 30)


def test_tables_hold_every_unit_of_both_days():
    now, before = ([row["code"] for row in rows_of(name)] for name in ("units_2025.csv", "units_before_2025.csv"))
    assert Counter(map(len, now)) == {2: 34, 5: 3321}
    assert Counter(map(len, before)) == {2: 63, 3: 696, 5: 10035}
    assert len(set(now)) == len(now)
    assert len(set(before)) == len(before)


def test_every_old_commune_goes_somewhere_and_every_new_one_comes_from_somewhere():
    moves = list(rows_of("successions_2025.csv"))
    old = {row["code"] for row in rows_of("units_before_2025.csv") if len(row["code"]) != 3}
    assert {row["from"] for row in moves if len(row["from"]) != 3} == old
    assert {row["to"] for row in moves} == {row["code"] for row in rows_of("units_2025.csv")}


def test_a_divided_unit_has_one_largest_part():
    moves = list(rows_of("successions_2025.csv"))
    times = Counter(row["from"] for row in moves)
    for row in moves:
        assert (row["share"] == "whole") == (times[row["from"]] == 1), row
    main = Counter(row["from"] for row in moves if row["share"] == "main")
    assert main == {code: 1 for code, count in times.items() if count > 1}


def test_every_later_change_has_a_source():
    assert all(row["source"] and row["on"] > "2025-07-01" for row in rows_of("changes.csv"))


@pytest.fixture(scope="module")
def loaded(django_db_setup, django_db_blocker):
    """All units, loaded once for this module and taken away after it."""
    with django_db_blocker.unblock():
        load_units()
        yield
        from btnn.agencies.models import Unit, UnitSuccession

        UnitSuccession.objects.all().delete()
        Unit.objects.all().delete()


@pytest.fixture
def units(loaded, db):
    """The units, in a test of their own."""


def test_units_are_loaded_once_and_found_by_day(units):
    from btnn.agencies import queries

    assert load_units() == 0
    assert (len(queries.provinces(BEFORE)), len(queries.provinces(NOW))) == (63, 34)
    communes = sum(len(queries.communes(province.code, NOW)) for province in queries.provinces(NOW))
    assert communes == 3321


@pytest.mark.parametrize(
    ("code", "day", "name"),
    [
        ("75", BEFORE, "Tỉnh Đồng Nai"),
        ("75", date(2026, 4, 29), "Tỉnh Đồng Nai"),
        ("75", date(2026, 4, 30), "Thành phố Đồng Nai"),
        ("22", date(2026, 8, 31), "Tỉnh Quảng Ninh"),
        ("22", date(2026, 9, 1), "Thành phố Quảng Ninh"),
        ("24", date(2026, 9, 20), "Thành phố Bắc Ninh"),
        ("34", BEFORE, "Tỉnh Thái Bình"),
        ("34", date(2025, 7, 1), None),
        ("33", NOW, "Tỉnh Hưng Yên"),
    ],
)
def test_unit_bears_the_name_of_its_day(units, code, day, name):
    from btnn.agencies import queries

    found = queries.unit_by_code(code, day)
    assert (found.name if found else None) == name


def test_what_is_to_be_confirmed_says_so(units):
    from btnn.agencies import queries

    assert not queries.unit_by_code("24", NOW).confirmed
    assert queries.unit_by_code("75", NOW).confirmed


def test_old_province_goes_into_the_new_one_and_a_divided_ward_into_several(units):
    from btnn.agencies import queries

    thai_binh = queries.unit_by_code("34", BEFORE)
    assert [(row.successor.name, row.kind) for row in queries.units_after(thai_binh)] == [("Tỉnh Hưng Yên", "merge")]
    divided = queries.unit_by_code("00007", BEFORE)
    after = queries.units_after(divided)
    assert len(after) > 1
    assert {row.kind for row in after} == {"split"}
    assert after[0].share == "main"
    made_of = queries.units_before(after[0].successor)
    assert divided in {row.former for row in made_of}


def test_units_are_found_without_accents(units):
    from btnn.agencies import queries

    assert "Phường Ba Đình" in {unit.name for unit in queries.units_found("ba dinh", NOW)}
    assert queries.units_found("  ") == []
