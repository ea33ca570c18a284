"""Run the mutants of the named groups, or of all; prints a table for `docs/measures.md` and the survivors."""

from __future__ import annotations

import argparse
import ast
import csv
import os
import random
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

import pytest

from tools.mutate.fresh import copy_tree, try_fresh
from tools.mutate.matching import GROUPS, LAW, LEFT_OUT, Group, tests_of
from tools.mutate.mutants import Mutant, mutants
from tools.mutate.session import NOT_TRIED, SURVIVED, Trier

EQUIVALENT = Path(__file__).with_name("equivalent.csv")
SEED = 2018


def main() -> int:
    """Exit 1 when a mutant survives that is not known to do the same as the code."""
    asked = argparse.ArgumentParser(prog="tools.mutate", description=__doc__)
    asked.add_argument("groups", nargs="*", choices=[*GROUPS, []], help="all when none is named")
    asked.add_argument("--sample", type=int, metavar="N", help="at most N mutants of each module, drawn by lot")
    asked.add_argument("--module", metavar="NAME", help="only modules whose path holds NAME")
    asked.add_argument("--again", metavar="FILE", type=Path, help="only the survivors that an earlier run printed")
    options = asked.parse_args()
    groups = options.groups or list(GROUPS)
    if len(groups) > 1:  # a session of tests can be collected once in a process
        return max(_again(name, options) for name in groups)
    with tempfile.TemporaryDirectory(prefix="btnn-mutants-") as folder:
        tree = Path(folder)
        copy_tree(tree)
        return _group(tree, GROUPS[groups[0]], options)


def _again(name: str, options: argparse.Namespace) -> int:
    words = [sys.executable, "-m", "tools.mutate", name]
    for option in ("sample", "module", "again"):
        if getattr(options, option):
            words += [f"--{option}", str(getattr(options, option))]
    return subprocess.call(words)


def _group(tree: Path, group: Group, options: argparse.Namespace) -> int:
    trees: dict[str, ast.Module] = {}
    chosen: list[Mutant] = []
    totals: Counter[str] = Counter()
    again = options.again.read_text(encoding="utf-8") if options.again else None
    for entry in group.modules:
        name, _, only = entry.partition(":")
        path = f"{LAW}/{name}"
        if options.module and options.module not in path:
            continue
        trees[path] = ast.parse((tree / path).read_text(encoding="utf-8"))
        found = list(mutants(trees[path], path, only))
        totals[path] = len(found)
        if options.sample and options.sample < len(found):
            places = sorted(random.Random(SEED).sample(range(len(found)), options.sample))  # noqa: S311
            found = [found[place] for place in places]
        chosen += [one for one in found if again is None or one.change in again]
    tests = tests_of(group, tree)
    trier = Trier(tree, trees, chosen)
    os.chdir(tree)
    sys.path.insert(0, str(tree / "src"))
    code = pytest.main(["-p", "no:terminal", "-k", LEFT_OUT, *tests], plugins=[trier])
    if len(trier.outcomes) != len(chosen):
        sys.stderr.write(f"the tests did not run on the right code (pytest: {code})\n")
        return 2
    same = _equivalent()
    limit = 60 + 8 * trier.seconds
    for place, outcome in trier.outcomes.items():
        mutant = chosen[place]
        if outcome == SURVIVED and mutant.key not in same:
            sys.stderr.write(f"{_told(mutant)}\n")
        if outcome == NOT_TRIED and mutant.key not in same:
            trier.outcomes[place] = try_fresh(tree, trees[mutant.module], mutant, tests, limit)
    return _tell(chosen, trier.outcomes, totals, same)


def _told(mutant: Mutant) -> str:
    return f"{mutant.module.removeprefix(LAW + '/')}:{mutant.line} {mutant.function}: {mutant.change}"


def _equivalent() -> set[tuple[str, str, str]]:
    if not EQUIVALENT.exists():
        return set()
    with EQUIVALENT.open(encoding="utf-8", newline="") as file:
        return {(f"{LAW}/{row['module']}", row["function"], row["change"]) for row in csv.DictReader(file)}


def _tell(chosen: list[Mutant], outcomes: dict[int, str], totals: Counter[str], same: set[tuple[str, str, str]]) -> int:
    killed: Counter[str] = Counter()
    equal: Counter[str] = Counter()
    tried: Counter[str] = Counter()
    survivors = []
    for place, mutant in enumerate(chosen):
        tried[mutant.module] += 1
        if outcomes[place] != SURVIVED and outcomes[place] != NOT_TRIED:
            killed[mutant.module] += 1  # one that never ends is noticed too
        elif mutant.key in same:
            equal[mutant.module] += 1
        else:
            survivors.append(mutant)
    out = sys.stdout.write
    for module in tried:
        real = tried[module] - equal[module]
        name = module.removeprefix(f"{LAW}/")
        share = f"{100 * killed[module] / real:.1f}%" if real else "–"
        tried_of = f"{tried[module]} of {totals[module]}"
        out(f"| `{name}` | {tried_of} | {killed[module]} | {equal[module]} | {real - killed[module]} | {share} |\n")
    for mutant in survivors:
        out(f"survivor: {_told(mutant)}\n")
    sys.stdout.flush()
    return 1 if survivors else 0


if __name__ == "__main__":
    sys.exit(main())
