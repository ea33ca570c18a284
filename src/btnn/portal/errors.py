"""Refusals of the public side; each carries a sentence for the person."""

from __future__ import annotations


class PortalProblem(Exception):
    """Something a person wanted can't be done. `status` is that of the answer."""

    status = 422

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class TooOften(PortalProblem):
    """Tried more often than one may."""

    status = 429
