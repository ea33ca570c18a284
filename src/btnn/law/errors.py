"""The one way the law says no: a sentence in Vietnamese that says what, why and what to do."""

from __future__ import annotations


class Refused(Exception):
    """An input that the law or plain reason does not admit.

    Args:
        message: a Vietnamese sentence for the user.
        line: the place (from 1) of the entry in the file, when there is one.
    """

    def __init__(self, message: str, line: int | None = None) -> None:
        self.message = message
        self.line = line
        super().__init__(f"Dòng {line}: {message}" if line is not None else message)
