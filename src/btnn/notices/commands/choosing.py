"""A person says how they wish to be told, and shows that an address is theirs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.core import signing
from django.db import transaction

from btnn.agencies.queries import User

from ..kinds import KINDS, Channel
from ..models import NoticeSettings
from ..queueing import CONFIRM_ADDRESS, queue
from ..tokens import address_in

GOOD_FOR = timedelta(days=3)
PAUSE = timedelta(minutes=1)  # between two mails that ask about an address


class AddressProblem(Exception):
    """An address cannot be confirmed; the sentence says why and what to do."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What a person chose. `channels`: kind → channel, for every kind."""

    address: str
    days_before: int
    quiet_from: int
    quiet_to: int
    quiet_days_off: bool
    digest_hour: int | None
    channels: dict[str, str]


@transaction.atomic
def choose(user: User, choice: Choice, *, now: datetime) -> NoticeSettings:
    """Keep the choice of `user`. A new address, or one that was turned away or not confirmed yet, is asked by mail
    whether it is theirs and gets nothing else before.

    Refused, with nothing kept: `ValueError` for a kind or channel that is not there; `AddressProblem` when a mail asked
    about an address less than a minute ago, so that nobody's box is flooded.
    """
    if set(choice.channels) - set(KINDS) or set(choice.channels.values()) - set(Channel.values):
        raise ValueError("unknown kind or channel")
    NoticeSettings.objects.get_or_create(user=user)
    row = NoticeSettings.objects.select_for_update().get(user=user)
    asked = choice.address != row.address or row.refused_at is not None or row.confirmed_at is None
    if asked and choice.address and row.asked_at is not None and now - row.asked_at < PAUSE:
        raise AddressProblem("Vừa gửi một thư xác nhận. Hãy xem hộp thư, hoặc chờ một phút rồi bấm “Lưu” lần nữa.")
    if asked:
        row.address, row.confirmed_at, row.refused_at = choice.address, None, None
    for name in ("days_before", "quiet_from", "quiet_to", "quiet_days_off", "digest_hour"):
        setattr(row, name, getattr(choice, name))
    row.channels = {kind: way for kind, way in choice.channels.items() if way != KINDS[kind].channel}
    row.asked_at = now if asked and row.address else row.asked_at
    row.save()
    if asked and row.address:
        queue(CONFIRM_ADDRESS, row.pk)
    return row


@transaction.atomic
def confirm_address(user: User, token: str, *, now: datetime) -> str:
    """The address in the mail's link is the person's own, and is used from now on; gives it back.

    Refused (`AddressProblem`): a link that is not ours, too old, of another account, or of an address given before
    the present one.
    """
    try:
        user_id, address = address_in(token, GOOD_FOR)
    except signing.SignatureExpired:
        raise AddressProblem("Liên kết đã quá 3 ngày. Hãy mở trang cài đặt và bấm “Lưu” để nhận thư mới.") from None
    except signing.BadSignature:
        raise AddressProblem("Liên kết không đúng. Hãy chép lại toàn bộ địa chỉ trong thư, hoặc xin thư mới.") from None
    row = NoticeSettings.objects.select_for_update().filter(user=user).first()
    if user_id != user.pk or row is None:
        raise AddressProblem("Liên kết này thuộc tài khoản khác. Hãy đăng nhập bằng tài khoản đã xin thư.")
    if row.address != address:
        raise AddressProblem("Bạn đã đổi sang địa chỉ khác sau khi nhận thư này. Hãy mở thư gửi đến địa chỉ mới.")
    if row.confirmed_at is None:
        row.confirmed_at = now
        row.save(update_fields=["confirmed_at"])
    return address
