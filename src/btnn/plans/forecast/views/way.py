"""The way to a page of forecast and prevention."""

from __future__ import annotations

from django.urls import reverse


def crumbs(*steps: tuple[str, str]) -> list[dict[str, str]]:
    """The way here: label and address of each step; the last has none."""
    way = [
        {"label": "Công tác năm", "url": reverse("cong-tac-nam")},
        {"label": "Dự báo", "url": reverse("forecast:expected")},
    ]
    return [*way, *({"label": label, "url": url} if url else {"label": label} for label, url in steps)]
