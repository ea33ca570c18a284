"""Rosters as a sheet (.xlsx) and as a Word list."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from btnn.money.showing.sheets import TYPE, workbook
from btnn.paper import Paper
from btnn.web.wording import short_date

from ..models import Degree, Part
from ..queries import Staffing
from ..standing import RULES, Person

__all__ = ["TYPE", "sheet", "word_list"]
COLUMNS = (
    *("Cơ quan", "Họ và tên", "Chức vụ", "Lãnh đạo phụ trách", "Bố trí", "Phần việc", "Từ ngày", "Trình độ"),
    *("Ngành đào tạo", "Số năm làm", "Bồi dưỡng gần nhất", "Nội dung bồi dưỡng", "Ngày làm cuối", "Điện thoại", "Thư"),
)
LACKS = ("Cơ quan", "Số người", "Vụ việc đang giải quyết", "Rà soát", "Còn thiếu")
LISTED = ("TT", "Họ và tên, chức vụ", "Bố trí, phần việc", "Trình độ, số năm", "Bồi dưỡng gần nhất", "Liên hệ")
WIDTHS = (1.0, 5.2, 5.0, 4.4, 5.0, 4.6)


def parts(person: Person) -> str:
    """What they do, in words."""
    return ", ".join(str(Part(part).label) for part in person.told.parts)


def schooling(person: Person) -> str:
    """Degree and what it was in."""
    degree = "" if person.told.degree == Degree.NONE else str(Degree(person.told.degree).label)
    return ", ".join(told for told in (degree, person.told.speciality) if told)


def sheet(rows: Sequence[Staffing], owner: str, today: date) -> bytes:
    """All people of these agencies on a day, and what each agency lacks."""
    people = [
        (
            one.agency.name,
            who.told.name,
            who.told.position,
            "có" if who.told.leads else "",
            "Chuyên trách" if who.told.full_time else "Kiêm nhiệm",
            parts(who),
            who.first,
            str(Degree(who.told.degree).label),
            who.told.speciality,
            "" if who.years(today) is None else who.years(today) or 0,
            who.trainings[0].on if who.trainings else "",
            who.trainings[0].title if who.trainings else "",
            who.last_day or "",
            who.told.phone,
            who.told.email,
        )
        for one in rows
        for who in one.people
    ]
    lacking = [
        (one.agency.name, len(one.people), one.open_cases, one.review.word, " ".join(lack.text for lack in one.lacks))
        for one in rows
    ]
    title = f"Đội ngũ làm công tác bồi thường nhà nước – {owner} – ngày {short_date(today)}"
    return workbook(title, (("Đội ngũ", COLUMNS, people), ("Còn thiếu", LACKS, lacking)))


def word_list(rows: Sequence[Staffing], owner: str, today: date) -> bytes:
    """The list of people agency by agency, and what is lacking, as a plain paper."""
    paper = Paper("Danh sách đội ngũ làm công tác bồi thường nhà nước", author=owner, lying=True)
    paper.head(owner, "Danh sách", f"Công chức làm công tác bồi thường nhà nước, đến ngày {short_date(today)}")
    for place, one in enumerate(rows, start=1):
        paper.line(f"{place}. {one.agency.name} ({one.review.word} năm {one.review.year})", bold=True)
        if one.people:
            paper.table(LISTED, [_line(order, who, today) for order, who in enumerate(one.people, 1)], WIDTHS)
        else:
            paper.line("Chưa phân công ai.")
        paper.lines(f"- {lack.label}: {lack.text}" for lack in one.lacks)
    paper.line(RULES, italic=True)
    paper.foot("")
    return paper.bytes()


def _line(order: int, who: Person, today: date) -> list[str | list[str]]:
    years = who.years(today)
    last = who.trainings[0] if who.trainings else None
    return [
        str(order),
        [who.told.name, who.told.position + (" (phụ trách)" if who.told.leads else "")],
        ["Chuyên trách" if who.told.full_time else "Kiêm nhiệm", parts(who)],
        [schooling(who) or "Chưa ghi", "" if years is None else f"{years} năm làm công tác này"],
        [short_date(last.on), last.title] if last else "Chưa bồi dưỡng",
        [told for told in (who.told.phone, who.told.email) if told],
    ]
