"""What follows when a step is recorded today: stages, limits that begin and end with their days, told beforehand.

The law replays the story with the step in it; where one answer of the form decides which way the case goes, each
answer is tried. What the person has not typed yet is filled with what changes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from btnn.law.case import CaseView, words
from btnn.law.case.events import EventType, Field
from btnn.law.case.replay import LimitRun
from btnn.law.case.vocabulary import ROLES
from btnn.web.wording import short_date, weekday_date

from ..forms.prefill import Start
from ..queries import CaseFile
from ..trial import attempt

# The answer that decides which way the case goes.
DECIDES = {
    "dossier_received": "complete",
    "supplement_received": "complete",
    "basis_document_received": "sufficient",
    "document_delivered": "document",
    "negotiation_concluded": "agreed",
    "decision_cancelled": "ground",
    "postponed": "reason",
    "suspension_ground_arose": "ground",
    "suspended": "ground",
    "termination_ground_arose": "ground",
    "terminated": "ground",
    "advance_proposed": "budget_available",
    "compensation_paid": "final",
    "basis_document_effective": "victim_alive",
    "honour_reply_received": "answer",
    "lawsuit_filed": "basis",
    "judgment_effective": "honour",
}
SEATS = ("participants", "members")


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that follows; `article` and `due` where a limit begins."""

    text: str
    article: str = ""
    due: date | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What follows under one answer; `title` is empty when the answer does not matter."""

    title: str
    lines: tuple[Line, ...]
    refusal: str = ""


def expected(file: CaseFile, kind: EventType, start: Start) -> list[Outcome]:
    """What recording `kind` today would bring about, by the answer that decides. Empty when nothing can be said."""
    name = DECIDES.get(kind.name, "")
    outcomes = [_outcome(file, kind, start, name, value) for value in _answers(kind, start, name)]
    said = [outcome for outcome in outcomes if outcome.lines]
    if len(outcomes) == len(said) and len({outcome.lines for outcome in said}) == 1:
        return [Outcome("", said[0].lines)]
    return [outcome for outcome in outcomes if outcome.lines or outcome.refusal] if said else []


def _answers(kind: EventType, start: Start, name: str) -> list[Any]:
    if not name:
        return [None]
    field = kind.by_name[name]
    if field.kind == "bool":
        return [True, False]
    offered = [value for value, _ in start.choices.get(name, ()) if value]
    return offered or list(field.choices)


def _outcome(file: CaseFile, kind: EventType, start: Start, name: str, value: Any) -> Outcome:
    today = file.view.as_of
    data = {item.name: _plain(item, start, today) for item in kind.fields if item.required}
    if name:
        data[name] = value
    trial = attempt(file.events, file.view, kind.name, today, data, today)
    title = _title(kind, name, value) if name else ""
    if trial.view is None:
        return Outcome(title, (), trial.refusal)
    lines = _lines(file.view, trial.view, len(file.events) + 1)
    if name and kind.by_name[name].kind == "choice":  # where nothing else that is filled in could be the breach
        lines += [Line(f"Trái quy định: {one.text}", one.source) for one in trial.violations]
    return Outcome(title, tuple(lines))


def _title(kind: EventType, name: str, value: Any) -> str:
    if isinstance(value, bool):
        return f"{words.field(kind.name, name)}: {words.answer(value).lower()}"
    return words.choice(name, value)


def _plain(field: Field, start: Start, today: date) -> Any:
    """What the form begins with, else something of the right kind that says nothing."""
    given = start.initial.get(field.name)
    if isinstance(given, date):
        return given.isoformat()
    if given not in (None, "", []) and field.kind != "officers":
        return given
    if field.kind == "choice":
        offered = [value for value, _ in start.choices.get(field.name, ()) if value]
        return (offered or list(field.choices))[0]
    if field.name == "officer":
        return next((value for value, _ in start.choices.get(field.name, ())), "–")
    nothing: dict[str, Any] = {
        "text": "–",
        "texts": ["–"],
        "list": ["–"],
        "papers": ["–", "–"],
        "roles": list(ROLES),
        "bool": field.name != "related_to_parties",
        "money": 1,
        "integer": max(field.minimum or 0, 3),
        "date": today.isoformat(),
        "amounts": [{"head": "other", "amount": 1}],
        "officers": [{"name": "–", "fault": "intent_convicted", "monthly_salary": 1, "amount": 1}],
    }
    return nothing[field.kind]


def _lines(before: CaseView, after: CaseView, number: int) -> list[Line]:
    lines = [
        Line(f"{words.lane(lane)}: “{words.stage(lane, after.lanes[lane])}”.")
        for lane, stage in before.lanes.items()
        if after.lanes[lane] != stage
    ]
    if after.interruption != before.interruption:
        lines.append(_interruption(after))
    lines += [_met(run) for run in after.limits if run.run.met_by == number and run.opened_by != number]
    lines += [_opened(run) for run in after.limits if run.opened_by == number and run.status in ("open", "overdue")]
    return lines + _ended(before, after)


def _interruption(after: CaseView) -> Line:
    if after.interruption:
        return Line(f"{words.interruption(after.interruption)}: các thời hạn giải quyết tạm dừng từ ngày này.")
    return Line("Các thời hạn giải quyết chạy tiếp với số ngày còn lại.")


def _met(run: LimitRun) -> Line:
    how = "đúng hạn" if run.status == "met" else f"trễ hạn {short_date(run.due)}"
    return Line(f"Xong, {how}: {run.title.lower()}.")


def _opened(run: LimitRun) -> Line:
    return Line(f"{words.by(run.by)}: {run.title.lower()}, chậm nhất {weekday_date(run.due)}", run.source, run.due)


def _ended(before: CaseView, after: CaseView) -> list[Line]:
    """Limits that no longer apply; those of a case that went on by themselves stay unsaid."""
    old = {(run.id, run.opened_by): run for run in before.limits if run.status in ("open", "overdue")}
    gone = [run for run in after.limits if run.status == "void" and (run.id, run.opened_by) in old]
    return [Line(f"Không còn áp dụng: {run.title.lower()}.") for run in gone]
