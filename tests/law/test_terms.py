"""Counting a term: tables by hand, then the properties, all against the naive count."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from btnn.law.calendar import Calendar, SpecialDay, official_calendar
from btnn.law.errors import Refused
from btnn.law.terms import days_late, due_day, due_table, merge
from tests.law import naive

CALENDAR = official_calendar()


def count(start: str, amount: int, unit: str, extension: int = 0, stretches: tuple[tuple[str, str], ...] = ()) -> str:
    """The product's due day, dates as text."""
    day = date.fromisoformat
    spans = merge([(day(a).toordinal(), day(b).toordinal()) for a, b in stretches])
    return date.fromordinal(due_day(CALENDAR, day(start).toordinal(), amount, unit, extension, spans)).isoformat()


WORKING = [
    # from, working days, due, why
    ("2026-03-02", 2, "2026-03-04", "Monday → Wednesday"),
    ("2026-03-05", 2, "2026-03-09", "Thursday → Monday, over a weekend"),
    ("2026-03-07", 2, "2026-03-10", "begun on a Saturday"),
    ("2026-03-08", 1, "2026-03-09", "begun on a Sunday"),
    ("2026-11-20", 5, "2026-11-30", "24/11/2026 is a day off"),
    ("2025-11-20", 5, "2025-11-27", "24/11/2025 is not"),
    ("2026-11-23", 1, "2026-11-25", "the eve of Culture Day"),
    ("2025-12-31", 2, "2026-01-06", "01/01 holiday, 02/01 swapped away"),
    ("2025-12-31", 5, "2026-01-09", "the week after New Year"),
    ("2025-12-31", 6, "2026-01-10", "Saturday 10/01/2026 is worked and can be a due day"),
    ("2025-12-31", 7, "2026-01-12", "and then Monday"),
    ("2024-04-25", 5, "2024-05-06", "29/4 off, Saturday 04/5/2024 worked"),
    ("2024-04-24", 5, "2024-05-04", "due on a worked Saturday"),
    ("2026-02-12", 2, "2026-02-23", "over Tết 2026"),
    ("2026-02-13", 1, "2026-02-23", "the last working day before Tết"),
    ("2026-02-18", 1, "2026-02-23", "begun in the middle of Tết"),
    ("2026-02-09", 5, "2026-02-23", "four before Tết, one after"),
    ("2025-01-24", 5, "2025-02-07", "Tết 2025, a week off"),
    ("2026-04-24", 3, "2026-05-04", "Giỗ Tổ in lieu, 30/4 and 1/5"),
    ("2026-08-21", 5, "2026-08-27", "Saturday 22/8/2026 is worked"),
    ("2026-08-27", 5, "2026-09-08", "31/8 to 02/9 off"),
    ("2025-04-23", 2, "2025-04-25", "before the worked Saturday"),
    ("2025-04-25", 2, "2025-04-28", "Saturday 26/4/2025 is the first day"),
    ("2024-02-28", 1, "2024-02-29", "leap day"),
]
CALENDAR_DAYS = [
    ("2026-03-02", 15, "2026-03-17", "plain"),
    ("2026-02-01", 15, "2026-02-23", "16/02 is Tết: to the first working day after it"),
    ("2026-01-30", 15, "2026-02-23", "14/02 is the Saturday before Tết"),
    ("2026-01-29", 15, "2026-02-13", "the last working day before Tết"),
    ("2025-12-26", 15, "2026-01-10", "ends on a worked Saturday: not moved"),
    ("2026-01-02", 15, "2026-01-19", "ends on a plain Saturday"),
    ("2025-12-18", 15, "2026-01-05", "ends on the swap day off 02/01/2026"),
    ("2026-11-09", 15, "2026-11-25", "ends on 24/11/2026"),
    ("2026-04-15", 15, "2026-05-04", "ends on 30/4"),
    ("2026-04-16", 10, "2026-04-28", "ends on a Sunday that is Giỗ Tổ; Monday in lieu"),
    ("2024-02-14", 15, "2024-02-29", "leap day"),
    ("2025-02-14", 15, "2025-03-03", "01/3/2025 is a Saturday"),
    ("2026-03-02", 30, "2026-04-01", "thirty days"),
]
MONTHS = [
    ("2024-01-31", 1, "month", "2024-02-29", "last day of a leap February"),
    ("2025-01-31", 1, "month", "2025-02-28", "last day of February"),
    ("2026-01-31", 1, "month", "2026-03-02", "28/02/2026 is a Saturday"),
    ("2026-03-31", 1, "month", "2026-05-04", "30/4 and 1/5, then a weekend"),
    ("2025-08-31", 6, "month", "2026-03-02", "into February, Saturday"),
    ("2024-02-29", 36, "month", "2027-03-01", "28/02/2027 is a Sunday"),
    ("2023-05-04", 3, "year", "2026-05-04", "date to date"),
    ("2024-02-29", 3, "year", "2027-03-01", "no 29/02 in 2027; 28/02 is a Sunday"),
    ("2024-02-29", 4, "year", "2028-02-29", "leap day to leap day"),
    ("2023-02-17", 3, "year", "2026-02-23", "Tết"),
    ("2023-11-24", 3, "year", "2026-11-25", "Culture Day"),
    ("2021-11-30", 3, "month", "2022-02-28", "no 30/02"),
    ("2020-12-31", 2, "month", "2021-03-01", "28/02/2021 is a Sunday"),
]
AT_ONCE = [
    ("2026-03-02", "2026-03-02", "the same day"),
    ("2026-03-07", "2026-03-09", "a Saturday"),
    ("2026-01-10", "2026-01-10", "a worked Saturday"),
    ("2026-02-17", "2026-02-23", "Tết"),
    ("2026-11-24", "2026-11-25", "Culture Day"),
]
EXTENDED = [
    # from, amount, extension, due: added to the un-rolled end, rolled once (policy extension_counted_from)
    ("2026-01-30", 15, 10, "2026-02-24", "14/02 + 10 = 24/02; from the rolled end it would be 05/3"),
    ("2026-04-16", 10, 7, "2026-05-04", "26/4 + 7 = 03/5, a Sunday"),
    ("2026-03-02", 15, 15, "2026-04-01", "17/3 + 15"),
    ("2026-03-02", 15, 1, "2026-03-18", "one day"),
]
FROZEN = [
    # from, amount, unit, (after, until), due
    ("2026-03-02", 15, "calendar_day", (("2026-03-04", "2026-03-16"),), "2026-03-30", "12 days, then 29/3 is a Sunday"),
    ("2026-03-02", 2, "working_day", (("2026-03-03", "2026-03-16"),), "2026-03-17", "one day was left"),
    ("2026-03-02", 2, "working_day", (("2026-03-06", "2026-03-16"),), "2026-03-04", "frozen after the end: nothing"),
    (
        "2026-02-02",
        15,
        "calendar_day",
        (("2026-02-12", "2026-02-24"),),
        "2026-03-02",
        "frozen over Tết; 01/3 is a Sunday",
    ),
    ("2026-02-12", 5, "working_day", (("2026-02-13", "2026-02-24"),), "2026-03-02", "23 and 24 stood still"),
    ("2025-12-30", 3, "working_day", (("2025-12-31", "2026-01-10"),), "2026-01-13", "the worked Saturday stood still"),
    (
        "2026-03-02",
        10,
        "calendar_day",
        (("2026-03-04", "2026-03-09"), ("2026-03-06", "2026-03-12")),
        "2026-03-20",
        "two overlapping stretches are one of 8 days",
    ),
    (
        "2026-03-02",
        2,
        "working_day",
        (("2026-02-20", "2026-03-10"),),
        "2026-03-12",
        "begun while the clock stood still",
    ),
]


@pytest.mark.parametrize(("start", "amount", "due", "why"), WORKING)
def test_working_days(start: str, amount: int, due: str, why: str) -> None:
    assert count(start, amount, "working_day") == due, why


@pytest.mark.parametrize(("start", "amount", "due", "why"), CALENDAR_DAYS)
def test_calendar_days(start: str, amount: int, due: str, why: str) -> None:
    assert count(start, amount, "calendar_day") == due, why


@pytest.mark.parametrize(("start", "amount", "unit", "due", "why"), MONTHS)
def test_months_and_years(start: str, amount: int, unit: str, due: str, why: str) -> None:
    assert count(start, amount, unit) == due, why


@pytest.mark.parametrize(("start", "due", "why"), AT_ONCE)
def test_at_once(start: str, due: str, why: str) -> None:
    assert count(start, 0, "immediate") == due, why


@pytest.mark.parametrize(("start", "amount", "extension", "due", "why"), EXTENDED)
def test_extensions(start: str, amount: int, extension: int, due: str, why: str) -> None:
    assert count(start, amount, "calendar_day", extension) == due, why


@pytest.mark.parametrize(("start", "amount", "unit", "stretches", "due", "why"), FROZEN)
def test_frozen_days(
    start: str, amount: int, unit: str, stretches: tuple[tuple[str, str], ...], due: str, why: str
) -> None:
    assert count(start, amount, unit, 0, stretches) == due, why


def test_the_tables_also_hold_for_the_naive_count() -> None:
    day = date.fromisoformat
    for start, amount, due, _ in WORKING:
        assert naive.due(day(start), amount, "working_day") == day(due)
    for start, amount, due, _ in CALENDAR_DAYS:
        assert naive.due(day(start), amount, "calendar_day") == day(due)
    for start, amount, unit, due, _ in MONTHS:
        assert naive.due(day(start), amount, unit) == day(due)
    for start, due, _ in AT_ONCE:
        assert naive.due(day(start), 0, "immediate") == day(due)
    for start, amount, extension, due, _ in EXTENDED:
        assert naive.due(day(start), amount, "calendar_day", extension) == day(due)
    for start, amount, unit, spans, due, _ in FROZEN:
        assert naive.due(day(start), amount, unit, 0, [(day(a), day(b)) for a, b in spans]) == day(due)


# -- properties -------------------------------------------------------------------------------

STARTS = st.dates(date(2018, 1, 1), date(2027, 12, 31)).map(date.toordinal)
TERMS = st.one_of(
    st.tuples(st.integers(1, 60), st.just("working_day")),
    st.tuples(st.integers(1, 90), st.just("calendar_day")),
    st.tuples(st.integers(1, 36), st.just("month")),
    st.tuples(st.integers(1, 3), st.just("year")),
    st.tuples(st.just(0), st.just("immediate")),
)
EXTENSIONS = st.integers(0, 15)


@st.composite
def stretches_near(draw: st.DrawFn, start: int) -> list[tuple[int, int]]:
    spans = draw(st.lists(st.tuples(st.integers(-10, 50), st.integers(1, 40)), max_size=4))
    return [(start + offset, start + offset + length) for offset, length in spans]


@st.composite
def counts(draw: st.DrawFn) -> tuple[int, int, str, int, list[tuple[int, int]]]:
    """A start, a term, an extension where the unit admits one, and stretches around it."""
    start = draw(STARTS)
    amount, unit = draw(TERMS)
    extension = draw(EXTENSIONS) if unit == "calendar_day" else 0
    return start, amount, unit, extension, draw(stretches_near(start))


@settings(max_examples=400)
@given(counts())
@example(
    (date(2026, 3, 2).toordinal(), 5, "working_day", 0, [(date(2026, 3, 9).toordinal(), date(2026, 3, 14).toordinal())])
)
def test_the_count_is_the_naive_count(case: tuple[int, int, str, int, list[tuple[int, int]]]) -> None:
    start, amount, unit, extension, spans = case
    ours = due_day(CALENDAR, start, amount, unit, extension, merge(spans))
    plain = [(date.fromordinal(a), date.fromordinal(b)) for a, b in spans]
    assert date.fromordinal(ours) == naive.due(date.fromordinal(start), amount, unit, extension, plain)


@settings(max_examples=200)
@given(counts())
def test_the_due_day_is_a_working_day_not_before_the_start(
    case: tuple[int, int, str, int, list[tuple[int, int]]],
) -> None:
    start, amount, unit, extension, spans = case
    due = due_day(CALENDAR, start, amount, unit, extension, merge(spans))
    assert CALENDAR.is_working(due)
    assert due >= start


@given(STARTS, st.integers(1, 60))
def test_a_working_day_term_holds_exactly_its_days(start: int, amount: int) -> None:
    due = due_day(CALENDAR, start, amount, "working_day")
    assert sum(naive.works(date.fromordinal(day)) for day in range(start + 1, due + 1)) == amount


@given(STARTS, TERMS, EXTENSIONS)
def test_a_later_start_never_ends_earlier(start: int, term: tuple[int, str], extension: int) -> None:
    amount, unit = term
    extension = 0 if unit == "working_day" else extension
    assert due_day(CALENDAR, start + 1, amount, unit, extension) >= due_day(CALENDAR, start, amount, unit, extension)


@given(STARTS, st.integers(1, 60), st.integers(0, 15))
def test_a_longer_term_never_ends_earlier(start: int, amount: int, more: int) -> None:
    for unit in ("working_day", "calendar_day"):
        assert due_day(CALENDAR, start, amount + more, unit) >= due_day(CALENDAR, start, amount, unit)


def _with(day: int, kind: str) -> Calendar:
    rows = [row for row in CALENDAR.special.values() if row.day.toordinal() != day]
    return Calendar([*rows, SpecialDay(date.fromordinal(day), "thử", kind, "published", "thử")])


@settings(max_examples=25)
@given(STARTS, st.integers(0, 40), st.integers(1, 30))
def test_one_more_holiday_never_ends_earlier_and_one_more_swap_day_never_later(
    start: int, offset: int, amount: int
) -> None:
    more_off, more_on = _with(start + offset, "off"), _with(start + offset, "swap_work")
    for unit in ("working_day", "calendar_day", "immediate"):
        units = 0 if unit == "immediate" else amount
        plain = due_day(CALENDAR, start, units, unit)
        assert due_day(more_off, start, units, unit) >= plain
        assert due_day(more_on, start, units, unit) <= plain


@given(STARTS, st.integers(1, 60), EXTENSIONS)
def test_an_extension_is_rolled_once_and_taking_it_back_restores_the_day(start: int, amount: int, extra: int) -> None:
    assert due_day(CALENDAR, start, amount, "calendar_day", extra) == CALENDAR.roll(start + amount + extra)
    assert due_day(CALENDAR, start, amount, "calendar_day", 0) == CALENDAR.roll(start + amount)


@settings(max_examples=200)
@given(counts(), st.randoms(use_true_random=False))
def test_stretches_commute_and_merge(case: tuple[int, int, str, int, list[tuple[int, int]]], random: object) -> None:
    start, amount, unit, extension, spans = case
    shuffled = list(spans)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert merge(list(shuffled)) == merge(list(spans))
    doubled = [*spans, *shuffled]
    assert due_day(CALENDAR, start, amount, unit, extension, merge(doubled)) == due_day(
        CALENDAR, start, amount, unit, extension, merge(spans)
    )


@given(counts(), st.integers(1, 30))
def test_a_stretch_cut_in_two_is_the_same_stretch(
    case: tuple[int, int, str, int, list[tuple[int, int]]], cut: int
) -> None:
    start, amount, unit, extension, spans = case
    assume(spans)
    (after, until), *rest = spans
    middle = min(after + cut, until)
    halves = [(after, middle), (middle, until)] if middle < until else [(after, until)]
    assert due_day(CALENDAR, start, amount, unit, extension, merge([*halves, *rest])) == due_day(
        CALENDAR, start, amount, unit, extension, merge(spans)
    )


@given(counts())
def test_a_stretch_never_shortens_a_term(case: tuple[int, int, str, int, list[tuple[int, int]]]) -> None:
    start, amount, unit, extension, spans = case
    plain = due_day(CALENDAR, start, amount, unit, extension)
    assert due_day(CALENDAR, start, amount, unit, extension, merge(spans)) >= plain


@given(counts(), st.integers(1, 60), st.integers(1, 30))
def test_a_stretch_after_the_due_day_changes_nothing(
    case: tuple[int, int, str, int, list[tuple[int, int]]], gap: int, length: int
) -> None:
    start, amount, unit, extension, _ = case
    due = due_day(CALENDAR, start, amount, unit, extension)
    late = [(due + gap, due + gap + length)]
    assert due_day(CALENDAR, start, amount, unit, extension, late) == due


def test_counting_many_is_counting_each() -> None:
    first, last = date(2026, 1, 1).toordinal(), date(2026, 12, 31).toordinal()
    table = due_table(CALENDAR, 5, "working_day", first, last)
    assert len(table) == 365
    for offset in range(0, 365, 7):
        start = date(2026, 1, 1) + timedelta(days=offset)
        assert date.fromordinal(table[offset]) == naive.due(start, 5, "working_day")


def test_a_unit_that_is_not_counted_is_not_guessed() -> None:
    with pytest.raises(ValueError, match="issue"):
        due_day(CALENDAR, date(2026, 1, 1).toordinal(), 3, "issue")


@pytest.mark.parametrize("unit", ["year", "month"])
def test_a_term_beyond_the_calendar_is_refused(unit: str) -> None:
    with pytest.raises(Refused):
        due_day(CALENDAR, date(2026, 1, 1).toordinal(), 200_000, unit)


@pytest.mark.parametrize(
    ("due", "done", "stretches", "late"),
    [
        ("2026-03-10", "2026-03-10", (), 0),  # the last day is in time
        ("2026-03-10", "2026-03-15", (), 5),
        # Five days late when the case was suspended on the 15th, resumed on the 25th, done on the 26th: six.
        ("2026-03-10", "2026-03-26", (("2026-03-15", "2026-03-25"),), 6),
        # Suspended before the due day: only what lies after it is left out here, the due day has moved already.
        ("2026-03-10", "2026-03-26", (("2026-03-01", "2026-03-12"),), 14),
        ("2026-03-10", "2026-03-20", (("2026-03-15", "2026-03-25"),), 5),
    ],
)
def test_days_on_which_the_clock_stood_still_are_no_delay(
    due: str, done: str, stretches: tuple[tuple[str, str], ...], late: int
) -> None:
    day = date.fromisoformat
    spans = [(day(a).toordinal(), day(b).toordinal()) for a, b in stretches]
    assert days_late(day(due).toordinal(), day(done).toordinal(), spans) == late


@given(counts(), st.integers(0, 400))
def test_delay_is_the_days_that_are_not_left_out(
    case: tuple[int, int, str, int, list[tuple[int, int]]], after: int
) -> None:
    start, amount, unit, extension, spans = case
    due = due_day(CALENDAR, start, amount, unit, extension)
    done, merged = due + after, merge(spans)
    counted = [day for day in range(due + 1, done + 1) if not any(a < day <= b for a, b in merged)]
    assert days_late(due, done, merged) == len(counted)
