"""Tables of guidance: what is done with a request besides answering it (`btnn.support.models.Question`). Rows are only
added. Letters are seen by the agencies that they go to; the rest by who guides, and in part by the agency that asked.
"""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q


class Done(models.TextChoices):
    """A step of the work on a request (TT 09/2019 Đ11–15; TT 08/2019 Đ5)."""

    REPORT = "report", "Báo cáo, phân loại, đề xuất"
    PAPERS = "papers", "Yêu cầu cung cấp giấy tờ"
    TEAM = "team", "Cử nhóm công tác"
    PREPARED = "prepared", "Chuẩn bị nội dung, tài liệu"
    NOTIFIED = "notified", "Thông báo buổi hướng dẫn trực tiếp"
    HELD = "held", "Hướng dẫn trực tiếp, lập biên bản"
    CALLED_OFF = "called_off", "Hoãn, hủy buổi hướng dẫn"
    RESULT = "result", "Báo cáo kết quả hướng dẫn trực tiếp"
    SENT = "sent", "Gửi văn bản"
    ARCHIVED = "archived", "Lưu hồ sơ"


class PlannedSession(models.Model):
    """One entry of a year's plan of sessions face to face (TT 09/2019 Đ14.5). A later row that `replaces` it counts in
    its stead; one that is `dropped` says why."""

    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan")
    year = models.PositiveSmallIntegerField("năm")
    quarter = models.PositiveSmallIntegerField("quý")
    place = models.CharField("nơi", max_length=16)
    where = models.CharField("địa điểm cụ thể", max_length=300, blank=True)
    about = models.CharField("nội dung", max_length=1000)
    replaces = models.OneToOneField("self", models.PROTECT, null=True, blank=True, related_name="replaced_by")
    dropped = models.BooleanField("không tổ chức", default=False)
    reason = models.CharField("lý do", max_length=500, blank=True)
    actor = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người ghi")
    at = models.DateTimeField("ghi lúc", db_column="recorded_at")

    class Meta:
        verbose_name = "buổi hướng dẫn trực tiếp theo kế hoạch"
        verbose_name_plural = "buổi hướng dẫn trực tiếp theo kế hoạch"
        constraints = [
            models.CheckConstraint(condition=Q(quarter__gte=1, quarter__lte=4), name="planned_session_quarter"),
            models.CheckConstraint(condition=Q(year__gte=2020, year__lte=2100), name="planned_session_year"),
            models.CheckConstraint(
                condition=Q(replaces__isnull=True, dropped=False) | ~Q(reason=""), name="planned_session_says_why"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.year}/{self.quarter}"


class Step(models.Model):
    """One step done on the day `on`. `details` goes with the kind of step (`btnn.support.guidance.contents`)."""

    question = models.ForeignKey("support.Question", models.PROTECT, related_name="steps")
    done = models.CharField("việc", max_length=12, choices=Done.choices)
    on = models.DateField("ngày", db_column="happened_on")
    text = models.TextField("nội dung", blank=True)
    details = models.JSONField("chi tiết", default=dict)
    planned = models.ForeignKey(
        PlannedSession, models.PROTECT, null=True, blank=True, related_name="sessions", verbose_name="theo kế hoạch"
    )
    actor = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người ghi")
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan")
    at = models.DateTimeField("ghi lúc", db_column="recorded_at")

    class Meta:
        verbose_name = "bước hướng dẫn"
        verbose_name_plural = "bước hướng dẫn"
        constraints = [models.CheckConstraint(condition=Q(done__in=Done.values), name="guidance_step_known")]
        indexes = [models.Index(fields=["question", "id"], name="guidance_step_of")]

    def __str__(self) -> str:
        return f"{self.question_id} {self.done}"


class LetterKind(models.TextChoices):
    """What is written to other agencies about a request."""

    CONSULT = "consult", "Lấy ý kiến bằng văn bản"
    MEETING = "meeting", "Mời họp liên ngành"
    INFORMATION = "information", "Yêu cầu cung cấp thông tin về việc giải quyết"
    OPINION = "opinion", "Ý kiến gửi cơ quan giải quyết bồi thường"
    URGING = "urging", "Kiến nghị đôn đốc"
    NOTICE = "notice", "Thông báo buổi hướng dẫn trực tiếp"


AGREEING = (LetterKind.CONSULT, LetterKind.MEETING)  # they end with what was agreed
ANSWERED = (*AGREEING, LetterKind.INFORMATION)  # they ask for an answer


class Letter(models.Model):
    """A letter about a request: the matter in short, the question, the sender's own view, what is attached (TT 08/2019
    Đ7.2; TT 09/2019 Đ13.2). `held_on` and `place` are those of a meeting."""

    question = models.ForeignKey("support.Question", models.PROTECT, related_name="letters")
    kind = models.CharField("loại văn bản", max_length=12, choices=LetterKind.choices)
    on = models.DateField("ngày gửi", db_column="sent_on")
    number = models.CharField("số văn bản", max_length=60, blank=True)
    summary = models.TextField("tóm tắt vụ việc")
    issue = models.TextField("vấn đề")
    view = models.TextField("quan điểm", blank=True)
    papers = models.TextField("tài liệu gửi kèm", blank=True)
    reply_by = models.DateField("trả lời trước hết ngày", null=True, blank=True)
    held_on = models.DateField("ngày họp", null=True, blank=True)
    place = models.CharField("nơi họp", max_length=300, blank=True)
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan gửi")
    actor = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người gửi")
    at = models.DateTimeField("ghi lúc", db_column="recorded_at")

    class Meta:
        verbose_name = "văn bản phối hợp"
        verbose_name_plural = "văn bản phối hợp"
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=LetterKind.values), name="guidance_letter_known"),
            models.CheckConstraint(condition=Q(reply_by__gte=F("on")), name="guidance_letter_reply_after"),
            models.CheckConstraint(
                condition=~Q(kind=LetterKind.MEETING) | Q(held_on__isnull=False), name="guidance_meeting_has_day"
            ),
        ]
        indexes = [models.Index(fields=["question", "id"], name="guidance_letter_of")]

    def __str__(self) -> str:
        return f"{self.question_id} {self.kind}"

    @property
    def waits_until(self) -> object:
        """The day until which an answer is asked for."""
        return self.reply_by or self.held_on


class LetterBody(models.Model):
    """An agency that a letter went to; `by` is whose letter it is, so that both see it."""

    letter = models.ForeignKey(Letter, models.PROTECT, related_name="bodies")
    by = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan gửi")
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan nhận")

    class Meta:
        verbose_name = "nơi nhận văn bản"
        verbose_name_plural = "nơi nhận văn bản"
        constraints = [models.UniqueConstraint(fields=["letter", "agency"], name="guidance_letter_body_once")]

    def __str__(self) -> str:
        return f"{self.letter_id} {self.agency_id}"


class LetterReply(models.Model):
    """What an agency answered, and whom it sends to a meeting. `noted`: written down by the sender from a paper."""

    body = models.OneToOneField(LetterBody, models.PROTECT, related_name="reply")
    on = models.DateField("ngày trả lời", db_column="answered_on")
    text = models.TextField("ý kiến")
    representative = models.CharField("đại diện dự họp", max_length=300, blank=True)
    noted = models.BooleanField("ghi từ văn bản giấy", default=False)
    actor = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người ghi")
    at = models.DateTimeField("ghi lúc", db_column="recorded_at")

    class Meta:
        verbose_name = "trả lời văn bản"
        verbose_name_plural = "trả lời văn bản"
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="guidance_reply_says_something")]

    def __str__(self) -> str:
        return f"{self.body_id} {self.on}"


class LetterClosing(models.Model):
    """What was agreed in the end; of a meeting its minutes, sent to all who took part (Đ13.3)."""

    letter = models.OneToOneField(Letter, models.PROTECT, related_name="closing")
    on = models.DateField("ngày thống nhất", db_column="agreed_on")
    text = models.TextField("nội dung thống nhất")
    actor = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người ghi")
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan")
    at = models.DateTimeField("ghi lúc", db_column="recorded_at")

    class Meta:
        verbose_name = "nội dung thống nhất"
        verbose_name_plural = "nội dung thống nhất"

    def __str__(self) -> str:
        return f"{self.letter_id} {self.on}"
