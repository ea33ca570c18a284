"""Who looked at the whole numbers of a party: they are masked on every page until somebody asks."""

from __future__ import annotations

from django.db import models


class PartyReveal(models.Model):
    """One look at what is masked (identity papers, bank account). Triggers refuse UPDATE, DELETE and TRUNCATE."""

    case = models.ForeignKey("cases.Case", models.PROTECT, related_name="+")
    party = models.ForeignKey("cases.Party", models.PROTECT, related_name="reveals")
    actor = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người xem")
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan")
    at = models.DateTimeField("xem lúc", db_column="looked_at")

    class Meta:
        verbose_name = "lần xem dữ liệu cá nhân"
        verbose_name_plural = "lần xem dữ liệu cá nhân"

    def __str__(self) -> str:
        return f"{self.party_id} {self.at}"
