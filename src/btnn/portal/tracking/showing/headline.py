"""Where the case stands and who must act by when: the first sentences of the page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from btnn.law.case import CaseView
from btnn.law.case.replay import LimitRun
from btnn.web.wording import short_date

from ..wording import Stage, stages

COURT_LEADS = frozenset({"filed", "accepted", "judged"})
MONEY = frozenset({"funding_requested", "funded", "payment_notified", "paid", "accounts_settled", "forfeited"})
YEAR = 366
RUNNING = frozenset({"open", "overdue"})


@dataclass(frozen=True, slots=True)
class Headline:
    """`sentence` ends before the day; `before`, `day`, `after` say the day; `who` says who must act now, `means` what
    follows. `place` is that of the limit whose receipt explains the day."""

    lane: str
    stage: str
    sentence: str
    before: str
    day: str
    after: str
    state: str
    who: str
    means: str
    place: int | None

    @property
    def joins(self) -> str:
        """What stands between the sentence and the words of the day: nothing before a comma or a full stop."""
        return "" if self.before[:1] in (",", ".", ";") else " "


def headline(view: CaseView) -> Headline:
    """The first sentences for the lane that leads."""
    lane, stage = leading(view)
    words = stages()[lane][stage]
    place, run = _waits(view, words)
    actor = words.act
    if lane == "court" and stage == "judged" and not view.money["decided"]:
        actor = "nobody"  # the court gave nothing: nobody owes anything
    before, day, after = _day(words, run, view.as_of)
    state = ("frozen" if run.frozen else run.status) if run is not None else ""
    means = str(words.means or "")
    return Headline(lane, stage, str(words.now), before, day, after, state, _who(actor), means, place)


def leading(view: CaseView) -> tuple[str, str]:
    """The lane that the person must hear of first, and its stage."""
    if view.interruption is not None:
        return "interruption", view.interruption
    lanes = view.lanes
    if lanes["court"] in COURT_LEADS and lanes["settlement"] not in MONEY:
        return "court", lanes["court"]
    if lanes["settlement"] == "none":
        if lanes["competence"] == "at_justice_department" or lanes["honour"] == "none":
            return "competence", lanes["competence"]
        return "honour", lanes["honour"]
    if view.state.honour_only and lanes["honour"] != "none" and view.state.accepted_on is not None:
        return "honour", lanes["honour"]
    return "settlement", lanes["settlement"]


def lane_told(view: CaseView, lane: str) -> Headline | None:
    """The same for a lane beside the leading one; None when nothing happened in it."""
    stage = view.lanes[lane]
    if stage == "none":
        return None
    words = stages()[lane][stage]
    place, run = _waits(view, words)
    before, day, after = _day(words, run, view.as_of)
    means = str(words.means or "")
    return Headline(
        lane, stage, str(words.now), before, day, after, run.status if run else "", _who(words.act), means, place
    )


def _waits(view: CaseView, words: Stage) -> tuple[int | None, LimitRun | None]:
    """The limit whose day belongs to the sentence, with its place in the order of opening."""
    running = {run.id: (place, run) for place, run in enumerate(view.limits, start=1) if run.status in RUNNING}
    return next((running[name] for name in words.due if name in running), (None, None))


def _day(words: Stage, run: LimitRun | None, today: date) -> tuple[str, str, str]:
    if run is None:
        return "", "", ""
    day, days = short_date(run.due), (run.due - today).days
    if run.status == "overdue":
        late = ngettext("%(n)s ngày", "%(n)s ngày", -days) % {"n": -days}
        if run.by == "claimant":
            return _(". Hạn là hết ngày"), day, _(", đã qua %(late)s") % {"late": late}
        return _(". Lẽ ra phải xong từ ngày"), day, _(", đã trễ %(late)s") % {"late": late}
    before = {
        "finish": _("và phải xong chậm nhất hết ngày"),
        "until": _(", đến hết ngày"),
        "by": _(", chậm nhất hết ngày"),
        "money": _("; cơ quan phải xin cấp tiền chậm nhất hết ngày"),
    }[words.tail]
    return before, day, f" ({left(days)})"


def left(days: int) -> str:
    """How many days are left until a limit ends: today, or so many."""
    if days == 0:
        return _("hạn cuối hôm nay")
    if days > YEAR:
        return ngettext("còn hơn %(n)s năm", "còn hơn %(n)s năm", days // YEAR) % {"n": days // YEAR}
    return ngettext("còn %(n)s ngày", "còn %(n)s ngày", days) % {"n": days}


def _who(actor: str) -> str:
    return {
        "agency": _("Lúc này cơ quan phải làm, ông/bà chưa phải làm gì."),
        "claimant": _("Lúc này đến lượt ông/bà."),
        "both": _("Lúc này cơ quan và ông/bà cùng làm."),
        "justice": _("Lúc này Sở Tư pháp phải làm, ông/bà chưa phải làm gì."),
        "finance": _("Lúc này cơ quan tài chính phải làm, ông/bà chưa phải làm gì."),
        "court": _("Lúc này Tòa án giải quyết."),
        "wait": _("Lúc này chưa ai bắt buộc phải làm gì."),
        "nobody": _("Phần này đã xong, không còn việc phải làm."),
    }[actor]
