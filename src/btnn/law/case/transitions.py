"""Which event may come at which stage, by which article: the table of transitions.

Each row is bound to the row of the lifecycle it stands for (`docs/law.md`). The same table
refuses the impossible (`btnn.law.case.guards`) and offers the next lawful steps
(`btnn.law.case.steps`), so the two can never disagree.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Transition:
    """`event` may come while `lane` is at one of `sources`; `target` is where it leads.

    `actor` acts; `article` is of Luật 10/2017/QH14 unless it names its decree; `row` is the
    lifecycle's row or rows.
    """

    event: str
    lane: str
    sources: frozenset[str]
    target: str | None
    row: str
    article: str


def _row(event: str, lane: str, sources: str, target: str | None, row: str, article: str) -> Transition:
    return Transition(event, lane, frozenset(sources.split()), target, row, article)


_LIVE_BEFORE_DECISION = "received supplementing valid accepted verifying reported negotiating agreed"
_AFTER_ACCEPTANCE = "accepted verifying reported negotiating agreed failed decided handed_over not_received effective"
_DECISION_STANDS = "decided handed_over not_received effective funding_requested funded payment_notified paid"
_LIVE = f"{_LIVE_BEFORE_DECISION} failed decided handed_over not_received effective"
_MONEY_AWAY = "funding_requested funded payment_notified"

TRANSITIONS: tuple[Transition, ...] = (
    _row("dossier_received", "settlement", "none", "received", "A0 A1 B1 B1p", "Đ41.4, Đ42.1"),
    _row("agency_determined", "competence", "at_justice_department", "determined", "A3 A6", "Đ40"),
    _row(
        "dossier_transferred",
        "competence",
        "at_justice_department determined",
        None,
        "A2 A4",
        "Đ41.4",
    ),
    _row("receipt_issued", "settlement", "received supplementing valid", None, "B1 B1p", "Đ42.1"),
    _row(
        "supplement_requested",
        "settlement",
        "received supplementing",
        "supplementing",
        "B2",
        "Đ42.2a",
    ),
    _row("basis_document_requested", "settlement", "received supplementing", None, "B3", "Đ42.2b"),
    _row("supplement_received", "settlement", "supplementing", "valid", "B4", "Đ42.3"),
    _row(
        "basis_document_received",
        "settlement",
        "received supplementing valid",
        "valid",
        "B5",
        "Đ42.3",
    ),
    _row("claim_accepted", "settlement", "received valid", "accepted", "B6", "Đ43.1"),
    _row("acceptance_refused", "settlement", "received supplementing valid", "refused", "B7", "Đ43.2"),
    _row(
        "officer_appointed",
        "settlement",
        "accepted verifying reported negotiating",
        "verifying",
        "B8",
        "Đ43.3",
    ),
    _row("handling_stopped", "settlement", _AFTER_ACCEPTANCE, "stopped", "B9", "Đ43.4"),
    _row(
        "complexity_declared",
        "settlement",
        "accepted verifying reported negotiating",
        None,
        "B13 B17",
        "Đ45.2, Đ46.1",
    ),
    _row("opinion_requested", "settlement", "accepted verifying", None, "B13", "NĐ 68 Đ18"),
    _row(
        "opinion_received",
        "settlement",
        "accepted verifying reported negotiating",
        None,
        "B13",
        "NĐ 68 Đ18.3",
    ),
    _row("verification_extended", "settlement", "accepted verifying", None, "B14", "Đ45.2"),
    _row("verification_ended", "settlement", "accepted verifying", None, "B15", "Đ45.2"),
    _row("verification_reported", "settlement", "accepted verifying", "reported", "B15", "Đ45.3"),
    _row("negotiation_opened", "settlement", "reported", "negotiating", "B16", "Đ46.1"),
    _row("negotiation_session_held", "settlement", "negotiating", None, "B17", "Đ46.7"),
    _row("negotiation_extended", "settlement", "negotiating", None, "B17", "Đ46.1"),
    _row("negotiation_concluded", "settlement", "negotiating", "agreed", "B18 B21", "Đ46.7"),
    _row("decision_issued", "settlement", "agreed", "decided", "B19", "Đ47.1"),
    _row(
        "decision_handed_over",
        "settlement",
        "decided not_received",
        "handed_over",
        "B19 B23",
        "Đ47.1",
    ),
    _row("decision_refused", "settlement", "decided", "not_received", "B22", "Đ47.1"),
    _row("decision_sent", "settlement", "not_received", None, "B22", "Đ47.1"),
    _row("decision_corrected", "settlement", _DECISION_STANDS, None, "B29", "Đ48.4"),
    _row(
        "decision_cancelled",
        "settlement",
        f"{_DECISION_STANDS} accounts_settled",
        "cancelled",
        "B27 B28",
        "Đ48.1, Đ48.3",
    ),
    _row("postponement_requested", "settlement", _LIVE_BEFORE_DECISION, None, "B30", "Đ49.1"),
    _row("postponed", "settlement", _LIVE_BEFORE_DECISION, None, "B30", "Đ49.1"),
    _row("suspension_ground_arose", "settlement", _LIVE, None, "B32", "Đ50.1"),
    _row("suspended", "settlement", _LIVE, None, "B32", "Đ50.1"),
    _row("resumption_requested", "settlement", _LIVE, None, "B33", "Đ50.2"),
    _row("resumed", "settlement", _LIVE, None, "B31 B33 B35", "Đ49.3, Đ50.2, Đ50.3"),
    _row(
        "termination_ground_arose",
        "settlement",
        f"{_LIVE} cancelled {_MONEY_AWAY}",
        None,
        "B24 B34 B36 B37 B38",
        "Đ51.1",
    ),
    _row(
        "terminated",
        "settlement",
        f"{_LIVE} cancelled {_MONEY_AWAY}",
        "terminated",
        "B24 B34 B36 B37 B38",
        "Đ51.1",
    ),
    _row("advance_proposed", "advance", "none requested proposed", "proposed", "B10", "Đ44.2a"),
    _row(
        "advance_funding_requested",
        "advance",
        "proposed",
        "awaiting_finance",
        "B12",
        "Đ44.2c",
    ),
    _row("advance_funding_granted", "advance", "awaiting_finance", None, "B12", "Đ44.3b"),
    _row("advance_paid", "advance", "proposed awaiting_finance", "paid", "B11 B12", "Đ44.2b"),
    _row(
        "advance_recovered",
        "advance",
        "none requested proposed awaiting_finance paid",
        "recovered",
        "B27 B36 B37",
        "Đ51.4, Đ48.2",
    ),
    _row(
        "funding_requested",
        "settlement",
        "effective funding_requested",
        "funding_requested",
        "B39",
        "Đ62.1",
    ),
    _row("funding_returned", "settlement", "funding_requested", None, "B41", "Đ62.4"),
    _row("funding_granted", "settlement", "funding_requested", "funded", "B40 B41", "Đ62.4"),
    _row("payment_notified", "settlement", "funded", "payment_notified", "B43", "Đ62.5"),
    _row("compensation_paid", "settlement", "payment_notified", "paid", "B44", "Đ62.5"),
    _row("accounts_settled", "settlement", "paid", "accounts_settled", "B45", "Đ63.1"),
    _row("forfeited", "settlement", "payment_notified", "forfeited", "B46", "Đ62.6"),
    _row("basis_document_effective", "honour", "none", "due", "C1 C2", "Đ57.1"),
    _row("honour_notice_sent", "honour", "due", "notified", "C1", "Đ57.1"),
    _row(
        "honour_reply_received",
        "honour",
        "notified dormant",
        "consented",
        "C3 C4 C5 C6",
        "Đ57.2–5",
    ),
    _row("honour_requested", "honour", "none due notified dormant", "consented", "C7 C8", "Đ41.3h"),
    _row("apology_held", "honour", "consented published posted", "apologised", "C9 C11", "Đ58"),
    _row("apology_published", "honour", "due consented apologised", "published", "C12", "Đ59.1"),
    _row("newspaper_copies_sent", "honour", "published posted", None, "C13", "Đ59.1c"),
    _row("apology_posted", "honour", "published", "posted", "C14", "NĐ 68 Đ25.5"),
    _row("reimbursement_council_formed", "reimbursement", "due", "council", "E1 E2", "Đ66.1"),
    _row("reimbursement_recommended", "reimbursement", "council", "recommended", "E3", "Đ66.2"),
    _row("reimbursement_decided", "reimbursement", "recommended", "decided", "E4 E5", "Đ66.3"),
    _row(
        "reimbursement_collected",
        "reimbursement",
        "decided collecting",
        "collecting",
        "E6 E12 E13 E14 E16",
        "Đ67.3, Đ68",
    ),
    _row("reimbursement_reduced", "reimbursement", "decided collecting", None, "E8", "Đ65.4"),
    _row("reimbursement_deferred", "reimbursement", "decided collecting", None, "E7", "Đ68.3"),
    _row("reimbursement_ended", "reimbursement", "decided collecting", None, "E15", "Đ72"),
    _row(
        "reimbursement_returned",
        "reimbursement",
        "decided collecting complete",
        "refunded",
        "E10",
        "Đ69.1",
    ),
    _row("lawsuit_filed", "court", "none withdrawn", "filed", "B26 D1 D2", "Đ52, Đ55"),
    _row("lawsuit_accepted", "court", "filed", "accepted", "D1 D2", "Đ52.5"),
    _row("lawsuit_withdrawn", "court", "filed accepted", "withdrawn", "D2", "Đ52.5"),
    _row("judgment_effective", "court", "filed accepted", "judged", "D1 D2 D3", "Đ54, Đ55"),
)

# Events that are not bound to a stage: they have conditions of their own in `guards`.
FREE_EVENTS = ("document_delivered", "force_majeure_began", "force_majeure_ended")

BY_EVENT: dict[str, Transition] = {transition.event: transition for transition in TRANSITIONS}


def _by_stage() -> dict[tuple[str, str], tuple[str, ...]]:
    table: dict[tuple[str, str], list[str]] = {}
    for transition in TRANSITIONS:
        for stage in transition.sources:
            table.setdefault((transition.lane, stage), []).append(transition.event)
    return {key: tuple(events) for key, events in table.items()}


# (lane, stage) → the events that may come then, in the order of the table.
BY_STAGE: dict[tuple[str, str], tuple[str, ...]] = _by_stage()
