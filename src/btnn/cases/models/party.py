"""People and organisations of a case: the only place where personal data of claimants is kept.

Kept out of the events on purpose: the events can never be changed, personal data must be correctable. What a
correction leaves behind is kept by the database itself (`PartyChange`, docs/decisions/0009).
"""

from __future__ import annotations

import pghistory
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from pghistory.config import ContextJSONField, ObjForeignKey


class PartyKind(models.TextChoices):
    """A natural person or an organisation (Đ5)."""

    PERSON = "person", "Cá nhân"
    ORGANISATION = "organisation", "Tổ chức"


class PartyCapacity(models.TextChoices):
    """In what capacity somebody belongs to the case."""

    CLAIMANT = "claimant", "Người yêu cầu bồi thường"
    HARMED_PERSON = "harmed_person", "Người bị thiệt hại"
    REPRESENTATIVE = "representative", "Người đại diện"
    DEFENDER = "defender", "Người bảo vệ quyền và lợi ích hợp pháp"
    OFFICER_IN_CHARGE = "officer_in_charge", "Người thi hành công vụ gây thiệt hại"


class IdentityKind(models.TextChoices):
    """Which paper tells who somebody is."""

    CITIZEN = "citizen", "Căn cước, căn cước công dân"
    PASSPORT = "passport", "Hộ chiếu"
    ORGANISATION = "organisation", "Mã số doanh nghiệp, mã số thuế"
    OTHER = "other", "Giấy tờ khác"


class AuthorityKind(models.TextChoices):
    """By what right somebody acts for another (Đ5.3, Đ5.4; BLDS Đ135)."""

    LEGAL = "legal", "Đại diện theo pháp luật"
    AUTHORISED = "authorised", "Đại diện theo ủy quyền"


class Party(models.Model):
    """One person or organisation in one capacity.

    `normal_identity` is the number in one spelling. `died_on` stands for a harmed person who is dead; `deceased` may
    be known without the day. `share_num`/`share_den`: the exact share of an heir in the estate. The `authority_…`
    columns say by what right a representative acts, for whom (`represents`; empty: all claimants) and from when to
    when; the `bank_…` columns where money goes. `position` … `several_agencies` are those of an official at the time
    of the harm; where they went afterwards are rows of `OfficialPost`.

    A party is never deleted: it ends on a day for a reason. `version` counts the amendments, so that a second person
    who amends is told.
    """

    case = models.ForeignKey("cases.Case", models.PROTECT, related_name="parties")
    kind = models.CharField("loại", max_length=12, choices=PartyKind.choices)
    capacity = models.CharField("tư cách", max_length=20, choices=PartyCapacity.choices)
    full_name = models.CharField("họ tên hoặc tên tổ chức", max_length=200)
    folded = models.CharField(max_length=200)
    birth_year = models.PositiveSmallIntegerField("năm sinh", null=True, blank=True)
    deceased = models.BooleanField("đã chết", null=True, blank=True)
    died_on = models.DateField("ngày chết", null=True, blank=True)

    identity_kind = models.CharField(
        "loại giấy tờ", max_length=12, choices=IdentityKind.choices, blank=True, default="", db_default=""
    )
    identity_number = models.CharField("số định danh, mã số", max_length=20, blank=True)
    normal_identity = models.CharField(max_length=20, blank=True, default="", db_default="")
    identity_issued_on = models.DateField("ngày cấp", null=True, blank=True)
    identity_issued_by = models.CharField("nơi cấp", max_length=200, blank=True, default="", db_default="")

    phone = models.CharField("điện thoại", max_length=20, blank=True)
    email = models.CharField("thư điện tử", max_length=200, blank=True, default="", db_default="")
    address = models.CharField("địa chỉ", max_length=300, blank=True)

    relationship = models.CharField(
        "quan hệ với người bị thiệt hại", max_length=100, blank=True, default="", db_default=""
    )
    share_num = models.PositiveIntegerField("phần di sản (tử số)", null=True, blank=True)
    share_den = models.PositiveIntegerField("phần di sản (mẫu số)", null=True, blank=True)

    represents = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="represented_by")
    authority_kind = models.CharField(
        "loại đại diện", max_length=12, choices=AuthorityKind.choices, blank=True, default="", db_default=""
    )
    authority_basis = models.CharField("căn cứ đại diện", max_length=300, blank=True, default="", db_default="")
    authority_number = models.CharField("số văn bản", max_length=60, blank=True, default="", db_default="")
    authority_dated = models.DateField("ngày văn bản", null=True, blank=True)
    authority_from = models.DateField("đại diện từ ngày", null=True, blank=True)
    authority_to = models.DateField("đại diện đến hết ngày", null=True, blank=True)

    bank_owner = models.CharField("chủ tài khoản", max_length=200, blank=True, default="", db_default="")
    bank_number = models.CharField("số tài khoản", max_length=34, blank=True, default="", db_default="")
    bank_name = models.CharField("ngân hàng", max_length=200, blank=True, default="", db_default="")
    bank_branch = models.CharField("chi nhánh", max_length=200, blank=True, default="", db_default="")

    position = models.CharField("chức vụ khi gây thiệt hại", max_length=200, blank=True, default="", db_default="")
    agency_then = models.CharField("cơ quan khi gây thiệt hại", max_length=300, blank=True, default="", db_default="")
    act_from = models.DateField("gây thiệt hại từ ngày", null=True, blank=True)
    act_to = models.DateField("gây thiệt hại đến ngày", null=True, blank=True)
    several_agencies = models.BooleanField("thuộc nhiều cơ quan khác nhau", default=False, db_default=False)

    ended_on = models.DateField("thôi tham gia từ ngày", null=True, blank=True)
    ended_reason = models.CharField("lý do thôi tham gia", max_length=300, blank=True, default="", db_default="")
    version = models.PositiveIntegerField("lần sửa", default=1, db_default=1)

    class Meta:
        verbose_name = "người tham gia"
        verbose_name_plural = "người tham gia"
        ordering = ["pk"]  # the first claimant names the case, whatever was amended last
        constraints = [
            models.CheckConstraint(condition=~Q(full_name=""), name="party_has_name"),
            models.CheckConstraint(
                condition=Q(birth_year__isnull=True) | Q(birth_year__range=(1900, 2200)),
                name="party_birth_year_in_reason",
            ),
            models.CheckConstraint(
                condition=Q(share_num__isnull=True, share_den__isnull=True)
                | Q(share_num__gte=1, share_den__gte=F("share_num")),
                name="party_share_is_part_of_whole",
            ),
            models.CheckConstraint(
                condition=Q(authority_from__isnull=True)
                | Q(authority_to__isnull=True)
                | Q(authority_to__gte=F("authority_from")),
                name="party_authority_in_order",
            ),
            models.CheckConstraint(
                condition=Q(ended_on__isnull=True) | ~Q(ended_reason=""), name="party_end_has_reason"
            ),
        ]
        indexes = [
            GinIndex(fields=["folded"], opclasses=["gin_trgm_ops"], name="party_folded"),
            models.Index(fields=["normal_identity"], condition=~Q(normal_identity=""), name="party_identity"),
        ]

    def __str__(self) -> str:
        return self.full_name


class PartyChange(
    pghistory.create_event_model(  # type: ignore[misc]
        Party,
        pghistory.InsertEvent("added"),
        pghistory.UpdateEvent("changed"),
        obj_field=ObjForeignKey(related_name="+"),
        context_field=ContextJSONField(),
        context_id_field=None,
    )
):
    """A party as it was after each change, written by the database's own triggers. `pgh_context` says who acted
    (`user`) and for which agency (`agency`): primary keys, set by the commands."""

    class Meta:
        verbose_name = "lần sửa người tham gia"
        verbose_name_plural = "lần sửa người tham gia"
        indexes = [models.Index(fields=["pgh_obj", "pgh_id"], name="party_change_of_party")]
