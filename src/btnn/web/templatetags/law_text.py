"""The filter that leads from a citation to the text of its article."""

from django import template
from django.utils.safestring import SafeString

from btnn.web import library

register = template.Library()


@register.filter
def article(source: object) -> SafeString:
    """``Luật 10/2017/QH14, Đ45.2`` with a link to the article, when its text has been imported."""
    return library.linked(str(source or ""))
