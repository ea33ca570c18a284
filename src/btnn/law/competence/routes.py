"""Đ53: which court hears, at first instance, a civil suit for compensation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from btnn.law.competence.succession import CHANGED_ON
from btnn.law.errors import Refused
from btnn.law.sources import law

# Đ53.1: committees of district and commune; Đ33.5–7 bodies, procedure and enforcement bodies at those levels.
_ALWAYS_LOWER = frozenset({"district_committee", "commune_committee"})
_NEVER_LOWER = frozenset({"ministry", "ministry_unit", "province_committee", "province_unit"})
_LOWER_BODIES = frozenset({"information_body", "protection_body", "dismissing_body"})
_LOWER = frozenset({"district", "regional"})


@dataclass(frozen=True, slots=True)
class Court:
    """A court of first instance: its kind, where it sits, by which article, how sure."""

    name: str
    choice: str
    source: str
    confidence: str


def court_of_first_instance(kind: str, level: str | None, filed_on: date) -> Court:
    """The court for a suit against a defendant of that kind and level.

    Args:
        kind: the kind of body of `data/scope_agencies.csv`.
        level: central, high, province, district, regional, commune; needed where the kind does not say.
        filed_on: the day of the suit: since 1 July 2025 regional courts stand for district courts.

    Refused: a level that is missing where Đ53 turns on it.
    """
    if kind in _ALWAYS_LOWER:
        lower = True
    elif kind in _NEVER_LOWER:
        lower = False
    elif level is None:
        raise Refused("Cần biết cơ quan bị kiện thuộc cấp nào để xác định Tòa án (Đ53).")
    else:
        lower = level in _LOWER or (kind in _LOWER_BODIES and level == "commune")
    if not lower:
        return Court(
            "Tòa án nhân dân cấp tỉnh",
            "nơi cư trú, làm việc của người yêu cầu hoặc nơi đặt trụ sở của cơ quan, theo lựa chọn của người yêu cầu",
            law("Đ53.2"),
            "high",
        )
    choice = "nơi cư trú, làm việc của người yêu cầu hoặc nơi đặt trụ sở của bị đơn, theo lựa chọn của người yêu cầu"
    if filed_on < CHANGED_ON:
        return Court("Tòa án nhân dân cấp huyện", choice, law("Đ53.1"), "high")
    # Đ53.1 still says "cấp huyện": read with Nghị quyết 81/2025/UBTVQH15 and NQ 01/2025/NQ-HĐTP.
    return Court("Tòa án nhân dân khu vực", choice, f"{law('Đ53.1')}; Nghị quyết 81/2025/UBTVQH15, toàn văn", "high")
