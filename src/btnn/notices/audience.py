"""Whom something concerns: people by their role in the agencies that have to do with the case.

A limit concerns whoever finds it among their duties in “Việc của tôi”; an entry those named below, never the one who
recorded it. `people` are all who hold a role in the case's agencies today.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from btnn.agencies.queries import AgencyKind, Membership, Role
from btnn.cases.permissions import Standing, may_record
from btnn.cases.queries.day import meeting_events
from btnn.cases.queries.news import CaseKeys, DueLimit, EventNews

People = Sequence[Membership]
Select = Callable[[EventNews, People], Iterator[Membership]]
Rules = tuple[tuple[str, tuple[Select, ...]], ...]  # kind of notice, and who gets it
SETTLING, DETERMINING, FINANCE = "settling", "determining", "finance"
SIDE_OF_KIND = {AgencyKind.FINANCE_DEPARTMENT: "finance", AgencyKind.JUSTICE_DEPARTMENT: "justice_department"}
_DESK = (Role.RECEPTION, Role.HEAD)
_DESK_OF_KIND = (
    (AgencyKind.FINANCE_DEPARTMENT, Role.FINANCE),
    (AgencyKind.JUSTICE_DEPARTMENT, Role.OFFICER),
)
OUTSIDERS = frozenset({"court", "other_body"})


def event_audience(news: EventNews, people: People) -> list[tuple[str, Membership]]:
    """Kind of notice and person, each person once, with the first kind that is theirs."""
    found: dict[int, tuple[str, Membership]] = {}
    for kind, selects in _RULES.get(news.type, _ANY_OTHER):
        for select in selects:
            for person in select(news, people):
                if person.user_id != news.actor_id:
                    found.setdefault(person.user_id, (kind, person))
    return list(found.values())


def limit_audience(limit: DueLimit, people: People) -> list[Membership]:
    """Who has to meet the limit, each person once. A limit of a body outside the system: nobody."""
    if limit.by in OUTSIDERS:
        return []
    events = meeting_events().get(limit.limit_id, ())
    found: dict[int, Membership] = {}
    for person in people:
        standing = _standing(limit.case, person)
        if _is_their_side(limit, person) and any(may_record(standing, name) for name in events):
            found.setdefault(person.user_id, person)
    return list(found.values())


def watchers(limit: DueLimit, people: People) -> list[Membership]:
    """Who ought to urge when a body outside lets its limit pass: the officer, else the head."""
    if limit.by not in OUTSIDERS:
        return []
    return list(_officer_of(limit.case, people)) or list(_at(people, limit.case.settling_agency_id, Role.HEAD))


def in_charge(case: CaseKeys, people: People) -> Iterator[Membership]:
    """The officer; without one the head; before there is a settling agency those who determine it."""
    if case.settling_agency_id is None:
        return _with(people, case, DETERMINING, Role.OFFICER, Role.HEAD)
    officer = list(_officer_of(case, people))
    return iter(officer) if officer else _at(people, case.settling_agency_id, Role.HEAD)


def at_the_desk(people: People) -> list[Membership]:
    """Where letters from other bodies arrive: reception and head; in a finance body those who deal with money, in a
    Department of Justice its officers too."""
    return [person for person in people if person.role in _DESK or (person.agency.kind, person.role) in _DESK_OF_KIND]


def heads_over(limit: DueLimit, people: People) -> list[Membership]:
    """The heads to whom an officer's overdue limit goes up (Đ43.3: they appoint the officer)."""
    if limit.by != "officer" or limit.case.officer_id is None:
        return []
    return list(_at(people, limit.case.settling_agency_id, Role.HEAD))


def _standing(case: CaseKeys, person: Membership) -> Standing:
    capacities = case.capacities.get(person.agency_id, frozenset())
    if case.settling_agency_id != person.agency_id:
        capacities -= {SETTLING}
    return Standing(person, capacities, case.officer_id == person.user_id)


def _is_their_side(limit: DueLimit, person: Membership) -> bool:
    """As my day divides the work: each body its own side, an officer the cases in hand, the rest of an agency what
    is not the officer's."""
    settles = limit.case.settling_agency_id == person.agency_id
    side = SIDE_OF_KIND.get(AgencyKind(person.agency.kind))
    if side is not None and not settles:
        return limit.by == side
    if person.role == Role.OFFICER:
        return limit.case.officer_id == person.user_id
    return limit.by != "officer" or limit.case.officer_id is None


def _at(people: People, agency_id: int | None, *roles: str) -> Iterator[Membership]:
    return (person for person in people if person.agency_id == agency_id and person.role in roles)


def _with(people: People, case: CaseKeys, capacity: str, *roles: str) -> Iterator[Membership]:
    held = {agency_id for agency_id, capacities in case.capacities.items() if capacity in capacities}
    return (person for person in people if person.agency_id in held and person.role in roles)


def _one(people: People, case: CaseKeys, user_id: int | None) -> Iterator[Membership]:
    """A person by key, in the settling agency first."""
    own = sorted(people, key=lambda person: person.agency_id != case.settling_agency_id)
    return (person for person in own if user_id is not None and person.user_id == user_id)


def _officer_of(case: CaseKeys, people: People) -> Iterator[Membership]:
    return (
        person for person in _at(people, case.settling_agency_id, Role.OFFICER) if person.user_id == case.officer_id
    )


def _officer(news: EventNews, people: People) -> Iterator[Membership]:
    return _officer_of(news.case, people)


def _heads(news: EventNews, people: People) -> Iterator[Membership]:
    return _at(people, news.case.settling_agency_id, Role.HEAD)


def _accountants(news: EventNews, people: People) -> Iterator[Membership]:
    return _at(people, news.case.settling_agency_id, Role.FINANCE)


def _in_charge(news: EventNews, people: People) -> Iterator[Membership]:
    return in_charge(news.case, people)


def _named(news: EventNews, people: People) -> Iterator[Membership]:
    return _one(people, news.case, news.named_user_id)


def _earlier_officer(news: EventNews, people: People) -> Iterator[Membership]:
    return _one(people, news.case, news.earlier_officer_id)


def _recorder(news: EventNews, people: People) -> Iterator[Membership]:
    return _one(people, news.case, news.corrected_by_id)


def _desk_of_named(news: EventNews, people: People) -> Iterator[Membership]:
    return _at(people, news.named_agency_id, Role.RECEPTION, Role.HEAD)


def _desk_of_portal(news: EventNews, people: People) -> Iterator[Membership]:
    """Who looks at what people send on the public side: the desk of the body that it came to."""
    if not news.by_portal:
        return iter(())
    here = news.case.settling_agency_id
    if here is not None:
        return (person for person in at_the_desk(people) if person.agency_id == here)
    return _with(at_the_desk(people), news.case, DETERMINING, *Role)


def _finance_body(news: EventNews, people: People) -> Iterator[Membership]:
    return _with(people, news.case, FINANCE, Role.FINANCE, Role.HEAD)


_TRANSFERRED: Rules = (("transferred", (_desk_of_named,)), ("changed", (_in_charge,)))
_REQUESTED: Rules = (("requested", (_finance_body,)), ("changed", (_in_charge,)))
_GRANTED: Rules = (("granted", (_officer, _accountants, _heads)),)
_ANSWERED: Rules = (("answered", (_in_charge,)),)
_HEADS_TURN: Rules = (("changed", (_officer, _heads, _in_charge)),)
_ANY_OTHER: Rules = (("changed", (_in_charge,)),)
_RULES: dict[str, Rules] = {
    "dossier_received": (("arrived", (_desk_of_portal,)), *_HEADS_TURN),
    "officer_appointed": (("assigned", (_named,)), ("replaced", (_earlier_officer,))),
    "agency_determined": _TRANSFERRED,
    "dossier_transferred": _TRANSFERRED,
    "funding_requested": _REQUESTED,
    "advance_funding_requested": _REQUESTED,
    "funding_returned": (("returned", (_officer, _accountants, _heads)),),
    "funding_granted": _GRANTED,
    "advance_funding_granted": _GRANTED,
    "entry_corrected": (("corrected", (_officer, _heads, _recorder)),),
    # What comes from outside in answer to a paper of the agency.
    **dict.fromkeys(
        (
            *("supplement_received", "basis_document_received", "opinion_received", "document_delivered"),
            *("honour_reply_received", "postponement_requested", "resumption_requested"),
        ),
        _ANSWERED,
    ),
    # The head has to act next.
    **dict.fromkeys(
        ("verification_reported", "negotiation_concluded", "lawsuit_filed", "judgment_effective"),
        _HEADS_TURN,
    ),
}
