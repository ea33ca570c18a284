"""Tables of watching and urging: what is written is only added; how far a letter is follows from its turns.

A letter is seen by whoever sent it and by the agencies written down as its parties: the addressee, and those who are
given its history. Notes and proposals set aside are the own work of the agency that wrote them.
"""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q


class Kind(models.TextChoices):
    """What a letter wants: that somebody does its work, that another urges it, that it reports on a case."""

    URGE = "urge", "Đôn đốc"
    ASK = "ask", "Đề nghị đôn đốc"
    REPORT = "report", "Yêu cầu báo cáo"


class Turn(models.TextChoices):
    """What may become of a letter."""

    ANSWERED = "answered", "Đã trả lời"
    DECLINED = "declined", "Không nhất trí"
    FULFILLED = "fulfilled", "Đã thực hiện"
    IN_VAIN = "in_vain", "Không thực hiện"
    WITHDRAWN = "withdrawn", "Đã rút lại"


class Written(models.Model):
    """Who wrote a row, for which agency, on which day, when it was recorded."""

    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan ghi")
    actor = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người ghi")
    on = models.DateField("ngày", db_column="happened_on")
    at = models.DateTimeField("ghi lúc", db_column="recorded_at")

    class Meta:
        abstract = True


class Letter(Written):
    """A letter as it was sent. `on` is the day of the paper.

    `about`: the body whose work it is. `to_agency`, `to_name`: who gets it (the same body; another when it is asked to
    urge or to direct; by name alone where the system does not know it). What it is about: a case (`case_code`
    stays readable to whoever does not see the case), a task of a plan, a report that was demanded (`demanded`), or in
    words alone. `items` are the keys of what it deals with (`.items`). `after`: the letter before it in the same
    matter; `agreed`: the request that it carries out (Đ15.3).
    """

    kind = models.CharField("loại", max_length=8, choices=Kind.choices)
    to_agency = models.ForeignKey(
        "agencies.Agency", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="gửi cơ quan"
    )
    to_name = models.CharField("gửi", max_length=200)
    about = models.ForeignKey(
        "agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan phải thực hiện"
    )
    case = models.ForeignKey("cases.Case", models.PROTECT, null=True, blank=True, related_name="+")
    case_code = models.CharField("mã vụ việc", max_length=24, blank=True)
    task = models.ForeignKey("plans.PlanTask", models.PROTECT, null=True, blank=True, related_name="+")
    demanded = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="urged_by")
    subject = models.CharField("về việc", max_length=300)
    contents = models.JSONField("nội dung", default=list)
    grounds = models.JSONField("căn cứ", default=list)
    basis = models.CharField("căn cứ thẩm quyền", max_length=200)
    items = models.JSONField("điều được nêu", default=list)
    text = models.TextField("nội dung văn bản")
    reply_by = models.DateField("đề nghị trả lời trước")
    number = models.CharField("số, ký hiệu", max_length=60, blank=True)
    signer = models.CharField("người ký", max_length=200)
    round = models.PositiveSmallIntegerField("lần", default=1)
    after = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="followed_by")
    agreed = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="carried_out_by")

    class Meta:
        verbose_name = "văn bản đôn đốc"
        verbose_name_plural = "văn bản đôn đốc"
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="urging_kind_known"),
            models.CheckConstraint(condition=Q(reply_by__gte=F("on")), name="urging_reply_after_letter"),
            models.CheckConstraint(condition=~Q(text="") & ~Q(basis=""), name="urging_letter_says_something"),
            models.CheckConstraint(
                condition=Q(case__isnull=True) | Q(task__isnull=True, demanded__isnull=True), name="urging_one_subject"
            ),
            models.UniqueConstraint(fields=["after"], name="urging_followed_once"),
        ]
        indexes = [
            models.Index(fields=["agency", "-id"], name="urging_letter_from"),
            models.Index(fields=["to_agency", "-id"], name="urging_letter_to"),
            models.Index(fields=["case", "-id"], condition=Q(case__isnull=False), name="urging_letter_case"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"


class LetterParty(models.Model):
    """An agency that a letter was sent to, or that was given it as history: it sees the letter and its turns."""

    letter = models.ForeignKey(Letter, models.PROTECT, related_name="parties")
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan")

    class Meta:
        verbose_name = "cơ quan của văn bản"
        verbose_name_plural = "cơ quan của văn bản"
        constraints = [models.UniqueConstraint(fields=["letter", "agency"], name="urging_party_once")]

    def __str__(self) -> str:
        return f"{self.letter_id} {self.agency_id}"


class LetterTurn(Written):
    """What became of a letter. `promised_on`: the day by which the body says that it will be done."""

    letter = models.ForeignKey(Letter, models.PROTECT, related_name="turns")
    turn = models.CharField("diễn biến", max_length=10, choices=Turn.choices)
    text = models.TextField("nội dung", blank=True)
    paper = models.CharField("số, ngày văn bản", max_length=200, blank=True)
    promised_on = models.DateField("sẽ xong trước hết ngày", null=True, blank=True)

    class Meta:
        verbose_name = "diễn biến của văn bản đôn đốc"
        verbose_name_plural = "diễn biến của văn bản đôn đốc"
        constraints = [
            models.CheckConstraint(condition=Q(turn__in=Turn.values), name="urging_turn_known"),
            models.CheckConstraint(condition=~Q(text=""), name="urging_turn_says_something"),
            models.CheckConstraint(
                condition=Q(promised_on__isnull=True) | Q(turn=Turn.ANSWERED), name="urging_promise_in_answer"
            ),
            models.UniqueConstraint(
                fields=["letter"],
                condition=Q(turn__in=[Turn.DECLINED, Turn.FULFILLED, Turn.IN_VAIN, Turn.WITHDRAWN]),
                name="urging_letter_ends_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.letter_id} {self.turn}"


class SetAside(Written):
    """What a proposal named, not urged for a reason; `until` brings it back after that day."""

    items = models.JSONField("điều được gác lại", default=list)
    subject = models.CharField("về việc", max_length=300)
    reason = models.CharField("lý do", max_length=2000)
    until = models.DateField("nhắc lại sau ngày", null=True, blank=True)

    class Meta:
        verbose_name = "đề xuất gác lại"
        verbose_name_plural = "đề xuất gác lại"
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="urging_set_aside_says_why")]
        indexes = [models.Index(fields=["agency", "-id"], name="urging_set_aside_of")]

    def __str__(self) -> str:
        return self.subject


class Note(Written):
    """What came to the knowledge of whoever watches: from which source (Đ9.1), about which content (Đ8.2)."""

    case = models.ForeignKey("cases.Case", models.PROTECT, null=True, blank=True, related_name="+")
    case_code = models.CharField("mã vụ việc", max_length=24, blank=True)
    about = models.ForeignKey(
        "agencies.Agency", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="cơ quan"
    )
    source = models.CharField("nguồn", max_length=8)
    content = models.CharField("nội dung theo dõi", max_length=8)
    text = models.TextField("thông tin")
    paper = models.CharField("văn bản, bài báo", max_length=300, blank=True)

    class Meta:
        verbose_name = "thông tin theo dõi"
        verbose_name_plural = "thông tin theo dõi"
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="urging_note_says_something")]
        indexes = [models.Index(fields=["agency", "-id"], name="urging_note_of")]

    def __str__(self) -> str:
        return f"{self.source} {self.on}"


class PaperSent(Written):
    """A paper of a case that its body owes to those who manage was sent to one of them (Đ12.1). The last row counts."""

    case = models.ForeignKey("cases.Case", models.PROTECT, related_name="+")
    entry = models.PositiveIntegerField("mục ghi của vụ việc")
    receiver = models.CharField("nơi nhận", max_length=8)
    paper = models.CharField("số văn bản, cách gửi", max_length=200, blank=True)

    class Meta:
        verbose_name = "văn bản đã gửi cơ quan quản lý"
        verbose_name_plural = "văn bản đã gửi cơ quan quản lý"
        constraints = [
            models.CheckConstraint(condition=Q(receiver__in=["province", "ministry"]), name="urging_receiver_known")
        ]
        indexes = [models.Index(fields=["case", "entry"], name="urging_paper_case")]

    def __str__(self) -> str:
        return f"{self.case_id}/{self.entry} {self.receiver}"
