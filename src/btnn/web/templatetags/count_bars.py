"""The tag that draws counts as bars."""

from collections.abc import Sequence

from django import template
from django.utils.safestring import SafeString, mark_safe

from btnn.web.drawing.count_bars import Count, draw_counts

register = template.Library()


@register.simple_tag
def count_bars(rows: Sequence[tuple[str, int | None, str]], title: str) -> SafeString:
    """`{% count_bars rows title %}`: rows of label, value (None: kept back) and the figure in words."""
    return mark_safe(draw_counts([Count(*row) for row in rows], title))  # noqa: S308 (the writer escapes)
