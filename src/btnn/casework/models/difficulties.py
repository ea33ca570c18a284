"""Difficulties (khó khăn, vướng mắc) met in a case, collected later for reports and proposals."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from btnn.law.work import difficulty_kinds, difficulty_stages

from .written import OfCase, Written


class DifficultyState(models.TextChoices):
    """What became of a difficulty. Without an answer it is open."""

    ANSWERED = "answered", "Đã giải đáp, hướng dẫn"
    TAKEN_UP = "taken_up", "Đã tiếp thu để kiến nghị"


class Difficulty(OfCase):
    """One difficulty with its proposal."""

    stage = models.CharField("giai đoạn phát sinh", max_length=16)
    kind = models.CharField("loại vướng mắc", max_length=20)
    on = models.DateField("ngày phát sinh", db_column="legal_date")
    text = models.CharField("khó khăn, vướng mắc", max_length=4000)
    proposal = models.CharField("đề xuất, kiến nghị", max_length=4000, blank=True)

    class Meta:
        verbose_name = "khó khăn, vướng mắc"
        verbose_name_plural = "khó khăn, vướng mắc"
        constraints = [
            models.UniqueConstraint(fields=["case", "number"], name="casework_difficulty_once"),
            models.CheckConstraint(
                condition=Q(stage__in=sorted(difficulty_stages())), name="casework_difficulty_stage_known"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=sorted(difficulty_kinds())), name="casework_difficulty_kind_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.case_id}/{self.number} {self.kind}"


class DifficultyAnswer(Written):
    """An answer to a difficulty; the last one says its state."""

    difficulty = models.ForeignKey(Difficulty, models.PROTECT, related_name="answers")
    state = models.CharField("kết quả", max_length=12, choices=DifficultyState.choices)
    on = models.DateField("ngày", db_column="legal_date")
    text = models.CharField("nội dung", max_length=4000)

    class Meta:
        verbose_name = "giải đáp vướng mắc"
        verbose_name_plural = "giải đáp vướng mắc"
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=DifficultyState.values), name="casework_difficulty_state_known"
            )
        ]

    def __str__(self) -> str:
        return f"{self.difficulty_id} {self.state}"
