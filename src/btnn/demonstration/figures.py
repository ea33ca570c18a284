"""The figures of the demonstration's years, published for everybody: of the whole country and of its province."""

from __future__ import annotations

from datetime import date

from btnn.agencies.queries import Membership
from btnn.portal.numbers.commands import publish


def publish_figures(today: date, overseer: Membership) -> None:
    """Last year by the country, this year by the country and by the department of justice of `overseer`."""
    publish(today.year - 1, today)
    publish(today.year, today)
    publish(today.year, today, membership=overseer)
