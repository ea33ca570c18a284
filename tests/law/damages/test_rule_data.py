"""What the rows of the rules, their facts and windows must say, and which are refused."""

from __future__ import annotations

import pytest

from btnn.law.damages import rules

WINDOW = {"window": "W-X", "source": "Đ1", "from": "a", "to": "b", "end": rules.AT}
FACT = {"rule": "X-1", "name": "days", "kind": "days", "required": "yes", "windows": "W-X", "label": "số ngày"}
RULE = {"rule": "X-1", "title": "t", "source": "Đ1", "part": "mental", "kind": rules.HEAD, "advance": "no"}


def loaded(monkeypatch, windows=(WINDOW,), facts=(FACT,), listed=(RULE,)):
    files = {"damage_windows.csv": windows, "damage_facts.csv": facts, "damages.csv": listed}
    monkeypatch.setattr(rules, "_rows", lambda name: list(files[name]))
    monkeypatch.setattr(rules, "all_windows", rules.all_windows.__wrapped__)
    return rules.all_rules.__wrapped__()


def test_rows_that_say_what_they_must_are_loaded(monkeypatch) -> None:
    found = loaded(monkeypatch)["X-1"]
    assert (found.kind, found.advance, found.fact("days").required) == (rules.HEAD, False, True)
    with pytest.raises(KeyError):
        found.fact("months")


@pytest.mark.parametrize(
    ("tables", "told"),
    [
        ({"windows": (WINDOW, WINDOW)}, "doubled"),
        ({"windows": (WINDOW | {"source": ""},)}, "source"),
        ({"windows": (WINDOW | {"end": "some day"},)}, "end"),
        ({"facts": (FACT | {"kind": "thing"},)}, "kind"),
        ({"facts": (FACT | {"label": ""},)}, "label"),
        ({"facts": (FACT, FACT)}, "twice"),
        ({"facts": (FACT, FACT | {"rule": "X-2"})}, "without a rule"),
        ({"listed": (RULE, RULE)}, "doubled"),
        ({"listed": (RULE | {"source": ""},)}, "source"),
        ({"listed": (RULE | {"kind": "thing"},)}, "kind"),
    ],
)
def test_rows_that_contradict_or_say_too_little_are_refused(monkeypatch, tables, told) -> None:
    with pytest.raises(ValueError, match=told):
        loaded(monkeypatch, **tables)
