"""Acts of verification (NĐ 68 Đ14)."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from btnn.law.work import verification_ways

from .written import OfCase


class VerificationAct(OfCase):
    """One act of verification by one of the eight ways. `corrects` names an earlier act that this one puts right."""

    way = models.CharField("cách thức", max_length=1)
    on = models.DateField("ngày", db_column="legal_date")
    place = models.CharField("địa điểm", max_length=300, blank=True)
    who = models.CharField("người thực hiện", max_length=200)
    others = models.CharField("cùng với", max_length=500, blank=True)
    result = models.CharField("kết quả", max_length=4000)
    minutes = models.BooleanField("có biên bản")
    signed = models.BooleanField("ký hoặc điểm chỉ vào biên bản")
    corrects = models.PositiveIntegerField("thay cho lần", null=True, blank=True)

    class Meta:
        verbose_name = "lần xác minh"
        verbose_name_plural = "lần xác minh"
        constraints = [
            models.UniqueConstraint(fields=["case", "number"], name="casework_act_once"),
            models.CheckConstraint(condition=Q(way__in=sorted(verification_ways())), name="casework_act_way_known"),
            models.CheckConstraint(condition=Q(minutes=True) | Q(signed=False), name="casework_act_signed_minutes"),
        ]

    def __str__(self) -> str:
        return f"{self.case_id}/{self.number} {self.way}"
