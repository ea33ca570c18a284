"""Whatever lawful way a case went, its export replays to the same case."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from btnn.law.case import read_lines, replay
from btnn.law.case.events import EVENTS
from tests.law.case.walks import walks

MOMENTS = st.datetimes(datetime(2025, 1, 1), datetime(2026, 12, 31), timezones=st.just(UTC))


@settings(max_examples=60, deadline=None)
@given(walks(), MOMENTS)
def test_any_lawful_way_goes_out_and_comes_back_the_same(walk, first):
    from btnn.cases.exporting import export_line
    from btnn.cases.models import CaseEvent
    from btnn.cases.story import as_entry

    rows = [
        CaseEvent(
            number=number,
            type=raw["type"],
            on=date.fromisoformat(raw["on"]),
            at=first + timedelta(hours=number),
            by=raw.get("by") or EVENTS[raw["type"]].by,
            data=raw["data"],
        )
        for number, raw in enumerate(walk.raws, start=1)
    ]
    own = replay([as_entry(row) for row in rows], as_of=walk.day)
    again = replay(read_lines(export_line(row) for row in rows), as_of=walk.day)
    assert again.as_json() == own.as_json()
