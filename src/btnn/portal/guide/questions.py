"""One question of the guide: its words, its closed list of answers or the day it asks for, the part it belongs to."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from btnn.law.catalogue import Code

from .editions import Raw, Text, cited, help_of, text_of

UNKNOWN, SKIP = "unknown", "skip"
CHOICE, DAY, PLACE = "choice", "day", "place"
# The parts of the walk, in their order.
ACT, PERSON, PAPER, AGENCY = "act", "person", "paper", "agency"
PARTS: dict[str, Promise] = {
    ACT: gettext_lazy("Chuyện đã xảy ra"),
    PERSON: gettext_lazy("Người đứng đơn"),
    PAPER: gettext_lazy("Giấy tờ và thời hạn"),
    AGENCY: gettext_lazy("Cơ quan giải quyết"),
}
EARLIEST = date(2000, 1, 1)
_DAY = re.compile(r"(?P<day>\d{1,2})[/.\- ](?P<month>\d{1,2})[/.\- ](?P<year>\d{4})")


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer: its code, everyday words, a note below it, the entry of the law that it stands for."""

    code: str
    text: Text | str
    note: Text | None = None
    law: Code | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A question. `kind` tells how it is answered: one of the choices as a link each (`choice`), chosen from a long
    list (`place`), or a day from `earliest` to `latest` (`day`), for which the choices are other answers."""

    name: str
    text: Text
    help: Text | None
    part: str
    choices: tuple[Choice, ...] = ()
    kind: str = CHOICE
    article: str = ""
    earliest: date = EARLIEST
    latest: date = date.max
    codes: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "codes", frozenset(choice.code for choice in self.choices))

    @property
    def source(self) -> str:
        """The citation of the article for which it is asked."""
        return cited(self.article)

    def word(self, answer: str) -> str:
        """An answer as people read it: the words of the choice, or the day."""
        for choice in self.choices:
            if choice.code == answer:
                return str(choice.text)
        return f"{date.fromisoformat(answer):%d/%m/%Y}"


def asked(name: str, raw: Raw, part: str, choices: tuple[Choice, ...], article: str = "") -> Question:
    """A question of the data with the answers given for it."""
    return Question(name, text_of(raw), help_of(raw), part, choices, article=article or raw.get("article", ""))


def choices_of(raw: Raw) -> tuple[Choice, ...]:
    """The answers of a question of the data."""
    return tuple(Choice(code, text_of(entry)) for code, entry in raw.items())


class BadDay(ValueError):
    """Words that are no day, or a day that can't be; the sentence says what to do."""


def day_told(typed: str, question: Question) -> date:
    """The day that somebody typed (`05/9/2026`, or as an address carries it, `2026-09-05`).

    Refused (`BadDay`): what is no day, a day before `earliest` or after `latest`.
    """
    found = _DAY.fullmatch(typed.strip())
    try:
        if found is None:
            day = date.fromisoformat(typed.strip())
        else:
            day = date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        raise BadDay(_("Chưa đọc được ngày này. Hãy ghi ngày/tháng/năm, ví dụ 05/9/2026.")) from None
    if day > question.latest:
        raise BadDay(
            _("Ngày này chưa đến. Hãy kiểm tra lại năm.") if question.latest != date.max else _("Ngày này quá xa.")
        )
    if day < question.earliest:
        raise BadDay(_("Ngày này quá sớm; không thể trước %(day)s.") % {"day": f"{question.earliest:%d/%m/%Y}"})
    return day
