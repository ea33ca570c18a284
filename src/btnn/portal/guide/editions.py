"""The words of the guide: one folder of YAML for each day from which they hold, each text in both languages.

The law's own words and codes are not repeated here; what names a code that the law does not have is refused on reading.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

import yaml
from django.utils.translation import get_language

from btnn.law.sources import law

Raw = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Text:
    """Words in both languages; as text they are those of the page's language."""

    vi: str
    en: str

    def __str__(self) -> str:
        return self.en if get_language() == "en" else self.vi


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence with its article; an article without instrument is one of Luật 10/2017/QH14."""

    text: Text
    article: str = ""

    @property
    def source(self) -> str:
        return cited(self.article)


def cited(article: str) -> str:
    """The citation of an article: with the instrument it names, else of Luật 10/2017/QH14."""
    return law(article) if article.startswith("Đ") else article


def text_of(raw: Raw, prefix: str = "") -> Text:
    """The two texts of an entry; one without the other is a `ValueError`."""
    vi, en = raw.get(f"{prefix}vi", ""), raw.get(f"{prefix}en", "")
    if not vi or not en:
        raise ValueError(f"guide: an entry lacks Vietnamese or English: {raw}")
    return Text(vi, en)


def help_of(raw: Raw) -> Text | None:
    """The help of a question, where it has one."""
    return text_of(raw, "help_") if raw.get("help_vi") else None


def told_of(raw: Raw) -> Told:
    """A sentence with its article."""
    return Told(text_of(raw), raw.get("article", ""))


@cache
def _days() -> tuple[date, ...]:
    folders = (entry.name for entry in files("btnn.portal.guide").joinpath("data").iterdir() if entry.is_dir())
    return tuple(sorted(date.fromisoformat(name) for name in folders if name[:1].isdigit()))


def edition(today: date) -> date:
    """The day from which the words of a day hold; before the first of them, the first."""
    return max((day for day in _days() if day <= today), default=_days()[0])


@cache
def words(since: date, name: str) -> Raw:
    """One file of an edition."""
    place = files("btnn.portal.guide").joinpath("data").joinpath(since.isoformat()).joinpath(f"{name}.yaml")
    found: Raw = yaml.safe_load(place.read_text(encoding="utf-8"))
    return found
