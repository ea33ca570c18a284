"""The criteria of QĐ 3062/QĐ-BTP as dated data: what is scored for whom, with how many points, from when."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache
from importlib.resources import files

GROUPS = {
    "I": "Quản lý nhà nước về công tác bồi thường",
    "II": "Phối hợp giữa các cơ quan",
    "III": "Tham gia giải quyết bồi thường",
    "IV": "Điều kiện bảo đảm",
    "V": "Đánh giá của cơ quan khác",
}
OPTIONAL = "V"  # assessed only where a survey is paid for
WHOLE = 100
SINGLE, AVERAGED = "single", "averaged"
PROVINCE, MINISTRY = "province", "ministry"
RANKS = ((85, "Tốt"), (70, "Khá"), (50, "Trung bình"), (0, "Yếu"))
UNRANKED = "Chưa xếp loại"
INITIATIVE = 5  # points for each recognised initiative
MOST_INITIATIVES = 5
LATE_FROM, LATE_TO, PENALTY = 6, 7, 5  # working days late: 5 points off; later still, no rank
DUE = "annual_report_received_by_moj"  # the self-assessment goes with the year's report
WEAK = Fraction(70, 100)  # a group below this part of its points is named


@dataclass(frozen=True, slots=True)
class Criterion:
    """One line. `levels`: what may be found, with its points; `averaged`: each event is judged, the mean counts;
    `full_for_nothing`: nothing arose gives the full points; `typed`: no record tells it, people do."""

    code: str
    group: str
    title: str
    levels: tuple[tuple[str, int], ...]
    averaged: bool
    full_for_nothing: bool
    rule: str
    article: str
    typed: bool
    source: str
    advice: str

    @property
    def most(self) -> int:
        return max(points for _, points in self.levels)

    def points_of(self, level: str) -> int:
        """The points of a level. Refused (`KeyError`): another."""
        return dict(self.levels)[level]

    def word_of(self, points: Fraction) -> str:
        """The level with exactly these points; empty for a mean."""
        return next((word for word, worth in self.levels if worth == points), "")


@cache
def _rows() -> tuple[tuple[date, date | None, str, Criterion], ...]:
    text = files("btnn.reports.scoring.data").joinpath("criteria.csv").read_text(encoding="utf-8")
    found = []
    for row in csv.DictReader(text.splitlines()):
        levels = tuple(
            (word, int(worth)) for word, _, worth in (one.rpartition(":") for one in row["levels"].split("|"))
        )
        if not row["source"] or row["group"] not in GROUPS or row["way"] not in (SINGLE, AVERAGED):
            raise ValueError(f"criteria: {row['code']} has no source, group or way")
        if row["nothing"] not in ("full", "never") or not levels or min(worth for _, worth in levels) != 0:
            raise ValueError(f"criteria: {row['code']} has no level of nothing")
        one = Criterion(
            row["code"], row["group"], row["title"], levels, row["way"] == AVERAGED, row["nothing"] == "full",
            row["rule"], row["article"], row["typed"] == "yes", row["source"], row["advice"],
        )  # fmt: skip
        until = date.fromisoformat(row["to"]) if row["to"] else None
        found.append((date.fromisoformat(row["from"]), until, row["scored"], one))
    return tuple(found)


def criteria(year: int, scored: str = PROVINCE) -> tuple[Criterion, ...]:
    """The criteria in force at the end of a year for those who are scored, in their order; doubled codes are a
    `ValueError`. Empty where nobody is scored: ministries have no criteria of their own."""
    day = date(year, 12, 31)
    found = tuple(
        one for since, until, who, one in _rows() if who == scored and since <= day and (until is None or day < until)
    )
    if len({one.code for one in found}) != len(found):
        raise ValueError(f"criteria of {year}: a code stands twice")
    return found
