"""Tables of `desk`: filters that a person keeps, and the secret address of a person's calendar."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class SavedFilter(models.Model):
    """Filters of the docket under a name of one's own. `query` is their part of the address. One of a person's
    filters may be the one the docket opens with; what a head shares the whole agency sees."""

    user = models.ForeignKey("agencies.User", models.CASCADE, related_name="+", verbose_name="người lưu")
    agency = models.ForeignKey("agencies.Agency", models.CASCADE, related_name="+", verbose_name="cơ quan")
    name = models.CharField("tên bộ lọc", max_length=80)
    query = models.CharField("điều kiện lọc", max_length=1000)
    is_default = models.BooleanField("mở sổ bằng bộ lọc này", default=False)
    is_shared = models.BooleanField("dùng chung trong cơ quan", default=False)

    class Meta:
        verbose_name = "bộ lọc đã lưu"
        verbose_name_plural = "bộ lọc đã lưu"
        constraints = [
            models.UniqueConstraint(fields=["user", "agency", "name"], name="saved_filter_name_once"),
            models.UniqueConstraint(
                fields=["user", "agency"], condition=Q(is_default=True), name="saved_filter_default"
            ),
            models.CheckConstraint(condition=~Q(name="") & ~Q(query=""), name="saved_filter_says_something"),
        ]
        indexes = [models.Index(fields=["agency"], condition=Q(is_shared=True), name="saved_filter_shared")]

    def __str__(self) -> str:
        return self.name


class CalendarFeed(models.Model):
    """The secret address at which a calendar programme reads the limits of one role of one person. Only the hash of
    the secret is kept. `asked_from` and `asked_count` say how often it was read in the running hour."""

    membership = models.OneToOneField(
        "agencies.Membership", models.CASCADE, related_name="+", verbose_name="vai trò trong cơ quan"
    )
    agency = models.ForeignKey("agencies.Agency", models.CASCADE, related_name="+", verbose_name="cơ quan")
    secret_hash = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField("tạo lúc")
    asked_from = models.DateTimeField("giờ đang đếm", null=True, blank=True)
    asked_count = models.PositiveIntegerField("số lần đọc trong giờ", default=0)
    asked_at = models.DateTimeField("đọc lần cuối lúc", null=True, blank=True)

    class Meta:
        verbose_name = "lịch thời hạn"
        verbose_name_plural = "lịch thời hạn"

    def __str__(self) -> str:
        return str(self.membership_id)
