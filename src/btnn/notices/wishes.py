"""What a person's settings mean for mails."""

from __future__ import annotations

from .models import NoticeSettings
from .quiet import Rest


def may_mail(wish: NoticeSettings) -> bool:
    """Is there an address that was confirmed and that the mail server has not turned away?"""
    return bool(wish.address) and wish.confirmed_at is not None and wish.refused_at is None


def rest_of(wish: NoticeSettings) -> Rest:
    """The quiet hours and days."""
    return Rest(wish.quiet_from, wish.quiet_to, wish.quiet_days_off)
