"""What was said of a plan: opinions on a draft, reports on its tasks. Each row is only added."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from .plan import Plan, PlanTask


class OpinionRequest(models.Model):
    """An agency was asked what it thinks of a draft, to be told by `due_on`."""

    plan = models.ForeignKey(Plan, models.PROTECT, related_name="opinion_requests")
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan được hỏi")
    asked_on = models.DateField("ngày gửi")
    due_on = models.DateField("trả lời trước hết ngày")
    actor = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người gửi")
    at = models.DateTimeField("ghi lúc", db_column="recorded_at")

    class Meta:
        verbose_name = "lấy ý kiến"
        verbose_name_plural = "lấy ý kiến"
        constraints = [
            models.UniqueConstraint(fields=["plan", "agency"], name="plan_opinion_asked_once"),
            models.CheckConstraint(condition=Q(due_on__gte=F("asked_on")), name="plan_opinion_due_after_asked"),
        ]

    def __str__(self) -> str:
        return f"{self.plan_id} {self.agency_id}"


class Opinion(models.Model):
    """What an agency said to the draft; one that does not agree says why."""

    request = models.OneToOneField(OpinionRequest, models.PROTECT, related_name="opinion")
    on = models.DateField("ngày trả lời", db_column="answered_on")
    agrees = models.BooleanField("nhất trí")
    text = models.TextField("ý kiến", blank=True)
    actor = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người trả lời")
    at = models.DateTimeField("ghi lúc", db_column="recorded_at")

    class Meta:
        verbose_name = "ý kiến"
        verbose_name_plural = "ý kiến"
        constraints = [
            models.CheckConstraint(condition=Q(agrees=True) | ~Q(text=""), name="plan_disagreement_says_why")
        ]

    def __str__(self) -> str:
        return f"{self.request_id} {self.on}"


class Progress(models.TextChoices):
    """How far an agency says it is."""

    DOING = "doing", "Đang làm"
    DONE = "done", "Đã xong"
    DIFFICULT = "difficult", "Có khó khăn, vướng mắc"


class ProgressReport(models.Model):
    """What an agency reports of its part of a task. `occurrence` is the dated obligation of the year that it is about
    (`btnn.plans.occurrences`). `paper` names the document that proves it."""

    task = models.ForeignKey(PlanTask, models.PROTECT, related_name="reports")
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan báo cáo")
    occurrence = models.CharField("kỳ", max_length=40)
    on = models.DateField("ngày", db_column="happened_on")
    progress = models.CharField("tiến độ", max_length=10, choices=Progress.choices)
    evidence = models.TextField("kết quả, căn cứ")
    paper = models.CharField("văn bản chứng minh", max_length=300, blank=True)
    actor = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người báo cáo")
    at = models.DateTimeField("ghi lúc", db_column="recorded_at")

    class Meta:
        verbose_name = "báo cáo tiến độ"
        verbose_name_plural = "báo cáo tiến độ"
        constraints = [
            models.CheckConstraint(condition=Q(progress__in=Progress.values), name="plan_progress_known"),
            models.CheckConstraint(condition=~Q(evidence=""), name="plan_progress_has_evidence"),
        ]
        indexes = [models.Index(fields=["task", "occurrence", "-on"], name="plan_report_task")]

    def __str__(self) -> str:
        return f"{self.task_id} {self.occurrence} {self.progress}"
