"""Where people find an agency."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from .agency import Agency


class AgencyPlace(models.Model):
    """Address and telephone of an agency from a day on, until a later row says otherwise. Rows are only added, as
    triggers see to it."""

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="places", verbose_name="cơ quan")
    address = models.CharField("địa chỉ", max_length=300)
    phone = models.CharField("điện thoại", max_length=40, blank=True)
    valid_from = models.DateField("từ ngày")
    recorded_at = models.DateTimeField("ghi lúc", db_default=Now())

    class Meta:
        verbose_name = "nơi làm việc của cơ quan"
        verbose_name_plural = "nơi làm việc của cơ quan"
        constraints = [models.CheckConstraint(condition=~Q(address=""), name="agency_place_has_address")]
        indexes = [models.Index(fields=["agency", "valid_from"], name="agency_place_from")]

    def __str__(self) -> str:
        return f"{self.address}, {self.phone}" if self.phone else self.address
