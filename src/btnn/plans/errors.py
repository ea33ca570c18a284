"""Refusals of this room; each carries a sentence in Vietnamese."""

from __future__ import annotations


class PlanProblem(Exception):
    """Nothing was written; `message` says what is wrong and what to do."""

    def __init__(self, message: str) -> None:
        self.message = message
        super().__init__(message)


class NotThere(PlanProblem):
    """No such plan or task, or not one that this agency may see."""


class NotYours(PlanProblem):
    """The act belongs to somebody else."""


class Unfit(PlanProblem):
    """What was given is not fit to be recorded."""
