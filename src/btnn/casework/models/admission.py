"""Why an agency was let into a case."""

from __future__ import annotations

from django.db import models

from .written import Written


class Admission(Written):
    """`admitted` may see the case since a day, because of what `why` says."""

    case = models.ForeignKey("cases.Case", models.PROTECT, related_name="+")
    admitted = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="được tham gia")
    since = models.DateField("từ ngày")
    why = models.CharField("lý do", max_length=300)

    class Meta:
        verbose_name = "việc cho tham gia vụ việc"
        verbose_name_plural = "việc cho tham gia vụ việc"

    def __str__(self) -> str:
        return f"{self.case_id} {self.admitted_id}"
