"""Keys of what a letter deals with: what it names is not proposed again."""

from __future__ import annotations

LIMIT, SILENCE, COMPLAINT, PAPER, TASK, QUIET, REPORT, MATTER = (
    "limit", "silence", "complaint", "paper", "task", "quiet", "report", "matter",
)  # fmt: skip


def key(kind: str, *parts: object) -> str:
    """`kind:part:part`; parts hold no colon."""
    return ":".join((kind, *(str(part) for part in parts)))


def limits_of(items: list[str]) -> list[tuple[str, int]]:
    """The limits of cases among the keys: code of the case, place of the limit in it."""
    found = []
    for one in items:
        kind, _, rest = one.partition(":")
        code, _, place = rest.rpartition(":")
        if kind == LIMIT and place.isdigit():
            found.append((code, int(place)))
    return found
