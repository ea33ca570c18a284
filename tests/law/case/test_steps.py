"""The next lawful steps: who may do what at each stage, and by when."""

from __future__ import annotations

from datetime import date

import pytest

from tests.law.case.stories import (
    Raw,
    accepted,
    agreed,
    decided,
    dossier,
    entry,
    handed_over,
    negotiating,
    notified,
    owing,
    paid,
    reported,
    seen,
    verifying,
)

# story, day, the step that the way asks for, its side, the limit that waits, its due day
WAY: list[tuple[str, list[Raw], str, str, str, str | None, str | None]] = [
    ("received", [dossier()], "03-02", "claim_accepted", "agency", "accept_dossier", "2026-03-04"),
    (
        "by post",
        [dossier(channel="post")],
        "03-02",
        "receipt_issued",
        "agency",
        "acknowledge_postal_dossier",
        "2026-03-04",
    ),
    (
        "incomplete",
        [dossier(complete=False)],
        "03-02",
        "supplement_requested",
        "head",
        "request_supplement_from_claimant",
        "2026-03-09",
    ),
    ("accepted", accepted(), "03-03", "officer_appointed", "agency", "appoint_settlement_officer", "2026-03-05"),
    ("verifying", verifying(), "03-04", "verification_ended", "officer", "verify_damage", "2026-03-18"),
    ("reported", reported(), "03-16", "negotiation_opened", "agency", "start_negotiation", "2026-03-18"),
    ("negotiating", negotiating(), "03-18", "negotiation_concluded", "officer", "complete_negotiation", "2026-03-30"),
    ("agreed", agreed(), "03-23", "decision_issued", "head", None, None),
    (
        "decided",
        decided(),
        "03-23",
        "decision_handed_over",
        "head",
        "issue_and_hand_over_decision",
        "2026-03-23",
    ),
    ("handed over", handed_over(), "03-23", "lawsuit_filed", "claimant", None, None),
    ("effective", handed_over(), "04-08", "funding_requested", "agency", "submit_funding_dossier", "2026-04-10"),
    ("notified", notified(), "04-20", "compensation_paid", "agency", "pay_compensation", "2026-04-22"),
    (
        "paid",
        paid(),
        "04-22",
        "reimbursement_council_formed",
        "head",
        "establish_reimbursement_council",
        "2026-05-04",
    ),
    ("owing", owing(), "05-22", "reimbursement_collected", "agency", None, None),
]


@pytest.mark.parametrize(("name", "story", "day", "event", "by", "limit_id", "due"), WAY, ids=[row[0] for row in WAY])
def test_the_step_that_the_way_asks_for(
    name: str, story: list[Raw], day: str, event: str, by: str, limit_id: str | None, due: str | None
) -> None:
    step = next(step for step in seen(story, day).next if step.event == event)
    assert step.by == by
    if limit_id is not None:
        assert step.limit_id == limit_id
        assert step.due == date.fromisoformat(due or "")


def offered(story: list[Raw], day: str) -> set[str]:
    return {step.event for step in seen(story, day).next}


def test_a_new_case_begins_with_its_dossier() -> None:
    early = seen([dossier()], "03-01")
    assert early.lanes["settlement"] == "none"
    assert "dossier_received" in {step.event for step in early.next}
    assert "claim_accepted" not in {step.event for step in early.next}


def test_nothing_is_offered_twice() -> None:
    for story in (accepted(), negotiating(), notified(), owing()):
        steps = [step.event for step in seen(story, "05-30").next]
        assert len(steps) == len(set(steps))


def test_an_extension_is_offered_once_and_only_while_it_can_be_used() -> None:
    assert "verification_extended" in offered(verifying(), "03-05")
    extended = [*verifying(), entry("verification_extended", "03-05", days=5)]
    assert "verification_extended" not in offered(extended, "03-05")
    assert "verification_extended" not in offered([*verifying(), entry("verification_ended", "03-13")], "03-13")


def test_while_a_case_is_postponed_only_what_ends_or_outlasts_it_is_offered() -> None:
    story = [*verifying(), entry("postponed", "03-05", reason="HOAN-49.1-2")]
    during = offered(story, "03-06")
    assert {"resumed", "terminated"} <= during
    assert not {"verification_ended", "verification_reported", "postponed"} & during
    assert "resumption_requested" not in during  # Đ50.2 is of suspension only


def test_time_alone_brings_the_step_of_funding() -> None:
    assert "funding_requested" not in offered(handed_over(), "04-07")
    assert "funding_requested" in offered(handed_over(), "04-08")


def test_a_suit_keeps_the_step_of_funding_away() -> None:
    story = [*handed_over(), entry("lawsuit_filed", "04-07", basis="52.2")]
    assert "funding_requested" not in offered(story, "12-31")


def test_money_follows_a_judgment_even_when_funding_was_asked_before() -> None:
    """Đ62.1: the judgment opens its own two days; the earlier request of the agency does not block it."""
    story = [
        *handed_over(),
        entry("lawsuit_filed", "03-24", basis="55"),
        entry("funding_requested", "04-09", amount=50_000_000),
        entry("judgment_effective", "04-13", amount=70_000_000, honour=False),
    ]
    assert "funding_requested" in offered(story, "04-14")
    again = seen([*story, entry("funding_requested", "04-14", amount=70_000_000)], "04-14")
    assert [limit.status for limit in again.limits if limit.id == "submit_funding_dossier"] == ["met", "met"]


def test_forfeiture_only_after_three_years_from_receipt() -> None:
    """Received on 20/04/2026: the last day is 20/04/2029."""
    assert "forfeited" not in offered(notified(), "2029-04-20")
    assert "forfeited" in offered(notified(), "2029-04-21")


def test_a_gate_by_stage_does_not_hide_the_other_lanes() -> None:
    story = [
        *accepted(asks_advance=True),
        entry("basis_document_effective", "03-03", honour_eligible=True, victim_alive=True),
    ]
    assert {"officer_appointed", "advance_proposed", "honour_notice_sent"} <= offered(story, "03-03")


@pytest.mark.parametrize(
    ("story", "as_of", "changes_on"),
    [
        ([dossier()], "03-02", "2026-03-05"),
        ([dossier()], "03-05", None),
        (handed_over(), "03-25", "2026-04-08"),
        ([*verifying(), entry("postponed", "03-05", reason="HOAN-49.1-2")], "03-06", "2026-03-07"),
        ([*verifying(), entry("verification_extended", "03-05", days=15)], "03-06", "2026-04-03"),
    ],
)
def test_the_day_of_the_next_change_without_an_event(story: list[Raw], as_of: str, changes_on: str | None) -> None:
    assert seen(story, as_of).changes_on == (date.fromisoformat(changes_on) if changes_on else None)


def test_an_open_force_majeure_moves_the_due_day_every_day() -> None:
    story = [
        dossier(complete=False),
        entry("supplement_requested", "03-03", items=["giấy tờ"]),
        entry("document_delivered", "03-04", document="supplement_request"),
        entry("force_majeure_began", "03-05", side="claimant"),
    ]
    first, second = seen(story, "03-09"), seen(story, "03-10")
    assert first.limits[-1].due < second.limits[-1].due
    assert first.changes_on == second.as_of


@pytest.mark.parametrize(
    ("story", "day"),
    [
        ([dossier(), entry("acceptance_refused", "03-03", ground="KTL-43.2a")], "03-04"),
        ([*verifying(), entry("terminated", "03-06", ground="DC-51.1b")], "03-07"),
        ([*verifying(), entry("handling_stopped", "03-06", ground="KTL-43.2h")], "03-07"),
    ],
)
def test_an_ended_settlement_has_no_more_steps_of_settlement(story: list[Raw], day: str) -> None:
    way = {
        "claim_accepted", "officer_appointed", "verification_ended", "verification_reported", "negotiation_opened",
        "decision_issued", "funding_requested", "postponed", "suspended", "resumed", "terminated",
    }  # fmt: skip
    view = seen(story, day)
    assert not way & {step.event for step in view.next}
    assert all(limit.status != "open" for limit in view.limits if limit.lane == "settlement")
