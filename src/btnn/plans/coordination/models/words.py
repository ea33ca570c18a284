"""The closed lists of coordination."""

from __future__ import annotations

from django.db import models


class What(models.TextChoices):
    """What is owed."""

    INFORMATION = "information", "Thông tin, văn bản"
    OPINION = "opinion", "Ý kiến"
    REPRESENTATIVE = "representative", "Cử đại diện"
    ANSWER = "answer", "Trả lời, thực hiện đề nghị"
    REPORT = "report", "Báo cáo"


class Trigger(models.TextChoices):
    """What makes a rule an obligation. `detail` of the rule says which: an event of a case, a kind of request in a
    case, a limit of a case, days of the year, a topic of the plan's tasks."""

    EVENT = "event", "Việc ghi trong vụ việc"
    REQUEST = "request", "Văn bản đề nghị trong vụ việc"
    LIMIT = "limit", "Thời hạn luật định của vụ việc"
    PERIOD = "period", "Định kỳ trong năm"
    TASK = "task", "Nhiệm vụ của kế hoạch năm"
    HAND = "hand", "Khi có văn bản đề nghị"


class Unit(models.TextChoices):
    """In what a length of time is counted, as `btnn.law.terms` has it."""

    WORKING_DAY = "working_day", "ngày làm việc"
    CALENDAR_DAY = "calendar_day", "ngày"
    IMMEDIATE = "immediate", "ngay"
