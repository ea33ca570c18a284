"""Tables of difficulties: those that agencies raise, themes that gather them with those of cases and of plans, answers
and proposals with what came of them. Rows are only added; a state is read from them (`standing`)."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from btnn.law.work import difficulty_kinds, difficulty_stages


class Written(models.Model):
    """Who wrote a row, for which agency, when."""

    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan")
    actor = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người ghi")
    at = models.DateTimeField("ghi lúc", db_column="recorded_at")

    class Meta:
        abstract = True


class Raised(Written):
    """A difficulty that an agency raises on its own, to the body that gathers them (`to_agency`)."""

    to_agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="gửi đến")
    stage = models.CharField("giai đoạn phát sinh", max_length=16)
    kind = models.CharField("loại vướng mắc", max_length=20)
    on = models.DateField("ngày phát sinh", db_column="arose_on")
    text = models.TextField("khó khăn, vướng mắc")
    proposal = models.TextField("đề xuất, kiến nghị", blank=True)
    rule = models.CharField("quy định vướng mắc", max_length=300, blank=True)
    token = models.UUIDField(unique=True)

    class Meta:
        verbose_name = "khó khăn, vướng mắc"
        verbose_name_plural = "khó khăn, vướng mắc"
        constraints = [
            models.CheckConstraint(condition=Q(stage__in=sorted(difficulty_stages())), name="raised_stage_known"),
            models.CheckConstraint(condition=Q(kind__in=sorted(difficulty_kinds())), name="raised_kind_known"),
            models.CheckConstraint(condition=~Q(text=""), name="raised_says_something"),
        ]
        indexes = [models.Index(fields=["to_agency", "-on"], name="raised_to")]

    def __str__(self) -> str:
        return f"{self.agency_id} {self.on}"


class Theme(Written):
    """Several difficulties that are one: its name, its place in the lists, what was studied."""

    title = models.CharField("chủ đề", max_length=300)
    stage = models.CharField("giai đoạn phát sinh", max_length=16)
    kind = models.CharField("loại vướng mắc", max_length=20)
    study = models.TextField("nghiên cứu", blank=True)
    on = models.DateField("ngày", db_column="gathered_on")

    class Meta:
        verbose_name = "chủ đề vướng mắc"
        verbose_name_plural = "chủ đề vướng mắc"

    def __str__(self) -> str:
        return self.title


class Source(models.TextChoices):
    """Where a difficulty was told."""

    DIRECT = "direct", "Cơ quan phản ánh"
    CASE = "case", "Trong vụ việc"
    PLAN = "plan", "Báo cáo thực hiện kế hoạch"


class ThemeItem(models.Model):
    """A difficulty in a theme, as it was told: `source` and `key` say which row it is. The last row of a difficulty
    counts, so that one is moved by adding it to another theme. `by` is who gathers, `raised_by` who told it."""

    theme = models.ForeignKey(Theme, models.PROTECT, related_name="items")
    by = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan tổng hợp")
    raised_by = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan phản ánh")
    source = models.CharField("nguồn", max_length=6, choices=Source.choices)
    key = models.BigIntegerField("dòng")
    about = models.CharField("về", max_length=300, blank=True)
    on = models.DateField("ngày phát sinh", db_column="arose_on")
    text = models.TextField("khó khăn, vướng mắc")
    proposal = models.TextField("đề xuất, kiến nghị", blank=True)

    class Meta:
        verbose_name = "vướng mắc trong chủ đề"
        verbose_name_plural = "vướng mắc trong chủ đề"
        constraints = [models.CheckConstraint(condition=Q(source__in=Source.values), name="theme_item_source_known")]
        indexes = [models.Index(fields=["by", "source", "key"], name="theme_item_of")]

    def __str__(self) -> str:
        return f"{self.source} {self.key}"


class ThemeParty(models.Model):
    """An agency that has to do with a theme: it raised one of its difficulties, or the theme was taken up to it. With
    `whole` it sees all of them, else its own."""

    theme = models.ForeignKey(Theme, models.PROTECT, related_name="parties")
    by = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan tổng hợp")
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan")
    whole = models.BooleanField("thấy toàn bộ", default=False)

    class Meta:
        verbose_name = "cơ quan của chủ đề"
        verbose_name_plural = "cơ quan của chủ đề"
        constraints = [models.UniqueConstraint(fields=["theme", "agency", "whole"], name="theme_party_once")]

    def __str__(self) -> str:
        return f"{self.theme_id} {self.agency_id}"


class ThemeAnswer(Written):
    """An answer to all who raised what the theme gathers."""

    theme = models.ForeignKey(Theme, models.PROTECT, related_name="answers")
    on = models.DateField("ngày", db_column="answered_on")
    text = models.TextField("giải đáp")
    citations = models.JSONField("căn cứ pháp luật", default=list)

    class Meta:
        verbose_name = "giải đáp chủ đề"
        verbose_name_plural = "giải đáp chủ đề"

    def __str__(self) -> str:
        return f"{self.theme_id} {self.on}"


class Proposal(Written):
    """A letter that takes themes up: to the Committee, or to the Ministry."""

    to_agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="gửi đến")
    title = models.CharField("về việc", max_length=300)
    number = models.CharField("số, ký hiệu", max_length=60, blank=True)
    on = models.DateField("ngày", db_column="sent_on")
    signer = models.CharField("người ký", max_length=200, blank=True)

    class Meta:
        verbose_name = "văn bản đề xuất"
        verbose_name_plural = "văn bản đề xuất"

    def __str__(self) -> str:
        return self.title


class Demand(models.Model):
    """What a proposal asks for about one theme. Agency and day are those of its letter, for whoever does not see it."""

    proposal = models.ForeignKey(Proposal, models.PROTECT, related_name="demands")
    theme = models.ForeignKey(Theme, models.PROTECT, related_name="demands")
    by = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan đề xuất")
    to_agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="gửi đến")
    on = models.DateField("ngày", db_column="sent_on")
    text = models.TextField("đề xuất, kiến nghị")

    class Meta:
        verbose_name = "đề xuất về chủ đề"
        verbose_name_plural = "đề xuất về chủ đề"
        constraints = [models.UniqueConstraint(fields=["proposal", "theme"], name="demand_once")]

    def __str__(self) -> str:
        return f"{self.proposal_id} {self.theme_id}"


class Outcome(models.TextChoices):
    """What came of a demand."""

    STUDYING = "studying", "Đang xem xét"
    ACCEPTED = "accepted", "Chấp thuận, đã giải quyết"
    PARTLY = "partly", "Chấp thuận một phần"
    DECLINED = "declined", "Không chấp thuận"


class Result(Written):
    """What came of a demand: by the body that it was made to, or noted by who made it. The last one counts."""

    demand = models.ForeignKey(Demand, models.PROTECT, related_name="results")
    outcome = models.CharField("kết quả", max_length=8, choices=Outcome.choices)
    on = models.DateField("ngày", db_column="happened_on")
    text = models.TextField("nội dung")
    paper = models.CharField("văn bản", max_length=300, blank=True)

    class Meta:
        verbose_name = "kết quả đề xuất"
        verbose_name_plural = "kết quả đề xuất"
        constraints = [models.CheckConstraint(condition=Q(outcome__in=Outcome.values), name="result_outcome_known")]

    def __str__(self) -> str:
        return f"{self.demand_id} {self.outcome}"
