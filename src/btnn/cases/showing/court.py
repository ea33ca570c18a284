"""The court lane of a case on one page: suits, ways still open, the court that would hear it, what a judgment brings,
and in which class of the reports the case counts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from btnn.agencies.queries import Agency, AgencyKind, Level
from btnn.law.case import CaseView, words
from btnn.law.case.classes import CaseClass, case_classes, current_class
from btnn.law.case.reader import Entry
from btnn.law.case.suing import SHUT, SuitWay, ways_to_court
from btnn.law.competence.routes import Court, court_of_first_instance
from btnn.law.errors import Refused
from btnn.web.wording import short_date

from ..forms.known import Known
from ..permissions import may_record
from ..queries import CaseFile
from .contents import Told, told

EVENTS = ("lawsuit_filed", "lawsuit_accepted", "lawsuit_withdrawn", "judgment_effective")
STATES = {
    "open": ("open", "còn khởi kiện được"),
    "shut": ("void", "không khởi kiện được"),
    "over": ("overdue", "đã hết thời hạn"),
    "taken": ("met", "đã khởi kiện"),
}
# Our kinds of agencies as the law's table of courts names them; others are told by their level.
KINDS = {
    AgencyKind.COMMUNE: "commune_committee",
    AgencyKind.PEOPLE_COMMITTEE: "province_committee",
    AgencyKind.MINISTRY: "ministry",
}
UNITS = {Level.CENTRAL: "ministry_unit", Level.PROVINCE: "province_unit"}
LEVELS = {Level.REGION: "regional", Level.SUPERIOR: "high"}


@dataclass(frozen=True, slots=True)
class Way:
    """One basis of a suit in words."""

    label: str
    state: str
    word: str
    why: str
    article: str
    until: date | None


@dataclass(frozen=True, slots=True)
class Happened:
    """One entry of the court lane with what it says."""

    title: str
    on: date
    number: int
    rows: list[Told]


@dataclass(frozen=True, slots=True)
class CourtPage:
    """What the page shows; see the template."""

    stage: str
    happened: list[Happened]
    ways: list[Way]
    court: Court | None
    judged: bool
    consequences: list[tuple[str, str]]
    classes: list[CaseClass]
    now: CaseClass | None
    actions: list[tuple[str, str]]


def court_page(file: CaseFile) -> CourtPage:
    """The court lane for the person of `file.standing`."""
    known = Known(file, file.view.as_of)
    classes = case_classes(known.entries, *_by_time(file.view))
    body = file.case.settling_agency
    return CourtPage(
        stage=words.stage("court", file.view.lanes["court"]),
        happened=[_happened(entry) for entry in known.entries if entry.type in EVENTS],
        ways=[_way(way) for way in ways_to_court(file.view, _received(known), _obstacles(known))],
        court=court_for(body, file.view.as_of) if body is not None else None,
        judged=file.view.lanes["court"] == "judged",
        consequences=_consequences(file, known),
        classes=classes,
        now=current_class(classes),
        actions=_actions(file),
    )


def court_for(body: Agency, on: date) -> Court | None:
    """The court of first instance for a suit against that body (Đ53); None where the law's table can't tell."""
    kind = KINDS.get(AgencyKind(body.kind))
    if kind is None:
        unit = UNITS.get(Level(body.level)) if body.kind == AgencyKind.SETTLING else None
        kind = unit or str(body.kind)
    try:
        return court_of_first_instance(kind, LEVELS.get(Level(body.level), body.level), on)
    except Refused:
        return None


def _received(known: Known) -> date | None:
    told_on = known.said("dossier_received", "basis_document_received_on")
    return date.fromisoformat(told_on) if told_on else None


def _obstacles(known: Known) -> list[tuple[date, date]]:
    """The time that the claim itself says must not count (Đ52.3)."""
    begun, ended = (known.said("dossier_received", f"obstacle_{end}") for end in ("from", "until"))
    return [(date.fromisoformat(begun), date.fromisoformat(ended))] if begun and ended else []


def _by_time(view: CaseView) -> tuple[date | None, date | None]:
    """The days on which time made the decision effective, or closed a failed negotiation."""
    effective = next(
        (run.start for run in view.limits if run.id == "submit_funding_dossier" and run.opened_by == 0), None
    )
    window = next((run for run in reversed(view.limits) if run.id == "val_suit_after_agency_stage"), None)
    closed = view.lanes["settlement"] == "closed_no_agreement" and window is not None and window.run.void
    return effective, date.fromordinal(closed) if closed else None


def _way(way: SuitWay) -> Way:
    state, word = STATES[way.state]
    until = None if way.state == SHUT else way.until
    return Way(words.choice("basis", way.basis), state, word, way.why, way.article, until)


def _happened(entry: Entry) -> Happened:
    return Happened(words.event(entry.type), entry.on, entry.number, told(entry.type, entry.data))


def _consequences(file: CaseFile, known: Known) -> list[tuple[str, str]]:
    """What an effective judgment asks of the agency, with its day and its article."""
    judgment = known.last("judgment_effective")
    if judgment is None:
        return [
            ("Cơ quan trực tiếp quản lý tham gia tố tụng với tư cách bị đơn, thay mặt Nhà nước", "Đ52.7"),
            ("Bản án có hiệu lực: gửi hồ sơ đề nghị cấp kinh phí trong 02 ngày làm việc", "Đ54.1; Đ62.1"),
            ("Bản án có nội dung phục hồi danh dự: thông báo trong 15 ngày", "Đ55.3; Đ57.1"),
            ("Chi trả xong: xem xét trách nhiệm hoàn trả", "Đ66.1"),
        ]
    found = []
    for run in file.view.limits:
        if run.opened_by == judgment.number:
            done = f"xong ngày {short_date(run.met_on)}" if run.met_on else words.status(run.status).lower()
            found.append((f"{run.title}: hạn {short_date(run.due)}, {done}", run.source))
    if judgment.data["amount"]:
        found.append(
            ("Sau khi được cấp kinh phí: chi trả theo bản án, rồi xem xét trách nhiệm hoàn trả", "Đ54.1; Đ66.1")
        )
    return found


def _actions(file: CaseFile) -> list[tuple[str, str]]:
    lawful = {step.event for step in file.view.next}
    return [
        (words.act(event), reverse("cases:record", args=[file.case.code, event]))
        for event in (*(one for one in EVENTS if one != "lawsuit_withdrawn"), "lawsuit_withdrawn")
        if event in lawful and may_record(file.standing, event)
    ]
