"""How an issued plan is followed: agencies are urged, asked for a report besides, and say which plan of their own
carries it out. Each row is only added; how far a matter is, is read from the rows."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from .plan import Kind, Plan, PlanTask


class Step(models.TextChoices):
    """What was done about an agency that is late or silent."""

    URGED = "urged", "Đôn đốc"
    RAISED = "raised", "Báo cáo cơ quan ban hành kế hoạch"


class UrgingNote(models.Model):
    """An agency was urged to do or report its part of a task (`occurrence`: which obligation), to be answered by
    `answer_by`; or the matter was raised with the agency whose plan it is. The answer is its report on the task."""

    task = models.ForeignKey(PlanTask, models.PROTECT, related_name="urgings")
    occurrence = models.CharField("kỳ", max_length=40)
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan được đôn đốc")
    step = models.CharField("việc", max_length=6, choices=Step.choices)
    urged_by = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan đôn đốc")
    on = models.DateField("ngày", db_column="happened_on")
    answer_by = models.DateField("trả lời trước hết ngày")
    text = models.TextField("nội dung")
    paper = models.CharField("văn bản", max_length=300, blank=True)
    actor = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người ghi")
    at = models.DateTimeField("ghi lúc", db_column="recorded_at")

    class Meta:
        verbose_name = "đôn đốc"
        verbose_name_plural = "đôn đốc"
        constraints = [
            models.CheckConstraint(condition=Q(step__in=Step.values), name="plan_urging_step_known"),
            models.CheckConstraint(condition=Q(answer_by__gte=F("on")), name="plan_urging_answered_after"),
            models.CheckConstraint(condition=~Q(text=""), name="plan_urging_says_what"),
            models.CheckConstraint(condition=~Q(agency=F("urged_by")), name="plan_urging_of_another"),
        ]
        indexes = [models.Index(fields=["agency", "task"], name="plan_urging_agency")]

    def __str__(self) -> str:
        return f"{self.task_id} {self.occurrence} {self.agency_id} {self.on}"


class ReportDemand(models.Model):
    """A report besides the half-year's and the year's is asked for, by a day, of the agencies that it names. Its
    obligation is `demand:` and its key; each of them answers with a report on the task."""

    task = models.ForeignKey(PlanTask, models.PROTECT, related_name="demands")
    asked_by = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan yêu cầu")
    on = models.DateField("ngày yêu cầu", db_column="happened_on")
    due_on = models.DateField("báo cáo trước hết ngày")
    subject = models.CharField("nội dung báo cáo", max_length=600)
    paper = models.CharField("văn bản yêu cầu", max_length=300, blank=True)
    actor = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người ghi")
    at = models.DateTimeField("ghi lúc", db_column="recorded_at")

    class Meta:
        verbose_name = "yêu cầu báo cáo đột xuất"
        verbose_name_plural = "yêu cầu báo cáo đột xuất"
        constraints = [
            models.CheckConstraint(condition=Q(due_on__gte=F("on")), name="plan_demand_due_after"),
            models.CheckConstraint(condition=~Q(subject=""), name="plan_demand_says_what"),
        ]

    def __str__(self) -> str:
        return f"{self.task_id} {self.on}"


class DemandAddressee(models.Model):
    """An agency from which a report was asked."""

    demand = models.ForeignKey(ReportDemand, models.PROTECT, related_name="addressees")
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan báo cáo")

    class Meta:
        verbose_name = "cơ quan phải báo cáo đột xuất"
        verbose_name_plural = "cơ quan phải báo cáo đột xuất"
        constraints = [models.UniqueConstraint(fields=["demand", "agency"], name="plan_demand_addressee_once")]

    def __str__(self) -> str:
        return f"{self.demand_id} {self.agency_id}"


class CarryingOut(models.Model):
    """An agency says by which plan on paper it carries this one out: its own, or one of its plans in which the work is
    embedded. Plans made here say so by themselves (`Plan.parent`). The latest row counts."""

    plan = models.ForeignKey(Plan, models.PROTECT, related_name="carryings_out")
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan")
    kind = models.CharField("hình thức", max_length=10, choices=Kind.choices)
    title = models.CharField("tên kế hoạch", max_length=300)
    number = models.CharField("số, ký hiệu", max_length=60)
    signed_on = models.DateField("ngày ban hành")
    actor = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người ghi")
    at = models.DateTimeField("ghi lúc", db_column="recorded_at")

    class Meta:
        verbose_name = "kế hoạch triển khai trên giấy"
        verbose_name_plural = "kế hoạch triển khai trên giấy"
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="plan_carrying_kind_known"),
            models.CheckConstraint(condition=~Q(title="") & ~Q(number=""), name="plan_carrying_named"),
        ]

    def __str__(self) -> str:
        return f"{self.plan_id} {self.agency_id} {self.number}"
