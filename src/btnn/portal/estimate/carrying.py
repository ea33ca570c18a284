"""The estimate on its way into the request: rules, facts and sums, in the visitor's own session and nowhere else."""

from __future__ import annotations

from typing import Any

from .reckoning import Estimate

KEY = "carried_estimate"


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
