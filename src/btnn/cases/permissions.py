"""Who may record what: a role in an agency that has to do with the case, event by event.

What a role may do are predicates of `rules`; they read a `Standing`, nothing else. Whether the *law*
admits the act now is another question, answered by `btnn.law`. An event without a rule here is refused
to everybody, and a test walks the closed list of events.
"""

from __future__ import annotations

from dataclasses import dataclass

from rules.predicates import Predicate, predicate

from btnn.agencies.queries import SETTLING_KINDS, AgencyKind, Membership, Role
from btnn.law.case.events import EVENTS

from .models import ScopeCapacity


@dataclass(frozen=True, slots=True)
class Standing:
    """A person before a case: the role acted under, the agency's capacities in it, and whether this
    person is the settlement officer. A case not yet opened has no capacities. `predecessors` are the agencies that
    this one came after."""

    membership: Membership
    capacities: frozenset[str]
    is_officer_of_case: bool = False
    predecessors: frozenset[int] = frozenset()

    @property
    def role(self) -> str:
        return self.membership.role


@predicate
def at_settling_agency(standing: Standing) -> bool:
    return ScopeCapacity.SETTLING in standing.capacities


@predicate
def at_determining_department(standing: Standing) -> bool:
    return ScopeCapacity.DETERMINING in standing.capacities


@predicate
def at_finance_body(standing: Standing) -> bool:
    return ScopeCapacity.FINANCE in standing.capacities


@predicate
def at_commune(standing: Standing) -> bool:
    return ScopeCapacity.COMMUNE in standing.capacities


@predicate
def reception(standing: Standing) -> bool:
    return standing.role == Role.RECEPTION


@predicate
def officer(standing: Standing) -> bool:
    return standing.role == Role.OFFICER


@predicate
def officer_of_case(standing: Standing) -> bool:
    return standing.role == Role.OFFICER and standing.is_officer_of_case


@predicate
def head(standing: Standing) -> bool:
    return standing.role == Role.HEAD


@predicate
def finance(standing: Standing) -> bool:
    return standing.role == Role.FINANCE


@predicate
def portal(standing: Standing) -> bool:
    return standing.role == Role.PORTAL


BY_HEAD = at_settling_agency & head
BY_OFFICER = at_settling_agency & (officer_of_case | head)
AT_COUNTER = at_settling_agency & (reception | officer_of_case | head)
BY_ACCOUNTANT = at_settling_agency & (finance | head)
BY_DEPARTMENT = at_determining_department & (reception | officer | head)
BY_FINANCE_BODY = at_finance_body & (finance | head)
BY_PORTAL = at_settling_agency & portal  # the claimant, who has proved to be one
BY_COMMUNE = at_commune & (reception | officer | head)

_RULES: dict[Predicate, tuple[str, ...]] = {
    # What comes over the counter or goes out by it is recorded there (Đ42.1).
    AT_COUNTER: (
        "receipt_issued", "supplement_received", "basis_document_received",
        "opinion_received", "decision_sent", "honour_notice_sent", "newspaper_copies_sent",
        "lawsuit_filed", "lawsuit_accepted", "lawsuit_withdrawn", "judgment_effective",
        "basis_document_effective", "force_majeure_began", "force_majeure_ended",
    ),
    # What claimants tell, and papers that reach them, at the counter or on the public side.
    AT_COUNTER | BY_PORTAL: (
        "document_delivered", "postponement_requested", "resumption_requested", "honour_reply_received",
        "honour_requested",
    ),
    BY_OFFICER | BY_PORTAL: ("termination_ground_arose",),  # a claim withdrawn (Đ51.1a)
    AT_COUNTER | BY_DEPARTMENT: ("dossier_received",),
    BY_DEPARTMENT: ("agency_determined", "dossier_transferred"),
    # Acts of the head or of the agency through its head.
    BY_HEAD: (
        "supplement_requested", "basis_document_requested", "claim_accepted", "acceptance_refused",
        "handling_stopped", "officer_appointed", "decision_issued", "decision_corrected",
        "decision_cancelled", "postponed", "suspended", "resumed", "terminated",
        "advance_funding_requested", "apology_held", "reimbursement_council_formed",
        "reimbursement_decided", "reimbursement_reduced", "reimbursement_deferred",
        "reimbursement_ended", "reimbursement_returned",
    ),
    # Acts of the settlement officer (Đ43.3, Đ45, Đ46); the head may do them too.
    BY_OFFICER: (
        "complexity_declared", "verification_extended", "opinion_requested", "verification_ended",
        "verification_reported", "negotiation_opened", "negotiation_extended",
        "negotiation_session_held", "negotiation_concluded", "decision_handed_over",
        "decision_refused", "suspension_ground_arose",
        "advance_proposed", "apology_published", "reimbursement_recommended",
    ),
    # Money of the settling agency (Đ44, Đ62, Đ63).
    BY_ACCOUNTANT: (
        "advance_paid", "funding_requested", "payment_notified", "compensation_paid",
        "accounts_settled", "forfeited", "reimbursement_collected", "advance_recovered",
    ),
    BY_FINANCE_BODY: ("advance_funding_granted", "funding_returned", "funding_granted"),
    AT_COUNTER | BY_COMMUNE: ("apology_posted",),
}  # fmt: skip
RECORDERS: dict[str, Predicate] = {name: rule for rule, names in _RULES.items() for name in names}

ONLY_LOOK = frozenset({Role.OVERSEER, Role.ADMINISTRATOR})
MAY_OPEN_KINDS = SETTLING_KINDS | {AgencyKind.JUSTICE_DEPARTMENT}


def may_record(standing: Standing, event_type: str) -> bool:
    """May this person record this event? A correction asks `may_correct` instead, which knows the entry."""
    if event_type == "entry_corrected":
        return bool(standing.capacities) and standing.role not in ONLY_LOOK
    rule = RECORDERS.get(event_type)
    return rule is not None and bool(rule.test(standing))


def may_correct(standing: Standing, *, recorded_by: int, recorded_at_agency: int) -> bool:
    """An entry is put right by whoever recorded it or by the head, both of the agency that recorded it
    or of its successor."""
    own = recorded_at_agency == standing.membership.agency_id or recorded_at_agency in standing.predecessors
    if not own or standing.role in ONLY_LOOK:
        return False
    return standing.role == Role.HEAD or standing.membership.user_id == recorded_by


def may_assess(standing: Standing) -> bool:
    """May this person keep assessments of damages? They are work of the settlement officer (Đ45); the head may too."""
    return bool(BY_OFFICER.test(standing))


def may_bring_figures(standing: Standing) -> bool:
    """May this be the claimant, who brings with the claim how they reckoned what they ask (Đ41.3đ)?"""
    return bool(BY_PORTAL.test(standing))


def may_keep_parties(standing: Standing) -> bool:
    """May this person add, amend and end the people of the case? The counter, the settlement officer and the head,
    of the agency that settles or determines who does."""
    return bool((AT_COUNTER | BY_DEPARTMENT).test(standing))


def may_see_bank_data(standing: Standing) -> bool:
    """Where money goes is for those who decide and pay it: settlement officer, head, accountant (Đ62.5)."""
    return bool((BY_OFFICER | BY_ACCOUNTANT).test(standing))


def may_reveal(standing: Standing) -> bool:
    """May this person ask for the whole numbers of a party? Each look is recorded."""
    return may_keep_parties(standing) or may_see_bank_data(standing)


def deals_with_people(standing: Standing) -> bool:
    """May this person send papers to the people of the case and deal with what they send? Whoever may note that a
    paper arrived; at the Department of Justice, while it determines the agency, whoever sends dossiers on."""
    if standing.role == Role.PORTAL:
        return False
    return may_record(standing, "document_delivered") or may_record(standing, "dossier_transferred")


def sees_whole_case(standing: Standing) -> bool:
    """Does the agency have to do with the case as a whole? One that was only asked or invited (NĐ 68 Đ16–19, Đ33) sees
    its head and its own part."""
    return bool(standing.capacities - {ScopeCapacity.COORDINATING})


def may_open(membership: Membership) -> bool:
    """May this person take in a new claim? Reception, officers and the head of a body that settles claims
    or determines who does (Đ41.4), and the portal for the person who sends one."""
    return membership.agency.kind in MAY_OPEN_KINDS and membership.role in (
        Role.RECEPTION,
        Role.OFFICER,
        Role.HEAD,
        Role.PORTAL,
    )


def may_check_old_cases(membership: Membership) -> bool:
    """May this person have a sheet of old cases checked? Whoever takes in claims at a body that settles them."""
    kinds = MAY_OPEN_KINDS - {AgencyKind.JUSTICE_DEPARTMENT}
    return membership.agency.kind in kinds and may_open(membership) and membership.role != Role.PORTAL


def may_import(membership: Membership) -> bool:
    """May this person take in old cases from a sheet? The head of a body that settles claims, who answers for all
    that was done then, whoever did it."""
    kinds = MAY_OPEN_KINDS - {AgencyKind.JUSTICE_DEPARTMENT}
    return membership.agency.kind in kinds and membership.role == Role.HEAD


def recordable(standing: Standing) -> frozenset[str]:
    """All events that this person may record in the case, the law left aside."""
    return frozenset(name for name in EVENTS if may_record(standing, name))
