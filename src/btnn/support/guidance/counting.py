"""How a request stands: sessions face to face, letters to others, what is due next. Pure: rows in, answers out.

The 05 working days of Đ12 are kept by the report that proposes coordination, a session or a question to the settling
body: these go on by their own 02 days (Đ13.4, Đ14.4), counted from what was agreed and from the session's end.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from ..counting import ANSWER, Due, Standing, due, standing
from ..models import Purpose, Question, QuestionTurn
from .models import AGREEING, ANSWERED, Done, Letter, LetterClosing, Step

AGREED, DIRECT = "issue_support_letter_after_coordination", "issue_support_letter_after_direct"
REFUSAL, SENDING = "notify_support_refusal_or_end", "send_support_letter"
# What the appointed officer proposes (Đ12.3a–d).
BY_LETTER, FACE_TO_FACE, COORDINATE, INFORM, REFUSE = "letter", "direct", "coordinate", "inform", "refuse"
PROPOSALS = {
    BY_LETTER: "Ban hành văn bản hướng dẫn, hỗ trợ (Đ12.3a)",
    FACE_TO_FACE: "Hướng dẫn trực tiếp (Đ12.3a, Đ14)",
    COORDINATE: "Phối hợp với cơ quan khác trước (Đ12.3b, Đ13)",
    INFORM: "Yêu cầu cơ quan giải quyết cung cấp thông tin, đôn đốc (Đ12.3c)",
    REFUSE: "Từ chối hoặc chấm dứt (Đ12.3d, Đ11)",
}
GOES_ON = (FACE_TO_FACE, COORDINATE, INFORM)
FORMED = (Purpose.GUIDANCE, Purpose.SUPPORT)
IN_SESSION = (Done.TEAM, Done.PREPARED, Done.NOTIFIED, Done.HELD)


@dataclass(frozen=True, slots=True)
class Session:
    """One session face to face: its steps so far, in order; `off` when it was called off."""

    steps: tuple[Step, ...]
    off: Step | None = None

    def step(self, done: str) -> Step | None:
        """The last step of that kind."""
        return next((one for one in reversed(self.steps) if one.done == done), None)

    @property
    def held(self) -> Step | None:
        return self.step(Done.HELD)

    @property
    def open(self) -> bool:
        return self.off is None and self.held is None

    @property
    def follows(self) -> str:
        """The step that comes next; empty when it is over."""
        if not self.open:
            return ""
        done = {one.done for one in self.steps}
        return next(step for step in IN_SESSION if step not in done)


@dataclass(frozen=True, slots=True)
class LetterView:
    """A letter with how many of those who were asked have answered, and what was agreed."""

    letter: Letter
    bodies: int
    answered: int
    closing: LetterClosing | None

    @property
    def waits(self) -> bool:
        """Is there still something to come: an answer that was asked for, or what was agreed?"""
        if self.closing is not None or self.letter.kind not in ANSWERED:
            return False
        return self.answered < self.bodies or self.letter.kind in AGREEING


@dataclass(frozen=True, slots=True)
class Next:
    """What is done next: the act, in words, by which article, by when."""

    act: str
    title: str
    basis: str
    due: Due | None = None


@dataclass(frozen=True, slots=True)
class Matter:
    """A request as it stands on a day."""

    standing: Standing
    steps: tuple[Step, ...]
    letters: tuple[LetterView, ...]
    sessions: tuple[Session, ...]
    dues: tuple[Due, ...]
    next: tuple[Next, ...]

    @property
    def question(self) -> Question:
        return self.standing.question

    @property
    def closed(self) -> bool:
        return self.standing.closed

    @property
    def session(self) -> Session | None:
        """The latest session."""
        return self.sessions[-1] if self.sessions else None

    @property
    def waits(self) -> bool:
        """Is an answer or an agreement of other agencies still to come?"""
        return not self.closed and any(one.waits for one in self.letters)

    @property
    def report(self) -> Step | None:
        return next((one for one in reversed(self.steps) if one.done == Done.REPORT), None)

    @property
    def proposal(self) -> str:
        return str(self.report.details.get("proposal", "")) if self.report else ""

    def last(self, done: str) -> Step | None:
        """The last step of that kind."""
        return next((one for one in reversed(self.steps) if one.done == done), None)

    @property
    def running(self) -> Due | None:
        """The limit that runs now and ends first."""
        return min((one for one in self.dues if one.met_on is None), key=lambda one: one.due, default=None)


def matter(
    question: Question,
    turns: Sequence[QuestionTurn],
    steps: Sequence[Step],
    letters: Sequence[LetterView],
    today: date,
) -> Matter:
    """Read a request for `today`; every list in the order in which it was written."""
    stands = standing(question, turns, today)
    told = Matter(stands, tuple(steps), tuple(letters), sessions_of(steps), stands.dues, ())
    told = replace(told, dues=tuple(_dues(told, today)))
    return replace(told, next=tuple(_next(told)))


def sessions_of(steps: Sequence[Step]) -> tuple[Session, ...]:
    """The sessions: each begins with its team; a step that belongs to none is passed over."""
    found: list[Session] = []
    for step in steps:
        if step.done == Done.TEAM:
            found.append(Session((step,)))
        elif found and step.done in IN_SESSION:
            found[-1] = replace(found[-1], steps=(*found[-1].steps, step))
        elif found and step.done == Done.CALLED_OFF:
            found[-1] = replace(found[-1], off=step)
    return tuple(found)


def _dues(told: Matter, today: date) -> list[Due]:
    found = list(told.standing.dues)
    if not told.question.of_persons:
        return found
    closed = told.standing.last.on if told.closed and told.standing.last else None
    report, answer = told.report, told.standing.answer
    if report is not None and told.proposal in GOES_ON:
        found = [replace_met(one, report.on, today) if one.receipt.limit.id == ANSWER else one for one in found]
    if report is not None and told.proposal == REFUSE and closed is None:
        found.append(due(REFUSAL, date.fromisoformat(str(report.details["ground_on"])), None, today))
    agreed = [one.closing.on for one in told.letters if one.closing is not None and one.letter.kind in AGREEING]
    if agreed:
        found.append(due(AGREED, max(agreed), closed, today))
    held = told.session.held if told.session else None
    if held is not None:
        found.append(due(DIRECT, held.on, closed, today))
    if answer is not None and told.question.purpose in FORMED:
        sent = told.last(Done.SENT)
        found.append(due(SENDING, answer.on, sent.on if sent else None, today))
    return found


def replace_met(one: Due, on: date, today: date) -> Due:
    """The same limit, met on that day at the latest."""
    met = min(on, one.met_on) if one.met_on else on
    return due(one.receipt.limit.id, one.receipt.start, met, today)


def _next(told: Matter) -> list[Next]:
    """What may come next, the most needed first. Nothing for one that was passed on."""
    persons = told.question.of_persons
    basis = "Thông tư 09/2019/TT-BTP, " if persons else "Thông tư 08/2019/TT-BTP, "
    running = told.running
    if told.closed:
        return _after(told, basis)
    if told.standing.officer_id is None:
        return [Next("assign", "Cử người hướng dẫn", f"{basis}{'Đ10.2' if persons else 'Đ4'}", running)]
    session = told.session
    found = []
    if persons and told.report is None:
        found.append(Next("report", "Báo cáo vụ việc, phân loại, đề xuất", f"{basis}Đ12.1, Đ12.3", running))
    if session is not None and session.open:
        titles = {
            Done.PREPARED: "Chuẩn bị nội dung, tài liệu",
            Done.NOTIFIED: "Thông báo thời gian, địa điểm",
            Done.HELD: "Hướng dẫn, lập biên bản",
        }
        article = "Đ14.2" if persons else "Đ5.2"
        found.append(Next(session.follows, titles[Done(session.follows)], basis + article))
    elif told.proposal == FACE_TO_FACE and (session is None or session.off):
        found.append(Next("team", "Cử nhóm công tác", f"{basis}Đ14.2a"))
    if told.proposal == COORDINATE and not told.letters:
        found.append(Next("consult", "Lấy ý kiến cơ quan phối hợp", f"{basis}Đ13", running))
    if told.proposal == INFORM and not told.letters:
        found.append(Next("information", "Yêu cầu cơ quan giải quyết cung cấp thông tin", f"{basis}Đ12.3c", running))
    waiting = next((one for one in told.letters if one.waits and one.letter.kind in AGREEING), None)
    if told.proposal == REFUSE:
        found.append(Next("refuse", "Thông báo từ chối, chấm dứt", f"{basis}Đ11.3", running))
    elif waiting is None and not (session and session.open) and not found:
        article = "Đ12" if persons else "Đ5.1"
        title = (
            "Ban hành văn bản hướng dẫn"
            if not persons or told.question.purpose != "support"
            else "Ban hành văn bản hỗ trợ"
        )
        found.append(Next("answer", title, basis + article, running))
    return found


def _after(told: Matter, basis: str) -> list[Next]:
    """What is left once the letter is issued: sending it, the report of a session, the archive (Đ14.2g, Đ15)."""
    if told.standing.answer is None:
        return []
    found = []
    if told.question.purpose in FORMED and told.last(Done.SENT) is None:
        found.append(Next("sent", "Gửi văn bản cho người yêu cầu", f"{basis}Đ15.1", told.running))
    if told.question.of_persons and told.session and told.session.held and told.last(Done.RESULT) is None:
        found.append(Next("result", "Báo cáo kết quả hướng dẫn trực tiếp", f"{basis}Đ14.2g"))
    if told.question.purpose in FORMED and told.last(Done.ARCHIVED) is None:
        found.append(Next("archived", "Lưu hồ sơ hướng dẫn", f"{basis}Đ15.2"))
    return found
