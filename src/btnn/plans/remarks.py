"""What in the words of a draft has to be looked at again: words taken over from another year or another province."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .contents import PlanText

DISTRICTS_ENDED = 2025  # local government has two levels since 1 July of that year
_PAPER = re.compile(r"[Qq]uyết định số (\S+)")
_YEAR = re.compile(r"[Nn]ăm (20\d\d)")


def remarks(text: PlanText) -> list[str]:
    """Sentences for whoever drafts; empty when nothing strikes."""
    words = list(_words(text))
    told = []
    if text.year > DISTRICTS_ENDED and any("huyện" in one for one in words):
        told.append("Bản soạn còn viết “huyện”: từ 01/7/2025 không còn cấp huyện; hãy sửa thành cấp xã.")
    for number in sorted({found[1].rstrip(".,;") for one in words for found in _PAPER.finditer(one)}):
        told.append(f"Bản soạn dẫn Quyết định số {number}: hãy kiểm tra đó là văn bản của tỉnh mình, còn hiệu lực.")
    years = {int(found[1]) for one in words for found in _YEAR.finditer(one)} - {text.year, 2017}  # 2017: the Law's own
    if years:
        told.append(f"Bản soạn còn nhắc năm {', '.join(map(str, sorted(years)))}; hãy kiểm tra.")
    return told


def _words(text: PlanText) -> Iterator[str]:
    yield from (text.title, text.closing, *text.bases, *text.purposes, *text.requirements)
    for task in text.tasks:
        yield from (task.title, task.content, task.lead_duty, task.time_words, task.product)
        yield from (one["words"] for one in task.coordinating)
    for laid in text.responsibilities:
        yield from (laid.agency, *laid.paragraphs)
