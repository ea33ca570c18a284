"""Sổ nhận hồ sơ: its lines, each told by the entries that count (Đ42.1). No circular gives a form for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from btnn.agencies.queries import Agency
from btnn.law.case import words

from ..queries.registers import CUT, Register, RegisterCase, received_by
from .sheets import Sheet

RECEIVED_COLUMNS = (
    *("STT", "Ngày nhận", "Người yêu cầu bồi thường", "Mã vụ việc", "Tư cách", "Cách nộp", "Lĩnh vực"),
    *("Hồ sơ", "Kết quả"),
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


def _outcome(row: RegisterCase) -> str:
    if row.case.register_number:
        return f"Thụ lý số {row.case.register_number}"
    if row.case.settlement == "none":
        return words.stage("competence", row.case.competence)
    return words.stage("settlement", row.case.settlement)


def received_sheet(register: Register, agency: Agency, year: int) -> Sheet:
    """The whole register of a year as a table."""
    told = [received_row(row, agency.pk) for row in register.rows]
    lines = (
        (at, row.on, ", ".join(row.claimants), row.code, row.kind, row.channel, row.field, row.complete, row.outcome)
        for at, row in enumerate(told, start=1)
    )
    return Sheet(f"Sổ nhận hồ sơ năm {year} – {agency.name}", RECEIVED_COLUMNS, lines, CUT if register.cut else "")
