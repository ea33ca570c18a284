"""Reading the codified text (Pháp điển): headings, in-force lines, articles of several instruments.

An article begins with `Điều 37.8.NĐ.1.13. Title`. The line after it names the instrument and the
day from which it is in force; a law's own articles have no such line: its number then stands in
the references to it, and its day in its article on effect.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from btnn.law.errors import Refused
from btnn.law.library.articles import Article

LARGEST = 20_000_000  # characters
HEADING = re.compile(r"Điều ([0-9]+\.[0-9]+\.[A-ZĐ]+)(?:\.([0-9]+))?\.([0-9]+[a-zđ]?)\. *(\S.*)")
# A heading that lost its line break stands right behind the full stop of the article before it.
_GLUED = re.compile(r"(?<=[.;:)])(?=Điều [0-9]+\.[0-9]+\.[A-ZĐ]+(?:\.[0-9]+)?\.[0-9]+[a-zđ]?\. *\S)")
_LOOKS_LIKE = re.compile(r"Điều [0-9]+\.[0-9]+\.")
_NUMBER = r"([0-9]+/(?:[0-9]{4}/)?[A-ZĐ][A-ZĐa-z0-9-]*)"
_SOURCE = re.compile(rf"\(Điều ([0-9]+[a-zđ]?) [^()]*?(?:số )?{_NUMBER}")
_DAY = re.compile(r"có hiệu lực thi hành kể từ ngày ([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")
_OWN_DAY = re.compile(r"này có hiệu lực thi hành (?:kể )?từ ngày ([0-9]{1,2}) tháng ([0-9]{1,2}) năm ([0-9]{4})")
_REFERENCE = re.compile(rf"[^()]*? của (?:Luật|Bộ luật|Pháp lệnh) (?:số )?{_NUMBER}")
_RELATED = re.compile(r"\((?:Điều|Mục|Chương|Phần) này có nội dung liên quan[^()]*(?:\([^()]*\)[^()]*)*\)")
_DIVISION = re.compile(r"(?:Chương|Mục|Phần|Tiểu mục) (?:[IVXLC]+|[0-9]+)\b.*")


@dataclass(slots=True)
class _Draft:
    """One article while its lines are read."""

    line: int
    group: str
    number: str
    title: str
    lines: list[str] = field(default_factory=list)
    instrument: str = ""
    since: date | None = None


def read_text(text: str, *, instrument: str | None = None) -> list[Article]:
    """The articles of a codified text.

    Args:
        text: the whole text.
        instrument: the number of the instrument, for articles that do not name theirs.

    Refused, with the line: a text without such articles, a heading that can't be read, an article
    twice with other words, without words, without instrument or without a day of effect.
    """
    if len(text) > LARGEST:
        raise Refused("Văn bản quá lớn (trên 20 triệu ký tự); hãy tách thành nhiều tệp.")
    if "\x00" in text:
        raise Refused("Tệp có ký tự không phải văn bản; hãy lưu lại dưới dạng văn bản UTF-8.")
    drafts = _drafts(text.split("\n"))
    if not drafts:
        raise Refused(
            "Không thấy điều luật nào: mỗi điều phải bắt đầu bằng dòng như "
            "“Điều 37.8.LQ.5. Quyền yêu cầu bồi thường” của văn bản pháp điển."
        )
    _name_the_law(drafts, text, instrument)
    return _checked(drafts)


def _drafts(lines: Iterable[str]) -> list[_Draft]:
    drafts: list[_Draft] = []
    pieces = ((place, piece) for place, raw in enumerate(lines, start=1) for piece in _GLUED.split(raw))
    for place, raw in pieces:
        line = raw.strip("\r\ufeff ").replace("\u200e", "")
        heading = HEADING.fullmatch(line)
        if heading:
            group = heading[1] + (f".{heading[2]}" if heading[2] else "")
            drafts.append(_Draft(place, group, heading[3], heading[4].strip()))
        elif _LOOKS_LIKE.match(line):
            raise Refused(f"Không đọc được tên điều “{line[:60]}”; cần dạng “Điều 37.8.LQ.5. Tên điều”.", place)
        elif drafts and line:
            _take(drafts[-1], line, place)
    for draft in drafts:
        _strip_divisions(draft)
    return drafts


def _take(draft: _Draft, line: str, place: int) -> None:
    source = _SOURCE.match(line)
    if source:
        if source[1] != draft.number:
            raise Refused(f"Dòng hiệu lực nói về Điều {source[1]} nhưng tên điều là Điều {draft.number}.", place)
        draft.instrument = source[2]
        days = [_day(found, place) for found in _DAY.findall(line)]
        draft.since = max(days) if days else None
        return
    kept = _RELATED.sub("", line).rstrip()
    if kept:
        draft.lines.append(kept)


def _day(found: tuple[str, str, str], place: int) -> date:
    try:
        return date(int(found[2]), int(found[1]), int(found[0]))
    except ValueError:
        raise Refused(f"Ngày hiệu lực {'/'.join(found)} không phải là một ngày.", place) from None


def _strip_divisions(draft: _Draft) -> None:
    """Headings of the chapter or section that follows do not belong to the article."""
    while draft.lines and _is_division(draft.lines[-1]):
        draft.lines.pop()


def _is_division(line: str) -> bool:
    letters = [letter for letter in line if letter.isalpha()]
    return bool(_DIVISION.fullmatch(line)) or (bool(letters) and all(letter.isupper() for letter in letters))


def _name_the_law(drafts: list[_Draft], text: str, instrument: str | None) -> None:
    """Give articles without an in-force line their law's number and its day of effect."""
    for group in dict.fromkeys(draft.group for draft in drafts if not draft.instrument):
        own = [draft for draft in drafts if draft.group == group]
        named = re.search(re.escape(group) + r"\.[0-9]+" + _REFERENCE.pattern, text)
        number = instrument or (named[1] if named else "")
        days = [_OWN_DAY.search(line) for draft in own for line in draft.lines]
        since = next((_day((day[1], day[2], day[3]), own[0].line) for day in days if day), None)
        for draft in own:
            draft.instrument = draft.instrument or number
            draft.since = draft.since or since


def _checked(drafts: list[_Draft]) -> list[Article]:
    found: dict[tuple[str, str, date], Article] = {}
    for draft in drafts:
        name = f"Điều {draft.group}.{draft.number}"
        if not draft.instrument:
            raise Refused(f"{name}: không rõ thuộc văn bản số nào; hãy nêu bằng --instrument SỐ.", draft.line)
        if draft.since is None:
            raise Refused(f"{name}: không thấy ngày có hiệu lực của văn bản.", draft.line)
        if not draft.lines:
            raise Refused(f"{name}: điều không có nội dung.", draft.line)
        article = Article(
            draft.instrument,
            draft.number,
            f"{draft.group}.{draft.number}",
            draft.title,
            tuple(draft.lines),
            draft.since,
        )
        key = (article.instrument, article.number, article.since)
        if key in found and found[key] != article:
            raise Refused(f"{name}: có hai lần với nội dung khác nhau.", draft.line)
        found[key] = article
    return list(found.values())
