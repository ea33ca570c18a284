"""Tags for a page with a form whose content is kept as a draft: `draft_offer` before the form, `draft_button` in it.

The page's view asks `btnn.drafts.arriving.typed_before` for what was typed, and takes the draft away when it records.
"""

from __future__ import annotations

from typing import Any

from django import template
from django.template import RequestContext

from ..arriving import RESUME
from ..queries import draft_of

register = template.Library()


@register.inclusion_tag("drafts/offer.html", takes_context=True)
def draft_offer(context: RequestContext) -> dict[str, Any]:
    """There is a draft of this page: go on with it or take it away. Says nothing on a form that came back."""
    request = context["request"]
    membership = getattr(request, "membership", None)
    draft = draft_of(membership, request.path) if membership and request.method == "GET" else None
    taken = RESUME in request.GET
    return {"draft": draft, "resume": RESUME, "taken": taken, "csrf_token": context.get("csrf_token")}


@register.inclusion_tag("drafts/button.html", takes_context=True)
def draft_button(context: RequestContext, title: str = "") -> dict[str, Any]:
    """The button that saves a draft without a script, and the marks by which the script finds the form."""
    request = context["request"]
    if getattr(request, "membership", None) is None:
        return {}
    return {"page": request.path, "title": title}
