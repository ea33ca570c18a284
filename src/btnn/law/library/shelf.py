"""A folder of imported texts: one file for each instrument, every wording with its days.

The folder is given; nothing here knows where an installation keeps its data. A new wording of an
article ends the one before it; a wording is never thrown away.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from btnn.law.errors import Refused, why_not
from btnn.law.library.articles import Article, Place, worded_places
from btnn.law.sources import DECREE, INSTRUMENTS, LAW, Citation

# How sources name the instruments: whole, or in the short form of the tables.
_NAMES = {instrument.name: instrument.number for instrument in INSTRUMENTS.values()} | {
    "NĐ 68": DECREE,
    "TT 04": "04/2018/TT-BTP",
    "TT 08": "08/2019/TT-BTP",
    "TT 09": "09/2019/TT-BTP",
    "TT 02": "02/2023/TT-TANDTC",
}


def places_in(source: str) -> list[tuple[str, str, Place]]:
    """Every place that a source names, as (its words, the instrument's number, the place), in its order.

    A source is shown as `Luật 10/2017/QH14, Đ45.2; NĐ 68 Đ14.2`: an instrument holds until the next one is
    named; without any it is the Law.
    """
    found: list[tuple[str, str, Place]] = []
    instrument = LAW
    for piece in source.split(";"):
        instrument = next((number for name, number in _NAMES.items() if name in piece), instrument)
        found += [(words, instrument, place) for words, place in worded_places(piece)]
    return found


@dataclass(frozen=True, slots=True)
class Put:
    """What an import did to one instrument."""

    instrument: str
    new: int
    changed: int
    kept: int


class Shelf:
    """The library of one installation.

    Args:
        folder: where the files lie; made when something is put there.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def instruments(self) -> list[str]:
        """The numbers of the instruments that are there."""
        return sorted(self._read(path)[0].instrument for path in self.folder.glob("*.json"))

    def wordings(self, instrument: str) -> list[Article]:
        """Every wording of every article of the instrument, in its order; empty when it is not there."""
        path = self.path(instrument)
        return self._read(path) if path.is_file() else []

    def article(self, instrument: str, number: str, day: date) -> Article | None:
        """The wording of an article on that day, or None."""
        for wording in self.wordings(instrument):
            if wording.number == number and wording.holds_on(day):
                return wording
        return None

    def passages(self, citation: Citation, day: date) -> list[tuple[Article, tuple[str, ...]]]:
        """The articles a citation names, each with the lines of the paragraph or point it points at."""
        return self.cited(str(citation), day)

    def cited(self, source: str, day: date) -> list[tuple[Article, tuple[str, ...]]]:
        """As `passages`, from a source as the product shows it: `Luật 10/2017/QH14, Đ45.2; NĐ 68 Đ14.2`."""
        found = []
        for _, instrument, place in places_in(source):
            article = self.article(instrument, place.article, day)
            if article is not None:
                found.append((article, article.passage(place.paragraph, place.point)))
        return found

    def put(self, articles: Iterable[Article]) -> list[Put]:
        """Add articles; the answer says for each instrument what was new, changed or already there."""
        by_instrument: dict[str, list[Article]] = {}
        for article in articles:
            by_instrument.setdefault(article.instrument, []).append(article)
        merged = {name: _merge(self.wordings(name), own) for name, own in by_instrument.items()}
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            for name, (wordings, _) in merged.items():
                self._write(self.path(name), wordings)
        except OSError as error:
            raise Refused(f"Không ghi được vào thư viện “{self.folder}”: {why_not(error)}.") from None
        return [done for _, done in merged.values()]

    def path(self, instrument: str) -> Path:
        """Where the file of an instrument lies, whether it is there or not."""
        return self.folder / f"{instrument.replace('/', '_')}.json"

    def _read(self, path: Path) -> list[Article]:
        try:
            rows = json.loads(path.read_text(encoding="utf-8"))
            return [
                Article(
                    row["instrument"],
                    row["number"],
                    row["code"],
                    row["title"],
                    tuple(row["lines"]),
                    date.fromisoformat(row["since"]),
                    date.fromisoformat(row["until"]) if row["until"] else None,
                )
                for row in rows
            ]
        except (OSError, ValueError, KeyError, TypeError):
            raise Refused(f"Tệp thư viện “{path.name}” đã hỏng; hãy xóa tệp đó rồi nhập lại văn bản.") from None

    def _write(self, path: Path, wordings: list[Article]) -> None:
        rows = [
            {
                "instrument": one.instrument,
                "number": one.number,
                "code": one.code,
                "title": one.title,
                "lines": list(one.lines),
                "since": one.since.isoformat(),
                "until": one.until.isoformat() if one.until else None,
            }
            for one in wordings
        ]
        # Written aside and moved: a reader sees the old file or the new one, never half of one.
        aside = path.with_suffix(".new")
        aside.write_text(json.dumps(rows, ensure_ascii=False, indent=1), encoding="utf-8")
        aside.replace(path)


def _merge(old: list[Article], fresh: list[Article]) -> tuple[list[Article], Put]:
    new = changed = kept = 0
    for article in fresh:
        same = [one for one in old if one.number == article.number]
        twin = next((one for one in same if one.since == article.since), None)
        if twin is not None and replace(twin, until=None) == article:
            kept += 1
            continue
        if twin is not None:
            old = [replace(article, until=twin.until) if one is twin else one for one in old]
            changed += 1
            continue
        later = [one for one in same if one.since > article.since]
        before = max((one for one in same if one.since < article.since), key=lambda one: one.since, default=None)
        old = [replace(one, until=article.since) if one is before else one for one in old]
        until = min((one.since for one in later), default=None)
        old.append(replace(article, until=until))
        new, changed = (new, changed + 1) if same else (new + 1, changed)
    old.sort(key=lambda one: (_order(one.number), one.since))
    return old, Put(fresh[0].instrument, new, changed, kept)


def _order(number: str) -> tuple[int, str]:
    digits = "".join(letter for letter in number if letter.isdigit())
    return int(digits), number[len(digits) :]
