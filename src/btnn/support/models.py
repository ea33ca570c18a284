"""Tables of questions and of the answers that are published. Rows are only added: triggers refuse every change.

A question may hold what somebody told of themselves: it is shown to the agency that has it, and to whoever holds its
code (the function `support_question_asked` of the database). Published answers are for everybody.
"""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class Theme(models.TextChoices):
    """What a question is about: the contents of TT 09/2019 Đ4, Đ6 in the order in which people ask."""

    SCOPE = "scope", "Có được bồi thường không"
    CLAIMANT = "claimant", "Ai được yêu cầu"
    TIME = "time", "Thời hạn, thời hiệu"
    DOSSIER = "dossier", "Hồ sơ, giấy tờ"
    AGENCY = "agency", "Cơ quan giải quyết"
    DAMAGE = "damage", "Thiệt hại, số tiền"
    PROCEDURE = "procedure", "Trình tự giải quyết"
    PAYMENT = "payment", "Tạm ứng, chi trả"
    HONOUR = "honour", "Phục hồi danh dự"
    OTHER = "other", "Việc khác"


class Way(models.TextChoices):
    """How a question came."""

    PORTAL = "portal", "Qua cổng"
    COUNTER = "counter", "Trực tiếp, điện thoại"
    POST = "post", "Bưu chính, thư điện tử"
    PASSED_ON = "passed_on", "Cơ quan khác chuyển đến"


class Purpose(models.TextChoices):
    """What is asked for: the first three stand in the register of TT 09/2019, the last two come under TT 08/2019."""

    QUESTION = "question", "Câu hỏi"
    GUIDANCE = "guidance", "Yêu cầu hướng dẫn"
    SUPPORT = "support", "Yêu cầu hỗ trợ"
    PROFESSIONAL = "professional", "Đề nghị hướng dẫn nghiệp vụ"
    CLARIFICATION = "clarification", "Đề nghị giải đáp vướng mắc"


OF_PERSONS = (Purpose.QUESTION, Purpose.GUIDANCE, Purpose.SUPPORT)


class Question(models.Model):
    """A question that an agency has to answer (TT 09/2019 Đ10), or a request for guidance, support or clarification.

    `received_on` is the day on which it was put in the register. `code_hash` is that of the code by which whoever asked
    reads the answer; `origin` the same question at the agency that passed it on. `asking_agency` is the agency that
    asks (TT 08/2019 Đ3), which sees the request and what becomes of it; `case_code` the case that it is about;
    `details` what the form of the request holds (`btnn.support.guidance.contents`)."""

    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan")
    number = models.PositiveIntegerField("số thứ tự trong năm")
    received_on = models.DateField("ngày vào sổ")
    way = models.CharField("cách gửi", max_length=10, choices=Way.choices)
    theme = models.CharField("nội dung", max_length=10, choices=Theme.choices)
    field = models.CharField("lĩnh vực", max_length=32, blank=True)
    province = models.CharField("mã tỉnh", max_length=8, blank=True)
    asked_by = models.CharField("người hỏi", max_length=200, blank=True)
    contact = models.CharField("nơi nhận trả lời", max_length=200, blank=True)
    text = models.TextField("câu hỏi")
    code_hash = models.CharField("mã băm của mã", max_length=64, blank=True, db_index=True)
    origin = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")
    purpose = models.CharField("loại", max_length=13, choices=Purpose.choices, default=Purpose.QUESTION)
    asking_agency = models.ForeignKey(
        "agencies.Agency", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="cơ quan đề nghị"
    )
    case_code = models.CharField("vụ việc", max_length=20, blank=True)
    details = models.JSONField("nội dung của mẫu", default=dict)
    token = models.UUIDField(unique=True)
    at = models.DateTimeField("ghi lúc", db_column="recorded_at")

    class Meta:
        verbose_name = "câu hỏi"
        verbose_name_plural = "câu hỏi"
        constraints = [
            models.CheckConstraint(condition=Q(theme__in=Theme.values), name="question_theme_known"),
            models.CheckConstraint(condition=Q(way__in=Way.values), name="question_way_known"),
            models.CheckConstraint(condition=~Q(text=""), name="question_says_something"),
            models.CheckConstraint(condition=Q(purpose__in=Purpose.values), name="question_purpose_known"),
        ]
        indexes = [models.Index(fields=["agency", "-id"], name="question_agency")]

    def __str__(self) -> str:
        return f"{self.number}/{self.received_on:%Y}"

    @property
    def of_persons(self) -> bool:
        """Does it stand in the register of TT 09/2019?"""
        return self.purpose in OF_PERSONS


class Turn(models.TextChoices):
    """What became of a question."""

    ASSIGNED = "assigned", "Cử người trả lời"
    ANSWERED = "answered", "Trả lời"
    REFUSED = "refused", "Từ chối"
    ENDED = "ended", "Chấm dứt"
    PASSED_ON = "passed_on", "Chuyển cơ quan khác"


class QuestionTurn(models.Model):
    """One thing done with a question, on the day `on`. `ground` is that of TT 09/2019 Đ11 for a refusal or an end,
    `ground_on` the day on which it came to be there (Đ11.3 counts from it). `paper` is the number of the letter."""

    question = models.ForeignKey(Question, models.PROTECT, related_name="turns")
    turn = models.CharField("việc", max_length=10, choices=Turn.choices)
    on = models.DateField("ngày", db_column="happened_on")
    officer = models.ForeignKey(
        "agencies.User", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="người được cử"
    )
    to_agency = models.ForeignKey(
        "agencies.Agency", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="chuyển đến"
    )
    ground = models.CharField("căn cứ", max_length=8, blank=True)
    ground_on = models.DateField("ngày có căn cứ", null=True, blank=True)
    paper = models.CharField("số văn bản", max_length=60, blank=True)
    text = models.TextField("nội dung", blank=True)
    citations = models.JSONField("căn cứ pháp luật", default=list)
    actor = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người ghi")
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan")
    at = models.DateTimeField("ghi lúc", db_column="recorded_at")

    class Meta:
        verbose_name = "việc xử lý câu hỏi"
        verbose_name_plural = "việc xử lý câu hỏi"
        constraints = [models.CheckConstraint(condition=Q(turn__in=Turn.values), name="question_turn_known")]

    def __str__(self) -> str:
        return f"{self.question_id} {self.turn}"


class Publication(models.Model):
    """One edition of a published answer. The last edition of a slug counts; one that is `withdrawn` shows its reason
    and no answer. `texts` holds question and answer in each language: {"vi": {"question", "answer"}, "en": …}."""

    slug = models.SlugField("địa chỉ", max_length=80)
    edition = models.PositiveIntegerField("bản")
    theme = models.CharField("nội dung", max_length=10, choices=Theme.choices)
    texts = models.JSONField("câu hỏi và trả lời")
    citations = models.JSONField("căn cứ pháp luật", default=list)
    search_text = models.TextField("chữ để tìm")
    reason = models.CharField("lý do thay, rút", max_length=500, blank=True)
    withdrawn = models.BooleanField("đã rút", default=False)
    on = models.DateField("ngày công bố", db_column="published_on")
    agency_name = models.CharField("cơ quan trả lời", max_length=200)
    agency = models.ForeignKey(
        "agencies.Agency", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="cơ quan"
    )
    actor = models.ForeignKey(
        "agencies.User", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="người công bố"
    )
    source = models.ForeignKey(
        Question, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="từ câu hỏi"
    )
    at = models.DateTimeField("ghi lúc", db_column="recorded_at")

    class Meta:
        verbose_name = "câu trả lời đã công bố"
        verbose_name_plural = "câu trả lời đã công bố"
        constraints = [
            models.UniqueConstraint(fields=["slug", "edition"], name="publication_edition_once"),
            models.CheckConstraint(condition=Q(edition__gte=1), name="publication_edition_from_one"),
            models.CheckConstraint(condition=Q(theme__in=Theme.values), name="publication_theme_known"),
            models.CheckConstraint(
                condition=Q(edition=1, withdrawn=False) | ~Q(reason=""), name="publication_change_has_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.slug}/{self.edition}"
