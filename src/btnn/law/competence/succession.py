"""What the reform of 1 July 2025 did to the answer: no district level, courts and offices by area.

The key is the group of tasks, not the place (NĐ 120/2025/NĐ-CP, Đ19). Each row says how sure we are;
where nothing could be read, the question stays open and the answer says who decides it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from btnn.law.answers import Question, Reason, least, question
from btnn.law.competence.answer import Competent
from btnn.law.competence.rules import Succession, successions
from btnn.law.decision_tables import Facts

CHANGED_ON = date(2025, 7, 1)
HEIR_OF_TASKS = "Cơ quan nào nay giữ chức năng, nhiệm vụ của cơ quan cũ?"


def succeeded(answer: Competent, told: Facts, harmed_on: date | None, asked_on: date | None) -> Competent | None:
    """The answer with the successor in it, or the question that is open; None when nothing changed.

    Args:
        answer: the agency by Đ33–39 as the law names it.
        told: the facts, `level` and `task_now` among them.
        harmed_on: the harm; a body of the old kind can't have acted after the reform.
        asked_on: the claim; before the reform the old bodies answer themselves.
    """
    if asked_on is None or asked_on < CHANGED_ON or answer.kind is None:
        return None
    rows = [row for row in successions() if answer.kind in row.kinds and row.holds_on(asked_on)]
    if not rows:
        return None
    by_level = [row for row in rows if row.level]
    if by_level and "level" not in told:
        if harmed_on is not None and harmed_on >= CHANGED_ON:
            return None  # the body acted under its present name
        return _ask(answer, "level", "", "high")
    rows = [row for row in rows if not row.level or row.level == told.get("level")]
    if not rows:
        return None
    if harmed_on is not None and harmed_on >= CHANGED_ON:
        text = "Từ 01/7/2025 không còn cơ quan này: hãy kiểm tra lại ngày gây thiệt hại hoặc cơ quan"
        return _ask(answer, "level" if rows[0].level else "manager", text, "high")
    fitting = [row for row in rows if row.row.weigh(told)[0] == "holds"]
    if not fitting:
        return _ask(answer, "task_now", "Cơ quan kế thừa tùy nhóm nhiệm vụ", "high", rows[0])
    return _follow(answer, fitting[0])


def _ask(answer: Competent, fact: str, text: str, confidence: str, row: Succession | None = None) -> Competent:
    source = str(row.citation) if row else "Luật 10/2017/QH14, Đ40.1a"
    reasons = (*answer.reasons, Reason(text, source)) if text else answer.reasons
    decided = "Ủy ban nhân dân cấp tỉnh, Sở Tư pháp giúp (NĐ 68 Đ32.2b, Đ33.3)"
    return replace(
        answer,
        agency=None,
        kind=None,
        reasons=reasons,
        questions=(question(fact, decided, source),),
        decided_by=decided,
        confidence=least(answer.confidence, confidence),
    )


def _follow(answer: Competent, row: Succession) -> Competent:
    was = f"{row.title} không còn từ 01/7/2025"
    note = f"{was}; {row.note[0].lower()}{row.note[1:]}" if row.note else was
    because = Reason(note, str(row.citation), "DB-40.1a-1" if row.agency else "DB-40.1a-3")
    sure = least(answer.confidence, row.confidence)
    if row.agency:
        return replace(answer, agency=row.agency, kind="successor", reasons=(*answer.reasons, because), confidence=sure)
    return replace(
        answer,
        agency=None,
        kind=None,
        reasons=(*answer.reasons, because),
        questions=(Question("successor", HEIR_OF_TASKS, {}, row.decided_by, str(row.citation)),),
        decided_by=row.decided_by,
        confidence=sure,
    )
