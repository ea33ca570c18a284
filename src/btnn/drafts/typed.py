"""What a form holds, as a draft keeps it: the values by the names of fields, without secrets and files."""

from __future__ import annotations

import re

from django.http import QueryDict

PAGE, TITLE = "draft_page", "draft_title"
# The form's own business (its token, where it goes, what was confirmed, tokens of files), and whatever is secret.
LEFT_OUT = re.compile(
    r"csrfmiddlewaretoken|draft_\w+|act|look|seen|understood|known_late|not_the_same|(.*-)?kept|.*(pass|mat_?khau).*",
    re.IGNORECASE,
)
MOST_FIELDS = 600

Typed = dict[str, list[str]]


def typed_in(sent: QueryDict) -> Typed:
    """The values of a form that was sent."""
    names = [name for name in sent if not LEFT_OUT.fullmatch(name)]
    return {name: [str(value).replace("\x00", "") for value in sent.getlist(name)] for name in names[:MOST_FIELDS]}


def as_sent(typed: Typed) -> QueryDict:
    """The values as a form reads them."""
    sent = QueryDict(mutable=True)
    for name, values in typed.items():
        sent.setlist(name, list(values))
    return sent
