"""`btnn numbers publish --year Y [--by NAME] [--reason TEXT]`: publish the figures of the whole country for a year."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import date

from btnn.agencies.queries import user_by_name

from .commands import publish
from .errors import NotPublished

REFUSED = 1


def main(words: Sequence[str], today: date) -> int:
    """In: the words after `btnn numbers publish`, the day. Out: the exit status; a refusal is a sentence."""
    parser = argparse.ArgumentParser(prog="btnn numbers publish", description="Công bố số liệu một năm của cả nước.")
    parser.add_argument("--year", type=int, required=True, help="năm của số liệu")
    parser.add_argument("--by", default="", help="tên đăng nhập của người công bố")
    parser.add_argument("--reason", default="", help="lý do, khi đính chính bản đã công bố (không nêu tên ai)")
    options = parser.parse_args(words)
    by = user_by_name(options.by) if options.by else None
    if options.by and by is None:
        sys.stderr.write(f"Không có tài khoản “{options.by}”.\n")
        return REFUSED
    try:
        edition = publish(options.year, today, by=by, reason=options.reason)
    except NotPublished as refused:
        sys.stderr.write(f"{refused.message}\n")
        return REFUSED
    sys.stdout.write(f"Đã công bố số liệu năm {edition.year}, bản số {edition.number}.\n")
    return 0
