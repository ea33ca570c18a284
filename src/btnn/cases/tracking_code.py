"""The code by which a claimant looks after their case: drawn by lot, so that nobody guesses the next one."""

from __future__ import annotations

import secrets

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # nothing that is read for something else: 0 O, 1 I L
LENGTH = 8


def drawn() -> str:
    """A fresh code, such as `K7M4-2Q9D`: one of 31 to the 8th."""
    signs = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
    return f"{signs[:4]}-{signs[4:]}"


def read(typed: str) -> str | None:
    """The code as it is kept, of what somebody typed: small letters, blanks and dashes do not matter. None when it can
    be no code."""
    signs = "".join(sign for sign in typed.upper() if sign.isalnum())
    if len(signs) != LENGTH or not set(signs) <= set(ALPHABET):
        return None
    return f"{signs[:4]}-{signs[4:]}"
