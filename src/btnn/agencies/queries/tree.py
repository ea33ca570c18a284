"""The tree of agencies on a day. A body under one that is no more stands, from the day of succession, under its main
successor; so the tree as it was and the tree as it is come out of the same rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from ..models import Agency, AgencySuccession
from ..periods import in_force
from .heirs import MOST_STEPS


@dataclass(slots=True)
class Node:
    """One body with those right below it, by kind and name."""

    agency: Agency
    children: list[Node] = field(default_factory=list)

    def walk(self) -> Iterator[Agency]:
        """This body and all below it."""
        yield self.agency
        for child in self.children:
            yield from child.walk()


def ancestors(agency: Agency, on: date | None = None) -> list[Agency]:
    """The bodies above an agency, nearest first: as they are on a day, or as they were first written without one.
    A loop in the data ends the walk."""
    found: list[Agency] = []
    seen = {agency.pk}
    above = _standing(agency.parent, on)
    while above is not None and above.pk not in seen:
        seen.add(above.pk)
        found.append(above)
        above = _standing(above.parent, on)
    return found


def tree(on: date) -> list[Node]:
    """All bodies of a day as a forest, in two queries."""
    rows = Agency.objects.filter(in_force(on)).order_by("level", "kind", "name", "pk")
    nodes = {row.pk: Node(row) for row in rows}
    after = dict(AgencySuccession.objects.filter(main=True, on__lte=on).values_list("former_id", "successor_id"))
    roots = []
    for node in nodes.values():
        above = nodes.get(_last(node.agency.parent_id, nodes, after) or 0)
        if above is None or _leads_back(above, node, nodes, after):
            roots.append(node)
        else:
            above.children.append(node)
    return roots


def branch(agency: Agency, on: date) -> list[Agency]:
    """An agency and all bodies below it on a day; empty when it is not there then."""
    for root in tree(on):
        found = _find(root, agency.pk)
        if found is not None:
            return list(found.walk())
    return []


def _standing(agency: Agency | None, on: date | None) -> Agency | None:
    """The body itself while it is there, else its main successor's on that day."""
    for _ in range(MOST_STEPS):
        if agency is None or on is None or agency.exists_on(on):
            return agency
        after = AgencySuccession.objects.filter(former=agency, main=True, on__lte=on).select_related("successor")
        step = after.first()
        agency = step.successor if step else None
    return None


def _last(key: int | None, nodes: dict[int, Node], after: dict[int, int]) -> int | None:
    for _ in range(MOST_STEPS):
        if key is None or key in nodes:
            return key
        key = after.get(key)
    return None


def _leads_back(above: Node, node: Node, nodes: dict[int, Node], after: dict[int, int]) -> bool:
    """Would the way up from `above` come to `node` again?"""
    seen: set[int] = set()
    step: Node | None = above
    while step is not None and step.agency.pk not in seen:
        if step is node:
            return True
        seen.add(step.agency.pk)
        step = nodes.get(_last(step.agency.parent_id, nodes, after) or 0)
    return False


def _find(node: Node, key: int) -> Node | None:
    if node.agency.pk == key:
        return node
    return next((found for child in node.children if (found := _find(child, key)) is not None), None)
