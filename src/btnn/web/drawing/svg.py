"""A very small SVG writer.

Everything that goes in as text or attribute is escaped; ``style`` and event attributes are
refused, because the pages forbid inline style and script (strict content security policy).
"""

from collections.abc import Iterable
from html import escape

Value = str | int | float | None


def element(name: str, attributes: dict[str, Value] | None = None, *children: str) -> str:
    """One element; an attribute that is None is left out; ``children`` are finished SVG."""
    written = "".join(
        f' {_attribute_name(key)}="{_value(value)}"' for key, value in (attributes or {}).items() if value is not None
    )
    inside = "".join(children)
    return f"<{name}{written}>{inside}</{name}>" if inside else f"<{name}{written}/>"


def text(content: str) -> str:
    """Text made safe to stand between tags."""
    return escape(content, quote=False)


def group(class_name: str, children: Iterable[str]) -> str:
    """``<g class=…>`` around the children."""
    return element("g", {"class": class_name}, *children)


def words(class_name: str, x: float, y: float, content: str, anchor: str | None = None) -> str:
    """One line of text with its baseline at ``y``."""
    return element("text", {"class": class_name, "x": x, "y": y, "text-anchor": anchor}, text(content))


def box(class_name: str, x: float, y: float, width: float, height: float, round_by: float | None = None) -> str:
    """A rectangle."""
    return element(
        "rect",
        {"class": class_name, "x": x, "y": y, "width": width, "height": height, "rx": round_by},
    )


def line(class_name: str, x1: float, y1: float, x2: float, y2: float) -> str:
    """A straight line."""
    return element("line", {"class": class_name, "x1": x1, "y1": y1, "x2": x2, "y2": y2})


def _attribute_name(name: str) -> str:
    if name == "style" or name.startswith("on"):
        raise ValueError(f"attribute {name} is forbidden by the content security policy")
    return name


def _value(value: Value) -> str:
    if isinstance(value, float):
        return f"{value:.1f}".removesuffix(".0")
    return escape(str(value))
