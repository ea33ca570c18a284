"""What is asked for (Đ41.3đ, e, h; Đ43.5, Đ44.1)."""

from __future__ import annotations

from collections.abc import Iterator

from ..content import ClaimContent
from .finding import ERROR, WARNING, Finding, finding

WISHES, ITEMS, ADVANCE = "mong-muon", "thiet-hai", "tam-ung"


def findings(content: ClaimContent) -> Iterator[Finding]:
    """What is wrong with the amounts and wishes. Honour alone goes without money (Đ41.3, last paragraph)."""
    if content.honour_only:
        if content.items:
            yield finding(WISHES, ERROR, "honour_money", "Đ43.5")
        if content.asks_advance:
            yield finding(WISHES, ERROR, "honour_advance", "Đ43.5")
        return
    if not content.items:
        yield finding(ITEMS, ERROR, "items", "Đ41.3đ")
    for number, item in enumerate(content.items, start=1):
        if not item.amount:
            yield finding(ITEMS, ERROR, "item_amount", "Đ41.3đ", number=str(number))
        elif not (item.rule and item.facts) and not item.told:
            yield finding(ITEMS, ERROR, "item_how", "Đ41.3đ", number=str(number))
    if content.asks_advance:
        asked = sum(one.amount or 0 for one in content.advance)
        if not asked:
            yield finding(ADVANCE, ERROR, "advance", "Đ41.3e, Đ44.1")
        elif asked > content.claimed:
            yield finding(ADVANCE, WARNING, "advance_more", "Đ44.1")
