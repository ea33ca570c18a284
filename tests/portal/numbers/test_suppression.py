"""Nobody reckons a hidden figure back: not from lines, columns and totals, not from what was published before."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from btnn.portal.numbers.suppression import THRESHOLD, Sum, exposed_cells, suppress


def table(rows):
    """Cells of a table with its line totals, column totals and whole; "" is the total."""
    lines, columns = range(len(rows)), range(len(rows[0]))
    values = {(line, column): rows[line][column] for line in lines for column in columns}
    values |= {(line, ""): sum(rows[line]) for line in lines}
    values |= {("", column): sum(row[column] for row in rows) for column in columns}
    values["", ""] = sum(map(sum, rows))
    sums = [Sum((line, ""), tuple((line, column) for column in columns)) for line in lines]
    sums += [Sum(("", column), tuple((line, column) for line in lines)) for column in columns]
    sums += [Sum(("", ""), tuple((line, "") for line in lines)), Sum(("", ""), tuple(("", c) for c in columns))]
    return values, sums


PRIME = 2**31 - 1  # the sums are so simple that arithmetic by a prime tells the same


def reduced(rows):
    """Rows of whole numbers brought into steps, by their leading place."""
    found = {}
    for row in rows:
        row = list(row)
        for place, lead in found.items():
            if row[place]:
                row = [(one - row[place] * other) % PRIME for one, other in zip(row, lead, strict=True)]
        place = next((place for place, one in enumerate(row) if one), None)
        if place is not None:
            inverse = pow(row[place], -1, PRIME)
            found[place] = [one * inverse % PRIME for one in row]
    return found


def found_by_algebra(sums, hidden):
    """Hidden cells that some linear combination of the shown ones gives."""
    order = sorted(hidden, key=repr)
    steps = reduced(
        [(cell == one.total) - (cell in one.parts) for cell in order]
        for one in sums
        if hidden & {one.total, *one.parts}
    )
    return [
        cell for cell in order if len(reduced([*steps.values(), [int(cell == other) for other in order]])) == len(steps)
    ]


TABLES = st.integers(1, 5).flatmap(
    lambda columns: st.lists(
        st.lists(st.one_of(st.just(0), st.integers(0, 40)), min_size=columns, max_size=columns), min_size=1, max_size=5
    )
)


@settings(max_examples=60, deadline=None)
@given(TABLES)
def test_what_is_small_is_hidden_and_no_combination_gives_it_away(rows):
    values, sums = table(rows)
    hidden = suppress(values, sums)
    assert {cell for cell, value in values.items() if value < THRESHOLD} <= hidden
    assert found_by_algebra(sums, hidden) == []
    assert exposed_cells(values, sums, hidden) == set()


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(st.integers(0, 6), min_size=2, max_size=2), min_size=2, max_size=2))
def test_every_hidden_figure_could_be_another_one(rows):
    """All tables of whole numbers that agree with the shown cells, told one by one."""
    values, sums = table(rows)
    hidden = suppress(values, sums)
    seen = {cell: set() for cell in hidden}
    shown_cells = [cell for cell in values if cell not in hidden and "" not in cell]
    for a, b, c, d in product(range(8), repeat=4):
        plain = {(0, 0): a, (0, 1): b, (1, 0): c, (1, 1): d}
        if any(plain[cell] != values[cell] for cell in shown_cells):
            continue
        other, _ = table([[a, b], [c, d]])
        if all(other[cell] == value for cell, value in values.items() if cell not in hidden):
            for cell in hidden:
                seen[cell].add(other[cell])
    assert all(len(found) > 1 for found in seen.values())


@settings(max_examples=40, deadline=None)
@given(TABLES, st.data())
def test_what_one_publication_hid_no_other_helps_to_find(rows, data):
    """A line is published first, the whole table after it: together they give no small figure away."""
    values, sums = table(rows)
    line = data.draw(st.integers(0, len(rows) - 1))
    own = {cell: value for cell, value in values.items() if cell[0] == line}
    own_sums = [one for one in sums if one.total == (line, "")]
    first = suppress(own, own_sums)
    shown_first = set(own) - first
    second = suppress(values, sums, known=shown_first)
    unknown = second - shown_first
    assert {cell for cell, value in values.items() if value < THRESHOLD} <= unknown
    assert found_by_algebra(sums, unknown) == []


@pytest.mark.parametrize(
    ("rows", "shown"),
    [
        ([[9, 8], [7, 6]], 9),  # nothing small: all is shown
        ([[0, 0], [0, 0]], 0),
        ([[40]], 4),
    ],
)
def test_how_much_is_shown(rows, shown):
    values, sums = table(rows)
    assert len(values) - len(suppress(values, sums)) == shown


def test_one_small_figure_takes_three_others_with_it():
    values, sums = table([[2, 30, 31], [32, 6, 33], [34, 35, 7]])
    hidden = suppress(values, sums)
    assert (0, 0) in hidden
    assert len(hidden) == 4
    assert ("", "") not in hidden


def test_two_small_figures_whose_sum_is_nothing_are_not_enough():
    values, sums = table([[0, 0, 30]])
    hidden = suppress({cell: values[cell] for cell in values if cell[0] == 0}, sums[:1])
    assert (0, 2) in hidden  # 30 − 30 would say that both are 0
