"""What was changed in bodies and people, by whom: append-only, as triggers see to it."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from .agency import Agency


class ChangeKind(models.TextChoices):
    """What was changed."""

    ESTABLISHED = "established", "Thành lập cơ quan"
    CLOSED = "closed", "Kết thúc cơ quan"
    SUCCEEDED = "succeeded", "Sắp xếp, kế thừa"
    MOVED = "moved", "Đổi cơ quan cấp trên"
    PLACED = "placed", "Nơi làm việc"
    ENROLLED = "enrolled", "Lập tài khoản"
    LOCKED = "locked", "Khóa tài khoản"
    UNLOCKED = "unlocked", "Mở tài khoản"
    PASSWORD = "password", "Đặt lại mật khẩu"
    APPOINTED = "appointed", "Giao vai trò"
    RELIEVED = "relieved", "Thôi giữ vai trò"
    DELEGATED = "delegated", "Ủy quyền"
    DELEGATION_ENDED = "undelegated", "Chấm dứt ủy quyền"
    ABSENT = "absent", "Vắng mặt"


class OrganisationEntry(models.Model):
    """One change. `actor` is empty for what came from the command line."""

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="entries", verbose_name="cơ quan")
    kind = models.CharField("việc", max_length=12, choices=ChangeKind.choices)
    text = models.CharField("nội dung", max_length=500)
    actor = models.ForeignKey(
        "agencies.User", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="người ghi"
    )
    actor_agency = models.ForeignKey(
        Agency, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="cơ quan của người ghi"
    )
    at = models.DateTimeField("ghi lúc", db_column="recorded_at", db_default=Now())

    class Meta:
        verbose_name = "thay đổi về tổ chức"
        verbose_name_plural = "thay đổi về tổ chức"
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="organisation_entry_says_something")]

    def __str__(self) -> str:
        return self.text
