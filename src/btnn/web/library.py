"""The library of this installation on the pages: which articles are there, and links to them.

A text is there when an administrator has brought it in (`btnn law import FILE`); without it a citation
is shown as plain words.
"""

from __future__ import annotations

from functools import lru_cache

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from btnn.law.errors import Refused
from btnn.law.library.articles import Article
from btnn.law.library.shelf import Shelf, places_in
from btnn.web.places import data_directory


def shelf() -> Shelf:
    """Where imported texts lie."""
    return Shelf(data_directory() / "library")


def slug(instrument: str) -> str:
    """`10/2017/QH14` as it stands in an address."""
    return instrument.replace("/", "-")


def wordings(instrument: str) -> tuple[Article, ...]:
    """Every wording of an instrument's articles; read once for each state of its file. A broken file gives none."""
    return _held(instrument)[0]


def is_there(instrument: str, number: str) -> bool:
    """Whether the library holds the article in any wording."""
    return number in _held(instrument)[1]


def _held(instrument: str) -> tuple[tuple[Article, ...], frozenset[str]]:
    path = shelf().path(instrument)
    try:
        return _read(instrument, str(path), path.stat().st_mtime_ns)
    except (OSError, Refused):
        return (), frozenset()


@lru_cache(maxsize=32)
def _read(instrument: str, _path: str, _state: int) -> tuple[tuple[Article, ...], frozenset[str]]:
    held = tuple(shelf().wordings(instrument))
    return held, frozenset(one.number for one in held)


def linked(source: str) -> SafeString:
    """A source as HTML in which every article that the library holds is a link to its text."""
    pieces: list[tuple[str | SafeString]] = []
    rest = source
    for words, instrument, place in places_in(source):
        if not is_there(instrument, place.article):
            continue
        before, _, rest = rest.partition(words)
        address = reverse("law:article", args=[slug(instrument), place.article])
        mark = f"#k{place.paragraph}" if place.paragraph else ""
        pieces += [(before,), (format_html('<a class="article" href="{}{}">{}</a>', address, mark, words),)]
    return format_html("{}{}", format_html_join("", "{}", pieces), rest)
