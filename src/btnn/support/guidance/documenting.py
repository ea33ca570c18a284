"""Papers of a request as Word documents: the request in its form, the letter, the notice of a session, its minutes, a
refusal. Filled with what is recorded; what is not known is left as dots."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from btnn.law.case import words
from btnn.law.work.guiding import entries
from btnn.paper import TO_FILL, Paper

from ..grounds import GROUNDS
from ..models import Purpose, Turn
from .contents import FORMS, Known
from .counting import PROPOSALS, Matter
from .models import Done

There = Callable[[Matter], bool]


def _session_step(done: str) -> There:
    return lambda one: one.session is not None and one.session.step(done) is not None


def _refused(one: Matter) -> bool:
    return one.standing.last is not None and one.standing.last.turn in (Turn.REFUSED, Turn.ENDED)


KINDS: dict[str, tuple[str, str, There]] = {
    "request": ("request", "Văn bản yêu cầu, đề nghị", lambda one: True),
    "report": ("report", "Báo cáo vụ việc", lambda one: one.report is not None),
    "notice": ("notice", "Thông báo buổi hướng dẫn trực tiếp", _session_step(Done.NOTIFIED)),
    "minutes": ("minutes", "Biên bản hướng dẫn trực tiếp", _session_step(Done.HELD)),
    "letter": ("letter", "Văn bản hướng dẫn", lambda one: one.standing.answer is not None),
    "refusal": ("refusal", "Thông báo từ chối, chấm dứt", _refused),
}


def document_of(one: Matter, kind: str) -> bytes:
    """One paper as a .docx file. `kind`: a key of `KINDS` that is there for this request."""
    return WRITERS[kind](one).bytes()


def _paper(one: Matter, kind: str, title: str, *, number: str = "", on: date | None = None) -> Paper:
    paper = Paper(title, author=one.question.agency.name)
    paper.head(one.question.agency.name, kind, title, number=number, on=on, to=[_asker(one)])
    return paper


def _asker(one: Matter) -> str:
    asked = one.question.asking_agency
    return asked.name if asked is not None else one.question.asked_by or TO_FILL


def _request(one: Matter) -> Paper:
    question, told = one.question, one.question.details
    title = {
        Purpose.SUPPORT: "Yêu cầu hỗ trợ thực hiện thủ tục yêu cầu bồi thường nhà nước",
        Purpose.GUIDANCE: "Yêu cầu hướng dẫn thực hiện thủ tục yêu cầu bồi thường nhà nước",
    }.get(Purpose(question.purpose), question.get_purpose_display())
    paper = Paper(title, author=_asker(one))
    form = FORMS.get(Purpose(question.purpose))
    if form:
        paper.line(f"{form} (Thông tư 09/2019/TT-BTP)", italic=True, right=True)
    paper.head(
        _asker(one), "Văn bản", title, number=str(told.get("number", "")), on=question.received_on,
        to=[question.agency.name],
    )  # fmt: skip
    known = Known(question.purpose, told)
    court = question.asking_agency is not None and question.asking_agency.kind == "court"
    facts = [
        ("Người yêu cầu", _asker(one)),
        ("Tư cách", known.capacity),
        ("Giấy tờ đại diện, ủy quyền", told.get("representative_paper", "")),
        ("Địa chỉ", told.get("address", "")),
        ("Nơi nhận văn bản", question.contact),
        ("Văn bản làm căn cứ yêu cầu bồi thường", told.get("basis", "")),
        ("Cơ quan giải quyết bồi thường", told.get("settling_agency", "")),
        ("Vụ việc", question.case_code),
        ("Nội dung", "; ".join(one.label for one in known.topics(court))),
    ]
    paper.lines(f"{label}: {value}" for label, value in facts if value)
    paper.line("Tóm tắt vụ việc, vấn đề:", bold=True)
    paper.lines(question.text.splitlines())
    if told.get("view"):
        paper.line("Quan điểm của cơ quan đề nghị:", bold=True)
        paper.lines(str(told["view"]).splitlines())
    if told.get("papers"):
        paper.line("Tài liệu gửi kèm:", bold=True)
        paper.lines(f"- {each}" for each in told["papers"])
    paper.foot("", post="Người yêu cầu" if question.of_persons else "Thủ trưởng cơ quan")
    return paper


def _report(one: Matter) -> Paper:
    step = one.report
    assert step is not None
    paper = _paper(one, "Báo cáo", f"Vụ việc {one.question}: đề xuất xử lý", on=step.on)
    paper.line(f"Lĩnh vực: {words.choice('field', str(step.details['field']))}")
    paper.lines(step.text.splitlines())
    paper.line(f"Đề xuất: {PROPOSALS[one.proposal]}", bold=True)
    paper.foot(one.standing.officer, post="Người được cử")
    return paper


def _notice(one: Matter) -> Paper:
    step = one.session.step(Done.NOTIFIED) if one.session else None
    assert step is not None
    told = step.details
    day = date.fromisoformat(str(told["held_on"]))
    paper = _paper(one, "Thông báo", "Thời gian, địa điểm hướng dẫn trực tiếp", on=step.on)
    paper.line(f"Thời gian: {told.get('hour') or TO_FILL} ngày {day:%d/%m/%Y}.")
    place = entries("place")[str(told["place"])].label
    paper.line(f"Địa điểm: {place}{', ' + told['where'] if told.get('where') else ''}.")
    paper.lines(step.text.splitlines())
    paper.foot("", post="Thủ trưởng cơ quan", recipients=["Như trên", "Lưu hồ sơ"])
    return paper


def _minutes(one: Matter) -> Paper:
    step = one.session.held if one.session else None
    assert step is not None
    paper = _paper(one, "Biên bản", "Hướng dẫn trực tiếp", on=step.on)
    paper.line("Người tham gia:", bold=True)
    paper.lines(f"- {each}" for each in step.details["present"])
    paper.line("Nội dung:", bold=True)
    paper.lines(step.text.splitlines())
    who = "người bị thiệt hại 01 bản" if one.question.of_persons else "mỗi cơ quan 01 bản"
    paper.line(f"Biên bản được những người tham gia ký hoặc điểm chỉ và giao cho {who}.")
    paper.foot("", post="Những người tham gia")
    return paper


def _letter(one: Matter) -> Paper:
    turn = one.standing.answer
    assert turn is not None
    kind = "hỗ trợ" if one.question.purpose == Purpose.SUPPORT else "hướng dẫn"
    if one.question.purpose == Purpose.CLARIFICATION:
        kind = "giải đáp"
    paper = _paper(one, "Công văn", f"Văn bản {kind}", number=turn.paper, on=turn.on)
    paper.line(f"Trả lời {one.question.get_purpose_display().lower()} ngày {one.question.received_on:%d/%m/%Y}.")
    paper.line("Căn cứ pháp luật:", bold=True)
    paper.lines(f"- {each}" for each in turn.citations)
    paper.line(f"Nội dung {kind}:", bold=True)
    paper.lines(turn.text.splitlines())
    paper.foot("", post="Thủ trưởng cơ quan", recipients=["Như trên", "Lưu hồ sơ"])
    return paper


def _refusal(one: Matter) -> Paper:
    turn = one.standing.last
    assert turn is not None
    word = "từ chối" if turn.turn == Turn.REFUSED else "chấm dứt"
    paper = _paper(one, "Thông báo", f"Về việc {word} hỗ trợ, hướng dẫn", number=turn.paper, on=turn.on)
    if turn.ground in GROUNDS:
        paper.line(f"Căn cứ: {GROUNDS[turn.ground].text} ({GROUNDS[turn.ground].source}).")
    paper.line("Lý do:", bold=True)
    paper.lines(turn.text.splitlines())
    paper.foot("", post="Thủ trưởng cơ quan", recipients=["Như trên", "Lưu hồ sơ"])
    return paper


WRITERS: dict[str, Callable[[Matter], Paper]] = {
    "request": _request,
    "report": _report,
    "notice": _notice,
    "minutes": _minutes,
    "letter": _letter,
    "refusal": _refusal,
}
