"""Refusals of the rooms of the year's work; each carries a sentence in Vietnamese, and nothing was written."""

from __future__ import annotations


class Refusal(Exception):
    """Nothing was written; `message` says what is wrong, why and what to do."""

    def __init__(self, message: str) -> None:
        self.message = message
        super().__init__(message)


class NotThere(Refusal):
    """No such thing, or not one that this agency may see: the page answers 404."""


class NotYours(Refusal):
    """The act belongs to somebody else: the page answers 403."""


class Unfit(Refusal):
    """What was given is not fit to be recorded: the form comes back with what was typed, 422."""


class TooLate(Refusal):
    """It was done or changed by somebody else meanwhile: 409."""
