"""What may not stand beside what: heads that death removes, two heads on one day, one sum per person."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from btnn.law.damages.lines import Line
from btnn.law.damages.mental import ONE_A_DAY, REMOVED_BY_DEATH
from btnn.law.damages.rules import CALCULATION
from btnn.law.errors import Refused
from btnn.law.quantities import Window, overlap

ONCE = {
    "M-04": "360 tháng lương cơ sở là một khoản chung cho một người bị thiệt hại (Luật 10/2017/QH14, Đ27.4)",
    "D-04": "chi phí mai táng chỉ có một mức cho một người bị thiệt hại (Luật 10/2017/QH14, Đ25.4)",
}
# Rates that are paid for a day: the same day may not be counted twice under the same rule either.
DAILY = ONE_A_DAY | {"D-02", "D-03", "H-02", "H-03", "H-04", "I-03b", "M-01", "M-02", "M-06"}


def check_together(lines: Sequence[Line], victim_died: bool) -> None:
    """Refuse lines that the law does not let stand together."""
    _check_calculations(lines)
    _check_death(lines, victim_died)
    _check_once(lines)
    _check_days(lines)


def _check_calculations(lines: Sequence[Line]) -> None:
    for line in lines:
        if line.rule.kind == CALCULATION and len(lines) > 1:
            raise Refused(
                f"Mục {line.place} ({line.rule.id}): quy tắc này cho biết cách tính chung, không phải một khoản thiệt "
                "hại; hãy để riêng trong một tệp. Lỗi của người bị thiệt hại ghi ở “victim_fault”, tiền đã tạm ứng "
                "ghi ở “advance_paid”."
            )


def _check_death(lines: Sequence[Line], victim_died: bool) -> None:
    if not victim_died and not any(line.rule.id == "M-04" for line in lines):
        return
    for line in lines:
        if line.rule.id in REMOVED_BY_DEATH:
            raise Refused(
                f"Mục {line.place} ({line.rule.id}): người bị thiệt hại chết thì không tính khoản “{line.rule.title}”, "
                "mà tính 360 tháng lương cơ sở (M-04) (Luật 10/2017/QH14, Đ27.4). Nếu cái chết không do hành vi gây "
                "thiệt hại, ghi “victim_died”: false và bỏ M-04."
            )


def _check_once(lines: Sequence[Line]) -> None:
    for rule, why in ONCE.items():
        places = [line.place for line in lines if line.rule.id == rule]
        if len(places) > 1:
            raise Refused(f"Mục {places[1]} ({rule}): khoản này đã có ở mục {places[0]}; {why}.")


def _check_days(lines: Sequence[Line]) -> None:
    """Đ27.3b–đ: one calendar day, one head; found where the days are given as dates."""
    groups: dict[str, list[tuple[Window, Line]]] = {}
    for line in lines:
        if line.rule.id in DAILY:
            group = "Đ27.3" if line.rule.id in ONE_A_DAY else line.rule.id
            groups.setdefault(group, []).extend((window, line) for window in line.windows)
    for days in groups.values():
        days.sort(key=lambda pair: (pair[0], pair[1].place))
        for (earlier, one), (later, other) in pairwise(days):
            twice = overlap(earlier, later)
            if twice is not None:
                first, second = sorted((one, other), key=lambda line: line.place)
                raise Refused(
                    f"Mục {second.place} ({second.rule.id}): ngày {twice:%d/%m/%Y} đã tính ở mục {first.place} "
                    f"({first.rule.id}); mỗi ngày chỉ được tính vào một khoản ({second.rule.source}). "
                    "Hãy sửa khoảng ngày của một trong hai mục."
                )
