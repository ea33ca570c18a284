"""Văn bản: the texts of the law that this installation has imported, article by article."""

from __future__ import annotations

import re
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from btnn.law.errors import Refused
from btnn.law.library.articles import Article
from btnn.law.limits import all_limits, parse_day
from btnn.law.sources import INSTRUMENTS, Instrument
from btnn.web import library
from btnn.web.clock import today

from .law import HOME

PARAGRAPH = re.compile(r"\s*([0-9]+)\.\s")


def _instrument(slug: str) -> Instrument:
    for number, found in INSTRUMENTS.items():
        if library.slug(number) == slug and library.wordings(number):
            return found
    raise Http404


def instrument(request: HttpRequest, slug: str) -> HttpResponse:
    """The articles of one instrument as they stand today. Not imported: not found."""
    found = _instrument(slug)
    articles = [one for one in library.wordings(found.number) if one.holds_on(today())]
    context = {
        "instrument": found,
        "slug": slug,
        "articles": articles,
        "crumbs": [HOME, {"label": found.name}],
    }
    return render(request, "web/law_instrument.html", context)


def article(request: HttpRequest, slug: str, number: str) -> HttpResponse:
    """One article, with its wordings over time; `?ngay=YYYY-MM-DD` for another day than today."""
    found = _instrument(slug)
    day = _day(request)
    every = [one for one in library.wordings(found.number) if one.number == number]
    if not every:
        raise Http404
    shown = next((one for one in every if one.holds_on(day)), None)
    context = {
        "instrument": found,
        "slug": slug,
        "number": number,
        "article": shown,
        "lines": _marked(shown) if shown else [],
        "day": day,
        "wordings": every,
        "limits": [
            one
            for one in all_limits().values()
            if one.citation.instrument == found.number and re.match(rf"Đ{number}(?![0-9a-zđ])", one.citation.article)
        ],
        "print_title": f"Điều {number} {found.name}",
        "today": today(),
        "crumbs": [
            HOME,
            {"label": found.name, "url": reverse("law:instrument", args=[slug])},
            {"label": f"Điều {number}"},
        ],
    }
    return render(request, "web/law_article.html", context)


def _day(request: HttpRequest) -> date:
    try:
        return parse_day(request.GET["ngay"]) if "ngay" in request.GET else today()
    except Refused:
        return today()


def _marked(shown: Article) -> list[tuple[str, str]]:
    """Each line with the anchor of its paragraph, where one begins."""
    marked = []
    for line in shown.lines:
        begins = PARAGRAPH.match(line)
        marked.append((f"k{begins[1]}" if begins else "", line.strip()))
    return marked
