"""A document held against the law, limit by limit. Pure: it reads the law's table and our `data/wording.yaml` alone.

What is compared: the number, the unit, the day it starts from, whether a duty became a choice, and which limits of
the law the document leaves out. The law wins; the difference is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Protocol

import yaml

from btnn.folding import fold
from btnn.law.limits import Limit, all_limits

WORKING, CALENDAR, IMMEDIATE = "working_day", "calendar_day", "immediate"
# A working day is never less than a calendar day; five of them span seven days.
AT_LEAST_DAYS = {WORKING: 7 / 5, CALENDAR: 1.0, IMMEDIATE: 0.0}
FIGURE = re.compile(r"\b([0-9]{1,3}) ngày( làm việc)?")


class Row(Protocol):
    """One sentence of a document, bound to a limit."""

    @property
    def limit_id(self) -> str: ...
    @property
    def wording(self) -> str: ...
    @property
    def amount(self) -> int | None: ...
    @property
    def unit(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Difference:
    """What differs: `kind` is number, unit, start, choice, exception, figure_missing or left_out; the document's
    words and the law's."""

    kind: str
    limit_id: str
    document: str
    law: str


@dataclass(frozen=True, slots=True)
class LawWords:
    """How the law says it: words after “kể từ ngày” (any of them; none: the law names no start), whether it must be
    done or may be; the exception that stands in the same sentence; what to know of the law's own text."""

    starts: tuple[str, ...]
    must: bool
    exception: str
    tail: str
    begins: dict[str, str]
    title_en: str
    told_by: str
    note: dict[str, str]


@cache
def law_words() -> dict[str, LawWords]:
    """The law's words for each limit that a catalogue speaks of."""
    told = _wording()["limits"]
    unknown = set(told) - set(all_limits())
    if unknown:
        raise ValueError(f"wording: the law has no limits {sorted(unknown)}")
    return {
        name: LawWords(
            starts=tuple(fold(start) for start in row["starts"]),
            must=row["must"],
            exception=row.get("exception", ""),
            tail=row.get("tail", ""),
            begins=row["from"],
            title_en=row["en"],
            told_by=row.get("told_by", ""),
            note=row.get("note", {}),
        )
        for name, row in told.items()
    }


@cache
def expected(kind: str) -> tuple[str, ...]:
    """The limits of the law that a procedure of this kind is made of, in their order."""
    return tuple(_wording()["procedures"][kind])


@cache
def _wording() -> dict[str, Any]:
    text = files("btnn.catalogue.data").joinpath("wording.yaml").read_text(encoding="utf-8")
    told: dict[str, Any] = yaml.safe_load(text)
    return told


def figure_of(law: Limit) -> tuple[int, str]:
    """The number and unit of a limit of the law."""
    return law.count, law.unit


def sentence(limit_id: str) -> str:
    """A limit of the law in one line of our own: `02 ngày làm việc kể từ ngày nhận được hồ sơ`."""
    law, words = all_limits()[limit_id], law_words()[limit_id]
    if law.unit == IMMEDIATE:
        return f"Ngay {words.begins['vi']}{words.tail}"
    return f"{length_words(law.count, law.unit)} kể từ ngày {words.begins['vi']}{words.tail}"


def sentence_en(limit_id: str) -> str:
    """The same in English."""
    law, words = all_limits()[limit_id], law_words()[limit_id]
    if law.unit == IMMEDIATE:
        return f"At once {words.begins['en']}"
    unit = "working days" if law.unit == WORKING else "days"
    return f"{law.count} {unit} from {words.begins['en']}"


def read_figure(wording: str) -> tuple[int, str] | None:
    """The first length of time in a sentence: `02 ngày làm việc`, `15 ngày`, `ngay sau khi`; None without one."""
    found = FIGURE.search(wording)
    if found:
        return int(found[1]), WORKING if found[2] else CALENDAR
    return (0, IMMEDIATE) if re.match(r"(\(\d\) )?-? ?ngay sau", wording.lower()) else None


def compare(row: Row) -> tuple[Difference, ...]:
    """Every difference of one sentence from the law; a sentence that is bound to no limit has none.

    The figure is that of the row, and when it has none, the one that its words say.
    """
    if not row.limit_id:
        return ()
    law = all_limits()[row.limit_id]
    words = law_words().get(row.limit_id)
    found: list[Difference] = []
    figure = (row.amount, row.unit) if row.amount is not None and row.unit else read_figure(row.wording)
    if figure is None:
        found.append(Difference("figure_missing", law.id, "", length_words(law.count, law.unit)))
    else:
        amount, unit = figure
        if amount != law.count:
            found.append(Difference("number", law.id, str(amount), str(law.count)))
        if unit != law.unit:
            found.append(Difference("unit", law.id, unit, law.unit))
    if words is not None:
        found += _start(row, law, words) if figure is not None and figure[1] != IMMEDIATE else []
        if words.must and "co the" in fold(row.wording):
            found.append(Difference("choice", law.id, "có thể", "phải"))
        if words.exception and fold(words.exception) not in fold(row.wording):
            found.append(Difference("exception", law.id, "", words.exception))
    return tuple(found)


def left_out(kind: str, rows: Iterable[Row]) -> tuple[Difference, ...]:
    """The limits of the law that no sentence of the document speaks of."""
    told = {row.limit_id for row in rows if row.limit_id}
    if not told:  # a document that gives totals only
        return ()
    return tuple(
        Difference("left_out", name, "", length_words(all_limits()[name].count, all_limits()[name].unit))
        for name in expected(kind)
        if name not in told and law_words()[name].told_by not in told
    )


def longer_than_law(limit_id: str, amount: int | None, unit: str) -> bool:
    """Whether a local limit gives the agency more time than the law: counted in days, five working days as seven."""
    if amount is None:
        return False
    law = all_limits()[limit_id]
    if unit == law.unit:
        return amount > law.count
    return amount * AT_LEAST_DAYS.get(unit, 1.0) > law.count * AT_LEAST_DAYS.get(law.unit, 1.0)


def length_words(amount: int | None, unit: str) -> str:
    """`05 ngày làm việc`, `15 ngày`, `ngay`."""
    if unit == IMMEDIATE or amount is None:
        return "ngay"
    return f"{amount:02d} ngày làm việc" if unit == WORKING else f"{amount:02d} ngày"


def _start(row: Row, law: Limit, words: LawWords) -> Sequence[Difference]:
    said = fold(row.wording)
    if "ke tu" not in said and "ke lu" not in said:  # the sentence names no start of its own
        return ()
    if not words.starts:
        after = row.wording[said.find("ke tu") :].split(",")[0].rstrip(". ")
        return (Difference("start", law.id, after, ""),)
    if any(start in said for start in words.starts):
        return ()
    return (Difference("start", law.id, row.wording[max(said.find("ke tu"), 0) :].split(",")[0], law.trigger),)
