"""`{% identity_offer %}`: who the visitor has proved to be, or a way to prove it that leads back to this page.
`{% identity_line %}`: one line with the name and the way out, on every public page; nothing for who has proved nothing.
"""

from __future__ import annotations

from typing import Any

from django import template
from django.template import Context

from btnn.cases import masking
from btnn.portal.identity import keeping

register = template.Library()


@register.inclusion_tag("portal/identity_offer.html", takes_context=True)
def identity_offer(context: Context, purpose: str = "write") -> dict[str, Any]:
    """For pages on which being identified is of use: to `write` a request, or to `follow` one."""
    back = context["request"].get_full_path()
    return _told(context) | {"connection": keeping.provider(), "back": back, "purpose": purpose}


@register.inclusion_tag("portal/identity_line.html", takes_context=True)
def identity_line(context: Context) -> dict[str, Any]:
    """For every public page."""
    return _told(context)


def _told(context: Context) -> dict[str, Any]:
    """Pages of errors are drawn without a request."""
    request = context.get("request")
    identity = keeping.identity_of(request) if request is not None else None
    number = masking.identity_number(identity.identity_number) if identity else ""
    return {"request": request, "identity": identity, "number": number, "csrf_token": context.get("csrf_token")}
