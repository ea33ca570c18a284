"""A procedure, its versions over time, the time limits of each version."""

from __future__ import annotations

from datetime import date

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q


class GovernmentLevel(models.TextChoices):
    """Level of government that carries a procedure out. Districts ended on 1 July 2025."""

    CENTRAL = "central", "Trung ương"
    PROVINCE = "province", "Cấp tỉnh"
    DISTRICT = "district", "Cấp huyện"
    COMMUNE = "commune", "Cấp xã"


class Confidence(models.TextChoices):
    """How sure we are of what a version says, and of a code."""

    HIGH = "high", "Đã đối chiếu văn bản"
    MEDIUM = "medium", "Suy ra từ luật, chưa thấy quyết định công bố"
    LOW = "low", "Chưa xác nhận"


class DateRange(Func):
    """`daterange(from, to)`: the first day in, the last day out; an empty `to` is open."""

    function = "daterange"
    output_field = DateRangeField()


class Procedure(models.Model):
    """One procedure at one level of government. `key` never changes and stands in addresses; `code` is the national
    one, empty as long as nobody has confirmed it (`code_note` says what is known)."""

    key = models.SlugField("khóa", max_length=80, unique=True)
    code = models.CharField("mã quốc gia", max_length=24, blank=True)
    code_note = models.JSONField("về mã", default=dict, blank=True)
    name = models.CharField("tên thủ tục", max_length=300)
    name_en = models.CharField("tên tiếng Anh", max_length=300, blank=True)
    folded = models.CharField(max_length=300)
    level = models.CharField("cấp", max_length=10, choices=GovernmentLevel.choices)
    field_code = models.CharField("mã lĩnh vực", max_length=16)
    field = models.CharField("lĩnh vực", max_length=120)
    kind = models.CharField("loại", max_length=24)

    class Meta:
        verbose_name = "thủ tục hành chính"
        verbose_name_plural = "thủ tục hành chính"
        constraints = [
            models.CheckConstraint(condition=~Q(name="") & ~Q(key=""), name="catalogue_procedure_is_named"),
            models.CheckConstraint(
                condition=Q(kind__in=("settlement", "determination", "honour")), name="catalogue_procedure_kind_known"
            ),
            models.UniqueConstraint(fields=["code"], condition=~Q(code=""), name="catalogue_code_once"),
        ]

    def __str__(self) -> str:
        return self.name


class ProcedureVersion(models.Model):
    """A procedure as it stood from `valid_from` to the day before `valid_to`, in the whole country (`province` empty)
    or as one province published it. Never changed; a new version is added, and only then `valid_to` is set.

    JSON columns: `steps`, `results` `[{vi, en}]`; `dossier` `[{vi, en, code, when: {vi, en}}]`; `places`
    `[{name, address}]`; `legal_basis` `[text]`; `forms` `[{code, title, article}]`; `note` `{vi, en}`.
    """

    procedure = models.ForeignKey(Procedure, models.PROTECT, related_name="versions", verbose_name="thủ tục")
    number = models.PositiveSmallIntegerField("bản số")
    province = models.CharField("mã tỉnh công bố", max_length=8, blank=True)
    publisher = models.CharField("nơi công bố", max_length=120)
    valid_from = models.DateField("từ ngày")
    valid_to = models.DateField("đến trước ngày", null=True, blank=True)
    steps = models.JSONField("trình tự", default=list)
    dossier = models.JSONField("hồ sơ", default=list)
    place = models.TextField("địa điểm thực hiện")
    place_en = models.TextField("địa điểm thực hiện (tiếng Anh)", blank=True)
    places = models.JSONField("nơi nộp", default=list, blank=True)
    fee = models.CharField("phí, lệ phí", max_length=200)
    fee_amount = models.BigIntegerField("phí, lệ phí (đồng)", null=True, blank=True)
    postal_in = models.BooleanField("nhận hồ sơ qua bưu chính công ích")
    postal_out = models.BooleanField("trả kết quả qua bưu chính công ích")
    legal_basis = models.JSONField("căn cứ pháp lý", default=list)
    forms = models.JSONField("mẫu", default=list, blank=True)
    results = models.JSONField("kết quả", default=list)
    source_decision = models.TextField("quyết định công bố của Bộ trưởng", blank=True)
    source = models.TextField("nguồn")
    confidence = models.CharField("độ chắc chắn", max_length=8, choices=Confidence.choices)
    note = models.JSONField("ghi chú", default=dict, blank=True)

    class Meta:
        verbose_name = "bản của thủ tục"
        verbose_name_plural = "bản của thủ tục"
        constraints = [
            models.UniqueConstraint(fields=["procedure", "number"], name="catalogue_version_number_once"),
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gt=F("valid_from")),
                name="catalogue_version_period_in_order",
            ),
            models.CheckConstraint(condition=~Q(source=""), name="catalogue_version_has_source"),
            models.CheckConstraint(
                condition=Q(fee_amount__isnull=True) | Q(fee_amount__gte=0), name="catalogue_version_fee_not_negative"
            ),
            ExclusionConstraint(
                name="catalogue_one_version_a_day",
                expressions=[
                    ("procedure", RangeOperators.EQUAL),
                    ("province", RangeOperators.EQUAL),
                    (DateRange("valid_from", "valid_to"), RangeOperators.OVERLAPS),
                ],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.procedure} ({self.number})"

    def holds_on(self, day: date) -> bool:
        """True when this version is the one of that day."""
        return self.valid_from <= day and (self.valid_to is None or day < self.valid_to)


class VersionLimit(models.Model):
    """One sentence about time, in the words of the version. Bound to a limit of the law by `limit_id` (empty: a
    sentence without a limit, or a total); `amount` and `unit` are what the words say (empty: no figure there).
    `local_…` is the shorter limit that a province promises beside it, with where that stands. `opens` begins a
    paragraph; `garbled` says that the words are damaged in the document, `remark` `{vi, en}` what to know of it."""

    version = models.ForeignKey(ProcedureVersion, models.PROTECT, related_name="limits", verbose_name="bản")
    position = models.PositiveSmallIntegerField("thứ tự")
    limit_id = models.CharField("mã thời hạn", max_length=64, blank=True)
    wording = models.TextField("câu chữ")
    amount = models.PositiveSmallIntegerField("số", null=True, blank=True)
    unit = models.CharField("đơn vị", max_length=16, blank=True)
    local_amount = models.PositiveSmallIntegerField("số rút ngắn", null=True, blank=True)
    local_unit = models.CharField("đơn vị rút ngắn", max_length=16, blank=True)
    local_source = models.CharField("nguồn của thời hạn rút ngắn", max_length=300, blank=True)
    opens = models.BooleanField("mở đoạn", default=False)
    garbled = models.BooleanField("bị lỗi chữ", default=False)
    remark = models.JSONField("chú thích", default=dict, blank=True)

    class Meta:
        verbose_name = "thời hạn của thủ tục"
        verbose_name_plural = "thời hạn của thủ tục"
        ordering = ["version_id", "position"]
        constraints = [
            models.UniqueConstraint(fields=["version", "position"], name="catalogue_limit_once"),
            models.CheckConstraint(
                condition=Q(unit__in=("", "working_day", "calendar_day", "immediate"))
                & Q(local_unit__in=("", "working_day", "calendar_day", "immediate")),
                name="catalogue_limit_unit_known",
            ),
            models.CheckConstraint(
                condition=Q(local_amount__isnull=True) | ~Q(local_source=""), name="catalogue_local_limit_has_source"
            ),
        ]

    def __str__(self) -> str:
        return self.wording
