"""The counts whose receipts are kept with every release: each tells one rule that must never change unseen.

Only days that are published, so that no later notice can lawfully move a kept receipt.
A count: limit, day of the event, and where told `extension`, `amount`, `not_counted` (after, until].
"""

from __future__ import annotations

from datetime import date
from typing import Any

from btnn.law.limits import limit
from btnn.law.receipts import Receipt, receipt

COUNTS: dict[str, dict[str, Any]] = {
    # Working days and weekends
    "two-working-days-midweek": {"limit": "accept_dossier", "from": "2026-03-02"},
    "two-working-days-from-friday": {"limit": "accept_dossier", "from": "2026-03-06"},
    "two-working-days-from-sunday": {"limit": "accept_dossier", "from": "2026-03-08"},
    "one-working-day-from-saturday": {"limit": "issue_suspension", "from": "2026-03-14"},
    "five-working-days-over-a-weekend": {"limit": "claimant_supplements_dossier", "from": "2026-03-11"},
    "seven-working-days": {"limit": "finance_grants_advance", "from": "2026-05-06"},
    "three-working-days": {"limit": "damage_verification_report", "from": "2026-06-11"},
    # Tết and the other holidays
    "working-days-over-tet-2026": {"limit": "claimant_supplements_dossier", "from": "2026-02-12"},
    "working-days-over-tet-2025": {"limit": "finance_grants_advance", "from": "2025-01-22"},
    "working-days-over-tet-2024": {"limit": "accept_dossier", "from": "2024-02-07"},
    "calendar-days-end-in-tet-2026": {"limit": "verify_damage", "from": "2026-02-01"},
    "calendar-days-over-tet-2026-whole": {"limit": "verify_damage", "from": "2026-02-10"},
    "calendar-days-end-in-tet-2025": {"limit": "complete_negotiation", "from": "2025-01-18"},
    "working-days-over-hung-kings-2026": {"limit": "accept_dossier", "from": "2026-04-24"},
    "working-days-over-30-april-2026": {"limit": "accept_dossier", "from": "2026-04-29"},
    "calendar-days-end-on-30-april-2025": {"limit": "verify_damage", "from": "2025-04-15"},
    "working-days-over-2-september-2025": {"limit": "accept_dossier", "from": "2025-08-29"},
    "calendar-days-end-on-new-year-2025": {"limit": "complete_negotiation", "from": "2024-12-22"},
    # 24 November, a day off from 2026
    "working-days-over-24-november-2026": {"limit": "pay_advance_own_budget", "from": "2026-11-20"},
    "calendar-days-end-on-24-november-2026": {"limit": "verify_damage", "from": "2026-11-09"},
    "24-november-2025-is-worked": {"limit": "pay_advance_own_budget", "from": "2025-11-20"},
    # Days exchanged by the yearly notices
    "swap-day-off-2-january-2026": {"limit": "accept_dossier", "from": "2025-12-31"},
    "made-up-on-saturday-10-january-2026": {"limit": "accept_dossier", "from": "2026-01-08"},
    "calendar-days-end-on-a-made-up-saturday-2026": {"limit": "complete_negotiation", "from": "2025-12-31"},
    "made-up-on-saturday-22-august-2026": {"limit": "accept_dossier", "from": "2026-08-20"},
    "swap-day-off-31-august-2026": {"limit": "accept_dossier", "from": "2026-08-28"},
    "made-up-on-saturday-4-may-2024": {"limit": "accept_dossier", "from": "2024-05-02"},
    "swap-day-off-2-may-2025": {"limit": "accept_dossier", "from": "2025-04-29"},
    "made-up-on-saturday-26-april-2025": {"limit": "accept_dossier", "from": "2025-04-24"},
    # Calendar days
    "fifteen-days-midweek": {"limit": "verify_damage", "from": "2026-03-02"},
    "last-day-on-saturday": {"limit": "verify_damage", "from": "2026-03-06"},
    "last-day-on-sunday": {"limit": "verify_damage", "from": "2026-03-07"},
    "twenty-days": {"limit": "council_completes_review", "from": "2026-06-01"},
    "thirty-days-of-suspension": {"limit": "max_suspension", "from": "2026-03-16"},
    "thirty-days-over-february-of-a-leap-year": {"limit": "max_postponement", "from": "2024-02-14"},
    "complex-case-thirty-for-fifteen": {"limit": "verify_damage", "from": "2026-03-02", "amount": 30},
    # Extension: added to the plain end, moved once
    "extension-from-a-plain-end": {"limit": "verify_damage", "from": "2026-03-02", "extension": 15},
    "extension-from-an-end-on-saturday": {"limit": "verify_damage", "from": "2026-03-06", "extension": 5},
    "extension-by-one-day-stays-within-the-weekend": {"limit": "verify_damage", "from": "2026-03-06", "extension": 1},
    "extension-from-an-end-in-tet": {"limit": "verify_damage", "from": "2026-02-01", "extension": 10},
    "extension-of-a-negotiation": {"limit": "complete_negotiation", "from": "2026-04-20", "extension": 10},
    # Days that do not count
    "frozen-calendar-days": {
        "limit": "verify_damage",
        "from": "2026-03-02",
        "not_counted": [["2026-03-09", "2026-03-19"]],
    },
    "frozen-working-days": {
        "limit": "pay_advance_own_budget",
        "from": "2026-03-02",
        "not_counted": [["2026-03-04", "2026-03-11"]],
    },
    "frozen-twice": {
        "limit": "verify_damage",
        "from": "2026-03-02",
        "not_counted": [["2026-03-05", "2026-03-10"], ["2026-03-16", "2026-03-23"]],
    },
    "frozen-over-the-last-day": {
        "limit": "accept_dossier",
        "from": "2026-03-02",
        "not_counted": [["2026-03-04", "2026-03-28"]],
    },
    "frozen-until-a-day-off": {
        "limit": "complete_negotiation",
        "from": "2026-03-02",
        "not_counted": [["2026-03-12", "2026-03-21"]],
    },
    "frozen-and-extended": {
        "limit": "verify_damage",
        "from": "2026-03-02",
        "extension": 7,
        "not_counted": [["2026-03-10", "2026-03-20"]],
    },
    "force-majeure-before-the-supplement": {
        "limit": "claimant_supplements_dossier",
        "from": "2026-09-07",
        "not_counted": [["2026-09-07", "2026-09-14"]],
    },
    "force-majeure-in-the-reply-on-honour": {
        "limit": "victim_replies_honour_notice",
        "from": "2026-07-01",
        "not_counted": [["2026-07-06", "2026-07-09"]],
    },
    # Months and years
    "three-years-from-a-leap-day": {"limit": "val_limitation_claim", "from": "2020-02-29"},
    "three-years-to-a-sunday": {"limit": "val_limitation_claim", "from": "2020-03-05"},
    "three-years-to-tet": {"limit": "val_direct_suit", "from": "2022-01-29"},
    "three-years-with-force-majeure": {
        "limit": "val_limitation_claim",
        "from": "2020-06-15",
        "not_counted": [["2021-07-08", "2021-10-01"]],
    },
    "thirty-six-months-from-a-month-end": {"limit": "val_reimbursement_deferral", "from": "2021-08-31"},
    "one-year-from-the-last-of-february": {"limit": "annual_budget_settlement", "from": "2024-02-29"},
    # At once
    "at-once-on-a-working-day": {"limit": "propose_advance_payment", "from": "2026-03-04"},
    "at-once-on-a-saturday": {"limit": "propose_advance_payment", "from": "2026-03-07"},
    "at-once-in-tet": {"limit": "propose_advance_payment", "from": "2026-02-17"},
    # Backward and to a fixed date
    "backward-fifteen-days": {"limit": "send_inspection_plan", "from": "2026-06-22"},
    "backward-ten-days-over-a-weekend": {"limit": "inspected_body_receives_plan", "from": "2026-06-24"},
    "before-31-march": {"limit": "inspection_plan_issue_date", "from": "2026-02-02"},
    "before-31-january-moved-from-a-day-off": {
        "limit": "official_annual_statistics_received_by_moj",
        "from": "2022-01-03",
    },
    "before-8-december": {"limit": "annual_report_received_by_moj", "from": "2025-11-03"},
    "before-8-december-moved-from-sunday": {"limit": "annual_report_received_by_moj", "from": "2025-12-01"},
}

# The wording of titles and of the calendar's sources may be mended, and a calendar may grow: neither moves a day.
KEPT = ("id", "source", "by", "from", "due", "amount", "unit", "direction", "extension", "not_counted", "days", "steps")


def told(count: dict[str, Any]) -> Receipt:
    """The receipt of one count, by the law and the calendar of today."""
    stretches = [
        (date.fromisoformat(after).toordinal(), date.fromisoformat(until).toordinal())
        for after, until in count.get("not_counted", ())
    ]
    return receipt(
        limit(count["limit"]),
        date.fromisoformat(count["from"]),
        amount=count.get("amount"),
        extension=count.get("extension", 0),
        stretches=stretches,
    )


def kept(count: dict[str, Any]) -> dict[str, Any]:
    """What a release keeps of a count: what was asked, the figures and texts of the receipt, its hash."""
    whole = told(count).as_json()
    return {"count": count, "receipt": {name: whole[name] for name in (*KEPT, "hash")}}
