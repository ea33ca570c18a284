"""Reimbursement for one settled claim: each official, all together, and what follows the decision."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from btnn.law import quantities
from btnn.law.amounts import dong, grouped, half_up
from btnn.law.errors import Refused
from btnn.law.exact_json import read_object
from btnn.law.parameters import read_overrides
from btnn.law.reimbursement import relief, several
from btnn.law.reimbursement.officers import Official, read_official

KEYS = ("compensated", "officers", "reading", "decided_on", "parameters")
MOST_OFFICERS = 100


@dataclass(frozen=True, slots=True)
class Share:
    """What one official pays: `amount` where the law and the head leave no choice open."""

    official: Official
    amount: int | None
    scaled: bool
    after: tuple[relief.Relief, ...]

    @property
    def steps(self) -> tuple[str, ...]:
        if not self.scaled or self.amount is None:
            return self.official.steps
        told = f"Tính theo tỷ lệ trên số tiền Nhà nước đã bồi thường: {dong(self.amount)} ({several.SOURCE})."
        return (*self.official.steps, told)

    def as_json(self) -> dict[str, object]:
        one = self.official
        answer: dict[str, object] = {
            "name": one.name,
            "fault": one.fault,
            "rule": one.band.rule,
            "source": one.band.source,
            "monthly_salary": half_up(one.salary),
            "band": {
                "from": half_up(one.band.low),
                "to": half_up(one.band.high),
                "to_excluded": one.band.high_excluded,
            },
            "amount": self.amount,
            "cap": one.cap,
            "steps": list(self.steps),
            "parameters": [reading.as_json() for reading in one.readings],
        }
        return answer | {"after": [step.as_json() for step in self.after]} if self.after else answer


@dataclass(frozen=True, slots=True)
class Reimbursement:
    """All officials of one claim; `total` is None while a choice is open, `warning` tells of R-05."""

    compensated: int
    shares: tuple[Share, ...]
    reading: str
    other: tuple[int, ...] | None
    warning: str | None

    @property
    def total(self) -> int | None:
        amounts = [share.amount for share in self.shares]
        return sum(amount for amount in amounts if amount is not None) if None not in amounts else None

    def as_json(self) -> dict[str, object]:
        answer: dict[str, object] = {
            "compensated": self.compensated,
            "officers": [share.as_json() for share in self.shares],
            "total": self.total,
        }
        if len(self.shares) > 1:
            answer["reading"] = self.reading
            answer["other_reading"] = {
                "reading": several.DECREE if self.reading == several.LAW else several.LAW,
                "amounts": list(self.other) if self.other is not None else None,
            }
            answer["warning"] = self.warning
            answer["source"] = several.SOURCE
        return answer


def assess_text(text: str) -> Reimbursement:
    """The assessment of a JSON file; whatever cannot be reckoned is refused with a sentence."""
    return assess(read_object(text))


def assess(raw: Mapping[str, object]) -> Reimbursement:
    """The assessment of a decoded file (`compensated`, `officers`, perhaps `reading`, `decided_on`, `parameters`).

    Refused: nothing compensated (Đ64.1), an unknown key, fault or reading, an official named twice,
    whatever `read_official` refuses.
    """
    for key in raw:
        if key not in KEYS:
            raise Refused(f"Không có mục {quantities.shown(key)} trong tệp; các mục: {', '.join(KEYS)}.")
    if raw.get("compensated") is None:
        raise Refused("Thiếu “compensated”: số tiền Nhà nước đã bồi thường (Luật 10/2017/QH14, Đ65.1b).")
    compensated = quantities.money(raw["compensated"], "“compensated” (số tiền Nhà nước đã bồi thường)")
    if not compensated:
        raise Refused("Nhà nước chưa bồi thường khoản nào thì chưa có nghĩa vụ hoàn trả (Luật 10/2017/QH14, Đ64.1).")
    reading = raw.get("reading", several.LAW)
    if not isinstance(reading, str) or reading not in several.READINGS:
        raise Refused(f"“reading” (cách hiểu) phải là một trong: {', '.join(several.READINGS)}.")
    day = raw.get("decided_on")
    decided_on = None if day is None else quantities.day(day, "“decided_on” (ngày quyết định hoàn trả)")
    overrides = read_overrides(raw.get("parameters"))
    entries = raw.get("officers")
    if not isinstance(entries, list) or not entries or len(entries) > MOST_OFFICERS:
        raise Refused(f"“officers” phải là danh sách từ 1 đến {MOST_OFFICERS} người thi hành công vụ.")
    officials: list[Official] = []
    for place, entry in enumerate(entries, start=1):
        try:
            official = read_official(entry, compensated, decided_on, overrides)
        except Refused as refused:
            raise Refused(f"Người thứ {place}: {refused.message}") from None
        if any(official.name == other.name for other in officials):
            raise Refused(f"Người thứ {place}: “{official.name}” ghi hai lần; hãy ghi tên phân biệt được từng người.")
        officials.append(official)
    return _together(compensated, officials, reading)


def _together(compensated: int, officials: list[Official], reading: str) -> Reimbursement:
    own = [official.own for official in officials if official.own is not None]
    if len(officials) == 1 or len(own) < len(officials):
        # One official, or a choice still open: each by Đ65.2 alone.
        alone = len(officials) == 1
        amounts: list[int | None] = [
            half_up(official.own)
            if official.own is not None and (alone or _cannot_exceed(compensated, officials))
            else None
            for official in officials
        ]
        shares = _shares(officials, amounts, scaled=False)
        return Reimbursement(compensated, shares, several.LAW, None, None if alone else _open_choice(officials))
    other = several.DECREE if reading == several.LAW else several.LAW
    scaled = several.must_scale(compensated, own, reading)
    mine, theirs = several.shared(compensated, own, reading), several.shared(compensated, own, other)
    return Reimbursement(
        compensated, _shares(officials, list(mine), scaled), reading, tuple(theirs), _warning(mine, theirs)
    )


def _cannot_exceed(compensated: int, officials: list[Official]) -> bool:
    """Whether no choice within the bands can bring the sum above what was paid."""
    return sum((official.band.high for official in officials), Fraction(0)) <= compensated


def _open_choice(officials: list[Official]) -> str:
    names = ", ".join(official.name for official in officials if official.own is None)
    return f"Chưa tính được tổng: còn phải chọn mức trong khung (“chosen_months”) cho {names}. {several.WARNING}"


def _warning(mine: list[int], theirs: list[int]) -> str:
    if mine == theirs:
        return f"Hai cách hiểu cho cùng kết quả ở vụ việc này. {several.WARNING}"
    listed = "; ".join(grouped(amount) for amount in theirs)
    return f"Theo cách hiểu kia, mức hoàn trả lần lượt là {listed} đồng. {several.WARNING}"


def _shares(officials: list[Official], amounts: list[int | None], scaled: bool) -> tuple[Share, ...]:
    shares = []
    for place, (official, amount) in enumerate(zip(officials, amounts, strict=True), start=1):
        try:
            after = tuple(_after(official, amount))
        except Refused as refused:
            raise Refused(f"Người thứ {place} ({official.name}): {refused.message}") from None
        shares.append(Share(official, amount, scaled, after))
    return tuple(shares)


def _after(official: Official, amount: int | None) -> list[relief.Relief]:
    """What the file asks about the time after the decision (R-06…R-10)."""
    raw = official.raw
    asked = [key for key in ("reduction", "salary_income", "died", "basis_withdrawn", "paid") if key in raw]
    if asked and amount is None:
        raise Refused(f"chưa có mức hoàn trả nên chưa tính được “{asked[0]}”; hãy chọn mức trong khung trước.")
    found: list[relief.Relief] = []
    paid = quantities.money(raw.get("paid", 0), "“paid” (số đã hoàn trả)")
    if amount is not None:
        if paid > amount:
            raise Refused(f"số đã hoàn trả {dong(paid)} nhiều hơn số phải hoàn trả {dong(amount)}; hãy kiểm tra lại.")
        if "reduction" in raw:
            found.append(_reduction(raw["reduction"], amount, paid))
        if "salary_income" in raw:
            income = quantities.money(raw["salary_income"], "“salary_income” (thu nhập từ tiền lương hằng tháng)")
            monthly = quantities.money(raw["monthly"], "“monthly” (mức trừ một tháng)") if "monthly" in raw else None
            found.append(relief.instalments(amount - paid, income, monthly))
        if quantities.flag(raw.get("died", False), "“died” (người thi hành công vụ đã chết)"):
            found.append(relief.ended_by_death(amount, paid))
        if quantities.flag(raw.get("basis_withdrawn", False), "“basis_withdrawn” (văn bản không còn là căn cứ)"):
            found.append(relief.returned(amount, paid))
    pregnant = quantities.flag(raw.get("pregnant", False), "“pregnant” (đang mang thai)")
    if pregnant or "child_birth_date" in raw:
        if official.decided_on is None:
            raise Refused("xét hoãn hoàn trả cần “decided_on” (ngày quyết định hoàn trả) (Luật 10/2017/QH14, Đ68.3).")
        birth = quantities.day(raw["child_birth_date"], "“child_birth_date”") if "child_birth_date" in raw else None
        found.append(relief.deferral(official.decided_on, birth, pregnant))
    return found


def _reduction(raw: object, owed: int, paid: int) -> relief.Relief:
    if not isinstance(raw, Mapping):
        raise Refused("“reduction” phải ghi dạng {“remedied”: true, “full_duties”: true, “hardship”: “27.2a”}.")
    for key in raw:
        if key not in ("remedied", "full_duties", "hardship", "cut"):
            raise Refused(f"“reduction”: không có mục {quantities.shown(key)}.")
    hardship = raw.get("hardship")
    if not isinstance(hardship, str) or hardship not in relief.HARDSHIPS:
        raise Refused(f"“hardship” (hoàn cảnh khó khăn) phải là một trong: {', '.join(relief.HARDSHIPS)}.")
    cut = raw.get("cut")
    return relief.reduction(
        owed,
        paid,
        remedied=quantities.flag(raw.get("remedied"), "“remedied” (chủ động khắc phục hậu quả)"),
        full_duties=quantities.flag(raw.get("full_duties"), "“full_duties” (thực hiện đầy đủ nghĩa vụ)"),
        hardship=hardship,
        cut=None if cut is None else quantities.money(cut, "“cut” (số tiền giảm)"),
    )
