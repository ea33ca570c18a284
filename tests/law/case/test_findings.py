"""What must be noticed: each breach in a short story, with its grade and its article."""

from __future__ import annotations

import pytest

from tests.law.case.breaches import BREACHES, CENTRAL, HONOUR, PUBLISHED, SUSPENDED, advance, officer
from tests.law.case.stories import (
    EVERYBODY,
    Raw,
    codes,
    decided,
    dossier,
    entry,
    handed_over,
    negotiating,
    notified,
    owing,
    paid,
    recommended,
    reported,
    seen,
    verifying,
)


@pytest.mark.parametrize("name", BREACHES)
def test_a_breach_is_flagged_with_grade_and_article(name: str) -> None:
    story, day, code, severity, article = BREACHES[name]
    found = [finding for finding in seen(story, day).findings if finding.code == code]
    assert len(found) == 1, codes(seen(story, day))
    assert found[0].severity == severity
    assert article in found[0].source
    assert found[0].text.endswith(".")
    assert found[0].entry is None or found[0].entry <= len(story)


# The same steps, done as the law wants them: the code must not be there.
LAWFUL: dict[str, tuple[list[Raw], str, str]] = {
    "accepted on the last day": (
        [dossier(), entry("claim_accepted", "03-04", number="1")],
        "03-04",
        "late:accept_dossier",
    ),
    "not yet due": ([dossier()], "03-04", "late:accept_dossier"),
    "limitation ends on a Saturday: filed on the Monday after": (
        [dossier(basis_document_received_on="2023-02-28")],
        "03-02",
        "late:val_limitation_claim",
    ),
    "limitation ends on the day of filing": (
        [dossier(basis_document_received_on="2023-03-02")],
        "03-02",
        "late:val_limitation_claim",
    ),
    "honour has no limitation": (
        [dossier(basis_document_received_on="2020-03-02", honour_only=True)],
        "03-02",
        "late:val_limitation_claim",
    ),
    "an advance of exactly half": (advance(50, 100), "03-06", "advance_below_half"),
    "no heirs: the advance stays": (
        [*advance(50, 100), entry("terminated", "03-09", ground="DC-51.1b")],
        "03-09",
        "advance_to_recover",
    ),
    "procuracy only in criminal procedure": (
        [
            *reported(),
            entry("negotiation_opened", "03-18", participants=[role for role in EVERYBODY if role != "procuracy"]),
        ],
        "03-18",
        "missing_participant:procuracy",
    ),
    "the whole in two parts": (
        [
            *notified(),
            entry("compensation_paid", "04-22", amount=20_000_000, final=False),
            entry("compensation_paid", "04-22", amount=30_000_000, final=True),
        ],
        "04-22",
        "underpaid",
    ),
    "three issues": (PUBLISHED, "03-12", "too_few_issues"),
    "a body of the centre in two papers": (
        [*CENTRAL, entry("apology_published", "03-12", papers=["Báo Nhân Dân", "Báo tỉnh"], issues=3)],
        "03-12",
        "too_few_papers",
    ),
    "a body of the place in one paper": (PUBLISHED, "03-12", "too_few_papers"),
    "posted for fifteen days": (
        [*PUBLISHED, entry("apology_posted", "03-13", until="2026-03-28")],
        "03-13",
        "posted_too_short",
    ),
    "half, by intent": (owing(25_000_000), "05-22", "reimbursement_outside_band:R-03"),
    "the whole, convicted": (owing(50_000_000, fault="intent_convicted"), "05-22", "reimbursement_outside_band:R-02"),
    "half, by negligence under six months": (
        owing(25_000_000, fault="negligence"),
        "05-22",
        "reimbursement_outside_band:R-04",
    ),
    "three months, by negligence": (
        owing(24_000_000, fault="negligence", salary=8_000_000),
        "05-22",
        "reimbursement_outside_band:R-04",
    ),
    "five months, by negligence": (
        owing(20_000_000, fault="negligence", salary=4_000_000),
        "05-22",
        "reimbursement_outside_band:R-04",
    ),
    "reduced by thirty in a hundred after half": (
        [
            *owing(),
            entry("reimbursement_collected", "06-01", officer="Phạm Văn D", amount=12_500_000),
            entry("reimbursement_reduced", "06-02", officer="Phạm Văn D", amount=7_500_000),
        ],
        "06-02",
        "reduction_outside_law",
    ),
    "complex on the last day": (
        [*verifying(), entry("complexity_declared", "03-18", reason="nhiều thời điểm")],
        "03-18",
        "lengthened_after_end:verify_damage",
    ),
    "extended on the last day, a Monday after a Saturday": (
        [*negotiating(), entry("negotiation_extended", "03-30", days=5)],
        "03-30",
        "lengthened_after_end:complete_negotiation",
    ),
    "a suit on the last day": (
        [*handed_over(), entry("lawsuit_filed", "04-07", basis="52.2")],
        "04-07",
        "suit_too_late",
    ),
    "the window to sue ends without fault": (handed_over(), "04-30", "late:val_suit_after_agency_stage"),
    "a decision not taken: nobody is late": (
        [*decided(), entry("decision_refused", "03-23"), entry("decision_sent", "03-24")],
        "05-30",
        "late:max_non_receipt_of_decision",
    ),
    "a suspension that ran out: nobody is late": (SUSPENDED, "05-30", "late:max_suspension"),
    "the clock stood still": ([*SUSPENDED, entry("resumed", "05-07")], "05-08", "late:complete_negotiation"),
    "no limit is late while the case is frozen": (SUSPENDED, "12-01", "late:complete_negotiation"),
    "a resumption asked while suspended": (
        [*SUSPENDED, entry("resumption_requested", "04-22")],
        "04-22",
        "acted_while_interrupted:resumption_requested",
    ),
}


@pytest.mark.parametrize("name", LAWFUL)
def test_what_is_lawful_is_not_flagged(name: str) -> None:
    story, day, code = LAWFUL[name]
    assert code not in codes(seen(story, day))


def test_a_claim_on_time_has_no_finding_from_counter_to_money() -> None:
    assert codes(seen(paid(), "04-22")) == []


def test_two_officials_who_owe_more_than_was_paid_are_scaled_down() -> None:
    """R-05 (Đ65.3): each may then owe less than his own band."""
    both = [officer(25_000_000, "intent_convicted"), officer(25_000_000, "intent_convicted", name="Vũ Thị E")]
    story = [*recommended(), entry("reimbursement_decided", "05-22", officers=both)]
    assert codes(seen(story, "05-22")) == []


def test_what_must_be_got_back_is_said_once() -> None:
    story = [
        *paid(),
        entry("decision_cancelled", "05-04", ground="HUY-48.1b", ground_arose_on="2026-05-04"),
        entry("terminated", "05-05", ground="DC-51.1d"),
    ]
    assert codes(seen(story, "05-05")).count("money_to_recover") == 1


def test_an_overdue_limit_says_by_how_much() -> None:
    finding = seen([dossier()], "03-14").findings[0]
    assert "10 ngày" in finding.text
    assert "04/03/2026" in finding.text


def test_a_body_of_the_centre_has_the_limit_of_its_own_row() -> None:
    """Đ59.1a and Đ59.1b: fifteen days both, in other papers."""
    for story, limit in ((CENTRAL, "newspaper_apology_central"), (HONOUR, "newspaper_apology_local")):
        view = seen(story, "03-04")
        assert [run.id for run in view.limits if run.id.startswith("newspaper_apology")] == [limit]
