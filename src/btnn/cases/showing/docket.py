"""Lines of the docket in words, for the page and for the sheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from btnn.law.case import words
from btnn.law.case.state import NEVER_FROZEN
from btnn.law.dossier import ONLINE
from btnn.law.limits import all_limits
from btnn.web.wording import days_left, money, short_date

from ..models import Case
from .overview import stage_chip
from .sheets import Cell, Sheet

MOST_IN_A_SHEET = 10_000
COLUMNS = (
    *("Mã vụ việc", "Số thụ lý", "Người yêu cầu bồi thường", "Lĩnh vực", "Giai đoạn", "Hoãn, tạm đình chỉ"),
    *("Ngày nhận", "Hạn gần nhất", "Việc có hạn gần nhất", "Số việc quá hạn", "Cơ quan giải quyết"),
    *("Người giải quyết", "Số tiền yêu cầu (đồng)", "Số tiền quyết định (đồng)", "Số tiền đã chi trả (đồng)"),
)


@dataclass(frozen=True, slots=True)
class Row:
    """One case of the docket in words; `channel` where it says more than that somebody came."""

    case: Case
    field: str
    stage_state: str
    stage: str
    interruption: str
    next_limit: str
    due_state: str
    due_word: str
    channel: str


def row(case: Case, today: date) -> Row:
    """The line of one case."""
    state, stage = stage_chip(case.settlement, case.competence)
    due_state, due_word = _due(case, today)
    return Row(
        case=case,
        field=words.choice("field", case.field) if case.field else "",
        stage_state=state,
        stage=stage,
        interruption=words.interruption(case.interruption) if case.interruption else "",
        next_limit=all_limits()[case.next_limit].title if case.next_limit else "",
        due_state=due_state,
        due_word=due_word,
        channel=words.choice("channel", ONLINE) if getattr(case, "channel", "") == ONLINE else "",
    )


def docket_sheet(cases: Sequence[Case], more: bool, agency: str, today: date) -> Sheet:
    """The found cases as a sheet; one that had to be cut says so."""
    note = (
        f"Chỉ có {money(MOST_IN_A_SHEET)} vụ việc đầu tiên. Hãy lọc hẹp hơn (theo năm, cơ quan, giai đoạn) để lấy đủ."
        if more
        else ""
    )
    return Sheet(f"Sổ vụ việc – {agency} – ngày {short_date(today)}", COLUMNS, _lines(cases, today), note)


def _lines(cases: Sequence[Case], today: date) -> Iterator[Sequence[Cell]]:
    for case in cases:
        told = row(case, today)
        yield (
            *(case.code, case.register_number, case.claimant_name, told.field, told.stage, told.interruption),
            *(case.opened_on, case.next_due or "", told.next_limit, case.overdue_count),
            case.settling_agency.name if case.settling_agency else "",
            case.officer.full_name if case.officer else "",
            *(case.claimed_amount, case.decided_amount, case.paid_amount),
        )


def _due(case: Case, today: date) -> tuple[str, str]:
    """State and words of the nearest limit; one that stands still says so instead of counting down."""
    if case.next_due is None:
        return "", ""
    if case.next_due < today:
        return "overdue", days_left(case.next_due, today)
    if case.interruption and all_limits()[case.next_limit].lane == "settlement" and case.next_limit not in NEVER_FROZEN:
        return "void", "đang tạm dừng"
    return "open", days_left(case.next_due, today)
