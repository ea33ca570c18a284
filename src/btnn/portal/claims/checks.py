"""What is missing in a request or does not fit together, before it is sent: step by step, each with its article.

    findings(content, today)         errors keep it from being sent, warnings have to be confirmed
    limitation_of(content, today)    until when one may ask, by `btnn.law.limitation`
    papers_of(content)               the checklist of Đ41 for this claimant

Pure: nothing is read but the content and the law.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from btnn.law.errors import Refused
from btnn.law.limitation import HONOUR, Limitation, limitation

from .checking import damage, people, story
from .checking.finding import ERROR, WARNING, Finding, finding
from .checking.papers import papers, papers_of
from .content import ClaimContent

__all__ = ["ERROR", "WARNING", "Finding", "errors", "findings", "limitation_of", "papers_of", "warnings"]


def findings(content: ClaimContent, today: date) -> list[Finding]:
    """Everything that is missing or contradicts itself, in the order of the steps.

    Args:
        content: the request as far as it is written.
        today: what day it is; later days are refused, the limitation is reckoned to this day.
    """
    return [
        *people.findings(content, today),
        *story.findings(content, today),
        *_limitation(content, today),
        *damage.findings(content),
        *papers(content),
        *people.ends(content),
    ]


def errors(content: ClaimContent, today: date) -> list[Finding]:
    """What keeps the request from being sent."""
    return [one for one in findings(content, today) if one.severity == ERROR]


def warnings(content: ClaimContent, today: date) -> list[Finding]:
    """What the person should know and confirm."""
    return [one for one in findings(content, today) if one.severity == WARNING]


def limitation_of(content: ClaimContent, today: date) -> Limitation | None:
    """The limitation as if the request were filed today (Đ6); None while the day on which the document was received
    is not known, or the days do not fit together. Asking for honour alone knows no limitation."""
    received = content.basis.received_on
    if content.honour_only:
        return limitation(today, subject=HONOUR, filed_on=today)
    if received is None:
        return None
    windows = [(one.since, one.until) for one in content.excluded if one.since and one.until]
    try:
        return limitation(received, windows, filed_on=today)
    except Refused:
        return None


def _limitation(content: ClaimContent, today: date) -> Iterator[Finding]:
    """Late is told and does not bar: the agency decides, and time may be left out (Đ6.3)."""
    yield from story.windows(content, today)
    reckoned = limitation_of(content, today)
    if reckoned is not None and reckoned.in_time is False and reckoned.last_day is not None:
        yield finding("thoi-hieu", WARNING, "late", "Đ6.1, Đ6.3", day=f"{reckoned.last_day:%d/%m/%Y}")
