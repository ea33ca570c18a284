"""Tables of agencies, people and their roles. Constraints only; what may be done stands in `commands`.

Everything here lives in time: a row holds from `valid_from` to the day before `valid_to` (open when
empty), so that a case of last year still finds the agency and the head of its day.
"""

from __future__ import annotations

from datetime import date

from django.contrib.auth.models import AbstractUser
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from .periods import DateRange


class AgencyKind(models.TextChoices):
    """What an agency is in the settlement of a claim."""

    SETTLING = "settling", "Cơ quan trực tiếp quản lý người thi hành công vụ"
    JUSTICE_DEPARTMENT = "justice_department", "Sở Tư pháp"
    FINANCE_DEPARTMENT = "finance_department", "Sở Tài chính"
    COMMUNE = "commune", "Ủy ban nhân dân cấp xã"
    PEOPLE_COMMITTEE = "people_committee", "Ủy ban nhân dân cấp tỉnh"
    PROCURACY = "procuracy", "Viện kiểm sát nhân dân"
    COURT = "court", "Tòa án nhân dân"
    MINISTRY = "ministry", "Bộ, cơ quan ngang Bộ"


class Level(models.TextChoices):
    """Level of government."""

    CENTRAL = "central", "Trung ương"
    PROVINCE = "province", "Cấp tỉnh"
    COMMUNE = "commune", "Cấp xã"


class Budget(models.TextChoices):
    """Whose money an agency runs on; its compensation money comes from the same budget (Đ60.2, Đ60.3)."""

    CENTRAL = "central", "Ngân sách trung ương"
    PROVINCIAL = "provincial", "Ngân sách cấp tỉnh"


class Role(models.TextChoices):
    """What a person does in an agency. Thin on purpose: events decide the rest."""

    RECEPTION = "reception", "Bộ phận tiếp nhận"
    OFFICER = "officer", "Người giải quyết bồi thường"
    HEAD = "head", "Thủ trưởng cơ quan"
    FINANCE = "finance", "Tài chính - kế toán"
    OVERSEER = "overseer", "Theo dõi, kiểm tra"


class Agency(models.Model):
    """One body of the State, for the time in which it exists."""

    code = models.CharField("mã", max_length=40, unique=True)
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
        ]
        indexes = [models.Index(fields=["province", "kind"], name="agency_province_kind")]

    def __str__(self) -> str:
        return self.name


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
    role = models.CharField("vai trò", max_length=12, choices=Role.choices)
    valid_from = models.DateField("từ ngày")
    valid_to = models.DateField("đến trước ngày", null=True, blank=True)
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

    def holds_on(self, day: date) -> bool:
        """True when the role is held on `day` (the last day is the one before `valid_to`)."""
        return self.valid_from <= day and (self.valid_to is None or day < self.valid_to)
