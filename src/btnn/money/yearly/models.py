"""Tables of the money of a year. Every row is written once. A budget is that of one finance body for one year: of a
province its Sở Tài chính's, the central one that of the Ministry of Finance (Đ60.2, Đ60.3).

What was granted, paid and given back has no table: it is the ledger of the cases. Only a settlement that was closed
keeps its lines.
"""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from .vocabulary import Act, Kind


class OfYear(models.Model):
    """A row of a finance body's budget of a year: who wrote it, for which agency, when."""

    finance = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan tài chính")
    year = models.PositiveSmallIntegerField("năm ngân sách")
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan ghi")
    actor = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người ghi")
    at = models.DateTimeField("ghi lúc", db_column="recorded_at")

    class Meta:
        abstract = True


class Line(models.Model):
    """An amount for one thing of one agency; without an agency it is kept in common. `finance` stands here too, so that
    the wall asks the row alone."""

    finance = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan tài chính")
    kind = models.CharField("nội dung chi", max_length=12, choices=Kind.choices)
    agency = models.ForeignKey(
        "agencies.Agency", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="cơ quan"
    )
    amount = models.BigIntegerField("số tiền")

    class Meta:
        abstract = True


class Guidance(OfYear):
    """How the estimate of a year is to be made, told to the agencies; the last one of a year counts. `due_on`: by when
    agencies say what they need; `estimate_on`: by when the finance body reports the estimate; `settle_on`: by when the
    year is settled. The law of the state budget sets these days, not the law of compensation."""

    number = models.CharField("số, ký hiệu", max_length=60)
    on = models.DateField("ngày văn bản", db_column="sent_on")
    due_on = models.DateField("gửi nhu cầu trước hết ngày")
    estimate_on = models.DateField("trình dự toán trước hết ngày")
    settle_on = models.DateField("quyết toán trước hết ngày")
    text = models.TextField("nội dung hướng dẫn")

    class Meta:
        verbose_name = "hướng dẫn lập dự toán"
        verbose_name_plural = "hướng dẫn lập dự toán"
        constraints = [
            models.CheckConstraint(condition=Q(due_on__gte=F("on")), name="yearly_guidance_due_after_sent"),
            models.CheckConstraint(
                condition=Q(estimate_on__gte=F("due_on")), name="yearly_guidance_estimate_after_needs"
            ),
        ]
        indexes = [models.Index(fields=["finance", "year"], name="yearly_guidance_of")]

    def __str__(self) -> str:
        return f"{self.number} {self.year}"


class GuidanceParty(models.Model):
    """An agency that was asked to say what it needs."""

    guidance = models.ForeignKey(Guidance, models.PROTECT, related_name="parties")
    finance = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan tài chính")
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan được hỏi")

    class Meta:
        verbose_name = "cơ quan được hướng dẫn"
        verbose_name_plural = "cơ quan được hướng dẫn"
        constraints = [models.UniqueConstraint(fields=["guidance", "agency"], name="yearly_guidance_party_once")]

    def __str__(self) -> str:
        return f"{self.guidance_id} {self.agency_id}"


class Submission(OfYear):
    """What an agency says it needs; one without lines says: nothing. Its last one counts."""

    number = models.PositiveSmallIntegerField("lần gửi")
    on = models.DateField("ngày gửi", db_column="sent_on")
    paper = models.CharField("số văn bản", max_length=60, blank=True)
    text = models.TextField("thuyết minh", blank=True)

    class Meta:
        verbose_name = "nhu cầu kinh phí"
        verbose_name_plural = "nhu cầu kinh phí"
        constraints = [
            models.UniqueConstraint(fields=["finance", "year", "agency", "number"], name="yearly_submission_once")
        ]

    def __str__(self) -> str:
        return f"{self.year} {self.agency_id}/{self.number}"


class SubmissionLine(models.Model):
    """One amount that an agency needs, with what it rests on."""

    submission = models.ForeignKey(Submission, models.PROTECT, related_name="lines")
    kind = models.CharField("nội dung chi", max_length=12, choices=Kind.choices)
    amount = models.BigIntegerField("số tiền")
    basis = models.CharField("căn cứ", max_length=1000)

    class Meta:
        verbose_name = "dòng nhu cầu"
        verbose_name_plural = "dòng nhu cầu"
        constraints = [
            models.UniqueConstraint(fields=["submission", "kind"], name="yearly_submission_line_once"),
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="yearly_submission_kind_known"),
            models.CheckConstraint(condition=Q(amount__gt=0), name="yearly_submission_amount"),
        ]

    def __str__(self) -> str:
        return f"{self.submission_id} {self.kind}"


class Estimate(OfYear):
    """The estimate as the finance body put it; numbered, the last one counts."""

    number = models.PositiveSmallIntegerField("bản số")
    on = models.DateField("ngày lập", db_column="made_on")
    text = models.TextField("thuyết minh", blank=True)

    class Meta:
        verbose_name = "dự toán kinh phí"
        verbose_name_plural = "dự toán kinh phí"
        constraints = [models.UniqueConstraint(fields=["finance", "year", "number"], name="yearly_estimate_once")]

    def __str__(self) -> str:
        return f"{self.year}/{self.number}"


class EstimateLine(Line):
    """One line: `computed` from what was granted the year before (Đ61), `amount` as put; another needs its `reason`.
    `rests_on`: [{"what", "case", "amount"}], what the computed amount adds up."""

    estimate = models.ForeignKey(Estimate, models.PROTECT, related_name="lines")
    computed = models.BigIntegerField("số hệ thống tính")
    reason = models.CharField("lý do điều chỉnh", max_length=1000, blank=True)
    rests_on = models.JSONField("căn cứ", default=list)

    class Meta:
        verbose_name = "dòng dự toán"
        verbose_name_plural = "dòng dự toán"
        constraints = [
            models.UniqueConstraint(
                fields=["estimate", "kind", "agency"], nulls_distinct=False, name="yearly_estimate_line_once"
            ),
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="yearly_estimate_kind_known"),
            models.CheckConstraint(condition=Q(amount__gte=0, computed__gte=0), name="yearly_estimate_amount"),
            models.CheckConstraint(
                condition=Q(amount=F("computed")) | ~Q(reason=""), name="yearly_estimate_change_says_why"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.estimate_id} {self.kind} {self.agency_id}"


class BudgetAct(OfYear):
    """A decision on the money of a year: given, added, taken away, moved between lines."""

    number = models.PositiveSmallIntegerField("thứ tự")
    act = models.CharField("việc", max_length=12, choices=Act.choices)
    paper = models.CharField("số quyết định", max_length=60)
    on = models.DateField("ngày quyết định", db_column="decided_on")
    by = models.CharField("cơ quan, người quyết định", max_length=200, db_column="decided_by")
    reason = models.CharField("lý do", max_length=1000, blank=True)

    class Meta:
        verbose_name = "quyết định về dự toán"
        verbose_name_plural = "quyết định về dự toán"
        constraints = [
            models.UniqueConstraint(fields=["finance", "year", "number"], name="yearly_act_once"),
            models.UniqueConstraint(
                fields=["finance", "year"], condition=Q(act=Act.ASSIGNED), name="yearly_assigned_once"
            ),
            models.CheckConstraint(condition=Q(act__in=Act.values), name="yearly_act_known"),
        ]

    def __str__(self) -> str:
        return f"{self.paper} {self.year}"


class ActLine(Line):
    """What an act gives to a line (above nothing) or takes from it (below); those of a transfer add up to nothing."""

    budget_act = models.ForeignKey(BudgetAct, models.PROTECT, related_name="lines")

    class Meta:
        verbose_name = "dòng của quyết định"
        verbose_name_plural = "dòng của quyết định"
        constraints = [
            models.UniqueConstraint(
                fields=["budget_act", "kind", "agency"], nulls_distinct=False, name="yearly_act_line_once"
            ),
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="yearly_act_kind_known"),
            models.CheckConstraint(condition=~Q(amount=0), name="yearly_act_amount"),
        ]

    def __str__(self) -> str:
        return f"{self.budget_act_id} {self.kind} {self.agency_id}"


class Spending(OfYear):
    """Money that stands in no case: what the plan or the restoring of honour cost `agency`. One below nothing puts an
    earlier one right."""

    kind = models.CharField("nội dung chi", max_length=12, choices=Kind.choices)
    amount = models.BigIntegerField("số tiền")
    on = models.DateField("ngày chi", db_column="spent_on")
    paper = models.CharField("chứng từ", max_length=100)
    text = models.CharField("đã chi cho việc gì", max_length=500)

    class Meta:
        verbose_name = "khoản chi ngoài vụ việc"
        verbose_name_plural = "khoản chi ngoài vụ việc"
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=[Kind.HONOUR, Kind.PLAN]), name="yearly_spending_kind_typed"),
            models.CheckConstraint(condition=~Q(amount=0), name="yearly_spending_amount"),
        ]
        indexes = [models.Index(fields=["finance", "year"], name="yearly_spending_of")]

    def __str__(self) -> str:
        return f"{self.year} {self.kind} {self.amount}"


class Settlement(OfYear):
    """The settlement of a year as it was closed (Đ63.2); a later number adjusts it and says why."""

    number = models.PositiveSmallIntegerField("lần")
    on = models.DateField("ngày quyết toán", db_column="settled_on")
    paper = models.CharField("số văn bản", max_length=60)
    reason = models.CharField("lý do điều chỉnh", max_length=1000, blank=True)
    allotted = models.BigIntegerField("dự toán được giao")

    class Meta:
        verbose_name = "quyết toán năm"
        verbose_name_plural = "quyết toán năm"
        constraints = [
            models.UniqueConstraint(fields=["finance", "year", "number"], name="yearly_settlement_once"),
            models.CheckConstraint(condition=Q(number=1) | ~Q(reason=""), name="yearly_adjustment_says_why"),
        ]

    def __str__(self) -> str:
        return f"{self.year}/{self.number}"

    @property
    def adjustment(self) -> int:
        """The number of the adjustment; 0 for the first settlement."""
        return self.number - 1


class SettlementLine(models.Model):
    """One line of a closed settlement (`btnn.money.yearly.accounts.Row`); `case` is empty for what was typed."""

    settlement = models.ForeignKey(Settlement, models.PROTECT, related_name="lines")
    finance = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan tài chính")
    kind = models.CharField("nội dung chi", max_length=12, choices=Kind.choices)
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan")
    case = models.CharField("mã vụ việc", max_length=24, blank=True, db_column="case_code")
    opening = models.BigIntegerField("dư đầu năm")
    granted = models.BigIntegerField("đã cấp")
    paid = models.BigIntegerField("đã chi trả")
    returned = models.BigIntegerField("nộp trả")
    forfeited = models.BigIntegerField("sung quỹ")
    closing = models.BigIntegerField("dư cuối năm")
    own = models.BigIntegerField("ứng từ dự toán cơ quan")
    recovered = models.BigIntegerField("thu hồi")
    collected = models.BigIntegerField("thu hoàn trả")

    class Meta:
        verbose_name = "dòng quyết toán"
        verbose_name_plural = "dòng quyết toán"
        constraints = [
            models.UniqueConstraint(fields=["settlement", "kind", "agency", "case"], name="yearly_settled_once"),
            models.CheckConstraint(
                condition=Q(closing=F("opening") + F("granted") - F("paid") - F("returned") - F("forfeited")),
                name="yearly_settled_balances",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.settlement_id} {self.kind} {self.case}"
