"""What becomes of a sheet: frozen, sent, scored by the Ministry, agreed or not."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils import timezone

from btnn.agencies.queries import Agency, AgencyKind, Membership, agencies_of_kinds, department
from btnn.entered import past, text
from btnn.refusals import NotYours, TooLate, Unfit

from ..models import SheetTurn, Turn
from ..permissions import HEAD_ONLY, is_ministry_of_justice, may_close
from ..queries.seen import sheet_seen
from ..queries.view import SheetView, snapshot_of, view_of
from ..states import open_turns
from .beginning import hold

NEEDS_WORDS = {Turn.RETURNED: "Lý do trả lại", Turn.COMPLAINED: "Nội dung kiến nghị", Turn.REOPENED: "Lý do mở lại"}
NEEDS_PAPER = {Turn.SENT: "Số, ngày văn bản gửi"}


@transaction.atomic
def turn(key: int, name: str, *, on: date, words: str, paper: str, membership: Membership, today: date) -> SheetTurn:
    """Let something become of a sheet.

    Refused: who may not (`NotYours`); no such sheet (`NotThere`); what does not follow from where it stands
    (`TooLate`); a day to come or before the last turn, freezing with lines that nobody scored, sending without the
    paper, returning, complaining or reopening without words, the Ministry's scores by its paper without naming it
    (`Unfit`).
    """
    if not may_close(membership):
        raise NotYours(HEAD_ONLY)
    hold(key)
    row = sheet_seen(membership, key)
    view = view_of(row, membership, today)
    if name not in open_turns(view.state):
        raise TooLate("Bảng điểm không còn ở bước này; hãy tải lại trang.")
    if name not in view.acts:
        raise NotYours("Bước này thuộc bên kia.")
    after = view.turns[-1].on if view.turns else date(row.year, 1, 1)
    _check(view, name, words, paper)
    return SheetTurn.objects.create(
        sheet=row,
        body=row.agency,
        above=department(row.province, AgencyKind.PEOPLE_COMMITTEE, today),
        turn=name,
        on=past(on, "Ngày", today, after),
        text=text(words, "Nội dung", most=2000, needed=False),
        paper=text(paper, "Số, ngày văn bản", most=300, needed=False),
        snapshot=snapshot_of(view, ministry=name == Turn.SCORED) if name in KEEPING else None,
        to=_addressee(view, name, today),
        agency=membership.agency,
        actor=membership.user,
        at=timezone.now(),
    )


KEEPING = frozenset({Turn.SELF_SCORED, Turn.SENT, Turn.SCORED})


def _check(view: SheetView, name: str, words: str, paper: str) -> None:
    if name == Turn.SELF_SCORED and view.own.missing:
        raise Unfit(f"Còn dòng chưa chấm: {', '.join(view.own.missing)}. Chấm đủ rồi mới chốt.")
    label = NEEDS_WORDS.get(Turn(name))
    if label and not words.strip():
        raise Unfit(f"Chưa ghi mục “{label}”.")
    wanted = NEEDS_PAPER.get(Turn(name)) or ("Số, ngày văn bản của Bộ Tư pháp" if _by_paper(view, name) else "")
    if wanted and not paper.strip():
        raise Unfit(f"Chưa ghi mục “{wanted}”.")


def _by_paper(view: SheetView, name: str) -> bool:
    """The department writes down what the Ministry said on paper."""
    return view.by_paper and name in (Turn.SCORED, Turn.RETURNED)


def _addressee(view: SheetView, name: str, today: date) -> Agency | None:
    if name == Turn.SENT:
        return next(
            (one for one in agencies_of_kinds([AgencyKind.MINISTRY], today) if is_ministry_of_justice(one)), None
        )
    if name in (Turn.AGREED, Turn.COMPLAINED):
        sent = next((one for one in reversed(view.turns) if one.turn == Turn.SENT), None)
        return sent.to if sent is not None else None
    return None
