"""What is wrong with a running installation, in sentences."""

from django.db import Error, connection

from btnn.web.installation import unapplied


def faults() -> list[str]:
    """Empty when the database answers and has every migration; else one Vietnamese sentence a fault."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("select 1")
    except Error:
        return ["Cơ sở dữ liệu không trả lời. Hãy mở hệ thống (btnn serve) hoặc kiểm tra DATABASE_URL."]
    missing = unapplied()
    if missing:
        return [f"Cơ sở dữ liệu chưa được nâng cấp ({len(missing)} bước). Hãy chạy: btnn setup"]
    return []
