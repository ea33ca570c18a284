"""May somebody be related to the people of a case? Who settles a claim must not be (Đ43.3b).

The system knows little of kinship: the same name, and what was declared. It asks, it does not decide.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from btnn.agencies.queries import User
from btnn.law.case.record import counted_entries

from ..folding import fold
from ..models import Case, PartyCapacity
from ..story import as_entry

DECLARED, SAME_NAME = "declared", "same_name"


@dataclass(frozen=True, slots=True)
class Conflict:
    """One reason to ask: `kind` is `declared` or `same_name`; `sentence` says it to the user."""

    kind: str
    sentence: str


def possible_conflict(case: Case, user: User) -> list[Conflict]:
    """Why this person may be related to the parties or be an official who caused the harm; empty: nothing known."""
    return possible_conflicts(case, [user])[user.pk]


def possible_conflicts(case: Case, users: Iterable[User]) -> dict[int, list[Conflict]]:
    """The same for many people, by primary key, in two queries."""
    people = [(fold(row.full_name), row.full_name, row.capacity) for row in case.parties.all()]
    declared = _declared(case)
    found: dict[int, list[Conflict]] = {}
    for user in users:
        name = fold(user.full_name)
        reasons = [
            Conflict(SAME_NAME, _same(full_name, capacity)) for folded, full_name, capacity in people if folded == name
        ]
        if user.pk in declared:
            reasons.insert(
                0,
                Conflict(
                    DECLARED,
                    "Đã khai có quyền lợi liên quan hoặc là người thân thích của một bên trong vụ việc này (Đ43.3b).",
                ),
            )
        found[user.pk] = reasons
    return found


def _same(name: str, capacity: str) -> str:
    word = PartyCapacity(capacity).label.lower()
    return f"Trùng họ tên với {name}, {word}: phải xác nhận không phải là một người và không thân thích."


def _declared(case: Case) -> set[int]:
    """Users recorded as relatives of the parties when they were appointed."""
    events = list(case.events.order_by("number"))
    entries = counted_entries([as_entry(event) for event in events])
    return {
        user
        for entry in entries
        if entry.type == "officer_appointed" and entry.data.get("related_to_parties")
        for user in [events[entry.number - 1].named_user_id]
        if user is not None
    }
