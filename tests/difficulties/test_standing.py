"""The state of a theme is read from days and outcomes alone."""

from datetime import date
from itertools import product

import pytest

from btnn.plans.difficulties.models import Outcome
from btnn.plans.difficulties.standing import ANSWERED, DECLINED, OPEN, PROPOSED, SETTLED, state_of

ONE, TWO, THREE = (date(2026, 11, n) for n in (2, 3, 4))


@pytest.mark.parametrize(
    ("answered", "demanded", "state"),
    [
        ([], [], OPEN),
        ([ONE], [], ANSWERED),
        ([], [(ONE, "", None)], PROPOSED),
        ([TWO], [(ONE, "", None)], PROPOSED),
        ([], [(ONE, "studying", TWO)], PROPOSED),
        ([], [(ONE, "accepted", TWO)], SETTLED),
        ([], [(ONE, "partly", TWO)], SETTLED),
        ([], [(ONE, "declined", TWO)], DECLINED),
        ([THREE], [(ONE, "declined", TWO)], ANSWERED),
        ([ONE], [(ONE, "declined", TWO)], DECLINED),
        ([], [(ONE, "declined", TWO), (TWO, "", None)], PROPOSED),
        ([], [(ONE, "declined", TWO), (TWO, "accepted", THREE)], SETTLED),
    ],
)
def test_the_state_of_a_theme(answered, demanded, state):
    assert state_of(answered, demanded) == state


DAYS = (ONE, TWO, THREE)
DEMANDS = tuple(product((ONE,), (*Outcome.values, ""), (TWO, THREE)))


def test_a_theme_waits_as_long_as_one_demand_does_and_no_longer():
    """Every pair of demands with up to two answers."""
    for count in range(3):
        for demanded in product(DEMANDS, repeat=count):
            for answered in ((), *((day,) for day in DAYS), DAYS[:2]):
                waits = any(outcome in ("", "studying") for _, outcome, _ in demanded)
                assert (state_of(answered, demanded) == PROPOSED) == waits
                assert (state_of(answered, demanded) == OPEN) == (not answered and not demanded)
