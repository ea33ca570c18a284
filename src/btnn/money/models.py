"""Tables of `money`: the council of reimbursement and what instalments rest on. All rows are written once.

The money itself has no table: it is a ledger of the case's events.
"""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from btnn.law.case.vocabulary import ROLES
from btnn.law.reimbursement.council import COMPLEX


class Written(models.Model):
    """Who wrote the row, for which agency, when."""

    actor = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người ghi")
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan")
    at = models.DateTimeField("ghi lúc", db_column="recorded_at")

    class Meta:
        abstract = True


class Council(Written):
    """The council as a decision sets it up, or sets it up anew; the last one of a case stands. `event_number`: the
    entry of the case that says the same."""

    case = models.ForeignKey("cases.Case", models.PROTECT, related_name="+", db_index=False)
    number = models.PositiveIntegerField("số thứ tự")
    formed_on = models.DateField("ngày thành lập", db_column="legal_date")
    paper_number = models.CharField("số quyết định", max_length=60, blank=True)
    founded_by = models.CharField("người ký thành lập", max_length=200)
    fault_open = models.BooleanField("văn bản làm căn cứ chưa xác định lỗi")
    complex_reason = models.CharField("lý do kéo dài", max_length=24, blank=True)
    why = models.CharField("lý do thay đổi", max_length=500, blank=True)
    event_number = models.PositiveIntegerField("mục ghi")

    class Meta:
        verbose_name = "Hội đồng xem xét trách nhiệm hoàn trả"
        verbose_name_plural = "Hội đồng xem xét trách nhiệm hoàn trả"
        constraints = [
            models.UniqueConstraint(fields=["case", "number"], name="money_council_once"),
            models.CheckConstraint(
                condition=Q(complex_reason__in=["", *sorted(COMPLEX)]), name="money_council_complex_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.case_id}/{self.number}"


class CouncilMember(models.Model):
    """One member as the decision names them (NĐ 68 Đ28.3)."""

    council = models.ForeignKey(Council, models.PROTECT, related_name="members", db_index=False)
    place = models.PositiveSmallIntegerField("thứ tự")
    role = models.CharField("thành phần", max_length=24)
    full_name = models.CharField("họ và tên", max_length=200)
    position = models.CharField("chức vụ", max_length=200, blank=True)
    body = models.CharField("cơ quan", max_length=300, blank=True)

    class Meta:
        verbose_name = "thành viên Hội đồng"
        verbose_name_plural = "thành viên Hội đồng"
        ordering = ["place"]
        constraints = [
            models.UniqueConstraint(fields=["council", "place"], name="money_member_once"),
            models.CheckConstraint(condition=Q(role__in=sorted(ROLES)), name="money_member_role_known"),
        ]

    def __str__(self) -> str:
        return self.full_name


class CouncilMeeting(Written):
    """One meeting with its secret ballot: only counts. `present` are places of members; `ballots` one for each
    official: `officer`, `fault`, `salary`, `amount` and how many agreed with each question (`who`, `fault_votes`,
    `amount_votes`)."""

    council = models.ForeignKey(Council, models.PROTECT, related_name="meetings", db_index=False)
    number = models.PositiveIntegerField("lần họp")
    on = models.DateField("ngày họp", db_column="legal_date")
    present = models.JSONField("thành viên có mặt", default=list)
    minutes_signed = models.BooleanField("biên bản có đủ chữ ký")
    content = models.CharField("nội dung, ý kiến", max_length=8000, blank=True)
    ballots = models.JSONField("kết quả bỏ phiếu kín", default=list)

    class Meta:
        verbose_name = "cuộc họp Hội đồng"
        verbose_name_plural = "cuộc họp Hội đồng"
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["council", "number"], name="money_council_meeting_once")]

    def __str__(self) -> str:
        return f"{self.council_id}/{self.number}"


class InstalmentTerms(Written):
    """What is taken of an official's salary each month, from which month on (Đ68.2); the last row of each counts."""

    case = models.ForeignKey("cases.Case", models.PROTECT, related_name="+")
    officer = models.CharField("người hoàn trả", max_length=300)
    income = models.BigIntegerField("thu nhập từ tiền lương hằng tháng")
    monthly = models.BigIntegerField("mức trừ mỗi tháng")
    first_month = models.DateField("tháng đầu tiên")

    class Meta:
        verbose_name = "mức trừ dần vào lương"
        verbose_name_plural = "mức trừ dần vào lương"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(monthly__gt=0, monthly__lte=F("income")), name="money_terms_within_income"
            ),
            models.CheckConstraint(condition=Q(first_month__day=1), name="money_terms_from_the_first"),
        ]

    def __str__(self) -> str:
        return f"{self.case_id} {self.monthly}"
