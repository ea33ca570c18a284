"""The command `btnn`: the law from the terminal, and the doors to everything else.

The law's own commands load no framework, so that they start at once; every other command is
handed to `btnn.web.commandline`. Exit status: 0 done, 2 refused (a sentence on standard error).
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import IO, NoReturn

from btnn import law_commands
from btnn.given_calendar import given_calendar
from btnn.law.errors import Refused, why_not

REFUSED = 2
WEB_COMMANDS = {
    "serve": "chạy trang web",
    "work": "làm việc trong hàng đợi: thông báo, gửi thư",
    "setup": "chuẩn bị cơ sở dữ liệu",
    "demo": "nạp dữ liệu minh họa",
    "manage": "lệnh quản trị của khung web",
    "agencies": "nạp đơn vị hành chính (load), lập cơ quan (establish), giao quyền quản trị (administrator)",
    "cases": "tính lại (rebuild), xem trước thay đổi (preview), nhập hồ sơ cũ (import), xuất vụ việc (export)",
    "numbers": "công bố số liệu một năm của cả nước (publish)",
    "audit": "kiểm tra chuỗi sự kiện (verify)",
    "catalogue": "thủ tục hành chính: nạp (load), xuất (export)",
    "money": "kinh phí một năm: dự toán, giao, sử dụng, còn lại, quyết toán (year)",
    "plan": "kế hoạch năm: nhập kế hoạch đã có (load), xuất ra Word, JSON (export)",
    "coordination": "quy chế phối hợp của một tỉnh: nhập (load)",
    "scoring": "điểm công tác năm theo QĐ 3062/QĐ-BTP: xem (show)",
    "tidy": "xóa tệp không dùng, bản nháp quá hạn",
    "health": "kiểm tra hệ thống",
    "law adopt": "áp dụng ngày nghỉ đã công bố",
}


class Parser(argparse.ArgumentParser):
    """An argument parser that refuses in Vietnamese."""

    def error(self, message: str) -> NoReturn:
        self.exit(REFUSED, f"{self.prog}: cách gọi chưa đúng ({message}). Xem: {self.prog} --help\n")


def main(argv: list[str] | None = None) -> int:
    """Run one command. In: the words after `btnn`. Out: the exit status."""
    words = sys.argv[1:] if argv is None else argv
    if words and (words[0] in WEB_COMMANDS or words[:2] == ["law", "adopt"]):
        from btnn.web.commandline import run

        return run(words)
    options = _parser().parse_args(words)
    if not hasattr(options, "action"):
        _parser().print_help()
        return 0
    try:
        with given_calendar():
            code: int = options.action(options)
        sys.stdout.flush()
        return code
    except Refused as refused:
        print(f"btnn: {refused}", file=sys.stderr)
        return REFUSED
    except BrokenPipeError:  # the reader closed, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _parser() -> Parser:
    parser = Parser(
        prog="btnn",
        description="Bồi thường nhà nước: thời hạn, hồ sơ và trang web của hệ thống.",
        epilog="Lệnh khác: " + "; ".join(f"{name} ({what})" for name, what in WEB_COMMANDS.items()),
    )
    groups = parser.add_subparsers(title="lệnh", metavar="LỆNH")

    law = groups.add_parser("law", help="luật: tính thời hạn").add_subparsers(
        title="lệnh", metavar="LỆNH", required=True
    )
    one = law.add_parser("limit", help="tính một thời hạn và cho xem cách tính")
    one.add_argument("id", nargs="?", help="mã thời hạn, ví dụ accept_dossier")
    one.add_argument("--from", dest="start", metavar="NGÀY", help="ngày bắt đầu, NĂM-THÁNG-NGÀY")
    one.add_argument("--list", action="store_true", help="liệt kê các mã thời hạn")
    one.add_argument("--json", action="store_true", help="trả lời dạng JSON")
    one.set_defaults(action=_limit)

    many = law.add_parser("limits", help="tính nhiều thời hạn từ tệp JSON Lines")
    many.add_argument("file", metavar="TỆP", help="mỗi dòng {“id”, “from”}; - là đầu vào chuẩn")
    many.add_argument("--json", action="store_true", help="trả lời dạng JSON Lines (luôn như vậy)")
    many.set_defaults(action=_limits)

    law_commands.add_to(law)

    case = groups.add_parser("case", help="vụ việc dưới dạng sự kiện").add_subparsers(
        title="lệnh", metavar="LỆNH", required=True
    )
    replay = case.add_parser("replay", help="tính tình trạng vụ việc từ tệp sự kiện")
    replay.add_argument("file", metavar="TỆP", help="tệp JSON Lines; - là đầu vào chuẩn")
    replay.add_argument("--as-of", metavar="NGÀY", help="tình trạng vào ngày này; mặc định hôm nay")
    replay.add_argument("--known-on", metavar="NGÀY", help="chỉ tính điều đã ghi đến ngày này")
    replay.add_argument("--json", action="store_true", help="trả lời dạng JSON")
    replay.set_defaults(action=_replay)

    for name, about, action in (
        ("damages", "thiệt hại được bồi thường", _damages),
        ("reimbursement", "mức hoàn trả của người thi hành công vụ", _reimbursement),
    ):
        group = groups.add_parser(name, help=about).add_subparsers(title="lệnh", metavar="LỆNH", required=True)
        assess = group.add_parser("assess", help=f"tính {about} từ tệp JSON")
        assess.add_argument("file", metavar="TỆP", help="tệp JSON; - là đầu vào chuẩn")
        assess.add_argument("--json", action="store_true", help="trả lời dạng JSON")
        assess.set_defaults(action=action)
    return parser


@contextmanager
def lines_of(name: str) -> Iterator[list[str]]:
    """The lines of a file, or of standard input for `-`; unreadable ones are refused."""
    try:
        if name == "-":
            yield _decoded(sys.stdin.buffer)
        else:
            with open(name, "rb") as file:  # noqa: PTH123
                yield _decoded(file)
    except OSError as error:
        raise Refused(f"Không đọc được tệp “{name}”: {why_not(error)}.") from None


def _decoded(file: IO[bytes]) -> list[str]:
    raw = file.read()
    try:
        return raw.decode("utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise Refused("không phải văn bản UTF-8; hãy lưu tệp với bảng mã UTF-8.", line) from None


def _limit(options: argparse.Namespace) -> int:
    from btnn.law.limits import all_limits, check_known, limit, parse_day
    from btnn.law.receipts import receipt
    from btnn.law.telling import receipt_lines

    if options.list:
        for found in all_limits().values():
            print(f"{found.id}\t{found.title}\t{found.source}")
        return 0
    if not options.id or not options.start:
        raise Refused("Cần mã thời hạn và --from NGÀY, ví dụ: law limit accept_dossier --from 2026-03-02.")
    start = parse_day(options.start)
    check_known(start)
    counted = receipt(limit(options.id), start)
    if options.json:
        print(json.dumps(counted.as_json(), ensure_ascii=False, indent=1))
    else:
        print("\n".join(receipt_lines(counted)))
    return 0


def _limits(options: argparse.Namespace) -> int:
    from btnn.law.limits import due_many

    with lines_of(options.file) as lines:
        answers = due_many(lines)
    sys.stdout.write("".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in answers))
    return 0


def _replay(options: argparse.Namespace) -> int:
    from btnn.law.case import read_lines, replay
    from btnn.law.case.reader import VIETNAM
    from btnn.law.limits import parse_day

    as_of = parse_day(options.as_of) if options.as_of else datetime.now(VIETNAM).date()
    known_on: date | None = parse_day(options.known_on) if options.known_on else None
    with lines_of(options.file) as lines:
        view = replay(read_lines(lines), as_of=as_of, known_on=known_on)
    if options.json:
        print(json.dumps(view.as_json(), ensure_ascii=False, indent=1))
    else:
        from btnn.law.telling import case_lines

        print("\n".join(case_lines(view)))
    return 0


def _damages(options: argparse.Namespace) -> int:
    from btnn.law.damages import assess_text
    from btnn.law.damages.telling import assessment_lines

    with lines_of(options.file) as lines:
        found = assess_text("\n".join(lines))
    _answer(options, found.as_json(), assessment_lines(found))
    return 0


def _reimbursement(options: argparse.Namespace) -> int:
    from btnn.law.reimbursement import assess_text
    from btnn.law.reimbursement.telling import assessment_lines

    with lines_of(options.file) as lines:
        found = assess_text("\n".join(lines))
    _answer(options, found.as_json(), assessment_lines(found))
    return 0


def _answer(options: argparse.Namespace, answer: dict[str, object], told: list[str]) -> None:
    print(json.dumps(answer, ensure_ascii=False, indent=1) if options.json else "\n".join(told))


if __name__ == "__main__":
    sys.exit(main())
