"""The SVG writer escapes everything and refuses what the content security policy forbids."""

import pytest

from btnn.web.drawing.svg import element, words


def test_text_and_attributes_are_escaped():
    assert words("a", 0, 1.25, 'x < "y" & z') == '<text class="a" x="0" y="1.2">x &lt; "y" &amp; z</text>'
    assert element("a", {"href": '"><b>'}) == '<a href="&quot;&gt;&lt;b&gt;"/>'


@pytest.mark.parametrize("name", ["style", "onclick", "onload"])
def test_style_and_handlers_are_refused(name):
    with pytest.raises(ValueError, match="content security policy"):
        element("rect", {name: "x"})


def test_none_is_left_out():
    assert element("rect", {"rx": None, "x": 2.0}) == '<rect x="2"/>'
