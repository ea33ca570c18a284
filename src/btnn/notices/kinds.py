"""The kinds of notices: what each is called, and how it reaches a person who chose nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import models

DEFAULT_DAYS_BEFORE = 3
MOST_DAYS_BEFORE = 10


class Channel(models.TextChoices):
    """By which mail a notice goes out. In the system every notice is shown."""

    NONE = "none", "Không gửi thư"
    AT_ONCE = "at_once", "Gửi thư ngay"
    DIGEST = "digest", "Trong thư tổng hợp"


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind: `label` in lists of kinds, `title` at the head of a notice where it says more than the event's own
    words do (`{limit}` is the title of the limit), `state` the mark that stands beside it."""

    name: str
    label: str
    channel: Channel
    title: str = ""
    state: str = ""
    of_limit: bool = False


_ALL = (
    Kind("assigned", "Được cử giải quyết vụ việc", Channel.AT_ONCE, "Bạn được cử giải quyết vụ việc"),
    Kind("replaced", "Vụ việc giao cho người khác", Channel.AT_ONCE, "Vụ việc đã giao cho người khác giải quyết"),
    Kind("transferred", "Vụ việc chuyển đến cơ quan", Channel.AT_ONCE, "Vụ việc được chuyển đến cơ quan của bạn"),
    Kind("arrived", "Hồ sơ mới gửi qua cổng", Channel.AT_ONCE, "Hồ sơ mới gửi qua cổng"),
    Kind("requested", "Đề nghị cấp kinh phí gửi đến", Channel.AT_ONCE),
    Kind("returned", "Hồ sơ kinh phí bị trả lại", Channel.AT_ONCE),
    Kind("granted", "Kinh phí đã được cấp", Channel.DIGEST),
    Kind("asked", "Cơ quan khác gửi văn bản yêu cầu, đề nghị", Channel.AT_ONCE),
    Kind("invited", "Được mời họp", Channel.AT_ONCE),
    Kind("answered", "Có văn bản trả lời, giấy tờ gửi đến", Channel.DIGEST),
    Kind("written", "Người dân gửi qua cổng", Channel.AT_ONCE),
    Kind("corrected", "Mục đã ghi được sửa", Channel.DIGEST),
    Kind("changed", "Người khác ghi việc mới", Channel.DIGEST),
    Kind("due_soon", "Sắp đến hạn", Channel.DIGEST, "Sắp đến hạn: {limit}", "open", of_limit=True),
    Kind("due_today", "Đến hạn hôm nay", Channel.AT_ONCE, "Đến hạn: {limit}", "open", of_limit=True),
    Kind("overdue", "Quá hạn", Channel.AT_ONCE, "Quá hạn: {limit}", "overdue", of_limit=True),
    Kind(
        "escalated",
        "Người giải quyết để quá hạn (báo thủ trưởng)",
        Channel.AT_ONCE,
        "Người giải quyết để quá hạn: {limit}",
        "overdue",
        of_limit=True,
    ),
)
KINDS: dict[str, Kind] = {kind.name: kind for kind in _ALL}


def channel_for(kind: str, chosen: dict[str, str]) -> Channel:
    """How this kind goes out to somebody who `chosen` so; what is not among the choices is passed over."""
    told = chosen.get(kind, "")
    return Channel(told) if told in Channel.values else KINDS[kind].channel
