"""Tables of notices: what a person is told, how they wish to be told, and which mornings are done.

`Notice` is the list a person reads and the outbox of the mails about it, in one. Its text is not kept: it is made
from `kind` and `about` by the words of the law when it is shown.
"""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from .kinds import DEFAULT_DAYS_BEFORE, MOST_DAYS_BEFORE, Channel

FIRST_HOUR, LAST_HOUR = 0, 23


class Notice(models.Model):
    """One person told one thing of one case, in the agency for which they hold their role.

    `key` makes sure that it is told once. `about` is the event or the limit, `number` the entry or the limit's
    place, `due` the day of a limit. `channel` and `mail_after` were decided when it was made; `mailed_at` is set once
    a mail that carries it was taken by the mail server.
    """

    user = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", db_index=False)
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", db_index=False)
    case = models.ForeignKey("cases.Case", models.PROTECT, related_name="+", db_index=False)
    kind = models.CharField("loại", max_length=12)
    key = models.CharField(max_length=48)
    about = models.CharField("về việc", max_length=64)
    number = models.PositiveIntegerField("mục ghi hoặc thứ tự thời hạn")
    due = models.DateField("đến hạn", null=True, blank=True)
    at = models.DateTimeField("báo lúc", db_column="told_at")
    read_at = models.DateTimeField("đọc lúc", null=True, blank=True)
    channel = models.CharField("thư", max_length=8, choices=Channel.choices, default=Channel.NONE)
    mail_after = models.DateTimeField("gửi thư từ lúc", null=True, blank=True)
    mailed_at = models.DateTimeField("đã gửi thư lúc", null=True, blank=True)

    class Meta:
        verbose_name = "thông báo"
        verbose_name_plural = "thông báo"
        constraints = [models.UniqueConstraint(fields=["case", "user", "key"], name="notice_once")]
        indexes = [
            models.Index(fields=["user", "agency", "-id"], name="notice_of_person"),
            models.Index(fields=["user", "agency"], condition=Q(read_at__isnull=True), name="notice_unread"),
            models.Index(
                fields=["user", "mail_after"],
                condition=Q(mailed_at__isnull=True) & ~Q(channel=Channel.NONE),
                name="notice_to_mail",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} {self.case_id} {self.key}"


class NoticeSettings(models.Model):
    """How one person wishes to be told. No row: the defaults, and no mail, for there is no address.

    `address` counts once `confirmed_at` is set; a change of it, or `refused_at` (the mail server will not have it),
    stops the mails. Hours are those of Vietnam; `quiet_from` = `quiet_to` means no quiet hours, `digest_hour` empty no
    digest. `channels` holds only what differs from the defaults of `kinds`.
    """

    user = models.OneToOneField("agencies.User", models.PROTECT, primary_key=True, related_name="+")
    address = models.EmailField("địa chỉ thư điện tử", blank=True)
    asked_at = models.DateTimeField("hỏi địa chỉ lúc", null=True, blank=True)
    confirmed_at = models.DateTimeField("xác nhận lúc", null=True, blank=True)
    refused_at = models.DateTimeField("bị từ chối lúc", null=True, blank=True)
    days_before = models.PositiveSmallIntegerField("báo trước (ngày làm việc)", default=DEFAULT_DAYS_BEFORE)
    quiet_from = models.PositiveSmallIntegerField("không gửi thư từ (giờ)", default=18)
    quiet_to = models.PositiveSmallIntegerField("đến (giờ)", default=7)
    quiet_days_off = models.BooleanField("không gửi thư vào ngày nghỉ", default=True)
    digest_hour = models.PositiveSmallIntegerField("giờ gửi thư tổng hợp", null=True, blank=True, default=7)
    channels = models.JSONField("cách báo theo loại", default=dict, blank=True)
    digest_on = models.DateField("thư tổng hợp gần nhất", null=True, blank=True)

    class Meta:
        verbose_name = "cách nhận thông báo"
        verbose_name_plural = "cách nhận thông báo"
        constraints = [
            models.CheckConstraint(
                condition=Q(days_before__range=(1, MOST_DAYS_BEFORE)), name="notice_settings_days_before"
            ),
            models.CheckConstraint(
                condition=Q(quiet_from__lte=LAST_HOUR) & Q(quiet_to__lte=LAST_HOUR), name="notice_settings_hours"
            ),
            models.CheckConstraint(
                condition=Q(digest_hour__isnull=True) | Q(digest_hour__lte=LAST_HOUR),
                name="notice_settings_digest_hour",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user_id}"


class MorningRound(models.Model):
    """A day on which everybody was told of the limits; one row a day, so that it is done once."""

    day = models.DateField("ngày", primary_key=True)
    told = models.PositiveIntegerField("số thông báo")

    class Meta:
        verbose_name = "lượt báo hạn"
        verbose_name_plural = "lượt báo hạn"

    def __str__(self) -> str:
        return f"{self.day}"


class QueueState(models.Model):
    """A view of the owner: how the queue stands, without what is in it. One row."""

    failed = models.PositiveIntegerField(primary_key=True)
    waiting = models.PositiveIntegerField()
    waiting_since = models.DateTimeField(null=True)

    class Meta:
        managed = False
        db_table = "notices_queuestate"
        verbose_name = "tình trạng hàng đợi"
        verbose_name_plural = "tình trạng hàng đợi"

    def __str__(self) -> str:
        return f"{self.waiting} waiting, {self.failed} failed"
