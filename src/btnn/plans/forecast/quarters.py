"""Quarters as whole numbers: 4 × year + quarter − 1, so that the next quarter is one more."""

from __future__ import annotations

from datetime import date

ROMAN = ("I", "II", "III", "IV")


def quarter_of(day: date) -> int:
    """The quarter in which a day lies."""
    return 4 * day.year + (day.month - 1) // 3


def first_day(quarter: int) -> date:
    """The first day of a quarter."""
    return date(quarter // 4, 3 * (quarter % 4) + 1, 1)


def said(quarter: int) -> str:
    """“Quý II/2026”."""
    return f"Quý {ROMAN[quarter % 4]}/{quarter // 4}"
