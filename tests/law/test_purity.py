"""The law is pure: it loads no framework, nothing else of ours, and never asks what day it is."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

LAW = Path(__file__).parents[2] / "src/btnn/law"
MODULES = sorted(LAW.rglob("*.py"))
LOADED = """
import importlib, json, pkgutil, sys
import btnn.law
for found in pkgutil.walk_packages(btnn.law.__path__, "btnn.law."):
    importlib.import_module(found.name)
print(json.dumps(sorted(sys.modules)))
"""
# Besides the standard library the law may read YAML and check what it read, nothing more.
ALLOWED = {"btnn", "yaml", "msgspec"}
CLOCKS = {"today", "now", "utcnow", "time", "localtime", "gmtime", "monotonic"}
WORLD = {"os", "subprocess", "socket", "urllib", "http", "random", "time", "threading", "multiprocessing", "sqlite3"}


@pytest.fixture(scope="module")
def loaded() -> set[str]:
    told = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)
    return set(json.loads(told.stdout))


def test_the_whole_law_loads_nothing_else_of_ours(loaded: set[str]) -> None:
    ours = {name for name in loaded if name == "btnn" or name.startswith("btnn.")}
    assert all(name == "btnn" or name == "btnn.law" or name.startswith("btnn.law.") for name in ours), ours


def test_the_whole_law_loads_no_framework(loaded: set[str]) -> None:
    for name in ("django", "psycopg", "rules", "structlog", "gunicorn", "numpy"):
        assert name not in loaded


@pytest.mark.parametrize("path", MODULES, ids=[str(path.relative_to(LAW)) for path in MODULES])
def test_a_module_of_the_law_asks_no_clock_and_touches_no_world(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative import"
            names = {(node.module or "").split(".")[0]}
        else:
            names = set()
        assert not names & WORLD, names
        assert all(name in sys.stdlib_module_names or name in ALLOWED for name in names), names
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            told_by = ast.unparse(node.func.value)
            assert not (node.func.attr in CLOCKS and told_by.split(".")[-1] in {"date", "datetime", "time"}), told_by
            assert node.func.attr != "system", told_by
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in {"open", "print", "input", "eval", "exec"}, node.func.id


@pytest.mark.parametrize("path", MODULES, ids=[str(path.relative_to(LAW)) for path in MODULES])
def test_no_module_of_the_law_uses_binary_fractions(path: Path) -> None:
    """Money is whole đồng; a share is a fraction, never a float."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        assert not (isinstance(node, ast.Constant) and isinstance(node.value, float)), ast.unparse(node)
        assert not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "float")
