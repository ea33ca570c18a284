"""Projections of a case: its row in the docket and its limits. `btnn cases rebuild` makes them again."""

from __future__ import annotations

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q

OPEN_STATUSES = ("open", "overdue")


class Case(models.Model):
    """One claim as the docket shows it: where each lane stands, what is due next, whose it is.

    Only `code`, `province`, `filed_with`, `law_version`, `opening_token` are given at the opening;
    everything else is computed from the events as of `projected_on`. `event_number` and `chain_head`
    are the end of the chain. `settling_agency` is the body that settles the claim now, by succession where
    the one of its day is no more; `register_agency` the one in whose register the number stands.
    `changes_on` is the first day on which the row changes by itself.
    """

    code = models.CharField("mã vụ việc", max_length=24, unique=True)
    province = models.CharField("mã tỉnh", max_length=8, blank=True)
    filed_with = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="nơi nộp hồ sơ")
    settling_agency = models.ForeignKey(
        "agencies.Agency",
        models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        db_index=False,
        verbose_name="cơ quan giải quyết bồi thường",
    )
    officer = models.ForeignKey(
        "agencies.User",
        models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        db_index=False,
        verbose_name="người giải quyết bồi thường",
    )
    field = models.CharField("lĩnh vực", max_length=32, blank=True)
    claimant_name = models.CharField("người yêu cầu bồi thường", max_length=200, blank=True)
    search_text = models.TextField("chữ để tìm", blank=True)
    register_number = models.CharField("số thụ lý", max_length=40, blank=True)
    register_agency = models.ForeignKey(
        "agencies.Agency",
        models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        db_index=False,
        verbose_name="cơ quan có sổ thụ lý",
    )
    law_version = models.CharField("luật áp dụng", max_length=40)

    competence = models.CharField(max_length=24, default="unknown")
    settlement = models.CharField(max_length=24, default="none")
    advance = models.CharField(max_length=24, default="none")
    honour = models.CharField(max_length=24, default="none")
    reimbursement = models.CharField(max_length=24, default="none")
    court = models.CharField(max_length=24, default="none")
    interruption = models.CharField(max_length=16, blank=True)
    closed = models.BooleanField(default=False)

    opened_on = models.DateField("ngày nhận hồ sơ")
    next_due = models.DateField("hạn gần nhất", null=True, blank=True)
    next_limit = models.CharField(max_length=64, blank=True)
    open_count = models.PositiveSmallIntegerField(default=0)
    overdue_count = models.PositiveSmallIntegerField(default=0)
    finding_count = models.PositiveSmallIntegerField(default=0)

    claimed_amount = models.BigIntegerField(default=0)
    decided_amount = models.BigIntegerField(default=0)
    paid_amount = models.BigIntegerField(default=0)

    event_number = models.PositiveIntegerField(default=0)
    chain_head = models.CharField(max_length=64, blank=True)
    projected_on = models.DateField(null=True, blank=True)
    changes_on = models.DateField(null=True, blank=True)
    opening_token = models.UUIDField(null=True, blank=True, unique=True)
    tracking_code = models.CharField("mã tra cứu", max_length=9, null=True, blank=True, unique=True)

    class Meta:
        verbose_name = "vụ việc"
        verbose_name_plural = "vụ việc"
        constraints = [
            models.UniqueConstraint(
                fields=["register_agency", "register_number"],
                condition=~Q(register_number=""),
                name="case_register_number_once",
            ),
            models.CheckConstraint(
                condition=Q(claimed_amount__gte=0) & Q(decided_amount__gte=0) & Q(paid_amount__gte=0),
                name="case_money_not_negative",
            ),
        ]
        indexes = [
            models.Index(fields=["changes_on"], condition=Q(changes_on__isnull=False), name="case_changes_on"),
            models.Index(fields=["next_due", "id"], condition=Q(next_due__isnull=False), name="case_next_due"),
            models.Index(F("settlement"), F("id").desc(), name="case_settlement"),
            models.Index(F("settling_agency"), F("id").desc(), name="case_settling_agency"),
            models.Index(F("officer"), F("id").desc(), condition=Q(officer__isnull=False), name="case_officer"),
            GinIndex(fields=["search_text"], opclasses=["gin_trgm_ops"], name="case_search_text"),
        ]

    def __str__(self) -> str:
        return self.code


class CaseSearch(models.Model):
    """A view for searching: the text of the cases that row-level security shows, with its index in use."""

    case = models.OneToOneField(Case, models.DO_NOTHING, primary_key=True, related_name="+")
    search_text = models.TextField("chữ để tìm")

    class Meta:
        managed = False
        db_table = "cases_casesearch"
        verbose_name = "chữ để tìm vụ việc"
        verbose_name_plural = "chữ để tìm vụ việc"

    def __str__(self) -> str:
        return str(self.case_id)


class CaseLimit(models.Model):
    """One time limit of a case, narrow, so that what is due can be found among millions."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="limits", db_index=False)
    position = models.PositiveSmallIntegerField("thứ tự mở")
    limit_id = models.CharField("thời hạn", max_length=64)
    lane = models.CharField(max_length=16, blank=True)
    by = models.CharField("bên phải làm", max_length=24, db_column="side")
    start = models.DateField("từ ngày")
    due = models.DateField("đến hạn", null=True)
    met_on = models.DateField("hoàn thành ngày", null=True)
    status = models.CharField("trạng thái", max_length=8)
    frozen = models.BooleanField("đang tạm dừng tính", default=False)

    class Meta:
        verbose_name = "thời hạn"
        verbose_name_plural = "thời hạn"
        constraints = [models.UniqueConstraint(fields=["case", "position"], name="case_limit_once")]
        indexes = [
            models.Index(fields=["due", "id"], condition=Q(status__in=OPEN_STATUSES), name="case_limit_open_due")
        ]

    def __str__(self) -> str:
        return f"{self.case_id} {self.limit_id} {self.due}"
