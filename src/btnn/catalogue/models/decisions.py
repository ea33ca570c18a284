"""Decisions that publish procedures, and what stands in their lists, as printed."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from .procedures import GovernmentLevel, ProcedureVersion


class PublishingDecision(models.Model):
    """A decision by which a body publishes procedures. It holds from `effective_from` until the first that `replaces`
    it takes effect; nothing of it is ever changed.

    `document` is what stands around the list: `{facts: [{label, text}], body: [lines of the head], bases: [text],
    articles: [{number, paragraphs: [text]}], signed_as, list_title: [lines], duties: [{who, what, article}]}`.
    `complete` is false for a decision that is known only by its number; `note` `{vi, en}`.
    """

    key = models.SlugField("khóa", max_length=80, unique=True)
    number = models.CharField("số hiệu", max_length=60)
    title = models.TextField("trích yếu")
    issuer = models.CharField("cơ quan, người ban hành", max_length=200)
    province = models.CharField("mã tỉnh", max_length=8, blank=True)
    place = models.CharField("nơi ban hành", max_length=120)
    folded = models.CharField(max_length=400)
    signer = models.CharField("người ký", max_length=120, blank=True)
    signer_title = models.CharField("chức vụ người ký", max_length=120, blank=True)
    issued_on = models.DateField("ngày ban hành")
    effective_from = models.DateField("có hiệu lực từ ngày")
    replaces = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="replaced_by", verbose_name="bãi bỏ, thay thế"
    )
    document = models.JSONField("văn bản", default=dict, blank=True)
    complete = models.BooleanField("có toàn văn", default=True)
    source = models.TextField("nguồn")
    note = models.JSONField("ghi chú", default=dict, blank=True)
    recorded_by = models.ForeignKey(
        "agencies.User", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="người nhập"
    )

    class Meta:
        verbose_name = "quyết định công bố"
        verbose_name_plural = "quyết định công bố"
        constraints = [
            models.UniqueConstraint(fields=["number", "issued_on"], name="catalogue_decision_once"),
            models.CheckConstraint(condition=~Q(replaces=F("id")), name="catalogue_decision_not_after_itself"),
            models.CheckConstraint(condition=~Q(source="") & ~Q(number=""), name="catalogue_decision_has_source"),
        ]

    def __str__(self) -> str:
        return self.number


class DecisionEntry(models.Model):
    """One row of the list of a decision: every column as printed, and the version that it published. The column of
    time limits stands sentence by sentence with the version (`VersionLimit`)."""

    decision = models.ForeignKey(PublishingDecision, models.PROTECT, related_name="entries", verbose_name="quyết định")
    position = models.PositiveSmallIntegerField("thứ tự trong danh mục")
    section = models.CharField("phần", max_length=8)
    section_title = models.CharField("tên phần", max_length=200)
    order = models.PositiveSmallIntegerField("STT")
    level = models.CharField("cấp", max_length=10, choices=GovernmentLevel.choices)
    name = models.TextField("tên thủ tục hành chính")
    place = models.JSONField("địa điểm thực hiện", default=list)
    fee = models.CharField("phí, lệ phí", max_length=200)
    postal_in = models.CharField("tiếp nhận qua bưu chính", max_length=8, blank=True)
    postal_out = models.CharField("trả kết quả qua bưu chính", max_length=8, blank=True)
    legal_basis = models.JSONField("căn cứ pháp lý", default=list)
    source_decision = models.TextField("căn cứ quyết định công bố của Bộ trưởng")
    version = models.ForeignKey(ProcedureVersion, models.PROTECT, related_name="entries", verbose_name="bản")

    class Meta:
        verbose_name = "mục của quyết định công bố"
        verbose_name_plural = "mục của quyết định công bố"
        ordering = ["decision_id", "position"]
        constraints = [
            models.UniqueConstraint(fields=["decision", "position"], name="catalogue_entry_once"),
            models.UniqueConstraint(fields=["decision", "section", "order"], name="catalogue_entry_number_once"),
        ]

    def __str__(self) -> str:
        return f"{self.section}.{self.order} {self.name}"
