"""Which modules are mutated, and which tests must notice."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

LAW = "src/btnn/law"
TESTS = "tests/law"


@dataclass(frozen=True)
class Group:
    """Modules (`path` or `path:Class`) and the tests that match them."""

    modules: tuple[str, ...]
    tests: tuple[str, ...]


GROUPS = {
    "counting": Group(
        ("calendar.py", "terms.py", "receipts.py"),
        (
            "test_counting_edges.py",
            "test_calendar.py",
            "test_terms.py",
            "test_receipts.py",
            "test_golden_receipts.py",
            "test_limits.py",
            "test_fixed_dates.py",
        ),
    ),
    "running": Group(
        ("case/state.py:Run",),
        ("case/test_runs.py", "case/test_examples.py", "case/test_findings.py", "case/test_transitions.py"),
    ),
    "damages": Group(
        (
            "quantities.py",
            "parameters.py",
            "damages/assess.py",
            "damages/assets.py",
            "damages/bodily.py",
            "damages/costs.py",
            "damages/exclusions.py",
            "damages/facts.py",
            "damages/income.py",
            "damages/lines.py",
            "damages/mental.py",
            "damages/principles.py",
            "damages/rules.py",
        ),
        ("damages", "test_parameters.py", "test_parameter_edges.py", "test_amounts.py", "test_quantities.py"),
    ),
    "reimbursement": Group(
        (
            "reimbursement/assess.py",
            "reimbursement/bands.py",
            "reimbursement/officers.py",
            "reimbursement/relief.py",
            "reimbursement/salary.py",
            "reimbursement/several.py",
        ),
        ("test_reimbursement.py", "test_reimbursement_edges.py", "damages/test_refusals.py"),
    ),
}
# Tests that start other processes or look at the source: a mutant is nothing to them. The fuzz takes too long.
LEFT_OUT = "not command and not purity and not answer_or_refuse and not answers_or_refuses"


def tests_of(group: Group, tree: Path) -> list[str]:
    """The paths of the group's tests that are in the tree."""
    return [f"{TESTS}/{name}" for name in group.tests if (tree / TESTS / name).exists()]
