"""Which successor a case of a divided agency went to, where somebody chose."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now


class CasePassing(models.Model):
    """The case goes on at `successor` instead of `former`. Without a row it goes to the main successor, or stays when
    the agency goes on."""

    case = models.ForeignKey("cases.Case", models.PROTECT, related_name="passings", db_index=False)
    former = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan trước")
    successor = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan kế thừa")
    actor = models.ForeignKey(
        "agencies.User", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="người chọn"
    )
    at = models.DateTimeField("ghi lúc", db_column="recorded_at", db_default=Now())

    class Meta:
        verbose_name = "chuyển vụ việc theo kế thừa"
        verbose_name_plural = "chuyển vụ việc theo kế thừa"
        constraints = [
            models.UniqueConstraint(fields=["case", "former"], name="case_passing_once"),
            models.CheckConstraint(condition=~Q(former=F("successor")), name="case_passing_to_another"),
        ]

    def __str__(self) -> str:
        return f"{self.case_id}: {self.former_id} → {self.successor_id}"
