"""Decisions that publish procedures, and on which days each is in force."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet

from btnn.folding import fold

from ..models import PublishingDecision


def decisions(issuer: str = "") -> list[PublishingDecision]:
    """Every decision, newest first, with its list; `issuer` narrows by part of the name of who issued it,
    without regard to marks."""
    wanted = fold(issuer)
    return [one for one in _with_list() if wanted in fold(one.issuer)]


def decision_by_key(key: str) -> PublishingDecision | None:
    """One decision with its list."""
    return _with_list().filter(key=key).first()


def ended_on(decision: PublishingDecision) -> date | None:
    """The first day on which it is no longer in force: when the first that replaces it takes effect."""
    return min((one.effective_from for one in decision.replaced_by.all()), default=None)


def in_force(decision: PublishingDecision, day: date) -> bool:
    """Whether the decision holds on that day."""
    end = ended_on(decision)
    return decision.effective_from <= day and (end is None or day < end)


def _with_list() -> QuerySet[PublishingDecision]:
    return (
        PublishingDecision.objects.select_related("replaces")
        .prefetch_related("replaced_by", "entries__version__procedure", "entries__version__limits")
        .order_by("-effective_from", "-pk")
    )
