"""The answer of a rule."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from django.urls import NoReverseMatch, reverse

from ..criteria import Criterion
from ..reckoning import mean


@dataclass(frozen=True, slots=True)
class Evidence:
    """`points` None: the records do not tell. `nothing`: what the line is about did not arise. `links`: (words,
    address) of what counts; `lost`: what cost points, to be mended or explained."""

    points: Fraction | None
    text: str
    nothing: bool = False
    links: tuple[tuple[str, str], ...] = ()
    lost: tuple[str, ...] = ()


TYPED = Evidence(None, "Không tính được từ dữ liệu trong hệ thống: ghi điểm kèm minh chứng.")


def link(words: str, route: str, *args: object) -> tuple[tuple[str, str], ...]:
    """A link to a page, or none while its room is not open."""
    try:
        return ((words, reverse(route, args=args)),)
    except NoReverseMatch:
        return ()


def of_events(
    criterion: Criterion,
    levels: Sequence[tuple[str, int]],
    text: str,
    links: tuple[tuple[str, str], ...] = (),
) -> Evidence:
    """A line whose events were each judged.

    Args:
        levels: by event what it is called, and the place of its level in the criterion (0: the best).
    """
    if not levels:
        points = Fraction(criterion.most) if criterion.full_for_nothing else Fraction(0)
        return Evidence(points, text, nothing=criterion.full_for_nothing, links=links)
    names = [criterion.levels[place][0] for _, place in levels]
    least = Fraction(min(map(criterion.points_of, names)))
    found = mean(criterion, names) if criterion.averaged else least
    lost = tuple(f"{name}: {criterion.levels[place][0]}" for name, place in levels if place)
    return Evidence(found, text, links=links, lost=lost[:20])


def yes_no(criterion: Criterion, done: bool, text: str, links: tuple[tuple[str, str], ...] = ()) -> Evidence:
    """A line that is there or is not."""
    return Evidence(Fraction(criterion.most if done else 0), text, links=links)
