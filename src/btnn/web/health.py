"""What is wrong with a running installation, in sentences."""

from django.db import Error, connection

from btnn.cases.recounting.adoption import file_is_as_adopted
from btnn.cases.recounting.in_use import BrokenCalendar, calendar_in_use
from btnn.web.installation import unapplied


def faults() -> list[str]:
    """Empty when the database answers, has every migration and the calendar of this machine is the adopted one; else
    one Vietnamese sentence a fault."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("select 1")
    except Error:
        return ["Cơ sở dữ liệu không trả lời. Hãy mở hệ thống (btnn serve) hoặc kiểm tra DATABASE_URL."]
    missing = unapplied()
    if missing:
        return [f"Cơ sở dữ liệu chưa được nâng cấp ({len(missing)} bước). Hãy chạy: btnn setup"]
    try:
        calendar_in_use()
    except BrokenCalendar as broken:
        return [str(broken)]
    if not file_is_as_adopted():
        return ["Lịch trên máy này khác với các thay đổi đã áp dụng. Hãy chạy: btnn law adopt --restore"]
    return []
