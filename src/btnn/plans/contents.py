"""The text of a plan apart from any table: read from our own data, taken from another plan, written into a draft."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from importlib.resources import files
from typing import Any

import yaml

from .groups import NAMED
from .in_force import tasks_on
from .models import Kind, Plan, Topic

TEMPLATE = "province_2024.yaml"


@dataclass(frozen=True, slots=True)
class TaskText:
    """One task in words."""

    title: str
    lead: str
    time_frame: str
    content: str = ""
    topic: str = Topic.OTHER
    lead_word: str = "Cơ quan chủ trì"
    lead_duty: str = ""
    lead_group: str = NAMED
    lead_agency_id: int | None = None
    coordinating: tuple[dict[str, str], ...] = ()
    time_words: str = ""
    quarter: int | None = None
    fixed_on: date | None = None
    product: str = ""
    budget_line: str = ""
    carries_out_id: int | None = None


@dataclass(frozen=True, slots=True)
class ResponsibilityText:
    """What a plan lays on an agency, in words."""

    agency: str
    paragraphs: tuple[str, ...]
    groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanText:
    """A whole plan in words."""

    year: int
    title: str
    purposes: tuple[str, ...] = ()
    requirements: tuple[str, ...] = ()
    tasks: tuple[TaskText, ...] = ()
    responsibilities: tuple[ResponsibilityText, ...] = ()
    bases: tuple[str, ...] = ()
    closing: str = ""
    kind: str = Kind.OWN
    embedded_in: str = ""
    place: str = ""
    number: str = ""
    issued_on: date | None = None
    signer: str = ""
    source: str = ""

    def for_year(self, year: int) -> PlanText:
        """The same for another year: “năm 2024” becomes that year; number, day, signer and source fall away. A fixed
        day moves to the same day of that year. Other dates and numbers stay: whoever drafts checks them."""
        turn = _Turning(self.year, year)
        return replace(
            self,
            year=year,
            title=turn.text(self.title),
            bases=turn.texts(self.bases),
            purposes=turn.texts(self.purposes),
            requirements=turn.texts(self.requirements),
            closing=turn.text(self.closing),
            tasks=tuple(turn.task(task) for task in self.tasks),
            responsibilities=tuple(
                replace(one, paragraphs=turn.texts(one.paragraphs)) for one in self.responsibilities
            ),
            number="",
            issued_on=None,
            signer="",
            source="",
        )


@dataclass(frozen=True, slots=True)
class _Turning:
    old: int
    new: int

    def text(self, text: str) -> str:
        for word in ("năm", "Năm"):
            text = text.replace(f"{word} {self.old}", f"{word} {self.new}")
        return text

    def texts(self, texts: Iterable[str]) -> tuple[str, ...]:
        return tuple(self.text(text) for text in texts)

    def task(self, task: TaskText) -> TaskText:
        moved = task.fixed_on
        if moved is not None:
            year = moved.year + self.new - self.old
            leap = moved.month == 2 and moved.day == 29
            moved = date(year, 2, 28) if leap else moved.replace(year=year)
        words: dict[str, Any] = {
            name: self.text(getattr(task, name)) for name in ("title", "content", "time_words", "lead_duty")
        }
        return replace(task, fixed_on=moved, **words)


def template() -> PlanText:
    """The plan of a province that we know whole."""
    told: dict[str, Any] = yaml.safe_load(files("btnn.plans.data").joinpath(TEMPLATE).read_text(encoding="utf-8"))
    tasks = tuple(TaskText(**task | {"coordinating": tuple(task["coordinating"])}) for task in told.pop("tasks"))
    laid = tuple(
        ResponsibilityText(one["agency"], tuple(one["paragraphs"]), tuple(one["groups"]))
        for one in told.pop("responsibilities")
    )
    lists: dict[str, Any] = {name: tuple(told.pop(name)) for name in ("bases", "purposes", "requirements")}
    return PlanText(**told, **lists, tasks=tasks, responsibilities=laid)


def text_of(plan: Plan, on: date = date.max) -> PlanText:
    """The words of a plan that stands in the tables, as amended until a day: `date.min` as it was written first."""
    same = ("title", "lead", "time_frame", "content", "topic", "lead_word", "lead_duty", "time_words", "quarter")
    more = ("fixed_on", "product", "budget_line", "lead_agency_id")
    tasks = tuple(
        TaskText(**{name: getattr(task, name) for name in same + more}, coordinating=tuple(task.coordinating))
        for task in tasks_on(plan, on)
    )
    laid = tuple(
        ResponsibilityText(one.agency_words, tuple(one.paragraphs), tuple(one.groups))
        for one in plan.responsibilities.order_by("order")
    )
    own = ("year", "title", "closing", "kind", "embedded_in", "place", "number", "issued_on", "signer", "source")
    lists: dict[str, Any] = {name: tuple(getattr(plan, name)) for name in ("bases", "purposes", "requirements")}
    return PlanText(**{name: getattr(plan, name) for name in own}, **lists, tasks=tasks, responsibilities=laid)
