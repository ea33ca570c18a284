"""The clock as words, and the strips of the narrow list."""

from xml.etree import ElementTree

from btnn.web.drawing.clock_table import clock_table

from .limits import LANES, MOCK, TODAY


def test_rows_go_lane_by_lane_in_the_order_of_beginning():
    rows = clock_table(MOCK, LANES, TODAY)
    assert [row.lane for row in rows] == ["settlement"] * 5 + ["honour"] * 2
    settlement = [row.start for row in rows if row.lane == "settlement"]
    assert settlement == sorted(settlement)


def test_a_row_says_state_freezes_side_and_receipt():
    rows = {
        row.id: row for row in clock_table(MOCK, LANES, TODAY, href=lambda one: f"/{one.by}", side=lambda by: f"<{by}>")
    }
    verification = rows["Xác minh thiệt hại"]
    assert verification.word == "còn 4 ngày"
    assert verification.freezes == "tạm dừng từ 09/11/2026 đến 19/11/2026 (10 ngày)"
    assert verification.side == "<officer>"
    assert verification.href == "/officer"
    assert verification.lane_name == "Giải quyết bồi thường"


def test_strips_stay_in_their_box_and_hold_no_text():
    for row in clock_table(MOCK, LANES, TODAY):
        strip = ElementTree.fromstring(row.strip)  # noqa: S314 (our own text)
        assert strip.get("class") == f"strip strip--{row.status}"
        for shape in strip:
            assert shape.tag == "rect"
            assert float(shape.get("x")) >= -10
            assert float(shape.get("x")) + float(shape.get("width")) <= 1010
