"""Refusals of the catalogue; each carries a sentence for the person."""

from __future__ import annotations


class CatalogueProblem(Exception):
    """Nothing was written; `message` says what is wrong and what to do."""

    status = 422

    def __init__(self, message: str) -> None:
        self.message = message
        super().__init__(message)


class Forbidden(CatalogueProblem):
    """This act belongs to somebody else."""

    status = 403


class NotThere(CatalogueProblem):
    """There is no such procedure, decision or task."""

    status = 404
