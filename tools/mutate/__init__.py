"""Mutation testing of the law: break the code in one small place, see whether a test notices.

    .venv/bin/python -m tools.mutate [counting running damages reimbursement] [--sample N] [--module NAME]

A mutant lives in a copy of the tree; the working tree is never touched. Mutants that no test can tell from the
code, because they do the same, stand in `equivalent.csv` with the reason. Figures: `docs/measures.md`.
"""
