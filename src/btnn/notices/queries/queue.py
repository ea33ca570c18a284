"""How the queue of jobs stands: for the health of the installation, and for nobody's case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ..models import QueueState


@dataclass(frozen=True, slots=True)
class QueueHealth:
    """Jobs that failed for good, jobs that could run, and for how many minutes the oldest of them has waited."""

    failed: int
    waiting: int
    oldest_minutes: int


def queue_health(now: datetime) -> QueueHealth:
    """One query."""
    state = QueueState.objects.get()
    waited = (now - state.waiting_since).total_seconds() if state.waiting_since else 0
    return QueueHealth(state.failed, state.waiting, max(0, int(waited // 60)))
