"""A published table as its page and its sheet tell it."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from btnn.web.wording import money

from .measures import FIELD_LABELS, FIELD_ORDER, MEASURES, TOTAL, UNKNOWN_FIELD, Measure
from .queries import Published
from .tabulating import Row

Bar = tuple[str, int | None, str]  # label, value, the value in words
BOM = "\ufeff"  # spreadsheets read the sheet as UTF-8


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a table: what it is of, its figures in words."""

    label: str
    is_total: bool
    figures: list[tuple[str, str]]  # heading, figure


@dataclass(frozen=True, slots=True)
class Section:
    """Lines of one province, or of the whole: a table of its own with a picture of what was received."""

    key: str
    label: str
    lines: list[Line]
    bars: list[Bar]


def kept_back() -> str:
    """What stands in place of a figure that is kept back."""
    return pgettext("figure kept back", "ẩn")


def headings() -> list[str]:
    return [str(measure.label) for measure in MEASURES]


def sections(rows: Sequence[Row], names: Mapping[str, str]) -> list[Section]:
    """The tables of an edition: the whole first, then province by province in order of their codes."""
    places = list(dict.fromkeys(row.province for row in rows))
    found = [_section(place, [row for row in rows if row.province == place], names) for place in places]
    if len(places) > 2 and places[0] == TOTAL:
        found.insert(1, _by_province([row for row in rows if row.field == TOTAL], names))
    return [one for one in found if one.lines]


def _worth_drawing(bars: list[Bar]) -> list[Bar]:
    """A picture compares: where nothing is shown there is none."""
    return bars if any(value is not None for _label, value, _word in bars) else []


def _section(place: str, rows: Sequence[Row], names: Mapping[str, str]) -> Section:
    ordered = sorted(rows, key=lambda row: FIELD_ORDER.index(row.field))
    if not any(row.says_something for row in ordered) and place != TOTAL:
        ordered = []
    told = [row for row in ordered if row.field != UNKNOWN_FIELD or row.says_something]
    lines = [Line(str(FIELD_LABELS[row.field]), row.field == TOTAL, _figures(row)) for row in told]
    bars = [_bar(str(FIELD_LABELS[row.field]), row) for row in told if row.field != TOTAL]
    return Section(place or "ca-nuoc", _province(place, names), lines, _worth_drawing(bars))


def _by_province(rows: Sequence[Row], names: Mapping[str, str]) -> Section:
    told = [row for row in rows if row.province != TOTAL and row.says_something]
    lines = [Line(_province(row.province, names), False, _figures(row)) for row in told]
    bars = [_bar(_province(row.province, names), row) for row in told]
    return Section("tung-tinh", _("Từng tỉnh, thành phố"), lines, _worth_drawing(bars))


def _province(code: str, names: Mapping[str, str]) -> str:
    if code == TOTAL:
        return _("Cả nước")
    return names.get(code, code)


def _bar(label: str, row: Row) -> Bar:
    value = row.figures["received"]
    return label, value, kept_back() if value is None else money(value)


def _figures(row: Row) -> list[tuple[str, str]]:
    return [(str(measure.label), _told(row.figures[measure.name], measure.unit)) for measure in MEASURES]


def _told(value: int | None, unit: str) -> str:
    if value is None:
        return kept_back()
    return f"{value}%" if unit == "%" else money(value)


def sheet(found: Published, names: Mapping[str, str]) -> str:
    """The edition as CSV: one line for a field in a province; what is kept back is marked as such."""
    target = io.StringIO()
    writer = csv.writer(target)
    head = [_("Năm"), _("Bản số"), _("Số liệu đến ngày"), _("Mã tỉnh"), _("Tỉnh, thành phố"), _("Lĩnh vực")]
    writer.writerow([*head, *(_heading(measure) for measure in MEASURES)])
    edition = found.edition
    for row in found.rows:
        when = [edition.year, edition.number, edition.as_of.isoformat()]
        place = [row.province, _province(row.province, names), str(FIELD_LABELS[row.field])]
        values = [row.figures[measure.name] for measure in MEASURES]
        writer.writerow([*when, *place, *(kept_back() if value is None else value for value in values)])
    return BOM + target.getvalue()


def _heading(measure: Measure) -> str:
    return f"{measure.label} ({measure.unit})" if measure.unit else str(measure.label)
