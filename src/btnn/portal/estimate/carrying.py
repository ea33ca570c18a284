"""The estimate on its way into the request: rules, facts and sums, in the visitor's own session and nowhere else."""

from __future__ import annotations

import re
from typing import Any

from django.http import QueryDict

from .reckoning import Estimate

KEY = "carried_estimate"
ANSWERS = ("field", "act", "kind", "basis", "received", "never_sent", "province", "commune", "agency")
_CODE = re.compile(r"[\w.-]{1,40}", re.ASCII)


def answers_of(sent: QueryDict) -> list[tuple[str, str]]:
    """Answers of the guide that pass through the estimate on their way to the request, which judges them itself.

    Args:
        sent: the address or the form; anything that isn't a short code is passed over.
    """
    told = ((name, str(sent.get(name, ""))) for name in ANSWERS)
    return [(name, value) for name, value in told if _CODE.fullmatch(value)]


def carried(estimate: Estimate) -> dict[str, Any]:
    """What the request begins with: the items as an assessment takes them, and what they come to by head of damage."""
    heads: dict[str, int] = {}
    for one in estimate.snapshot.get("heads", ()):
        heads[one["head"]] = heads.get(one["head"], 0) + one["amount"]
    return {
        "items": estimate.raw["items"],
        "valued_on": estimate.raw["valued_on"],
        "by_head": [{"head": head, "amount": amount} for head, amount in heads.items()],
        "total": estimate.least,
        "victim_died": estimate.raw["victim_died"],
        "victim_fault": estimate.raw.get("victim_fault"),
    }
