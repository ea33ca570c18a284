"""How the form of each event begins: what the case already says is put in, closed lists are narrowed.

One small function an event, in the order of the way. Nothing here decides: the person may change what is put
in, and the law looks at what comes back.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from btnn.agencies.queries import Agency, AgencyKind, Level, User, officers, settling_agencies
from btnn.law.case import words
from btnn.law.case.events import EVENTS
from btnn.law.case.participants import Seat, at_apology, at_negotiation, compulsory, in_council
from btnn.law.case.suing import OPEN, ways_to_court

from ..models import PartyCapacity
from ..registers import acceptance_number_ahead
from . import handing_in
from .basis import kinds_of
from .known import Known
from .prefill_money import MONEY_FILLERS

Choices = list[tuple[str, str]]

# The field of an event as the law's coded lists name it.
AGENCY_FIELDS = ("agency", "to", "commune_body")  # fields that name an agency of the house


@dataclass
class Start:
    """How a form begins: `initial` values, `choices` that replace a field's own, `compulsory` and `invited` roles
    with article and reason, fields `left_out` that say nothing here, the people and agencies behind choices,
    `claimants` for lists of amounts, `suggestions` to tick, `communes` to which something goes."""

    initial: dict[str, Any] = field(default_factory=dict)
    choices: dict[str, Choices] = field(default_factory=dict)
    compulsory: dict[str, str] = field(default_factory=dict)
    invited: dict[str, str] = field(default_factory=dict)
    left_out: set[str] = field(default_factory=set)
    people: dict[str, User] = field(default_factory=dict)
    agencies: dict[str, Agency] = field(default_factory=dict)
    claimants: list[str] = field(default_factory=list)
    suggestions: list[str] = field(default_factory=list)
    communes: Choices = field(default_factory=list)
    register_number: bool = False


Filler = Callable[[Known, Start], None]
_FILLERS: dict[str, Filler] = dict(MONEY_FILLERS)


def _fills(*events: str) -> Callable[[Filler], Filler]:
    def keep(filler: Filler) -> Filler:
        _FILLERS.update(dict.fromkeys(events, filler))
        return filler

    return keep


def start_of(event: str, known: Known) -> Start:
    """How the form of `event` begins in this case."""
    start = Start(initial={"on": known.today}, claimants=known.claimants)
    _receiver(event, start)
    _receivers_of_papers(event, known, start)
    filler = _FILLERS.get(event)
    if filler is not None:
        filler(known, start)
    return start


def _receiver(event: str, start: Start) -> None:
    """Whom a payment goes to: asked only where several people claim."""
    if "claimant" not in EVENTS[event].by_name:
        return
    if len(start.claimants) < 2:
        start.left_out.add("claimant")
    else:
        names = [(name, name) for name in start.claimants]
        start.choices["claimant"] = [("", "Chung cho những người yêu cầu"), *names]


def _receivers_of_papers(event: str, known: Known, start: Start) -> None:
    """Who may receive a paper, with the names of the representatives who act today (names are not recorded)."""
    field = EVENTS[event].by_name.get("received_by")
    if field is None:
        return
    labels = {value: words.choice("received_by", value) for value in field.choices}
    if known.acting:
        labels["representative"] = f"{labels['representative']}: {', '.join(known.acting)}"
    start.choices["received_by"] = list(labels.items())


# -- intake --------------------------------------------------------------------------------------------------


@_fills("dossier_received")
def _dossier(known: Known, start: Start) -> None:
    """The agency takes over what the department of justice sent (Đ41.4): the claim says the same."""
    first = known.last("dossier_received")
    start.initial |= dict(first.data) if first else {}
    start.initial |= {"receiver": "agency", "channel": "transferred"}
    _offer_basis(known, start)
    start.choices["receiver"] = [("agency", words.choice("receiver", "agency"))]


@_fills("agency_determined")
def _determined(known: Known, start: Start) -> None:
    _offer_agencies(known, start, "agency")


@_fills("dossier_transferred")
def _transferred(known: Known, start: Start) -> None:
    """To the agency that was determined; straight to the only one there is, when nobody had to ask (NĐ 68 Đ33.1)."""
    _offer_agencies(known, start, "to")
    if known.file.case.settling_agency_id:
        start.initial["to"] = str(known.file.case.settling_agency_id)


def _offer_agencies(known: Known, start: Start, name: str) -> None:
    bodies = settling_agencies(known.agency.province, known.today)
    start.agencies = {str(body.pk): body for body in bodies}
    start.choices[name] = [("", "Chọn cơ quan"), *((str(body.pk), body.name) for body in bodies)]


@_fills("supplement_requested")
def _supplement(known: Known, start: Start) -> None:
    """The papers of Đ41, those that were missing at the counter ticked; what was found unfit there is written."""
    missing = known.said("dossier_received", "missing", [])
    start.suggestions = handing_in.may_be_missing(known.view.state.claimant_kind)
    start.initial["ticked"] = [line for line in missing if line in start.suggestions]
    start.initial["items"] = [line for line in missing if line not in start.suggestions]


@_fills("document_delivered")
def _delivered(known: Known, start: Start) -> None:
    waiting = known.undelivered()
    start.choices["document"] = [(document, words.choice("document", document)) for document in waiting]
    if len(waiting) == 1:
        start.initial["document"] = waiting[0]


@_fills("claim_accepted")
def _accepted(known: Known, start: Start) -> None:
    start.initial["number"] = acceptance_number_ahead(known.agency.pk, known.today.year)
    start.register_number = True


@_fills("officer_appointed")
def _appointed(known: Known, start: Start) -> None:
    people = officers(known.agency.pk, known.today)
    if people:
        start.people = {str(person.pk): person for person in people}
        start.choices["name"] = [("", "Chọn người"), *((str(person.pk), person.full_name) for person in people)]


# -- verification, negotiation, decision ------------------------------------------------------------------------


@_fills("basis_document_received")
def _basis(known: Known, start: Start) -> None:
    _offer_basis(known, start)
    asked = known.said("basis_document_requested", "from")
    start.initial |= {"basis_issuer": asked} if asked else {}


def _offer_basis(known: Known, start: Start) -> None:
    """The kinds of basis document of the field (Đ8–12)."""
    kinds = kinds_of(known.view.state.field_of_activity)
    if kinds:
        start.choices["basis_kind"] = kinds


@_fills("opinion_received")
def _opinion(known: Known, start: Start) -> None:
    answered = [entry.data["from"] for entry in known.entries if entry.type == "opinion_received"]
    waiting = [name for name in dict.fromkeys(known.view.state.opinions) if name not in answered]
    if waiting:
        start.choices["from"] = [(name, name) for name in waiting]
        start.initial["from"] = waiting[0]


@_fills("verification_reported")
def _reported(known: Known, start: Start) -> None:
    """What the officer reckoned with the calculator, else what was said before."""
    start.initial["verified"] = known.verified or known.amounts(
        ("verification_reported", "verified"), ("dossier_received", "claimed")
    )


@_fills("negotiation_opened")
def _negotiation(known: Known, start: Start) -> None:
    seats = at_negotiation(
        criminal=known.criminal, is_complex=known.view.state.complex, proposed=known.money["verified"]
    )
    _seat(start, "participants", seats)


@_fills("negotiation_session_held")
def _session(known: Known, start: Start) -> None:
    """Those who were there when it was opened; every time the same table (Đ46.3)."""
    _seat(
        start, "participants", at_negotiation(criminal=known.criminal), known.said("negotiation_opened", "participants")
    )


@_fills("negotiation_concluded")
def _concluded(known: Known, start: Start) -> None:
    start.initial["amounts"] = known.amounts(("verification_reported", "verified"), ("dossier_received", "claimed"))


@_fills("decision_issued")
def _decision(known: Known, start: Start) -> None:
    """What was agreed; to each heir by their share when the agreement names nobody."""
    start.initial["amount"] = known.money["agreed"] or None
    register = known.said("claim_accepted", "number", "")
    start.initial["number"] = f"{register.split('/')[0]}/QĐ-GQBT" if register else ""
    start.initial["amounts"] = known.by_heir(known.amounts(("negotiation_concluded", "amounts")))


@_fills("decision_corrected")
def _mended(known: Known, start: Start) -> None:
    start.initial |= {"found_on": known.today, "ground": "SUA-48.4"}


@_fills("decision_cancelled")
def _cancelled(known: Known, start: Start) -> None:
    start.initial["ground_arose_on"] = known.today


# -- interruptions ----------------------------------------------------------------------------------------------


def _after_cause(event: str, cause: str, name: str) -> None:
    """The act begins with the ground that was recorded when it arose."""

    @_fills(event)
    def fill(known: Known, start: Start) -> None:
        start.initial[name] = known.said(cause, name)


_after_cause("postponed", "postponement_requested", "reason")
_after_cause("suspended", "suspension_ground_arose", "ground")
_after_cause("terminated", "termination_ground_arose", "ground")


@_fills("force_majeure_ended")
def _majeure(known: Known, start: Start) -> None:
    going = [side for side, _, ended in known.view.state.force_majeure if ended is None]
    start.choices["side"] = [(side, words.choice("side", side)) for side in dict.fromkeys(going)]
    start.initial["side"] = going[0] if len(going) == 1 else None


# -- honour, reimbursement -----------------------------------------------------------------------------------------


@_fills("apology_held")
def _apology(known: Known, start: Start) -> None:
    _seat(start, "participants", at_apology())
    start.initial["place"] = known.said("honour_notice_sent", "place")


@_fills("basis_document_effective")
def _honour_basis(known: Known, start: Start) -> None:
    _offer_basis(known, start)
    start.initial |= {"honour_eligible": known.criminal or None, "central_agency": _central(known)}


@_fills("honour_notice_sent", "honour_requested")
def _honour_body(known: Known, start: Start) -> None:
    start.initial["central_agency"] = _central(known)
    if not known.criminal:
        start.left_out |= {"ceremony_on", "place"}  # NĐ 68 Đ22.2: there the notice tells of the papers only


def _central(known: Known) -> bool:
    """Whether the settling body is one of the centre (Đ59.1a): the register of agencies knows."""
    body = known.file.case.settling_agency or known.agency
    return body.level == Level.CENTRAL


@_fills("apology_published")
def _published(known: Known, start: Start) -> None:
    start.initial["issues"] = 3  # Đ59.1
    papers = known.said("honour_notice_sent", "papers")
    start.initial["papers"] = papers if isinstance(papers, list) else None


@_fills("newspaper_copies_sent")
def _copies(known: Known, start: Start) -> None:
    """Both copies are wanted (Đ59.1c); the commune that is named sees the case from then on."""
    bodies = settling_agencies(known.agency.province, known.today)
    communes = [body for body in bodies if body.kind == AgencyKind.COMMUNE]
    start.agencies = {str(body.pk): body for body in communes}
    start.communes = [(str(body.pk), body.name) for body in communes]


@_fills("apology_posted")
def _posted(known: Known, start: Start) -> None:
    start.initial["until"] = known.today + timedelta(days=15)  # NĐ 68 Đ25.5


@_fills("reimbursement_council_formed")
def _council(known: Known, start: Start) -> None:
    people = known.officials
    facts = {
        "several_agencies": any(one.several_agencies for one in people),
        "moved": any(one.moved for one in people),
        "retired": any(one.retired for one in people),
    }
    _seat(start, "members", in_council(**facts))
    if people:  # nobody was entered: the facts are asked, not put in
        start.initial |= facts


@_fills("reimbursement_recommended")
def _recommended(known: Known, start: Start) -> None:
    start.initial["officers"] = known.names(PartyCapacity.OFFICER_IN_CHARGE)


@_fills("reimbursement_decided")
def _reimbursement(known: Known, start: Start) -> None:
    """What the council proposed, where it told more than names (Đ66.3)."""
    named = known.said("reimbursement_recommended", "officers", [])
    told = [{"name": item} if isinstance(item, str) else item for item in named]
    kept = ("name", "fault", "monthly_salary", "amount")
    start.initial["officers"] = [{name: item[name] for name in kept if item.get(name)} for item in told]


@_fills(
    "reimbursement_collected", "reimbursement_reduced", "reimbursement_deferred", "reimbursement_ended",
    "reimbursement_returned",
)  # fmt: skip
def _official(known: Known, start: Start) -> None:
    names = list(known.view.state.officers)
    start.choices["officer"] = [(name, name) for name in names]
    start.initial["officer"] = names[0] if len(names) == 1 else None


def _seat(start: Start, name: str, seats: tuple[Seat, ...], present: list[str] | None = None) -> None:
    """Offer the seats of a table, those that must be taken ticked, or those who were there before."""
    start.choices[name] = [(seat.role, seat.title or words.role(seat.role)) for seat in seats]
    start.compulsory = {seat.role: seat.article for seat in compulsory(seats)}
    start.invited = {seat.role: f"{seat.why} ({seat.article})" for seat in seats if seat.why and not seat.compulsory}
    start.initial[name] = present or list(start.compulsory)


# -- court ---------------------------------------------------------------------------------------------------------


@_fills("lawsuit_filed")
def _sued(known: Known, start: Start) -> None:
    """The one way to the court that stands open, if there is just one."""
    received = known.said("dossier_received", "basis_document_received_on")
    ways = ways_to_court(known.view, date.fromisoformat(received) if received else None)
    lawful = [way.basis for way in ways if way.state == OPEN]
    start.initial["basis"] = lawful[0] if len(lawful) == 1 else None


@_fills("lawsuit_accepted", "lawsuit_withdrawn", "judgment_effective")
def _suit(known: Known, start: Start) -> None:
    """The court that was named before."""
    named = (known.said(event, "court") for event in ("lawsuit_accepted", "lawsuit_filed"))
    start.initial["court"] = next((court for court in named if court), None)
