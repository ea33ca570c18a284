"""A person of the roster as they stand on a day, and what an agency lacks. Pure: rows in, answers out.

No law fixes how many people an agency needs, for how long training holds, or how many cases one can carry: those are
rules of this system, said wherever they are used (`RULES`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

TRAINED_WITHIN = 3  # years
SOON = 90  # days before the last one
MOST_CASES = 5  # that go on, for each who does nothing else; half of it for whoever does it beside other work
NOBODY, ONE, NO_LEADER, UNTRAINED, LOADED, LEAVING, ACCOUNTS = (
    "nobody", "one", "no_leader", "untrained", "overloaded", "leaving", "accounts",
)  # fmt: skip
LABELS = {
    NOBODY: "Chưa có ai",
    ONE: "Chỉ có một người",
    NO_LEADER: "Chưa có lãnh đạo phụ trách",
    UNTRAINED: "Có người chưa được bồi dưỡng",
    LOADED: "Quá tải",
    LEAVING: "Sắp có người thôi làm",
    ACCOUNTS: "Thiếu vai trò trong hệ thống",
}
RULES = (
    f"Chưa được bồi dưỡng: {TRAINED_WITHIN} năm gần nhất chưa dự lớp nào và chưa tự học. "
    f"Quá tải: hơn {MOST_CASES} vụ việc đang giải quyết cho mỗi người chuyên trách; kiêm nhiệm tính một nửa. "
    f"Sắp thôi làm: ngày làm cuối trong {SOON} ngày tới mà chưa có người thay. "
    "Đây là quy ước của hệ thống; luật không ấn định các con số này."
)


@dataclass(frozen=True, slots=True)
class Trained:
    """Training that somebody had."""

    title: str
    on: date
    organiser: str
    way: str
    paper: str
    activity_id: int | None


@dataclass(frozen=True, slots=True)
class Leaves:
    """The last day of somebody in this work."""

    last_day: date
    reason: str
    replaced_by: int | None
    handed_over_on: date | None
    handed_over: str


@dataclass(frozen=True, slots=True)
class Described:
    """What the latest entry says of a person."""

    name: str
    leads: bool
    position: str
    full_time: bool
    parts: tuple[str, ...]
    degree: str
    speciality: str
    works_since: date | None
    leaves_on: date | None
    phone: str
    email: str


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of a roster. `first`: the day from which they are on it."""

    key: int
    agency_id: int
    user_id: int | None
    first: date
    told: Described
    leaves: Leaves | None = None
    trainings: tuple[Trained, ...] = ()

    def works_on(self, day: date) -> bool:
        """Do they do this work on a day (the last day included)?"""
        return self.first <= day and (self.leaves is None or day <= self.leaves.last_day)

    @property
    def last_day(self) -> date | None:
        """The last day, as it was recorded or as it is known beforehand."""
        return self.leaves.last_day if self.leaves else self.told.leaves_on

    def leaves_soon(self, day: date) -> bool:
        """Is the last day near, and nobody named to come in their place?"""
        last = self.last_day
        named = self.leaves is not None and self.leaves.replaced_by is not None
        return last is not None and day <= last <= day + timedelta(days=SOON) and not named

    def trained_on(self, day: date) -> bool:
        """Does some training hold on a day?"""
        return any(anniversary(one.on) > day >= one.on for one in self.trainings)

    def years(self, day: date) -> int | None:
        """Whole years in this work; None when it is not told since when."""
        since = self.told.works_since
        if since is None or since > day:
            return None
        return day.year - since.year - ((day.month, day.day) < (since.month, since.day))

    @property
    def to_hand_over(self) -> bool:
        """Have they a last day without a word on what was handed over?"""
        return self.leaves is not None and self.leaves.handed_over_on is None


@dataclass(frozen=True, slots=True)
class Lack:
    """One thing that an agency lacks, and what it means in words."""

    kind: str
    text: str

    @property
    def label(self) -> str:
        return LABELS[self.kind]


def anniversary(on: date) -> date:
    """The first day on which training of that day holds no more."""
    year = on.year + TRAINED_WITHIN
    return date(year, 3, 1) if (on.month, on.day) == (2, 29) else on.replace(year=year)


def capacity(people: Iterable[Person], day: date) -> Fraction:
    """How many cases these people can carry on a day."""
    share = sum((Fraction(1) if one.told.full_time else Fraction(1, 2) for one in people if one.works_on(day)),
                start=Fraction(0))  # fmt: skip
    return share * MOST_CASES


def lacks(people: Sequence[Person], open_cases: int, day: date, missing_roles: str = "") -> list[Lack]:
    """What an agency lacks on a day, the gravest first.

    Args:
        people: all of its roster, those who left too.
        open_cases: that it settles and that go on.
        missing_roles: in words, the roles that nobody holds in the system (`agencies.queries.gaps`).
    """
    here = [one for one in people if one.works_on(day)]
    found = []
    if not here:
        found.append(Lack(NOBODY, "Chưa phân công ai làm công tác bồi thường."))
    elif len(here) == 1:
        found.append(Lack(ONE, "Chỉ một người; vắng là không ai làm."))
    if here and not any(one.told.leads for one in here):
        found.append(Lack(NO_LEADER, "Chưa ghi lãnh đạo nào phụ trách."))
    untrained = [one for one in here if not one.trained_on(day)]
    if untrained:
        found.append(Lack(UNTRAINED, f"{len(untrained)}/{len(here)} người chưa được bồi dưỡng."))
    if here and open_cases > capacity(here, day):
        found.append(Lack(LOADED, f"{open_cases} vụ việc đang giải quyết, {len(here)} người."))
    leaving = [one for one in here if one.leaves_soon(day)]
    if leaving:
        last = min(one.last_day for one in leaving if one.last_day)
        found.append(Lack(LEAVING, f"{len(leaving)} người, sớm nhất sau ngày {last:%d/%m/%Y}; chưa có người thay."))
    if missing_roles:
        found.append(Lack(ACCOUNTS, f"Chưa ai giữ vai trò: {missing_roles}."))
    return found
