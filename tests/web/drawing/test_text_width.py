"""Widths are reckoned, not measured: marks take no room, unknown letters take much."""

from btnn.web.drawing.text_width import shortened, text_width, wrapped


def test_marks_take_no_room_but_the_horn_does():
    assert text_width("ế", 10) == text_width("e", 10)
    assert text_width("ở", 10) == text_width("ơ", 10) > text_width("o", 10)
    assert text_width("Ữ", 10) == text_width("Ư", 10)


def test_an_unknown_letter_is_taken_as_the_widest():
    assert text_width("漢", 10) == text_width("W", 10)


def test_shortened_at_a_word():
    assert shortened("Thụ lý hồ sơ", 10, 500) == "Thụ lý hồ sơ"
    short = shortened("Xác minh thiệt hại, lập báo cáo", 10, 90)
    assert short.endswith("…") and not short.endswith(",…")
    assert text_width(short, 10) <= 90


def test_wrapped_keeps_every_word():
    lines = wrapped("Giải quyết bồi thường", 13.5, 100)
    assert " ".join(lines) == "Giải quyết bồi thường"
    assert len(lines) == 2
