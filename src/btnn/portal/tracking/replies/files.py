"""Files that come with a reply: checked and stored when they arrive, handed on from page to page by signed tokens.

A token is good for the person of the case to whom it was given: on the public side all act under one account.
"""

from __future__ import annotations

from collections.abc import Sequence

from django.core import signing

from btnn.agencies.queries import Membership
from btnn.cases.errors import Invalid
from btnn.documents.handing import STALE, Handed, redeemed, token_for

SALT = "btnn.portal.tracking.files"


def token(file: Handed, seat: Membership, party_id: int) -> str:
    """What the form hands on."""
    return signing.dumps([party_id, token_for(file, seat)], salt=SALT, compress=True)


def files_of(tokens: Sequence[str], seat: Membership, party_id: int) -> list[Handed]:
    """The files of the tokens. Refused (`Invalid`): one that is old, changed, or another person's."""
    return redeemed([_inner(one, party_id) for one in tokens], seat)


def _inner(text: str, party_id: int) -> str:
    try:
        party, inner = signing.loads(text, salt=SALT)
    except (signing.BadSignature, ValueError) as problem:
        raise Invalid(STALE) from problem
    if party != party_id:
        raise Invalid(STALE)
    return str(inner)
