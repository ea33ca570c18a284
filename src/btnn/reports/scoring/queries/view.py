"""A sheet as it stands: each line with what the records say, what each side says, what it comes to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import Any

from btnn.agencies.queries import Agency, Membership, people_of

from ..criteria import OPTIONAL, Criterion, criteria
from ..evidence import Evidence, found
from ..models import LineAnswer, ScoreSheet, SheetTurn, Side, Turn
from ..permissions import keeps, may_answer, may_close
from ..reckoning import Total, days_late, shown, total
from ..states import COMPUTING, OURS, SHAPES, WORDS, open_turns, state_of
from .seen import sheet_seen

SURVEY, INITIATIVES = "survey", "initiatives"


@dataclass(frozen=True, slots=True)
class Scored:
    """What one side gives a line; `points` None: nothing yet."""

    points: Fraction | None
    reason: str = ""
    paper: str = ""
    nothing: bool = False
    typed: bool = False

    @property
    def word(self) -> str:
        return shown(self.points) if self.points is not None else "chưa chấm"


@dataclass(frozen=True, slots=True)
class LineView:
    """A line: the criterion, what the records say (as they were, once frozen), both sides."""

    criterion: Criterion
    evidence: Evidence
    own: Scored
    ministry: Scored | None = None

    @property
    def lost(self) -> bool:
        return self.own.points is None or self.own.points < self.criterion.most

    @property
    def differs(self) -> bool:
        return self.ministry is not None and self.ministry.points != self.own.points


@dataclass(frozen=True, slots=True)
class SheetView:
    """A sheet for one person on a day. `told`: the Ministry's total, once it was told or while the Ministry works."""

    row: ScoreSheet
    turns: list[SheetTurn]
    state: str
    lines: list[LineView]
    own: Total
    told: Total | None
    survey: bool
    initiatives: int
    frozen: bool
    acts: tuple[str, ...]
    answers: str
    by_paper: bool
    sent_on: date | None

    @property
    def word(self) -> str:
        return WORDS[self.state]

    @property
    def shape(self) -> str:
        return SHAPES[self.state]

    @property
    def groups(self) -> list[tuple[Any, list[LineView]]]:
        """The groups of the own total with their lines."""
        return [(one, [line for line in self.lines if line.criterion.group == one.code]) for one in self.own.groups]

    def line(self, code: str) -> LineView | None:
        return next((one for one in self.lines if one.criterion.code == code), None)


def sheet(membership: Membership, key: int, today: date) -> SheetView:
    """One sheet. Refused (`NotThere`): none that this person may see."""
    return view_of(sheet_seen(membership, key), membership, today)


def to_show(agency: Agency, year: int, today: date) -> SheetView | None:
    """The sheet of an agency for a year, or what it would be if it were begun today, as somebody of the agency sees the
    records; None where nobody works there or the year has no criteria. For the command line."""
    who = next((one for one in people_of(agency.pk) if one.holds_on(today) and keeps(one)), None)
    if who is None or not criteria(year):
        return None
    row = ScoreSheet.objects.filter(agency=agency, year=year).select_related("agency").first()
    return view_of(row or ScoreSheet(agency=agency, province=agency.province, year=year), who, today)


def view_of(row: ScoreSheet, membership: Membership, today: date) -> SheetView:
    """A sheet with its turns; one that is not begun has none. While the department still scores, others see no line:
    what they may see of the records is not what it sees."""
    turns = list(row.turns.all()) if row.pk else []
    state = state_of(one.turn for one in turns)
    ours = membership.agency_id == row.agency_id
    kept = _last(turns, Turn.SENT, Turn.SELF_SCORED) if state != COMPUTING else None
    scored = _last(turns, Turn.SCORED)
    addressed = _last(turns, Turn.SENT)
    by_paper = ours and addressed is not None and addressed.to_id is None
    scores_now = open_turns(state)
    ministry_works = Turn.SCORED in scores_now and (by_paper or (not ours and may_answer(membership)))
    answers = _answers(row)
    survey = _number(answers, Side.SELF, SURVEY) > 0
    initiatives = _number(answers, Side.SELF, INITIATIVES)
    rows = []
    if ours or kept is not None:
        rows = _lines(row, membership, today, answers, survey=survey, snapshot=kept.snapshot if kept else None)
    late = days_late(row.year, addressed.on) if addressed is not None else 0
    own = total([one.criterion for one in rows], {one.criterion.code: one.own.points for one in rows},
                survey=survey, initiatives=initiatives, days_late=late)  # fmt: skip
    told = None
    if ministry_works or scored is not None:
        source = None if ministry_works or scored is None else scored.snapshot
        rows = [_with_ministry(one, answers, source) for one in rows]
        points = {one.criterion.code: one.ministry.points for one in rows if one.ministry is not None}
        told = total([one.criterion for one in rows], points, survey=survey, initiatives=initiatives, days_late=late)
    acts = tuple(
        turn
        for turn, whose in scores_now.items()
        if may_close(membership) and ((whose == OURS and ours) or (whose != OURS and (not ours or by_paper)))
        and (ours or may_answer(membership))
    )  # fmt: skip
    side = ""
    if may_answer(membership):
        side = str(Side.SELF) if ours and state == COMPUTING else str(Side.MINISTRY) if ministry_works else ""
    return SheetView(
        row, turns, state, rows, own, told, survey, initiatives, kept is not None, acts, side, by_paper,
        addressed.on if addressed is not None else None,
    )  # fmt: skip


def _lines(
    row: ScoreSheet,
    membership: Membership,
    today: date,
    answers: Mapping[tuple[str, str], LineAnswer],
    *,
    survey: bool,
    snapshot: Mapping[str, Any] | None = None,
) -> list[LineView]:
    """The lines: computed afresh, or as they were frozen in a snapshot."""
    told = [one for one in criteria(row.year) if survey or one.group != OPTIONAL]
    if snapshot is not None:
        kept = {one["code"]: one for one in snapshot["lines"]}
        return [_frozen(one, kept[one.code]) for one in told if one.code in kept]
    found_: list[LineView] = []
    for one in told:
        evidence = found(one, row.agency, row.year, membership, today)
        found_.append(LineView(one, evidence, _own(one, evidence, answers.get((Side.SELF, one.code)))))
    return found_


def _own(criterion: Criterion, evidence: Evidence, answer: LineAnswer | None) -> Scored:
    if answer is None or (answer.points is None and not answer.nothing):
        reason, paper = (answer.reason, answer.paper) if answer is not None else ("", "")
        return Scored(evidence.points, reason, paper, evidence.nothing)
    points = Fraction(criterion.most) if answer.nothing else Fraction(answer.points or 0)
    return Scored(points, answer.reason, answer.paper, answer.nothing, typed=True)


def _with_ministry(line: LineView, answers: Mapping[tuple[str, str], LineAnswer], source: Any) -> LineView:
    """The Ministry's points of a line: as told in its snapshot, else as it works; what it leaves open is as the
    department scored it."""
    ministry: Scored
    if source is not None:
        kept = next((one for one in source["lines"] if one["code"] == line.criterion.code), None)
        ministry = _scored(kept) if kept is not None else Scored(line.own.points)
    else:
        answer = answers.get((Side.MINISTRY, line.criterion.code))
        ministry = (
            Scored(line.own.points)
            if answer is None or answer.points is None
            else Scored(Fraction(answer.points), answer.reason, answer.paper, typed=True)
        )
    return replace(line, ministry=ministry)


def _frozen(criterion: Criterion, kept: Mapping[str, Any]) -> LineView:
    links = tuple((str(words), str(url)) for words, url in kept["links"])
    evidence = Evidence(None, str(kept["evidence"]), kept["nothing"], links, tuple(kept["lost"]))
    return LineView(criterion, evidence, _scored(kept))


def _scored(kept: Mapping[str, Any]) -> Scored:
    points = Fraction(kept["points"]) if kept["points"] is not None else None
    return Scored(points, kept["reason"], kept["paper"], kept["nothing"], kept["typed"])


def _answers(row: ScoreSheet) -> dict[tuple[str, str], LineAnswer]:
    """The last word of each side about each line."""
    if not row.pk:
        return {}
    return {(one.side, one.code): one for one in LineAnswer.objects.filter(sheet=row).order_by("pk")}


def _number(answers: Mapping[tuple[str, str], LineAnswer], side: str, code: str) -> int:
    answer = answers.get((side, code))
    return int(answer.points or 0) if answer is not None else 0


def _last(turns: list[SheetTurn], *kinds: str) -> SheetTurn | None:
    return next((one for one in reversed(turns) if one.turn in kinds), None)


def snapshot_of(view: SheetView, *, ministry: bool = False) -> dict[str, Any]:
    """A sheet as it stands, to be kept: points as exact fractions."""
    whole = view.told if ministry and view.told is not None else view.own
    return {
        "lines": [_kept(one, one.ministry if ministry and one.ministry is not None else one.own) for one in view.lines],
        "total": {"points": str(whole.points), "rank": whole.rank, "survey": view.survey,
                  "initiatives": view.initiatives,
                  "groups": {one.code: [str(one.points), one.most] for one in whole.groups}},
    }  # fmt: skip


def _kept(line: LineView, side: Scored) -> dict[str, Any]:
    return {
        "code": line.criterion.code,
        "points": str(side.points) if side.points is not None else None,
        "reason": side.reason,
        "paper": side.paper,
        "nothing": side.nothing,
        "typed": side.typed,
        "evidence": line.evidence.text,
        "links": [list(one) for one in line.evidence.links],
        "lost": list(line.evidence.lost),
    }
