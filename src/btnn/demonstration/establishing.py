"""The bodies and people of the demonstration, made by the commands of `agencies`."""

from __future__ import annotations

from datetime import date

from btnn.agencies.commands import appoint, enrol_person, establish_agency, tell_place
from btnn.agencies.queries import Agency, Membership, agency_by_code
from btnn.demonstration.province import BODIES, Body


def is_established() -> bool:
    """Are the demonstration's bodies there already?"""
    return agency_by_code(BODIES[0].code) is not None


def establish(first_day: date, password: str) -> tuple[dict[str, Agency], dict[str, Membership]]:
    """Make every body and every person, all there from `first_day` on; bodies by key, memberships by user name."""
    agencies: dict[str, Agency] = {}
    memberships: dict[str, Membership] = {}
    for body in BODIES:
        agencies[body.key] = _establish(body, agencies.get(body.parent), first_day)
        for person in body.people:
            user = enrol_person(username=person.username, full_name=person.full_name, password=password)
            memberships[person.username] = appoint(user, agencies[body.key], person.role, valid_from=first_day)
    return agencies, memberships


def _establish(body: Body, parent: Agency | None, first_day: date) -> Agency:
    made = establish_agency(
        code=body.code,
        name=body.marked_name,
        kind=body.kind,
        level=body.level,
        province=body.province,
        parent=parent,
        budget=body.budget,
        valid_from=first_day,
    )
    tell_place(made, address=body.address, valid_from=first_day)
    return made
