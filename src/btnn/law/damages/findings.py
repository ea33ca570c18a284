"""What must be noticed beside the figures of an assessment."""

from __future__ import annotations

from dataclasses import dataclass

WARNING, INFORMATION = "warning", "information"


@dataclass(frozen=True, slots=True)
class Finding:
    """What must be noticed beside the figures; `item` is the place of the item from 1, if one."""

    code: str
    severity: str
    source: str
    text: str
    item: int | None = None

    def as_json(self) -> dict[str, object]:
        return {
            "code": self.code,
            "severity": self.severity,
            "source": self.source,
            "text": self.text,
            "item": self.item,
        }
