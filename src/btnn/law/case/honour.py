"""Restoring honour (Đ31, Đ56–59; NĐ 68 Đ22–25)."""

from __future__ import annotations

from datetime import date

from btnn.law.case.participants import Seat, at_apology, missing
from btnn.law.case.reader import Entry
from btnn.law.case.state import VIOLATION, State
from btnn.law.errors import Refused
from btnn.law.sources import decree, law

ORDER = ("none", "due", "notified", "dormant", "consented", "apologised", "published", "posted")
ISSUES = 3
PAPERS_OF_THE_CENTRE = 2
COPIES = (("to_victim", "người bị thiệt hại"), ("to_commune", "Ủy ban nhân dân cấp xã để niêm yết"))


def _advance(state: State, stage: str) -> None:
    """The lane only goes forward: an apology after publication does not undo it."""
    if ORDER.index(stage) > ORDER.index(state.lanes["honour"]):
        state.lanes["honour"] = stage


def basis_document_effective(state: State, entry: Entry, on: int) -> None:
    state.victim_alive = bool(entry.data["victim_alive"])
    _body(state, entry)
    if not entry.data["honour_eligible"]:
        return
    state.lanes["honour"] = "due"
    if state.victim_alive:
        state.open("notify_honour_restoration", on)


def _body(state: State, entry: Entry) -> None:
    """Whether the body that must restore honour is one of the centre (NĐ 68 Đ25.2); left out: as known before."""
    state.central_agency = bool(entry.data.get("central_agency", state.central_agency))


def honour_notice_sent(state: State, entry: Entry, on: int) -> None:
    _body(state, entry)
    state.meet("notify_honour_restoration", on)
    state.lanes["honour"] = "notified"


def honour_reply_received(state: State, entry: Entry, on: int) -> None:
    state.meet("victim_replies_honour_notice", on)
    answer = entry.data["answer"]
    if answer in ("agree", "propose"):
        _consented(state, on)
    elif answer == "defer":
        state.lanes["honour"] = "dormant"
    else:
        state.lanes["honour"] = "waived"


def honour_requested(state: State, entry: Entry, on: int) -> None:
    _body(state, entry)
    state.drop("notify_honour_restoration", on)
    state.drop("victim_replies_honour_notice", on)
    _consented(state, on)


def _consented(state: State, on: int) -> None:
    state.lanes["honour"] = "consented"
    if state.field_of_activity == "criminal_procedure":
        state.open("direct_public_apology", on)  # Đ56.1; others: the newspaper only
    state.open("newspaper_apology_central" if state.central_agency else "newspaper_apology_local", on)


def apology_held(state: State, entry: Entry, on: int) -> None:
    present = entry.data["participants"]
    assert isinstance(present, list)
    if state.claimant_kind == "legal_representative" and "claimant" in present:
        present = [*present, "victim"]  # the legal representative stands for the victim
    absent = missing(at_apology(), present)
    if absent:
        raise Refused(
            f"không được tổ chức buổi xin lỗi khi vắng {_named(absent)} "
            "(Nghị định 68/2018/NĐ-CP, Đ23.1a–c, Đ23.3); hãy ấn định lại thời gian."
        )
    state.meet("direct_public_apology", on)
    _advance(state, "apologised")


def _named(seats: tuple[Seat, ...]) -> str:
    from btnn.law.case import words  # words are only read when something is refused

    titles = [seat.title or words.role(seat.role) for seat in seats]
    return ", ".join(title[:1].lower() + title[1:] for title in titles)


def apology_published(state: State, entry: Entry, on: int) -> None:
    issues = entry.data["issues"]
    assert isinstance(issues, int)
    if issues < ISSUES:
        state.find("too_few_issues", VIOLATION, law("Đ59.1"), "Đăng báo xin lỗi chưa đủ 03 số liên tiếp.")
    _papers(state, entry)
    state.meet("newspaper_apology_local", on)
    state.meet("newspaper_apology_central", on)
    _advance(state, "published")
    state.open("send_newspaper_copies", on)


def _papers(state: State, entry: Entry) -> None:
    """Đ59.1: consecutive issues; a body of the centre in two papers, one of the centre and one of the place."""
    if entry.data.get("consecutive") is False:
        state.find(
            "issues_not_consecutive", VIOLATION, law("Đ59.1"), "Các số báo đăng lời xin lỗi không liên tiếp nhau."
        )
    papers = entry.data["papers"]
    many = papers if isinstance(papers, int) else len(papers) if isinstance(papers, list) else 1
    if state.central_agency and many < PAPERS_OF_THE_CENTRE:
        state.find(
            "too_few_papers",
            VIOLATION,
            law("Đ59.1a"),
            "Cơ quan ở trung ương phải đăng trên 01 báo trung ương và 01 báo địa phương.",
        )


def newspaper_copies_sent(state: State, entry: Entry, on: int) -> None:
    state.meet("send_newspaper_copies", on)
    for name, receiver in COPIES:
        if entry.data.get(name) is False:
            state.find(f"copy_not_sent:{name}", VIOLATION, law("Đ59.1c"), f"Chưa gửi tờ báo cho {receiver}.")


def apology_posted(state: State, entry: Entry, on: int) -> None:
    until = date.fromisoformat(str(entry.data["until"])).toordinal()
    needed = state.limits["val_posting_at_commune"].count
    if until < on + needed:
        state.find(
            "posted_too_short",
            VIOLATION,
            decree("Đ25.5"),
            f"Niêm yết tại Ủy ban nhân dân cấp xã chưa đủ {needed} ngày.",
        )
    _advance(state, "posted")
