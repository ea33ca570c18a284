"""How dates, days and money are written for Vietnamese readers.

Pure functions: a value goes in, words come out; the clock is never asked (``today`` is
passed in). Money is whole đồng: a float is refused, because it could already be wrong.
"""

from datetime import date

WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
NOTHING = "–"


def money(amount: int | None) -> str:
    """92004545 → ``92.004.545``; nothing known → a dash."""
    if amount is None:
        return NOTHING
    if not isinstance(amount, int) or isinstance(amount, bool):
        raise TypeError("money is int đồng")
    digits = f"{abs(amount):,}".replace(",", ".")
    return f"−{digits}" if amount < 0 else digits


def dong(amount: int | None) -> str:
    """92004545 → ``92.004.545 đồng`` (the space does not break)."""
    return NOTHING if amount is None else f"{money(amount)}\u00a0đồng"


def short_date(day: date | None) -> str:
    """2026-11-05 → ``05/11/2026``."""
    return NOTHING if day is None else f"{day.day:02d}/{day.month:02d}/{day.year}"


def day_and_month(day: date, today: date) -> str:
    """``05/11`` in the year of ``today``, else with its year."""
    return f"{day.day:02d}/{day.month:02d}" if day.year == today.year else short_date(day)


def weekday_date(day: date | None) -> str:
    """2026-11-25 → ``thứ Tư 25/11/2026``."""
    return NOTHING if day is None else f"{WEEKDAYS[day.weekday()]} {short_date(day)}"


def days_left(due: date, today: date) -> str:
    """What an open limit says of itself: ``còn 4 ngày``, ``hạn cuối hôm nay``, ``quá hạn 9 ngày``."""
    days = (due - today).days
    if days > 0:
        return f"còn {_counted(days)} ngày"
    return "hạn cuối hôm nay" if days == 0 else f"quá hạn {_counted(-days)} ngày"


def _counted(days: int) -> str:
    """``1.093``: thousands apart, as sums are written."""
    return f"{days:,}".replace(",", ".")


def masked(text: str | None, head: int = 2, tail: int = 2) -> str:
    """Personal numbers: ``0912345612`` → ``09••••••12``; too short to show a part → all hidden."""
    kept = (text or "").replace(" ", "")
    if len(kept) <= head + tail:
        return "•" * len(kept)
    return kept[:head] + "•" * (len(kept) - head - tail) + kept[len(kept) - tail :]
