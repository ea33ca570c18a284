"""Everything that a person may record in a case, lane by lane: now, for an earlier day, or why not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from btnn.law.case import words
from btnn.law.case.events import EVENTS
from btnn.law.case.guards import refusal
from btnn.law.case.transitions import BY_EVENT
from btnn.law.case.vocabulary import LANES
from btnn.web.wording import short_date

from ..forms.known import Known
from ..permissions import recordable
from ..queries import CaseFile
from ..trial import earlier_days
from .way import PLACE

NOW, EARLIER, SHUT = "now", "earlier", "shut"
NAMED_STAGES = 4
INTERRUPTED = "Vụ việc đang hoãn hoặc tạm đình chỉ; phải có quyết định tiếp tục trước (Đ49, Đ50)."
UNSENT = "Không có văn bản nào đã gửi mà chưa ghi ngày nhận."
UNLAWFUL = "Pháp luật chưa cho phép việc này ở giai đoạn hiện tại; hãy ghi việc còn thiếu trước."


@dataclass(frozen=True, slots=True)
class Possible:
    """One event: `state` now, earlier or shut; `told` in words; `url` of its form unless it is shut."""

    event: str
    label: str
    article: str
    state: str
    told: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Lane:
    """The events of one lane by what can be done with them."""

    title: str
    events: tuple[Possible, ...]

    @property
    def open(self) -> list[Possible]:
        return [one for one in self.events if one.state != SHUT]

    @property
    def shut(self) -> list[Possible]:
        return [one for one in self.events if one.state == SHUT]


def lanes(file: CaseFile) -> list[Lane]:
    """The lanes with what this person may record in each; lanes without any are left out."""
    mine = recordable(file.standing) - {"entry_corrected"}
    now = {step.event for step in file.view.next}
    earlier = earlier_days(file.events)
    order = sorted(mine, key=lambda event: (PLACE.get(event, len(PLACE)), list(EVENTS).index(event)))
    found = []
    for lane in LANES:
        events = tuple(_possible(file, event, now, earlier) for event in order if EVENTS[event].lane == lane)
        if events:
            found.append(Lane(words.lane(lane), events))
    return found


def _possible(file: CaseFile, event: str, now: set[str], earlier: dict[str, tuple[date, date]]) -> Possible:
    url = reverse("cases:record", args=[file.case.code, event])
    label, article = words.act(event), words.article(event)
    if event == "document_delivered" and not Known(file, file.view.as_of).undelivered():
        return Possible(event, label, article, SHUT, UNSENT)
    if event in now:
        return Possible(event, label, article, NOW, "ghi được cho hôm nay hoặc ngày vừa qua", url)
    if event in earlier:
        since, until = earlier[event]
        return Possible(event, label, article, EARLIER, window(since, until), url)
    return Possible(event, label, article, SHUT, why_not(file, event))


def window(since: date, until: date) -> str:
    """Between which days something may be recorded late."""
    if since == until:
        return f"chỉ ghi được cho ngày {short_date(since)}"
    return f"ghi được cho một ngày từ {short_date(since)} đến {short_date(until)}"


def why_not(file: CaseFile, event: str) -> str:
    """Why the law does not admit the event: recorded already, not its turn, or a condition that is not met."""
    transition = BY_EVENT.get(event)
    done = Known(file, file.view.as_of).last(event)
    if done is not None and transition is not None and transition.target:
        return f"Đã ghi ngày {short_date(done.on)} (mục {done.number}); ghi sai thì đính chính mục đó trong lịch sử."
    state = file.view.state
    if transition is not None and state.lanes[transition.lane] not in transition.sources:
        stages = [stage for stage in LANES[transition.lane] if stage in transition.sources]
        named = [f"“{words.stage(transition.lane, stage)}”" for stage in stages]
        if len(named) > NAMED_STAGES:
            return f"Chỉ ghi được ở các giai đoạn từ {named[0]} đến {named[-1]} ({transition.article})."
        return f"Chỉ ghi được khi vụ việc ở {' hoặc '.join(named)} ({transition.article})."
    reason = refusal(event, state)
    if reason:
        return reason
    return INTERRUPTED if file.view.interruption else UNLAWFUL
