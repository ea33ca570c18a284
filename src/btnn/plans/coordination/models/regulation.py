"""A province's regulation on coordination and its rules."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from .words import Trigger, Unit, What

CITED = "Quy chế phối hợp kèm Quyết định"  # and its number


class State(models.TextChoices):
    """How far a regulation has come."""

    DRAFT = "draft", "Đang soạn"
    ISSUED = "issued", "Đã ban hành"


class Regulation(models.Model):
    """The regulation of a province's committee; its department of justice prepares it and watches how it is kept.

    In force from `in_force_from` through `in_force_to`, or until the day before an edition that replaces it.
    `text_known` is false where only number and day are known, not the articles: its rules are then those
    of the law and a model.
    """

    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan ban hành")
    prepared_by = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan soạn")
    province = models.CharField("mã tỉnh", max_length=8)
    title = models.CharField("tên quy chế", max_length=300)
    number = models.CharField("số, ký hiệu", max_length=60, blank=True)
    issued_on = models.DateField("ngày ban hành", null=True, blank=True)
    signer = models.CharField("người ký", max_length=200, blank=True)
    in_force_from = models.DateField("có hiệu lực từ", null=True, blank=True)
    in_force_to = models.DateField("có hiệu lực đến hết", null=True, blank=True)
    replaces = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="replaced_by", verbose_name="thay thế"
    )
    text_known = models.BooleanField("có toàn văn", default=True)
    source = models.CharField("nguồn", max_length=300, blank=True)
    state = models.CharField("tình trạng", max_length=8, choices=State.choices, default=State.DRAFT)
    created_by = models.ForeignKey(
        "agencies.User", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="người lập"
    )
    at = models.DateTimeField("ghi lúc", db_column="recorded_at")

    class Meta:
        verbose_name = "quy chế phối hợp"
        verbose_name_plural = "quy chế phối hợp"
        constraints = [
            models.CheckConstraint(condition=Q(state__in=State.values), name="coordination_state_known"),
            models.CheckConstraint(
                condition=~Q(state=State.ISSUED)
                | (~Q(number="") & Q(issued_on__isnull=False) & Q(in_force_from__isnull=False)),
                name="coordination_issued_has_number_days",
            ),
            models.CheckConstraint(
                condition=Q(in_force_to__isnull=True) | Q(in_force_to__gte=F("in_force_from")),
                name="coordination_force_in_order",
            ),
            models.CheckConstraint(condition=Q(replaces__isnull=True) | ~Q(replaces=F("id")),
                                   name="coordination_not_its_own_edition"),
            models.UniqueConstraint(fields=["agency"], condition=Q(state=State.DRAFT), name="coordination_one_draft"),
        ]  # fmt: skip
        indexes = [models.Index(fields=["province", "state"], name="coordination_province")]

    def __str__(self) -> str:
        return self.title

    @property
    def issued(self) -> bool:
        return self.state == State.ISSUED

    @property
    def named(self) -> str:
        """`Quy chế phối hợp … (Quyết định 12/QĐ-UBND)`: as obligations cite it."""
        return f"{CITED} {self.number}" if self.number else self.title


class RegulationRule(models.Model):
    """One rule: `owes` owes `owed_to` a `what`, `title` says which, within `amount` `unit`s of its trigger.

    `owes` and `owed_to` are words of `btnn.plans.coordination.sides`. Without an `amount` the law's own limit counts
    (triggers `request` and `limit`), or the day that the request names. `article` is that of the regulation, `basis`
    that of the law where the law itself lays the duty; `local` marks what is only a model for the province to decide.
    """

    regulation = models.ForeignKey(Regulation, models.PROTECT, related_name="rules")
    order = models.PositiveSmallIntegerField("số thứ tự")
    title = models.CharField("việc phải làm", max_length=300)
    what = models.CharField("loại", max_length=16, choices=What.choices)
    owes = models.CharField("cơ quan phải làm", max_length=20)
    owed_to = models.CharField("làm cho", max_length=20)
    trigger = models.CharField("khi nào", max_length=8, choices=Trigger.choices)
    detail = models.CharField("cụ thể", max_length=80, blank=True)
    amount = models.PositiveSmallIntegerField("trong", null=True, blank=True)
    unit = models.CharField("đơn vị", max_length=12, choices=Unit.choices, blank=True)
    article = models.CharField("điều của quy chế", max_length=60, blank=True)
    basis = models.CharField("căn cứ của luật", max_length=200, blank=True)
    local = models.BooleanField("mẫu, địa phương sửa", default=False)

    class Meta:
        verbose_name = "nội dung phối hợp"
        verbose_name_plural = "nội dung phối hợp"
        constraints = [
            models.UniqueConstraint(fields=["regulation", "order"], name="coordination_rule_order_once"),
            models.CheckConstraint(condition=Q(what__in=What.values), name="coordination_rule_what_known"),
            models.CheckConstraint(condition=Q(trigger__in=Trigger.values), name="coordination_rule_trigger_known"),
            models.CheckConstraint(
                condition=Q(amount__isnull=True, unit="") | Q(amount__isnull=False, unit__in=Unit.values),
                name="coordination_rule_amount_with_unit",
            ),
        ]
        indexes = [models.Index(fields=["trigger", "detail"], name="coordination_rule_trigger")]

    def __str__(self) -> str:
        return f"{self.order}. {self.title}"

    @property
    def source(self) -> str:
        """The law's article where there is one, and that of the regulation."""
        place = f"{self.regulation.named}, {self.article}" if self.article else self.regulation.named
        return f"{self.basis}; {place}" if self.basis else place
