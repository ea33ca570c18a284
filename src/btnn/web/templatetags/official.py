"""Template filters for what an official page says: dates, days left, money, hidden numbers."""

from datetime import date, datetime

from django import template
from django.utils import timezone

from btnn.web import wording

register = template.Library()


@register.filter
def vnd(amount: int | None) -> str:
    """``92.004.545 đồng``."""
    return wording.dong(amount)


@register.filter
def money(amount: int | None) -> str:
    """``92.004.545``, for columns whose heading names the unit."""
    return wording.money(amount)


@register.filter
def vndate(day: date | None) -> str:
    """``21/11/2026``; a moment is taken in local time."""
    return wording.short_date(_local_day(day))


@register.filter
def vnweekday(day: date | None) -> str:
    """``thứ Tư 25/11/2026``."""
    return wording.weekday_date(_local_day(day))


@register.filter
def vnmoment(moment: datetime | None) -> str:
    """``09:14 ngày 02/03/2026`` in local time."""
    if not moment:
        return wording.NOTHING
    local = timezone.localtime(moment) if timezone.is_aware(moment) else moment
    return f"{local:%H:%M} ngày {wording.short_date(local.date())}"


@register.filter
def days_left(due: date | None, today: date) -> str:
    """``còn 4 ngày`` / ``hạn cuối hôm nay`` / ``quá hạn 9 ngày``."""
    return wording.days_left(due, today) if due else wording.NOTHING


@register.filter
def masked_phone(number: str | None) -> str:
    """``09••••••12``."""
    return wording.masked(number)


@register.filter
def masked_id(number: str | None) -> str:
    """``••••••••1234``: the last four of an identity number."""
    return wording.masked(number, head=0, tail=4)


def _local_day(day: date | None) -> date | None:
    if not day:  # None, or the empty text that a template gives for an unknown name
        return None
    if isinstance(day, datetime):
        return (timezone.localtime(day) if timezone.is_aware(day) else day).date()
    return day
