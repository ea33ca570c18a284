"""Every way of the lifecycle can be walked, and no case goes a way that the lifecycle does not know."""

from __future__ import annotations

import pytest

from tests.law.case import stories
from tests.law.case.exploring import Explorer, bound, by_time
from tests.law.case.stories import entry

WALKS = 1200
# Not a step of the law: a filing with the Department of Justice, a basis document without honour to restore.
NOTHING_MOVES = {
    ("dossier_received", "settlement", "none", "none"),
    ("basis_document_effective", "honour", "none", "none"),
}
# A judgment after the agency's own money is on its way: Đ4.3 bars it, so chance seldom finds it; only recorded.
SELDOM = {
    ("funding_requested", "settlement", stage, "funding_requested")
    for stage in (
        "effective",
        "funding_requested",
        "funded",
        "payment_notified",
        "paid",
        "accounts_settled",
        "forfeited",
    )
}
SUIT = [entry("lawsuit_filed", "03-30", basis="52.2"), entry("lawsuit_accepted", "04-02")]
JUDGED = [entry("judgment_effective", "05-04", amount=60_000_000, honour=False)]
MONEY = [entry("funding_requested", "05-05", amount=60_000_000)]
PROPOSED = entry("advance_proposed", "03-05", amount=1_000_000, base=2_000_000, budget_available=False)
ASKED = entry("advance_funding_requested", "03-06", amount=1_000_000)
# All was paid, then the decision was cancelled (Đ48.1): the money comes back in two parts.
RECOVERED = [
    entry("decision_cancelled", "05-04", ground="HUY-48.1b", ground_arose_on="2026-05-04"),
    entry("advance_recovered", "05-05", amount=10_000_000),
    entry("advance_recovered", "05-06", amount=40_000_000),
]
# What is owed comes back in two parts, and in parts with a relief between them.
OWED = stories.owing(25_000_000)
FIRST_PART = entry("reimbursement_collected", "06-01", officer="Phạm Văn D", amount=20_000_000)
# What chance seldom finds.
BY_HAND = [
    [*OWED, FIRST_PART, entry("reimbursement_collected", "06-02", officer="Phạm Văn D", amount=5_000_000)],
    [*OWED, FIRST_PART, entry("reimbursement_reduced", "06-02", officer="Phạm Văn D", amount=5_000_000)],
    [*stories.paid(asks_advance=True), *RECOVERED],
    [*stories.paid(asks_advance=True), PROPOSED, *RECOVERED],
    [*stories.paid(asks_advance=True), PROPOSED, ASKED, *RECOVERED],
    [
        *(raw | {"on": raw["on"].replace("2026", "2022")} for raw in stories.notified()),
        entry("forfeited", "2025-04-22"),
    ],
    [*stories.handed_over(), *SUIT, *JUDGED, *MONEY],
    [*stories.decided(), entry("decision_refused", "03-23"), *SUIT, *JUDGED, *MONEY],
    [
        *stories.handed_over(),
        *SUIT,
        entry("decision_cancelled", "04-20", ground="HUY-48.1b", ground_arose_on="2026-04-20"),
        *JUDGED,
        *MONEY,
    ],
    [
        stories.dossier(),
        entry("basis_document_effective", "03-02", honour_eligible=True, victim_alive=True),
        entry("honour_notice_sent", "03-03"),
        entry("honour_reply_received", "03-04", answer="defer"),
        entry("lawsuit_filed", "03-05", basis="55"),
        entry("judgment_effective", "05-04", amount=60_000_000, honour=True),
    ],
]


@pytest.fixture(scope="module")
def explorer() -> Explorer:
    found = Explorer(seed=7)
    for _ in range(WALKS):
        found.walk()
    for story in BY_HAND:
        found.follow(story)
    for _ in range(2):
        found.look_for(sorted(bound() - found.seen - SELDOM, key=str))
    return found


def test_every_way_can_be_walked(explorer: Explorer) -> None:
    assert bound() - explorer.seen - SELDOM == set()
    assert by_time() - explorer.seen == set()


def test_no_case_goes_a_way_that_no_row_binds(explorer: Explorer) -> None:
    assert explorer.seen - bound() - by_time() == NOTHING_MOVES
