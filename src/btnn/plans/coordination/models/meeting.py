"""Meetings between agencies outside of one case (TT 08/2019 Đ7, Đ15; TT 09/2019 Đ13). Rows are only added."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q


class JointMeeting(models.Model):
    """A meeting that an agency calls. `invited` names whoever was asked, for all of them to read."""

    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan mời họp")
    title = models.CharField("nội dung họp", max_length=300)
    summary = models.TextField("tóm tắt, quan điểm của cơ quan mời")
    materials = models.CharField("tài liệu gửi trước", max_length=1000, blank=True)
    paper_number = models.CharField("số giấy mời", max_length=60, blank=True)
    on = models.DateField("ngày họp", db_column="held_on")
    time = models.CharField("giờ", max_length=5)
    place = models.CharField("nơi họp", max_length=300)
    sent_on = models.DateField("ngày gửi giấy mời")
    reply_by = models.DateField("trả lời trước hết ngày")
    invited = models.JSONField("được mời", default=list)
    actor = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người ghi")
    at = models.DateTimeField("ghi lúc", db_column="recorded_at")

    class Meta:
        verbose_name = "cuộc họp liên ngành"
        verbose_name_plural = "cuộc họp liên ngành"
        constraints = [
            models.CheckConstraint(
                condition=Q(reply_by__gte=F("sent_on")) & Q(on__gte=F("reply_by")), name="coordination_meeting_days"
            )
        ]

    def __str__(self) -> str:
        return self.title


class Invitation(models.Model):
    """An agency asked to the meeting; `convener` is who called it."""

    meeting = models.ForeignKey(JointMeeting, models.PROTECT, related_name="invitations")
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan được mời")
    convener = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan mời họp")

    class Meta:
        verbose_name = "giấy mời"
        verbose_name_plural = "giấy mời"
        constraints = [models.UniqueConstraint(fields=["meeting", "agency"], name="coordination_invited_once")]

    def __str__(self) -> str:
        return f"{self.meeting_id} {self.agency_id}"


class Reply(models.Model):
    """Whether an invited agency comes, who represents it, and its opinion."""

    invitation = models.OneToOneField(Invitation, models.PROTECT, related_name="reply")
    comes = models.BooleanField("cử đại diện")
    who = models.CharField("người đại diện, chức vụ", max_length=300, blank=True)
    opinion = models.TextField("ý kiến", blank=True)
    on = models.DateField("ngày trả lời", db_column="answered_on")
    actor = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người trả lời")
    at = models.DateTimeField("ghi lúc", db_column="recorded_at")

    class Meta:
        verbose_name = "trả lời giấy mời"
        verbose_name_plural = "trả lời giấy mời"
        constraints = [
            models.CheckConstraint(
                condition=Q(comes=True) & ~Q(who="") | Q(comes=False) & ~Q(opinion=""),
                name="coordination_reply_says_who_or_why",
            )
        ]

    def __str__(self) -> str:
        return f"{self.invitation_id} {self.comes}"


class MeetingRecord(models.Model):
    """The minutes of a meeting that was held, or that it was called off and why. `came` names the agencies present."""

    meeting = models.OneToOneField(JointMeeting, models.PROTECT, related_name="record")
    held = models.BooleanField("đã họp")
    on = models.DateField("ngày", db_column="happened_on")
    came = models.JSONField("cơ quan dự họp", default=list)
    opinions = models.TextField("ý kiến tại cuộc họp", blank=True)
    conclusion = models.TextField("kết luận, hoặc lý do không họp")
    paper_number = models.CharField("số biên bản, thông báo", max_length=60, blank=True)
    actor = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người ghi")
    at = models.DateTimeField("ghi lúc", db_column="recorded_at")

    class Meta:
        verbose_name = "biên bản họp liên ngành"
        verbose_name_plural = "biên bản họp liên ngành"

    def __str__(self) -> str:
        return f"{self.meeting_id} {self.on}"
