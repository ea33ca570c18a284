"""Rows of the two registers, each cell told by the entries that count."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from btnn.law.case import words
from btnn.law.case.reader import Entry
from btnn.web.wording import dong, short_date

from ..queries.registers import RegisterCase, received_by

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
class ReceivedRow:
    """One received dossier."""

    code: str
    on: date
    claimants: list[str]
    channel: str
    kind: str
    field: str
    complete: str
    outcome: str


@dataclass(frozen=True, slots=True)
class AcceptedRow:
    """One accepted claim; `cells` follow `ACCEPTED_COLUMNS`, each with its lines. Struck out when the
    handling was stopped (Đ43.4)."""

    code: str
    number: str
    cells: list[tuple[str, list[str]]]
    struck: bool


def received_row(row: RegisterCase, agency_id: int) -> ReceivedRow:
    """The line of sổ nhận hồ sơ."""
    entry = received_by(row, agency_id)[0]
    data = entry.data
    return ReceivedRow(
        code=row.case.code,
        on=entry.on,
        claimants=[party.full_name for party in row.claimants],
        channel=words.choice("channel", str(data["channel"])),
        kind=words.choice("claimant_kind", str(data["claimant_kind"])),
        field=words.choice("field", str(data["field"])),
        complete="Đầy đủ" if data["complete"] else "Còn thiếu",
        outcome=_outcome(row),
    )


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
            *tell.each("advance_paid", "đã chi", _amount),
        ],
        [
            *tell.each("verification_extended", "kéo dài", lambda data: f"{data['days']} ngày"),
            *tell.each("verification_reported", "báo cáo"),
        ],
        [
            *tell.each("negotiation_opened", "tiến hành"),
            *tell.each("negotiation_concluded", "", lambda data: "thành" if data["agreed"] else "không thành"),
        ],
        [
            *tell.each("decision_issued", "", lambda data: f"số {data['number']}, {dong(data['amount'])}"),
            *tell.each("decision_handed_over", "trao"),
            *tell.each("decision_corrected", "sửa chữa, bổ sung"),
            *tell.each("decision_cancelled", "hủy"),
        ],
        [*tell.each("funding_requested", "đề nghị", _amount), *tell.each("funding_granted", "cấp", _amount)],
        [*tell.each("payment_notified", "thông báo"), *tell.each("compensation_paid", "chi", _amount)],
        [
            *tell.each("postponed", "hoãn"),
            *tell.each("suspended", "tạm đình chỉ"),
            *tell.each("resumed", "tiếp tục"),
            *tell.each("terminated", "đình chỉ"),
            *tell.each("handling_stopped", "dừng giải quyết"),
        ],
        [*tell.each("lawsuit_filed", "nộp đơn"), *tell.each("lawsuit_accepted", "Tòa án thụ lý")],
        [
            *tell.each("apology_held", "xin lỗi trực tiếp"),
            *tell.each("apology_published", "đăng báo", lambda data: ", ".join(map(str, data["papers"]))),
        ],
    ]
    told = list(zip(ACCEPTED_COLUMNS, cells, strict=True))
    return AcceptedRow(row.case.code, row.case.register_number, told, row.case.settlement in STRUCK)


def _outcome(row: RegisterCase) -> str:
    if row.case.register_number:
        return f"Thụ lý số {row.case.register_number}"
    if row.case.settlement == "none":
        return words.stage("competence", row.case.competence)
    return words.stage("settlement", row.case.settlement)


def _amount(data: Any) -> str:
    return dong(data["amount"])


class _Teller:
    def __init__(self, entries: list[Entry]) -> None:
        self.entries = entries

    def each(self, event: str, act: str, more: Callable[[Any], str] | None = None) -> list[str]:
        """`trao 05/11/2026` for each entry of that kind, with what `more` says of its data."""
        return [
            " ".join(part for part in (act, short_date(entry.on), f"({more(entry.data)})" if more else "") if part)
            for entry in self.entries
            if entry.type == event
        ]

    def basis(self) -> list[str]:
        """The day on which the claimant received the basis document, once."""
        days = {
            str(entry.data["basis_document_received_on"])
            for entry in self.entries
            if entry.data.get("basis_document_received_on")
        }
        return [f"nhận ngày {short_date(date.fromisoformat(day))}" for day in sorted(days)]
