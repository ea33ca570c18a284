"""A regulation: begun from the model or from the edition before it, changed rule by rule, issued and kept."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from django.db import connection, transaction
from django.utils import timezone

from btnn.agencies.queries import Agency, AgencyKind, Membership, department
from btnn.entered import one_of, past, text
from btnn.refusals import NotThere, NotYours, Unfit

from .. import sides, triggers
from ..contents import RegulationText, RuleText, model, text_of
from ..models import Regulation, RegulationRule, State, Trigger, Unit, What
from ..permissions import NOT_PREPARED, may_issue, may_prepare

MODEL, CURRENT, BLANK = "model", "current", "blank"
ORIGINS = {MODEL: "Mẫu lập từ luật, nghị định, thông tư", CURRENT: "Quy chế đang có", BLANK: "Trang trắng"}
TITLE = "Quy chế phối hợp thực hiện công tác bồi thường nhà nước trên địa bàn tỉnh"
MOST_RULES, MOST_AMOUNT = 100, 366
SEED = 0x5143  # of the lock on a regulation


@transaction.atomic
def begin(origin: str, *, membership: Membership, today: date, at: datetime | None = None) -> Regulation:
    """Begin a draft of the province's regulation from the `model`, the `current` edition (which it replaces) or
    `blank`.

    Refused: who does not prepare it (`NotYours`); a draft that is there already, no edition to begin from, a province
    without a committee (`Unfit`).
    """
    if not may_prepare(membership):
        raise NotYours(NOT_PREPARED)
    committee, preparing = makers(membership.agency, today)
    if Regulation.objects.filter(agency=committee, state=State.DRAFT).exists():
        raise Unfit("Đã có một bản đang soạn; hãy mở bản đó.")
    one_of(origin, ORIGINS, "Soạn từ")
    before = Regulation.objects.filter(agency=committee, state=State.ISSUED).order_by("-in_force_from", "-pk").first()
    if origin == CURRENT and before is None:
        raise Unfit("Chưa có quy chế nào để soạn lại; hãy soạn từ mẫu.")
    words = {MODEL: model, BLANK: lambda: RegulationText(TITLE)}
    told = text_of(before) if origin == CURRENT and before is not None else words[origin]()
    return _write(told, committee, preparing, replaces=before, membership=membership, at=at)


def makers(agency: Agency, on: date) -> tuple[Agency, Agency]:
    """The committee whose regulation an agency prepares, and the department that prepares it. Refused (`Unfit`): a
    province without a committee."""
    if agency.kind == AgencyKind.PEOPLE_COMMITTEE:
        justice = department(agency.province, AgencyKind.JUSTICE_DEPARTMENT, on)
        return agency, justice or agency
    committee = department(agency.province, AgencyKind.PEOPLE_COMMITTEE, on)
    if committee is None:
        raise Unfit("Tỉnh chưa có Ủy ban nhân dân trong hệ thống nên chưa lập được quy chế.")
    return committee, agency


def _write(
    told: RegulationText, committee: Agency, preparing: Agency, *, replaces: Regulation | None,
    membership: Membership | None, at: datetime | None,
) -> Regulation:  # fmt: skip
    row = Regulation.objects.create(
        agency=committee,
        prepared_by=preparing,
        province=committee.province,
        title=text(told.title, "Tên quy chế", most=300),
        source=text(told.source, "Nguồn", most=300, needed=False),
        text_known=told.text_known,
        replaces=replaces,
        created_by=membership.user if membership else None,
        at=at or timezone.now(),
    )
    if len(told.rules) > MOST_RULES:
        raise Unfit(f"Một quy chế có tối đa {MOST_RULES} nội dung phối hợp.")
    RegulationRule.objects.bulk_create(
        RegulationRule(regulation=row, order=order, **columns(rule)) for order, rule in enumerate(told.rules, 1)
    )
    return row


def columns(rule: RuleText) -> dict[str, Any]:
    """The columns of a rule. Refused (`Unfit`): words that are not known, sides that do not fit the trigger, a length
    of time without unit or where the law's own counts."""
    one_of(rule.what, What.values, "Loại")
    one_of(rule.trigger, Trigger.values, "Khi nào")
    one_of(rule.owes, sides.WHO, "Cơ quan phải làm")
    one_of(rule.owed_to, sides.WHO, "Làm cho")
    if not triggers.known(rule.trigger, rule.detail):
        raise Unfit("Chưa chọn đúng việc làm phát sinh nội dung này (định kỳ thì ghi ngày-tháng, ví dụ 01-04, 01-10).")
    of_request = rule.trigger in (Trigger.REQUEST, Trigger.HAND)
    both = (rule.owes, rule.owed_to)
    if of_request != (both == (sides.ASKED, sides.ASKING)) or (not of_request and set(both) & set(sides.OF_REQUEST)):
        raise Unfit("Việc làm theo văn bản đề nghị là của cơ quan được đề nghị đối với cơ quan đề nghị, và ngược lại.")
    of_case = rule.owes in sides.OF_CASE or rule.owed_to in sides.OF_CASE
    if of_case and rule.trigger in (Trigger.PERIOD, Trigger.TASK):
        raise Unfit("Việc định kỳ hoặc theo kế hoạch năm không thể giao theo vai trò trong một vụ việc.")
    if rule.trigger == Trigger.LIMIT and set(both) != {sides.SETTLING, sides.FINANCE}:
        raise Unfit("Thời hạn về kinh phí của vụ việc là giữa cơ quan giải quyết bồi thường và Sở Tài chính.")
    if rule.owes == rule.owed_to:
        raise Unfit("Cơ quan phải làm và cơ quan được nhận phải khác nhau.")
    if rule.owed_to in (sides.DEPARTMENTS, sides.LOCAL):
        raise Unfit("Cơ quan được nhận phải là một cơ quan.")
    by_law = rule.trigger in (Trigger.REQUEST, Trigger.LIMIT)
    if by_law and rule.amount is not None:
        raise Unfit("Việc trong vụ việc đã có thời hạn của luật hoặc của văn bản đề nghị; không ghi thời hạn khác.")
    if rule.trigger in (Trigger.EVENT, Trigger.PERIOD) and rule.amount is None:
        raise Unfit("Hãy ghi thời hạn: trong bao nhiêu ngày, hoặc ngay.")
    if rule.amount is not None and (rule.unit not in Unit.values or not 0 <= rule.amount <= MOST_AMOUNT):
        raise Unfit(f"Thời hạn phải từ 0 đến {MOST_AMOUNT} và có đơn vị.")
    told = asdict(rule) | {"unit": rule.unit if rule.amount is not None else ""}
    told["title"] = text(rule.title, "Việc phải làm", most=300)
    told["article"] = text(rule.article, "Điều của quy chế", most=60, needed=False)
    told["basis"] = text(rule.basis, "Căn cứ của luật", most=200, needed=False)
    return told


@transaction.atomic
def amend(key: int, *, title: str, membership: Membership) -> Regulation:
    """Change the name of a draft. Refused: none (`NotThere`), who does not prepare it (`NotYours`), no name, one that
    is issued (`Unfit`)."""
    row = held(key, membership)
    row.title = text(title, "Tên quy chế", most=300)
    row.save(update_fields=["title"])
    return row


@transaction.atomic
def put_rule(key: int, order: int | None, rule: RuleText, *, membership: Membership) -> RegulationRule:
    """Put a rule into a draft, in the place `order` or at the end. Refused as above and by `columns`."""
    row = held(key, membership)
    told = columns(rule)
    if order is None:
        last = row.rules.order_by("-order").values_list("order", flat=True).first() or 0
        if last >= MOST_RULES:
            raise Unfit(f"Một quy chế có tối đa {MOST_RULES} nội dung phối hợp.")
        return RegulationRule.objects.create(regulation=row, order=last + 1, **told)
    there = _rule(row, order)
    for name, value in told.items():
        setattr(there, name, value)
    there.save()
    return there


@transaction.atomic
def remove_rule(key: int, order: int, *, membership: Membership) -> None:
    """Take a rule out of a draft; those after it move up. Refused as above."""
    row = held(key, membership)
    _rule(row, order).delete()
    for later in row.rules.filter(order__gt=order).order_by("order"):
        later.order -= 1
        later.save(update_fields=["order"])


@transaction.atomic
def issue(
    key: int, *, number: str, on: date, in_force_from: date, in_force_to: date | None, signer: str,
    membership: Membership, today: date,
) -> Regulation:  # fmt: skip
    """Record that the regulation was issued; from then on it stays as it is and its rules bind from `in_force_from`.

    Refused: who may not (`NotYours`); no number or rule, a day to come, in force before it was issued, before the
    edition that it replaces, or ending before it begins (`Unfit`).
    """
    if not may_issue(membership):
        raise NotYours("Việc ban hành do thủ trưởng Sở Tư pháp, hoặc người theo dõi của Ủy ban nhân dân tỉnh, ghi.")
    row = held(key, membership)
    if not row.rules.exists():
        raise Unfit("Quy chế chưa có nội dung phối hợp nào nên chưa ban hành được.")
    row.issued_on = past(on, "Ngày ban hành", today)
    _in_force(row, in_force_from, in_force_to)
    row.number = text(number, "Số, ký hiệu", most=60)
    row.signer = text(signer, "Người ký", most=200)
    row.state = State.ISSUED
    row.save()
    return row


def _in_force(row: Regulation, since: date, until: date | None) -> None:
    if row.issued_on is None or since < row.issued_on:
        raise Unfit("Quy chế không thể có hiệu lực trước ngày ban hành.")
    if until is not None and until < since:
        raise Unfit("Ngày hết hiệu lực không thể trước ngày có hiệu lực.")
    if row.replaces is not None and row.replaces.in_force_from is not None and since <= row.replaces.in_force_from:
        raise Unfit(f"Bản mới phải có hiệu lực sau bản nó thay thế ({row.replaces.in_force_from:%d/%m/%Y}).")
    row.in_force_from, row.in_force_to = since, until


@transaction.atomic
def enter(agency: Agency, told: RegulationText, today: date) -> tuple[Regulation, bool]:
    """Enter a regulation for a committee from the command line; it, and whether it is new. With a number and day it
    stands as issued, else as a draft. May be repeated: one of the same number, or a draft, is left as it is.

    Refused (`Unfit`): an agency that is no committee, rules that cannot be, days out of order.
    """
    if agency.kind != AgencyKind.PEOPLE_COMMITTEE:
        raise Unfit(f"{agency.name} không phải Ủy ban nhân dân tỉnh; quy chế phối hợp do Ủy ban tỉnh ban hành.")
    rows = Regulation.objects.filter(agency=agency)
    there = (rows.filter(number=told.number) if told.number else rows.filter(state=State.DRAFT)).first()
    if there is not None:
        return there, False
    committee, preparing = makers(agency, today)
    before = rows.filter(state=State.ISSUED).order_by("-in_force_from", "-pk").first()
    if before and told.in_force_from and before.in_force_from and told.in_force_from < before.in_force_from:
        before = None  # an older one entered after a newer: it replaces nothing
    row = _write(told, committee, preparing, replaces=before, membership=None, at=None)
    if told.number:
        if told.issued_on is None:
            raise Unfit("Quy chế có số thì phải có ngày ban hành (issued_on).")
        row.issued_on = past(told.issued_on, "Ngày ban hành", today)
        _in_force(row, told.in_force_from or told.issued_on, told.in_force_to)
        row.number, row.signer, row.state = text(told.number, "Số, ký hiệu", most=60), told.signer[:200], State.ISSUED
        row.save()
    return row, True


def held(key: int, membership: Membership) -> Regulation:
    """The draft, held until the transaction ends, for whoever prepares it. Refused: no such regulation (`NotThere`),
    who does not prepare it (`NotYours`), one that is issued (`Unfit`)."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [SEED, key % 2**31])
    row = Regulation.objects.select_related("agency", "prepared_by", "replaces").filter(pk=key).first()
    if row is None:
        raise NotThere("Không có quy chế này, hoặc cơ quan của bạn chưa được xem bản đang soạn.")
    if not may_prepare(membership) or membership.agency_id not in (row.agency_id, row.prepared_by_id):
        raise NotYours(NOT_PREPARED)
    if row.issued:
        raise Unfit("Quy chế đã ban hành nên không sửa được nữa; hãy soạn bản mới thay thế.")
    return row


def _rule(row: Regulation, order: int) -> RegulationRule:
    found = row.rules.filter(order=order).first()
    if found is None:
        raise NotThere("Quy chế không có nội dung này.")
    return found
