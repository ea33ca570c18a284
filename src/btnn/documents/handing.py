"""Files that were checked and lie in the store, and no paper has them yet: the form hands them on, signed.

A browser forgets the chosen files when a form comes back for another reason. So each is stored once it is checked, and
the form carries a token for it; a token is good for its person, half a day. What nobody uses is swept away later.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from django.core import signing
from django.core.files.uploadedfile import UploadedFile

from btnn.agencies.queries import Membership
from btnn.cases.errors import Invalid

from . import bounds, store
from .checking import checked
from .checking.names import clean_name
from .uploads import Arriving

SALT = "btnn.documents.handing"
GOOD_FOR = 12 * 3600
STALE = "Tệp đã chọn trước đó không còn giữ được; hãy chọn lại tệp."


@dataclass(frozen=True, slots=True)
class Handed:
    """A checked file in the store."""

    name: str
    sha256: str
    size: int
    media_type: str
    pages: int | None

    @property
    def size_told(self) -> str:
        return bounds.told(self.size)


def take(file: UploadedFile) -> Handed:
    """Check a file that came with a form and store it. Refused (`Invalid`): what the check refuses."""
    if not isinstance(file, Arriving):
        raise Invalid(f"Tệp “{clean_name(file.name or '')}” chưa nhận được; hãy gửi lại.")
    file.flush()
    found = checked(file.place, file.name or "", file.size or 0)
    kept = store.put(store.pieces(file.place))
    return Handed(found.name, kept.sha256, kept.size, found.media_type, found.pages)


def token_for(handed: Handed, membership: Membership) -> str:
    """The token that a form carries."""
    return signing.dumps([membership.user_id, asdict(handed)], salt=SALT, compress=True)


def redeemed(tokens: Sequence[str], membership: Membership) -> list[Handed]:
    """The files of the tokens. Refused (`Invalid`): a token that is old, changed or another person's, or a file that
    is no longer there."""
    return [_redeemed(token, membership) for token in tokens]


def _redeemed(token: str, membership: Membership) -> Handed:
    try:
        content: Any = signing.loads(token, salt=SALT, max_age=GOOD_FOR)
    except signing.BadSignature as problem:
        raise Invalid(STALE) from problem
    user, told = content
    handed = Handed(**told)
    if user != membership.user_id or not store.path_of(handed.sha256).is_file():
        raise Invalid(STALE)
    return handed
