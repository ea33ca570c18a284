"""`btnn audit verify`: walk every chain and name what was changed, removed, added or moved; then the kept files.

One statement with a server-side cursor, so that the walk sees one moment of the database and needs little
memory however many events there are.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain

from django.db import transaction

from btnn.documents.sweeping import broken_files
from btnn.portal.claims.sending.canonical import changed_requests

from .commands.appending import event_digest
from .models import Case, CaseEvent
from .recounting.adoption_chain import broken_adoptions

CHUNK = 2000
COLUMNS = (
    *(column.name for column in CaseEvent._meta.concrete_fields),
    "case__code",
    "case__event_number",
    "case__chain_head",
)


@dataclass(frozen=True, slots=True)
class Fault:
    """One broken place: the case's code, the entry's number (0: the case as a whole), what is wrong."""

    case_code: str
    number: int
    what: str

    def __str__(self) -> str:
        place = f"mục {self.number}" if self.number else "toàn vụ việc"
        return f"{self.case_code}, {place}: {self.what}"


def verify(code: str | None = None) -> Iterator[Fault]:
    """All faults of all chains (or of one case), in order of cases and entries."""
    with transaction.atomic():  # a server-side cursor lives in a transaction
        yield from _walk(code)
        yield from _cases_without_events(code)


def _walk(code: str | None) -> Iterator[Fault]:
    rows = CaseEvent.objects.select_related("case").only(*COLUMNS).order_by("case_id", "number")
    if code is not None:
        rows = rows.filter(case__code=code)
    previous: CaseEvent | None = None
    for event in rows.iterator(chunk_size=CHUNK):
        if previous is not None and previous.case_id != event.case_id:
            yield from _tail(previous)
            previous = None
        yield from _link(event, previous)
        previous = event
    if previous is not None:
        yield from _tail(previous)


def _link(event: CaseEvent, previous: CaseEvent | None) -> Iterator[Fault]:
    code = event.case.code
    wanted = previous.number + 1 if previous else 1
    if event.number != wanted:
        missing = str(wanted) if event.number - 1 == wanted else f"{wanted}–{event.number - 1}"
        yield Fault(code, event.number, f"mục {missing} đứng trước đã mất")
    elif event.previous_hash != (previous.hash if previous else ""):
        yield Fault(code, event.number, "không nối tiếp mục đứng trước")
    if event.hash != event_digest(event, code):
        yield Fault(code, event.number, "nội dung không khớp với mã kiểm tra: mục đã bị sửa")


def _tail(last: CaseEvent) -> Iterator[Fault]:
    case = last.case
    if case.event_number > last.number:
        yield Fault(case.code, last.number + 1, f"các mục từ {last.number + 1} đến {case.event_number} đã mất")
    elif case.event_number < last.number:
        yield Fault(case.code, last.number, "mục này không do hệ thống ghi: sổ vụ việc chưa biết đến")
    elif case.chain_head != last.hash:
        yield Fault(case.code, last.number, "mục cuối không khớp với sổ vụ việc")


def _cases_without_events(code: str | None) -> Iterator[Fault]:
    cases = Case.objects.filter(events__isnull=True).order_by("pk")
    if code is not None:
        cases = cases.filter(code=code)
    for case in cases.iterator(chunk_size=CHUNK):
        yield Fault(case.code, 0, "không còn mục ghi nào")


def main(argv: list[str], today: date) -> int:
    """The command: 0 when every chain is whole, 1 when not, each fault on its line. The day makes no difference."""
    parser = argparse.ArgumentParser(prog="btnn audit verify", description="Kiểm tra chuỗi mục ghi của mọi vụ việc.")
    parser.add_argument("--case", metavar="MÃ", help="chỉ một vụ việc")
    options = parser.parse_args(argv)
    if options.case and not Case.objects.filter(code=options.case).exists():
        sys.stderr.write(f"Không có vụ việc {options.case}.\n")
        return 1
    count = 0
    adoptions = () if options.case else broken_adoptions()
    for fault in chain(verify(options.case), adoptions, broken_files(options.case), changed_requests(options.case)):
        count += 1
        sys.stdout.write(f"{fault}\n")
    events = CaseEvent.objects.filter(case__code=options.case) if options.case else CaseEvent.objects
    if count:
        sys.stdout.write(f"Phát hiện {count} chỗ hỏng trong lịch sử.\n")
        return 1
    sys.stdout.write(f"Lịch sử nguyên vẹn: {events.count()} mục ghi.\n")
    return 0
