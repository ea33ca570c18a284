"""The answers that come with the product: loaded once, a changed one as a new edition."""

from __future__ import annotations

from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

import yaml
from django.db import transaction
from django.utils import timezone

from ..models import Publication
from .publishing import Edition

PUBLISHER = "Hệ thống quản lý công tác bồi thường nhà nước"
UPDATED = "Cập nhật theo bản mới của hệ thống"


@transaction.atomic
def load_answers() -> int:
    """Bring the answers of `data/answers.yaml` in; how many editions were added. What an agency has replaced or
    withdrawn stays as it is. Run by the owner of the tables."""
    added = 0
    for told in shipped():
        before = Publication.objects.filter(slug=told["slug"]).order_by("-edition").first()
        edition = edition_of(told)
        if before is not None and (
            before.agency_id
            or before.withdrawn
            or (before.texts, before.citations) == (edition.texts, edition.citations)
        ):
            continue
        Publication.objects.create(
            slug=told["slug"],
            edition=before.edition + 1 if before else 1,
            theme=edition.theme,
            texts=edition.texts,
            citations=edition.citations,
            search_text=edition.search_text,
            reason=UPDATED if before else "",
            on=date.fromisoformat(str(told["on"])),
            agency_name=PUBLISHER,
            at=timezone.now(),
        )
        added += 1
    return added


@cache
def shipped() -> tuple[dict[str, Any], ...]:
    """The rows of the file."""
    text = files("btnn.support").joinpath("data/answers.yaml").read_text(encoding="utf-8")
    rows: list[dict[str, Any]] = yaml.safe_load(text)["answers"]
    return tuple(rows)


def edition_of(told: dict[str, Any]) -> Edition:
    """One row as an edition."""
    vi, en = told["vi"], told["en"]
    return Edition(
        told["theme"],
        vi["question"].strip(),
        vi["answer"].strip(),
        list(told["citations"]),
        en["question"].strip(),
        en["answer"].strip(),
    )
