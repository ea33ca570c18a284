"""What comes next in a case, for the person who looks: one card first, then the other lawful steps."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from django.urls import reverse

from btnn.law.case import words
from btnn.law.case.replay import LimitRun, NextStep
from btnn.law.receipts import UNIT_WORDS
from btnn.web.wording import short_date, weekday_date

from ..forms.known import Known
from ..models import ScopeCapacity
from ..permissions import recordable
from ..queries import CaseFile
from ..step_pages import step_url
from .way import AWAITED, CLAIMANT_MAY, LEADS_TO, OPTIONAL, OTHER, PLACE, RARE, RARE_EVENTS

FAR = date.max
WAITED_FOR = frozenset({"claimant", "other_body", "court"})


@dataclass(frozen=True, slots=True)
class Action:
    """A button or link to the form of an event."""

    event: str
    label: str
    url: str
    due: date | None = None
    kind: str = ""
    article: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """One step as `parts/next_step.html` shows it."""

    title: str
    label: str
    sentence: str
    why: str
    article: str
    by: str = ""
    article_url: str = ""
    receipt_url: str = ""
    due: date | None = None
    actions: tuple[Action, ...] = ()
    waiting: bool = False
    overdue: bool = False
    frozen: bool = False


@dataclass(frozen=True, slots=True)
class Steps:
    """`first` leads (None when nothing is left to do), `usual` and `rare` are what else may be recorded by
    this person, `waiting` what others must do, nearest due first."""

    first: Card | None
    usual: list[Action] = field(default_factory=list)
    rare: list[tuple[str, list[Action]]] = field(default_factory=list)
    waiting: list[Card] = field(default_factory=list)
    late_url: str = ""


def steps(file: CaseFile) -> Steps:
    """The next steps of a case for the person of `file.standing`."""
    found = _Sorter(file).sorted()
    records = bool(recordable(file.standing) - {"entry_corrected"})
    return replace(found, late_url=reverse("cases:late", args=[file.case.code])) if records else found


class _Sorter:
    def __init__(self, file: CaseFile) -> None:
        self.file = file
        self.code = file.case.code
        self.running = {
            limit.id: (place, limit)
            for place, limit in enumerate(file.view.limits, start=1)
            if limit.status in ("open", "overdue")
        }

    def sorted(self) -> Steps:
        mine = sorted(filter(self._is_open, self.file.my_steps), key=self._order)
        usual = [step for step in mine if self._is_usual(step)]
        rare = self._rare(mine, usual)
        waiting = self._waiting()
        if usual and self._leads(usual[0]):
            also = [self._action(step) for step in usual[1:]]
            return Steps(self._card(usual[0]), also, rare, waiting)
        also = [self._action(step) for step in usual]
        return Steps(waiting[0] if waiting else None, also, rare, waiting[1:])

    def _is_open(self, step: NextStep) -> bool:
        """Whether the step is worth showing: a delivery needs a paper that was sent, a decision of the head to
        postpone, suspend or terminate a request or ground recorded first."""
        if not step.ripe:
            return False
        return step.event != "document_delivered" or bool(Known(self.file, self.file.view.as_of).undelivered())

    def _order(self, step: NextStep) -> tuple[bool, bool, bool, date, int]:
        """Ordinary steps that lead come first, one's own duties before those of others, then by the day due."""
        limit = self._limit(step)
        due = limit[1].due if limit else FAR
        others = self._is_the_officers(limit[1].by if limit else step.by)
        return (
            not self._is_usual(step), not self._leads(step), others, due, PLACE.get(step.event, len(PLACE)),
        )  # fmt: skip

    def _leads(self, step: NextStep) -> bool:
        """Whether the step may stand first on the page: a limit waits for it, or the way goes on by it."""
        if step.limit_id is not None:
            return True
        return step.event not in OPTIONAL

    def _limit(self, step: NextStep) -> tuple[int, LimitRun] | None:
        return self.running.get(step.limit_id or LEADS_TO.get(step.event, ""))

    def _is_usual(self, step: NextStep) -> bool:
        if step.event == "document_delivered":
            return bool(self._awaited())
        if self._limit(step) is not None:
            return True
        if step.event == "dossier_received":
            return ScopeCapacity.SETTLING in self.file.standing.capacities
        if step.event == "officer_appointed":
            return self.file.case.officer_id is None
        if step.event == "advance_proposed":
            return self.file.view.lanes["advance"] == "requested"
        if step.event == "reimbursement_collected":
            return self.file.view.lanes["reimbursement"] in ("decided", "collecting")
        return step.event in PLACE and step.event not in RARE_EVENTS

    def _is_the_officers(self, by: str) -> bool:
        """The head may step in for the settlement officer, but the duty is the officer's."""
        standing = self.file.standing
        return by == "officer" and self.file.case.officer_id is not None and not standing.is_officer_of_case

    def _awaited(self) -> list[str]:
        """Papers that were sent and whose day of receipt is not recorded yet."""
        return Known(self.file, self.file.view.as_of).awaiting()

    def _card(self, step: NextStep, *, mine: bool = True) -> Card:
        limit = self._limit(step)
        act = words.act(step.event)
        actions = (self._action(step),) if mine else ()
        if step.event == "document_delivered":
            awaited = self._awaited()
            papers = ", ".join(words.choice("document", paper).lower() for paper in awaited)
            article = "; ".join(AWAITED[paper] for paper in awaited)
            who = "người nhận" if set(awaited) & {"opinion_request", "honour_notice"} else "người yêu cầu bồi thường"
            sentence = f"Ghi ngày {who} nhận được {papers}; thời hạn tiếp theo tính từ ngày đó."
            return Card(act, "Việc phải làm tiếp", sentence, "", article, actions=actions)
        if limit is None:
            waits = not mine or self._is_the_officers(step.by)
            label = "Đang chờ" if waits else "Việc phải làm tiếp"
            return Card(
                act, label, words.consequence(step.event), "", words.article(step.event), words.by(step.by),
                actions=actions, waiting=waits,
            )  # fmt: skip
        place, run = limit
        others = run.by in WAITED_FOR or self._is_the_officers(run.by)
        label = "Đang chờ" if others or not mine else "Việc phải làm tiếp"
        return Card(
            title=act if mine or others else run.title,
            label=label,
            by=words.by(run.by),
            sentence=sentence_of(run),
            why=why(run),
            article=run.source,
            article_url=reverse("law:limit", args=[run.id]),
            receipt_url=reverse("cases:receipt", args=[self.code, place]),
            due=run.due,
            actions=actions,
            waiting=others or not mine,
            overdue=run.status == "overdue",
            frozen=run.frozen,
        )

    def _action(self, step: NextStep) -> Action:
        limit = self._limit(step)
        url = step_url(self.code, step.event)
        due = limit[1].due if limit else None
        return Action(step.event, words.act(step.event), url, due, "", words.article(step.event))

    def _rare(self, mine: list[NextStep], usual: list[NextStep]) -> list[tuple[str, list[Action]]]:
        left = [step for step in mine if step not in usual and step.event != "entry_corrected"]
        groups = []
        for heading, events in (*RARE, (OTHER, ())):
            wanted = [step for step in left if step.event in events or (not events and step.event not in RARE_EVENTS)]
            if wanted:
                groups.append((heading, [self._action(step) for step in wanted]))
        return groups

    def _waiting(self) -> list[Card]:
        """Running limits that only others can meet, then the ordinary steps of others."""
        met_by_me = {step.limit_id or LEADS_TO.get(step.event) for step in self.file.my_steps}
        cards: list[tuple[date, Card]] = []
        told: set[str] = set()
        for step in sorted(self.file.other_steps, key=self._order):
            limit = self._limit(step)
            if limit is None or limit[1].id in met_by_me or limit[1].id in told:
                continue
            told.add(limit[1].id)
            cards.append((limit[1].due, self._card(step, mine=False)))
        if not cards and not self.file.my_steps:
            usual = [step for step in self.file.other_steps if self._is_usual(step)]
            cards = [(FAR, self._card(step, mine=False)) for step in sorted(usual, key=self._order)[:1]]
        return [card for _, card in sorted(cards, key=lambda pair: pair[0])]


# Stretches of time that run out, not acts that somebody owes until a day (Đ49.3, Đ50.3).
SPANS = frozenset({"max_postponement", "max_suspension"})


def sentence_of(run: LimitRun) -> str:
    """Who must do what until when: one sentence."""
    who, action, day = words.by(run.by), run.run.limit.action, weekday_date(run.due)
    if run.by == "claimant":
        action = CLAIMANT_MAY.get(run.id, action)
        if run.status == "overdue":
            return f"Thời hạn để người yêu cầu bồi thường {action} đã hết từ {day}."
        return f"Người yêu cầu bồi thường có đến hết {day} để {action}."
    if run.id in SPANS:
        return f"{run.title}: đã hết từ {day}." if run.status == "overdue" else f"{run.title}: đến hết {day}."
    if run.status == "overdue":
        return f"{who} phải {action}; đã hết hạn từ {day}."
    return f"{who} phải {action}, chậm nhất hết {day}."


def why(run: LimitRun) -> str:
    """How the day came about, in short: length, start, what was added."""
    limit = run.run.limit
    if limit.unit == "immediate":
        told = f"Luật ghi “ngay”, tính từ {short_date(run.start)} ({limit.trigger})."
    else:
        told = f"{run.run.amount:02d} {UNIT_WORDS[limit.unit]} tính từ {limit.trigger}, {short_date(run.start)}."
    if run.run.extension:
        told += f" Cộng {run.run.extension} ngày gia hạn."
    for after, until in run.freezes:
        first = after + timedelta(days=1)
        told += f" Không tính {(until - after).days} ngày từ {short_date(first)} đến {short_date(until)}."
    return told
