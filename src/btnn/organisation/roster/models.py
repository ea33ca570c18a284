"""Tables of the roster. Everything here is only added to: a person is described by the latest entry, an agency's review
of a year is one row. Seen by the agency and by those above it (`roster_overseen` of the database)."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q


class Time(models.TextChoices):
    """Is this the person's only work?"""

    FULL = "full", "Chuyên trách"
    PART = "part", "Kiêm nhiệm"


class Part(models.TextChoices):
    """What somebody does in this work."""

    SETTLING = "settling", "Giải quyết bồi thường"
    MANAGING = "managing", "Quản lý nhà nước về bồi thường"
    RECEPTION = "reception", "Tiếp nhận, hướng dẫn"
    MONEY = "money", "Kinh phí, chi trả"


class Degree(models.TextChoices):
    """Schooling."""

    NONE = "none", "Chưa ghi"
    COLLEGE = "college", "Trung cấp, cao đẳng"
    BACHELOR = "bachelor", "Đại học"
    MASTER = "master", "Thạc sĩ"
    DOCTOR = "doctor", "Tiến sĩ"


class Reason(models.TextChoices):
    """Why somebody no longer does this work."""

    MOVED = "moved", "Chuyển công tác"
    RETIRED = "retired", "Nghỉ hưu"
    RESIGNED = "resigned", "Thôi việc"
    OTHER_TASK = "other_task", "Được giao việc khác trong cơ quan"
    LONG_LEAVE = "long_leave", "Nghỉ dài ngày"


class Way(models.TextChoices):
    """How somebody was trained; self-study counts (QĐ 3062, IV.2b)."""

    COURSE = "course", "Dự lớp, hội nghị"
    SELF_STUDY = "self_study", "Tự học, làm bài tập tình huống"


class Written(models.Model):
    """Who wrote a row, when."""

    actor = models.ForeignKey("agencies.User", models.PROTECT, related_name="+", verbose_name="người ghi")
    at = models.DateTimeField("ghi lúc", db_column="recorded_at")

    class Meta:
        abstract = True


class RosterPerson(Written):
    """Somebody who does compensation work at an agency, with an account or without."""

    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan")
    user = models.ForeignKey(
        "agencies.User", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="tài khoản"
    )

    class Meta:
        verbose_name = "người làm công tác bồi thường"
        verbose_name_plural = "người làm công tác bồi thường"
        constraints = [models.UniqueConstraint(fields=["agency", "user"], name="roster_account_once")]

    def __str__(self) -> str:
        return f"{self.agency_id} {self.pk}"


class RosterEntry(Written):
    """How a person is described from a day on. `works_since`: in this work, here or elsewhere. `leaves_on`: the last
    day that is known beforehand (retirement, end of a posting)."""

    person = models.ForeignKey(RosterPerson, models.PROTECT, related_name="entries")
    on = models.DateField("từ ngày", db_column="holds_from")
    full_name = models.CharField("họ và tên", max_length=120)
    leads = models.BooleanField("lãnh đạo phụ trách", default=False)
    position = models.CharField("chức vụ", max_length=150)
    time = models.CharField("bố trí", max_length=4, choices=Time.choices)
    parts = models.JSONField("phần việc", default=list)
    degree = models.CharField("trình độ", max_length=8, choices=Degree.choices, default=Degree.NONE)
    speciality = models.CharField("ngành đào tạo", max_length=150, blank=True)
    works_since = models.DateField("làm công tác bồi thường từ", null=True, blank=True)
    leaves_on = models.DateField("dự kiến thôi làm", null=True, blank=True)
    phone = models.CharField("điện thoại", max_length=20, blank=True)
    email = models.CharField("thư điện tử", max_length=120, blank=True)

    class Meta:
        verbose_name = "thông tin của người làm công tác bồi thường"
        verbose_name_plural = "thông tin của người làm công tác bồi thường"
        constraints = [
            models.CheckConstraint(condition=~Q(full_name=""), name="roster_entry_has_name"),
            models.CheckConstraint(condition=~Q(position=""), name="roster_entry_has_position"),
            models.CheckConstraint(condition=Q(time__in=Time.values), name="roster_entry_time_known"),
            models.CheckConstraint(condition=Q(degree__in=Degree.values), name="roster_entry_degree_known"),
        ]
        indexes = [models.Index(fields=["person", "on", "id"], name="roster_entry_latest")]

    def __str__(self) -> str:
        return f"{self.person_id} {self.on}"


class RosterLeaving(Written):
    """Somebody stops doing this work after `last_day`; who comes in their place and what was handed over. The latest
    row counts."""

    person = models.ForeignKey(RosterPerson, models.PROTECT, related_name="leavings")
    last_day = models.DateField("ngày làm cuối")
    reason = models.CharField("lý do", max_length=12, choices=Reason.choices)
    replaced_by = models.ForeignKey(
        RosterPerson, models.PROTECT, null=True, blank=True, related_name="replaces", verbose_name="người thay"
    )
    handed_over_on = models.DateField("ngày bàn giao", null=True, blank=True)
    handed_over = models.CharField("nội dung bàn giao", max_length=500, blank=True)

    class Meta:
        verbose_name = "thôi làm công tác bồi thường"
        verbose_name_plural = "thôi làm công tác bồi thường"
        constraints = [
            models.CheckConstraint(condition=Q(reason__in=Reason.values), name="roster_leaving_reason_known"),
            models.CheckConstraint(
                condition=Q(replaced_by__isnull=True) | ~Q(replaced_by=F("person")), name="roster_replaced_by_another"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} {self.last_day}"


class RosterTraining(Written):
    """Training that somebody had. `activity`: one that the system knows; the row is their attendance."""

    person = models.ForeignKey(RosterPerson, models.PROTECT, related_name="trainings")
    title = models.CharField("nội dung", max_length=300)
    on = models.DateField("ngày", db_column="happened_on")
    organiser = models.CharField("nơi tổ chức", max_length=200, blank=True)
    way = models.CharField("hình thức", max_length=10, choices=Way.choices, default=Way.COURSE)
    paper = models.CharField("chứng nhận", max_length=200, blank=True)
    activity = models.ForeignKey(
        "training.Activity", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="lớp, hội nghị"
    )

    class Meta:
        verbose_name = "bồi dưỡng đã qua"
        verbose_name_plural = "bồi dưỡng đã qua"
        constraints = [
            models.CheckConstraint(condition=~Q(title=""), name="roster_training_has_title"),
            models.CheckConstraint(condition=Q(way__in=Way.values), name="roster_training_way_known"),
            models.UniqueConstraint(fields=["person", "activity"], name="roster_attended_once"),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} {self.on}"


class RosterConfirmation(Written):
    """An agency has looked through its roster for a year. `people`: how many it then named; `changed`: other than the
    year before."""

    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan")
    year = models.PositiveSmallIntegerField("năm")
    on = models.DateField("ngày", db_column="confirmed_on")
    people = models.PositiveSmallIntegerField("số người")
    changed = models.BooleanField("có thay đổi", default=False)
    note = models.CharField("ghi chú", max_length=1000, blank=True)

    class Meta:
        verbose_name = "rà soát đội ngũ"
        verbose_name_plural = "rà soát đội ngũ"
        constraints = [
            models.UniqueConstraint(fields=["agency", "year"], name="roster_confirmed_once_a_year"),
            models.CheckConstraint(condition=Q(people__gt=0) | ~Q(note=""), name="roster_nobody_says_why"),
        ]

    def __str__(self) -> str:
        return f"{self.agency_id} {self.year}"


class RosterReminder(Written):
    """An agency was asked again to look through its roster."""

    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan được nhắc")
    by = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+", verbose_name="cơ quan nhắc")
    year = models.PositiveSmallIntegerField("năm")
    on = models.DateField("ngày nhắc", db_column="reminded_on")
    due_on = models.DateField("đề nghị xong trước hết ngày")
    text = models.CharField("nội dung", max_length=1000, blank=True)

    class Meta:
        verbose_name = "nhắc rà soát đội ngũ"
        verbose_name_plural = "nhắc rà soát đội ngũ"
        constraints = [
            models.CheckConstraint(condition=Q(due_on__gte=F("on")), name="roster_reminder_due_after"),
            models.CheckConstraint(condition=~Q(agency=F("by")), name="roster_reminds_another"),
        ]
        indexes = [models.Index(fields=["agency", "year"], name="roster_reminded")]

    def __str__(self) -> str:
        return f"{self.agency_id} {self.year} {self.on}"
