"""Tables of scoring: a sheet for each province and year, what people said of its lines, what became of it. Rows are
only added: the last word about a line counts, the state of a sheet is told by its turns.
"""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class Side(models.TextChoices):
    """Who scores."""

    SELF = "self", "Tự chấm"
    MINISTRY = "ministry", "Bộ Tư pháp"


class Turn(models.TextChoices):
    """What became of a sheet."""

    SELF_SCORED = "self_scored", "Đã chốt điểm tự chấm"
    REOPENED = "reopened", "Đã mở lại để sửa"
    SENT = "sent", "Đã gửi Bộ Tư pháp"
    RETURNED = "returned", "Bộ Tư pháp trả lại"
    SCORED = "scored", "Bộ Tư pháp đã chấm"
    AGREED = "agreed", "Đã thống nhất"
    COMPLAINED = "complained", "Đã kiến nghị xem lại"


class ScoreSheet(models.Model):
    """The scores of a province for a year, kept by its department of justice."""

    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan tự chấm")
    province = models.CharField("mã tỉnh", max_length=8)
    year = models.PositiveSmallIntegerField("năm")
    actor = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người lập")
    at = models.DateTimeField("ghi lúc", db_column="recorded_at")

    class Meta:
        verbose_name = "bảng điểm"
        verbose_name_plural = "bảng điểm"
        constraints = [
            models.UniqueConstraint(fields=["agency", "year"], name="scoring_sheet_once"),
            models.CheckConstraint(condition=Q(year__gte=2019, year__lte=2100), name="scoring_year_known"),
        ]

    def __str__(self) -> str:
        return f"{self.province} {self.year}"


class LineAnswer(models.Model):
    """What one side says of a line: as recorded (`points` empty), nothing arose, or points with their reason. `code` is
    a line, `survey` (1: group V is assessed, 0: not) or `initiatives` (their number)."""

    sheet = models.ForeignKey(ScoreSheet, models.PROTECT, related_name="answers")
    side = models.CharField("bên chấm", max_length=8, choices=Side.choices)
    code = models.CharField("dòng", max_length=12)
    points = models.DecimalField("điểm", max_digits=5, decimal_places=2, null=True, blank=True)
    nothing = models.BooleanField("không phát sinh", default=False)
    reason = models.CharField("giải trình, minh chứng", max_length=2000, blank=True)
    paper = models.CharField("văn bản minh chứng", max_length=300, blank=True)
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan ghi")
    actor = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người ghi")
    at = models.DateTimeField("ghi lúc", db_column="recorded_at")

    class Meta:
        verbose_name = "điểm của một dòng"
        verbose_name_plural = "điểm của các dòng"
        constraints = [
            models.CheckConstraint(condition=Q(side__in=Side.values), name="scoring_side_known"),
            models.CheckConstraint(
                condition=Q(points__isnull=True) | Q(points__gte=0, points__lte=100), name="scoring_points_in_bounds"
            ),
        ]
        indexes = [models.Index(fields=["sheet", "code", "-id"], name="scoring_answer_line")]

    def __str__(self) -> str:
        return f"{self.sheet_id} {self.code} {self.side}"


class SheetTurn(models.Model):
    """One thing that became of a sheet. `snapshot`: the lines and the total as they were then. `body` is the agency
    whose sheet it is, `above` the committee of its province, `to` the Ministry where it works in this system."""

    sheet = models.ForeignKey(ScoreSheet, models.PROTECT, related_name="turns")
    body = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan tự chấm")
    turn = models.CharField("diễn biến", max_length=12, choices=Turn.choices)
    on = models.DateField("ngày", db_column="happened_on")
    text = models.CharField("nội dung", max_length=2000, blank=True)
    paper = models.CharField("số, ngày văn bản", max_length=300, blank=True)
    snapshot = models.JSONField("bảng điểm lúc đó", null=True, blank=True)
    to = models.ForeignKey(
        "agencies.Agency", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="gửi cơ quan"
    )
    above = models.ForeignKey(
        "agencies.Agency", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="Ủy ban nhân dân tỉnh"
    )
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan ghi")
    actor = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người ghi")
    at = models.DateTimeField("ghi lúc", db_column="recorded_at")

    class Meta:
        verbose_name = "diễn biến của bảng điểm"
        verbose_name_plural = "diễn biến của bảng điểm"
        constraints = [
            models.CheckConstraint(condition=Q(turn__in=Turn.values), name="scoring_turn_known"),
            models.CheckConstraint(
                condition=~Q(turn__in=["self_scored", "sent", "scored"]) | Q(snapshot__isnull=False),
                name="scoring_turn_keeps_the_scores",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.sheet_id} {self.turn}"
