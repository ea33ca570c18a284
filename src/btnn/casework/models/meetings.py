"""Meetings of a case: called, invitations and their delivery, what was said."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from btnn.law.case.vocabulary import DELIVERY_WAYS, ROLES
from btnn.law.work import meeting_kinds

from .written import OfCase, Written


class MeetingOutcome(models.TextChoices):
    """What became of a meeting."""

    HELD = "held", "Đã họp"
    CANCELLED = "cancelled", "Không họp"


class Meeting(OfCase):
    """A meeting as it was called."""

    kind = models.CharField("loại", max_length=24)
    on = models.DateField("ngày họp", db_column="planned_date")
    hour = models.TimeField("giờ họp")
    place = models.CharField("địa điểm", max_length=300)
    agenda = models.CharField("nội dung", max_length=2000, blank=True)

    class Meta:
        verbose_name = "cuộc họp"
        verbose_name_plural = "cuộc họp"
        constraints = [
            models.UniqueConstraint(fields=["case", "number"], name="casework_meeting_once"),
            models.CheckConstraint(condition=Q(kind__in=sorted(meeting_kinds())), name="casework_meeting_kind_known"),
        ]
        indexes = [models.Index(fields=["on", "id"], name="casework_meeting_on")]

    def __str__(self) -> str:
        return f"{self.case_id}/{self.number} {self.kind}"


class Invitation(Written):
    """Somebody invited in a role: an agency of the house, or a name."""

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="invitations")
    role = models.CharField("thành phần", max_length=24)
    to_agency = models.ForeignKey(
        "agencies.Agency", models.PROTECT, related_name="+", null=True, blank=True, verbose_name="cơ quan được mời"
    )
    to_name = models.CharField("người, cơ quan được mời", max_length=200)
    sent_on = models.DateField("ngày gửi giấy mời")
    way = models.CharField("cách gửi", max_length=12)

    class Meta:
        verbose_name = "giấy mời"
        verbose_name_plural = "giấy mời"
        constraints = [
            models.CheckConstraint(condition=Q(role__in=sorted(ROLES)), name="casework_invitation_role_known"),
            models.CheckConstraint(condition=Q(way__in=sorted(DELIVERY_WAYS)), name="casework_invitation_way_known"),
        ]

    def __str__(self) -> str:
        return f"{self.meeting_id} {self.role}"


class Delivery(Written):
    """The proof that an invitation arrived."""

    invitation = models.OneToOneField(Invitation, models.PROTECT, related_name="delivery")
    on = models.DateField("ngày nhận", db_column="legal_date")
    proof = models.CharField("giấy tờ chứng minh", max_length=200, blank=True)

    class Meta:
        verbose_name = "việc giao giấy mời"
        verbose_name_plural = "việc giao giấy mời"

    def __str__(self) -> str:
        return f"{self.invitation_id} {self.on}"


class MeetingRecord(Written):
    """What came of a meeting: who came with which opinion, the minutes, what follows.

    `present` are roles of `btnn.law.case.vocabulary.ROLES`; `opinions` a list of {`who`, `text`}; `offers` and `asked`
    amounts by head of damage, what the agency offered and what the claimant asked for. `minutes_on` is empty when no
    minutes were made.
    """

    meeting = models.OneToOneField(Meeting, models.PROTECT, related_name="record")
    outcome = models.CharField("kết quả", max_length=12, choices=MeetingOutcome.choices)
    on = models.DateField("ngày", db_column="legal_date")
    present = models.JSONField("thành phần có mặt", default=list)
    opinions = models.JSONField("ý kiến", default=list)
    content = models.CharField("diễn biến, biên bản", max_length=8000, blank=True)
    following = models.CharField("việc tiếp theo", max_length=2000, blank=True)
    minutes_on = models.DateField("ngày lập biên bản", null=True, blank=True)
    offers = models.JSONField("cơ quan đề nghị", default=list)
    asked = models.JSONField("người yêu cầu bồi thường đề nghị", default=list)
    event_number = models.PositiveIntegerField("mục ghi", null=True, blank=True)

    class Meta:
        verbose_name = "kết quả cuộc họp"
        verbose_name_plural = "kết quả cuộc họp"
        constraints = [
            models.CheckConstraint(condition=Q(outcome__in=MeetingOutcome.values), name="casework_outcome_known")
        ]

    def __str__(self) -> str:
        return f"{self.meeting_id} {self.outcome}"
