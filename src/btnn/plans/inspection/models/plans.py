"""A plan of inspection (TT 08/2019 Đ19): whom, about what, when, by which team. A draft may be changed; what is issued
may not: triggers refuse it. It is seen by whoever makes it and by its parties."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q


class Kind(models.TextChoices):
    """How an inspection comes about (TT 08/2019 Đ18; Luật Đ74.2, Đ75.2 for a body's own)."""

    PERIODIC = "periodic", "Kiểm tra định kỳ (Đ18.1)"
    AD_HOC = "ad_hoc", "Kiểm tra đột xuất (Đ18.2)"
    OWN = "own", "Tự kiểm tra trong ngành (Luật Đ74.2, Đ75.2)"


class State(models.TextChoices):
    """How far a plan has come."""

    DRAFT = "draft", "Đang soạn"
    SENT = "sent", "Đang lấy ý kiến"
    ISSUED = "issued", "Đã ban hành"


class InspectionPlan(models.Model):
    """The plan of a body that inspects. `grounds`: keys of `btnn.plans.inspection.grounds`; `contents`: those of
    TT 08/2019 Đ16.2. `decision`: the number of the decision by which the team was set up, where there is one."""

    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan kiểm tra")
    year = models.PositiveSmallIntegerField("năm")
    kind = models.CharField("hình thức", max_length=8, choices=Kind.choices)
    title = models.CharField("tên kế hoạch", max_length=300)
    grounds = models.JSONField("căn cứ kiểm tra", default=list)
    grounds_text = models.TextField("căn cứ cụ thể", blank=True)
    purpose = models.TextField("mục đích, yêu cầu", blank=True)
    contents = models.JSONField("nội dung kiểm tra", default=list)
    contents_text = models.TextField("nội dung cụ thể", blank=True)
    scope = models.TextField("phạm vi kiểm tra", blank=True)
    papers = models.TextField("hồ sơ, tài liệu yêu cầu chuẩn bị", blank=True)
    place = models.CharField("nơi ban hành", max_length=100, blank=True)
    number = models.CharField("số, ký hiệu", max_length=60, blank=True)
    decision = models.CharField("quyết định kiểm tra", max_length=100, blank=True)
    issued_on = models.DateField("ngày ban hành", null=True, blank=True)
    signer = models.CharField("người ký", max_length=200, blank=True)
    state = models.CharField("tình trạng", max_length=8, choices=State.choices, default=State.DRAFT)
    created_by = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người lập")
    at = models.DateTimeField("ghi lúc", db_column="recorded_at")

    class Meta:
        verbose_name = "kế hoạch kiểm tra"
        verbose_name_plural = "kế hoạch kiểm tra"
        constraints = [
            models.CheckConstraint(condition=Q(year__gte=2020, year__lte=2100), name="inspection_year_known"),
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="inspection_kind_known"),
            models.CheckConstraint(condition=Q(state__in=State.values), name="inspection_state_known"),
            models.CheckConstraint(
                condition=~Q(state=State.ISSUED) | (~Q(number="") & ~Q(signer="") & Q(issued_on__isnull=False)),
                name="inspection_issued_has_number_day_signer",
            ),
        ]
        indexes = [models.Index(fields=["agency", "-year"], name="inspection_plan_agency")]

    def __str__(self) -> str:
        return self.title

    @property
    def issued(self) -> bool:
        return self.state == State.ISSUED


class Capacity(models.TextChoices):
    """Why a plan was sent to an agency."""

    ASKED = "asked", "được lấy ý kiến"
    SUBJECT = "subject", "được kiểm tra"
    TEAM = "team", "có người trong đoàn"
    ABOVE = "above", "cấp trên"


class Party(models.Model):
    """An agency that a plan was sent to. All parties see the plan; what is found at a body only that body, the team's
    bodies and those above see besides the one that inspects."""

    plan = models.ForeignKey(InspectionPlan, models.PROTECT, related_name="parties")
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan")
    capacity = models.CharField("vì sao", max_length=8, choices=Capacity.choices)

    class Meta:
        verbose_name = "cơ quan của kế hoạch kiểm tra"
        verbose_name_plural = "cơ quan của kế hoạch kiểm tra"
        constraints = [models.UniqueConstraint(fields=["plan", "agency", "capacity"], name="inspection_party_once")]

    def __str__(self) -> str:
        return f"{self.plan_id} {self.agency_id}"


class Visit(models.Model):
    """One body to be inspected (Đ19.1đ), when and where (Đ19.1d). `again`: why, though another body's plan of the year
    names it too."""

    plan = models.ForeignKey(InspectionPlan, models.PROTECT, related_name="visits")
    order = models.PositiveSmallIntegerField("số thứ tự")
    subject = models.ForeignKey(
        "agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan được kiểm tra"
    )
    first_day = models.DateField("từ ngày")
    last_day = models.DateField("đến ngày")
    place = models.CharField("địa điểm", max_length=300, blank=True)
    again = models.CharField("lý do kiểm tra lần nữa trong năm", max_length=500, blank=True)

    class Meta:
        verbose_name = "cuộc kiểm tra"
        verbose_name_plural = "cuộc kiểm tra"
        constraints = [
            models.UniqueConstraint(fields=["plan", "order"], name="inspection_visit_order_once"),
            models.UniqueConstraint(fields=["plan", "subject"], name="inspection_subject_once"),
            models.CheckConstraint(condition=Q(last_day__gte=F("first_day")), name="inspection_visit_days"),
        ]

    def __str__(self) -> str:
        return f"{self.plan_id} {self.order}"


class Member(models.Model):
    """Somebody in the team (Đ20): its head, a leader of the body that inspects, or a member from a body concerned."""

    plan = models.ForeignKey(InspectionPlan, models.PROTECT, related_name="members")
    order = models.PositiveSmallIntegerField("số thứ tự")
    head = models.BooleanField("trưởng đoàn", default=False)
    name = models.CharField("họ tên", max_length=200)
    post = models.CharField("chức vụ", max_length=200)
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan cử")
    duty = models.CharField("nhiệm vụ được phân công", max_length=500, blank=True)

    class Meta:
        verbose_name = "thành viên đoàn kiểm tra"
        verbose_name_plural = "thành viên đoàn kiểm tra"
        constraints = [
            models.UniqueConstraint(fields=["plan", "order"], name="inspection_member_order_once"),
            models.UniqueConstraint(fields=["plan"], condition=Q(head=True), name="inspection_one_head"),
        ]

    def __str__(self) -> str:
        return self.name


class OpinionRequest(models.Model):
    """An agency was asked what it thinks of a draft (Đ19.1), to be told by `due_on`."""

    plan = models.ForeignKey(InspectionPlan, models.PROTECT, related_name="opinion_requests")
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan được hỏi")
    asked_on = models.DateField("ngày gửi")
    due_on = models.DateField("trả lời trước hết ngày")
    actor = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người gửi")
    at = models.DateTimeField("ghi lúc", db_column="recorded_at")

    class Meta:
        verbose_name = "lấy ý kiến về kế hoạch kiểm tra"
        verbose_name_plural = "lấy ý kiến về kế hoạch kiểm tra"
        constraints = [models.UniqueConstraint(fields=["plan", "agency"], name="inspection_asked_once")]

    def __str__(self) -> str:
        return f"{self.plan_id} {self.agency_id}"


class Opinion(models.Model):
    """What an agency said to the draft, and whom it sends into the team (Đ19.2)."""

    request = models.OneToOneField(OpinionRequest, models.PROTECT, related_name="opinion")
    on = models.DateField("ngày trả lời", db_column="answered_on")
    agrees = models.BooleanField("nhất trí")
    text = models.TextField("ý kiến", blank=True)
    sends = models.CharField("người được cử tham gia đoàn", max_length=300, blank=True)
    actor = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người trả lời")
    at = models.DateTimeField("ghi lúc", db_column="recorded_at")

    class Meta:
        verbose_name = "ý kiến về kế hoạch kiểm tra"
        verbose_name_plural = "ý kiến về kế hoạch kiểm tra"
        constraints = [
            models.CheckConstraint(condition=Q(agrees=True) | ~Q(text=""), name="inspection_objection_says_why")
        ]

    def __str__(self) -> str:
        return f"{self.request_id} {self.on}"
