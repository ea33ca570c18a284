"""What comes of the answers: yes, no, not yet, too late or unclear, why, which agency, until when, what next."""

from __future__ import annotations

from dataclasses import dataclass

from btnn.law.answers import NO, UNCLEAR, YES, Reason, Verdict
from btnn.law.competence import Competent
from btnn.law.limitation import Limitation
from btnn.law.scope import NOT_LISTED
from btnn.law.sources import law

from . import judging
from .about_act import BY_DOCUMENT
from .bodies import JUSTICE, Bodies, bodies
from .claiming import Head, PaperLine, heads, honour, papers
from .editions import Told, told_of, words
from .questions import AGENCY, UNKNOWN, Question
from .tree import Act, acts
from .walk import Walk

NOT_YET, LATE, NO_RIGHT = "not_yet", "late", "no_right"
# Answers that leave something open, beside "I don't know".
LEAVE_OPEN = {"enough": ("vague",), "heirs": ("unnamed",), "excluded": ("KBT-32.1c",)}


@dataclass(frozen=True, slots=True)
class Outcome:
    """The answer with all that belongs to it.

    Attributes:
        answer: yes, no, not_yet (no document to rest on), late (the three years are over), no_right (somebody else
            has to claim) or unclear.
        scope, person, document, limit, agency: what the law says to each of its questions.
        days_left: until the last day, when it is known.
        reasons: of the answer, each with its article.
        open: questions of the guide that stay open.
        ways: what to do when the answer is no or not yet.
    """

    answer: str
    act: Act | None
    scope: Verdict
    person: Verdict
    document: Verdict
    limit: Limitation | None
    days_left: int | None
    agency: Competent | None
    bodies: Bodies
    reasons: tuple[Reason, ...]
    open: tuple[Question, ...]
    ways: tuple[Told, ...]
    papers: tuple[PaperLine, ...]
    heads: tuple[Head, ...]
    honour: Told | None

    @property
    def goes_on(self) -> bool:
        """Is there a claim to prepare: until when, which agency, which papers?"""
        return self.answer in (YES, UNCLEAR, NO_RIGHT)

    @property
    def may_pay(self) -> bool:
        """Is there something that may be claimed, now or once there is a document?"""
        return self.goes_on or self.answer == NOT_YET


def outcome(walk: Walk) -> Outcome:
    """What the law says to a walk that has told the act at least (`walk.facts.act`)."""
    facts = walk.facts
    scope, person, document = judging.scope(facts), judging.person(facts), judging.document(facts)
    limit = judging.time(facts)
    left = (limit.last_day - walk.today).days if limit and limit.last_day else None
    answer = _answer(walk, scope, person, document, left)
    listed = facts.act != NOT_LISTED
    found = judging.agency(facts, walk.today) if listed else None
    return Outcome(
        answer=answer,
        act=acts(walk.since)[facts.act] if listed else None,
        scope=scope,
        person=person,
        document=document,
        limit=limit,
        days_left=left,
        agency=found,
        bodies=bodies(found, facts, walk.today) if found else Bodies((), JUSTICE),
        reasons=_reasons(answer, scope, person, document, limit) + _missing(walk, answer, scope),
        open=_open(walk),
        ways=_ways(walk, answer, scope),
        papers=papers(walk) if listed else (),
        heads=heads(walk) if listed else (),
        honour=honour(walk) if listed else None,
    )


def _answer(walk: Walk, scope: Verdict, person: Verdict, document: Verdict, left: int | None) -> str:
    facts = walk.facts
    without_document = facts.told.get(BY_DOCUMENT) == "no" or document.answer == NO
    if scope.answer == NO and not (without_document and _only_the_document(walk)):
        return NO
    if person.answer == NO:
        return NO_RIGHT
    if without_document:
        return NOT_YET
    if walk.waiting is not None and walk.waiting.question.part != AGENCY:
        return UNCLEAR  # what is asked last, the agency, does not bear on the answer
    if left is not None and left < 0:
        return LATE
    known = facts.paper == judging.ELSEWHERE or (document.answer == YES and left is not None)
    clear = scope.answer == YES and person.answer == YES and known and not _heirs_open(walk)
    return YES if clear else UNCLEAR


def _only_the_document(walk: Walk) -> bool:
    """Would the damage be compensated, or might it, if there were a document?"""
    facts = walk.facts
    told = {name: value for name, value in facts.told.items() if name != BY_DOCUMENT}
    return judging.compensable(facts.field, facts.act or None, told, facts.excluded).answer != NO


def _heirs_open(walk: Walk) -> bool:
    return walk.answers.get("heirs") == "unnamed"


def _reasons(
    answer: str, scope: Verdict, person: Verdict, document: Verdict, limit: Limitation | None
) -> tuple[Reason, ...]:
    if answer == NO_RIGHT:
        return (*scope.reasons, *person.reasons)
    if answer == LATE and limit is not None:
        return (*scope.reasons, *(Reason(step.rstrip("."), limit.source) for step in limit.steps))
    return (*scope.reasons, *document.reasons) if answer in (YES, NOT_YET) else scope.reasons


def _missing(walk: Walk, answer: str, scope: Verdict) -> tuple[Reason, ...]:
    """Where the paragraph of the act does not ask for the document, Đ7 does; who found nothing in the first question
    has looked over the lists of all fields."""
    if walk.answers.get("happened") == "other":
        return (Reason("Các danh sách của những lĩnh vực khác cũng không có việc này", law("Đ18–21")),)
    if answer != NOT_YET or scope.answer == NO:
        return ()
    return (Reason("Chưa có văn bản làm căn cứ yêu cầu bồi thường có hiệu lực", law("Đ3.5, Đ7.1a, Đ7.2a")),)


def _open(walk: Walk) -> tuple[Question, ...]:
    left = [
        question for question, answer in walk.steps if answer == UNKNOWN or answer in LEAVE_OPEN.get(question.name, ())
    ]
    if walk.waiting is not None:
        left.append(walk.waiting.question)
    return tuple(left)


def _ways(walk: Walk, answer: str, scope: Verdict) -> tuple[Told, ...]:
    texts = words(walk.since, "outcome")
    if answer == NOT_YET and walk.facts.enough == "pending":
        return (told_of(texts["pending"]),)
    if answer == NOT_YET:
        return tuple(told_of(raw) for raw in texts["ways"][walk.facts.field])
    if answer != NO:
        return ()
    own = [told_of(texts["by_reason"][reason.code]) for reason in scope.reasons if reason.code in texts["by_reason"]]
    return (*own, *(told_of(raw) for raw in texts["otherwise"]))
