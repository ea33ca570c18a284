"""How a person wishes to be told."""

from __future__ import annotations

from btnn.agencies.queries import User

from ..models import NoticeSettings


def settings_of(user: User) -> NoticeSettings:
    """The person's own settings, or the defaults, not kept."""
    return NoticeSettings.objects.filter(user=user).first() or NoticeSettings(user=user)
