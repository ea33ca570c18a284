"""People and organisations of a case: the only place where personal data of claimants is kept.

Kept out of the events on purpose: the events can never be changed, personal data must be correctable.
"""

from __future__ import annotations

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q


class PartyKind(models.TextChoices):
    """A natural person or an organisation (Đ5)."""

    PERSON = "person", "Cá nhân"
    ORGANISATION = "organisation", "Tổ chức"


class PartyCapacity(models.TextChoices):
    """In what capacity somebody belongs to the case."""

    CLAIMANT = "claimant", "Người yêu cầu bồi thường"
    HARMED_PERSON = "harmed_person", "Người bị thiệt hại"
    REPRESENTATIVE = "representative", "Người đại diện"
    OFFICER_IN_CHARGE = "officer_in_charge", "Người thi hành công vụ gây thiệt hại"


class Party(models.Model):
    """One person or organisation in one capacity."""

    case = models.ForeignKey("cases.Case", models.PROTECT, related_name="parties")
    kind = models.CharField("loại", max_length=12, choices=PartyKind.choices)
    capacity = models.CharField("tư cách", max_length=20, choices=PartyCapacity.choices)
    full_name = models.CharField("họ tên hoặc tên tổ chức", max_length=200)
    folded = models.CharField(max_length=200)
    identity_number = models.CharField("số định danh, mã số", max_length=20, blank=True)
    phone = models.CharField("điện thoại", max_length=20, blank=True)
    address = models.CharField("địa chỉ", max_length=300, blank=True)
    birth_year = models.PositiveSmallIntegerField("năm sinh", null=True, blank=True)

    class Meta:
        verbose_name = "người tham gia"
        verbose_name_plural = "người tham gia"
        constraints = [
            models.CheckConstraint(condition=~Q(full_name=""), name="party_has_name"),
            models.CheckConstraint(
                condition=Q(birth_year__isnull=True) | Q(birth_year__range=(1900, 2200)),
                name="party_birth_year_in_reason",
            ),
        ]
        indexes = [GinIndex(fields=["folded"], opclasses=["gin_trgm_ops"], name="party_folded")]

    def __str__(self) -> str:
        return self.full_name
