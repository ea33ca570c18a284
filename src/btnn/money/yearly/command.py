"""`btnn money year YEAR --agency CODE [--json]`: the money of a year of a finance body, or of one agency.

Exit status: 0 done; 1 there is no budget of that year; 2 misused, an agency that does not exist.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import Any, NoReturn

from btnn.agencies.queries import agency_by_code
from btnn.law.amounts import dong
from btnn.refusals import NotThere

from .budgets import Purse, purse_of
from .queries import SettlementView, YearView, estimate_of, settlement_of, year_of

NOTHING, REFUSED = 1, 2


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.exit(REFUSED, f"{self.prog}: cách gọi chưa đúng ({message}). Xem: {self.prog} --help\n")


def main(words: Sequence[str], today: date) -> int:
    """The command. In: the words after `btnn money`. Out: the exit status."""
    parser = _Parser(prog="btnn money", description="Kinh phí bồi thường nhà nước.")
    acts = parser.add_subparsers(dest="act", required=True, metavar="VIỆC", parser_class=_Parser)
    year = acts.add_parser("year", help="kinh phí một năm: dự toán, giao, sử dụng, còn lại, quyết toán")
    year.add_argument("year", type=int, metavar="NĂM")
    year.add_argument("--agency", required=True, metavar="MÃ", help="mã cơ quan tài chính, hoặc cơ quan khác")
    year.add_argument("--json", action="store_true", help="trả lời dạng JSON, đủ mọi mục")
    options = parser.parse_args(list(words))
    agency = agency_by_code(options.agency)
    if agency is None:
        return _refuse(f"Không có cơ quan nào mã “{options.agency}”.", REFUSED)
    try:
        purse = purse_of(agency, options.year, today)
    except NotThere as problem:
        return _refuse(problem.message, NOTHING)
    view, settled = year_of(purse, None, today), settlement_of(purse, None, today)
    if options.json:
        told = _exported(purse, view, settled, today)
        sys.stdout.write(f"{json.dumps(told, ensure_ascii=False, indent=1)}\n")
    else:
        sys.stdout.write("\n".join(_lines(purse, view, settled, today)) + "\n")
    return 0


def _lines(purse: Purse, view: YearView, settled: SettlementView, today: date) -> list[str]:
    whole = view.standing.whole
    told = [f"Kinh phí bồi thường năm {purse.year}, {purse.fund.name} ({purse.name}), đến ngày {today:%d/%m/%Y}"]
    if not purse.whole:
        told.append(f"Phần của {purse.agency.name}")
    told += [
        f"{one.label} | {one.agency} | giao {dong(one.cell.allotted)} | dùng {dong(one.cell.used)} | "
        f"còn {dong(one.cell.left)}"
        for one in view.cells
    ]
    told.append(f"Cộng | giao {dong(whole.allotted)} | dùng {dong(whole.used)} | còn {dong(whole.left)}")
    if view.missing:
        told.append(f"Thiếu cho khoản đã quyết định: {dong(view.missing)}")
    closed = settled.closed
    told.append(
        f"Quyết toán: đã khóa ngày {closed.on:%d/%m/%Y}, số {closed.paper}" if closed else "Quyết toán: chưa khóa"
    )
    return told


def _exported(purse: Purse, view: YearView, settled: SettlementView, today: date) -> dict[str, Any]:
    """Everything as plain data; money is whole đồng, days are year-month-day."""
    estimate = estimate_of(purse, None, today)
    whole = view.standing.whole
    return {
        "year": purse.year,
        "as_of": today.isoformat(),
        "finance": {"code": purse.fund.code, "name": purse.fund.name},
        "agency": {"code": purse.agency.code, "name": purse.agency.name},
        "whole": purse.whole,
        "estimate": {
            "edition": estimate.estimate.number if estimate.estimate else None,
            "lines": [
                {"kind": line.kind, "agency": line.agency, "computed": line.computed, "needed": line.needed,
                 "amount": line.amount, "reason": line.reason, "rests_on": line.rests_on}
                for line in estimate.lines
            ],
        },
        "acts": [
            {"act": one.act.act, "paper": one.act.paper, "on": one.act.on.isoformat(), "by": one.act.by,
             "lines": [{"for": label, "agency": agency, "amount": amount} for label, agency, amount in one.lines]}
            for one in view.acts
        ],
        "lines": [
            {"kind": one.kind, "agency": one.agency, "allotted": one.cell.allotted, "used": one.cell.used,
             "left": one.cell.left, "decided_not_granted": one.cell.certain, "claimed": one.cell.possible}
            for one in view.cells
        ],
        "total": {"allotted": whole.allotted, "used": whole.used, "left": whole.left,
                  "missing": view.missing, "might_miss": view.might_miss},
        "settlement": {
            "edition": settled.closed.number if settled.closed else None,
            "paper": settled.closed.paper if settled.closed else None,
            "lines": [asdict(row) | {"agency": settled.names.get(row.agency_id, "")} for row in settled.rows],
            "differs_now": bool(settled.changes),
        },
    }  # fmt: skip


def _refuse(sentence: str, status: int) -> int:
    sys.stderr.write(f"btnn: {sentence}\n")
    return status
