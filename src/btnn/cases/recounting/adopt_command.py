"""`btnn law adopt`: put published days into this installation's calendar and count the touched cases again."""

from __future__ import annotations

import argparse
import sys
from datetime import date

from btnn.law.errors import Refused

from ..errors import CaseProblem
from .adoption import adopt_calendar, restore
from .files import processes, text_of, who_adopts
from .in_use import BrokenCalendar, calendar_file
from .reproject import Written
from .telling import preview_lines

REFUSED = 2


def main(argv: list[str], today: date) -> int:
    """The command: 0 when done, 1 when a case could not be counted again, 2 when refused, with a sentence."""
    parser = argparse.ArgumentParser(
        prog="btnn law adopt", description="Áp dụng ngày nghỉ, ngày làm bù đã công bố và tính lại các vụ việc."
    )
    parser.add_argument("--calendar", metavar="TỆP", help="CSV: date,name,kind,status,source; - là đầu vào chuẩn")
    parser.add_argument("--decision", metavar="“SỐ, NGÀY”", help="văn bản làm căn cứ")
    parser.add_argument("--by", metavar="TÊN", help="tên đăng nhập của người áp dụng; mặc định là tài khoản máy chủ")
    parser.add_argument("--restore", action="store_true", help="dựng lại tệp lịch của máy này từ các lần đã áp dụng")
    options = parser.parse_args(argv)
    try:
        if options.restore:
            written = restore(today, workers=processes())
            sys.stdout.write(f"Đã dựng lại {calendar_file()}.\n")
        elif options.calendar and options.decision:
            text = text_of(options.calendar)
            done = adopt_calendar(text, options.decision, who_adopts(options.by), today, workers=processes())
            sys.stdout.writelines(f"{line}\n" for line in preview_lines(done.preview))
            sys.stdout.write(f"Đã áp dụng, lần {done.adoption.number}; mã kiểm: {done.adoption.hash}\n")
            written = done.written
        else:
            raise Refused("Cần --calendar TỆP và --decision “số, ngày” của văn bản, hoặc --restore.")
    except (Refused, CaseProblem, BrokenCalendar) as refused:
        sys.stderr.write(f"btnn: {refused}\n")
        return REFUSED
    return _told(written)


def _told(written: Written) -> int:
    sys.stdout.write(f"Đã tính lại và ghi {written.cases} vụ việc, {written.limits} thời hạn.\n")
    for code, reason in written.refused.items():
        sys.stderr.write(f"{code}: không tính lại được, giữ như cũ: {reason}\n")
    return 1 if written.refused else 0
