"""Published tables: once published never changed; what is put right is a new edition."""

from __future__ import annotations

from django.db import models
from django.db.models.functions import Now


class Edition(models.Model):
    """The figures of a year as published: only what may be seen by everybody stands here, small figures never do.

    `scope` is a province, empty for the whole country. `reason`: why a later edition puts an earlier one right.
    """

    year = models.PositiveSmallIntegerField("năm")
    scope = models.CharField("mã tỉnh", max_length=8, blank=True)
    number = models.PositiveSmallIntegerField("bản số")
    as_of = models.DateField("số liệu đến ngày")
    rows = models.JSONField("bảng")
    reason = models.CharField("lý do đính chính", max_length=300, blank=True)
    agency = models.ForeignKey(
        "agencies.Agency", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="cơ quan công bố"
    )
    published_by = models.ForeignKey(
        "agencies.User", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="người công bố"
    )
    published_at = models.DateTimeField("công bố lúc", db_default=Now())

    class Meta:
        verbose_name = "bản số liệu công bố"
        verbose_name_plural = "bản số liệu công bố"
        constraints = [
            models.UniqueConstraint(fields=["year", "scope", "number"], name="numbers_edition_once"),
            models.CheckConstraint(condition=models.Q(number__gte=1), name="numbers_edition_from_one"),
            models.CheckConstraint(
                condition=models.Q(number=1) | ~models.Q(reason=""), name="numbers_correction_has_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.year} {self.scope or 'VN'} {self.number}"
