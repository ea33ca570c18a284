"""Tables of papers. Rows are added, never changed: triggers refuse UPDATE, DELETE and TRUNCATE.

The content of a paper lies on disk under its SHA-256 (`store`); the row says whose it is and what it was found to be.
"""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class Direction(models.TextChoices):
    """How a paper came to the case."""

    IN = "in", "Giấy tờ đến"
    OWN = "own", "Lập tại cơ quan"
    OUT = "out", "Giấy tờ đi"


class Paper(models.Model):
    """One paper kept with a case.

    `dated` is the day that stands on the paper, `on` the day it was put with the case. `other_side`: from whom it came
    or to whom it went. `event_number` names the entry that it belongs to. `personal` papers (identity, health) are
    shown only where the case is settled or the agency determined, and to the agency that kept them.
    """

    case = models.ForeignKey("cases.Case", models.PROTECT, related_name="+")
    direction = models.CharField("đến, đi", max_length=4, choices=Direction.choices)
    title = models.CharField("tên giấy tờ", max_length=200)
    dated = models.DateField("ngày trên giấy tờ", null=True, blank=True)
    number = models.CharField("số, ký hiệu", max_length=60, blank=True)
    other_side = models.CharField("nơi gửi, nơi nhận", max_length=200, blank=True)
    description = models.CharField("ghi chú", max_length=1000, blank=True)
    event_number = models.PositiveIntegerField("kèm mục ghi số", null=True, blank=True)
    personal = models.BooleanField("giấy tờ nhân thân, y tế", default=False)
    file_name = models.CharField("tên tệp", max_length=120)
    sha256 = models.CharField("mã băm", max_length=64)
    size = models.PositiveBigIntegerField("dung lượng")
    media_type = models.CharField("loại tệp", max_length=100)
    pages = models.PositiveIntegerField("số trang", null=True, blank=True)
    actor = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người lưu")
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan lưu")
    on = models.DateField("ngày lưu", db_column="kept_on")
    at = models.DateTimeField("lưu lúc", db_column="recorded_at")

    class Meta:
        verbose_name = "giấy tờ"
        verbose_name_plural = "giấy tờ"
        constraints = [
            models.CheckConstraint(condition=Q(direction__in=Direction.values), name="paper_direction_known"),
            models.CheckConstraint(condition=Q(sha256__regex=r"^[0-9a-f]{64}$"), name="paper_hash_whole"),
            models.CheckConstraint(condition=Q(size__gt=0), name="paper_not_empty"),
            models.CheckConstraint(
                condition=Q(event_number__isnull=True) | Q(event_number__gte=1), name="paper_event_from_one"
            ),
        ]
        indexes = [models.Index(fields=["sha256"], name="paper_sha256")]

    def __str__(self) -> str:
        return f"{self.case_id}/{self.pk} {self.title}"


class PaperWithdrawal(models.Model):
    """A paper that was put with a case by mistake: told with its reason, its content no longer shown."""

    paper = models.OneToOneField(Paper, models.PROTECT, related_name="withdrawal")
    reason = models.CharField("lý do", max_length=500)
    actor = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người rút")
    at = models.DateTimeField("rút lúc", db_column="recorded_at")

    class Meta:
        verbose_name = "giấy tờ đã rút"
        verbose_name_plural = "giấy tờ đã rút"

    def __str__(self) -> str:
        return f"{self.paper_id} withdrawn"
