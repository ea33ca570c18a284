"""`btnn agencies administrator`: the first administrator of an agency, named by whoever owns the installation.

Everybody else is enrolled by an administrator, on the pages."""

from __future__ import annotations

import argparse
import secrets
import sys
from datetime import date

from django.db import transaction

from .commands import NotAllowed, appoint, enrol_person
from .models import Role, User
from .queries import agency_by_code


def main(argv: list[str], today: date) -> int:
    """The command: 0 when done, 2 when refused. A new account's password is printed once."""
    parser = argparse.ArgumentParser(
        prog="btnn agencies administrator", description="Giao vai trò quản trị của một cơ quan."
    )
    parser.add_argument("--agency", required=True, metavar="MÃ", help="mã cơ quan")
    parser.add_argument("--username", required=True, metavar="TÊN", help="tên đăng nhập")
    parser.add_argument("--name", default="", metavar="HỌ-TÊN", help="họ và tên, khi lập tài khoản mới")
    options = parser.parse_args(argv)
    agency = agency_by_code(options.agency)
    if agency is None:
        sys.stderr.write(f"Không có cơ quan mang mã {options.agency}.\n")
        return 2
    password = secrets.token_urlsafe(12)
    try:
        with transaction.atomic():
            user = User.objects.filter(username=options.username).first()
            fresh = user is None
            if user is None:
                if not options.name.strip():
                    raise NotAllowed("Tài khoản chưa có; hãy ghi --name HỌ-TÊN để lập.")
                user = enrol_person(
                    username=options.username, full_name=options.name, password=password, agency=agency, today=today
                )
            appoint(user, agency, Role.ADMINISTRATOR, valid_from=today)
    except NotAllowed as refused:
        sys.stderr.write(f"{refused}\n")
        return 2
    sys.stdout.write(f"{user.full_name} là quản trị của {agency.name}.\n")
    if fresh:
        sys.stdout.write(f"Mật khẩu lần đầu: {password}\n")
    return 0
