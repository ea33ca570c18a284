"""People who sign in, and the roles they hold."""

from __future__ import annotations

from datetime import date, timedelta

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator, validate_email
from django.db import IntegrityError, transaction

from ..errors import NotAllowed
from ..models import Agency, ChangeKind, Delegation, Membership, Role, User
from ..permissions import check_administers
from .journal import note

USERNAME = RegexValidator(r"^[a-z0-9][a-z0-9._-]{2,59}\Z")


@transaction.atomic
def enrol_person(
    *,
    username: str,
    full_name: str,
    password: str | None = None,
    email: str = "",
    agency: Agency | None = None,
    today: date | None = None,
    by: Membership | None = None,
) -> User:
    """A person who can sign in; without a password the account stays locked. An administrator enrols people for an
    `agency` of their branch. Refused: a name in use, a password that the rules of the house refuse."""
    username, full_name = username.strip(), " ".join(full_name.split())
    if by is not None:
        if agency is None or today is None:
            raise NotAllowed("Hãy chọn cơ quan của người được lập tài khoản.")
        check_administers(by, agency, today)
        _check_writing(username, full_name)
    if User.objects.filter(username=username).exists():
        raise NotAllowed(f"Tên đăng nhập {username} đã được dùng.")
    if email:
        _check_email(email)
    user = User(username=username, full_name=full_name, email=email)
    _set_password(user, password)
    user.save()
    if agency is not None:
        note(agency, ChangeKind.ENROLLED, f"{full_name} ({username}).", by)
    return user


@transaction.atomic
def reset_password(user: User, password: str, *, agency: Agency, today: date, by: Membership | None = None) -> User:
    """Give a person another password. Refused: a weak one, a person who holds no role in that agency."""
    _check_belongs(user, agency, today, by)
    _set_password(user, password)
    user.save(update_fields=["password"])
    note(agency, ChangeKind.PASSWORD, f"{user.full_name} ({user.username}).", by)
    return user


@transaction.atomic
def change_own_password(user: User, password: str) -> User:
    """A person's own new password. Refused: a weak one."""
    _set_password(user, password)
    user.save(update_fields=["password"])
    return user


@transaction.atomic
def lock_person(user: User, *, agency: Agency, today: date, by: Membership | None = None) -> User:
    """Let a person sign in no more; what they did stays theirs."""
    if by is not None and by.user_id == user.pk:
        raise NotAllowed("Không thể tự khóa tài khoản của mình.")
    return _set_active(user, False, ChangeKind.LOCKED, agency, today, by)


@transaction.atomic
def unlock_person(user: User, *, agency: Agency, today: date, by: Membership | None = None) -> User:
    """Let a locked person sign in again."""
    return _set_active(user, True, ChangeKind.UNLOCKED, agency, today, by)


def appoint(
    user: User,
    agency: Agency,
    role: str,
    *,
    valid_from: date,
    valid_to: date | None = None,
    delegation: Delegation | None = None,
    by: Membership | None = None,
) -> Membership:
    """Give `user` a role in `agency` from a day on. Refused: unknown role, a role held already in that
    time, an agency that does not exist on that day."""
    if delegation is None:
        check_administers(by, agency, valid_from)
    if role not in Role.values or role == Role.PORTAL:
        raise NotAllowed(f"Vai trò không có trong danh mục: {role}.")
    if not agency.exists_on(valid_from):
        raise NotAllowed(f"{agency.name} không tồn tại vào ngày {valid_from:%d/%m/%Y}.")
    if valid_to is not None and valid_to <= valid_from:
        raise NotAllowed("Ngày kết thúc phải sau ngày bắt đầu giữ vai trò.")
    try:
        with transaction.atomic():
            held = Membership.objects.create(
                user=user, agency=agency, role=role, valid_from=valid_from, valid_to=valid_to, delegation=delegation
            )
            if delegation is None:
                text = f"{user.full_name}: {held.get_role_display()}, từ ngày {valid_from:%d/%m/%Y}."
                note(agency, ChangeKind.APPOINTED, text, by)
            return held
    except IntegrityError as problem:
        raise NotAllowed(f"{user.full_name} đã giữ vai trò này tại {agency.name}.") from problem


@transaction.atomic
def relieve(membership: Membership, *, first_day_out: date, by: Membership | None = None) -> Membership:
    """End a role: `first_day_out` is the first day on which it is no longer held; what a head delegated ends with it.
    Refused: a role that ends sooner already, one held by delegation (`end_delegation`)."""
    agency = membership.agency
    check_administers(by, agency, first_day_out)
    membership.refresh_from_db(fields=["valid_to"], from_queryset=Membership.objects.select_for_update())
    if membership.delegation_id is not None:
        raise NotAllowed("Vai trò này giữ theo ủy quyền; hãy chấm dứt ủy quyền.")
    if membership.valid_to is not None and first_day_out > membership.valid_to:
        raise NotAllowed(
            f"Vai trò này đã kết thúc trước ngày {membership.valid_to:%d/%m/%Y}; muốn giữ tiếp thì giao lại vai trò."
        )
    if first_day_out <= membership.valid_from:
        raise NotAllowed("Ngày kết thúc phải sau ngày bắt đầu giữ vai trò.")
    if by is not None and by.pk == membership.pk:
        raise NotAllowed("Không thể tự thôi vai trò quản trị của mình; hãy để người quản trị khác ghi.")
    membership.valid_to = first_day_out
    membership.save(update_fields=["valid_to"])
    if membership.role == Role.HEAD:
        _end_delegations(membership, first_day_out)
    text = f"{membership.user.full_name}: {membership.get_role_display()}, đến trước ngày {first_day_out:%d/%m/%Y}."
    note(agency, ChangeKind.RELIEVED, text, by)
    return membership


def _end_delegations(head: Membership, first_day_out: date) -> None:
    """Nobody acts in the name of somebody who is head no more; one that begins later is left a single day."""
    given = Delegation.objects.filter(agency_id=head.agency_id, head_id=head.user_id, valid_to__gt=first_day_out)
    for delegation in given:
        delegation.valid_to = max(first_day_out, delegation.valid_from + timedelta(days=1))
        delegation.save(update_fields=["valid_to"])
        delegation.memberships.update(valid_to=delegation.valid_to)


def _set_active(user: User, active: bool, kind: ChangeKind, agency: Agency, today: date, by: Membership | None) -> User:
    _check_belongs(user, agency, today, by)
    user.is_active = active
    user.save(update_fields=["is_active"])
    note(agency, kind, f"{user.full_name} ({user.username}).", by)
    return user


def _check_belongs(user: User, agency: Agency, today: date, by: Membership | None) -> None:
    """The account may be changed by who administers the agency, and every agency where the person works now."""
    check_administers(by, agency, today)
    if not user.memberships.filter(agency=agency).exists():
        raise NotAllowed(f"{user.full_name} không giữ vai trò nào tại {agency.name}.")
    for held in user.memberships.select_related("agency"):
        if held.holds_on(today) and held.agency.exists_on(today):
            check_administers(by, held.agency, today)


def _set_password(user: User, password: str | None) -> None:
    if password is None:
        user.set_unusable_password()
        return
    try:
        validate_password(password, user)
    except ValidationError as problem:
        raise NotAllowed(" ".join(problem.messages)) from problem
    user.set_password(password)


def _check_writing(username: str, full_name: str) -> None:
    try:
        USERNAME(username)
    except ValidationError as problem:
        raise NotAllowed(
            "Tên đăng nhập gồm 3 đến 60 chữ thường không dấu, chữ số, dấu chấm hoặc gạch nối."
        ) from problem
    if len(full_name.split()) < 2 or len(full_name) > 120:
        raise NotAllowed("Hãy ghi đầy đủ họ và tên (không quá 120 ký tự).")


def _check_email(email: str) -> None:
    try:
        validate_email(email)
    except ValidationError as problem:
        raise NotAllowed("Địa chỉ thư điện tử không đúng dạng.") from problem
