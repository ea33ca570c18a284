"""Published answers, for everybody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from btnn.folding import fold

from ..models import Publication, Theme

MOST = 200


@dataclass(frozen=True, slots=True)
class Answer:
    """One edition in one language; `foreign`: there is none in the language asked for, so it is Vietnamese."""

    slug: str
    edition: int
    theme: str
    question: str
    answer: str
    citations: Sequence[str]
    agency_name: str
    on: date
    reason: str
    withdrawn: bool
    foreign: bool

    @property
    def theme_label(self) -> str:
        return str(Theme(self.theme).label)

    @property
    def paragraphs(self) -> list[str]:
        return [part.strip() for part in self.answer.split("\n\n") if part.strip()]


def published(language: str = "vi", text: str = "", theme: str = "") -> list[Answer]:
    """The answers that count today, by theme; with `text` those that hold every word, without accents."""
    rows = _current()
    if theme:
        rows = rows.filter(theme=theme)
    for word in fold(text[:200]).split()[:8]:
        rows = rows.filter(search_text__contains=word)
    order = {name: place for place, name in enumerate(Theme.values)}
    found = [_answer(row, language) for row in rows[:MOST]]
    return sorted(found, key=lambda one: (order[one.theme], one.question))


def one_published(slug: str, language: str = "vi") -> Answer | None:
    """The edition that counts, a withdrawn one too; None without one."""
    row = Publication.objects.filter(slug=slug).order_by("-edition").first()
    return _answer(row, language) if row is not None else None


def editions(slug: str, language: str = "vi") -> list[Answer]:
    """All editions of an answer, the latest first."""
    return [_answer(row, language) for row in Publication.objects.filter(slug=slug).order_by("-edition")]


def _current() -> QuerySet[Publication]:
    last = Publication.objects.order_by("slug", "-edition").distinct("slug")
    return Publication.objects.filter(pk__in=last.values("pk"), withdrawn=False)


def _answer(row: Publication, language: str) -> Answer:
    told = row.texts.get(language)
    words = told or row.texts["vi"]
    return Answer(
        row.slug,
        row.edition,
        row.theme,
        words["question"],
        words["answer"],
        row.citations,
        row.agency_name,
        row.on,
        row.reason,
        row.withdrawn,
        told is None,
    )
