"""Papers on which claims may come to rest, what is done against what repeats, and the scores of two years."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from btnn.agencies.queries import Agency, Membership
from btnn.demonstration.province import MARK
from btnn.plans.forecast import commands as preventing
from btnn.plans.forecast.queries import causes
from btnn.reports.scoring import commands as scoring
from btnn.reports.scoring.queries import sheet


@dataclass(frozen=True, slots=True)
class Paper:
    """A signal: about whom, of which kind and act, how many days ago, how many papers, what came of them."""

    about: str
    field: str
    kind: str
    act: str
    ago: int
    papers: int
    source: str
    claims: int = 0
    closed: bool = False


PAPERS = (
    Paper("sxd", "administration", "VB-8.2", "QLHC-17.8", 900, 4, "Quyết định giải quyết khiếu nại năm trước", 1, True),
    Paper("xa", "administration", "VB-8.3", "QLHC-17.11", 640, 3, "03 quyết định hủy giấy chứng nhận", 1),
    Paper("vks", "criminal_procedure", "VB-9.2", "TTHS-18.3", 520, 2, "02 quyết định đình chỉ bị can", 1),
    Paper("sxd", "administration", "VB-8.5", "QLHC-17.4", 300, 1, "Kết luận thanh tra 22/KL-TTr"),
    Paper("sxd", "administration", "VB-8.2", "QLHC-17.1", 150, 3, "15/QĐ-GQKN, 16/QĐ-GQKN, 19/QĐ-GQKN"),
    Paper("xa", "administration", "VB-8.2", "QLHC-17.11", 90, 2, "Khiếu nại về thu hồi đất được chấp nhận"),
    Paper("thads", "civil_enforcement", "VB-12.2", "THADS-21.1d", 60, 1, "Khiếu nại về cưỡng chế được chấp nhận"),
)
TYPED = {
    "I.2": (6, "Cử 03 công chức dự lớp bồi dưỡng của Bộ Tư pháp."),
    "I.5b": (3, "Đã lập danh mục, khớp với sổ thụ lý của các cơ quan."),
    "I.6": (5, "Đã gửi 02 văn bản đôn đốc trên giấy."),
    "I.8a": (4, "Bộ Tư pháp nhận ngày 03/12."),
    "I.8b": (4, "Các phép cộng của Biểu mẫu 03, 04 khớp."),
    "I.9": (3, "Đã kiến nghị xem xét trách nhiệm tại một vụ việc."),
    "IV.1": (4, "Kế hoạch năm ban hành bằng văn bản giấy."),
    "IV.2c": (2, "Đã có văn bản đề nghị Sở Tài chính."),
}


def foresee(today: date, agencies: dict[str, Agency], memberships: dict[str, Membership]) -> None:
    """Signals, three measures at different stages, last year's scores agreed and this year's being made."""
    officer = memberships["canbo.stp"]
    for paper in PAPERS:
        on = today - timedelta(days=paper.ago)
        row = preventing.record_signal(
            agencies[paper.about], field=paper.field, kind=paper.kind, act=paper.act, on=on, papers=paper.papers,
            source=f"{paper.source} {MARK}", note="", membership=officer, today=today,
        )  # fmt: skip
        if paper.claims or paper.closed:
            preventing.tell_outcome(
                row.pk, on=today, claims=paper.claims, closed=paper.closed, case_code="", note="", membership=officer,
                today=today,
            )  # fmt: skip
    _prevent(today, agencies, memberships)
    _score(today, memberships)


def _prevent(today: date, agencies: dict[str, Agency], memberships: dict[str, Membership]) -> None:
    officer = memberships["canbo.stp"]
    repeated = [one for one in causes(officer, today) if one.repeats]
    told = (
        ("training", "Tập huấn cho công chức trực tiếp làm việc này bằng vụ việc thật đã xóa tên.", 30),
        ("recommendation", "Sửa quy trình: hai người kiểm tra trước khi ký.", 60),
        ("guidance", "Gửi hướng dẫn nghiệp vụ và bảng kiểm cho các đơn vị.", 90),
    )
    for cause, (kind, words, days) in zip(repeated, told, strict=False):
        about = next((one for one in agencies.values() if one.pk == cause.agency_id), None)
        preventing.propose(
            cause.key, cause_words=cause.said, counted=cause.total, about=about, to=about or officer.agency, kind=kind,
            words=words, due_on=today + timedelta(days=days), membership=officer, today=today,
        )  # fmt: skip


def _score(today: date, memberships: dict[str, Membership]) -> None:
    officer, head = memberships["canbo.stp"], memberships["thutruong.stp"]
    last = scoring.begin(today.year - 1, membership=officer, today=today)
    for code in sheet(officer, last.pk, today).own.missing:
        _type(last.pk, code, officer, today)
    _type(last.pk, "IV.1", officer, today)
    sent = date(today.year - 1, 12, 4)
    paper = f"512/BC-STP {MARK}"
    scoring.turn(last.pk, "self_scored", on=sent, words="", paper="", membership=head, today=today)
    scoring.turn(last.pk, "sent", on=sent, words="", paper=paper, membership=head, today=today)
    scoring.answer(
        last.pk, "I.5b", points=Decimal(1), nothing=False, reason="Danh mục thiếu 01 vụ việc của cơ quan ngành dọc.",
        paper="", membership=officer, today=today,
    )  # fmt: skip
    theirs = f"88/BTP-CBTNN {MARK}"
    scored = date(today.year - 1, 12, 18)
    scoring.turn(last.pk, "scored", on=scored, words="", paper=theirs, membership=head, today=today)
    scoring.turn(last.pk, "agreed", on=scored, words="", paper="", membership=head, today=today)
    scoring.begin(today.year, membership=officer, today=today)


def _type(key: int, code: str, officer: Membership, today: date) -> None:
    points, reason = TYPED.get(code, (0, "Chưa có minh chứng."))
    scoring.answer(
        key, code, points=Decimal(points), nothing=False, reason=f"{reason} {MARK}", paper="", membership=officer,
        today=today,
    )  # fmt: skip
