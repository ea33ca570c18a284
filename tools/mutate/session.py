"""Trying mutants quickly: the tests are collected once, each mutant runs in a forked process.

In the child the code of the mutated function is put in place of the right one, caches are emptied, and the tests
that call it run, quickest first, until one fails. What lies outside functions is tried in a fresh process
(`fresh.py`). A test that keeps a result from before the fork may miss a mutant that it would catch: the share killed
is a lower bound.
"""

from __future__ import annotations

import ast
import functools
import gc
import os
import signal
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from types import CodeType, FunctionType

import pytest
from _pytest.runner import runtestprotocol

from tools.mutate.mutants import Mutant

KILLED, SURVIVED, TIMED_OUT, NOT_TRIED = "killed", "survived", "timed out", "not tried"
QUIET = -1


class Trier:
    """A pytest plugin that runs mutants instead of tests; `outcomes` holds the answers by place in `mutants`."""

    def __init__(self, tree: Path, trees: dict[str, ast.Module], mutants: list[Mutant]) -> None:
        self.tree, self.trees, self.mutants = tree, trees, mutants
        self.outcomes: dict[int, str] = {}
        self.seconds = 0.0

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        called = self.baseline(session.items)
        functions, caches = _functions(str(self.tree)), _caches()
        for place, mutant in enumerate(self.mutants):
            self.outcomes[place] = self.outcome(mutant, session.items, called, functions, caches)
            sys.stderr.write({KILLED: ".", SURVIVED: "S", TIMED_OUT: "t", NOT_TRIED: "?"}[self.outcomes[place]])
            sys.stderr.flush()
        sys.stderr.write("\n")
        return True

    def baseline(self, items: list[pytest.Item]) -> dict[str, set[CodeType]]:
        """Every test must pass on the right code; keeps how long each takes and what it calls."""
        times, called = {}, {}
        root = str(self.tree / "src")
        for item in items:
            codes: set[CodeType] = set()

            def note(frame, event, argument, codes=codes):  # type: ignore[no-untyped-def]
                if frame.f_code.co_filename.startswith(root):
                    codes.add(frame.f_code)

            began = time.perf_counter()
            sys.setprofile(note)
            try:
                failed = _fails([item])
            finally:
                sys.setprofile(None)
            if failed:
                raise pytest.UsageError(f"{item.nodeid} fails on the right code")
            times[item.nodeid], called[item.nodeid] = time.perf_counter() - began, codes
        items.sort(key=lambda item: times[item.nodeid])
        self.seconds = sum(times.values())
        return called

    def outcome(
        self,
        mutant: Mutant,
        items: list[pytest.Item],
        called: dict[str, set[CodeType]],
        functions: dict[tuple[str, str], list[FunctionType]],
        caches: list[object],
    ) -> str:
        filename = str(self.tree / mutant.module)
        owner = _outermost(mutant.function, filename, functions)
        if owner is None:
            return NOT_TRIED
        mutant.apply()
        try:
            code = _find(compile(self.trees[mutant.module], filename, "exec"), owner)
        finally:
            mutant.undo()
        targets = functions[filename, owner]
        right = {target.__code__ for target in targets}
        nearest = [item for item in items if called[item.nodeid] & right]
        if code is None or any(len(target.__code__.co_freevars) != len(code.co_freevars) for target in targets):
            return NOT_TRIED
        return _forked(lambda: _broken(targets, code, caches, nearest or items), 10 + 4 * self.seconds)


def _broken(targets: list[FunctionType], code: CodeType, caches: list[object], items: list[pytest.Item]) -> bool:
    for cache in caches:
        cache.cache_clear()  # type: ignore[attr-defined]
    for target in targets:
        target.__code__ = code
    return _fails(items)


def _fails(items: Iterable[pytest.Item]) -> bool:
    for item in items:
        reports = runtestprotocol(item, log=False, nextitem=None)
        if any(report.failed for report in reports):
            return True
    return False


def _forked(work, limit: float) -> str:  # type: ignore[no-untyped-def]
    child = os.fork()
    if child == 0:
        result = 1
        try:
            nowhere = os.open(os.devnull, os.O_RDWR)
            for stream in (0, 1, 2):
                os.dup2(nowhere, stream)
            result = int(work())
        finally:
            os._exit(result)
    deadline = time.monotonic() + limit
    while time.monotonic() < deadline:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return SURVIVED if status == 0 else KILLED
        time.sleep(0.004)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return TIMED_OUT


def _functions(root: str) -> dict[tuple[str, str], list[FunctionType]]:
    found: dict[tuple[str, str], list[FunctionType]] = {}
    for thing in gc.get_objects():
        if isinstance(thing, FunctionType) and thing.__code__.co_filename.startswith(root):
            found.setdefault((thing.__code__.co_filename, thing.__code__.co_qualname), []).append(thing)
    return found


def _caches() -> list[object]:
    return [
        thing
        for thing in gc.get_objects()
        if isinstance(thing, functools._lru_cache_wrapper) and str(thing.__module__).startswith("btnn.")
    ]


def _outermost(function: str, filename: str, functions: dict[tuple[str, str], list[FunctionType]]) -> str | None:
    """The function or method that holds the place: an inner function is a part of it."""
    parts = function.split(".") if function else []
    for length in range(1, len(parts) + 1):
        name = ".".join(parts[:length])
        if (filename, name) in functions:
            return name
    return None


def _find(code: CodeType, name: str) -> CodeType | None:
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            if inner.co_qualname == name:
                return inner
            deeper = _find(inner, name)
            if deeper is not None:
                return deeper
    return None
