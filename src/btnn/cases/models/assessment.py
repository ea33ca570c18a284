"""Assessments of damages kept with a case: what was put in and what the law answered then. Never changed."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class AssessmentKind(models.TextChoices):
    """Whose figures they are."""

    ASKED = "asked", "Yêu cầu"
    VERIFIED = "verified", "Xác minh"
    OFFERED = "offered", "Đề nghị khi thương lượng"


class CaseAssessment(models.Model):
    """One worksheet as it was saved. `given` is what was put in, `result` the law's answer of that moment with every
    figure it rests on (`btnn.law.damages.snapshot`): later changes of the law's data change nothing here.

    `estimated`: the claim was not accepted yet, so that `valued_on` is not the day of Đ22.2. `total` is the sum
    after the harmed person's fault. Triggers refuse UPDATE, DELETE and TRUNCATE.
    """

    case = models.ForeignKey("cases.Case", models.PROTECT, related_name="assessments", db_index=False)
    number = models.PositiveIntegerField("số thứ tự")
    kind = models.CharField("loại", max_length=12, choices=AssessmentKind.choices)
    valued_on = models.DateField("giá trị tính tại ngày")
    estimated = models.BooleanField("ước tính")
    total = models.BigIntegerField("tổng cộng")
    given = models.JSONField("số liệu đã ghi")
    result = models.JSONField("kết quả")
    actor = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người tính")
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan")
    at = models.DateTimeField("lưu lúc", db_column="recorded_at")

    class Meta:
        verbose_name = "bảng tính thiệt hại"
        verbose_name_plural = "bảng tính thiệt hại"
        constraints = [
            models.UniqueConstraint(fields=["case", "number"], name="case_assessment_once"),
            models.CheckConstraint(condition=Q(number__gte=1), name="case_assessment_number_from_one"),
            models.CheckConstraint(condition=Q(total__gte=0), name="case_assessment_total_not_negative"),
            models.CheckConstraint(condition=Q(kind__in=AssessmentKind.values), name="case_assessment_kind_known"),
        ]

    def __str__(self) -> str:
        return f"{self.case_id}/{self.number} {self.kind}"
