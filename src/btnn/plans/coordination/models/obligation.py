"""One dated duty of one agency to another, and what became of it. Rows are only added."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from .regulation import Regulation, RegulationRule
from .words import Trigger, Unit, What


class Obligation(models.Model):
    """`owed_by` owes `owed_to` what `title` says, since `start`, for so long as `amount` `unit`s or until `due_on`.

    A rule made it (`rule`), or a request by hand, or a joint meeting. Of a case it holds code and entry, no name of a
    person: who owes it need not see the case. `raised_by` is the agency whose act made it; `committee` and `hub` are
    the two whose regulation it is: they watch how it is kept.
    """

    regulation = models.ForeignKey(Regulation, models.PROTECT, null=True, blank=True, related_name="+")
    rule = models.ForeignKey(RegulationRule, models.PROTECT, null=True, blank=True, related_name="obligations")
    meeting = models.ForeignKey(
        "coordination.JointMeeting", models.PROTECT, null=True, blank=True, related_name="tasks"
    )
    title = models.CharField("việc phải làm", max_length=300)
    text = models.TextField("nội dung", blank=True)
    what = models.CharField("loại", max_length=16, choices=What.choices)
    trigger = models.CharField("khi nào", max_length=8, choices=Trigger.choices)
    owed_by = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan phải làm")
    owed_to = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="làm cho")
    raised_by = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan ghi")
    committee = models.ForeignKey("agencies.Agency", models.PROTECT, null=True, blank=True, related_name="+")
    hub = models.ForeignKey("agencies.Agency", models.PROTECT, null=True, blank=True, related_name="+")
    case_code = models.CharField("mã vụ việc", max_length=24, blank=True)
    event_number = models.PositiveIntegerField("mục ghi", null=True, blank=True)
    occurrence = models.CharField("kỳ", max_length=40, blank=True)
    start = models.DateField("từ ngày")
    amount = models.PositiveSmallIntegerField("trong", null=True, blank=True)
    unit = models.CharField("đơn vị", max_length=12, choices=Unit.choices, blank=True)
    due_on = models.DateField("đề nghị xong trước hết ngày", null=True, blank=True)
    basis = models.CharField("căn cứ", max_length=300, blank=True)
    paper_number = models.CharField("số văn bản", max_length=60, blank=True)
    actor = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người ghi")
    at = models.DateTimeField("ghi lúc", db_column="recorded_at")

    class Meta:
        verbose_name = "việc phối hợp"
        verbose_name_plural = "việc phối hợp"
        constraints = [
            models.CheckConstraint(condition=~Q(owed_by=F("owed_to")), name="coordination_owed_to_another"),
            models.CheckConstraint(condition=Q(what__in=What.values), name="coordination_what_known"),
            models.CheckConstraint(condition=Q(trigger__in=Trigger.values), name="coordination_trigger_known"),
            models.CheckConstraint(
                condition=Q(due_on__isnull=True) | Q(due_on__gte=F("start")), name="coordination_due_after_start"
            ),
            models.UniqueConstraint(
                fields=["rule", "case_code", "event_number", "owed_by", "owed_to"],
                condition=~Q(case_code=""),
                name="coordination_once_an_event",
            ),
            models.UniqueConstraint(
                fields=["rule", "occurrence", "owed_by", "owed_to"],
                condition=~Q(occurrence=""),
                name="coordination_once_an_occurrence",
            ),
        ]
        indexes = [
            models.Index(fields=["owed_by", "-start"], name="coordination_owed_by"),
            models.Index(fields=["owed_to", "-start"], name="coordination_owed_to"),
            models.Index(fields=["case_code"], condition=~Q(case_code=""), name="coordination_case"),
        ]

    def __str__(self) -> str:
        return f"{self.owed_by_id} → {self.owed_to_id} {self.title}"


class Act(models.TextChoices):
    """What may become of an obligation. The first two end it, each at most once; what follows presses for it."""

    ANSWERED = "answered", "Đã thực hiện"
    RELEASED = "released", "Được miễn"
    REMINDED = "reminded", "Nhắc"
    TO_HEAD = "to_head", "Báo thủ trưởng cơ quan phải làm"
    TO_COMMITTEE = "to_committee", "Báo cáo Ủy ban nhân dân"
    DIRECTED = "directed", "Ủy ban nhân dân chỉ đạo"


class ObligationAct(models.Model):
    """One act on an obligation, on its day, by an agency."""

    obligation = models.ForeignKey(Obligation, models.PROTECT, related_name="acts")
    act = models.CharField("việc", max_length=12, choices=Act.choices)
    on = models.DateField("ngày", db_column="happened_on")
    text = models.TextField("nội dung", blank=True)
    paper_number = models.CharField("số văn bản", max_length=60, blank=True)
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan")
    actor = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người ghi")
    at = models.DateTimeField("ghi lúc", db_column="recorded_at")

    class Meta:
        verbose_name = "diễn biến của việc phối hợp"
        verbose_name_plural = "diễn biến của việc phối hợp"
        constraints = [
            models.CheckConstraint(condition=Q(act__in=Act.values), name="coordination_act_known"),
            models.UniqueConstraint(
                fields=["obligation"], condition=Q(act__in=("answered", "released")), name="coordination_ends_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.obligation_id} {self.act}"
