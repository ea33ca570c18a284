"""How long the public side keeps what it need not keep: counts of attempts until their stretch is over."""

from __future__ import annotations

from datetime import datetime

from btnn.portal.models import Attempt


def sweep(now: datetime) -> int:
    """Take away attempts whose stretch is over. Out: how many. Run by the owner: the web role can only count."""
    return Attempt.objects.filter(ends_at__lt=now).delete()[0]
