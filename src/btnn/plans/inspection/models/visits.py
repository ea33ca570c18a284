"""What happened with one visit: rows that are only added; how it stands is derived from them (`..standing`)."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class Step(models.TextChoices):
    """What was done, in the order of TT 08/2019 Đ19.4–Đ23."""

    NOTIFIED = "notified", "Gửi kế hoạch cho đoàn và cơ quan được kiểm tra"
    MOVED = "moved", "Dời ngày kiểm tra"
    CANCELLED = "cancelled", "Bỏ cuộc kiểm tra"
    BEGUN = "begun", "Bắt đầu kiểm tra"
    EXPLAINED = "explained", "Cơ quan được kiểm tra giải trình"
    MINUTED = "minuted", "Lập biên bản kiểm tra"
    ENDED = "ended", "Kết thúc kiểm tra"
    CONCLUDED = "concluded", "Ban hành kết luận"
    SENT = "sent", "Gửi kết luận cho cơ quan được kiểm tra, cơ quan ra quyết định"
    TO_MINISTRY = "to_ministry", "Gửi kết luận cho Bộ Tư pháp"


class VisitStep(models.Model):
    """One thing done on the day `on`. `number`: of the paper; `people`: who took part in the minutes; `first_day` and
    `last_day`: the new days of a visit that was moved."""

    visit = models.ForeignKey("inspection.Visit", models.PROTECT, related_name="steps")
    step = models.CharField("việc", max_length=12, choices=Step.choices)
    on = models.DateField("ngày", db_column="happened_on")
    number = models.CharField("số văn bản", max_length=60, blank=True)
    people = models.TextField("thành phần", blank=True)
    text = models.TextField("nội dung", blank=True)
    first_day = models.DateField("từ ngày", null=True, blank=True)
    last_day = models.DateField("đến ngày", null=True, blank=True)
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan")
    actor = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người ghi")
    at = models.DateTimeField("ghi lúc", db_column="recorded_at")

    class Meta:
        verbose_name = "việc trong cuộc kiểm tra"
        verbose_name_plural = "việc trong cuộc kiểm tra"
        constraints = [
            models.CheckConstraint(condition=Q(step__in=Step.values), name="inspection_step_known"),
            models.CheckConstraint(
                condition=~Q(step=Step.MOVED) | Q(first_day__isnull=False, last_day__isnull=False),
                name="inspection_moved_says_when",
            ),
        ]
        indexes = [models.Index(fields=["visit", "id"], name="inspection_step_visit")]

    def __str__(self) -> str:
        return f"{self.visit_id} {self.step}"
