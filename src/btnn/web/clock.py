"""What day and moment it is in Việt Nam. The only reader of the clock; the law is always told."""

import os
from datetime import date, datetime
from zoneinfo import ZoneInfo

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")


def today() -> date:
    """The legal date. `BTNN_TODAY` (ISO) overrides it, for tests and demonstrations only.

    Refuses (ValueError) a BTNN_TODAY that is not a date.
    """
    told = os.environ.get("BTNN_TODAY")
    return date.fromisoformat(told) if told else now().date()


def now() -> datetime:
    """The moment, with its zone; never overridden, for it says when something was really recorded."""
    return datetime.now(VIETNAM)
