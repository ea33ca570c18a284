"""Filters that a person keeps under a name: save, rename, open the docket with one, share, delete."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlencode

from django.db import IntegrityError, transaction

from btnn.agencies.queries import Membership
from btnn.cases.contents import clean_text
from btnn.cases.errors import Forbidden, Invalid, NotFound

from ..models import SavedFilter
from ..queries.filters import may_share, own_filters

MOST_FILTERS = 30
LONGEST_NAME = 80
LONGEST_QUERY = 1000


@transaction.atomic
def save_filter(
    membership: Membership, name: str, query: str, *, is_default: bool = False, is_shared: bool = False
) -> SavedFilter:
    """Keep filters of the docket (their part of the address) under a name; the same name again puts the new ones in
    place of the old. Refused: `Invalid` (no name, no filter, too many), `Forbidden` (sharing is the head's)."""
    name, query = _named(name), _filters(query)
    rows = _held(membership)
    kept = next((row for row in rows if row.name == name), None)
    if kept is None and len(rows) >= MOST_FILTERS:
        raise Invalid(f"Mỗi người lưu tối đa {MOST_FILTERS} bộ lọc. Hãy xóa bớt bộ lọc không còn dùng.")
    row = kept or SavedFilter(user_id=membership.user_id, agency_id=membership.agency_id, name=name)
    row.query = query
    _save(row)
    if is_shared:
        share_filter(membership, row.pk, True)
    if is_default:
        open_with(membership, row.pk)
    return row


@transaction.atomic
def rename_filter(membership: Membership, key: int, name: str) -> None:
    """Give a filter of one's own another name. Refused: `NotFound`, `Invalid` (no name, or one in use)."""
    row, name = _own(membership, key), _named(name)
    if own_filters(membership).filter(name=name).exclude(pk=key).exists():
        raise Invalid(f"Bạn đã có bộ lọc tên “{name}”. Hãy chọn tên khác.")
    row.name = name
    _save(row)


@transaction.atomic
def open_with(membership: Membership, key: int | None) -> None:
    """Open the docket with that filter of one's own from now on; with none (`None`). Refused: `NotFound`."""
    _held(membership)
    row = _own(membership, key) if key is not None else None
    own_filters(membership).filter(is_default=True).update(is_default=False)
    if row is not None:
        row.is_default = True
        row.save(update_fields=["is_default"])


@transaction.atomic
def share_filter(membership: Membership, key: int, shared: bool) -> None:
    """Show a filter of one's own to the whole agency, or no more. Refused: `NotFound`; `Forbidden`: whoever is not
    the head."""
    if shared and not may_share(membership):
        raise Forbidden("Bộ lọc dùng chung trong cơ quan do thủ trưởng cơ quan chia sẻ.")
    row = _own(membership, key)
    row.is_shared = shared
    row.save(update_fields=["is_shared"])


def delete_filter(membership: Membership, key: int) -> None:
    """Take away a filter of one's own. Refused: `NotFound`."""
    _own(membership, key).delete()


def _held(membership: Membership) -> list[SavedFilter]:
    """The person's filters, nobody else's to change until the end of the transaction: two windows at once wait."""
    return list(own_filters(membership).select_for_update())


def _save(row: SavedFilter) -> None:
    """Refused (`Invalid`): a name that was taken in another window just now."""
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as problem:
        raise Invalid(f"Bộ lọc tên “{row.name}” vừa được lưu ở cửa sổ khác. Hãy tải lại trang.") from problem


def _own(membership: Membership, key: int) -> SavedFilter:
    row = own_filters(membership).filter(pk=key).first()
    if row is None:
        raise NotFound("Bạn không có bộ lọc này.")
    return row


def _named(name: str) -> str:
    name = clean_text(" ".join(name.split()))
    if not name:
        raise Invalid("Chưa ghi tên bộ lọc.")
    if len(name) > LONGEST_NAME:
        raise Invalid(f"Tên bộ lọc dài tối đa {LONGEST_NAME} ký tự.")
    return name


def _filters(query: str) -> str:
    kept = urlencode([(name, value) for name, value in parse_qsl(query) if name != "sau"])
    if not kept:
        raise Invalid("Chưa chọn điều kiện lọc nào để lưu. Hãy lọc trước rồi lưu.")
    if len(kept) > LONGEST_QUERY:
        raise Invalid("Điều kiện lọc quá dài để lưu. Hãy bỏ bớt điều kiện.")
    return kept
