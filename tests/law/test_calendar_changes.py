"""Proposed days: read strictly, laid over the calendar, and only what changes between work and rest moves."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from btnn.law.calendar import Calendar, SpecialDay, count_with, official_calendar, own_calendar
from btnn.law.calendar_changes import amended, as_csv, moved_days, overlay_lines, read_changes, read_overlay
from btnn.law.errors import Refused
from btnn.law.limits import due, limit
from btnn.law.receipts import receipt
from btnn.law.terms import due_day

HEADING = "date,name,kind,status,source\n"
TYPHOON = "2026-11-25,Nghỉ tránh bão,off,published,Công điện 01/CĐ-TTg\n"


@pytest.fixture
def own():
    yield own_calendar()
    count_with(None)


def read(*rows: str) -> list:
    return read_changes(HEADING + "".join(f"{row}\n" for row in rows), own_calendar())


def test_a_new_day_off_moves_the_limits_that_span_it_and_no_other(own):
    changed = amended(own, read_changes(HEADING + TYPHOON, own))
    assert moved_days(own, changed) == [date(2026, 11, 25)]
    accept = limit("accept_dossier")
    over, before = date(2026, 11, 23), date(2026, 11, 12)
    assert receipt(accept, over, calendar=own).due < receipt(accept, over, calendar=changed).due
    assert receipt(accept, before, calendar=own).due == receipt(accept, before, calendar=changed).due


def test_a_proposal_may_give_way_to_a_notice_or_fall_away(own):
    changes = read(
        "2027-02-04,Tết Nguyên đán,plain,published,Thông báo 99/TB-BNV",
        "2027-02-11,Tết Nguyên đán,off,published,Thông báo 99/TB-BNV",
    )
    changed = amended(own, changes)
    assert changed.is_working(date(2027, 2, 4).toordinal())
    assert moved_days(own, changed) == [date(2027, 2, 4), date(2027, 2, 11)]
    confirmed = amended(own, read("2027-02-05,Tết Nguyên đán,off,published,Thông báo 99/TB-BNV"))
    assert moved_days(own, confirmed) == []
    assert confirmed.version != own.version


@pytest.mark.parametrize(
    ("rows", "line", "told"),
    [
        ((), None, "không có dòng nào"),
        (("2026-11-25,Nghỉ,off,published",), 2, "có 4 ô; cần 5 ô"),
        (("25/11/2026,Nghỉ,off,published,x",), 2, "không phải là một ngày"),
        (("2026-02-30,Nghỉ,off,published,x",), 2, "không phải là một ngày"),
        (("2031-01-01,Nghỉ,off,published,x",), 2, "nằm ngoài các năm"),
        (("2026-11-25,Nghỉ,holiday,published,x",), 2, "loại ngày “holiday”"),
        (("2026-11-25,Nghỉ,off,certain,x",), 2, "tình trạng “certain”"),
        (("2026-11-25,Nghỉ,off,published,",), 2, "thiếu tên dịp nghỉ"),
        (("2026-11-25,,off,published,x",), 2, "thiếu tên dịp nghỉ"),
        (("2026-11-25," + "a" * 301 + ",off,published,x",), 2, "dài quá"),
        (("2026-11-25,Làm bù,swap_work,published,x",), 2, "phải là thứ Bảy hoặc Chủ nhật"),
        (("2026-11-28,Nghỉ,swap_off,published,x",), 2, "từ thứ Hai đến thứ Sáu"),
        (("2026-11-25,Bỏ,plain,published,x",), 2, "không có gì để bỏ"),
        (("2026-11-25,A,off,published,x", "2026-11-25,B,off,published,y"), 3, "đã có ở dòng 2"),
        (("2026-11-26,A,off,published,x", '2026-11-25,"B,off,published,y'), 3, "không đúng dạng CSV"),
        (("2026-09-02,Quốc khánh,off,provisional,x",), 2, "đã được công bố"),
    ],
)
def test_a_wrong_row_is_refused_with_its_line_and_a_sentence(rows, line, told):
    with pytest.raises(Refused) as refused:
        read(*rows)
    assert refused.value.line == line
    assert told in str(refused.value)


def test_other_columns_and_a_row_that_changes_nothing_are_refused(own):
    with pytest.raises(Refused, match="Dòng 1: dòng đầu phải là tên các cột"):
        read_changes("day,name\n", own)
    special = own.special[date(2026, 9, 2).toordinal()]
    same = as_csv([("2026-09-02", special.name, special.kind, special.status, special.source)])
    with pytest.raises(Refused, match="không thay đổi gì"):
        read_changes(HEADING + same, own)


def test_the_kept_file_gives_the_same_calendar_and_a_later_decision_speaks_last(own):
    first = read_changes(HEADING + TYPHOON, own)
    text = "date,name,kind,status,source,decision\n" + overlay_lines(first, "Công điện 01, 24/11/2026")
    once = read_overlay(text, own)
    assert once.version == amended(own, first).version
    second = read_changes(HEADING + "2026-11-25,Bão đã tan,plain,published,Công điện 02/CĐ-TTg\n", once)
    twice = read_overlay(text + overlay_lines(second, "Công điện 02, 25/11/2026"), own)
    assert twice.version == own.version
    with pytest.raises(Refused, match=r"Dòng 3: .*hai lần trong cùng quyết định"):
        read_overlay(text + overlay_lines(first, "Công điện 01, 24/11/2026"), own)
    with pytest.raises(Refused, match="không nêu quyết định"):
        read_overlay(text + overlay_lines(first, ""), own)


def test_the_process_counts_with_the_calendar_set_once_and_receipts_name_it(own):
    start = date(2026, 11, 23)
    plain, named = due("accept_dossier", start), receipt(limit("accept_dossier"), start)
    changed = amended(own, read_changes(HEADING + TYPHOON, own))
    count_with(changed)
    assert official_calendar() is changed
    assert due("accept_dossier", start) == plain + timedelta(days=1)
    assert receipt(limit("accept_dossier"), start).calendar_version == changed.version
    count_with(None)
    assert due("accept_dossier", start) == plain
    assert named.as_json()["calendar_version"] == own.version


SPANS = st.dates(date(2026, 1, 5), date(2027, 6, 30))


@given(
    off=st.sets(SPANS, max_size=6),
    start=SPANS,
    amount=st.integers(1, 40),
    unit=st.sampled_from(["working_day", "calendar_day", "month"]),
    extension=st.integers(0, 20),
    stretch=st.none() | st.tuples(st.integers(0, 30), st.integers(1, 30)),
)
def test_a_limit_moves_only_when_a_moved_day_lies_in_its_span(off, start, amount, unit, extension, stretch):
    """What the narrow table is searched by."""
    own = own_calendar()
    special = dict(own.special)
    for day in off:
        was = special.pop(day.toordinal(), None)
        if was is None:
            special[day.toordinal()] = SpecialDay(day, "thử", "off", "published", "thử")
    changed = Calendar(list(special.values()))
    first = start.toordinal()
    stretches = [(first + stretch[0], first + stretch[0] + stretch[1])] if stretch else []
    more = 0 if unit == "working_day" else extension
    one, other = (
        due_day(calendar, first, amount % 12 + 1 if unit == "month" else amount, unit, more, stretches)
        for calendar in (own, changed)
    )
    spanned = [day for day in moved_days(own, changed) if start <= day <= date.fromordinal(one)]
    assert one == other or spanned
