"""What to look at on a visit, filled with what the system knows of the body: nothing is asked for that stands here.

A line says what is looked at and by which article; its evidence is what records show, as far as the body that inspects
may see it. It shows, it does not judge: the team does.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Q
from django.urls import reverse

from btnn.agencies.queries import Agency, Membership, gaps
from btnn.cases.queries import visible_cases
from btnn.casework.queries.requests import views as request_views
from btnn.casework.queries.requests import visible_requests
from btnn.catalogue.managing.posting import of_province
from btnn.support.complaints.queries import about_bodies

from ...queries import plans_seen, year_of
from ..models import Finding, Visit

MOST = 12  # pieces of evidence in a line
LATE = ("late", "overdue")
KINDS = {"complaint": "khiếu nại", "denunciation": "tố cáo", "petition": "kiến nghị, phản ánh"}
OUTCOMES = {"upheld": "đúng", "partly": "đúng một phần", "rejected": "không đúng"}
OURS = ("agency", "head", "officer")  # sides whose limits the body itself keeps


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that records show; `url` leads to it."""

    text: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One line: `content` as in Đ16.2, `striking`: do records show something to look at? `finding`: the last word."""

    key: str
    content: str
    title: str
    article: str
    evidence: tuple[Evidence, ...]
    striking: bool
    finding: Finding | None = None

    @property
    def texts(self) -> list[str]:
        return [one.text for one in self.evidence]


def checklist(visit: Visit, membership: Membership, today: date) -> list[Line]:
    """The lines of a visit for what its plan inspects, with what the team found so far."""
    body, year = visit.subject, visit.plan.year
    cases = visible_cases(membership).filter(settling_agency_id=body.pk, opened_on__gte=date(year - 1, 1, 1))
    lines = [
        *_settling(cases),
        *_reimbursing(cases),
        _reports(body, year, membership, today),
        _staff(body, today),
        _postings(body, today),
        _letters(body, membership, today),
        _complaints(body, year, membership, today),
    ]
    last: dict[str, Finding] = {row.line: row for row in visit.findings.select_related("actor").order_by("pk")}
    wanted = set(visit.plan.contents)
    return [
        Line(one.key, one.content, one.title, one.article, one.evidence, one.striking, last.get(one.key))
        for one in lines
        if one.content in wanted
    ]


def _settling(cases: Any) -> list[Line]:
    known = cases.annotate(
        late=Count("limits", filter=Q(limits__status__in=LATE, limits__by__in=OURS) & ~Q(limits__lane="reimbursement"))
    )
    rows = list(known.order_by("-opened_on").values_list("code", "register_number", "late", "finding_count")[:300])
    accepted = sum(bool(number) for _, number, _, _ in rows)
    late = [(code, n) for code, _, n, _ in rows if n]
    noted = [(code, n) for code, _, _, n in rows if n]
    return [
        Line("register", "a", "Tiếp nhận, thụ lý, vào sổ", "Luật Đ41–Đ43",
             (Evidence(f"{len(rows)} vụ việc trong phạm vi, {accepted} vụ đã có số thụ lý"),), False),
        _of_cases("limits", "a", "Thời hạn giải quyết bồi thường", "Luật Đ42–Đ48", late,
                  "{n} thời hạn trễ hoặc quá hạn", "Không thấy thời hạn nào trễ"),
        _of_cases("findings", "a", "Trình tự, thủ tục từng vụ việc", "Luật Đ15, Đ16", noted,
                  "{n} điểm cần chú ý", "Không thấy điểm nào cần chú ý"),
    ]  # fmt: skip


def _reimbursing(cases: Any) -> list[Line]:
    paid = cases.filter(paid_amount__gt=0)
    none_yet = list(paid.filter(reimbursement="none").values_list("code", flat=True)[:MOST])
    late = cases.annotate(
        late=Count("limits", filter=Q(limits__status__in=LATE, limits__lane="reimbursement", limits__by__in=OURS))
    )
    rows = list(late.filter(late__gt=0).order_by("-opened_on").values_list("code", "late")[:300])
    return [
        _of_cases("reimbursement", "b", "Xem xét trách nhiệm hoàn trả sau khi chi trả", "Luật Đ64–Đ66",
                  [(code, 0) for code in none_yet], "đã chi trả, chưa ghi việc xem xét hoàn trả",
                  "Không có vụ nào đã chi trả mà chưa ghi việc xem xét hoàn trả"),
        _of_cases("reimbursement_limits", "b", "Thời hạn xem xét, thực hiện hoàn trả", "Luật Đ66–Đ68", rows,
                  "{n} thời hạn trễ hoặc quá hạn", "Không thấy thời hạn nào trễ"),
    ]  # fmt: skip


def _of_cases(key: str, content: str, title: str, article: str, rows: list[tuple[str, int]], word: str,
              nothing: str) -> Line:  # fmt: skip
    told = [Evidence(f"{code}: {word.format(n=n)}", reverse("cases:case", args=[code])) for code, n in rows[:MOST]]
    if len(rows) > MOST:
        told.append(Evidence(f"và {len(rows) - MOST} vụ việc khác"))
    return Line(key, content, title, article, tuple(told) or (Evidence(nothing),), bool(rows))


def _reports(body: Agency, year: int, membership: Membership, today: date) -> Line:
    missing = []
    for seen in plans_seen(membership, year)[:5]:
        if not seen.plan.issued or seen.plan.agency_id == body.pk or not seen.ours:
            continue
        for view in year_of(seen.plan, membership, today).tasks:
            if body.pk in {one.pk for one in view.silent}:
                url = reverse("plans:task", args=[seen.plan.pk, view.task.order])
                missing.append(Evidence(f"Chưa báo cáo nhiệm vụ {view.task.order} của kế hoạch năm {year}", url))
    told = tuple(missing[:MOST]) or (Evidence("Không thấy báo cáo nào còn thiếu theo kế hoạch năm"),)
    return Line("reports", "c", "Báo cáo, thực hiện kế hoạch năm", "TT 08/2019 Đ24–Đ26", told, bool(missing))


def _staff(body: Agency, today: date) -> Line:
    lacking = gaps([body], today)
    told = Evidence(
        f"Chưa có người ở vai trò: {lacking[0].words}" if lacking else "Các vai trò cần thiết đều có người",
        reverse("organisation:gaps") if lacking else "",
    )
    return Line("staff", "d", "Bố trí người làm công tác bồi thường", "Luật Đ73–Đ75", (told,), bool(lacking))


def _postings(body: Agency, today: date) -> Line:
    tasks = [one for one in of_province(body.province, today) if one.task.agency_id == body.pk] if body.province else []
    missing = [one for one in tasks if not one.done]
    told = tuple(Evidence(f"Chưa niêm yết, hạn {one.due:%d/%m/%Y}") for one in missing[:MOST])
    word = "Thủ tục phải niêm yết đều đã niêm yết" if tasks else "Không có thủ tục nào phải niêm yết"
    article = "Quyết định công bố thủ tục"
    return Line("postings", "d", "Niêm yết thủ tục", article, told or (Evidence(word),), bool(missing))


def _letters(body: Agency, membership: Membership, today: date) -> Line:
    rows = request_views(visible_requests(membership).filter(to_agency_id=body.pk)[:200], today)
    late = [one for one in rows if one.state in LATE]
    told = Evidence(f"{len(late)}/{len(rows)} văn bản phối hợp trả lời trễ hoặc chưa trả lời khi hết hạn")
    nothing = Evidence("Không có văn bản phối hợp nào trả lời trễ")
    return Line("letters", "d", "Trả lời văn bản phối hợp", "Luật Đ73–Đ75; NĐ 68/2018", (told if late else nothing,),
                bool(late))  # fmt: skip


def _complaints(body: Agency, year: int, membership: Membership, today: date) -> Line:
    """Without names: kinds and states only, as those who look after the body are told."""
    rows = [one for of in (year - 1, year) for one in about_bodies(membership, of, today).get(body.pk, [])]
    words: dict[str, int] = {}
    for one in rows:
        outcome = f", {OUTCOMES[one.standing.outcome]}" if one.standing.outcome else ""
        late = ", có hạn đã trễ" if one.standing.late else ""
        word = f"{KINDS[one.kind]} {one.standing.word}{outcome}{late}"
        words[word] = words.get(word, 0) + 1
    told = tuple(Evidence(f"{n} {word}", reverse("complaints:counts")) for word, n in words.items())
    nothing = Evidence("Không có đơn nào đang xử lý hoặc được kết luận là đúng")
    return Line("complaints", "d", "Giải quyết khiếu nại, tố cáo", "Luật Đ15.10", told or (nothing,), bool(rows))
