"""To whom a recommendation goes, by its kind and where the body stands (TT 08/2019 Đ28–30; Luật Đ73)."""

from __future__ import annotations

from btnn.agencies.queries import Agency
from btnn.law.work.management import (
    Way,
    demanding_cancellation,
    handling_violations,
    protesting,
    reviewing,
)
from btnn.refusals import Unfit
from btnn.support.urging.bodies import manager, position

from .models import Kind

FREE = frozenset({Kind.PROTEST, Kind.VIOLATION})  # whoever is competent gets it; the others go to the body itself


def way_to(kind: str, maker: Agency, about: Agency, *, asked_in_vain: bool = False) -> Way:
    """How the maker may recommend this. Refused (`Unfit`) with the article: not theirs."""
    who, where = manager(maker), position(about)
    if kind == Kind.PROTEST:
        way = protesting(who, where, asked_in_vain=asked_in_vain)
    elif kind == Kind.CANCEL:
        way = demanding_cancellation(who, where)
    elif kind == Kind.REVIEW:
        way = reviewing(who, where)
    else:
        way = handling_violations(who, where)
    if not way.open:
        raise Unfit(f"{way.why} ({way.source})")
    return way
