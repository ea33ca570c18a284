"""What each kind of procedure consists of by the Law: steps, dossier, forms, results, legal basis, postal ways."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from btnn.law.catalogue import code as code_of_law


@cache
def contents() -> dict[str, Any]:
    """For each kind of procedure what stands in `data/contents.yaml`, its papers in the words of the Law's list."""
    text = files("btnn.catalogue.data").joinpath("contents.yaml").read_text(encoding="utf-8")
    told: dict[str, Any] = yaml.safe_load(text)
    for kind in told.values():
        kind["dossier"] = [
            {
                "code": row["code"],
                "vi": code_of_law(row["code"]).label,
                "en": row["en"],
                "when": row.get("when", {}),
            }
            for row in kind["dossier"]
        ]
    return told
