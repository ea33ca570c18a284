"""The demonstration accounts as lines for the terminal."""

from __future__ import annotations

from pathlib import Path

from btnn.agencies.queries import Role
from btnn.demonstration import codes
from btnn.demonstration.establishing import is_established
from btnn.demonstration.password import FILE, known
from btnn.demonstration.province import ADMINISTRATOR, BODIES


def lines(data: Path) -> list[str]:
    """First the password that all share, then each user name with its role and body, then some cases that can be
    followed as their claimants do. `data` is where the password was kept. Without demonstration data: one line that
    says so."""
    if not is_established():
        return ["Cơ sở dữ liệu này không có dữ liệu minh họa (đã có vụ việc từ trước)."]
    shared = known(data)
    told = f"Mật khẩu chung: {shared}" if shared else f"Mật khẩu chung: không còn tệp {data / FILE}"
    busiest_first = sorted(BODIES, key=lambda body: len(body.people), reverse=True)
    people = [(person.username, Role(person.role).label, body.name) for body in busiest_first for person in body.people]
    people.append((ADMINISTRATOR.username, Role(ADMINISTRATOR.role).label, BODIES[0].name))
    width = max(len(username) for username, _, _ in people)
    accounts = [f"{username:<{width}}  {role}, {name}" for username, role, name in people]
    return [told, *accounts, "Theo dõi như người dân (/theo-doi/), không cần tài khoản:", *codes.lines()]
