"""Letters between agencies about requests."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from btnn.agencies.queries import Membership

from ...errors import NotThere
from ..models import AGREEING, ANSWERED, Letter, LetterBody, LetterClosing, LetterReply
from ..permissions import may_see

MOST = 200
WAITING, LATE, DONE, READ = "open", "overdue", "met", "void"
WORDS = {WAITING: "chờ trả lời", LATE: "quá ngày đề nghị", DONE: "đã trả lời", READ: "không cần trả lời"}


@dataclass(frozen=True, slots=True)
class Came:
    """A letter at one agency: its answer, if any, and its state on a day."""

    body: LetterBody
    reply: LetterReply | None
    due: date | None
    state: str

    @property
    def letter(self) -> Letter:
        return self.body.letter

    @property
    def word(self) -> str:
        return WORDS[self.state]


@dataclass(frozen=True, slots=True)
class OneLetter:
    """A letter with all whom it went to, as far as the person sees them. `ours`: our agency wrote it."""

    letter: Letter
    came: list[Came]
    closing: LetterClosing | None
    ours: bool

    @property
    def agrees(self) -> bool:
        """Is it of those that end with what was agreed?"""
        return self.letter.kind in AGREEING

    def of(self, agency_id: int) -> Came | None:
        """The part of one agency."""
        return next((one for one in self.came if one.body.agency_id == agency_id), None)


def letters_to_us(membership: Membership, today: date, *, waiting: bool = False) -> list[Came]:
    """The letters that came to our agency, the latest first; with `waiting` those that wait for an answer."""
    if not may_see(membership):
        return []
    rows = LetterBody.objects.filter(agency_id=membership.agency_id).select_related(
        "letter__agency", "letter__closing", "agency", "reply__actor"
    )
    if waiting:
        rows = rows.filter(reply__isnull=True, letter__kind__in=ANSWERED, letter__closing__isnull=True)
    return [_came(row, today) for row in rows.order_by("-letter_id")[:MOST]]


def letter(membership: Membership, key: int, today: date) -> OneLetter:
    """One letter. Refused (`NotThere`): neither sent by our agency nor to it."""
    row = Letter.objects.select_related("agency", "closing__actor", "actor").filter(pk=key).first()
    if row is None or not may_see(membership):
        raise NotThere("Không có văn bản này, hoặc không gửi đến cơ quan của bạn.")
    ours = row.agency_id == membership.agency_id
    bodies = LetterBody.objects.filter(letter=row).select_related("letter__closing", "agency", "reply__actor")
    if not ours:
        bodies = bodies.filter(agency_id=membership.agency_id)
    came = [_came(body, today) for body in bodies.order_by("agency__name")]
    if not ours and not came:
        raise NotThere("Không có văn bản này, hoặc không gửi đến cơ quan của bạn.")
    return OneLetter(row, came, getattr(row, "closing", None), ours)


def _came(row: LetterBody, today: date) -> Came:
    said: LetterReply | None = getattr(row, "reply", None)
    due = row.letter.reply_by or row.letter.held_on
    if said is not None:
        return Came(row, said, due, DONE)
    if row.letter.kind not in ANSWERED or getattr(row.letter, "closing", None) is not None:
        return Came(row, None, due, READ)
    return Came(row, None, due, LATE if due is not None and today > due else WAITING)
