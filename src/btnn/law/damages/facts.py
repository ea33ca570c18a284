"""The facts of one item: read strictly by their kinds, each told as a step in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from btnn.law import quantities
from btnn.law.amounts import decimal, dong, exactly, percent
from btnn.law.damages.findings import WARNING, Finding
from btnn.law.damages.rules import AT, CUT, FUTURE, PAST, Fact, Rule
from btnn.law.errors import Refused
from btnn.law.parameters import REGIONS
from btnn.law.quantities import Span, Window

MOST_DEPENDANTS = 50


@dataclass(frozen=True, slots=True)
class Dependant:
    """One person whom the harmed person supported: region of residence, months, a fixed amount if any."""

    region: str
    months: Span
    court_amount: int | None


class Facts:
    """What was put in for one rule.

    Args:
        rule: the rule it falls under.
        facts: the decoded figures; unknown and missing ones are refused.
        valued_on: the day at which prices and parameters are read (Đ22.2).
        place: the place of the item in the file, from 1.
    """

    def __init__(self, rule: Rule, facts: object, valued_on: date, place: int = 1) -> None:
        if not isinstance(facts, Mapping):
            raise Refused("“facts” phải là một đối tượng JSON: tên dữ kiện và giá trị.")
        self.rule, self.valued_on, self.place = rule, valued_on, place
        self.facts = {str(name): value for name, value in facts.items() if value is not None}
        self.steps: list[str] = []
        self.findings: list[Finding] = []
        self.windows: list[Window] = []
        self.capped = False
        self._used: set[str] = set()
        known = [fact.name for fact in rule.facts]
        for name in self.facts:
            if name not in known:
                raise Refused(f"không có dữ kiện {quantities.shown(name)}; các dữ kiện: {', '.join(known)}.")
        for fact in rule.facts:
            if fact.required and fact.name not in self.facts:
                raise Refused(f"thiếu dữ kiện “{fact.name}” ({fact.label}).")

    def _raw(self, name: str) -> object:
        if name not in self.facts:
            fact = self.rule.fact(name)
            raise Refused(f"thiếu dữ kiện “{name}” ({fact.label}).")
        self._used.add(name)
        return self.facts[name]

    def has(self, name: str) -> bool:
        return name in self.facts

    def _named(self, name: str) -> tuple[Fact, str, object]:
        fact = self.rule.fact(name)
        return fact, f"dữ kiện “{name}” ({fact.label})", self._raw(name)

    def money(self, name: str) -> int:
        fact, told, raw = self._named(name)
        amount = quantities.money(raw, told)
        self.tell(f"{fact.label}: {dong(amount)}.")
        return amount

    def amounts(self, name: str) -> tuple[int, ...]:
        fact, told, raw = self._named(name)
        found = quantities.amounts(raw, told)
        if len(found) == 1:
            self.tell(f"{fact.label}: {dong(found[0])}.")
        else:
            shown = " + ".join(decimal(one) for one in found[:12]) + (" + …" if len(found) > 12 else "")
            self.tell(f"{fact.label}: {len(found)} số tiền, {shown} đồng.")
        return found

    def average(self, name: str) -> Fraction:
        """An average that somebody else worked out; it need not be whole."""
        fact, told, raw = self._named(name)
        found = quantities.number(raw, told, quantities.LARGEST_AMOUNT)
        self.tell(f"{fact.label}: {decimal(found)} đồng.")
        return found

    def count(self, name: str, highest: int = 73_000) -> int:
        fact, told, raw = self._named(name)
        found = quantities.count(raw, told, highest)
        self.tell(f"{fact.label}: {decimal(found)}.")
        return found

    def number(self, name: str, highest: int) -> Fraction:
        fact, told, raw = self._named(name)
        found = quantities.number(raw, told, highest)
        self.tell(f"{fact.label}: {decimal(found, 4)}.")
        return found

    def share(self, name: str) -> Fraction:
        fact, told, raw = self._named(name)
        found = quantities.share(raw, told)
        self.tell(f"{fact.label}: {percent(found)}.")
        return found

    def flag(self, name: str, otherwise: bool = False) -> bool:
        """Yes or no; `otherwise` when it was not given."""
        if not self.has(name):
            return otherwise
        fact, told, raw = self._named(name)
        found = quantities.flag(raw, told)
        self.tell(f"{fact.label}: {'có' if found else 'không'}.")
        return found

    def night(self, name: str) -> int:
        """0 or 1, also as false or true; 0 when it was not given."""
        if not self.has(name):
            return 0
        _fact, told, raw = self._named(name)
        return int(raw) if isinstance(raw, bool) else quantities.count(raw, told, 1)

    def day(self, name: str) -> date:
        fact, told, raw = self._named(name)
        found = quantities.day(raw, told)
        self.tell(f"{fact.label}: {found:%d/%m/%Y}.")
        return found

    def choice(self, name: str, choices: tuple[str, ...]) -> str:
        _fact, told, raw = self._named(name)
        if not isinstance(raw, str) or raw not in choices:
            raise Refused(f"{told} phải là một trong: {', '.join(choices)}; đang ghi {quantities.shown(raw)}.")
        return raw

    def region(self, name: str) -> str:
        fact = self.rule.fact(name)
        found = self.choice(name, REGIONS)
        self.tell(f"{fact.label}: vùng {found}.")
        return found

    # Lengths of time

    def days(self, name: str) -> Span:
        return self._span(name, "ngày", lambda window: Fraction(quantities.days_in(window)))

    def months(self, name: str, raw: object = None) -> Span:
        return self._span(name, "tháng", quantities.months_in, raw)

    def years(self, name: str) -> Span:
        return self._span(name, "năm", quantities.years_in)

    def loss_years(self, name: str) -> Span:
        """Whole years, the rest as days of 365 (I-04: the average of two years)."""
        return self._span(name, "năm", quantities.years_and_days_in)

    def _span(self, name: str, unit: str, measure: Callable[[Window], Fraction], raw: object = None) -> Span:
        fact = self.rule.fact(name)
        told = f"dữ kiện “{name}” ({fact.label})"
        span = self._read_span(fact, told, unit, measure, self._raw(name) if raw is None else raw)
        self.tell(f"{fact.label}: {span.told}.")
        self.windows += span.windows
        self.capped = self.capped or span.cut
        return span

    def _read_span(self, fact: Fact, told: str, unit: str, measure: Callable[[Window], Fraction], raw: object) -> Span:
        if not isinstance(raw, Mapping | list):
            highest = quantities.LONGEST_SPAN[unit]
            units = Fraction(quantities.count(raw, told)) if unit == "ngày" else quantities.number(raw, told, highest)
            return Span(units, (), f"{exactly(units)} {unit}")
        values = raw if isinstance(raw, list) else [raw]
        if not values:
            raise Refused(f"{told}: danh sách khoảng ngày trống.")
        found, cut, sources = [], False, []
        for value in values:
            window, shortened, source = self._window(fact, told, value)
            found.append(window)
            cut = cut or shortened
            if source:
                sources.append(source)
        windows = tuple(found)
        quantities.check_apart(windows, told)
        total = sum((measure(window) for window in windows), Fraction(0))
        listed = "; ".join(quantities.told_window(window) for window in windows)
        how = ", tính cả ngày đầu và ngày cuối" if unit == "ngày" else ""
        where = f" ({'; '.join(dict.fromkeys(sources))})" if sources else ""
        return Span(total, windows, f"{exactly(total)} {unit}, {listed}{how}{where}", cut)

    def _window(self, fact: Fact, told: str, value: object) -> tuple[Window, bool, str]:
        kind = fact.windows[0] if fact.windows else None
        named = value.get("window") if isinstance(value, Mapping) else None
        if named is not None:
            admitted = {window.id: window for window in fact.windows}
            if not isinstance(named, str) or named not in admitted:
                raise Refused(
                    f"{told}: khoảng thời gian “window” phải là một trong: {', '.join(admitted) or 'không có'}."
                )
            kind = admitted[named]
        end = kind.end if kind else FUTURE if fact.kind == "dependants" else PAST  # Đ25.5: a duty goes on
        window, cut = quantities.window(value, told, self.valued_on if end in (AT, CUT) else None)
        source = kind.source if kind else self.rule.source
        if cut:
            self.tell(f"Tính đến thời điểm thụ lý, giải quyết {self.valued_on:%d/%m/%Y} ({source}).")
        if end == AT and window[1] < self.valued_on:
            self.find(
                "window_ends_early",
                WARNING,
                source,
                f"Khoảng thời gian {quantities.told_window(window)} được tính đến thời điểm thụ lý, giải quyết "
                f"{self.valued_on:%d/%m/%Y}; hãy kiểm tra lại ngày kết thúc.",
            )
        if end == PAST and window[1] > self.valued_on:
            self.find(
                "window_after_valuation",
                WARNING,
                source,
                f"Khoảng thời gian {quantities.told_window(window)} vượt quá thời điểm tính giá trị thiệt hại "
                f"{self.valued_on:%d/%m/%Y}; hãy kiểm tra lại ngày.",
            )
        return window, cut, kind.source if kind else ""

    def dependants(self, name: str) -> tuple[Dependant, ...]:
        """The list of {region, months, court_amount?}."""
        fact, told, raw = self._named(name)
        if not isinstance(raw, list) or not raw or len(raw) > MOST_DEPENDANTS:
            raise Refused(f"{told} phải là danh sách từ 1 đến {MOST_DEPENDANTS} người, mỗi người có region và months.")
        found = []
        for number, one in enumerate(raw, start=1):
            who = f"{told}, người thứ {number}"
            if not isinstance(one, Mapping):
                raise Refused(f'{who} phải ghi dạng {{"region": "I", "months": 40}}.')
            for key in one:
                if key not in ("region", "months", "court_amount"):
                    raise Refused(f"{who}: không có mục {quantities.shown(key)}.")
            amount = one.get("court_amount")
            fixed = None if amount is None else quantities.money(amount, f"{who}, “court_amount”")
            region = one.get("region")
            if not isinstance(region, str) or region not in REGIONS:
                if region is not None or fixed is None:
                    raise Refused(f"{who}: “region” phải là một trong: {', '.join(REGIONS)}.")
                region = ""
            if one.get("months") is None:
                raise Refused(f"{who}: thiếu “months” (số tháng thực hiện nghĩa vụ cấp dưỡng).")
            months = self._read_span(fact, f"{who}, “months”", "tháng", quantities.months_in, one["months"])
            found.append(Dependant(region, months, fixed))
        return tuple(found)

    def check_unused(self) -> None:
        """Refuse what was put in wrongly even where this rule, this time, did not need it."""
        steps, windows, capped = list(self.steps), list(self.windows), self.capped
        readers: dict[str, Callable[[str], object]] = {
            "amounts": self.amounts,
            "average": self.average,
            "count": self.count,
            "date": self.day,
            "days": self.days,
            "flag": self.flag,
            "money": self.money,
            "months": self.months,
            "night": self.night,
            "number": lambda name: self.number(name, 10_000),
            "percent": lambda name: self.number(name, 100),
            "region": self.region,
            "share": self.share,
            "years": self.years,
        }
        for fact in self.rule.facts:
            if fact.name in self.facts and fact.name not in self._used and fact.kind in readers:
                readers[fact.kind](fact.name)
        self.steps, self.windows, self.capped = steps, windows, capped

    # Steps

    def tell(self, step: str) -> None:
        if step not in self.steps:
            self.steps.append(step)

    def find(self, code: str, severity: str, source: str, text: str) -> None:
        self.findings.append(Finding(code, severity, source, text, self.place))
