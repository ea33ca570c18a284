"""Reading events: JSON in, checked entries out, or a sentence that says what is wrong."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from typing import NoReturn

from btnn.law.calendar import KNOWN_FROM, KNOWN_TO, TABLE_FROM, TABLE_TO
from btnn.law.case import vocabulary as words
from btnn.law.case.events import EVENTS, EventType, Field
from btnn.law.errors import Refused
from btnn.law.limits import SIDES, parse_day

VIETNAM = timezone(timedelta(hours=7))
MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})?)?", re.ASCII)
LARGEST_AMOUNT = 10**15  # a million billion đồng: more is a slip of the hand


@dataclass(slots=True)
class Entry:
    """One event of a case, its data checked against the closed list.

    `number` is its place in the list from 1, `line` its line in the file, `on` the legal date,
    `known` the day of recording (`at` in Vietnam's time; the legal date when `at` is missing).
    """

    number: int
    type: str
    on: date
    by: str
    data: dict[str, object]
    at: datetime | None
    kind: EventType
    line: int

    @property
    def known(self) -> date:
        return self.at.astimezone(VIETNAM).date() if self.at else self.on


def read_lines(lines: Iterable[str]) -> list[Entry]:
    """The entries of a JSON Lines file; empty lines are passed over.

    Refused, with the line's number: what is not JSON, not an object, or not a lawful entry; a
    file without any entry.
    """
    entries: list[Entry] = []
    for line_number, line in enumerate(lines, start=1):
        text = line.strip().lstrip("\ufeff")
        if not text:
            continue
        try:
            raw = json.loads(text, object_pairs_hook=_once_each, parse_constant=_no_number)
            if "\\u" in text:
                json.dumps(raw, ensure_ascii=False).encode()  # half a letter is no letter
        except Refused as refusal:
            raise Refused(refusal.message, line_number) from None
        except (ValueError, RecursionError):
            raise Refused(
                'dòng này không phải là JSON; mỗi dòng là một sự kiện dạng {"type": …, "on": …, "data": {…}}.',
                line_number,
            ) from None
        entries.append(event_from(raw, len(entries) + 1, line=line_number))
    if not entries:
        raise Refused("Tệp không có sự kiện nào; hãy ghi ít nhất việc nhận hồ sơ.")
    return entries


def event_from(raw: object, number: int = 1, *, line: int | None = None) -> Entry:
    """One checked entry from a decoded JSON object.

    Args:
        raw: the object with `type`, `on`, `data` and perhaps `at`, `by`.
        number: its place in the case's list, from 1.
        line: the line to name in a refusal; `number` when not given.

    Refused: anything that the closed list of events does not admit.
    """
    place = line if line is not None else number
    try:
        return _entry(raw, number, place)
    except Refused as refusal:
        raise Refused(refusal.message, place) from None


def _no_number(name: str) -> NoReturn:
    raise ValueError(name)  # NaN and Infinity are not JSON


def _once_each(pairs: list[tuple[str, object]]) -> dict[str, object]:
    seen: dict[str, object] = {}
    for key, value in pairs:
        if key in seen:
            raise Refused(f"mục “{key}” ghi hai lần; chỉ giữ lại một.")
        seen[key] = value
    return seen


def _entry(raw: object, number: int, line: int) -> Entry:
    if not isinstance(raw, Mapping):
        raise Refused("mỗi sự kiện phải là một đối tượng JSON có “type” và “on”.")
    kind_name = raw.get("type")
    if not isinstance(kind_name, str) or kind_name not in EVENTS:
        raise Refused(f"không có loại sự kiện “{kind_name}”; hãy xem danh sách sự kiện.")
    kind = EVENTS[kind_name]
    on = parse_day(raw.get("on"))
    if not KNOWN_FROM <= on <= KNOWN_TO:
        raise Refused(
            f"ngày {on:%d/%m/%Y} nằm ngoài lịch làm việc đã có nguồn "
            f"({KNOWN_FROM.year}–{KNOWN_TO.year}); hãy kiểm tra lại năm."
        )
    by = raw.get("by", kind.by)
    if by not in SIDES:
        raise Refused(f"bên thực hiện “{by}” không có trong danh sách: {', '.join(SIDES)}.")
    data = raw.get("data", {})
    if not isinstance(data, Mapping):
        raise Refused("“data” phải là một đối tượng JSON.")
    return Entry(number, kind_name, on, str(by), _data(kind, data), _moment(raw.get("at")), kind, line)


def _moment(text: object) -> datetime | None:
    if text is None:
        return None
    if isinstance(text, str) and MOMENT.fullmatch(text):
        try:
            moment = datetime.fromisoformat(text)
        except ValueError:
            pass
        else:
            if TABLE_FROM.year <= moment.year < TABLE_TO.year:
                return moment if moment.tzinfo else moment.replace(tzinfo=VIETNAM)
    raise Refused(f"{_shown(text)} không phải là thời điểm ghi; ví dụ đúng: 2026-03-02T09:14:00+07:00.")


def _data(kind: EventType, raw: Mapping[str, object]) -> dict[str, object]:
    data = dict(raw)
    for field in kind.fields:
        value = data.get(field.name)
        if value is None:
            if field.required:
                raise Refused(f"sự kiện “{kind.name}” thiếu mục “{field.name}”.")
            data.pop(field.name, None)
            continue
        CHECKS[field.kind](field, value)
    return data


def _shown(value: object) -> str:
    """A wrong value as the sentence may repeat it: short, printable."""
    text = json.dumps(value, ensure_ascii=not _printable(str(value)), default=str)
    return text if len(text) <= 60 else text[:57] + "…"


def _printable(text: str) -> bool:
    return all(character.isprintable() or character in "\n\r\t" for character in text)


def _wrong(field: Field, wants: str, value: object) -> Refused:
    return Refused(f"mục “{field.name}” phải là {wants}, không phải {_shown(value)}.")


def _check_text(field: Field, value: object) -> None:
    if not isinstance(value, str) or not value.strip():
        raise _wrong(field, "chữ, không để trống", value)
    if any((ord(letter) < 32 and letter not in "\n\r\t") or 0xD800 <= ord(letter) < 0xE000 for letter in value):
        raise _wrong(field, "chữ đọc được, không có ký tự điều khiển", value)


def _check_flag(field: Field, value: object) -> None:
    if not isinstance(value, bool):
        raise _wrong(field, "true hoặc false", value)


def _check_integer(field: Field, value: object) -> None:
    if isinstance(value, bool) or not isinstance(value, int):
        raise _wrong(field, "một số nguyên", value)
    if field.minimum is not None and value < field.minimum:
        raise _wrong(field, f"số từ {field.minimum} trở lên", value)
    if field.maximum is not None and value > field.maximum:
        raise _wrong(field, f"số không quá {field.maximum} (luật định)", value)


def _check_money(field: Field, value: object) -> None:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise _wrong(field, "số tiền nguyên đồng, không âm", value)
    if value > LARGEST_AMOUNT:
        raise _wrong(field, "số tiền hợp lý (tối đa một triệu tỷ đồng)", value)


def _check_date(field: Field, value: object) -> None:
    try:
        day = parse_day(value)
    except Refused as refusal:
        raise Refused(f"mục “{field.name}”: {refusal.message}") from None
    if not TABLE_FROM <= day <= TABLE_TO:
        raise _wrong(field, f"ngày trong các năm {TABLE_FROM.year}–{TABLE_TO.year}", value)


def _check_choice(field: Field, value: object) -> None:
    if not isinstance(value, str) or value not in field.choices:
        raise _wrong(field, "một trong: " + ", ".join(field.choices), value)


def _check_texts(field: Field, value: object) -> None:
    if not isinstance(value, list) or not value:
        raise _wrong(field, "một danh sách không trống", value)
    for item in value:
        _check_text(field, item)


def _check_list(field: Field, value: object) -> None:
    if not isinstance(value, list) or not value:
        raise _wrong(field, "một danh sách không trống", value)
    for item in value:
        if isinstance(item, Mapping):
            _check_text(field, item.get("name"))
        else:
            _check_text(field, item)


def _check_papers(field: Field, value: object) -> None:
    if isinstance(value, str):
        _check_text(field, value)
    elif isinstance(value, int):
        _check_integer(Field(field.name, "integer", minimum=0), value)
    else:
        _check_texts(field, value)


def _check_roles(field: Field, value: object) -> None:
    if not isinstance(value, list):
        raise _wrong(field, "danh sách thành phần", value)
    for item in value:
        if not isinstance(item, str) or item not in words.ROLES:
            raise _wrong(field, "thành phần có trong: " + ", ".join(words.ROLES), item)


def _check_amounts(field: Field, value: object) -> None:
    if not isinstance(value, list):
        raise _wrong(field, "danh sách khoản và số tiền", value)
    for item in value:
        if not isinstance(item, Mapping):
            raise _wrong(field, "danh sách {“head”, “amount”}", item)
        if not isinstance(item.get("head"), str) or item["head"] not in words.HEADS:
            raise _wrong(field, "khoản có trong: " + ", ".join(words.HEADS), item.get("head"))
        _check_money(field, item.get("amount"))
        if item.get("claimant") is not None:
            _check_text(field, item["claimant"])


def _check_officers(field: Field, value: object) -> None:
    if not isinstance(value, list) or not value:
        raise _wrong(field, "danh sách người thi hành công vụ", value)
    for item in value:
        if not isinstance(item, Mapping):
            raise _wrong(field, "danh sách {“name”, “fault”, “monthly_salary”, “amount”}", item)
        _check_text(field, item.get("name"))
        _check_choice(Field("fault", "choice", True, words.FAULTS), item.get("fault"))
        _check_money(Field("monthly_salary", "money"), item.get("monthly_salary"))
        _check_money(Field("amount", "money"), item.get("amount"))
        if item.get("instalment") is not None:
            _check_money(Field("instalment", "money"), item["instalment"])


def _check_event(field: Field, value: object) -> None:
    if not isinstance(value, Mapping) or not {"type", "on", "data", "by"} & set(value):
        raise _wrong(field, "sự kiện thay thế có “type”, “on” hoặc “data”", value)


CHECKS: dict[str, Callable[[Field, object], None]] = {
    "text": _check_text,
    "bool": _check_flag,
    "integer": _check_integer,
    "money": _check_money,
    "date": _check_date,
    "choice": _check_choice,
    "texts": _check_texts,
    "list": _check_list,
    "papers": _check_papers,
    "roles": _check_roles,
    "amounts": _check_amounts,
    "officers": _check_officers,
    "event": _check_event,
}
