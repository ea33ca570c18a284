"""One limit against a day loop with a set and against `holidays`; a million limits against numpy.busday_offset."""

from __future__ import annotations

import random
from datetime import date, timedelta

import holidays
import numpy as np

from bench.measures import Measure, shortest
from btnn.law.calendar import official_calendar
from btnn.law.limits import all_limits
from btnn.law.terms import add_months, due_day, due_table

ONE_DAY = timedelta(days=1)
MANY = 1_000_000
SOME = 100_000


def run() -> list[Measure]:
    return [*_one(), _library(), _million()]


def _loop_sets() -> tuple[set[date], set[date]]:
    special = official_calendar().special.values()
    return {s.day for s in special if not s.works}, {s.day for s in special if s.works}


def _one() -> list[Measure]:
    off, on = _loop_sets()
    calendar = official_calendar()

    def working(day: date) -> bool:
        return day in on or (day.weekday() < 5 and day not in off)

    def loop(start: date, amount: int, unit: str) -> date:
        day = start
        if unit == "working_day":
            counted = 0
            while counted < amount:
                day += ONE_DAY
                counted += working(day)
            return day
        if unit == "year":
            last = date.fromordinal(add_months(start.toordinal(), 12 * amount))
        else:
            last = start + ONE_DAY * amount
        while day < last:
            day += ONE_DAY
        while not working(day):
            day += ONE_DAY
        return day

    measures = []
    first, last = date(2019, 1, 1).toordinal(), date(2027, 6, 30).toordinal()
    chance = random.Random(5)
    starts = [chance.randint(first, last) for _ in range(SOME)]
    days = [date.fromordinal(start) for start in starts]
    for limit_id in ("accept_dossier", "verify_damage", "finance_grants_advance", "val_forfeiture_to_treasury"):
        limit = all_limits()[limit_id]
        amount, unit = limit.count, limit.unit
        table = np.array(due_table(calendar, amount, unit, first, last))
        places = np.array(starts) - first
        few = days[:500] if unit != "year" else days[:50]
        assert [loop(day, amount, unit).toordinal() for day in few] == list(table.take(places[: len(few)]))
        slow = shortest(lambda a=amount, u=unit, f=few: [loop(day, a, u) for day in f]) / len(few)
        alone = shortest(lambda a=amount, u=unit: [due_day(calendar, start, a, u) for start in starts], rounds=3) / len(
            starts
        )
        together = shortest(lambda t=table, p=places: t.take(p)) / len(starts)
        measures.append(
            Measure(
                f"one limit ({limit_id}, {amount} {unit}) / day loop with a set",
                f"{slow / together:,.0f}× from the due table, {slow / alone:,.0f}× counted alone",
                "≥ 100×",
                slow / together >= 100,
            )
        )
    return measures


def _library() -> Measure:
    """The same count by the `holidays` library, which has Vietnam's days off of past years."""
    calendar = official_calendar()
    first, last = date(2019, 1, 1), date(2026, 12, 1)
    chance = random.Random(9)
    starts = [chance.randint(first.toordinal(), last.toordinal()) for _ in range(SOME)]
    days = [date.fromordinal(start) for start in starts[:5000]]
    vietnam = holidays.country_holidays("VN", years=range(2018, 2028))
    amount = all_limits()["pay_advance_own_budget"].count
    theirs = [vietnam.get_nth_working_day(day, amount) for day in days]
    wrong = sum(
        found.toordinal() != due_day(calendar, start, amount, "working_day")
        for found, start in zip(theirs, starts, strict=False)
    )
    slow = shortest(lambda: [vietnam.get_nth_working_day(day, amount) for day in days], rounds=3) / len(days)
    alone = shortest(lambda: [due_day(calendar, start, amount, "working_day") for start in starts], rounds=3) / SOME
    return Measure(
        f"one limit ({amount} working days) / holidays {holidays.__version__}",
        f"{slow / alone:,.0f}× counted alone ({wrong / len(days):.1%} of its days differ: the swap of January 2026)",
        "≥ 1×",
        slow >= alone,
    )


def _million() -> Measure:
    calendar = official_calendar()
    first, last = date(2019, 1, 1).toordinal(), date(2027, 6, 30).toordinal()
    chance = random.Random(7)
    ordinals = np.array([chance.randint(first, last) for _ in range(MANY)])
    off, _on = _loop_sets()
    holidays = np.array(sorted(off), dtype="datetime64[D]")
    dates = (ordinals - date(1970, 1, 1).toordinal()).astype("datetime64[D]")

    def ours() -> object:
        table = np.array(due_table(calendar, 5, "working_day", first, last))
        return table.take(ordinals - first)

    def theirs() -> object:
        return np.busday_offset(dates, 5, roll="backward", holidays=holidays)

    mine, numpy_time = shortest(ours, rounds=5), shortest(theirs, rounds=5)
    wrong = int((np.asarray(theirs()).astype("int64") + date(1970, 1, 1).toordinal() != ours()).sum())
    return Measure(
        "1,000,000 due days at once / numpy.busday_offset on the same dates",
        f"{numpy_time / mine:.1f}× as fast ({mine * 1e3:.0f} ms; numpy misses swap days in {wrong:,} of them)",
        "≥ 1×",
        numpy_time >= mine,
    )
