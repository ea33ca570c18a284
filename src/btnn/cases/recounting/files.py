"""Reading a proposed file as a person hands it over, and who sits at the terminal."""

from __future__ import annotations

import getpass
import os
import sys
from pathlib import Path

from btnn.agencies.queries import User
from btnn.law.calendar_changes import BYTES
from btnn.law.errors import Refused, why_not

from ..errors import Invalid


def text_of(name: str) -> str:
    """The text of a file, or of standard input for `-`. Refused: unreadable, too large or not UTF-8."""
    try:
        if name == "-":
            raw = sys.stdin.buffer.read(4 * BYTES + 1)
        else:
            with Path(name).open("rb") as file:
                raw = file.read(4 * BYTES + 1)
    except OSError as error:
        raise Refused(f"Không đọc được tệp “{name}”: {why_not(error)}.") from None
    return decoded(raw)


def decoded(raw: bytes) -> str:
    """Bytes as text. Refused: too many, or not UTF-8, with the line."""
    if len(raw) > 4 * BYTES:
        raise Refused("Tệp quá lớn; hãy kiểm tra lại tệp.")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused(
            "không phải văn bản UTF-8; hãy lưu tệp với bảng mã UTF-8.", raw.count(b"\n", 0, error.start) + 1
        ) from None


def who_adopts(username: str | None) -> str:
    """The name that an adoption is kept under: an account of the system, else the account of the machine.

    Refused (`Invalid`): a username that no active account has.
    """
    if not username:
        return f"tài khoản máy chủ: {getpass.getuser()}"
    user = User.objects.filter(username=username, is_active=True).first()
    if user is None:
        raise Invalid(f"Không có tài khoản đang hoạt động mang tên đăng nhập “{username}”.")
    return f"{user.full_name} ({user.username})"


def processes() -> int:
    """How many processes may count at once: one for each core, four at most."""
    return min(max(os.cpu_count() or 1, 1), 4)
