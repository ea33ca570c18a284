"""The clock of a case: one bar per limit, lanes under one another, today as a line.

``draw_clock`` answers finished SVG that may stand in a page or a printed receipt. It reads
like a table: lane names at the left, time to the right. The same limits as words are in
``clock_table``, which every page puts beside the picture.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from btnn.web.drawing.bar import draw_bar, draw_tip
from btnn.web.drawing.drawn_limit import DrawnLimit, LimitLike
from btnn.web.drawing.rows import TYPE, Placed, packed
from btnn.web.drawing.svg import box, element, group, line, text, words
from btnn.web.drawing.text_width import text_width, wrapped
from btnn.web.drawing.time_window import Scale, choose_window, ticks
from btnn.web.wording import short_date

HEAD = 52.0
LANE_NAMES_FROM = 720  # below this width the lane's name stands over its bars
LANE_COLUMN = 132.0
LANE_PAD = 9.0
FOOT = 58.0
HINT = "Trỏ chuột hoặc dùng phím Tab đến một thanh để xem căn cứ và cách tính; bấm để mở phiếu tính hạn."


def draw_clock(
    limits: Sequence[LimitLike],
    lanes: Mapping[str, str],
    today: date,
    *,
    width: int = 940,
    href: Callable[[LimitLike], str | None] | None = None,
    side: Callable[[str], str] | None = None,
    ident: str = "clock",
) -> str:
    """The picture. ``lanes``: Vietnamese name of each lane, in the order to show; a limit of a
    lane that is not named is left out. ``href``: the receipt of a limit; ``side``: the word for
    who must act; ``ident``: unique on the page. No limits → empty text."""
    drawn = [
        DrawnLimit(limit, today, href(limit) if href else None, side(limit.by) if side else "")
        for limit in limits
        if limit.lane in lanes
    ]
    if not drawn:
        return ""
    window = choose_window(drawn, today)
    column = LANE_COLUMN if width >= LANE_NAMES_FROM else 0.0
    scale = Scale(window, column + 10, width - 10.0)
    shown = [limit for limit in drawn if limit.end >= window.first]
    blocks, bottom, places = _lanes(shown, lanes, scale, column, width)
    linked = href is not None
    body = [_defs(ident), *_axis(scale, today, bottom), *blocks, *_today(scale, today, bottom)]
    foot = bottom + 30
    if earlier := len(drawn) - len(shown):
        body.append(words("note", 0, bottom + 22, _earlier_words(earlier, scale)))
        foot += 22
    body.append(group("hint", [words("note", 0, foot, HINT)]) if linked else "")
    for bar, y in places:
        tip = draw_tip(bar, 0, foot, width) if linked else ""
        body.append(draw_bar(bar, y, scale, f"{ident}-hatch", tip))
    height = foot + 30 if linked else foot - 10
    return element(
        "svg",
        {
            "class": "clock-svg",
            "viewBox": f"0 0 {width} {height:.0f}",
            "width": width,
            "height": round(height),
            # Links inside an image would be lost to those who hear the page: then it is a group.
            "role": "group" if linked else "img",
            "aria-labelledby": f"{ident}-title {ident}-desc",
            "xmlns": "http://www.w3.org/2000/svg",
        },
        element("title", {"id": f"{ident}-title"}, text("Đồng hồ vụ việc")),
        element("desc", {"id": f"{ident}-desc"}, text(_summary(drawn, today))),
        *body,
    )


def _lanes(
    shown: Sequence[DrawnLimit], lanes: Mapping[str, str], scale: Scale, column: float, width: int
) -> tuple[list[str], float, list[tuple[Placed, float]]]:
    """Names and rules of the lanes, where they end, and the bars with the height at which each stands."""
    blocks: list[str] = []
    places: list[tuple[Placed, float]] = []
    y = HEAD
    for lane, name in lanes.items():
        mine = sorted((limit for limit in shown if limit.lane == lane), key=lambda limit: limit.start)
        if not mine:
            continue
        if blocks:
            blocks.append(line("rule", 0, y, width, y))
        y += LANE_PAD
        name_lines = wrapped(name, TYPE, column - 12) if column else [name]
        blocks += [words("lane", 0, y + 19 + 18 * n, part) for n, part in enumerate(name_lines)]
        top = y if column else y + 24
        y = top
        for row in packed(mine, scale):
            places += [(bar, y + row.height - 14) for bar in row.bars]
            y += row.height
        y = max(y, top + 18 * len(name_lines) + 10) if column else y
        y += LANE_PAD
    return blocks, y, places


def _defs(ident: str) -> str:
    ground = box("hatch-ground", 0, 0, 7, 7)
    stripe = line("hatch-line", 0, 0, 0, 7)
    return element(
        "defs",
        None,
        element(
            "pattern",
            {
                "id": f"{ident}-hatch",
                "width": 7,
                "height": 7,
                "patternUnits": "userSpaceOnUse",
                "patternTransform": "rotate(45)",
            },
            ground,
            stripe,
        ),
    )


def _axis(scale: Scale, today: date, bottom: float) -> list[str]:
    drawn = [line("rule", 0, HEAD, scale.right + 10, HEAD)]
    for day, word in ticks(scale, 58):
        x = scale.place(day)
        drawn.append(line("grid", x, HEAD, x, bottom))
        half = text_width(word, 12) / 2
        middle = min(max(x, scale.left + half), scale.right - half)
        if abs(middle - scale.place(today)) > half + 4:  # the line of today would cross the word
            drawn.append(words("tick", middle, HEAD - 8, word, "middle"))
    return drawn


def _today(scale: Scale, today: date, bottom: float) -> list[str]:
    inside = scale.window.holds(today)
    word = f"hôm nay {short_date(today)}"
    if not inside:
        word = f"{word} →" if today > scale.window.last else f"← {word}"
    width = text_width(word, 12) + 14
    x = scale.clipped(today)
    left = min(max(x - width / 2, scale.left), scale.right + 10 - width)
    flag = [box("today-flag", left, 3, width, 21, 3), words("today-word", left + width / 2, 18, word, "middle")]
    return ([line("today-line", x, 24, x, bottom)] if inside else []) + flag


def _earlier_words(count: int, scale: Scale) -> str:
    return f"{count} thời hạn đã xong trước {short_date(scale.window.first)} không vẽ ở đây, xem trong bảng."


def _summary(drawn: Sequence[DrawnLimit], today: date) -> str:
    counts = {status: sum(limit.status == status for limit in drawn) for status in ("overdue", "open", "late", "met")}
    said = {"overdue": "quá hạn", "open": "đang chạy", "late": "trễ", "met": "đúng hạn"}
    parts = ", ".join(f"{counts[status]} {word}" for status, word in said.items() if counts[status])
    told = f"{len(drawn)} thời hạn tính đến {short_date(today)}: {parts or 'không còn áp dụng'}."
    return f"{told} Bảng bên dưới ghi đủ từng thời hạn."
