"""Tables of the public side's own."""

from __future__ import annotations

from django.db import models


class Attempt(models.Model):
    """How often somebody tried something within one stretch of time. `key` is a keyed digest: no address of a machine
    and no number of a person stands in it."""

    key = models.CharField("khóa", max_length=64)
    window = models.BigIntegerField("khoảng thời gian")
    count = models.PositiveIntegerField("số lần", default=0)
    ends_at = models.DateTimeField("hết lúc")

    class Meta:
        verbose_name = "lượt thử"
        verbose_name_plural = "lượt thử"
        constraints = [models.UniqueConstraint(fields=["key", "window"], name="portal_attempt_once")]
        indexes = [models.Index(fields=["ends_at"], name="portal_attempt_ends_at")]

    def __str__(self) -> str:
        return f"{self.key[:8]} {self.count}"
