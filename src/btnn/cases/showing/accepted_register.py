"""Sổ thụ lý: its lines, each cell told by the entries that count (Đ43.1; Biểu mẫu số 05, Thông tư 08/2019/TT-BTP)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from btnn.agencies.queries import Agency
from btnn.law.case import words
from btnn.law.case.reader import Entry
from btnn.web.wording import dong, short_date

from ..queries.registers import CUT, Register, RegisterCase
from .basis import basis_of
from .sheets import Sheet

STRUCK = frozenset({"stopped"})
# Columns of Biểu mẫu số 05 (Thông tư 08/2019/TT-BTP).
ACCEPTED_COLUMNS = (
    "Ngày thụ lý",
    "Họ tên, địa chỉ người yêu cầu bồi thường",
    "Văn bản làm căn cứ yêu cầu bồi thường",
    "Người giải quyết bồi thường",
    "Tạm ứng kinh phí",
    "Xác minh thiệt hại",
    "Thương lượng",
    "Quyết định giải quyết bồi thường",
    "Cấp kinh phí",
    "Chi trả",
    "Hoãn, tạm đình chỉ, đình chỉ",
    "Khởi kiện",
    "Phục hồi danh dự",
)


@dataclass(frozen=True, slots=True)
class AcceptedRow:
    """One accepted claim; `cells` follow `ACCEPTED_COLUMNS`, each with its lines. Struck out when the
    handling was stopped (Đ43.4)."""

    code: str
    number: str
    cells: list[tuple[str, list[str]]]
    struck: bool


def accepted_row(row: RegisterCase) -> AcceptedRow:
    """The line of sổ thụ lý."""
    tell = _Teller(row.entries)
    people = [f"{party.full_name}{', ' + party.address if party.address else ''}" for party in row.claimants]
    cells = [
        tell.each("claim_accepted", ""),
        people,
        tell.basis(),
        tell.each("officer_appointed", "", lambda data: str(data["name"])),
        [
            *tell.each("advance_proposed", "đề xuất", _amount),
            *tell.each("advance_funding_requested", "đề nghị cấp", _amount),
            *tell.each("advance_funding_granted", "được cấp", _amount),
            *tell.each("advance_paid", "đã chi", _amount),
            *tell.each("advance_recovered", "thu hồi", _amount),
        ],
        [
            *tell.each("opinion_requested", "lấy ý kiến", lambda data: str(data["from"])),
            *tell.each("verification_extended", "kéo dài", lambda data: f"{data['days']} ngày"),
            *tell.each("verification_reported", "báo cáo"),
        ],
        [
            *tell.each("negotiation_opened", "tiến hành"),
            *tell.each("negotiation_session_held", "phiên"),
            *tell.each("negotiation_extended", "kéo dài", lambda data: f"{data['days']} ngày"),
            *tell.each("negotiation_concluded", "", lambda data: "thành" if data["agreed"] else "không thành"),
        ],
        [
            *tell.each("decision_issued", "", lambda data: f"số {data['number']}, {dong(data['amount'])}"),
            *tell.each("decision_handed_over", "trao"),
            *tell.each("decision_corrected", "sửa chữa, bổ sung"),
            *tell.each("decision_cancelled", "hủy"),
        ],
        [
            *tell.each("funding_requested", "đề nghị", _amount),
            *tell.each("funding_returned", "trả lại"),
            *tell.each("funding_granted", "cấp", _granted),
        ],
        [*tell.each("payment_notified", "thông báo"), *tell.each("compensation_paid", "chi", _paid)],
        [
            *tell.each("postponed", "hoãn", lambda data: words.ground(str(data["reason"])).article),
            *tell.each("suspended", "tạm đình chỉ", _ground),
            *tell.each("resumed", "tiếp tục"),
            *tell.each("terminated", "đình chỉ", _ground),
            *tell.each("handling_stopped", "dừng giải quyết", _ground),
        ],
        [
            *tell.each("lawsuit_filed", "nộp đơn"),
            *tell.each("lawsuit_accepted", "Tòa án thụ lý"),
            *tell.each("lawsuit_withdrawn", "rút đơn"),
            *tell.each("judgment_effective", "bản án có hiệu lực"),
        ],
        [
            *tell.each("apology_held", "xin lỗi trực tiếp", lambda data: str(data.get("place", ""))),
            *tell.each("apology_published", "đăng báo", lambda data: ", ".join(map(str, data["papers"]))),
        ],
    ]
    told = list(zip(ACCEPTED_COLUMNS, cells, strict=True))
    return AcceptedRow(row.case.code, row.case.register_number, told, row.case.settlement in STRUCK)


def accepted_sheet(register: Register, agency: Agency, year: int) -> Sheet:
    """The whole register of a year as a table; a struck line says so in words."""
    told = [accepted_row(row) for row in register.rows]
    lines = (
        (row.number, *("\n".join(cell) for _, cell in row.cells), "Xóa tên (Đ43.4)" if row.struck else "")
        for row in told
    )
    title = f"Sổ thụ lý hồ sơ yêu cầu bồi thường năm {year} – {agency.name}"
    note = CUT if register.cut else "Biểu mẫu số 05, Thông tư 08/2019/TT-BTP"
    return Sheet(title, ("Số thụ lý", *ACCEPTED_COLUMNS, "Ghi chú"), lines, note)


def _amount(data: Any) -> str:
    return dong(data["amount"])


def _granted(data: Any) -> str:
    return ", ".join(part for part in (f"số {data['number']}" if data.get("number") else "", _amount(data)) if part)


def _paid(data: Any) -> str:
    way = data.get("paid_by")
    return ", ".join(part for part in (_amount(data), words.choice("paid_by", str(way)).lower() if way else "") if part)


def _ground(data: Any) -> str:
    return words.ground(str(data["ground"])).article


class _Teller:
    def __init__(self, entries: list[Entry]) -> None:
        self.entries = entries

    def each(self, event: str, act: str, more: Callable[[Any], str] | None = None) -> list[str]:
        """`trao 05/11/2026` for each entry of that kind, with what `more` says of its data."""
        return [
            " ".join(part for part in (act, short_date(entry.on), _bracketed(more, entry)) if part)
            for entry in self.entries
            if entry.type == event
        ]

    def basis(self) -> list[str]:
        """The basis document and the day on which the claimant received it."""
        told, received = basis_of(self.entries)
        return [part for part in (told, f"nhận ngày {short_date(received)}" if received else "") if part]


def _bracketed(more: Callable[[Any], str] | None, entry: Entry) -> str:
    told = more(entry.data) if more else ""
    return f"({told})" if told else ""
