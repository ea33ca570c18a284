"""Tables of plans. A draft may be changed; what is issued may not, nor what was said and reported about it: triggers
refuse it. A plan is seen by its agency, by whoever prepares it, and by the agencies written down as its parties.
"""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from ..occurrences import occurrences


class Kind(models.TextChoices):
    """A paper of its own, or a part of another plan."""

    OWN = "own", "Kế hoạch riêng"
    EMBEDDED = "embedded", "Lồng trong kế hoạch khác"


class State(models.TextChoices):
    """How far a plan has come."""

    DRAFT = "draft", "Đang soạn"
    SENT = "sent", "Đang lấy ý kiến"
    ISSUED = "issued", "Đã ban hành"


class TimeFrame(models.TextChoices):
    """When a task is done."""

    ALL_YEAR = "all_year", "Thường xuyên trong năm"
    QUARTER = "quarter", "Trong một quý"
    REPORTS = "half_year_year_on_demand", "6 tháng, năm và đột xuất"
    CLAIM = "when_claim_comes", "Khi có yêu cầu bồi thường"
    FIXED_DAY = "fixed_day", "Ngày ấn định"


class Topic(models.TextChoices):
    """What a task is about: says which recorded work shows how far it is."""

    DISSEMINATION = "dissemination", "Tuyên truyền, phổ biến"
    GUIDANCE = "guidance", "Xác định cơ quan, hướng dẫn người bị thiệt hại"
    COORDINATION = "coordination", "Phối hợp"
    STAFF = "staff", "Rà soát, kiện toàn đội ngũ"
    INSPECTION = "inspection", "Kiểm tra"
    REPORTING = "reporting", "Thông tin, báo cáo"
    WATCHING = "watching", "Theo dõi, giải đáp vướng mắc"
    OTHER = "other", "Việc khác"


class Plan(models.Model):
    """The plan of an agency for a year. `prepared_by` drafts it (for a province its department of justice). `parent` is
    the plan that it carries out; `made_from` the one whose words it began with; `derive_by` the day by which the
    agencies that it names have plans of their own. `source` names the paper from which an old plan was entered; what
    that paper does not tell (number, day, signer) stays empty."""

    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan ban hành")
    prepared_by = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan soạn")
    year = models.PositiveSmallIntegerField("năm")
    title = models.CharField("tên kế hoạch", max_length=300)
    kind = models.CharField("hình thức", max_length=10, choices=Kind.choices, default=Kind.OWN)
    embedded_in = models.CharField("lồng trong kế hoạch", max_length=300, blank=True)
    bases = models.JSONField("căn cứ", default=list)
    purposes = models.JSONField("mục đích", default=list)
    requirements = models.JSONField("yêu cầu", default=list)
    closing = models.TextField("đoạn kết", blank=True)
    place = models.CharField("nơi ban hành", max_length=100, blank=True)
    number = models.CharField("số, ký hiệu", max_length=60, blank=True)
    issued_on = models.DateField("ngày ban hành", null=True, blank=True)
    signer = models.CharField("người ký", max_length=200, blank=True)
    state = models.CharField("tình trạng", max_length=8, choices=State.choices, default=State.DRAFT)
    derive_by = models.DateField("có kế hoạch triển khai trước hết ngày", null=True, blank=True)
    source = models.CharField("nguồn", max_length=300, blank=True)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="derived", verbose_name="triển khai kế hoạch"
    )
    made_from = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="soạn từ kế hoạch"
    )
    created_by = models.ForeignKey(
        "agencies.User", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="người lập"
    )
    at = models.DateTimeField("ghi lúc", db_column="recorded_at")

    class Meta:
        verbose_name = "kế hoạch"
        verbose_name_plural = "kế hoạch"
        constraints = [
            models.UniqueConstraint(fields=["agency", "year"], name="plan_once_a_year"),
            models.CheckConstraint(condition=Q(year__gte=2018, year__lte=2100), name="plan_year_known"),
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="plan_kind_known"),
            models.CheckConstraint(condition=Q(state__in=State.values), name="plan_state_known"),
            models.CheckConstraint(
                condition=Q(kind=Kind.OWN, embedded_in="") | Q(kind=Kind.EMBEDDED) & ~Q(embedded_in=""),
                name="plan_embedded_says_where",
            ),
            models.CheckConstraint(
                condition=~Q(state=State.ISSUED)
                | ~Q(source="")
                | (~Q(number="") & ~Q(signer="") & Q(issued_on__isnull=False)),
                name="plan_issued_has_number_day_signer",
            ),
            models.CheckConstraint(condition=~Q(parent=F("id")), name="plan_not_its_own_parent"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def issued(self) -> bool:
        return self.state == State.ISSUED


class PlanParty(models.Model):
    """An agency that a plan was sent or given to, or that stands above the one whose plan it is: it sees the plan."""

    plan = models.ForeignKey(Plan, models.PROTECT, related_name="parties")
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan")

    class Meta:
        verbose_name = "cơ quan của kế hoạch"
        verbose_name_plural = "cơ quan của kế hoạch"
        constraints = [models.UniqueConstraint(fields=["plan", "agency"], name="plan_party_once")]

    def __str__(self) -> str:
        return f"{self.plan_id} {self.agency_id}"


class PlanTask(models.Model):
    """One task. `coordinating`: [{"words", "group"}] in the plan's own words, `group` as `btnn.plans.groups` knows it.
    `lead_duty`: what the lead does, where the plan says more than its name. `quarter` and `fixed_on` go with their time
    frames. A task that came with an amendment says so (`added_by`); what later ones changed of it: `TaskChange`."""

    plan = models.ForeignKey(Plan, models.PROTECT, related_name="tasks")
    order = models.PositiveSmallIntegerField("số thứ tự")
    title = models.CharField("nhiệm vụ", max_length=600)
    content = models.TextField("nội dung", blank=True)
    topic = models.CharField("loại việc", max_length=16, choices=Topic.choices, default=Topic.OTHER)
    lead_word = models.CharField("cách gọi cơ quan chủ trì", max_length=40, default="Cơ quan chủ trì")
    lead = models.CharField("cơ quan chủ trì", max_length=200)
    lead_duty = models.TextField("việc của cơ quan chủ trì", blank=True)
    lead_agency = models.ForeignKey(
        "agencies.Agency", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="cơ quan chủ trì (mã)"
    )
    coordinating = models.JSONField("cơ quan phối hợp", default=list)
    time_frame = models.CharField("thời gian", max_length=26, choices=TimeFrame.choices)
    time_words = models.CharField("thời gian thực hiện, bằng chữ", max_length=200, blank=True)
    quarter = models.PositiveSmallIntegerField("quý", null=True, blank=True)
    fixed_on = models.DateField("ngày ấn định", null=True, blank=True)
    product = models.CharField("sản phẩm", max_length=300, blank=True)
    budget_line = models.CharField("kinh phí", max_length=300, blank=True)
    carries_out = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="carried_out_by", verbose_name="triển khai nhiệm vụ"
    )
    added_by = models.ForeignKey(
        "plans.Amendment", models.PROTECT, null=True, blank=True, related_name="added", verbose_name="sửa đổi đã thêm"
    )

    class Meta:
        verbose_name = "nhiệm vụ"
        verbose_name_plural = "nhiệm vụ"
        constraints = [
            models.UniqueConstraint(fields=["plan", "order"], name="plan_task_order_once"),
            models.CheckConstraint(condition=Q(time_frame__in=TimeFrame.values), name="plan_task_frame_known"),
            models.CheckConstraint(condition=Q(topic__in=Topic.values), name="plan_task_topic_known"),
            models.CheckConstraint(
                condition=Q(time_frame=TimeFrame.QUARTER, quarter__gte=1, quarter__lte=4)
                | ~Q(time_frame=TimeFrame.QUARTER) & Q(quarter__isnull=True),
                name="plan_task_quarter_with_its_frame",
            ),
            models.CheckConstraint(
                condition=Q(time_frame=TimeFrame.FIXED_DAY, fixed_on__isnull=False)
                | ~Q(time_frame=TimeFrame.FIXED_DAY) & Q(fixed_on__isnull=True),
                name="plan_task_day_with_its_frame",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.order}. {self.title}"

    @property
    def occurrence_keys(self) -> tuple[str, ...]:
        """What reports on this task can be about, reports asked for besides left out; for claims its year as a whole
        too."""
        if self.time_frame == TimeFrame.CLAIM:
            return ("year",)
        told = occurrences(self.time_frame, self.plan.year, quarter=self.quarter, fixed_on=self.fixed_on)
        return tuple(one.key for one in told)


class PlanResponsibility(models.Model):
    """What the plan lays on an agency or agencies in its last part, paragraph by paragraph."""

    plan = models.ForeignKey(Plan, models.PROTECT, related_name="responsibilities")
    order = models.PositiveSmallIntegerField("số thứ tự")
    agency_words = models.CharField("cơ quan", max_length=300)
    groups = models.JSONField("nhóm cơ quan", default=list)
    paragraphs = models.JSONField("trách nhiệm", default=list)

    class Meta:
        verbose_name = "trách nhiệm"
        verbose_name_plural = "trách nhiệm"
        constraints = [models.UniqueConstraint(fields=["plan", "order"], name="plan_responsibility_once")]

    def __str__(self) -> str:
        return f"{self.order}. {self.agency_words}"
