"""The account of a plan's year: proposed by the records, edited in words, issued, then kept as it is."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from .plan import Plan


class YearAccount(models.Model):
    """What became of a plan. `task_words`: the result of each task in words, by its number. `kept`: the whole account
    as it stood when it was issued, tables and figures with it."""

    plan = models.OneToOneField(Plan, models.PROTECT, related_name="account")
    overall = models.TextField("đánh giá chung", blank=True)
    task_words = models.JSONField("kết quả từng nhiệm vụ", default=dict)
    difficulties = models.TextField("khó khăn, vướng mắc", blank=True)
    proposals = models.TextField("đề xuất, kiến nghị", blank=True)
    number = models.CharField("số, ký hiệu", max_length=60, blank=True)
    issued_on = models.DateField("ngày ban hành", null=True, blank=True)
    signer = models.CharField("người ký", max_length=200, blank=True)
    issued = models.BooleanField("đã ban hành", default=False)
    kept = models.JSONField("báo cáo đã ban hành", default=dict)
    actor = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người lập")
    at = models.DateTimeField("ghi lúc", db_column="recorded_at")

    class Meta:
        verbose_name = "báo cáo kết quả kế hoạch"
        verbose_name_plural = "báo cáo kết quả kế hoạch"
        constraints = [
            models.CheckConstraint(
                condition=Q(issued=False) | (~Q(number="") & ~Q(signer="") & Q(issued_on__isnull=False)),
                name="plan_account_has_number_day_signer",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.plan_id} {self.number}"
