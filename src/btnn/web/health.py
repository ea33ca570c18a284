"""What is wrong with a running installation, in sentences."""

from django.db import Error, connection

from btnn.cases.recounting.adoption import file_is_as_adopted
from btnn.cases.recounting.in_use import BrokenCalendar, calendar_in_use
from btnn.notices.queries import queue_health
from btnn.web.clock import now
from btnn.web.installation import unapplied

PATIENCE = 15  # minutes that a job may wait before somebody ought to know
NO_MAIL = "Thư điện tử: chưa khai báo máy chủ thư (BTNN_SMTP_URL); thông báo chỉ hiện trong hệ thống."


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


def delays() -> list[str]:
    """What is wrong with the queue of jobs: the pages work all the same. Only where `faults` finds none."""
    queue = queue_health(now())
    told = []
    if queue.oldest_minutes >= PATIENCE:
        told.append(
            f"Hàng đợi chậm: {queue.waiting} việc đang chờ, việc cũ nhất đã chờ {queue.oldest_minutes} phút. "
            "Hãy kiểm tra btnn serve, hoặc chạy: btnn work"
        )
    if queue.failed:
        told.append(
            f"Hàng đợi có {queue.failed} việc đã thử nhiều lần không được; xem nhật ký work.jsonl. "
            "Khi đã sửa nguyên nhân, hãy chạy: btnn work --again --once"
        )
    return told
