"""Tables of requests on the public side; what was sent stands in `sending.models`."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from .sending.models import SentClaim as SentClaim


class ClaimDraft(models.Model):
    """What a person has written and not sent yet. Nothing of it can be read here: `digest` is a keyed digest of the
    code that only the person has, `sealed` the content closed with it (`secret`). `files` are the hashes of the papers
    that go with it, so that they stay in the store."""

    digest = models.CharField("khóa", max_length=64, unique=True)
    sealed = models.BinaryField("nội dung đã khóa")
    files = ArrayField(models.CharField(max_length=64), verbose_name="tệp", default=list, blank=True)
    saved_at = models.DateTimeField("lưu lúc")
    expires_at = models.DateTimeField("giữ đến")

    class Meta:
        verbose_name = "yêu cầu đang viết"
        verbose_name_plural = "yêu cầu đang viết"
        indexes = [models.Index(fields=["expires_at"], name="claim_draft_expires_at")]

    def __str__(self) -> str:
        return self.digest[:8]
