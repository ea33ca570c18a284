"""The clock picture: well-formed, safe under the page's policy, readable, never cut off."""

import random
import re
from datetime import date, timedelta
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from btnn.web.drawing.clock_picture import draw_clock
from btnn.web.drawing.drawn_limit import DrawnLimit
from btnn.web.drawing.rows import packed
from btnn.web.drawing.time_window import Scale, choose_window

from .limits import LANES, MOCK, TODAY, limit

SVG = "{http://www.w3.org/2000/svg}"


def drawn(limits=MOCK, **options):
    return ElementTree.fromstring(draw_clock(limits, LANES, TODAY, **options))  # noqa: S314 (our own text)


def texts(picture):
    return ["".join(node.itertext()) for node in picture.iter(f"{SVG}text")]


def test_each_limit_says_its_state_in_words():
    said = " | ".join(texts(drawn()))
    for words in (
        "Thụ lý hồ sơ · đúng hạn, 30/10",
        "Cử người giải quyết bồi thường · trễ 2 ngày, 05/11",
        "Xác minh thiệt hại · còn 4 ngày, hạn 25/11",
        "Xin lỗi, cải chính công khai · quá hạn 9 ngày, hạn 12/11",
        "Hết thời hiệu nhận tiền · hạn 19/11/2029",
        "Khởi kiện · không còn áp dụng",
        "hôm nay 21/11/2026",
    ):
        assert words in said


def test_each_state_has_a_shape_of_its_own():
    picture = drawn()
    shapes = {}
    for bar in picture.iter(f"{SVG}g"):
        kind = re.match(r"bar bar--(\w+)", bar.get("class", ""))
        if kind:
            ground = next((n for n in bar.iter() if n.get("class") == "mark-ground"), None)
            glyph = next((n for n in bar.iter() if n.get("class") == "mark-glyph"), None)
            if ground is not None:
                shapes[kind[1]] = (ground.tag, glyph.get("d"))
    assert set(shapes) == {"met", "late", "open", "overdue", "void"}
    assert len(set(shapes.values())) == 5


def test_no_style_no_script_nothing_unescaped():
    hostile = limit('<script>alert("x")</script> & "Đ"', "2026-11-01", "2026-11-30")
    text = draw_clock([hostile, *MOCK], LANES, TODAY, href=lambda _: '/a"><script>')
    ElementTree.fromstring(text)  # noqa: S314
    assert "<script" not in text
    assert not re.search(r"\s(style|on\w+)=", text)


def test_without_links_it_is_an_image_with_links_a_group():
    assert drawn().get("role") == "img"
    linked = drawn(href=lambda one: f"/han/{one.id}")
    assert linked.get("role") == "group"
    links = list(linked.iter(f"{SVG}a"))
    assert len(links) == len(MOCK)
    for link in links:
        assert "Luật 10/2017/QH14, Đ45.2" in link.get("aria-label")
        assert link.find(f".//{SVG}title").text == link.get("aria-label")


def test_its_name_and_description_are_in_it():
    picture = drawn(ident="c7")
    names = picture.get("aria-labelledby").split()
    found = {node.get("id"): node.text for node in picture if node.get("id")}
    assert found[names[0]] == "Đồng hồ vụ việc"
    assert "7 thời hạn tính đến 21/11/2026: 1 quá hạn, 2 đang chạy, 1 trễ, 2 đúng hạn" in found["c7-desc"]


def test_frozen_stretch_is_hatched_over_its_days():
    picture = drawn()
    hatched = [node for node in picture.iter(f"{SVG}rect") if node.get("class") == "frozen"]
    assert len(hatched) == 1
    assert hatched[0].get("fill") == "url(#clock-hatch)"
    assert picture.find(f".//{SVG}pattern").get("id") == "clock-hatch"


def test_limits_that_ended_before_the_window_are_counted():
    old = limit("Thụ lý hồ sơ cũ", "2025-03-03", "2025-03-05", "met", "2025-03-05")
    said = texts(drawn([old, *MOCK]))
    assert any(words.startswith("1 thời hạn đã xong trước") for words in said)
    assert not any("Thụ lý hồ sơ cũ" in words for words in said)


def test_a_long_silence_is_not_drawn():
    """340 days overdue: the story stays readable, the bar runs to the edge."""
    forgotten = limit("Tiến hành thương lượng", "2025-05-13", "2025-05-15", "overdue")
    before = limit("Thụ lý hồ sơ", "2025-04-01", "2025-04-03", "met", "2025-04-03")
    window = choose_window([DrawnLimit(one, TODAY) for one in (before, forgotten)], TODAY)
    assert window.holds(before.start)
    assert not window.holds(TODAY)
    assert "hôm nay 21/11/2026 →" in texts(drawn([before, forgotten]))


def test_a_three_year_limit_does_not_squash_the_rest():
    window = choose_window([DrawnLimit(one, TODAY) for one in MOCK], TODAY)
    assert window.days < 80
    assert window.holds(TODAY)


def test_no_limits_no_picture():
    assert draw_clock([], LANES, TODAY) == ""


def made_case(seed):
    chance = random.Random(seed)
    limits = []
    for number in range(chance.randint(1, 25)):
        start = TODAY + timedelta(days=chance.randint(-200, 20))
        due = start + timedelta(days=chance.choice([0, 2, 5, 10, 15, 30, 200, 1095]))
        status = chance.choice(["met", "late", "open", "overdue", "void"])
        met_on = None
        if status == "met":
            met_on = start + (due - start) * chance.random()
        if status == "late":
            met_on = due + timedelta(days=chance.randint(1, 40))
        if status == "overdue" and due >= TODAY:
            status = "open"
        title = " ".join(chance.choices(["Thụ", "lý", "nghiêng", "WWWW", "Ủy", "quyết", "Đ45"], k=chance.randint(1, 9)))
        limits.append(
            limit(f"{number} {title}", start.isoformat(), due.isoformat(), status, met_on and met_on.isoformat())
        )
    return limits


@pytest.mark.parametrize("seed", range(40))
@pytest.mark.parametrize("width", [560, 940])
def test_nothing_overlaps_and_nothing_is_cut(seed, width):
    limits = [DrawnLimit(one, TODAY) for one in made_case(seed)]
    window = choose_window(limits, TODAY)
    scale = Scale(window, 142 if width == 940 else 10, width - 10)
    for row in packed([one for one in limits if one.end >= window.first], scale):
        spans = sorted(bar.span for bar in row.bars)
        for (_, end), (start, _) in pairwise(spans):
            assert end < start
        for bar in row.bars:
            left, right = bar.label_span
            assert scale.left - 0.1 <= left and right <= scale.right + 0.1
            assert scale.left - 0.1 <= bar.left <= bar.right <= scale.right + 0.1
            if not bar.above:
                assert right < bar.left or left > bar.right
    ElementTree.fromstring(draw_clock(made_case(seed), LANES, TODAY, width=width))  # noqa: S314


def test_a_day_far_from_today_says_its_year():
    late = limit("Trả lời", "2025-12-20", "2025-12-25", "late", "2026-01-02")
    assert DrawnLimit(late, TODAY).word == "trễ 8 ngày, 02/01"
    assert DrawnLimit(late, date(2027, 1, 1)).word == "trễ 8 ngày, 02/01/2026"


def test_frozen_now_is_said_instead_of_days_left():
    frozen = limit("Xác minh", "2026-11-01", "2026-12-01", frozen=True, freezes=[("2026-11-10", "2026-11-21")])
    assert DrawnLimit(frozen, TODAY).word == "đang tạm dừng, hạn 01/12"
