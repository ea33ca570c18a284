"""Where a published list must hang, proof that it does, and the checks of the Committee's office. Rows are added,
never changed."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from .decisions import PublishingDecision
from .procedures import ProcedureVersion


class PostingTask(models.Model):
    """An agency must post a decision, or one version, by a day."""

    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan niêm yết")
    decision = models.ForeignKey(
        PublishingDecision, models.PROTECT, null=True, blank=True, related_name="postings", verbose_name="quyết định"
    )
    version = models.ForeignKey(
        ProcedureVersion, models.PROTECT, null=True, blank=True, related_name="postings", verbose_name="bản"
    )
    what = models.CharField("việc phải làm", max_length=300)
    due = models.DateField("chậm nhất ngày")
    assigned_by = models.ForeignKey("agencies.Membership", models.PROTECT, related_name="+", verbose_name="người giao")
    assigned_at = models.DateTimeField("giao lúc", db_default=Now())

    class Meta:
        verbose_name = "việc niêm yết"
        verbose_name_plural = "việc niêm yết"
        constraints = [
            models.CheckConstraint(
                condition=Q(decision__isnull=False, version__isnull=True)
                | Q(decision__isnull=True, version__isnull=False),
                name="catalogue_posting_of_one_thing",
            ),
            models.UniqueConstraint(
                fields=["agency", "decision"], condition=Q(decision__isnull=False), name="catalogue_posting_once"
            ),
            models.UniqueConstraint(
                fields=["agency", "version"], condition=Q(version__isnull=False), name="catalogue_version_posting_once"
            ),
        ]

    def __str__(self) -> str:
        return self.what


class PostingProof(models.Model):
    """It hangs there: since which day, where, shown by what (`paper_hash` of a picture kept by `btnn.documents`)."""

    task = models.ForeignKey(PostingTask, models.PROTECT, related_name="proofs", verbose_name="việc niêm yết")
    done_on = models.DateField("niêm yết ngày")
    where = models.CharField("niêm yết ở đâu", max_length=300)
    proof = models.CharField("chứng minh", max_length=500, blank=True)
    paper_hash = models.CharField("giấy tờ kèm theo", max_length=64, blank=True)
    by = models.ForeignKey("agencies.Membership", models.PROTECT, related_name="+", verbose_name="người ghi")
    at = models.DateTimeField("ghi lúc", db_column="recorded_at", db_default=Now())

    class Meta:
        verbose_name = "bằng chứng niêm yết"
        verbose_name_plural = "bằng chứng niêm yết"
        constraints = [models.CheckConstraint(condition=~Q(where=""), name="catalogue_proof_says_where")]

    def __str__(self) -> str:
        return self.where


class PostingCheck(models.Model):
    """What the Committee's office found when it looked; what is wrong must be mended by `follow_up_by`."""

    task = models.ForeignKey(PostingTask, models.PROTECT, related_name="checks", verbose_name="việc niêm yết")
    on = models.DateField("kiểm tra ngày", db_column="checked_on")
    ok = models.BooleanField("đúng quy định")
    found = models.CharField("nội dung", max_length=1000, blank=True)
    follow_up_by = models.DateField("khắc phục trước ngày", null=True, blank=True)
    by = models.ForeignKey("agencies.Membership", models.PROTECT, related_name="+", verbose_name="người kiểm tra")
    at = models.DateTimeField("ghi lúc", db_column="recorded_at", db_default=Now())

    class Meta:
        verbose_name = "lần kiểm tra niêm yết"
        verbose_name_plural = "lần kiểm tra niêm yết"
        constraints = [
            models.CheckConstraint(condition=Q(ok=True) | ~Q(found=""), name="catalogue_check_says_what_is_wrong")
        ]

    def __str__(self) -> str:
        return self.found or "đúng quy định"
