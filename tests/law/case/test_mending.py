"""Every finding that the fold can make has a row that says who mends it and how."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import btnn.law.case
from btnn.law.case import words
from btnn.law.case.mending import meets, mending, ways
from tests.law.case.breaches import BREACHES

SOURCES = sorted(Path(btnn.law.case.__file__).parent.glob("*.py"))


def codes_of(path: Path) -> set[str]:
    """The codes that a module finds; of one that is put together, its beginning up to the colon."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        if getattr(node.func, "attr", "") == "find" or getattr(node.func, "id", "") == "Finding":
            found |= set(_codes(node.args[0]))
    return found


def _codes(code: ast.expr) -> list[str]:
    if isinstance(code, ast.IfExp):
        return [*_codes(code.body), *_codes(code.orelse)]
    if isinstance(code, ast.JoinedStr):
        return [code.values[0].value]  # type: ignore[attr-defined]
    return [code.value] if isinstance(code, ast.Constant) else []


def test_every_code_of_the_fold_has_a_row_and_no_row_is_left_over() -> None:
    found = {code for path in SOURCES for code in codes_of(path)}
    assert found - set(ways()) == set()
    assert set(ways()) - found == set()


@pytest.mark.parametrize("name", BREACHES)
def test_every_breach_can_be_answered(name: str) -> None:
    code = BREACHES[name][2]
    way = mending(code)
    assert way is not None and way.how
    if way.who:
        assert words.by(way.who)
    if way.event:
        assert words.act(way.event)


def test_a_code_without_row_has_no_way() -> None:
    assert mending("nothing") is None


def test_a_limit_leads_to_the_event_that_meets_it() -> None:
    assert meets("accept_dossier") == "claim_accepted"
    assert meets("pay_compensation") == "compensation_paid"
    assert meets("val_limitation_claim") is None
