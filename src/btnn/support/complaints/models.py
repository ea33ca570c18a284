"""Tables of complaints and denunciations. Rows are only added; how one stands is derived from its steps (`.standing`).

Whoever sent it is not in these rows: the name lies sealed in `complaints_sender`, closed to every request. Functions
of the database put it there and show it to who handles the matter, each look with its reason kept (`Reveal`).
"""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class Kind(models.TextChoices):
    """What it is: they differ in who handles it, by when and how."""

    COMPLAINT = "complaint", "Khiếu nại"
    DENUNCIATION = "denunciation", "Tố cáo"
    PETITION = "petition", "Kiến nghị, phản ánh"


class Theme(models.TextChoices):
    """What in the work it is about."""

    RECEIVING = "receiving", "Tiếp nhận, thụ lý"
    SLOW = "slow", "Chậm giải quyết"
    DAMAGES = "damages", "Xác định thiệt hại, mức bồi thường"
    DECISION = "decision", "Quyết định giải quyết bồi thường"
    HONOUR = "honour", "Phục hồi danh dự"
    PAYMENT = "payment", "Cấp kinh phí, chi trả"
    REIMBURSEMENT = "reimbursement", "Trách nhiệm hoàn trả"
    CONDUCT = "conduct", "Hành vi của người giải quyết"


class Urgency(models.TextChoices):
    """How pressing it is."""

    PLAIN = "plain", "Bình thường"
    URGENT = "urgent", "Khẩn"
    PRESSING = "pressing", "Rất khẩn"


class Complaint(models.Model):
    """One in the register of the agency that handles it. `subject`: the agency complained of; `against_head`: is it
    about its head; `level`: of a complaint, the first or the second time; `remote`: far from everywhere, where the law
    gives longer. `received_by` took it in, `origin` is the same at the agency that passed it on. `summary` names nobody
    who sent it."""

    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan xử lý")
    year = models.PositiveSmallIntegerField("năm")
    number = models.PositiveIntegerField("số vào sổ")
    received_on = models.DateField("ngày nhận")
    received_by = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="nơi nhận")
    kind = models.CharField("loại", max_length=12, choices=Kind.choices)
    level = models.PositiveSmallIntegerField("lần", default=1)
    theme = models.CharField("về việc", max_length=13, choices=Theme.choices)
    urgency = models.CharField("mức độ", max_length=8, choices=Urgency.choices, default=Urgency.PLAIN)
    remote = models.BooleanField("vùng sâu, vùng xa, đi lại khó khăn", default=False)
    subject = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan bị nêu")
    against_head = models.BooleanField("về thủ trưởng cơ quan đó", default=False)
    summary = models.TextField("nội dung")
    case = models.ForeignKey(
        "cases.Case", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="vụ việc"
    )
    origin = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")
    registrar = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người vào sổ")
    token = models.UUIDField(unique=True)
    at = models.DateTimeField("ghi lúc", db_column="recorded_at")

    class Meta:
        verbose_name = "khiếu nại, tố cáo"
        verbose_name_plural = "khiếu nại, tố cáo"
        constraints = [
            models.UniqueConstraint(fields=["agency", "year", "number"], name="complaint_number_once"),
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="complaint_kind_known"),
            models.CheckConstraint(condition=Q(theme__in=Theme.values), name="complaint_theme_known"),
            models.CheckConstraint(condition=Q(urgency__in=Urgency.values), name="complaint_urgency_known"),
            models.CheckConstraint(
                condition=Q(level=1) | Q(level=2, kind=Kind.COMPLAINT), name="complaint_second_time_is_a_complaint"
            ),
            models.CheckConstraint(condition=~Q(summary=""), name="complaint_says_something"),
        ]
        indexes = [models.Index(fields=["agency", "-id"], name="complaint_agency")]

    def __str__(self) -> str:
        return f"{self.number}/{self.year}"

    @property
    def title(self) -> str:
        """What it is called on pages: never by whoever sent it."""
        second = " lần hai" if self.level == 2 else ""
        return f"{self.get_kind_display()}{second} số {self.number}/{self.year}"


class Sender(models.Model):
    """Who sent it, sealed: no request reads or writes this table."""

    complaint = models.OneToOneField(Complaint, models.PROTECT, related_name="+")
    full_name = models.CharField("họ tên", max_length=200)
    address = models.CharField("địa chỉ", max_length=300, blank=True)
    contact = models.CharField("liên lạc", max_length=200, blank=True)

    class Meta:
        verbose_name = "người gửi"
        verbose_name_plural = "người gửi"

    def __str__(self) -> str:
        return str(self.complaint_id)


class Reveal(models.Model):
    """One look at who sent it, and why."""

    complaint = models.ForeignKey(Complaint, models.PROTECT, related_name="reveals")
    reason = models.CharField("lý do xem", max_length=500)
    actor = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người xem")
    at = models.DateTimeField("xem lúc", db_column="looked_at")

    class Meta:
        verbose_name = "lần xem người gửi"
        verbose_name_plural = "lần xem người gửi"

    def __str__(self) -> str:
        return f"{self.complaint_id} {self.at}"


class Access(models.Model):
    """Somebody besides the head and the handler may see it, or no longer; the last row of a person counts."""

    complaint = models.ForeignKey(Complaint, models.PROTECT, related_name="accesses")
    user = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người được xem")
    given = models.BooleanField("được xem")
    reason = models.CharField("lý do", max_length=500)
    actor = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người cho phép")
    at = models.DateTimeField("ghi lúc", db_column="recorded_at")

    class Meta:
        verbose_name = "quyền xem"
        verbose_name_plural = "quyền xem"
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="complaint_access_says_why")]

    def __str__(self) -> str:
        return f"{self.complaint_id} {self.user_id}"


class Step(models.TextChoices):
    """What was done with it."""

    ASSIGNED = "assigned", "Giao người xử lý"
    ACCEPTED = "accepted", "Thụ lý"
    REFUSED = "refused", "Không thụ lý"
    PASSED_ON = "passed_on", "Chuyển cơ quan có thẩm quyền"
    COMPLEX = "complex", "Ghi nhận vụ việc phức tạp"
    EXTENDED = "extended", "Gia hạn giải quyết tố cáo"
    VERIFIED = "verified", "Xác minh"
    DIALOGUE = "dialogue", "Đối thoại"
    DECIDED = "decided", "Quyết định giải quyết, kết luận"
    NOTIFIED = "notified", "Gửi, thông báo kết quả"
    ACTED = "acted", "Thực hiện kết quả"
    WITHDRAWN = "withdrawn", "Người gửi rút"


class Outcome(models.TextChoices):
    """What was decided."""

    UPHELD = "upheld", "Đúng toàn bộ"
    PARTLY = "partly", "Đúng một phần"
    REJECTED = "rejected", "Không đúng"


class ComplaintStep(models.Model):
    """One thing done on the day `on`. `days`: of an extension."""

    complaint = models.ForeignKey(Complaint, models.PROTECT, related_name="steps")
    step = models.CharField("việc", max_length=10, choices=Step.choices)
    on = models.DateField("ngày", db_column="happened_on")
    text = models.TextField("nội dung", blank=True)
    number = models.CharField("số văn bản", max_length=60, blank=True)
    officer = models.ForeignKey(
        "agencies.User", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="người được giao"
    )
    to_agency = models.ForeignKey(
        "agencies.Agency", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="chuyển đến"
    )
    outcome = models.CharField("kết quả", max_length=8, choices=Outcome.choices, blank=True)
    days = models.PositiveSmallIntegerField("số ngày gia hạn", default=0)
    actor = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người ghi")
    at = models.DateTimeField("ghi lúc", db_column="recorded_at")

    class Meta:
        verbose_name = "việc xử lý"
        verbose_name_plural = "việc xử lý"
        constraints = [
            models.CheckConstraint(condition=Q(step__in=Step.values), name="complaint_step_known"),
            models.CheckConstraint(
                condition=~Q(step=Step.DECIDED) | Q(outcome__in=Outcome.values), name="complaint_decided_says_how"
            ),
            models.CheckConstraint(
                condition=~Q(step=Step.ASSIGNED) | Q(officer__isnull=False), name="complaint_assigned_to_somebody"
            ),
        ]
        indexes = [models.Index(fields=["complaint", "id"], name="complaint_step_order")]

    def __str__(self) -> str:
        return f"{self.complaint_id} {self.step}"
