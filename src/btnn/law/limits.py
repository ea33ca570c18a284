"""Every time limit of the corpus as a dated row of `data/limits.csv`, and counting one of them."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from btnn.law.calendar import KNOWN_FROM, KNOWN_TO, Calendar, official_calendar
from btnn.law.errors import Refused
from btnn.law.fixed_dates import BACKWARD, DIRECTIONS, FIXED, FORWARD, NONE, ROLL, Told, backward, fixed, rolled
from btnn.law.sources import INSTRUMENTS, Citation
from btnn.law.terms import due_day

# Python also reads week dates such as 2026-W10-1; the product does not.
PLAIN_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

SIDES = (
    "claimant",
    "agency",
    "head",
    "officer",
    "justice_department",
    "finance",
    "court",
    "commune",
    "other_body",
    "system",
)


@dataclass(frozen=True, slots=True)
class Limit:
    """One time limit: who must do what, from which event, within how long, by which article.

    `amount` counts `unit`s; both are as in the law. `direction` says how: forward from the event,
    backward from it, a fixed date of the year, only moved to a working day, or no count of days;
    `rolls` whether a last day off moves to the next working day. `force_majeure` says whether days
    of force majeure are left out (only where the row's own article says so).
    """

    id: str
    title: str
    by: str
    lane: str
    actor: str
    action: str
    trigger: str
    amount: str
    unit: str
    direction: str
    rolls: bool
    extension: str
    force_majeure: bool
    consequence: str
    citation: Citation
    since: date
    until: date | None
    note: str

    @property
    def source(self) -> str:
        return str(self.citation)

    @property
    def countable(self) -> bool:
        """Whether a due day follows from the day of an event, counted forward."""
        return self.direction == FORWARD

    @property
    def periodic(self) -> bool:
        """Whether the act comes back every year without a date of its own."""
        return self.direction == FORWARD and self.unit == "year" and self.count == 1

    @property
    def count(self) -> int:
        """The number of units; 0 for what must be done at once."""
        return int(self.amount) if self.amount.isdigit() else 0


def _read(text: str, titles: dict[str, str]) -> dict[str, Limit]:
    limits: dict[str, Limit] = {}
    for row in csv.DictReader(text.splitlines()):
        if row["id"] in limits:
            raise ValueError(f"limits: {row['id']} stands twice")
        if row["by"] not in SIDES or row["instrument"] not in INSTRUMENTS or not row["article"]:
            raise ValueError(f"limits: {row['id']} has no known actor or source")
        if row["direction"] not in DIRECTIONS or row["rolls"] not in ("yes", "no"):
            raise ValueError(f"limits: {row['id']} does not say how it is counted")
        limits[row["id"]] = Limit(
            id=row["id"],
            title=titles[row["id"]],
            by=row["by"],
            lane=row["lane"],
            actor=row["actor"],
            action=row["action"],
            trigger=row["trigger"],
            amount=row["amount"],
            unit=row["unit"],
            direction=row["direction"],
            rolls=row["rolls"] == "yes",
            extension=row["extension"],
            force_majeure=row["force_majeure"] == "yes",
            consequence=row["consequence"],
            citation=Citation(row["instrument"], row["article"]),
            since=date.fromisoformat(row["from"]),
            until=date.fromisoformat(row["to"]) if row["to"] else None,
            note=row["note"],
        )
    return limits


@cache
def all_limits() -> dict[str, Limit]:
    """Every limit by its id, in the order of the corpus."""
    data = files("btnn.law.data")
    titles = {
        row["id"]: row["title"]
        for row in csv.DictReader(data.joinpath("limit_titles.csv").read_text(encoding="utf-8").splitlines())
    }
    return _read(data.joinpath("limits.csv").read_text(encoding="utf-8"), titles)


def limit(limit_id: str) -> Limit:
    """The limit of that id; an unknown id is refused with a sentence."""
    try:
        return all_limits()[limit_id]
    except KeyError:
        raise Refused(
            f"Không có thời hạn nào mang mã “{limit_id}”; dùng `btnn law limit --list` để xem các mã."
        ) from None


def due(limit_id: str, start: date) -> date:
    """The last day in time for a limit that starts on `start`.

    A limit counted backward ends so many days before `start`; a fixed date is the next one on or
    after `start`. Refused: an unknown id, a limit that is no count of days (a procedural moment),
    a start day outside the years of the calendar.
    """
    found = limit(limit_id)
    check_countable(found)
    check_known(start)
    told = other_way(official_calendar(), found, start)
    if told is not None:
        return date.fromordinal(told.due)
    return date.fromordinal(due_day(official_calendar(), start.toordinal(), found.count, found.unit))


def other_way(calendar: Calendar, found: Limit, start: date) -> Told | None:
    """The count of a limit that is not counted forward; None for one that is."""
    if found.direction == BACKWARD:
        return backward(calendar, start.toordinal(), found.count)
    if found.direction == FIXED:
        return fixed(calendar, start.toordinal(), found.amount, found.rolls)
    if found.direction == ROLL:
        return rolled(calendar, start.toordinal())
    return None


def due_many(lines: Iterable[str]) -> list[dict[str, object]]:
    """Count many limits: JSON lines of {"id", "from"} in, the same objects with "due" out.

    Refused, with the line's number: what is not such an object, and whatever `due` refuses.
    """
    rows: list[dict[str, object]] = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            json.dumps(row, ensure_ascii=False).encode()  # half a letter is no letter
        except (ValueError, RecursionError):
            row = None
        if not isinstance(row, dict) or not isinstance(row.get("id"), str) or "from" not in row:
            raise Refused('dòng này phải là {"id": "mã thời hạn", "from": "NĂM-THÁNG-NGÀY"}.', number)
        try:
            row["due"] = due(row["id"], parse_day(row["from"])).isoformat()
        except Refused as refused:
            raise Refused(refused.message, number) from None
        rows.append(row)
    return rows


def check_countable(found: Limit) -> None:
    """Refuse a limit whose end does not follow from a start day."""
    if found.direction == NONE:
        raise Refused(
            f"Thời hạn “{found.title}” ({found.source}) không tính bằng số ngày từ một ngày "
            f"bắt đầu (luật ghi: {found.amount}); không có ngày đến hạn để tính."
        )


def check_known(start: date) -> None:
    """Refuse a day outside the years for which the calendar of days off is complete."""
    if not KNOWN_FROM <= start <= KNOWN_TO:
        raise Refused(
            f"Ngày {start:%d/%m/%Y} nằm ngoài lịch làm việc đã có nguồn "
            f"({KNOWN_FROM.year}–{KNOWN_TO.year}); hãy kiểm tra lại năm."
        )


def parse_day(text: object) -> date:
    """A date written as YYYY-MM-DD; anything else is refused with a sentence."""
    if isinstance(text, str) and PLAIN_DAY.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            pass
    raise Refused(f"“{text}” không phải là một ngày; hãy ghi theo dạng NĂM-THÁNG-NGÀY, ví dụ 2026-03-02.")
