"""Where an official who caused harm went afterwards: the employer of a day sits in the council (Đ14; NĐ 68 Đ28.3)."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class PostKind(models.TextChoices):
    """What became of an official."""

    WORKING = "working", "Đang công tác"
    RETIRED = "retired", "Đã nghỉ hưu, hưởng lương hưu"
    LEFT = "left", "Đã thôi việc, không còn làm trong cơ quan nhà nước"
    DIED = "died", "Đã chết"


class OfficialPost(models.Model):
    """From `since` on the official is this, at this employer (of a pensioner: the social insurance body).

    Rows are only added. Of two with the same day the one recorded last counts: so a wrong one is put right.
    """

    case = models.ForeignKey("cases.Case", models.PROTECT, related_name="+")
    party = models.ForeignKey("cases.Party", models.PROTECT, related_name="posts")
    kind = models.CharField("tình trạng", max_length=8, choices=PostKind.choices)
    employer = models.CharField("nơi công tác, nơi trả lương", max_length=300, blank=True)
    since = models.DateField("từ ngày")
    note = models.CharField("căn cứ", max_length=300, blank=True)
    actor = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người ghi")
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan")
    at = models.DateTimeField("ghi lúc", db_column="recorded_at")

    class Meta:
        verbose_name = "nơi công tác của người gây thiệt hại"
        verbose_name_plural = "nơi công tác của người gây thiệt hại"
        ordering = ["since", "pk"]
        constraints = [models.CheckConstraint(condition=Q(kind__in=PostKind.values), name="official_post_kind_known")]

    def __str__(self) -> str:
        return f"{self.party_id} {self.kind} {self.since}"
