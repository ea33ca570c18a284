"""The code by which somebody reads the answer to a question of theirs; kept as a digest alone."""

from __future__ import annotations

import secrets

from django.utils.crypto import salted_hmac

from btnn.cases.tracking_code import ALPHABET

LENGTH = 10


def drawn() -> str:
    """A fresh code, such as `K7M4Q-2Q9DF`: one of 31 to the 10th."""
    signs = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
    return f"{signs[:5]}-{signs[5:]}"


def digest(typed: str) -> str:
    """The digest of a code as somebody typed it: small letters, blanks and dashes do not matter. Empty when it can
    be no code."""
    signs = "".join(sign for sign in typed.upper() if sign.isalnum())
    if len(signs) != LENGTH or not set(signs) <= set(ALPHABET):
        return ""
    return salted_hmac("btnn.support.codes", signs, algorithm="sha256").hexdigest()
