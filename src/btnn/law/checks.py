"""`btnn law check`: is the law as data whole? No overlap, gap, doubled row or missing source.

Every check takes the rows it looks at and yields a Vietnamese sentence for each fault, so that a
table can be checked before it is put in place. The loaders refuse the worst; a refusal is told here
as a sentence too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from btnn.law import calendar, catalogue, parameters, scope
from btnn.law.case import lifecycle, vocabulary, words
from btnn.law.competence import rules
from btnn.law.damages.rules import Rule, all_rules
from btnn.law.decision_tables import known_facts, table
from btnn.law.fixed_dates import DIRECTIONS, FIXED, FORWARD, understood
from btnn.law.in_force import readings
from btnn.law.in_force import rows as rows_in_force
from btnn.law.policies import Policy
from btnn.law.sources import INSTRUMENTS
from btnn.law.terms import COUNTABLE, IMMEDIATE

Lines = Iterable[Mapping[str, str]]
GROUND_LISTS = {
    "refusal": vocabulary.REFUSAL_GROUNDS,
    "postponement": vocabulary.POSTPONEMENT_REASONS,
    "suspension": vocabulary.SUSPENSION_GROUNDS,
    "termination": vocabulary.TERMINATION_GROUNDS,
    "cancellation": vocabulary.CANCELLATION_GROUNDS,
    "correction": vocabulary.CORRECTION_GROUNDS,
}


def doubled(lines: Lines, key: str, what: str) -> Iterator[str]:
    """The same key twice with days that overlap."""
    spans: dict[str, list[tuple[date, date]]] = {}
    for line in lines:
        since, until = _days(line)
        for other_since, other_until in spans.setdefault(line[key], []):
            if since < other_until and other_since < until:
                yield f"{what} “{line[key]}” đứng hai lần trong cùng thời gian."
                break
        spans[line[key]].append((since, until))


def _days(line: Mapping[str, str]) -> tuple[date, date]:
    return date.fromisoformat(line["from"]), date.fromisoformat(line["to"]) if line["to"] else date.max


def dated(lines: Lines, key: str, what: str) -> Iterator[str]:
    """A row that ends before it begins, or begins before its instrument is in force."""
    for line in lines:
        since, until = _days(line)
        if until <= since:
            yield f"{what} “{line[key]}” hết hiệu lực trước khi có hiệu lực."
        instrument = INSTRUMENTS.get(line.get("instrument") or line["source"].removeprefix("Luật "))
        if instrument is None:
            yield f"{what} “{line[key]}” không có nguồn đã biết."
        elif since < instrument.since:
            yield f"{what} “{line[key]}” có hiệu lực trước {instrument.name}."
        if not line["article"]:
            yield f"{what} “{line[key]}” không nêu điều luật."


def limits(lines: Lines, titles: Lines) -> Iterator[str]:
    """Limits: doubled, undated, untitled, or not countable as they say."""
    lines = list(lines)
    yield from doubled(lines, "id", "Thời hạn")
    yield from dated(lines, "id", "Thời hạn")
    named = Counter(line["id"] for line in titles)
    for line in lines:
        name = line["id"]
        if named[name] != 1:
            yield f"Thời hạn “{name}” có {named[name]} tên gọi; cần đúng một."
        counts = line["unit"] == IMMEDIATE or (line["unit"] in COUNTABLE and line["amount"].isdigit())
        if line["direction"] not in DIRECTIONS or (line["direction"] == FORWARD and not counts):
            yield f"Thời hạn “{name}” không nói rõ cách đếm."
        if line["direction"] == FIXED and not understood(line["amount"]):
            yield f"Thời hạn “{name}” có ngày cố định không đọc được: {line['amount']}."
        if line["force_majeure"] not in ("yes", "no") or line["lane"] not in ("", *vocabulary.LANES):
            yield f"Thời hạn “{name}” có phần hoặc quy tắc bất khả kháng không đúng."
    for extra in named.keys() - {line["id"] for line in lines}:
        yield f"Tên gọi “{extra}” không thuộc thời hạn nào."


def days_off(days: list[calendar.SpecialDay]) -> Iterator[str]:
    """The calendar: doubled days, missing sources, years with no holiday, swaps that do not pair."""
    for day, times in Counter(special.day for special in days).items():
        if times > 1:
            yield f"Lịch: ngày {day:%d/%m/%Y} đứng {times} lần."
    for special in days:
        if special.kind not in calendar.KINDS or special.status not in calendar.STATUSES or not special.source:
            yield f"Lịch: ngày {special.day:%d/%m/%Y} có loại, tình trạng hoặc nguồn không đúng."
        weekend = special.day.weekday() >= calendar.SATURDAY
        if (special.kind == "swap_work") is not weekend and special.kind.startswith("swap"):
            yield f"Lịch: ngày hoán đổi {special.day:%d/%m/%Y} rơi vào sai loại ngày trong tuần."
    for year in range(calendar.KNOWN_FROM.year, calendar.KNOWN_TO.year + 1):
        kinds = Counter(special.kind for special in days if special.day.year == year)
        if kinds["off"] < LEAST_HOLIDAYS:
            yield f"Lịch: năm {year} chỉ có {kinds['off']} ngày nghỉ lễ, tết; cần ít nhất {LEAST_HOLIDAYS}."
        if kinds["swap_off"] > kinds["swap_work"] + 1:
            yield f"Lịch: năm {year} có ngày nghỉ hoán đổi không có ngày làm bù."


LEAST_HOLIDAYS = 10  # Bộ luật Lao động 2019, Đ112.1: eleven days, one of which may be a swap


def grounds(lines: Lines) -> Iterator[str]:
    """Grounds: doubled, unsourced, without consequence, or not those of the closed lists."""
    lines = list(lines)
    yield from doubled(lines, "code", "Căn cứ")
    yield from dated(lines, "code", "Căn cứ")
    for line in lines:
        if not line["consequence"] or not line["label"]:
            yield f"Căn cứ “{line['code']}” không nêu nội dung hoặc hậu quả."
    for name, wanted in GROUND_LISTS.items():
        there = {line["code"] for line in lines if line["list"] == name}
        for missing in sorted(set(wanted) - there):
            yield f"Danh sách căn cứ {name} thiếu “{missing}”."
        for extra in sorted(there - set(wanted)):
            yield f"Danh sách căn cứ {name} có “{extra}” mà luật không có."


def figures(values: Mapping[str, tuple[parameters.Value, ...]]) -> Iterator[str]:
    """Parameters: overlaps, gaps, missing sources, unknown status."""
    for name, history in values.items():
        for earlier, later in pairwise(history):
            wanted = earlier.until + timedelta(days=1) if earlier.until else None
            if wanted is None or wanted > later.since:
                yield f"Tham số “{name}” chồng nhau từ {later.since:%d/%m/%Y}."
            elif wanted < later.since:
                yield f"Tham số “{name}” bị trống từ {wanted:%d/%m/%Y}."
        for value in history:
            if not value.source or value.status not in parameters.STATUSES:
                yield f"Tham số “{name}” từ {value.since:%d/%m/%Y} không có nguồn hoặc tình trạng."


def rules_of_damages(found: Mapping[str, Rule]) -> Iterator[str]:
    """Rules of damages: each with a source that names an instrument we know."""
    names = tuple(instrument.name for instrument in INSTRUMENTS.values())
    for name, rule in found.items():
        if not rule.title or not rule.source.startswith(names):
            yield f"Quy tắc “{name}” không có tên hoặc nguồn đã biết."


def lists(lines: Lines) -> Iterator[str]:
    """The coded lists: doubled, unsourced, with a parent that is not there."""
    lines = list(lines)
    yield from doubled(lines, "code", "Mã")
    yield from dated(lines, "code", "Mã")
    there = {line["code"] for line in lines}
    for line in lines:
        if line["list"] not in catalogue.LISTS or line["confidence"] not in catalogue.CONFIDENCES:
            yield f"Mã “{line['code']}” có danh mục hoặc mức tin cậy không đúng."
        for parent in set(line["parent"].split()) - there:
            yield f"Mã “{line['code']}” thuộc “{parent}” nhưng không có mã đó."
        if not line["source"]:
            yield f"Mã “{line['code']}” không nêu nơi đã đọc."


def tables() -> Iterator[str]:
    """The decision tables: rows for every code, conditions that the facts know."""
    for name, wanted in (("agency", rules.rules()), ("special", rules.specials())):
        used = {one.row.code for one in wanted}
        for entry in catalogue.listed(name):
            if entry.code not in used:
                yield f"Mã “{entry.code}” không có dòng nào trong bảng quyết định."
    for entry in catalogue.leaves():
        if not scope.conditions(entry.code):
            yield f"Hành vi “{entry.code}” không có điều kiện nào trong bảng phạm vi."
        for one in scope.conditions(entry.code):
            if one.fact not in known_facts() or not one.wanted <= set(known_facts()[one.fact].values):
                yield f"Điều kiện “{one.fact}” của “{entry.code}” không có trong danh sách dữ kiện."
    yield from successors(rules.successions())


def successors(found: Iterable[rules.Succession]) -> Iterator[str]:
    """Successions that answer the same question twice on the same day."""
    seen: list[rules.Succession] = []
    for one in found:
        for other in seen:
            same = one.kinds & other.kinds and one.level == other.level and _meet(one, other)
            if same and one.since < (other.until or date.max) and other.since < (one.until or date.max):
                yield f"Hai dòng kế thừa {other.row.code} và {one.row.code} cùng trả lời cho một trường hợp."
        seen.append(one)


def _meet(one: rules.Succession, other: rules.Succession) -> bool:
    return all(values & other.row.when.get(name, values) for name, values in one.row.when.items())


def policies(found: Mapping[str, Policy]) -> Iterator[str]:
    """Policies: a value that is no choice, no reason, no source."""
    for name, policy in found.items():
        if policy.value not in policy.choices or not all(policy.choices.values()):
            yield f"Cách hiểu “{name}” có giá trị không nằm trong các lựa chọn."
        if not policy.reason or not policy.source or not policy.title:
            yield f"Cách hiểu “{name}” không có lý do hoặc nguồn."


@dataclass(frozen=True, slots=True)
class Report:
    """What was looked at and every fault found."""

    counts: dict[str, int]
    faults: tuple[str, ...]


CHECKS: tuple[tuple[str, Callable[[], Iterator[str]]], ...] = (
    ("thời hạn", lambda: limits(table("limits.csv"), table("limit_titles.csv"))),
    ("lịch", lambda: days_off(list(calendar.official_calendar().special.values()))),
    ("căn cứ", lambda: grounds(table("grounds.csv"))),
    ("tham số", lambda: figures(parameters.all_values())),
    ("quy tắc tính thiệt hại", lambda: rules_of_damages(all_rules())),
    ("danh mục", lambda: lists(table("scope_codes.csv"))),
    ("bảng quyết định", tables),
    ("cách hiểu", lambda: policies(readings())),
    ("bước chuyển", lambda: lifecycle.faults(lifecycle.rows())),
)


def check() -> Report:
    """Look at everything. A loader's own refusal is one fault among the others."""
    faults: list[str] = []
    for name, look in CHECKS:
        try:
            faults.extend(look())
        except (ValueError, KeyError) as error:
            faults.append(f"Không đọc được {name}: {error}")
    return Report(_counts() if not faults else {}, tuple(faults))


def _counts() -> dict[str, int]:
    kinds = Counter(row.kind for row in rows_in_force())
    return {
        "văn bản": kinds["instrument"],
        "thời hạn": kinds["limit"],
        "căn cứ": len(words.grounds()),
        "quy tắc tính thiệt hại": kinds["rule"],
        "mã danh mục": kinds["code"],
        "dòng tham số": kinds["parameter"],
        "cách hiểu": kinds["policy"],
        "ngày của lịch": len(calendar.official_calendar().special),
        "dòng vòng đời": len(lifecycle.rows()),
    }
