"""The officials on the page: who they are, what they owe, what comes next for each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from btnn.cases.queries import Official
from btnn.law.amounts import decimal, half_up
from btnn.law.case import words
from btnn.law.reimbursement.accounts import Account
from btnn.law.reimbursement.assess import Share
from btnn.law.reimbursement.votes import Ballot
from btnn.web.wording import dong, short_date

from ..permissions import may_collect, may_relieve
from ..queries import CaseReimbursement, OfficialState

Link = dict[str, str]
NOBODY_COLLECTS = ("complete", "ended", "refunded")


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One official in words. `state` and `state_word` for a chip; `next` the next thing that happens."""

    place: int
    url: str
    name: str
    then: str
    now: str
    fault: str
    salary: int
    band: str
    band_source: str
    proposed: int | None
    votes: int | None
    account: Account
    state: str
    state_word: str
    next: str
    collector: str


def person_rows(found: CaseReimbursement, today: date) -> list[PersonRow]:
    """Every official, in their order."""
    bands = found.bands
    shares = {share.official.name: share for share in bands.shares} if bands is not None else {}
    ballots = {one.ballot.official: one.ballot for one in found.ballots}
    return [
        _row(found, one, shares.get(one.account.name), ballots.get(one.account.name), today) for one in found.officials
    ]


def _row(
    found: CaseReimbursement, one: OfficialState, share: Share | None, ballot: Ballot | None, today: date
) -> PersonRow:
    account = one.account
    fault = account.fault or (ballot.fault if ballot else "")
    state, word = _state(one, today)
    return PersonRow(
        place=one.place,
        url=reverse("money:official", args=[found.file.case.code, one.place]),
        name=account.name,
        then=", ".join(part for part in (one.person.position, one.person.agency_then) if part) if one.person else "",
        now=now_word(one.person),
        fault=words.choice("fault", fault) if fault else "",
        salary=account.salary,
        band=band_word(share),
        band_source=share.official.band.source if share else "",
        proposed=account.proposed if account.proposed is not None else (ballot.amount if ballot else None),
        votes=account.votes if account.votes is not None else (ballot.least if ballot else None),
        account=account,
        state=state,
        state_word=word,
        next=next_word(found, one, today),
        collector=collector(one.person),
    )


def now_word(person: Official | None) -> str:
    """Where an official is today."""
    if person is None:
        return ""
    since = f" từ {short_date(person.since)}" if person.since else ""
    if person.moved:
        return f"Chuyển đến {person.employer}{since}"
    if person.retired:
        return f"Nghỉ hưu{since}, hưởng lương hưu tại {person.employer}"
    return "Vẫn công tác tại cơ quan cũ" if person.kind == "working" else f"{person.kind_word}{since}"


def collector(person: Official | None) -> str:
    """Who has to collect (Đ67.3, Đ70, Đ71)."""
    if person is None:
        return ""
    if person.moved:
        return f"{person.employer} thu từ lương, theo yêu cầu của cơ quan quản lý cũ (Đ70)."
    if person.retired:
        return f"{person.employer} thu từ lương hưu (Đ71.1)."
    if person.kind == "left":
        return "Cơ quan quản lý tại thời điểm gây thiệt hại tổ chức thu (Đ71.2)."
    if person.kind == "died":
        return "Không thu tiếp: quyết định hoàn trả chấm dứt hiệu lực khi người đó chết (Đ72)."
    return f"{person.agency_then or 'Cơ quan trực tiếp quản lý'} thu, nộp ngân sách nhà nước (Đ67.3)."


def band_word(share: Share | None) -> str:
    """The band in đồng: one sum, or from and to."""
    if share is None:
        return ""
    band = share.official.band
    if band.fixed is not None:
        own = dong(half_up(band.fixed))
        return f"{own}; theo tỷ lệ {dong(share.amount)}" if share.scaled and share.amount is not None else own
    until = "dưới " if band.high_excluded else ""
    return f"từ {decimal(band.low)} đến {until}{decimal(band.high)} đồng"


def _state(one: OfficialState, today: date) -> tuple[str, str]:
    account = one.account
    if account.decided is None:
        return "", "Chưa có quyết định"
    if account.returned:
        return "void", "Đã trả lại tiền"
    if account.ended_on is not None:
        return "void", "Đã chấm dứt"
    if account.complete:
        return "met", "Đã hoàn trả đủ"
    if account.deferred_on(today):
        return "void", "Đang hoãn"
    if one.plan is not None and one.plan.progress.behind:
        return "overdue", f"Chậm {one.plan.progress.late} kỳ, {dong(one.plan.progress.behind)}"
    return "open", "Đang thu"


def next_word(found: CaseReimbursement, one: OfficialState, today: date) -> str:
    """What happens next with this official."""
    account, person = one.account, one.person
    if account.decided is None:
        return _before_decision(found)
    if account.complete or found.stage in NOBODY_COLLECTS:
        return ""
    if person is not None and person.kind == "died":
        return "Ghi chấm dứt việc hoàn trả (Đ72)."
    if account.deferred_on(today):
        ends = [end for _, end in account.deferred if end is not None and end > today]
        return f"Hoãn đến {short_date(max(ends))}." if ends else "Hoãn đến khi hết lý do; nhập ngày kết thúc khi biết."
    asked = {request.kind.kind for request in found.requests}
    if person is not None and person.moved and "collect_elsewhere" not in asked:
        return f"Yêu cầu {person.employer} thu từ lương (Đ70.2)."
    if person is not None and person.retired and "collect_from_pension" not in asked:
        return f"Gửi quyết định đến {person.employer} để thu từ lương hưu (Đ71.1)."
    if one.plan is None:
        return "Thu một lần theo quyết định, hoặc lập kế hoạch trừ lương (Đ68)."
    following = one.plan.progress.next
    if following is None:
        return ""
    return f"Kỳ {following.number}: thu {dong(one.plan.progress.wanted)}, chậm nhất {short_date(following.due)}."


def _before_decision(found: CaseReimbursement) -> str:
    if found.stage == "recommended":
        return "Chờ Thủ trưởng ra quyết định."
    return "Chờ Hội đồng xem xét." if found.stage in ("due", "council") else ""


def actions(found: CaseReimbursement, one: OfficialState) -> list[Link]:
    """What this person may do about an official who still owes."""
    account, standing, code = one.account, found.file.standing, found.file.case.code
    open_now = {step.event for step in found.file.my_steps}
    told: list[Link] = []

    def link(label: str, url: str, kind: str = "ghost") -> None:
        told.append({"label": label, "url": url, "kind": kind})

    if account.decided is not None and account.left > 0 and "reimbursement_collected" in open_now:
        link("Ghi tiền đã thu", reverse("money:collect", args=[code, one.place]), "")
        if may_collect(standing):
            link("Kế hoạch trừ lương", reverse("money:terms", args=[code, one.place]))
        if may_relieve(standing):
            link("Giảm mức hoàn trả", reverse("money:reduction", args=[code, one.place]))
            link("Hoãn hoàn trả", reverse("money:deferral", args=[code, one.place]))
    for event in ("reimbursement_ended", "reimbursement_returned"):
        if account.decided is not None and account.ended_on is None and event in open_now:
            link(words.act(event), reverse("cases:record", args=[code, event]))
    return told
