"""The event store: one row per entry of a case's story, never changed, never deleted, chained."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class CaseEvent(models.Model):
    """One entry. `on` is the legal date, `at` the moment of recording, `by` the side that acted.

    `named_user` and `named_agency` are the person or agency that the entry is about (the officer
    appointed, the agency determined, the finance department asked), where they are known to the system.
    `on_behalf_of` is the head in whose name the actor recorded it (thừa ủy quyền), if any.
    Triggers refuse UPDATE, DELETE and TRUNCATE, and any row that does not continue its case's chain.
    """

    case = models.ForeignKey("cases.Case", models.PROTECT, related_name="events", db_index=False)
    number = models.PositiveIntegerField("số thứ tự")
    type = models.CharField("sự kiện", max_length=48)
    on = models.DateField("ngày", db_column="happened_on")
    at = models.DateTimeField("ghi lúc", db_column="recorded_at")
    by = models.CharField("bên thực hiện", max_length=24, db_column="side")
    actor = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người ghi")
    actor_agency = models.ForeignKey(
        "agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan của người ghi"
    )
    on_behalf_of = models.ForeignKey(
        "agencies.User", models.PROTECT, related_name="+", null=True, blank=True, verbose_name="thừa ủy quyền của"
    )
    named_user = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", null=True, blank=True)
    named_agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", null=True, blank=True)
    data = models.JSONField("nội dung", default=dict)
    previous_hash = models.CharField(max_length=64, blank=True)
    hash = models.CharField(max_length=64)

    class Meta:
        verbose_name = "mục ghi"
        verbose_name_plural = "mục ghi"
        constraints = [
            models.UniqueConstraint(fields=["case", "number"], name="case_event_once"),
            models.CheckConstraint(condition=Q(number__gte=1), name="case_event_number_from_one"),
            models.CheckConstraint(condition=Q(hash__regex=r"^[0-9a-f]{64}$"), name="case_event_hash_form"),
        ]
        indexes = [models.Index(fields=["at"], name="case_event_at")]

    def __str__(self) -> str:
        return f"{self.case_id}/{self.number} {self.type}"
