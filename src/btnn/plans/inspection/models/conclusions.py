"""What was found on a visit, the conclusion by its heads (Đ22), and each thing to be done followed to its end (Đ23)."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class Judgement(models.TextChoices):
    """What the team found on one line of the checklist."""

    RIGHT = "right", "Đúng quy định"
    WRONG = "wrong", "Chưa đúng quy định"
    UNCLEAR = "unclear", "Chưa đủ căn cứ để kết luận"


class Finding(models.Model):
    """The judgement of one line of the checklist; the last one counts. `evidence`: what the system showed then."""

    visit = models.ForeignKey("inspection.Visit", models.PROTECT, related_name="findings")
    line = models.CharField("mục kiểm tra", max_length=40)
    evidence = models.JSONField("căn cứ hệ thống có lúc đó", default=list)
    judgement = models.CharField("nhận định", max_length=8, choices=Judgement.choices)
    note = models.TextField("ghi chú", blank=True)
    on = models.DateField("ngày", db_column="found_on")
    actor = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người ghi")
    at = models.DateTimeField("ghi lúc", db_column="recorded_at")

    class Meta:
        verbose_name = "kết quả kiểm tra từng mục"
        verbose_name_plural = "kết quả kiểm tra từng mục"
        constraints = [
            models.CheckConstraint(condition=Q(judgement__in=Judgement.values), name="inspection_judgement_known"),
            models.CheckConstraint(
                condition=Q(judgement=Judgement.RIGHT) | ~Q(note=""), name="inspection_fault_says_what"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.visit_id} {self.line}"


class Conclusion(models.Model):
    """The conclusion of a visit, once. `heads`: {"a": text, …}, those that Đ22.2 or Đ22.3 asks for."""

    visit = models.OneToOneField("inspection.Visit", models.PROTECT, related_name="conclusion")
    number = models.CharField("số, ký hiệu", max_length=60)
    on = models.DateField("ngày ban hành", db_column="issued_on")
    signer = models.CharField("trưởng đoàn ký", max_length=200)
    heads = models.JSONField("nội dung")
    actor = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người ghi")
    at = models.DateTimeField("ghi lúc", db_column="recorded_at")

    class Meta:
        verbose_name = "kết luận kiểm tra"
        verbose_name_plural = "kết luận kiểm tra"

    def __str__(self) -> str:
        return self.number


class Recommendation(models.Model):
    """One thing that the conclusion asks of the inspected body (Đ22.2đ, Đ22.3c): what, who, by when, on what basis."""

    conclusion = models.ForeignKey(Conclusion, models.PROTECT, related_name="recommendations")
    order = models.PositiveSmallIntegerField("số thứ tự")
    what = models.TextField("việc phải làm")
    who = models.CharField("người, bộ phận làm", max_length=200)
    basis = models.CharField("căn cứ", max_length=200, blank=True)
    due_on = models.DateField("hạn")

    class Meta:
        verbose_name = "việc phải làm theo kết luận"
        verbose_name_plural = "việc phải làm theo kết luận"
        constraints = [models.UniqueConstraint(fields=["conclusion", "order"], name="inspection_recommendation_once")]

    def __str__(self) -> str:
        return f"{self.conclusion_id} {self.order}"


class Turn(models.TextChoices):
    """What became of it (Đ21.2d, Đ23.2)."""

    REPORTED = "reported", "Báo cáo đã thực hiện"
    RETURNED = "returned", "Chưa đạt, phải làm tiếp"
    VERIFIED = "verified", "Đã kiểm tra, công nhận xong"
    ESCALATED = "escalated", "Kiến nghị cơ quan có thẩm quyền xử lý"


class RecommendationTurn(models.Model):
    """One thing said about it. `due_on`: the new day when it was returned; `to_whom`: to whom it was taken up."""

    recommendation = models.ForeignKey(Recommendation, models.PROTECT, related_name="turns")
    turn = models.CharField("việc", max_length=10, choices=Turn.choices)
    on = models.DateField("ngày", db_column="happened_on")
    text = models.TextField("nội dung")
    paper = models.CharField("văn bản chứng minh", max_length=300, blank=True)
    due_on = models.DateField("hạn mới", null=True, blank=True)
    to_whom = models.CharField("gửi cơ quan", max_length=200, blank=True)
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan")
    actor = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người ghi")
    at = models.DateTimeField("ghi lúc", db_column="recorded_at")

    class Meta:
        verbose_name = "theo dõi việc theo kết luận"
        verbose_name_plural = "theo dõi việc theo kết luận"
        constraints = [
            models.CheckConstraint(condition=Q(turn__in=Turn.values), name="inspection_turn_known"),
            models.CheckConstraint(condition=~Q(text=""), name="inspection_turn_says_what"),
            models.CheckConstraint(
                condition=~Q(turn=Turn.RETURNED) | Q(due_on__isnull=False), name="inspection_returned_has_day"
            ),
            models.CheckConstraint(
                condition=~Q(turn=Turn.ESCALATED) | ~Q(to_whom=""), name="inspection_escalated_says_to_whom"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.recommendation_id} {self.turn}"
