"""The only writers of agencies, people and roles. Each checks first, then writes in one transaction."""

from __future__ import annotations

from datetime import date

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from .models import Agency, AgencyKind, Budget, Level, Membership, Role, User


class NotAllowed(ValueError):
    """The change cannot be made; the message says why, in Vietnamese."""


@transaction.atomic
def establish_agency(
    *,
    code: str,
    name: str,
    kind: str,
    level: str,
    valid_from: date,
    province: str = "",
    parent: Agency | None = None,
    budget: str = Budget.PROVINCIAL,
) -> Agency:
    """A new agency from `valid_from` on; `budget` says whose money it runs on (Đ60.2–3).

    Refused: a code in use, an unknown kind, level or budget, no name."""
    if kind not in AgencyKind.values or level not in Level.values or budget not in Budget.values:
        raise NotAllowed(f"Loại hoặc cấp của cơ quan không có trong danh mục: {kind}, {level}, {budget}.")
    if not code.strip() or not name.strip():
        raise NotAllowed("Cơ quan phải có mã và tên.")
    if Agency.objects.filter(code=code).exists():
        raise NotAllowed(f"Mã cơ quan {code} đã được dùng.")
    return Agency.objects.create(
        code=code,
        name=name.strip(),
        kind=kind,
        level=level,
        province=province,
        parent=parent,
        budget=budget,
        valid_from=valid_from,
    )


@transaction.atomic
def close_agency(agency: Agency, *, first_day_out: date) -> Agency:
    """End an agency: `first_day_out` is the first day on which it is no more. Its past stays as it was."""
    if first_day_out <= agency.valid_from:
        raise NotAllowed("Ngày kết thúc phải sau ngày thành lập của cơ quan.")
    agency.valid_to = first_day_out
    agency.save(update_fields=["valid_to"])
    return agency


@transaction.atomic
def enrol_person(*, username: str, full_name: str, password: str | None = None) -> User:
    """A person who can sign in; without a password the account stays locked. Refused: a name in use,
    a password that the rules of the house refuse."""
    if User.objects.filter(username=username).exists():
        raise NotAllowed(f"Tên đăng nhập {username} đã được dùng.")
    user = User(username=username, full_name=full_name.strip())
    if password is None:
        user.set_unusable_password()
    else:
        try:
            validate_password(password, user)
        except ValidationError as problem:
            raise NotAllowed(" ".join(problem.messages)) from problem
        user.set_password(password)
    user.save()
    return user


def appoint(user: User, agency: Agency, role: str, *, valid_from: date) -> Membership:
    """Give `user` a role in `agency` from a day on. Refused: unknown role, a role held already in that
    time, an agency that does not exist on that day."""
    if role not in Role.values:
        raise NotAllowed(f"Vai trò không có trong danh mục: {role}.")
    if valid_from < agency.valid_from or (agency.valid_to and valid_from >= agency.valid_to):
        raise NotAllowed(f"{agency.name} không tồn tại vào ngày {valid_from:%d/%m/%Y}.")
    try:
        with transaction.atomic():
            return Membership.objects.create(user=user, agency=agency, role=role, valid_from=valid_from)
    except IntegrityError as problem:
        raise NotAllowed(f"{user.full_name} đã giữ vai trò này tại {agency.name}.") from problem


@transaction.atomic
def relieve(membership: Membership, *, first_day_out: date) -> Membership:
    """End a role: `first_day_out` is the first day on which it is no longer held."""
    if first_day_out <= membership.valid_from:
        raise NotAllowed("Ngày kết thúc phải sau ngày bắt đầu giữ vai trò.")
    membership.valid_to = first_day_out
    membership.save(update_fields=["valid_to"])
    return membership
