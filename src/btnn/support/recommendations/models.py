"""Tables of recommendations: what is written is only added; how far one has come follows from its turns.

One is seen by the agency that made it and by its parties: the addressee, and whoever manages the same area.
"""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q


class Kind(models.TextChoices):
    """What is recommended or demanded (TT 08/2019 Đ28–30; Luật Đ73.2l, Đ73.3g)."""

    PROTEST = "protest", "Kiến nghị kháng nghị bản án, quyết định"
    CANCEL = "cancel", "Yêu cầu hủy quyết định giải quyết bồi thường"
    REVIEW = "review", "Kiến nghị xem xét lại quyết định hoàn trả"
    VIOLATION = "violation", "Kiến nghị xử lý vi phạm"


class Procedure(models.TextChoices):
    """In what kind of case the court decided."""

    CIVIL = "civil", "Vụ án dân sự"
    CRIMINAL = "criminal", "Vụ án hình sự"
    ADMINISTRATIVE = "administrative", "Vụ án hành chính"


class DecisionKind(models.TextChoices):
    """Which decision on reimbursement is to be looked at again (Luật Đ67.2)."""

    REIMBURSEMENT = "reimbursement", "Quyết định hoàn trả"
    REDUCTION = "reduction", "Quyết định giảm mức hoàn trả"


class Turn(models.TextChoices):
    """What may become of a recommendation."""

    ACCEPTED = "accepted", "Chấp nhận"
    REFUSED = "refused", "Không chấp nhận"
    FOLLOWED = "followed", "Diễn biến tiếp theo"
    DONE = "done", "Đã thực hiện"
    NOT_DONE = "not_done", "Không thực hiện"
    WITHDRAWN = "withdrawn", "Đã rút lại"


class Written(models.Model):
    """Who wrote a row, for which agency, on which day, when it was recorded."""

    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan ghi")
    actor = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người ghi")
    on = models.DateField("ngày", db_column="happened_on")
    at = models.DateTimeField("ghi lúc", db_column="recorded_at")

    class Meta:
        abstract = True


class Recommendation(Written):
    """One recommendation as it was sent. `about`: the body that decided or broke the law, for a judgment the one that
    was sued. `to_agency`, `to_name`: who gets it. `passed_on`: the addressee is asked to recommend or to direct itself
    (Đ28.1b, Đ29.1b, Đ30.1b). `grounds` are codes of the closed list of its kind. `decision` (number), `decided_on`:
    of the judgment or decision; `effective_on` of a judgment; `known_on`: when the head knew the ground of cancelling.
    `finding`: of the case from which it came; `letter`: of urging that was in vain; `after`: the one before it."""

    kind = models.CharField("loại", max_length=10, choices=Kind.choices)
    about = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan")
    to_agency = models.ForeignKey(
        "agencies.Agency", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="gửi cơ quan"
    )
    to_name = models.CharField("gửi", max_length=200)
    passed_on = models.BooleanField("đề nghị cơ quan nhận thực hiện việc kiến nghị", default=False)
    case = models.ForeignKey("cases.Case", models.PROTECT, null=True, blank=True, related_name="+")
    case_code = models.CharField("mã vụ việc", max_length=24, blank=True)
    subject = models.CharField("về việc", max_length=300)
    grounds = models.JSONField("căn cứ", default=list)
    basis = models.CharField("căn cứ thẩm quyền", max_length=200)
    decision = models.CharField("số bản án, quyết định", max_length=100, blank=True)
    decided_on = models.DateField("ngày bản án, quyết định", null=True, blank=True)
    court = models.CharField("Tòa án", max_length=200, blank=True)
    procedure = models.CharField("loại vụ án", max_length=14, choices=Procedure.choices, blank=True)
    effective_on = models.DateField("ngày có hiệu lực", null=True, blank=True)
    decision_kind = models.CharField("loại quyết định", max_length=14, choices=DecisionKind.choices, blank=True)
    known_on = models.DateField("ngày thủ trưởng biết căn cứ", null=True, blank=True)
    finding = models.CharField("điểm cần chú ý", max_length=100, blank=True)
    letter = models.ForeignKey("urging.Letter", models.PROTECT, null=True, blank=True, related_name="+")
    text = models.TextField("nội dung văn bản")
    reply_by = models.DateField("đề nghị trả lời trước")
    number = models.CharField("số, ký hiệu", max_length=60, blank=True)
    signer = models.CharField("người ký", max_length=200)
    after = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="followed_by")

    class Meta:
        verbose_name = "kiến nghị, yêu cầu"
        verbose_name_plural = "kiến nghị, yêu cầu"
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="recommendation_kind_known"),
            models.CheckConstraint(condition=Q(reply_by__gte=F("on")), name="recommendation_reply_after"),
            models.CheckConstraint(condition=~Q(text="") & ~Q(basis=""), name="recommendation_says_something"),
            models.CheckConstraint(
                condition=~Q(kind=Kind.PROTEST) | (~Q(procedure="") & ~Q(court="") & ~Q(decision="")),
                name="recommendation_protest_names_judgment",
            ),
            models.CheckConstraint(
                condition=~Q(kind=Kind.CANCEL) | Q(known_on__isnull=False, decided_on__isnull=False),
                name="recommendation_cancel_has_days",
            ),
            models.CheckConstraint(
                condition=~Q(kind=Kind.REVIEW) | ~Q(decision_kind=""), name="recommendation_review_says_which"
            ),
            models.UniqueConstraint(fields=["after"], name="recommendation_followed_once"),
        ]
        indexes = [
            models.Index(fields=["agency", "-id"], name="recommendation_from"),
            models.Index(fields=["to_agency", "-id"], name="recommendation_to"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"


class RecommendationParty(models.Model):
    """An agency that got a recommendation or knows of it: it sees the recommendation and its turns."""

    recommendation = models.ForeignKey(Recommendation, models.PROTECT, related_name="parties")
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan")

    class Meta:
        verbose_name = "cơ quan của kiến nghị"
        verbose_name_plural = "cơ quan của kiến nghị"
        constraints = [models.UniqueConstraint(fields=["recommendation", "agency"], name="recommendation_party_once")]

    def __str__(self) -> str:
        return f"{self.recommendation_id} {self.agency_id}"


class RecommendationTurn(Written):
    """What became of a recommendation. `paper`: the protest, the decision, the answer that shows it."""

    recommendation = models.ForeignKey(Recommendation, models.PROTECT, related_name="turns")
    turn = models.CharField("diễn biến", max_length=10, choices=Turn.choices)
    text = models.TextField("nội dung")
    paper = models.CharField("số, ngày văn bản", max_length=200, blank=True)

    class Meta:
        verbose_name = "diễn biến của kiến nghị"
        verbose_name_plural = "diễn biến của kiến nghị"
        constraints = [
            models.CheckConstraint(condition=Q(turn__in=Turn.values), name="recommendation_turn_known"),
            models.CheckConstraint(condition=~Q(text=""), name="recommendation_turn_says_something"),
            models.UniqueConstraint(
                fields=["recommendation"],
                condition=Q(turn__in=[Turn.DONE, Turn.NOT_DONE, Turn.WITHDRAWN]),
                name="recommendation_ends_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.recommendation_id} {self.turn}"
