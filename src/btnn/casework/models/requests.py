"""What is asked of others in a case, and what became of it."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from btnn.law.case.vocabulary import DELIVERY_WAYS
from btnn.law.work import request_kinds

from .written import OfCase, Written


class Turn(models.TextChoices):
    """What may become of a request; each at most once."""

    RECEIVED = "received", "Đã nhận văn bản"
    ANSWERED = "answered", "Đã trả lời"
    WITHDRAWN = "withdrawn", "Đã rút lại"
    PAID = "paid", "Đã cấp kinh phí"


class Request(OfCase):
    """A request in writing: to an agency of the house (`to_agency`) or somebody outside; `to_name` is always written.

    `reply_by` is the day that the asker named, for kinds whose limit the law does not say. `cost` and `own_budget`
    belong to a valuation or expertise (NĐ 68 Đ17.4); `about` is the valuation whose money is asked for.
    """

    kind = models.CharField("loại", max_length=32)
    subject = models.CharField("nội dung yêu cầu", max_length=2000)
    paper_number = models.CharField("số văn bản", max_length=60, blank=True)
    to_agency = models.ForeignKey(
        "agencies.Agency", models.PROTECT, related_name="+", null=True, blank=True, verbose_name="gửi cơ quan"
    )
    to_name = models.CharField("gửi", max_length=200)
    sent_on = models.DateField("ngày gửi")
    way = models.CharField("cách gửi", max_length=12)
    reply_by = models.DateField("đề nghị trả lời trước", null=True, blank=True)
    cost = models.BigIntegerField("chi phí dự kiến", null=True, blank=True)
    own_budget = models.BooleanField("còn dự toán", null=True, blank=True)
    about = models.ForeignKey(
        "self", models.PROTECT, related_name="fundings", null=True, blank=True, verbose_name="cho việc"
    )
    event_number = models.PositiveIntegerField("mục ghi", null=True, blank=True)

    class Meta:
        verbose_name = "văn bản yêu cầu, đề nghị"
        verbose_name_plural = "văn bản yêu cầu, đề nghị"
        constraints = [
            models.UniqueConstraint(fields=["case", "number"], name="casework_request_once"),
            models.CheckConstraint(condition=Q(kind__in=sorted(request_kinds())), name="casework_request_kind_known"),
            models.CheckConstraint(condition=Q(way__in=sorted(DELIVERY_WAYS)), name="casework_request_way_known"),
            models.CheckConstraint(
                condition=Q(cost__isnull=True) | Q(cost__gte=0), name="casework_request_cost_not_negative"
            ),
        ]
        indexes = [
            models.Index(fields=["to_agency", "-id"], name="casework_request_to"),
            models.Index(fields=["agency", "-id"], name="casework_request_from"),
        ]

    def __str__(self) -> str:
        return f"{self.case_id}/{self.number} {self.kind}"


class RequestTurn(Written):
    """One thing that became of a request, on its legal date. `amounts` are figures by head of damage."""

    request = models.ForeignKey(Request, models.PROTECT, related_name="turns", db_index=False)
    turn = models.CharField("diễn biến", max_length=12, choices=Turn.choices)
    on = models.DateField("ngày", db_column="legal_date")
    text = models.CharField("nội dung", max_length=4000, blank=True)
    paper_number = models.CharField("số văn bản", max_length=60, blank=True)
    proof = models.CharField("giấy tờ chứng minh", max_length=200, blank=True)
    amount = models.BigIntegerField("số tiền", null=True, blank=True)
    amounts = models.JSONField("số liệu theo loại thiệt hại", default=list)
    event_number = models.PositiveIntegerField("mục ghi", null=True, blank=True)

    class Meta:
        verbose_name = "diễn biến của văn bản"
        verbose_name_plural = "diễn biến của văn bản"
        constraints = [
            models.UniqueConstraint(fields=["request", "turn"], name="casework_turn_once"),
            models.CheckConstraint(condition=Q(turn__in=Turn.values), name="casework_turn_known"),
            models.CheckConstraint(
                condition=Q(amount__isnull=True) | Q(amount__gte=0), name="casework_turn_amount_not_negative"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.request_id} {self.turn}"
