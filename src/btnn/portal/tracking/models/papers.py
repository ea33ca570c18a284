"""Papers of a case that were sent to one of its people on the public side, and their opening."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from ..papers.kinds import KINDS


class SentPaper(models.Model):
    """One paper sent to one person. `number` counts within the case; `document` says what the paper is; `agreed` how
    the person agreed to receive papers so (the law names no portal: docs/decisions/0026)."""

    case = models.ForeignKey("cases.Case", models.PROTECT, related_name="+", db_index=False)
    number = models.PositiveIntegerField("số thứ tự")
    paper = models.ForeignKey("documents.Paper", models.PROTECT, related_name="+", verbose_name="giấy tờ")
    party = models.ForeignKey("cases.Party", models.PROTECT, related_name="+", verbose_name="người nhận")
    document = models.CharField("loại văn bản", max_length=24)
    agreed = models.CharField("người nhận đồng ý", max_length=12)
    on = models.DateField("ngày gửi", db_column="sent_on")
    at = models.DateTimeField("gửi lúc", db_column="recorded_at")
    actor = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người gửi")
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan gửi")

    class Meta:
        verbose_name = "giấy tờ gửi qua cổng"
        verbose_name_plural = "giấy tờ gửi qua cổng"
        constraints = [
            models.UniqueConstraint(fields=["case", "number"], name="tracking_sent_once"),
            models.UniqueConstraint(fields=["paper", "party"], name="tracking_sent_to_once"),
            models.CheckConstraint(condition=Q(document__in=sorted(KINDS)), name="tracking_sent_document_known"),
            models.CheckConstraint(
                condition=Q(agreed__in=["claim", "counter", "portal"]), name="tracking_sent_agreed_known"
            ),
        ]
        indexes = [models.Index(fields=["agency", "-on"], name="tracking_sent_by")]

    def __str__(self) -> str:
        return f"{self.case_id}/{self.number} {self.document}"


class PaperOpening(models.Model):
    """The person opened a paper: from this day it counts as received. `event_number`: the entry of the case that says
    so, where the law has one."""

    sent = models.OneToOneField(SentPaper, models.PROTECT, related_name="opening")
    on = models.DateField("ngày mở", db_column="opened_on")
    at = models.DateTimeField("mở lúc", db_column="recorded_at")
    event_number = models.PositiveIntegerField("mục ghi", null=True, blank=True)

    class Meta:
        verbose_name = "lần mở giấy tờ"
        verbose_name_plural = "lần mở giấy tờ"

    def __str__(self) -> str:
        return f"{self.sent_id} {self.on}"
