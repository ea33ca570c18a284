"""The copy of the tree that mutants live in, and trying one mutant there in a process of its own."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

from tools.mutate.matching import LAW, LEFT_OUT, TESTS
from tools.mutate.mutants import Mutant
from tools.mutate.session import KILLED, SURVIVED, TIMED_OUT

ROOT = Path(__file__).resolve().parents[2]
# A mutant is to be noticed, not explained: failing examples are not made small.
PROFILE = """
from hypothesis import HealthCheck, Phase, settings
settings.register_profile(
    "mutants", derandomize=True, deadline=None, suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.generate), report_multiple_bugs=False,
)
settings.load_profile("mutants")
"""
SETTINGS = "[pytest]\naddopts = --import-mode=importlib -p no:cacheprovider -p no:django\npythonpath = .\n"


def copy_tree(into: Path) -> None:
    """The law, its tests, and settings without database or framework."""
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / LAW, into / LAW, ignore=ignored)
    shutil.copytree(ROOT / TESTS, into / TESTS, ignore=ignored)
    (into / "src/btnn/__init__.py").write_text((ROOT / "src/btnn/__init__.py").read_text("utf-8"), "utf-8")
    (into / TESTS / "conftest.py").write_text(PROFILE, "utf-8")
    (into / "pytest.ini").write_text(SETTINGS, "utf-8")


def try_fresh(tree: Path, syntax: ast.Module, mutant: Mutant, tests: list[str], limit: float) -> str:
    """Write the mutant, run the tests in a fresh process, put the right code back."""
    path = tree / mutant.module
    right = path.read_text(encoding="utf-8")
    mutant.apply()
    try:
        path.write_text(ast.unparse(syntax), encoding="utf-8")
        shutil.rmtree(path.parent / "__pycache__", ignore_errors=True)
        done = subprocess.run(
            [sys.executable, "-B", "-m", "pytest", "-x", "-q", "-k", LEFT_OUT, *tests],
            cwd=tree,
            env=os.environ | {"PYTHONPATH": str(tree / "src")},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=limit,
            check=False,
        )
        return KILLED if done.returncode else SURVIVED
    except subprocess.TimeoutExpired:
        return TIMED_OUT
    finally:
        mutant.undo()
        path.write_text(right, encoding="utf-8")
