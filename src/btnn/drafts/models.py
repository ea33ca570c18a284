"""Tables of what is not recorded yet: what a person has typed, and who has a case open."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class Draft(models.Model):
    """What one person has typed into one form, acting for one agency. Personal data of others may stand in it: only
    its owner reads it, and it goes after thirty days.

    `page` is the address of the form, which names the case and the act; `typed` the values by the names of fields.
    """

    user = models.ForeignKey("agencies.User", models.CASCADE, related_name="+", verbose_name="người soạn")
    agency = models.ForeignKey("agencies.Agency", models.CASCADE, related_name="+", verbose_name="cơ quan")
    page = models.CharField("trang", max_length=200)
    title = models.CharField("tên biểu mẫu", max_length=200)
    typed = models.JSONField("nội dung")
    at = models.DateTimeField("lưu lúc", db_column="saved_at")

    class Meta:
        verbose_name = "bản nháp"
        verbose_name_plural = "bản nháp"
        constraints = [
            models.UniqueConstraint(fields=["user", "agency", "page"], name="draft_once"),
            models.CheckConstraint(condition=Q(page__startswith="/"), name="draft_page_of_ours"),
        ]
        indexes = [models.Index(fields=["at"], name="draft_at")]

    def __str__(self) -> str:
        return f"{self.user_id} {self.page}"


class Presence(models.Model):
    """A person has a case open, from `since` until `until` unless they are still seen there. Forgotten soon after."""

    case = models.ForeignKey("cases.Case", models.CASCADE, related_name="+", db_index=False)
    user = models.ForeignKey("agencies.User", models.CASCADE, related_name="+", verbose_name="người mở")
    agency = models.ForeignKey("agencies.Agency", models.CASCADE, related_name="+", verbose_name="cơ quan")
    since = models.DateTimeField("từ lúc")
    until = models.DateTimeField("đến lúc")

    class Meta:
        verbose_name = "người đang mở hồ sơ"
        verbose_name_plural = "người đang mở hồ sơ"
        constraints = [models.UniqueConstraint(fields=["case", "user"], name="presence_once")]

    def __str__(self) -> str:
        return f"{self.case_id} {self.user_id}"
