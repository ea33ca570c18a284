"""What the pages of guidance share: the way to the page, finding, answering refusals."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.urls import reverse

from ...errors import NotThere, NotYours, SupportProblem
from ...models import Question

T = TypeVar("T")


def crumbs(*labels: str, question: Question | None = None) -> list[dict[str, str]]:
    """The way here."""
    way = [{"label": "Hướng dẫn nghiệp vụ", "url": reverse("guidance:list")}]
    if question is not None:
        name = f"{question.get_purpose_display()} {question}"
        way.append({"label": name, "url": reverse("guidance:matter", args=[question.pk])})
    return [*way, *({"label": label} for label in labels)]


def found(look: Callable[[], T]) -> T:
    """What a query gives; not there: 404, somebody else's: 403."""
    try:
        return look()
    except NotYours as problem:
        raise PermissionDenied(problem.message) from problem
    except NotThere as problem:
        raise Http404(problem.message) from problem


def refusal_of(act: Callable[[], Any]) -> str:
    """Do it; the sentence of the refusal, empty when it is done. Not theirs: 403; not there: 404."""
    try:
        found(act)
    except SupportProblem as problem:
        return problem.message
    return ""
