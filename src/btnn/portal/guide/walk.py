"""Which question comes next. The answers given are read in the order in which they are asked; what is on no way is
passed over, so that every beginning of an address is valid and every answer can be changed later."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as part
from datetime import date

from django.utils.translation import gettext as _

from btnn.law.entitlement import Situation
from btnn.law.quantities import Window
from btnn.portal.errors import PortalProblem

from .editions import edition
from .questions import DAY, BadDay, Question, day_told


class UnknownAnswer(PortalProblem):
    """An address with an answer that no question has."""

    status = 404


@dataclass(slots=True)
class Facts:
    """What the answers tell the law; what nobody told is empty.

    Attributes:
        field, act: codes of the law; `none` is an act in no list.
        told: facts of `btnn.law` by name.
        excluded: the ground of Đ32 that applies.
        paper: a code of Đ8–12, `elsewhere`, `none` or `unknown`; `enough`: whether it is in force and clear.
        received, hindered: when it was received, the time that does not count.
        situation: who asks; `own_name`: the adult for whom somebody asks has to claim for themselves.
        harmed_on: a day on the right side of the reform of 1 July 2025.
        province, commune: codes of units.
    """

    field: str = ""
    act: str = ""
    told: dict[str, str] = part(default_factory=dict)
    excluded: tuple[str, ...] = ()
    paper: str = ""
    enough: str = ""
    received: date | None = None
    hindered: tuple[Window, ...] = ()
    situation: Situation | None = None
    own_name: bool = False
    harmed_on: date | None = None
    province: str = ""
    commune: str = ""


class Unanswered(Exception):
    """The next question; with the sentence when what was typed can't be read."""

    def __init__(self, question: Question, typed: str = "", problem: str = "") -> None:
        super().__init__(question.name)
        self.question, self.typed, self.problem = question, typed, problem


@dataclass(slots=True)
class Walk:
    """The answers given so far in their order, what they tell, and the question that waits (None: there is none)."""

    given: Mapping[str, str]
    today: date
    since: date
    steps: list[tuple[Question, str]] = part(default_factory=list)
    facts: Facts = part(default_factory=Facts)
    waiting: Unanswered | None = None

    def ask(self, question: Question) -> str:
        """The answer to a question, noted as a step; a day comes as `2026-09-05`.

        Stops the walk (`Unanswered`) when there is none. Refused (`UnknownAnswer`): a code that is no answer.
        """
        answer = self.given.get(question.name)
        if answer is None:
            raise Unanswered(question)
        if answer == "":
            raise Unanswered(question, problem=_("Hãy trả lời câu này; không rõ thì chọn nút bên cạnh."))
        if answer not in question.codes:
            if question.kind != DAY:
                raise UnknownAnswer(_("Địa chỉ này có một câu trả lời không có trong hướng dẫn. Hãy bắt đầu lại."))
            try:
                answer = day_told(answer, question).isoformat()
            except BadDay as bad:
                raise Unanswered(question, answer, str(bad)) from None
        self.steps.append((question, answer))
        return answer

    @property
    def answers(self) -> dict[str, str]:
        """The answers on the way, by the name of their question."""
        return {question.name: answer for question, answer in self.steps}

    def question(self, name: str) -> Question | None:
        """A question that was answered on the way."""
        return next((question for question, _answer in self.steps if question.name == name), None)


def walk(given: Mapping[str, str], today: date) -> Walk:
    """The walk that these answers make.

    Args:
        given: names of questions and codes of answers, as an address carries them; other names are passed over.
        today: the day of the walk; the words, limits and agencies are those of that day.

    Refused (`UnknownAnswer`, status 404): an answer that its question does not have.
    """
    from . import about_act, about_agency, about_paper, about_person

    found = Walk(given, today, edition(today))
    try:
        for part in (about_act, about_person, about_paper, about_agency):
            if not part.ask(found):
                break
    except Unanswered as waiting:
        found.waiting = waiting
    return found
