"""Tables of training and dissemination. Everything is only added to: an activity is as it was announced, its turns say
what became of it. Who of the roster attended stands in the roster (`RosterTraining`)."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q


class Kind(models.TextChoices):
    """How people are reached."""

    COURSE = "course", "Tập huấn, bồi dưỡng"
    CONFERENCE = "conference", "Hội nghị, tọa đàm"
    MEDIA = "media", "Tuyên truyền trên báo, đài, cổng thông tin"
    MATERIAL = "material", "Tài liệu, tờ gấp, sổ tay"
    EMBEDDED = "embedded", "Lồng ghép trong cuộc họp khác"


class Audience(models.TextChoices):
    """Who is to be reached; the people stand apart from those in office."""

    LEADERS = "leaders", "Lãnh đạo cơ quan"
    OFFICIALS = "officials", "Công chức làm công tác bồi thường"
    STAFF = "staff", "Cán bộ, công chức, viên chức khác"
    PEOPLE = "people", "Nhân dân"


class Topic(models.TextChoices):
    """What is taught; the needs name these too."""

    LAW = "law", "Luật và văn bản hướng dẫn"
    INTAKE = "intake", "Tiếp nhận, thụ lý, xác định cơ quan"
    SETTLEMENT = "settlement", "Xác minh, thương lượng, quyết định"
    MONEY = "money", "Tạm ứng, kinh phí, chi trả"
    HONOUR = "honour", "Phục hồi danh dự"
    REIMBURSEMENT = "reimbursement", "Hoàn trả, kỷ luật"
    COURT = "court", "Khởi kiện, giải quyết tại Tòa án"
    PREVENTION = "prevention", "Phòng ngừa sai phạm khi thi hành công vụ"
    SOFTWARE = "software", "Dùng hệ thống, thống kê, báo cáo"


class Turn(models.TextChoices):
    """What became of an activity."""

    MOVED = "moved", "Dời ngày"
    HELD = "held", "Đã tổ chức"
    CANCELLED = "cancelled", "Không tổ chức"


class Written(models.Model):
    """Who wrote a row, when."""

    actor = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người ghi")
    at = models.DateTimeField("ghi lúc", db_column="recorded_at")

    class Meta:
        abstract = True


class Activity(Written):
    """A course, a conference, a material, a piece in the media: as it was planned. Money is whole đồng."""

    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan tổ chức")
    kind = models.CharField("hình thức", max_length=10, choices=Kind.choices)
    title = models.CharField("tên", max_length=300)
    content = models.TextField("nội dung", blank=True)
    topics = models.JSONField("chuyên đề", default=list)
    audience = models.JSONField("đối tượng", default=list)
    planned_on = models.DateField("ngày dự kiến")
    online = models.BooleanField("trực tuyến", default=False)
    place = models.CharField("địa điểm, nơi đăng", max_length=300, blank=True)
    lecturers = models.CharField("người trình bày", max_length=500, blank=True)
    planned_cost = models.BigIntegerField("kinh phí dự kiến", default=0)
    budget_line = models.CharField("nguồn kinh phí", max_length=300, blank=True)

    class Meta:
        verbose_name = "lớp, hội nghị, tài liệu"
        verbose_name_plural = "lớp, hội nghị, tài liệu"
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="training_kind_known"),
            models.CheckConstraint(condition=~Q(title=""), name="training_has_title"),
            models.CheckConstraint(condition=Q(planned_cost__gte=0), name="training_cost_not_negative"),
        ]
        indexes = [models.Index(fields=["agency", "planned_on"], name="training_of_agency")]

    def __str__(self) -> str:
        return self.title


class ActivityTurn(Written):
    """What became of an activity, the latest counting. `reached`: {audience: heads} of those not of the roster."""

    activity = models.ForeignKey(Activity, models.PROTECT, related_name="turns")
    turn = models.CharField("diễn biến", max_length=10, choices=Turn.choices)
    on = models.DateField("ngày", db_column="happened_on")
    planned_on = models.DateField("ngày dự kiến mới", null=True, blank=True)
    text = models.TextField("kết quả, lý do", blank=True)
    reached = models.JSONField("số người khác", default=dict)
    cost = models.BigIntegerField("chi phí", default=0)
    paper = models.CharField("văn bản, đường dẫn chứng minh", max_length=300, blank=True)

    class Meta:
        verbose_name = "diễn biến của lớp, hội nghị"
        verbose_name_plural = "diễn biến của lớp, hội nghị"
        constraints = [
            models.CheckConstraint(condition=Q(turn__in=Turn.values), name="training_turn_known"),
            models.CheckConstraint(
                condition=Q(turn=Turn.MOVED, planned_on__isnull=False)
                | ~Q(turn=Turn.MOVED) & Q(planned_on__isnull=True),
                name="training_moved_says_when",
            ),
            models.CheckConstraint(condition=Q(turn=Turn.HELD) | ~Q(text=""), name="training_not_held_says_why"),
            models.CheckConstraint(condition=Q(cost__gte=0), name="training_spent_not_negative"),
        ]

    def __str__(self) -> str:
        return f"{self.activity_id} {self.turn}"


class Invitation(Written):
    """An agency is asked to send people, and to say by a day whom. `host` is who invites."""

    activity = models.ForeignKey(Activity, models.PROTECT, related_name="invitations")
    host = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan mời")
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan được mời")
    on = models.DateField("ngày mời", db_column="invited_on")
    reply_by = models.DateField("trả lời trước hết ngày")

    class Meta:
        verbose_name = "lời mời"
        verbose_name_plural = "lời mời"
        constraints = [
            models.UniqueConstraint(fields=["activity", "agency"], name="training_invited_once"),
            models.CheckConstraint(condition=Q(reply_by__gte=F("on")), name="training_reply_after_invitation"),
            models.CheckConstraint(condition=~Q(agency=F("host")), name="training_invites_another"),
        ]
        indexes = [models.Index(fields=["agency", "reply_by"], name="training_invited_agency")]

    def __str__(self) -> str:
        return f"{self.activity_id} {self.agency_id}"


class InvitationReply(Written):
    """Whom an agency sends: people of its roster by their keys, and how many others."""

    invitation = models.OneToOneField(Invitation, models.PROTECT, related_name="reply")
    on = models.DateField("ngày trả lời", db_column="answered_on")
    attends = models.BooleanField("có người dự")
    people = models.JSONField("người của đội ngũ", default=list)
    others = models.PositiveSmallIntegerField("người khác", default=0)
    text = models.CharField("ghi chú, lý do", max_length=500, blank=True)

    class Meta:
        verbose_name = "trả lời lời mời"
        verbose_name_plural = "trả lời lời mời"
        constraints = [
            models.CheckConstraint(condition=Q(attends=True) | ~Q(text=""), name="training_absence_says_why")
        ]

    def __str__(self) -> str:
        return f"{self.invitation_id} {self.attends}"


class Material(Written):
    """A paper or page to read: where it is found; `answer` is the slug of a published answer."""

    activity = models.ForeignKey(Activity, models.PROTECT, related_name="materials")
    title = models.CharField("tên tài liệu", max_length=300)
    link = models.CharField("đường dẫn", max_length=500, blank=True)
    answer = models.CharField("câu trả lời đã đăng", max_length=120, blank=True)
    paper = models.CharField("số, ký hiệu, nơi lưu", max_length=300, blank=True)

    class Meta:
        verbose_name = "tài liệu"
        verbose_name_plural = "tài liệu"
        constraints = [
            models.CheckConstraint(condition=~Q(title=""), name="training_material_has_title"),
            models.CheckConstraint(
                condition=~Q(link="") | ~Q(answer="") | ~Q(paper=""), name="training_material_is_somewhere"
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Evaluation(Written):
    """How those who took part judged it: {question: [how many gave 1, 2, 3, 4, 5]}. The latest row counts."""

    activity = models.ForeignKey(Activity, models.PROTECT, related_name="evaluations")
    on = models.DateField("ngày", db_column="judged_on")
    counts = models.JSONField("số phiếu")
    text = models.TextField("nhận xét", blank=True)

    class Meta:
        verbose_name = "đánh giá"
        verbose_name_plural = "đánh giá"

    def __str__(self) -> str:
        return f"{self.activity_id} {self.on}"


class Exercise(Written):
    """A real case made unrecognisable, told up to a step (`btnn.plans.training.exercises`). Nothing here leads back."""

    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan ra bài")
    activity = models.ForeignKey(
        Activity, models.PROTECT, null=True, blank=True, related_name="exercises", verbose_name="lớp, hội nghị"
    )
    title = models.CharField("tên bài", max_length=200)
    entries = models.JSONField("diễn biến")

    class Meta:
        verbose_name = "bài tập tình huống"
        verbose_name_plural = "bài tập tình huống"
        constraints = [models.CheckConstraint(condition=~Q(title=""), name="training_exercise_has_title")]

    def __str__(self) -> str:
        return self.title


class ExerciseAnswer(Written):
    """What somebody answered, and what of it was right by the law as counted then."""

    exercise = models.ForeignKey(Exercise, models.PROTECT, related_name="answers")
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan")
    on = models.DateField("ngày làm", db_column="answered_on")
    step = models.CharField("bước đã chọn", max_length=60)
    due = models.DateField("ngày đã trả lời")
    step_right = models.BooleanField("đúng bước")
    due_right = models.BooleanField("đúng ngày")

    class Meta:
        verbose_name = "bài làm"
        verbose_name_plural = "bài làm"
        indexes = [models.Index(fields=["exercise", "actor"], name="training_answers")]

    def __str__(self) -> str:
        return f"{self.exercise_id} {self.actor_id}"
