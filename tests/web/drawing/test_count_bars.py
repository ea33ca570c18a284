"""A few counts as bars: long as they are large, words always within the picture, nothing unescaped."""

import re

from btnn.web.drawing.count_bars import WIDTH, Count, draw_counts


def bars(drawn):
    return [float(width) for width in re.findall(r'class="bars__bar"[^>]* width="([\d.]+)"', drawn)]


def test_bars_are_long_as_they_are_large():
    drawn = draw_counts([Count("A", 40, "40"), Count("B", 10, "10"), Count("C", 0, "0")], "Số vụ việc")
    long, short, none = bars(drawn)
    assert round(long / short, 2) == 4
    assert none == 2  # seen, if only just


def test_what_is_kept_back_has_its_word_and_no_bar():
    drawn = draw_counts([Count("A", 40, "40"), Count("B", None, "ẩn")], "Số vụ việc")
    assert len(bars(drawn)) == 1
    assert ">ẩn</text>" in drawn


def test_the_longest_bar_leaves_room_for_its_figure():
    drawn = draw_counts([Count("A", 1_234_567, "1.234.567")], "Số vụ việc")
    place = float(re.search(r'class="bars__figure" x="([\d.]+)"', drawn)[1])
    assert bars(drawn)[0] < place < WIDTH - 40


def test_words_are_escaped():
    assert "<b>" not in draw_counts([Count("<b>", 1, "<b>")], '"<b>')


def test_nothing_is_drawn_of_nothing():
    assert draw_counts([], "Số vụ việc") == ""
