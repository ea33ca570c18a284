"""The only readers of notices for a person: their own, in the agency for which they act, of cases they may see."""

from .listing import NoticePage, notice_page, notices_of, unread_count
from .queue import QueueHealth, queue_health
from .settings import settings_of

__all__ = [
    "NoticePage",
    "QueueHealth",
    "notice_page",
    "notices_of",
    "queue_health",
    "settings_of",
    "unread_count",
]
