"""One article of an instrument, and finding a paragraph or a point in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_PLACE = re.compile(r"Đ(?P<article>[0-9]+[a-zđ]?)(?:\.(?P<paragraph>[0-9]+)(?P<point>[a-zđ])?)?(?![0-9])")
_PARAGRAPH = re.compile(r"\s*([0-9]+)\.\s")
_POINT = re.compile(r"\s*([a-zđ])\)\s")


@dataclass(frozen=True, slots=True)
class Article:
    """One wording of one article, in force from `since` to the day before `until`.

    `number` is the article's own number as text (`45`, `12a`); `code` its place in the code of laws.
    """

    instrument: str
    number: str
    code: str
    title: str
    lines: tuple[str, ...]
    since: date
    until: date | None = None

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    def holds_on(self, day: date) -> bool:
        """Whether this wording is law on that day."""
        return self.since <= day and (self.until is None or day < self.until)

    def passage(self, paragraph: str | None, point: str | None) -> tuple[str, ...]:
        """The lines of a paragraph or a point; the whole article when it has no such part."""
        lines = self.lines
        if paragraph is None:
            return lines
        found = _part(lines, _PARAGRAPH, paragraph)
        if not found:
            return lines
        if point is not None:
            return _part(found, _POINT, point) or found
        return found


def _part(lines: tuple[str, ...], mark: re.Pattern[str], wanted: str) -> tuple[str, ...]:
    """The line that begins with the mark and those after it, up to the next mark of that kind."""
    taken: list[str] = []
    for line in lines:
        found = mark.match(line)
        if found:
            if taken:
                break
            if found[1] == wanted:
                taken.append(line.strip())
        elif taken:
            taken.append(line.strip())
    return tuple(taken)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a citation points: article, and paragraph and point when it names them."""

    article: str
    paragraph: str | None
    point: str | None


def places(citation: str) -> list[Place]:
    """Every place that a citation such as `Đ45.2, Đ46.1` or `Đ42.2a` names, in its order."""
    return [place for _, place in worded_places(citation)]


def worded_places(citation: str) -> list[tuple[str, Place]]:
    """As `places`, each with the words that name it."""
    return [(one[0], Place(one["article"], one["paragraph"], one["point"])) for one in _PLACE.finditer(citation)]
