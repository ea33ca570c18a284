"""A report in words and as data, for the command line."""

from __future__ import annotations

from typing import Any

from .checking import Report, Verdict


def summary(report: Report, *, dry_run: bool) -> str:
    """How many of each, in one sentence."""
    taken = f"{len(report.good)} hồ sơ nhập được" if dry_run else f"đã nhập {len(report.taken_in)} hồ sơ"
    parts = [taken, f"{len(report.refused)} hồ sơ bị từ chối"]
    if report.known:
        parts.append(f"{len(report.known)} hồ sơ đã nhập trước đây")
    if not dry_run and report.good:
        parts.append(f"{len(report.good)} hồ sơ đúng nhưng chưa nhập")
    return f"{'Kiểm tra' if dry_run else 'Nhập'} {len(report.verdicts)} hồ sơ: {'; '.join(parts)}."


def report_lines(report: Report, *, dry_run: bool) -> list[str]:
    """Every fault with its row, column and reason, what came in under which code, then the sum."""
    lines = [str(fault) for fault in report.faults]
    lines += [f"Dòng {one.rows[0]}: đã nhập thành vụ việc {one.code}." for one in report.taken_in]
    lines += [f"Dòng {one.rows[0]}: đã nhập trước đây, là vụ việc {one.code}." for one in report.known]
    lines += [f"Cột “{header}” không có trong bảng mẫu nên không được đọc." for header in report.unread]
    return [*lines, summary(report, dry_run=dry_run)]


def report_json(report: Report, *, dry_run: bool) -> dict[str, Any]:
    """The same as data."""
    return {
        "dry_run": dry_run,
        "cases": [_verdict(verdict) for verdict in report.verdicts],
        "unread_columns": report.unread,
        "counts": {
            "cases": len(report.verdicts),
            "good": len(report.good),
            "refused": len(report.refused),
            "known": len(report.known),
            "taken_in": len(report.taken_in),
        },
    }


def _verdict(verdict: Verdict) -> dict[str, Any]:
    return {
        "key": verdict.key,
        "rows": verdict.rows,
        "state": state(verdict),
        "case": verdict.code or None,
        "stage": verdict.stage or None,
        "findings": verdict.findings,
        "faults": [{"row": fault.row, "column": fault.column, "why": fault.why} for fault in verdict.faults],
    }


def state(verdict: Verdict) -> str:
    """`refused`, `taken_in`, `known` or `good`."""
    if verdict.faults:
        return "refused"
    return "taken_in" if verdict.taken_in else "known" if verdict.code else "good"
