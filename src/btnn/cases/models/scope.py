"""Who may see a case: one row per agency and capacity. The scope predicate reads only this table."""

from __future__ import annotations

from django.db import models


class ScopeCapacity(models.TextChoices):
    """Why an agency has to do with a case."""

    SETTLING = "settling", "Giải quyết bồi thường"
    DETERMINING = "determining", "Xác định cơ quan giải quyết"
    OVERSEEING = "overseeing", "Theo dõi, quản lý nhà nước"
    FINANCE = "finance", "Cấp kinh phí"
    COORDINATING = "coordinating", "Phối hợp"
    COMMUNE = "commune", "Ủy ban nhân dân cấp xã nơi cư trú"


class CaseAgency(models.Model):
    """`agency` has to do with `case` in one capacity, since the legal date of the event that made it so."""

    case = models.ForeignKey("cases.Case", models.PROTECT, related_name="agencies", db_index=False)
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", db_index=False)
    capacity = models.CharField("tư cách", max_length=12, choices=ScopeCapacity.choices)
    since = models.DateField("từ ngày")

    class Meta:
        verbose_name = "cơ quan liên quan"
        verbose_name_plural = "cơ quan liên quan"
        constraints = [models.UniqueConstraint(fields=["case", "agency", "capacity"], name="case_agency_once")]
        indexes = [models.Index(fields=["agency", "-case"], name="case_agency_by_agency")]

    def __str__(self) -> str:
        return f"{self.case_id} {self.agency_id} {self.capacity}"
