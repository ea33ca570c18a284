"""Bodies of the State, each for the time in which it exists, and what came after which."""

from __future__ import annotations

from datetime import date

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from ..periods import DateRange
from .choices import AgencyKind, Budget, Level, SuccessionKind


class Agency(models.Model):
    """One body of the State, for the time in which it exists."""

    code = models.CharField("mã", max_length=40)
    name = models.CharField("tên", max_length=200)
    kind = models.CharField("loại", max_length=24, choices=AgencyKind.choices)
    level = models.CharField("cấp", max_length=10, choices=Level.choices)
    province = models.CharField("mã tỉnh", max_length=8, blank=True)
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        verbose_name="cơ quan cấp trên",
    )
    budget = models.CharField(
        "nguồn kinh phí hoạt động", max_length=10, choices=Budget.choices, default=Budget.PROVINCIAL
    )
    unit_code = models.CharField("mã đơn vị hành chính", max_length=8, blank=True)
    valid_from = models.DateField("từ ngày")
    valid_to = models.DateField("đến trước ngày", null=True, blank=True)

    class Meta:
        verbose_name = "cơ quan"
        verbose_name_plural = "cơ quan"
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gt=F("valid_from")),
                name="agency_period_in_order",
            ),
            models.CheckConstraint(condition=~Q(parent=F("id")), name="agency_not_its_own_parent"),
            ExclusionConstraint(  # a body that is renamed keeps its code
                name="agency_code_once_at_a_time",
                expressions=[
                    ("code", RangeOperators.EQUAL),
                    (DateRange("valid_from", "valid_to"), RangeOperators.OVERLAPS),
                ],
            ),
        ]
        indexes = [
            models.Index(fields=["province", "kind"], name="agency_province_kind"),
            models.Index(fields=["code"], name="agency_code"),
        ]

    def __str__(self) -> str:
        return self.name

    def exists_on(self, day: date) -> bool:
        """True when the body is there on `day` (the last day is the one before `valid_to`)."""
        return self.valid_from <= day and (self.valid_to is None or day < self.valid_to)


class AgencySuccession(models.Model):
    """From the day `on`, what `former` had to do is done by `successor`. A body that was divided has several
    successors, `share` says which part went where; `main` takes what nobody was chosen for.

    What was known of the former stays where it was: cases, roles and papers keep the body of their day.
    """

    former = models.ForeignKey(Agency, models.PROTECT, related_name="successions", verbose_name="cơ quan trước")
    successor = models.ForeignKey(Agency, models.PROTECT, related_name="origins", verbose_name="cơ quan kế thừa")
    on = models.DateField("từ ngày", db_column="takes_over_on")
    kind = models.CharField("hình thức", max_length=10, choices=SuccessionKind.choices)
    main = models.BooleanField("kế thừa chính", default=True)
    share = models.CharField("phần kế thừa", max_length=200, blank=True)
    source = models.CharField("căn cứ", max_length=200)
    recorded_by = models.ForeignKey(
        "agencies.User", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="người ghi"
    )
    recorded_at = models.DateTimeField("ghi lúc", db_default=Now())

    class Meta:
        verbose_name = "kế thừa của cơ quan"
        verbose_name_plural = "kế thừa của cơ quan"
        constraints = [
            models.UniqueConstraint(fields=["former", "successor"], name="agency_succession_once"),
            models.UniqueConstraint(fields=["former"], condition=Q(main=True), name="agency_succession_one_main"),
            models.CheckConstraint(condition=~Q(former=F("successor")), name="agency_not_its_own_successor"),
            models.CheckConstraint(condition=~Q(source=""), name="agency_succession_has_source"),
        ]

    def __str__(self) -> str:
        return f"{self.former} → {self.successor}"
