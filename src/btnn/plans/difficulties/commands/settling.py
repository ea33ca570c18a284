"""A theme is answered: all who raised it read the answer, and the cases that it comes from keep it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from btnn.agencies.queries import Membership
from btnn.cases.errors import CaseProblem
from btnn.casework.commands import answer_difficulty
from btnn.entered import past, text
from btnn.refusals import NotYours, Unfit

from ..models import Source, ThemeAnswer
from ..permissions import NOT_SIGNING, may_gather
from ..queries.themes import theme_seen
from ..standing import ThemeView

ANSWERED, TAKEN_UP = "answered", "taken_up"  # what casework calls them


@transaction.atomic
def answer(
    key: int,
    said: str,
    *,
    citations: Sequence[str],
    on: date,
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> ThemeAnswer:
    """Answer what a theme gathers. Refused: who does not gather (`NotYours`); another's theme (`NotThere`); no text, no
    article, a day that cannot be (`Unfit`)."""
    if not may_gather(membership):
        raise NotYours(NOT_SIGNING)
    found = theme_seen(membership, key, ours=True)
    sources = [" ".join(one.split()) for one in citations if one.strip()]
    if not sources:
        raise Unfit("Hãy ghi ít nhất một điều luật làm căn cứ, ví dụ: Luật 10/2017/QH14, Đ45.")
    row = ThemeAnswer.objects.create(
        theme=found.theme,
        on=past(on, "Ngày giải đáp", today, found.theme.on),
        text=text(said, "Giải đáp"),
        citations=sources,
        agency=membership.agency,
        actor=membership.user,
        at=at or timezone.now(),
    )
    tell_cases(found, ANSWERED, row.text, on, membership, today)
    return row


def tell_cases(found: ThemeView, state: str, said: str, on: date, membership: Membership, today: date) -> None:
    """Write the same beside the difficulty in its case, where this person may; a case of which they are no longer a
    part keeps its own answers."""
    for item in found.items:
        if item.source != Source.CASE:
            continue
        code, _, number = item.about.rpartition("/")
        try:
            with transaction.atomic():
                answer_difficulty(
                    code, int(number), state=state, on=max(on, item.on), answer=said[:4000], membership=membership,
                    today=today,
                )  # fmt: skip
        except CaseProblem:
            continue
