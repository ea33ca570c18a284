"""Why a letter is proposed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

OF_SETTLEMENT, OF_MANAGEMENT = "13.2a", "13.2đ"  # TT 08/2019 Đ13.2
COMPLAINED, WATCHED = "14.1", "14.3"  # TT 08/2019 Đ14
CIRCULAR = "Thông tư 08/2019/TT-BTP"


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that speaks for urging: its key, what it is in a sentence, by which article, under which content and
    ground it is urged, since when, what the body is asked to do; `position` leads to the count of a limit."""

    item: str
    text: str
    source: str
    content: str
    ground: str
    since: date
    act: str
    position: int = 0
