"""From the facts of a case to the agency that settles it, step by step as the law does.

First the special cases of Đ40 that take another agency's place, then the table of the field
(Đ33–39), then what became of that agency (Đ40.1a, and the reform of 1 July 2025). A fact that
nobody told leaves the question open; who then decides is part of the answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from btnn.law.answers import Question, Reason, question
from btnn.law.catalogue import codes
from btnn.law.competence.answer import Competent
from btnn.law.competence.rules import Special, rules, specials
from btnn.law.competence.succession import succeeded
from btnn.law.decision_tables import HOLDS, OPEN, Facts, checked, decide
from btnn.law.errors import Refused
from btnn.law.scope import acts
from btnn.law.sources import law

FIRST_STEP = "Sở Tư pháp nơi người bị thiệt hại cư trú hoặc có trụ sở, trong 05 ngày làm việc (Đ41.4; NĐ 68 Đ33)"
COURT_ONLY = Reason(
    "Bồi thường trong tố tụng hình sự không giải quyết trong vụ án mà tại cơ quan trực tiếp quản lý", law("Đ4.2")
)
ADMINISTRATIVE_ONLY = Reason(
    "Vụ án hành chính chỉ giải quyết bồi thường về hành vi của Điều 17 (TT 02/2023/TT-TANDTC, Đ3.2)", law("Đ4.4")
)
WHICH = "Cơ quan nào trong các cơ quan liên quan giải quyết bồi thường?"
_ASKED_FOR_SPECIALS = ("several", "delegated", "agency_gone", "left_service", "both_asked")


def competent(facts: Facts, *, harmed_on: date | None = None, asked_on: date | None = None) -> Competent:
    """Which agency settles the claim.

    Args:
        facts: what is known, by the names and answers of `data/scope_facts.csv`; what is usual
            (the claim goes to the agency, which still exists …) is assumed unless told, and said so.
        harmed_on: the day of the harmful act; None when it is not known.
        asked_on: the day of the claim: whether agencies of before 1 July 2025 have successors.

    Refused: an unknown fact or answer, an act of another field, a claim before the harm.
    """
    told = checked(facts, codes())
    if "field" not in told:
        return _open(("field",), (), told, facts)
    if harmed_on and asked_on and asked_on < harmed_on:
        raise Refused("Ngày yêu cầu bồi thường không thể trước ngày xảy ra thiệt hại; hãy kiểm tra lại hai ngày này.")
    _check_act(told)
    told, reasons = _route(told)
    special = _special(told, ("replaces", "opens"))
    if special is not None:
        return _by_special(special, reasons, told, facts, asked_on)
    waits = _waits(told)
    if waits:
        return _open(waits, reasons, told, facts)
    return _by_table(told, reasons, facts, harmed_on, asked_on)


def _check_act(told: Facts) -> None:
    from btnn.law.catalogue import fields_of

    act = told.get("act")
    if act is None:
        return
    entry = codes()[act]
    if entry.list != "act" or told["field"] not in fields_of(entry):
        raise Refused(f"Hành vi “{act}” không thuộc lĩnh vực đã chọn; hãy kiểm tra lại (Đ17–21).")


def _route(told: dict[str, str]) -> tuple[dict[str, str], tuple[Reason, ...]]:
    """A claim inside a court case goes back to the agency where the court may not settle it."""
    route, field = told["route"], told["field"]
    if field == "TTHS" and route != "agency":
        return told | {"route": "agency"}, (COURT_ONLY,)
    if route == "administrative_case" and field != "QLHC":
        return told | {"route": "agency"}, (ADMINISTRATIVE_ONLY,)
    return told, ()


def _special(told: Facts, effects: Sequence[str]) -> Special | None:
    """The first special case that holds and has one of these effects."""
    for special in specials():
        if special.effect in effects and special.row.weigh(told)[0] == HOLDS:
            return special
    return None


def _waits(told: Facts) -> tuple[str, ...]:
    """What a special case that has begun still needs: who dissolved the agency, who disagrees."""
    for special in specials():
        state, missing = special.row.weigh(told)
        begun = any(name in told for name in special.row.when if name in _ASKED_FOR_SPECIALS)
        if state == OPEN and begun:
            return missing
    return ()


def _by_special(
    special: Special, reasons: tuple[Reason, ...], told: Facts, facts: Facts, asked_on: date | None
) -> Competent:
    entry = codes()[special.row.code]
    because = (*reasons, Reason(entry.label, entry.source, entry.code))
    if special.effect == "opens":
        decided = special.decided_by
        asked = Question("determination", WHICH, {}, decided, entry.source)
        return Competent(None, None, because, (asked,), f"{decided} (NĐ 68 Đ32)", "high", _assumed(told, facts))
    return Competent(special.agency, "special", because, (), None, "high", _assumed(told, facts))


def _by_table(
    told: dict[str, str], reasons: tuple[Reason, ...], facts: Facts, harmed_on: date | None, asked_on: date | None
) -> Competent:
    decided = decide([rule.row for rule in rules()], told)
    found = [rule for rule in rules() if any(rule.row is row for row in decided.rows)]
    if not found:
        return _open((), reasons, told, facts)
    last = found[-1]
    same = {(rule.kind, rule.agency) for rule in found} == {(last.kind, last.agency)}
    if decided.missing and not (same and last.row.weigh(told)[0] == HOLDS):
        return _open(decided.missing, reasons, told, facts)
    # Either the last row alone holds, or every row before it leads to the same body: its point holds.
    entry = codes()[last.row.code]
    because = (*reasons, Reason(entry.label, entry.source, entry.code))
    answer = Competent(last.agency, last.kind, because, (), None, entry.confidence, _assumed(told, facts))
    return _afterwards(answer, told, harmed_on, asked_on)


def _afterwards(answer: Competent, told: Facts, harmed_on: date | None, asked_on: date | None) -> Competent:
    """What became of the agency and of the official since the harm (Đ40.1a, c)."""
    for kept in specials():
        if kept.effect == "keeps" and kept.row.weigh(told)[0] == HOLDS:
            entry = codes()[kept.row.code]
            answer = replace(answer, reasons=(*answer.reasons, Reason(kept.agency, entry.source, entry.code)))
    gone = _special(told, ("succeeds",))
    reformed = succeeded(answer, told, harmed_on, asked_on)
    if reformed is not None:
        return reformed
    if gone is not None:
        entry = codes()[gone.row.code]
        return replace(
            answer,
            agency=gone.agency,
            kind="successor",
            reasons=(*answer.reasons, Reason(entry.label, entry.source, entry.code)),
        )
    return answer


def _open(missing: Sequence[str], reasons: tuple[Reason, ...], told: Facts, facts: Facts) -> Competent:
    asked = tuple(_asked(name, told) for name in missing[:1])
    if not asked:
        none = Reason("Các dữ kiện không thuộc trường hợp nào của các điều 33 đến 39", law("Đ33–39"))
        return Competent(None, None, (*reasons, none), (), FIRST_STEP, "high", _assumed(told, facts))
    return Competent(None, None, reasons, asked, FIRST_STEP, "high", _assumed(told, facts))


def _asked(name: str, told: Facts) -> Question:
    """The question of a fact; for the act, with the acts of the field to choose from."""
    if name != "act":
        return question(name, FIRST_STEP, law("Đ41.4"))
    acts_of_field = {entry.code: entry.label for entry in acts(told["field"])}
    return replace(question(name, FIRST_STEP, law("Đ41.4")), choices=acts_of_field)


def _assumed(told: Facts, facts: Facts) -> dict[str, str]:
    return {name: value for name, value in told.items() if name not in facts}
