"""The commands of `btnn` that need the framework: serve, work, setup, demo, manage, agencies, cases, catalogue,
plan, coordination, audit, health.

Each one starts the embedded database, or joins it when it runs, unless `DATABASE_URL` names another.
"""

import argparse
import importlib
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from django.core.exceptions import ImproperlyConfigured

from btnn.web.database import DatabaseRefused, Server, locate
from btnn.web.places import data_directory

SETTINGS = "btnn.web.settings"
NOT_UPGRADED = "Cơ sở dữ liệu chưa được nâng cấp. Hãy chạy: btnn setup"


def run(argv: list[str]) -> int:
    """In: the words after `btnn`. Out: the exit code: 0 done, 1 refused or unhealthy, 2 misused, 130 interrupted."""
    parser = _parser()
    options, rest = parser.parse_known_args(argv)
    if rest and not options.passes_on:
        parser.error(f"không hiểu: {' '.join(rest)}")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    try:
        answer = options.action(options, rest)
    except DatabaseRefused as refused:
        print(refused, file=sys.stderr)
        return 1
    except ImproperlyConfigured as wrong:
        print(wrong, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return int(answer or 0)


@contextmanager
def database() -> Iterator[Server | None]:
    """The database is there inside: `DATABASE_URL` for its owner, `DATABASE_WEB_URL` for the role that answers
    requests. Gives our server, None for a given one."""
    if os.environ.get("DATABASE_URL"):
        yield None
        return
    with Server(locate(data_directory())) as server:
        os.environ |= {"DATABASE_URL": server.url, "DATABASE_WEB_URL": server.web_url}
        try:
            yield server
        finally:
            _disconnect()
            del os.environ["DATABASE_URL"], os.environ["DATABASE_WEB_URL"]


@contextmanager
def framework() -> Iterator[Server | None]:
    """The database and Django, ready."""
    with database() as server:
        import django

        django.setup()
        yield server


def _disconnect() -> None:
    """End our connections before the server stops."""
    connections = sys.modules.get("django.db")
    if connections is not None and importlib.import_module("django.conf").settings.configured:
        connections.connections.close_all()


def _setup(options: argparse.Namespace, _: list[str]) -> int:
    from btnn.web.installation import install

    with framework():
        install(demonstration=options.demo)
    return 0


def _serve(options: argparse.Namespace, _: list[str]) -> int:
    from btnn.web.installation import install
    from btnn.web.serving import announce, check_web_role, port_is_free, serve

    if not port_is_free(options.host, options.port):
        print(f"Cổng {options.port} đang có chương trình khác dùng; hãy chọn cổng khác: --port 8001", file=sys.stderr)
        return 1
    with framework() as server:
        install(demonstration=options.demo)
        check_web_role()
        announce(options.host, options.port, server, demonstration=options.demo)
        _disconnect()
        return serve(options.host, options.port, workers=options.workers, threads=options.threads, jobs=options.jobs)


def _work(options: argparse.Namespace, _: list[str]) -> int:
    os.environ.pop("BTNN_DATABASE_POOL", None)  # the worker brings a pool of its own
    with framework():
        from btnn.web.installation import unapplied
        from btnn.web.jobs import work  # it needs the models

        if unapplied():
            print(NOT_UPGRADED, file=sys.stderr)
            return 1
        work(once=options.once, again=options.again, parent=options.parent)
    return 0


def _demo(_: argparse.Namespace, __: list[str]) -> int:
    from btnn.web.installation import install_demonstration

    with framework():
        print(install_demonstration())
    return 0


def _manage(_: argparse.Namespace, rest: list[str]) -> int:
    with framework():
        from django.core.management import execute_from_command_line

        execute_from_command_line(["btnn manage", *rest])
    return 0


def _cases(options: argparse.Namespace, rest: list[str]) -> int:
    from btnn.web.clock import today

    with framework():
        return int(importlib.import_module(f"btnn.cases.{options.what}").main(rest, today()))


def _agencies(options: argparse.Namespace, rest: list[str]) -> int:
    from btnn.web.clock import today

    with framework():
        return int(importlib.import_module(f"btnn.agencies.{options.what}").main(rest, today()))


def _catalogue(options: argparse.Namespace, rest: list[str]) -> int:
    from btnn.web.clock import today

    with framework():
        from btnn.web.installation import unapplied

        if unapplied():
            print(NOT_UPGRADED, file=sys.stderr)
            return 1
        return int(importlib.import_module(f"btnn.catalogue.{options.what}").main(rest, today()))


def _numbers(options: argparse.Namespace, rest: list[str]) -> int:
    from btnn.web.clock import today

    with framework():
        return int(importlib.import_module("btnn.portal.numbers.command").main(rest, today()))


def _plan(_: argparse.Namespace, rest: list[str]) -> int:
    from btnn.web.clock import today

    with framework():
        from btnn.web.installation import unapplied

        if unapplied():
            print(NOT_UPGRADED, file=sys.stderr)
            return 1
        return int(importlib.import_module("btnn.plans.command").main(rest, today()))


def _money(_: argparse.Namespace, rest: list[str]) -> int:
    from btnn.web.clock import today

    with framework():
        from btnn.web.installation import unapplied

        if unapplied():
            print(NOT_UPGRADED, file=sys.stderr)
            return 1
        return int(importlib.import_module("btnn.money.yearly.command").main(rest, today()))


def _coordination(_: argparse.Namespace, rest: list[str]) -> int:
    from btnn.web.clock import today

    with framework():
        from btnn.web.installation import unapplied

        if unapplied():
            print(NOT_UPGRADED, file=sys.stderr)
            return 1
        return int(importlib.import_module("btnn.plans.coordination.command").main(rest, today()))


def _scoring(_: argparse.Namespace, rest: list[str]) -> int:
    from btnn.web.clock import today

    with framework():
        from btnn.web.installation import unapplied

        if unapplied():
            print(NOT_UPGRADED, file=sys.stderr)
            return 1
        return int(importlib.import_module("btnn.reports.scoring.command").main(rest, today()))


def _tidy(_: argparse.Namespace, __: list[str]) -> int:
    from btnn.web.clock import now

    with framework():
        from btnn.web.tidying import tidy  # it needs the models

        print(tidy(now()))
    return 0


def _health(_: argparse.Namespace, __: list[str]) -> int:
    """Starts nothing: it tells whether what runs is well."""
    import django

    django.setup()
    from django.conf import settings

    from btnn.web.health import NO_MAIL, delays, faults  # it needs the models

    found = faults() or delays()
    for fault in found:
        print(fault, file=sys.stderr)
    if not found:
        print("Hệ thống hoạt động bình thường.")
        if not settings.MAIL_IS_SET_UP:
            print(NO_MAIL)
    return 1 if found else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="btnn")
    parser.set_defaults(passes_on=False)
    commands = parser.add_subparsers(required=True, metavar="LỆNH")

    setup = commands.add_parser("setup", help="tạo hoặc nâng cấp cơ sở dữ liệu")
    setup.add_argument("--demo", action="store_true", help="nạp dữ liệu minh họa nếu chưa có hồ sơ nào")
    setup.set_defaults(action=_setup)

    serve = commands.add_parser("serve", help="chuẩn bị rồi mở trang web; Ctrl-C để dừng")
    serve.add_argument("--host", default="127.0.0.1")
    serve.add_argument("--port", type=int, default=8000)
    serve.add_argument("--workers", type=int, default=2)
    serve.add_argument("--threads", type=int, default=4)
    serve.add_argument("--demo", action="store_true", help="nạp dữ liệu minh họa nếu chưa có hồ sơ nào")
    serve.set_defaults(action=_serve)

    serve.add_argument(
        "--jobs", action=argparse.BooleanOptionalAction, default=True, help="làm luôn việc trong hàng đợi (mặc định)"
    )

    work = commands.add_parser("work", help="làm việc trong hàng đợi: thông báo, gửi thư; Ctrl-C để dừng")
    work.add_argument("--once", action="store_true", help="làm hết việc đang chờ rồi dừng")
    work.add_argument("--again", action="store_true", help="làm lại cả những việc đã thử nhiều lần không được")
    work.add_argument("--parent", type=int, help=argparse.SUPPRESS)
    work.set_defaults(action=_work)

    demo = commands.add_parser("demo", help="nạp dữ liệu minh họa nếu chưa có hồ sơ nào")
    demo.set_defaults(action=_demo)

    manage = commands.add_parser("manage", help="lệnh quản trị của Django", add_help=False)
    manage.set_defaults(action=_manage, passes_on=True)

    agencies = commands.add_parser("agencies", help="cơ quan, đơn vị hành chính").add_subparsers(required=True)
    units = agencies.add_parser("load", help="nạp danh mục đơn vị hành chính", add_help=False)
    units.set_defaults(action=_agencies, what="load", passes_on=True)
    found = agencies.add_parser("establish", help="lập các cơ quan của tỉnh, thành phố", add_help=False)
    found.set_defaults(action=_agencies, what="founding", passes_on=True)
    first = agencies.add_parser("administrator", help="giao vai trò quản trị của một cơ quan", add_help=False)
    first.set_defaults(action=_agencies, what="administrator", passes_on=True)

    cases = commands.add_parser("cases", help="việc trên toàn bộ hồ sơ").add_subparsers(required=True)
    rebuild = cases.add_parser("rebuild", help="dựng lại các bảng từ sự kiện", add_help=False)
    rebuild.set_defaults(action=_cases, what="rebuild", passes_on=True)
    turn = cases.add_parser("turn", help="tính các vụ việc có hạn đã qua tính đến hôm nay", add_help=False)
    turn.set_defaults(action=_cases, what="turning", passes_on=True)

    imported = cases.add_parser("import", help="nhập hồ sơ cũ từ bảng .xlsx, .csv", add_help=False)
    imported.set_defaults(action=_cases, what="importing.command", passes_on=True)
    exported = cases.add_parser("export", help="xuất các mục ghi của một vụ việc", add_help=False)
    exported.set_defaults(action=_cases, what="exporting", passes_on=True)

    preview = cases.add_parser("preview", help="xem trước: đổi lịch nghỉ, tham số thì vụ việc nào đổi", add_help=False)
    preview.set_defaults(action=_cases, what="recounting.preview_command", passes_on=True)

    catalogue = commands.add_parser("catalogue", help="thủ tục hành chính").add_subparsers(required=True)
    procedures = catalogue.add_parser("load", help="nạp danh mục thủ tục hành chính", add_help=False)
    procedures.set_defaults(action=_catalogue, what="load", passes_on=True)
    published = catalogue.add_parser("export", help="xuất danh mục thủ tục hành chính", add_help=False)
    published.set_defaults(action=_catalogue, what="export", passes_on=True)

    numbers = commands.add_parser("numbers", help="số liệu cho mọi người").add_subparsers(required=True)
    figures = numbers.add_parser("publish", help="công bố số liệu một năm của cả nước", add_help=False)
    figures.set_defaults(action=_numbers, passes_on=True)

    plan = commands.add_parser("plan", help="kế hoạch năm: nhập, xuất", add_help=False)
    plan.set_defaults(action=_plan, passes_on=True)

    coordination = commands.add_parser("coordination", help="quy chế phối hợp: nhập", add_help=False)
    coordination.set_defaults(action=_coordination, passes_on=True)

    money = commands.add_parser("money", help="kinh phí một năm", add_help=False)
    money.set_defaults(action=_money, passes_on=True)

    scoring = commands.add_parser("scoring", help="điểm công tác năm: xem", add_help=False)
    scoring.set_defaults(action=_scoring, passes_on=True)

    law = commands.add_parser("law", help="luật của nơi cài đặt này").add_subparsers(required=True)
    adopt = law.add_parser("adopt", help="áp dụng ngày nghỉ đã công bố và tính lại các vụ việc", add_help=False)
    adopt.set_defaults(action=_cases, what="recounting.adopt_command", passes_on=True)

    audit = commands.add_parser("audit", help="kiểm tra lịch sử").add_subparsers(required=True)
    verify = audit.add_parser("verify", help="kiểm tra chuỗi băm của mọi hồ sơ", add_help=False)
    verify.set_defaults(action=_cases, what="audit", passes_on=True)

    tidy = commands.add_parser("tidy", help="xóa tệp không thuộc giấy tờ nào, bản nháp quá 30 ngày")
    tidy.set_defaults(action=_tidy)

    health = commands.add_parser("health", help="hệ thống có hoạt động bình thường không")
    health.set_defaults(action=_health)
    return parser
