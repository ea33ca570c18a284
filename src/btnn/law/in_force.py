"""Everything the product holds of the law, row by row with its days: what is in force, and what changed.

One row is a limit, a ground, a code of a list, a parameter, a policy, a successor or an instrument.
A change of the law is a new dated row; comparing two days tells what moves.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from btnn.law.case import words
from btnn.law.catalogue import codes
from btnn.law.competence.rules import successions
from btnn.law.damages.policies import READINGS
from btnn.law.damages.rules import all_rules
from btnn.law.errors import Refused
from btnn.law.fixed_dates import BACKWARD
from btnn.law.limits import Limit, all_limits
from btnn.law.parameters import all_values
from btnn.law.policies import POLICIES, Policy
from btnn.law.receipts import UNIT_WORDS
from btnn.law.sources import INSTRUMENTS, LAW

KINDS = {
    "instrument": "Văn bản",
    "limit": "Thời hạn",
    "ground": "Căn cứ",
    "code": "Danh mục",
    "rule": "Quy tắc tính thiệt hại",
    "succession": "Cơ quan kế thừa từ 01/7/2025",
    "parameter": "Tham số",
    "policy": "Cách hiểu",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One row: in force from `since` to the day before `until`; `sure` is its status or confidence."""

    kind: str
    id: str
    title: str
    value: str
    source: str
    since: date
    until: date | None = None
    sure: str = ""
    note: str = ""

    def holds_on(self, day: date) -> bool:
        """Whether the row is law on that day."""
        return self.since <= day and (self.until is None or day < self.until)

    def as_json(self) -> dict[str, object]:
        return {
            "kind": self.kind,
            "id": self.id,
            "title": self.title,
            "value": self.value,
            "source": self.source,
            "from": self.since.isoformat(),
            "to": (self.until - timedelta(days=1)).isoformat() if self.until else None,
            "sure": self.sure,
            "note": self.note,
        }


def length(limit: Limit) -> str:
    """How long a limit is, in Vietnamese, as the law has it."""
    if limit.unit == "immediate":
        return "ngay"
    if limit.unit == "fixed_date":
        return limit.amount.replace("before ", "trước ngày ")
    if limit.unit in UNIT_WORDS and limit.amount.isdigit():
        before = "trước đó " if limit.direction == BACKWARD else ""
        return f"{before}{limit.count:02d} {UNIT_WORDS[limit.unit]}"
    return "03 số báo liên tiếp" if limit.unit == "issue" else "theo sự kiện luật nêu"


def _instruments() -> Iterator[Row]:
    for one in INSTRUMENTS.values():
        yield Row("instrument", one.number, one.name, one.title, one.name, one.since)


def _limits() -> Iterator[Row]:
    for one in all_limits().values():
        told = f"{length(one)}; {words.by(one.by)}; từ: {one.trigger}"
        yield Row("limit", one.id, one.title, told, one.source, one.since, one.until)


def _lists() -> Iterator[Row]:
    for ground in words.grounds().values():
        source = f"{ground.source}, {ground.article}"
        yield Row("ground", ground.code, ground.label, ground.consequence, source, ground.since, ground.until)
    for code in codes().values():
        yield Row(
            "code", code.code, code.label, code.note, code.source, code.since, code.until, code.confidence, code.read_in
        )


def _rules() -> Iterator[Row]:
    since = INSTRUMENTS[LAW].since
    for rule in all_rules().values():
        facts = ", ".join(fact.label[0].lower() + fact.label[1:] for fact in rule.facts)
        yield Row("rule", rule.id, rule.title, f"cần biết: {facts}" if facts else "", rule.source, since)


def _successors() -> Iterator[Row]:
    for one in successions():
        yield Row(
            "succession",
            one.row.code,
            one.title,
            one.agency or f"do {one.decided_by} xác định",
            str(one.citation),
            one.since,
            one.until,
            one.confidence,
            one.note,
        )


def _figures() -> Iterator[Row]:
    for values in all_values().values():
        for value in values:
            until = value.until + timedelta(days=1) if value.until else None
            yield Row(
                "parameter",
                value.name,
                value.title,
                value.told,
                value.source,
                value.since,
                until,
                value.status,
                value.note,
            )
    for policy in readings().values():
        told = f"{policy.value}: {policy.choices[policy.value]}"
        yield Row("policy", policy.name, policy.title, told, policy.source, policy.since, note=policy.reason)


def readings() -> dict[str, Policy]:
    """Every policy by its name, those on damages and reimbursement among them."""
    return POLICIES | {policy.name: policy for policy in READINGS}


@cache
def rows() -> tuple[Row, ...]:
    """Every row of the law as data, whenever it is or was in force."""
    return (*_instruments(), *_limits(), *_lists(), *_rules(), *_successors(), *_figures())


def on(day: date) -> list[Row]:
    """The rows in force on that day."""
    return [row for row in rows() if row.holds_on(day)]


def named(name: str, day: date | None = None) -> list[Row]:
    """The rows of one id: all of them, or those in force on a day.

    Refused: an id that is nowhere, or that has no row on that day.
    """
    found = [row for row in rows() if row.id == name]
    if not found:
        raise Refused(f"Không có gì mang mã “{name}” trong dữ liệu luật; `btnn law show` liệt kê tất cả.")
    if day is None:
        return found
    current = [row for row in found if row.holds_on(day)]
    if not current:
        first = min(row.since for row in found)
        raise Refused(f"“{name}” không có hiệu lực vào ngày {day:%d/%m/%Y}; dòng sớm nhất có từ {first:%d/%m/%Y}.")
    return current


@dataclass(frozen=True, slots=True)
class Change:
    """What one id is on the first and on the second day; None where it is not in force."""

    before: Row | None
    after: Row | None

    @property
    def what(self) -> str:
        """`added`, `removed` or `changed`."""
        if self.before is None:
            return "added"
        return "removed" if self.after is None else "changed"

    def as_json(self) -> dict[str, object]:
        return {
            "what": self.what,
            "before": self.before.as_json() if self.before else None,
            "after": self.after.as_json() if self.after else None,
        }


def difference(first: date, second: date) -> list[Change]:
    """What is in force on the second day and was not, or not so, on the first; in the order of the rows."""
    before, after = ({(row.kind, row.id): row for row in on(day)} for day in (first, second))
    keys = dict.fromkeys((row.kind, row.id) for row in rows())
    pairs = ((before.get(key), after.get(key)) for key in keys)
    return [Change(old, new) for old, new in pairs if old is not new]
