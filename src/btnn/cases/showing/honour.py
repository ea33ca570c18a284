"""The honour lane of a case on one page: the right, the way so far, and what each step on it must hold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse

from btnn.law.case import honour_guide as guide
from btnn.law.case import words
from btnn.law.case.participants import Seat, at_apology
from btnn.law.case.replay import LimitRun
from btnn.web.wording import short_date

from ..forms.known import Known
from ..permissions import may_record
from ..queries import CaseFile
from .contents import told

LANE = "honour"
# The stops of the way: event, word, whether it belongs to criminal procedure only, what limit waits for it.
STOPS = (
    ("basis_document_effective", "Có văn bản làm căn cứ", False, ""),
    ("honour_notice_sent", "Thông báo cho người bị thiệt hại", False, "notify_honour_restoration"),
    ("honour_reply_received", "Ý kiến của người bị thiệt hại", False, "victim_replies_honour_notice"),
    ("apology_held", "Trực tiếp xin lỗi, cải chính công khai", True, "direct_public_apology"),
    ("apology_published", "Đăng báo xin lỗi, cải chính", False, "newspaper_apology"),
    ("newspaper_copies_sent", "Gửi tờ báo", False, "send_newspaper_copies"),
    ("apology_posted", "Niêm yết tại Ủy ban nhân dân cấp xã", False, ""),
)
UNASKED_OF_THE_DEAD = frozenset({"honour_notice_sent", "honour_reply_received", "apology_held"})
OVER = frozenset({"waived", "posted"})


@dataclass(frozen=True, slots=True)
class Action:
    """A step that this person may record now."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Answer:
    """One of the four answers with its consequence; `given` on which day."""

    label: str
    follows: guide.Told
    given: date | None


@dataclass(frozen=True, slots=True)
class HonourPage:
    """What the page shows; see the template."""

    right: guide.Right
    stage: str
    way: list[dict[str, str]]
    actions: list[Action]
    limits: list[tuple[int, LimitRun, str]]
    criminal: bool
    alive: bool
    central: bool
    notice: tuple[guide.Told, ...]
    noticed: list[tuple[str, str]]
    answers: list[Answer]
    seats: list[tuple[str, Seat]]
    papers: tuple[guide.Told, ...]
    published: list[tuple[str, str]]


def honour_page(file: CaseFile) -> HonourPage:
    """The honour lane for the person of `file.standing`."""
    known = Known(file, file.view.as_of)
    state = file.view.state
    eligible = known.said("basis_document_effective", "honour_eligible")
    asked = known.has("honour_requested") or bool(known.said("dossier_received", "asks_honour"))
    right = guide.right(
        state.field_of_activity,
        basis_eligible=eligible,
        judged=bool(known.said("judgment_effective", "honour")),
        asked=asked,
        alive=state.victim_alive,
    )
    return HonourPage(
        right=right,
        stage=words.stage(LANE, file.view.lanes[LANE]),
        way=_way(file, known, right),
        actions=_actions(file),
        limits=[
            (place, run, words.status(run.status))
            for place, run in enumerate(file.view.limits, start=1)
            if run.lane == LANE
        ],
        criminal=known.criminal,
        alive=state.victim_alive,
        central=state.central_agency,
        notice=guide.notice_content(state.field_of_activity),
        noticed=_said(known, "honour_notice_sent", ("ceremony_on", "place", "papers")),
        answers=_answers(known),
        seats=[(seat.title or words.role(seat.role), seat) for seat in at_apology()],
        papers=guide.newspapers(state.central_agency),
        published=_said(
            known, "apology_published", ("papers", "issues", "first_issue_on", "last_issue_on", "consecutive", "portal")
        ),
    )


def _actions(file: CaseFile) -> list[Action]:
    found = []
    for step in file.view.next:
        own = step.event in {event for event, *_ in STOPS} or step.event == "honour_requested"
        if own and step.ripe and may_record(file.standing, step.event):
            url = reverse("cases:record", args=[file.case.code, step.event])
            found.append(Action(words.act(step.event), url))
    return found


def _way(file: CaseFile, known: Known, right: guide.Right) -> list[dict[str, str]]:
    """The road of `parts/way.html`: each stop done, running, still to come, or not asked for here."""
    running = {run.id: run for run in file.view.limits if run.status in ("open", "overdue")}
    way = []
    for event, title, criminal_only, limit_id in STOPS:
        done = known.last(event)
        if event == "honour_reply_received" and done is None:
            done = known.last("honour_requested")
        run = next((one for key, one in running.items() if limit_id and key.startswith(limit_id)), None)
        if done is not None:
            state, word = "met", f"ngày {short_date(done.on)}"
        elif run is not None:
            state, word = run.status, f"hạn {short_date(run.due)}"
        elif (criminal_only and not known.criminal) or _unasked(file, event) or right.answer == guide.NO:
            state, word = "void", "không áp dụng"
        else:
            state, word = "todo", ""
        way.append({"title": title, "state": state, "word": word, "note": ""})
    return way


def _unasked(file: CaseFile, event: str) -> bool:
    if file.view.lanes[LANE] == "waived":
        return True
    return event in UNASKED_OF_THE_DEAD and not file.view.state.victim_alive


def _answers(known: Known) -> list[Answer]:
    given: dict[Any, date] = {
        entry.data["answer"]: entry.on for entry in known.entries if entry.type == "honour_reply_received"
    }
    return [Answer(words.choice("answer", name), follows, given.get(name)) for name, follows in guide.ANSWERS.items()]


def _said(known: Known, event: str, names: tuple[str, ...]) -> list[tuple[str, str]]:
    """What the latest entry of the event says, as label and words."""
    entry = known.last(event)
    if entry is None:
        return []
    wanted = {words.field(event, name) for name in names}
    return [(row.label, "; ".join(row.lines)) for row in told(event, entry.data) if row.label in wanted]
