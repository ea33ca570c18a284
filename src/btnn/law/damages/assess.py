"""The whole assessment: items in, lines with reasons, fault, advance and what is payable out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from btnn.law import quantities
from btnn.law.amounts import dong, dong_in_words, half_up, percent
from btnn.law.damages import assets, bodily, costs, income, mental, principles
from btnn.law.damages.exclusions import check_together
from btnn.law.damages.findings import WARNING, Finding
from btnn.law.damages.lines import Line
from btnn.law.damages.rules import rule
from btnn.law.damages.sheet import Sheet
from btnn.law.errors import Refused
from btnn.law.exact_json import read_object
from btnn.law.parameters import CHECKED_ON, Overrides, read_overrides

IN_FORCE = date(2018, 7, 1)  # Đ77.1
MOST_ITEMS = 1000
KEYS = ("valued_on", "victim_fault", "victim_died", "items", "advance_paid", "parameters")
ITEM_KEYS = ("rule", "facts", "fault", "parameters")

RECKONED_BY = {
    **principles.RECKONED_BY,
    **assets.RECKONED_BY,
    **income.RECKONED_BY,
    **bodily.RECKONED_BY,
    **mental.RECKONED_BY,
    **costs.RECKONED_BY,
}


@dataclass(frozen=True, slots=True)
class Assessment:
    """What the law gives: lines, their sum, after fault, the advance, and what is still payable."""

    valued_on: date
    lines: tuple[Line, ...]
    subtotal: int
    after_fault: int
    advance_paid: int
    payable: int
    findings: tuple[Finding, ...]

    @property
    def in_words(self) -> str:
        return dong_in_words(self.payable)

    def as_json(self) -> dict[str, object]:
        return {
            "items": [line.as_json() for line in self.lines],
            "subtotal": self.subtotal,
            "after_fault": self.after_fault,
            "advance_paid": self.advance_paid,
            "payable": self.payable,
            "in_words": self.in_words,
            "findings": [finding.as_json() for finding in self.findings],
        }


def assess_text(text: str) -> Assessment:
    """The assessment of a JSON file; whatever cannot be reckoned is refused with a sentence."""
    return assess(read_object(text))


def assess(raw: Mapping[str, object]) -> Assessment:
    """The assessment of a decoded file (`valued_on`, `items`, and perhaps fault, death, advance, parameters).

    Decimals must be `Decimal`, int or text, never float. Refused: an unknown rule or key, missing
    or negative facts, windows that end before they start, heads that the law does not let stand
    together, parameters that are not known for the day.
    """
    for key in raw:
        if key not in KEYS:
            raise Refused(f"Không có mục {quantities.shown(key)} trong tệp; các mục: {', '.join(KEYS)}.")
    if raw.get("valued_on") is None:
        raise Refused("Thiếu “valued_on”: thời điểm tính giá trị thiệt hại (ngày thụ lý, Luật 10/2017/QH14, Đ22.2).")
    valued_on = quantities.day(raw["valued_on"], "“valued_on” (thời điểm tính giá trị thiệt hại)")
    fault = _share(raw.get("victim_fault"), "“victim_fault” (phần lỗi của người bị thiệt hại)")
    died = raw.get("victim_died")
    victim_died = False if died is None else quantities.flag(died, "“victim_died” (người bị thiệt hại đã chết)")
    overrides = read_overrides(raw.get("parameters"))
    paid = raw.get("advance_paid")
    advance_paid = 0 if paid is None else quantities.money(paid, "“advance_paid” (số tiền đã tạm ứng)")
    items = raw.get("items")
    if not isinstance(items, list) or not items or len(items) > MOST_ITEMS:
        raise Refused(f"“items” phải là danh sách từ 1 đến {MOST_ITEMS} khoản thiệt hại.")
    lines = tuple(_line(item, place, valued_on, fault, overrides) for place, item in enumerate(items, start=1))
    check_together(lines, victim_died)
    return _together(valued_on, lines, fault, advance_paid, victim_died)


def _share(raw: object, name: str) -> Fraction:
    return Fraction(0) if raw is None else quantities.share(raw, name)


def _line(item: object, place: int, valued_on: date, fault: Fraction, overrides: Overrides) -> Line:
    if not isinstance(item, Mapping):
        raise Refused(f'Mục {place}: mỗi khoản phải ghi dạng {{"rule": "M-03b", "facts": {{…}}}}.')
    name = item.get("rule")
    told = f"Mục {place} ({name})" if isinstance(name, str) and len(name) <= 10 else f"Mục {place}"
    try:
        for key in item:
            if key not in ITEM_KEYS:
                raise Refused(f"không có mục {quantities.shown(key)}; các mục: {', '.join(ITEM_KEYS)}.")
        found = rule(name)
        own = overrides.with_more(read_overrides(item.get("parameters")))
        given = item.get("fault")
        own_fault = fault if given is None else quantities.share(given, "“fault” (lỗi đối với riêng khoản này)")
        sheet = Sheet(found, item.get("facts", {}), valued_on, own, place)
        exact = RECKONED_BY[found.id](sheet)
        sheet.check_unused()
    except Refused as refused:
        raise Refused(f"{told}: {refused.message}") from None
    amount = sheet.rounded(exact)
    if given is not None and own_fault:
        sheet.tell(
            f"Lỗi của người bị thiệt hại đối với riêng khoản này: {percent(own_fault)}, trừ khi cộng chung (Đ4.5)."
        )
    return Line(
        place,
        found,
        exact,
        amount,
        sheet.capped,
        own_fault,
        tuple(sheet.steps),
        tuple(sheet.readings.values()),
        tuple(sheet.findings),
        tuple(sheet.windows),
    )


def _together(
    valued_on: date, lines: tuple[Line, ...], fault: Fraction, advance_paid: int, victim_died: bool
) -> Assessment:
    """Fault is taken off once, before the advance (Đ4.5, Đ47.2d); the sum is rounded once."""
    subtotal = sum(line.amount for line in lines)
    exact = sum((principles.after_fault(Fraction(line.amount), line.fault) for line in lines), Fraction(0))
    after = half_up(exact)
    findings = [finding for line in lines for finding in line.findings]
    findings += _about_the_whole(valued_on, lines, victim_died)
    if any(line.fault == 1 for line in lines):
        findings.append(
            Finding(
                "victim_wholly_at_fault",
                WARNING,
                "Luật 10/2017/QH14, Đ32.1a",
                "Thiệt hại xảy ra hoàn toàn do lỗi của người bị thiệt hại thì Nhà nước không bồi thường.",
            )
        )
    if advance_paid > after:
        findings.append(Finding(*principles.exceeding_advance(advance_paid - after)))
    payable = max(0, after - advance_paid)
    return Assessment(valued_on, lines, subtotal, after, advance_paid, payable, tuple(findings))


def _about_the_whole(valued_on: date, lines: tuple[Line, ...], victim_died: bool) -> list[Finding]:
    findings = []
    if valued_on < IN_FORCE:
        findings.append(
            Finding(
                "before_the_law",
                WARNING,
                "Luật 10/2017/QH14, Đ77, Đ78.1",
                f"Hồ sơ thụ lý trước {IN_FORCE:%d/%m/%Y} được giải quyết theo Luật 35/2009/QH12; "
                "kết quả này tính theo Luật 10/2017/QH14.",
            )
        )
    if valued_on > CHECKED_ON and any(line.readings for line in lines):
        findings.append(
            Finding(
                "parameters_may_be_stale",
                WARNING,
                "Luật 10/2017/QH14, Đ22.2",
                f"Tính theo mức lương và các mức khác đã biết đến ngày {CHECKED_ON:%d/%m/%Y}; "
                f"nếu đến ngày {valued_on:%d/%m/%Y} đã có mức mới thì số tiền có thể thay đổi.",
            )
        )
    part_death = [line for line in lines if line.rule.part == "death" or line.rule.id == "M-04"]
    if part_death and not victim_died:
        findings.append(
            Finding(
                "death_not_stated",
                WARNING,
                part_death[0].rule.source,
                f"Có khoản bồi thường do người bị thiệt hại chết ({dong(part_death[0].amount)}) nhưng “victim_died” "
                "chưa ghi là true; hãy kiểm tra lại.",
                part_death[0].place,
            )
        )
    return findings
