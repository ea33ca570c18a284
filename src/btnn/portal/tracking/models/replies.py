"""What people of a case send by themselves on the public side, and what became of it."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from ..replies.kinds import KINDS


class Turn(models.TextChoices):
    """What the agency did with what was sent."""

    SEEN = "seen", "Đã xem"
    TAKEN = "taken", "Đã chấp nhận"
    DECLINED = "declined", "Không chấp nhận"
    ANSWERED = "answered", "Đã trả lời"


class Reply(models.Model):
    """One thing that a person sent. `content` are the checked answers of its kind, `words` what was written besides;
    `event_number` names the entry of the case that it became, `to_agency` the Department of Justice that a complaint
    goes to."""

    case = models.ForeignKey("cases.Case", models.PROTECT, related_name="+", db_index=False)
    number = models.PositiveIntegerField("số thứ tự")
    party = models.ForeignKey("cases.Party", models.PROTECT, related_name="+", verbose_name="người gửi")
    kind = models.CharField("việc", max_length=16)
    content = models.JSONField("nội dung", default=dict)
    words = models.CharField("lời ghi thêm", max_length=4000, blank=True)
    event_number = models.PositiveIntegerField("mục ghi", null=True, blank=True)
    to_agency = models.ForeignKey(
        "agencies.Agency", models.PROTECT, related_name="+", null=True, blank=True, verbose_name="gửi đến"
    )
    on = models.DateField("ngày gửi", db_column="sent_on")
    at = models.DateTimeField("gửi lúc", db_column="recorded_at")
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan nhận")

    class Meta:
        verbose_name = "việc người dân gửi"
        verbose_name_plural = "việc người dân gửi"
        constraints = [
            models.UniqueConstraint(fields=["case", "number"], name="tracking_reply_once"),
            models.CheckConstraint(condition=Q(kind__in=sorted(KINDS)), name="tracking_reply_kind_known"),
            models.CheckConstraint(
                condition=Q(kind="complaint", to_agency__isnull=False)
                | Q(~Q(kind="complaint"), to_agency__isnull=True),
                name="tracking_complaint_goes_somewhere",
            ),
        ]
        indexes = [
            models.Index(fields=["agency", "-id"], name="tracking_reply_to"),
            models.Index(
                fields=["to_agency", "-id"], condition=Q(to_agency__isnull=False), name="tracking_complaint_to"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.case_id}/{self.number} {self.kind}"


class ReplyPaper(models.Model):
    """A paper that came with a reply; it is kept with the case like any other."""

    reply = models.ForeignKey(Reply, models.PROTECT, related_name="papers")
    paper = models.OneToOneField("documents.Paper", models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "giấy tờ người dân gửi"
        verbose_name_plural = "giấy tờ người dân gửi"

    def __str__(self) -> str:
        return f"{self.reply_id} {self.paper_id}"


class ReplyTurn(models.Model):
    """What an official did with a reply; `text` is shown to the person. `event_number`: the entry that it became."""

    reply = models.ForeignKey(Reply, models.PROTECT, related_name="turns")
    turn = models.CharField("kết quả", max_length=12, choices=Turn.choices)
    text = models.CharField("trả lời", max_length=4000, blank=True)
    event_number = models.PositiveIntegerField("mục ghi", null=True, blank=True)
    on = models.DateField("ngày", db_column="legal_date")
    at = models.DateTimeField("ghi lúc", db_column="recorded_at")
    actor = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người ghi")
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan")

    class Meta:
        verbose_name = "việc đã làm với thư của người dân"
        verbose_name_plural = "việc đã làm với thư của người dân"
        constraints = [models.CheckConstraint(condition=Q(turn__in=Turn.values), name="tracking_turn_known")]

    def __str__(self) -> str:
        return f"{self.reply_id} {self.turn}"
