"""What every row of these tables says: who wrote it, for which agency, when."""

from __future__ import annotations

from django.db import models


class Written(models.Model):
    """Columns shared by rows that are written once and never changed."""

    actor = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người ghi")
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan")
    at = models.DateTimeField("ghi lúc", db_column="recorded_at")

    class Meta:
        abstract = True


class OfCase(Written):
    """The same, for rows that are numbered from 1 within their case."""

    case = models.ForeignKey("cases.Case", models.PROTECT, related_name="+", db_index=False)
    number = models.PositiveIntegerField("số thứ tự")

    class Meta:
        abstract = True
