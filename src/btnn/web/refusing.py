"""How pages of the year's work answer a refusal of a command."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from django.core.exceptions import PermissionDenied
from django.http import Http404

from btnn.refusals import NotThere, NotYours, Refusal

T = TypeVar("T")


def found(look: Callable[[], T]) -> T:
    """What a query gives; not there: 404, somebody else's: 403."""
    try:
        return look()
    except NotYours as problem:
        raise PermissionDenied(problem.message) from problem
    except NotThere as problem:
        raise Http404(problem.message) from problem


def refusal_of(act: Callable[[], Any]) -> str:
    """Do it; the sentence of the refusal, empty when it is done. Not theirs: 403; not there: 404. The page comes back
    with the sentence and what was typed, 422."""
    try:
        found(act)
    except Refusal as problem:
        return problem.message
    return ""
