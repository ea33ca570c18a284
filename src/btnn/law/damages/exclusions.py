"""What may not stand beside what: heads that death removes, two heads on one day, one sum per person."""

from __future__ import annotations

from collections.abc import Sequence

from btnn.law.damages.lines import Line
from btnn.law.damages.mental import ONE_A_DAY, REMOVED_BY_DEATH
from btnn.law.damages.rules import CALCULATION
from btnn.law.errors import Refused
from btnn.law.quantities import overlap

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
    for number, line in enumerate(lines):
        for other in lines[:number]:
            one_a_day = line.rule.id in ONE_A_DAY and other.rule.id in ONE_A_DAY
            if not one_a_day and not (line.rule.id == other.rule.id and line.rule.id in DAILY):
                continue
            for window in line.windows:
                for earlier in other.windows:
                    twice = overlap(window, earlier)
                    if twice is not None:
                        raise Refused(
                            f"Mục {line.place} ({line.rule.id}): ngày {twice:%d/%m/%Y} đã tính ở mục {other.place} "
                            f"({other.rule.id}); mỗi ngày chỉ được tính vào một khoản ({line.rule.source}). "
                            "Hãy sửa khoảng ngày của một trong hai mục."
                        )
