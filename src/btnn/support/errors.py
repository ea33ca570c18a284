"""Refusals of this room; each carries a sentence in Vietnamese."""

from __future__ import annotations


class SupportProblem(Exception):
    """Nothing was written; `message` says what is wrong and what to do."""

    def __init__(self, message: str) -> None:
        self.message = message
        super().__init__(message)


class NotThere(SupportProblem):
    """No such question or answer, or not one that this person may see."""


class NotYours(SupportProblem):
    """The act belongs to somebody else."""


class Unfit(SupportProblem):
    """What was given is not fit to be recorded."""
