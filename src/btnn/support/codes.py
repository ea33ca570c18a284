"""The code by which somebody reads the answer to a question of theirs; kept as a digest alone."""

from __future__ import annotations

from django.utils.crypto import salted_hmac

from btnn import drawn_code

LENGTH, GROUP = 10, 5


def drawn() -> str:
    """A fresh code, such as `K7M4Q-2Q9DF`."""
    return drawn_code.drawn(LENGTH, GROUP)


def digest(typed: str) -> str:
    """The digest of a code as somebody typed it. Empty when it can be no code."""
    code = drawn_code.read(typed, LENGTH, GROUP)
    if code is None:
        return ""
    return salted_hmac("btnn.support.codes", code.replace("-", ""), algorithm="sha256").hexdigest()
