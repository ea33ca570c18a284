"""Codes that people write down and type again: drawn by lot, so that nobody guesses the next one."""

from __future__ import annotations

import secrets

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # nothing that is read for something else: 0 O, 1 I L


def drawn(length: int, group: int) -> str:
    """A fresh code of `length` signs in groups parted by dashes, such as `K7M4-2Q9D`: one of 31 to that power."""
    return _grouped("".join(secrets.choice(ALPHABET) for _ in range(length)), group)


def read(typed: str, length: int, group: int) -> str | None:
    """The code as it was drawn, of what somebody typed: small letters, blanks and dashes do not matter. None when it
    can be no code of that length."""
    signs = "".join(sign for sign in typed.upper() if sign.isalnum())
    return _grouped(signs, group) if len(signs) == length and set(signs) <= set(ALPHABET) else None


def _grouped(signs: str, group: int) -> str:
    return "-".join(signs[start : start + group] for start in range(0, len(signs), group))
