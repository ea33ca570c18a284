"""Which body came after which."""

from __future__ import annotations

from ..models import Agency, AgencySuccession

MOST_STEPS = 20


def heirs(agency_id: int) -> list[AgencySuccession]:
    """What came after an agency, the main successor first. Empty: nothing did."""
    rows = AgencySuccession.objects.filter(former_id=agency_id).select_related("successor")
    return list(rows.order_by("-main", "pk"))


def origins(agency_id: int) -> list[AgencySuccession]:
    """What an agency came after."""
    rows = AgencySuccession.objects.filter(successor_id=agency_id).select_related("former")
    return list(rows.order_by("on", "pk"))


def predecessors(agency_id: int) -> frozenset[int]:
    """Every agency that this one came after, by however many steps. One query where there is none."""
    found: set[int] = set()
    step = {agency_id}
    while step:
        rows = AgencySuccession.objects.filter(successor_id__in=step).values_list("former_id", flat=True)
        step = set(rows) - found - {agency_id}
        found |= step
    return frozenset(found)


def succeeded() -> frozenset[int]:
    """Every agency that something came after: for whoever looks at many cases at once. One query."""
    return frozenset(AgencySuccession.objects.values_list("former_id", flat=True))


def main_heir(agency_id: int) -> AgencySuccession | None:
    """The succession that takes over what nobody was chosen for; None when the agency goes on itself."""
    return AgencySuccession.objects.filter(former_id=agency_id, main=True).select_related("successor").first()


def standing_body(agency: Agency) -> Agency:
    """The body that stands at the end of the way from an agency by its main successors; itself without any."""
    for _ in range(MOST_STEPS):
        after = main_heir(agency.pk)
        if after is None:
            return agency
        agency = after.successor
    return agency
