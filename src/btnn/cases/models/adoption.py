"""Changes of the calendar that this installation put in, one row each: never changed, never deleted, chained."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class CalendarAdoption(models.Model):
    """One adopted set of days: by whom, under which decision, which rows, and how much it moved.

    `rows` are the lines of the installation's calendar file as they were appended; `version_before` and
    `version_after` are the versions of the whole calendar. Triggers refuse UPDATE, DELETE and TRUNCATE, and a
    row that does not follow the one before it.
    """

    number = models.PositiveIntegerField("số thứ tự", unique=True)
    at = models.DateTimeField("áp dụng lúc", db_column="adopted_at")
    adopted_by = models.CharField("người áp dụng", max_length=200)
    decision = models.CharField("căn cứ", max_length=200, unique=True)
    rows = models.TextField("các dòng")
    days = models.PositiveIntegerField("số ngày đổi giữa nghỉ và làm việc")
    first_day = models.DateField("ngày đầu")
    last_day = models.DateField("ngày cuối")
    cases = models.PositiveIntegerField("số vụ việc đang mở bị dời hạn")
    limits = models.PositiveIntegerField("số thời hạn đang chạy bị dời")
    version_before = models.CharField(max_length=64)
    version_after = models.CharField(max_length=64)
    previous_hash = models.CharField(max_length=64, blank=True)
    hash = models.CharField(max_length=64)

    class Meta:
        verbose_name = "thay đổi lịch đã áp dụng"
        verbose_name_plural = "thay đổi lịch đã áp dụng"
        constraints = [
            models.CheckConstraint(condition=Q(number__gte=1), name="calendar_adoption_number_from_one"),
            models.CheckConstraint(condition=~Q(decision="") & ~Q(adopted_by=""), name="calendar_adoption_told"),
            models.CheckConstraint(condition=Q(hash__regex=r"^[0-9a-f]{64}$"), name="calendar_adoption_hash_form"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.decision}"
