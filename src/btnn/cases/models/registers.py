"""Running numbers: the acceptance register of each settling agency (sổ thụ lý), the codes of cases."""

from __future__ import annotations

from django.db import models


class AcceptanceRegister(models.Model):
    """The next free number in the acceptance register of an agency in a year (Đ43.1)."""

    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", db_index=False)
    year = models.PositiveSmallIntegerField("năm")
    next_number = models.PositiveIntegerField("số tiếp theo", default=1)

    class Meta:
        verbose_name = "sổ thụ lý"
        verbose_name_plural = "sổ thụ lý"
        constraints = [models.UniqueConstraint(fields=["agency", "year"], name="acceptance_register_once")]

    def __str__(self) -> str:
        return f"{self.agency_id}/{self.year}"


class CaseCodeRegister(models.Model):
    """The next free case code of a year: BT-2026-000123."""

    year = models.PositiveSmallIntegerField("năm", unique=True)
    next_number = models.PositiveIntegerField("số tiếp theo", default=1)

    class Meta:
        verbose_name = "sổ mã vụ việc"
        verbose_name_plural = "sổ mã vụ việc"

    def __str__(self) -> str:
        return str(self.year)
