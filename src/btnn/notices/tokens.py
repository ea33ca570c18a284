"""The link that shows an address to be a person's own: signed, so that nobody can make one."""

from __future__ import annotations

from datetime import timedelta

from django.core import signing

SALT = "btnn.notices.address"


def token_for(user_id: int, address: str) -> str:
    """The word at the end of the link."""
    return signing.dumps([user_id, address], salt=SALT)


def address_in(token: str, good_for: timedelta) -> tuple[int, str]:
    """The person and the address of a link. Refused (`BadSignature`, `SignatureExpired`): not ours, or too old."""
    user_id, address = signing.loads(token, salt=SALT, max_age=good_for)
    return int(user_id), str(address)
