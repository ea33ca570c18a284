"""Closed lists of agencies and people."""

from __future__ import annotations

from django.db import models


class AgencyKind(models.TextChoices):
    """What an agency is in the settlement of a claim."""

    SETTLING = "settling", "Cơ quan trực tiếp quản lý người thi hành công vụ"
    JUSTICE_DEPARTMENT = "justice_department", "Sở Tư pháp"
    FINANCE_DEPARTMENT = "finance_department", "Sở Tài chính"
    COMMUNE = "commune", "Ủy ban nhân dân cấp xã"
    PEOPLE_COMMITTEE = "people_committee", "Ủy ban nhân dân cấp tỉnh"
    PROCURACY = "procuracy", "Viện kiểm sát nhân dân"
    COURT = "court", "Tòa án nhân dân"
    POLICE = "police", "Cơ quan Công an"
    CIVIL_ENFORCEMENT = "civil_enforcement", "Cơ quan thi hành án dân sự"
    CRIMINAL_ENFORCEMENT = "criminal_enforcement", "Cơ quan thi hành án hình sự"
    MINISTRY = "ministry", "Bộ, cơ quan ngang Bộ"


class Level(models.TextChoices):
    """Level of government or of the court. The superior courts and the districts ended on 1 July 2025; the regional
    courts and procuracies began then (81/2025/UBTVQH15)."""

    CENTRAL = "central", "Trung ương"
    SUPERIOR = "superior", "Cấp cao"
    PROVINCE = "province", "Cấp tỉnh"
    REGION = "region", "Khu vực"
    DISTRICT = "district", "Cấp huyện"
    COMMUNE = "commune", "Cấp xã"


class Budget(models.TextChoices):
    """Whose money an agency runs on; its compensation money comes from the same budget (Đ60.2, Đ60.3)."""

    CENTRAL = "central", "Ngân sách trung ương"
    PROVINCIAL = "provincial", "Ngân sách cấp tỉnh"


class Role(models.TextChoices):
    """What a person does in an agency. Thin on purpose: events decide the rest. The administrator keeps bodies and
    people of a branch and has nothing to do with cases. Nobody is appointed to be the portal: what people do there
    themselves is written under it."""

    RECEPTION = "reception", "Bộ phận tiếp nhận"
    OFFICER = "officer", "Người giải quyết bồi thường"
    HEAD = "head", "Thủ trưởng cơ quan"
    FINANCE = "finance", "Tài chính - kế toán"
    OVERSEER = "overseer", "Theo dõi, kiểm tra"
    ADMINISTRATOR = "administrator", "Quản trị của cơ quan"
    PORTAL = "portal", "Cổng của người dân"


class SuccessionKind(models.TextChoices):
    """How one body or unit came after another."""

    MERGE = "merge", "Sáp nhập, hợp nhất"
    SPLIT = "split", "Chia, tách"
    RENAME = "rename", "Đổi tên"
    DISSOLVE = "dissolve", "Giải thể, chuyển giao nhiệm vụ"
    CONTINUE = "continue", "Giữ nguyên"
