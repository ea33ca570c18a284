"""People who sign in, their roles, who stands in for whom, and who is away."""

from __future__ import annotations

from datetime import date

from django.contrib.auth.models import AbstractUser
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from ..periods import DateRange
from .agency import Agency
from .choices import Role


class User(AbstractUser):
    """A person who signs in. The name that others see is `full_name`."""

    first_name = None  # type: ignore[assignment]
    last_name = None  # type: ignore[assignment]
    full_name = models.CharField("họ và tên", max_length=120)
    REQUIRED_FIELDS = ["full_name"]

    class Meta:
        verbose_name = "người dùng"
        verbose_name_plural = "người dùng"

    def __str__(self) -> str:
        return self.full_name or self.username

    def get_full_name(self) -> str:
        """Name in full, as Vietnamese names are written: in one field."""
        return self.full_name

    def get_short_name(self) -> str:
        """The given name: the last word of a Vietnamese name."""
        return self.full_name.split()[-1] if self.full_name.split() else self.username


class Membership(models.Model):
    """A person's role in an agency for a time. A person acts under exactly one of these at once."""

    user = models.ForeignKey(User, models.PROTECT, related_name="memberships", verbose_name="người dùng")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="memberships", verbose_name="cơ quan")
    role = models.CharField("vai trò", max_length=16, choices=Role.choices)
    valid_from = models.DateField("từ ngày")
    valid_to = models.DateField("đến trước ngày", null=True, blank=True)
    delegation = models.ForeignKey(
        "agencies.Delegation",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="memberships",
        verbose_name="theo ủy quyền",
    )
    recorded_at = models.DateTimeField("ghi lúc", db_default=Now())

    class Meta:
        verbose_name = "vai trò trong cơ quan"
        verbose_name_plural = "vai trò trong cơ quan"
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gt=F("valid_from")),
                name="membership_period_in_order",
            ),
            ExclusionConstraint(
                name="membership_once_at_a_time",
                expressions=[
                    ("user", RangeOperators.EQUAL),
                    ("agency", RangeOperators.EQUAL),
                    ("role", RangeOperators.EQUAL),
                    (DateRange("valid_from", "valid_to"), RangeOperators.OVERLAPS),
                ],
            ),
        ]
        indexes = [models.Index(fields=["agency", "role"], name="membership_agency_role")]

    def __str__(self) -> str:
        return f"{self.user} – {self.get_role_display()}, {self.agency}"

    @property
    def role_word(self) -> str:
        """The role in words; one held by delegation says so."""
        word = str(self.get_role_display())
        return f"{word} (thừa ủy quyền)" if self.delegation_id else word

    def holds_on(self, day: date) -> bool:
        """True when the role is held on `day` (the last day is the one before `valid_to`)."""
        return self.valid_from <= day and (self.valid_to is None or day < self.valid_to)


class Delegation(models.Model):
    """A head lets somebody of the same agency act in their name for a time (thừa ủy quyền). What that person does
    under it is recorded as done on the head's behalf; the head's own rights are as before."""

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="delegations", verbose_name="cơ quan")
    head = models.ForeignKey(User, models.PROTECT, related_name="+", verbose_name="người ủy quyền")
    deputy = models.ForeignKey(User, models.PROTECT, related_name="+", verbose_name="người được ủy quyền")
    document = models.CharField("văn bản ủy quyền", max_length=120)
    valid_from = models.DateField("từ ngày")
    valid_to = models.DateField("đến trước ngày")
    recorded_at = models.DateTimeField("ghi lúc", db_default=Now())

    class Meta:
        verbose_name = "ủy quyền"
        verbose_name_plural = "ủy quyền"
        constraints = [
            models.CheckConstraint(condition=Q(valid_to__gt=F("valid_from")), name="delegation_period_in_order"),
            models.CheckConstraint(condition=~Q(head=F("deputy")), name="delegation_to_another"),
            models.CheckConstraint(condition=~Q(document=""), name="delegation_has_document"),
        ]

    def __str__(self) -> str:
        return f"{self.head} → {self.deputy}"


class Absence(models.Model):
    """Days on which somebody is away (leave, training, illness): said to those who share out work."""

    user = models.ForeignKey(User, models.PROTECT, related_name="absences", verbose_name="người vắng mặt")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+", verbose_name="cơ quan")
    first_day = models.DateField("từ ngày")
    last_day = models.DateField("đến hết ngày")
    reason = models.CharField("lý do", max_length=120, blank=True)
    recorded_at = models.DateTimeField("ghi lúc", db_default=Now())

    class Meta:
        verbose_name = "vắng mặt"
        verbose_name_plural = "vắng mặt"
        constraints = [
            models.CheckConstraint(condition=Q(last_day__gte=F("first_day")), name="absence_period_in_order"),
        ]
        indexes = [models.Index(fields=["agency", "last_day"], name="absence_of_agency")]

    def __str__(self) -> str:
        return f"{self.user}, {self.first_day:%d/%m/%Y}–{self.last_day:%d/%m/%Y}"
