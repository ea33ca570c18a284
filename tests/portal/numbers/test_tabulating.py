"""The table of a year: by field and province, amounts hidden with their counts, nothing small shown anywhere."""

from dataclasses import fields

from hypothesis import given, settings
from hypothesis import strategies as st

from btnn.cases.queries.yearly import YearOfCase
from btnn.law.case.vocabulary import FIELDS
from btnn.portal.numbers.measures import COUNTS, MEASURES, TOTAL
from btnn.portal.numbers.suppression import THRESHOLD
from btnn.portal.numbers.tabulating import places_shown, row_of, tabulate


def cases(field, province, count, **more):
    return [YearOfCase(field, province, received=1, persons=2, **more) for _ in range(count)]


def cell(rows, field, province):
    return next((row.figures for row in rows if (row.field, row.province) == (field, province)), None)


def test_the_measures_are_what_a_case_tells():
    assert {one.name for one in MEASURES} <= {one.name for one in fields(YearOfCase)}


def test_a_year_with_enough_of_everything_is_shown_whole():
    given_cases = [
        case for field in (*FIELDS, "") for place in ("01", "79") for case in cases(field, place, 6, decided=1)
    ]
    rows = tabulate(given_cases)
    assert cell(rows, TOTAL, TOTAL)["received"] == 84
    assert cell(rows, "administration", "79")["persons"] == 12
    assert cell(rows, "unknown", "01")["decided"] == 6
    assert cell(rows, TOTAL, "01")["paid"] is None  # nobody was paid: 0 is under 5


def test_one_small_case_takes_its_money_and_a_second_figure_with_it():
    rows = tabulate(
        [
            *cases("administration", "01", 3, decided=1, decided_amount=500),
            *cases("administration", "79", 9, decided=1, decided_amount=100),
            *cases("criminal_procedure", "01", 8, decided=1, decided_amount=100),
            *cases("criminal_procedure", "79", 7, decided=1, decided_amount=100),
        ]
    )
    assert cell(rows, TOTAL, TOTAL)["decided_amount"] == 3 * 500 + 24 * 100
    hidden = [
        (field, place)
        for field in ("administration", "criminal_procedure")
        for place in ("01", "79")
        if (cell(rows, field, place) or {}).get("decided") is None
    ]
    assert len(hidden) == 4
    assert all((cell(rows, *place) or {}).get("decided_amount") is None for place in hidden)


def test_a_province_with_too_little_has_no_line_but_its_total():
    rows = tabulate([*cases("administration", "01", 2), *cases("administration", "79", 40)])
    assert cell(rows, "administration", "01") is None
    assert set(cell(rows, TOTAL, "01").values()) == {None}


def test_a_provinces_own_table_has_its_lines_only():
    rows = tabulate(cases("administration", "01", 9), "01")
    assert {row.province for row in rows} == {"01"}
    assert cell(rows, TOTAL, "01")["received"] == 9


def test_in_time_is_a_share_of_what_was_decided():
    rows = tabulate([*cases("", "01", 6, decided=1, in_time=1), *cases("", "01", 2, decided=1)])
    assert cell(rows, TOTAL, TOTAL)["in_time"] == 75


CASES = st.lists(
    st.builds(
        lambda field, place, flags, amount: YearOfCase(
            field, place, *flags, decided_amount=amount * flags[3], paid_amount=0
        ),
        st.sampled_from((*FIELDS, "")),
        st.sampled_from(("01", "22", "79", "")),
        st.tuples(*[st.integers(0, 1)] * 6, st.integers(0, 3)),
        st.integers(0, 10**9),
    ),
    max_size=120,
)


@settings(max_examples=15, deadline=None)
@given(CASES)
def test_nothing_small_is_ever_shown_and_a_kept_row_comes_back(found):
    rows = tabulate(found)
    for row in rows:
        for measure in COUNTS:
            value = row.figures[measure.name]
            assert value is None or value >= THRESHOLD
        for measure in MEASURES:
            if row.figures[measure.counts] is None:
                assert row.figures[measure.name] is None
        assert row_of(row.as_json()) == row


@settings(max_examples=10, deadline=None)
@given(CASES)
def test_a_province_after_the_country_shows_nothing_that_the_country_hides(found):
    whole = places_shown(tabulate(found))
    every = {(field, "01") for field in (*FIELDS, "unknown", TOTAL)}
    hidden = {name: every - shown for name, shown in whole.items()}
    for name, shown in places_shown(tabulate(found, "01", hidden=hidden, known=whole)).items():
        assert shown <= whole[name]
