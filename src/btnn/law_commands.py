"""The commands that look at the law itself: `btnn law transitions|check|show|diff|agency|scope|import`.

Out: plain Vietnamese text, or JSON with `--json`. They load no framework. `check` ends with 1 when
something is wrong; a refusal is told by `btnn.cli`.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

FAULTY = 1
P = TypeVar("P", bound=argparse.ArgumentParser)


def add_to(law: argparse._SubParsersAction[P]) -> None:
    """Add these commands to the group `btnn law`."""
    rows = law.add_parser("transitions", help="mọi bước chuyển của vụ việc: dòng, sự kiện, từ đâu đến đâu, điều luật")
    rows.add_argument("--json", action="store_true", help="trả lời dạng JSON")
    rows.add_argument("--draw", metavar="THƯ_MỤC", help="vẽ mỗi làn của vụ việc thành tệp SVG và trang mô tả")
    rows.set_defaults(action=_transitions)

    check = law.add_parser("check", help="kiểm tra dữ liệu luật: trùng, chồng, trống, thiếu nguồn")
    check.add_argument("--json", action="store_true", help="trả lời dạng JSON")
    check.set_defaults(action=_check)

    show = law.add_parser("show", help="cho xem luật đang có hiệu lực: thời hạn, căn cứ, danh mục, tham số, cách hiểu")
    show.add_argument("id", nargs="?", metavar="MÃ", help="mã cần xem; không nêu thì liệt kê tất cả")
    show.add_argument("--on", metavar="NGÀY", help="có hiệu lực vào ngày này")
    show.add_argument("--json", action="store_true", help="trả lời dạng JSON")
    show.set_defaults(action=_show)

    diff = law.add_parser("diff", help="so luật có hiệu lực của hai ngày")
    diff.add_argument("--on", action="append", metavar="NGÀY", required=True, help="nêu hai lần: --on A --on B")
    diff.add_argument("--json", action="store_true", help="trả lời dạng JSON")
    diff.set_defaults(action=_diff)

    agency = law.add_parser("agency", help="cơ quan nào giải quyết bồi thường, theo các dữ kiện đã biết (Đ33–40)")
    agency.add_argument("facts", nargs="*", metavar="DỮ_KIỆN=TRẢ_LỜI", help="ví dụ field=QLHC manager=province")
    agency.add_argument("--harmed-on", metavar="NGÀY", help="ngày gây thiệt hại")
    agency.add_argument("--asked-on", metavar="NGÀY", help="ngày yêu cầu; mặc định hôm nay")
    agency.add_argument("--json", action="store_true", help="trả lời dạng JSON")
    agency.set_defaults(action=_agency)

    scope = law.add_parser("scope", help="thiệt hại có thuộc phạm vi được bồi thường không (Đ17–21, Đ32)")
    scope.add_argument("field", metavar="LĨNH_VỰC", help="QLHC, TTHS, TTDS, TTHC, THAHS hoặc THADS")
    scope.add_argument("act", nargs="?", metavar="HÀNH_VI", help="mã hành vi, ví dụ QLHC-17.1; none nếu không có")
    scope.add_argument("facts", nargs="*", metavar="DỮ_KIỆN=TRẢ_LỜI", help="ví dụ unlawful=yes")
    scope.add_argument("--excluded", action="append", default=[], metavar="MÃ", help="trường hợp loại trừ của Đ32")
    scope.add_argument("--json", action="store_true", help="trả lời dạng JSON")
    scope.set_defaults(action=_scope)

    bring = law.add_parser("import", help="nhập văn bản pháp điển vào thư viện, theo từng điều")
    bring.add_argument("file", metavar="TỆP", help="văn bản; - là đầu vào chuẩn")
    bring.add_argument("--instrument", metavar="SỐ", help="số của văn bản khi tệp không nêu, ví dụ 10/2017/QH14")
    bring.add_argument("--json", action="store_true", help="trả lời dạng JSON")
    bring.set_defaults(action=_import)


def _write(lines: Iterable[str]) -> None:
    sys.stdout.write("".join(f"{line}\n" for line in lines))


def _write_json(answer: object) -> None:
    sys.stdout.write(f"{json.dumps(answer, ensure_ascii=False, indent=1)}\n")


def _today() -> date:
    from btnn.law.case.reader import VIETNAM

    return datetime.now(VIETNAM).date()


def _transitions(options: argparse.Namespace) -> int:
    from btnn.law.case import lifecycle

    if options.draw:
        from btnn.law.case.lane_pages import pages

        folder = Path(options.draw)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            for name, text in pages().items():
                (folder / name).write_text(text, encoding="utf-8")
        except OSError as error:
            from btnn.law.errors import Refused, why_not

            raise Refused(f"Không ghi được vào thư mục “{folder}”: {why_not(error)}.") from None
    elif options.json:
        _write_json(lifecycle.as_json())
    else:
        _write(lifecycle.lines())
    return 0


def _check(options: argparse.Namespace) -> int:
    from btnn.law.checks import check

    report = check()
    if options.json:
        _write_json({"faults": list(report.faults), "counts": report.counts})
    elif report.faults:
        _write([*report.faults, f"{len(report.faults)} lỗi trong dữ liệu luật."])
    else:
        counted = ", ".join(f"{number} {name}" for name, number in report.counts.items())
        _write([f"Dữ liệu luật đầy đủ: {counted}. Không trùng, không chồng, không trống, mọi dòng có nguồn."])
    return FAULTY if report.faults else 0


def _show(options: argparse.Namespace) -> int:
    from btnn.law import in_force
    from btnn.law.library.shelf import Shelf
    from btnn.law.library.telling import passages
    from btnn.law.limits import parse_day
    from btnn.law.telling_rows import row_lines, table_lines
    from btnn.web.places import data_directory

    day = parse_day(options.on) if options.on else None
    if options.id is None:
        day = day or _today()
        found = in_force.on(day)
        if options.json:
            _write_json({"on": day.isoformat(), "rows": [row.as_json() for row in found]})
        else:
            _write(table_lines(found, day))
        return 0
    found = in_force.named(options.id, day)
    if options.json:
        _write_json([row.as_json() for row in found])
        return 0
    shelf = Shelf(data_directory() / "library")
    for row in found:
        _write(row_lines(row))
        _write(passages(shelf.cited(row.source, day or row.since)))
    return 0


def _diff(options: argparse.Namespace) -> int:
    from btnn.law.errors import Refused
    from btnn.law.in_force import difference
    from btnn.law.limits import parse_day
    from btnn.law.telling_rows import change_lines

    if len(options.on) != 2:
        raise Refused("Cần đúng hai ngày để so: btnn law diff --on 2025-06-30 --on 2025-07-01.")
    first, second = (parse_day(day) for day in options.on)
    changes = difference(first, second)
    if options.json:
        told = [change.as_json() for change in changes]
        _write_json({"first": first.isoformat(), "second": second.isoformat(), "changes": told})
    else:
        _write(change_lines(changes, first, second))
    return 0


def _facts(words: Iterable[str]) -> dict[str, str]:
    from btnn.law.errors import Refused

    found: dict[str, str] = {}
    for word in words:
        name, sign, value = word.partition("=")
        if not sign or not name or name in found:
            raise Refused(f"“{word}” chưa đúng; mỗi dữ kiện một lần, dạng TÊN=TRẢ_LỜI, ví dụ manager=province.")
        found[name] = value
    return found


def _agency(options: argparse.Namespace) -> int:
    from btnn.law.answers import choice_lines
    from btnn.law.competence import competent
    from btnn.law.limits import parse_day

    harmed = parse_day(options.harmed_on) if options.harmed_on else None
    asked = parse_day(options.asked_on) if options.asked_on else _today()
    found = competent(_facts(options.facts), harmed_on=harmed, asked_on=asked)
    if options.json:
        _write_json(found.as_json())
    else:
        _write([*found.lines(), *choice_lines(found.questions)])
    return 0


def _scope(options: argparse.Namespace) -> int:
    from btnn.law.answers import choice_lines
    from btnn.law.scope import compensable

    found = compensable(options.field, options.act, _facts(options.facts), options.excluded)
    if options.json:
        _write_json(found.as_json())
    else:
        _write([found.sentence, *choice_lines(found.questions)])
    return 0


def _import(options: argparse.Namespace) -> int:
    from btnn.cli import lines_of
    from btnn.law.library.codified import read_text
    from btnn.law.library.shelf import Shelf
    from btnn.law.library.telling import put_line
    from btnn.web.places import data_directory

    with lines_of(options.file) as lines:
        articles = read_text("\n".join(lines), instrument=options.instrument)
    done = Shelf(data_directory() / "library").put(articles)
    if options.json:
        rows = [
            {"instrument": put.instrument, "new": put.new, "changed": put.changed, "kept": put.kept} for put in done
        ]
        _write_json(rows)
    else:
        _write(put_line(put) for put in done)
    return 0
