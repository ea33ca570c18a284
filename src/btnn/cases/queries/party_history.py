"""Who changed what about a party, and when: read from the rows that the database's triggers keep."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from btnn.agencies.queries import Agency, Membership, User

from ..errors import NotFound
from ..models import Case, Party, PartyChange, PartyReveal
from ..standing import standing_in
from .parties import mask
from .visible import visible_case

NOT_TOLD = frozenset({"id", "case", "folded", "normal_identity", "version"})


@dataclass(frozen=True, slots=True)
class Alteration:
    """One column that changed, masked as the person may see it; values as stored."""

    name: str
    label: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class PartyStep:
    """One change: `label` is `added`, `changed` or `found` (was there before histories were kept). `actor` and
    `agency` are names, empty when nobody of the house did it."""

    label: str
    at: datetime
    actor: str
    agency: str
    alterations: list[Alteration]


@dataclass(frozen=True, slots=True)
class Look:
    """Somebody looked at the whole numbers."""

    actor: str
    agency: str
    at: datetime


def party_history(membership: Membership, code: str, party: int) -> list[PartyStep]:
    """The changes of a party, oldest first. Refused (`NotFound`): out of scope, nobody of that key."""
    case = visible_case(membership, code)
    held = standing_in(case, membership)
    row = case.parties.filter(pk=party).first()
    if row is None:
        raise NotFound("Vụ việc không có người này.")
    changes = list(PartyChange.objects.filter(pgh_obj=row).order_by("pgh_id"))
    actors, agencies = _named(changes)
    steps: list[PartyStep] = []
    before: dict[str, Any] | None = None
    for change in changes:
        after = _values(change)
        context = change.pgh_context or {}
        altered = [] if before is None else _altered(before, after, held)
        steps.append(
            PartyStep(
                change.pgh_label,
                change.pgh_created_at,
                actors.get(context.get("user", 0), ""),
                agencies.get(context.get("agency", 0), ""),
                altered,
            )
        )
        before = after
    return steps


def looks(membership: Membership, code: str, party: int) -> list[Look]:
    """Who looked at the whole numbers, latest first; a few. Refused (`NotFound`): out of scope."""
    case = visible_case(membership, code)
    rows = PartyReveal.objects.filter(case=case, party_id=party).select_related("actor", "agency")
    return [Look(row.actor.full_name, row.agency.name, row.at) for row in rows.order_by("-pk")[:20]]


def former_names(case: Case) -> dict[int, frozenset[str]]:
    """For each party, by primary key, every name it ever had (folded): entries keep the name of their day."""
    found: dict[int, set[str]] = defaultdict(set)
    rows = PartyChange.objects.filter(case=case).values_list("pgh_obj_id", "folded")
    for party, folded in rows:
        found[party].add(folded)
    return {party: frozenset(names) for party, names in found.items()}


def _values(change: Any) -> dict[str, Any]:
    """The columns of a row of history by the names of `Party`."""
    return {field.name: getattr(change, field.attname) for field in Party._meta.concrete_fields}


def _altered(before: dict[str, Any], after: dict[str, Any], held: Any) -> list[Alteration]:
    old, new = _masked(before, held), _masked(after, held)
    found = []
    for field in Party._meta.concrete_fields:
        name = field.name
        if name in NOT_TOLD or before[name] == after[name]:
            continue
        found.append(Alteration(name, str(field.verbose_name), old[name], new[name]))
    return found


def _masked(values: dict[str, Any], held: Any) -> dict[str, Any]:
    shown = Party(**{Party._meta.get_field(name).attname: value for name, value in values.items()})  # type: ignore[union-attr]
    mask(shown, held)
    return {field.name: getattr(shown, field.attname) for field in Party._meta.concrete_fields}


def _named(changes: list[Any]) -> tuple[dict[int, str], dict[int, str]]:
    contexts = [change.pgh_context or {} for change in changes]
    users = User.objects.filter(pk__in={one["user"] for one in contexts if "user" in one})
    agencies = Agency.objects.filter(pk__in={one["agency"] for one in contexts if "agency" in one})
    return dict(users.values_list("pk", "full_name")), dict(agencies.values_list("pk", "name"))
