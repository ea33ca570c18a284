"""The code by which a person comes back to what they have written, and the locks that open with it alone.

A draft is found by a keyed digest of its code and sealed with a key made of the code and the key of this
installation: whoever reads the table, or a copy of it, can't read a draft. The code itself is kept nowhere; the session
of the browser carries it sealed (docs/decisions/0023).
"""

from __future__ import annotations

import base64

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.utils.crypto import salted_hmac

from btnn import drawn_code

LENGTH, GROUP = 12, 4
SALT = "btnn.portal.claims.draft"
SESSION = "btnn.portal.claims.session"


def drawn() -> str:
    """A fresh code, such as `K7M4-2Q9D-XW3P`: one of 31 to the 12th."""
    return drawn_code.drawn(LENGTH, GROUP)


def read(typed: str) -> str | None:
    """The code as it was drawn, of what somebody typed: small letters, blanks and dashes do not matter. None when it
    can be no code."""
    return drawn_code.read(typed[:60], LENGTH, GROUP)


def digest(code: str) -> str:
    """What a draft is found by."""
    return salted_hmac(f"{SALT}.digest", code, algorithm="sha256").hexdigest()


def sealed(code: str, content: bytes) -> bytes:
    """The content, closed with the code."""
    return _lock(code).encrypt(content)


def opened(code: str, closed: bytes) -> bytes | None:
    """What was closed with the code; None when it does not open."""
    try:
        return _lock(code).decrypt(bytes(closed))
    except InvalidToken:
        return None


def hidden(code: str) -> str:
    """The code for a session, which lies in the database too: closed with the key of this installation."""
    return _own_lock().encrypt(code.encode()).decode()


def shown(text: object) -> str | None:
    """The code that a session carries; None when it carries none of ours."""
    try:
        return read(_own_lock().decrypt(str(text).encode()).decode())
    except InvalidToken:
        return None


def _lock(code: str) -> Fernet:
    salt = salted_hmac(f"{SALT}.lock", "", algorithm="sha256").digest()
    key = HKDF(algorithm=SHA256(), length=32, salt=salt, info=SALT.encode()).derive(code.encode())
    return Fernet(base64.urlsafe_b64encode(key))


def _own_lock() -> Fernet:
    return Fernet(base64.urlsafe_b64encode(salted_hmac(SESSION, "", algorithm="sha256").digest()))
