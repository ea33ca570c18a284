"""An issued plan is amended: the plan and its tasks stay as they were written, an amendment says what changes from its
day on. The plan in force on a day is read from both (`btnn.plans.in_force`)."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from .plan import Plan, PlanTask


class Amendment(models.Model):
    """A paper that amends a plan; a draft until it has number, day and signer, then kept as it is."""

    plan = models.ForeignKey(Plan, models.PROTECT, related_name="amendments")
    reason = models.TextField("lý do, nội dung sửa đổi")
    number = models.CharField("số, ký hiệu", max_length=60, blank=True)
    issued_on = models.DateField("ngày ban hành", null=True, blank=True)
    signer = models.CharField("người ký", max_length=200, blank=True)
    issued = models.BooleanField("đã ban hành", default=False)
    actor = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người lập")
    at = models.DateTimeField("ghi lúc", db_column="recorded_at")

    class Meta:
        verbose_name = "sửa đổi kế hoạch"
        verbose_name_plural = "sửa đổi kế hoạch"
        constraints = [
            models.UniqueConstraint(fields=["plan"], condition=Q(issued=False), name="plan_amendment_one_draft"),
            models.CheckConstraint(
                condition=Q(issued=False) | (~Q(number="") & ~Q(signer="") & Q(issued_on__isnull=False)),
                name="plan_amendment_has_number_day_signer",
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="plan_amendment_says_why"),
        ]

    def __str__(self) -> str:
        return f"{self.plan_id} {self.number}"


class Act(models.TextChoices):
    """What an amendment does with a task."""

    CHANGED = "changed", "Sửa"
    DROPPED = "dropped", "Bỏ"
    ADDED = "added", "Thêm"


class TaskChange(models.Model):
    """One task as it stands after the amendment: `columns` of `PlanTask` (empty for one that is dropped). A task that
    is added gets its row when the amendment is issued."""

    amendment = models.ForeignKey(Amendment, models.PROTECT, related_name="changes")
    task = models.ForeignKey(PlanTask, models.PROTECT, null=True, blank=True, related_name="changes")
    act = models.CharField("việc", max_length=8, choices=Act.choices)
    columns = models.JSONField("nhiệm vụ sau khi sửa", default=dict)

    class Meta:
        verbose_name = "nhiệm vụ được sửa"
        verbose_name_plural = "nhiệm vụ được sửa"
        constraints = [
            models.UniqueConstraint(fields=["amendment", "task"], name="plan_change_once"),
            models.CheckConstraint(
                condition=Q(act=Act.ADDED, task__isnull=True) | (~Q(act=Act.ADDED) & Q(task__isnull=False)),
                name="plan_change_names_its_task",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.amendment_id} {self.act} {self.task_id}"
