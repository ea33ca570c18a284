"""Units of government (đơn vị hành chính) with their codes (19/2025/QĐ-TTg) and dates, and the map from old to new."""

from __future__ import annotations

from datetime import date, timedelta

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q

from ..periods import DateRange
from .choices import Level, SuccessionKind


class Share(models.TextChoices):
    """How much of an old unit a new one took."""

    WHOLE = "whole", "Toàn bộ"
    MAIN = "main", "Phần chính"
    PART = "part", "Một phần"


class Unit(models.Model):
    """One province, district (until 30 June 2025) or commune under one name. An empty `valid_from`: since before our
    list begins. `parent_code` is read with the same day. Not `confirmed`: the source is still to be checked."""

    code = models.CharField("mã", max_length=8)
    level = models.CharField("cấp", max_length=10, choices=Level.choices)
    name = models.CharField("tên", max_length=120)
    folded = models.CharField(max_length=120)
    parent_code = models.CharField("mã cấp trên", max_length=8, blank=True)
    valid_from = models.DateField("từ ngày", null=True, blank=True)
    valid_to = models.DateField("đến trước ngày", null=True, blank=True)
    source = models.CharField("căn cứ", max_length=200)
    confirmed = models.BooleanField("đã xác nhận", default=True)

    class Meta:
        verbose_name = "đơn vị hành chính"
        verbose_name_plural = "đơn vị hành chính"
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_from__isnull=True) | Q(valid_to__gt=F("valid_from")),
                name="unit_period_in_order",
            ),
            ExclusionConstraint(
                name="unit_code_once_at_a_time",
                expressions=[
                    ("code", RangeOperators.EQUAL),
                    (DateRange("valid_from", "valid_to"), RangeOperators.OVERLAPS),
                ],
            ),
        ]
        indexes = [
            models.Index(fields=["parent_code"], name="unit_parent"),
            GinIndex(fields=["folded"], opclasses=["gin_trgm_ops"], name="unit_folded"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def last_day(self) -> date:
        """The last day on which it bore this name; far ahead while it does."""
        return self.valid_to - timedelta(days=1) if self.valid_to else date.max


class UnitSuccession(models.Model):
    """From the day `on` the area of `former`, or part of it, belongs to `successor`."""

    former = models.ForeignKey(Unit, models.PROTECT, related_name="successions", verbose_name="đơn vị trước")
    successor = models.ForeignKey(Unit, models.PROTECT, related_name="origins", verbose_name="đơn vị sau")
    on = models.DateField("từ ngày", db_column="takes_over_on")
    kind = models.CharField("hình thức", max_length=10, choices=SuccessionKind.choices)
    share = models.CharField("phần", max_length=5, choices=Share.choices)

    class Meta:
        verbose_name = "kế thừa của đơn vị hành chính"
        verbose_name_plural = "kế thừa của đơn vị hành chính"
        constraints = [models.UniqueConstraint(fields=["former", "successor"], name="unit_succession_once")]

    def __str__(self) -> str:
        return f"{self.former} → {self.successor}"
