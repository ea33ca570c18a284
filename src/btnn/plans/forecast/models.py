"""Tables of forecast and prevention: papers on which claims may come to rest, what followed from them, what is done
so that a cause does not repeat. Rows are only added: what became of something is another row.

Names of people have no place here: a signal counts papers, it tells no story.
"""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from btnn.law.case.vocabulary import FIELDS

MOST_PAPERS = 1000


class MeasureKind(models.TextChoices):
    """What is done against a cause that repeats."""

    TRAINING = "training", "Tập huấn, bồi dưỡng"
    RECOMMENDATION = "recommendation", "Kiến nghị xử lý, sửa quy trình"
    INSPECTION = "inspection", "Kiểm tra"
    GUIDANCE = "guidance", "Hướng dẫn nghiệp vụ, phổ biến"


class MeasureState(models.TextChoices):
    """What became of a measure. Without a word it waits."""

    STARTED = "started", "Đang làm"
    DONE = "done", "Đã làm xong"
    DROPPED = "dropped", "Không làm nữa"


class Kept(models.Model):
    """Who wrote a row, for which agency, when; `province` says whose department and committee see it."""

    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan ghi")
    province = models.CharField("mã tỉnh", max_length=8, blank=True)
    actor = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người ghi")
    at = models.DateTimeField("ghi lúc", db_column="recorded_at")

    class Meta:
        abstract = True


class BasisSignal(Kept):
    """Papers of one kind, known on one day, on which claims may rest (Đ8–12): a complaint upheld, a decision annulled,
    an acquittal, a conclusion of inspection. `act` is a code of Đ17–21 where it is known."""

    about = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan có hành vi")
    field = models.CharField("lĩnh vực", max_length=32)
    kind = models.CharField("loại văn bản", max_length=16)
    act = models.CharField("hành vi", max_length=16, blank=True)
    on = models.DateField("ngày văn bản", db_column="issued_on")
    papers = models.PositiveSmallIntegerField("số văn bản", default=1)
    source = models.CharField("số, ký hiệu hoặc nguồn", max_length=200)
    note = models.CharField("ghi chú", max_length=1000, blank=True)

    class Meta:
        verbose_name = "văn bản có thể làm căn cứ"
        verbose_name_plural = "văn bản có thể làm căn cứ"
        constraints = [
            models.CheckConstraint(condition=Q(field__in=FIELDS), name="forecast_signal_field_known"),
            models.CheckConstraint(condition=Q(papers__gte=1, papers__lte=MOST_PAPERS), name="forecast_signal_papers"),
            models.CheckConstraint(condition=~Q(source=""), name="forecast_signal_has_source"),
        ]
        indexes = [models.Index(fields=["province", "-on"], name="forecast_signal_day")]

    def __str__(self) -> str:
        return f"{self.kind} {self.on} {self.papers}"


class SignalOutcome(Kept):
    """So many claims came, or will certainly not come, of the papers of a signal, known on that day."""

    signal = models.ForeignKey(BasisSignal, models.PROTECT, related_name="outcomes")
    on = models.DateField("ngày", db_column="known_on")
    claims = models.PositiveSmallIntegerField("số yêu cầu đã đến", default=0)
    closed = models.BooleanField("không còn yêu cầu nào nữa", default=False)
    case_code = models.CharField("mã vụ việc", max_length=24, blank=True)
    note = models.CharField("căn cứ", max_length=300, blank=True)

    class Meta:
        verbose_name = "kết quả của văn bản"
        verbose_name_plural = "kết quả của văn bản"
        constraints = [
            models.CheckConstraint(
                condition=Q(claims__gte=1, claims__lte=MOST_PAPERS) | Q(claims=0, closed=True),
                name="forecast_outcome_says_something",
            )
        ]

    def __str__(self) -> str:
        return f"{self.signal_id} {self.claims}"


class Measure(Kept):
    """What is to be done against a cause, by whom (`to`), until when. `cause` is the key of the cause as
    `btnn.plans.forecast.causes` makes it; `cause_words` and `counted` what it said on the day it was proposed."""

    about = models.ForeignKey(
        "agencies.Agency", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="cơ quan có sai sót"
    )
    to = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan thực hiện")
    cause = models.CharField("nguyên nhân", max_length=80)
    cause_words = models.CharField("nguyên nhân", max_length=400)
    counted = models.PositiveSmallIntegerField("số lần", default=0)
    kind = models.CharField("cách phòng ngừa", max_length=16, choices=MeasureKind.choices)
    text = models.CharField("việc phải làm", max_length=2000)
    on = models.DateField("ngày đề xuất", db_column="proposed_on")
    due_on = models.DateField("làm xong trước hết ngày")

    class Meta:
        verbose_name = "biện pháp phòng ngừa"
        verbose_name_plural = "biện pháp phòng ngừa"
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=MeasureKind.values), name="forecast_measure_kind_known"),
            models.CheckConstraint(condition=~Q(text=""), name="forecast_measure_says_what"),
            models.CheckConstraint(condition=Q(due_on__gte=models.F("on")), name="forecast_measure_due_after"),
        ]
        indexes = [models.Index(fields=["to", "due_on"], name="forecast_measure_due")]

    def __str__(self) -> str:
        return f"{self.kind} {self.due_on}"


class MeasureTurn(Kept):
    """What was done about a measure, with what shows it."""

    measure = models.ForeignKey(Measure, models.PROTECT, related_name="turns")
    state = models.CharField("tình trạng", max_length=8, choices=MeasureState.choices)
    on = models.DateField("ngày", db_column="happened_on")
    text = models.CharField("đã làm gì", max_length=2000)
    paper = models.CharField("văn bản chứng minh", max_length=300, blank=True)

    class Meta:
        verbose_name = "diễn biến của biện pháp"
        verbose_name_plural = "diễn biến của biện pháp"
        constraints = [
            models.CheckConstraint(condition=Q(state__in=MeasureState.values), name="forecast_turn_state_known"),
            models.CheckConstraint(condition=~Q(text=""), name="forecast_turn_says_what"),
        ]

    def __str__(self) -> str:
        return f"{self.measure_id} {self.state}"
