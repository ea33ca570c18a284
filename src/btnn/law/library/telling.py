"""The library as plain Vietnamese text for the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from btnn.law.library.articles import Article
from btnn.law.library.shelf import Put
from btnn.law.sources import INSTRUMENTS


def put_line(put: Put) -> str:
    """What an import did to one instrument, in one line."""
    known = INSTRUMENTS.get(put.instrument)
    name = known.name if known else put.instrument
    return f"{name}: {put.new} điều mới, {put.changed} điều có nội dung mới, {put.kept} điều đã có."


def passages(found: Iterable[tuple[Article, tuple[str, ...]]]) -> Iterator[str]:
    """The words of the law behind a citation, each under the name of its article."""
    for article, lines in found:
        yield f"  Điều {article.number}. {article.title} (có hiệu lực từ {article.since:%d/%m/%Y})"
        for line in lines:
            yield f"    {line}"
