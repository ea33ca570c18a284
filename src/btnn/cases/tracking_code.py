"""The code by which a claimant looks after their case."""

from __future__ import annotations

from btnn import drawn_code

LENGTH, GROUP = 8, 4


def drawn() -> str:
    """A fresh code, such as `K7M4-2Q9D`."""
    return drawn_code.drawn(LENGTH, GROUP)


def read(typed: str) -> str | None:
    """The code as it is kept, of what somebody typed; None when it can be no code."""
    return drawn_code.read(typed, LENGTH, GROUP)
