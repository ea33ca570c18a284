"""The request as it was sent. Rows are added, never changed: triggers refuse UPDATE, DELETE and TRUNCATE."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class SentClaim(models.Model):
    """What a person sent, whole and word for word (`content.as_json`), with the SHA-256 of its canonical form: what the
    entries and people of the case were made of, and what Mẫu 01/BTNN is printed from. `agency` is the body it went
    to; `language` the one the person wrote to us in."""

    case = models.OneToOneField("cases.Case", models.PROTECT, related_name="+")
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan nhận")
    content = models.JSONField("nội dung")
    sha256 = models.CharField("mã băm", max_length=64)
    language = models.CharField("ngôn ngữ", max_length=5, default="vi")
    sent_at = models.DateTimeField("gửi lúc")

    class Meta:
        verbose_name = "yêu cầu đã gửi"
        verbose_name_plural = "yêu cầu đã gửi"
        constraints = [
            models.CheckConstraint(condition=Q(sha256__regex=r"^[0-9a-f]{64}$"), name="sent_claim_hash_whole")
        ]

    def __str__(self) -> str:
        return f"{self.case_id} {self.sha256[:8]}"
