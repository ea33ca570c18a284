"""A person of a case as the proof tells of them, and papers sent to them."""

from btnn.cases.identity import normal_identity
from btnn.portal.tracking.papers.commands import send_paper
from btnn.portal.tracking.proof import Proved
from tests.cases.province import TODAY
from tests.documents.desk import keep


def held(case, place=0):
    """The proof of the person in that place of the case."""
    case.refresh_from_db()
    party = case.parties.order_by("pk")[place]
    assert party.phone or normal_identity(party.identity_number)
    body = case.settling_agency_id or case.filed_with_id
    return Proved(case.pk, case.code, case.tracking_code, body, party.pk, "phone", case.chain_head)


def sent(pen, document="other", *, places=(0,), who="sxd.head", today=TODAY, agreed="claim", **told):
    """A paper kept by an official and sent to the people in these places; the rows."""
    person = pen.province.person(who)
    (paper,) = keep(pen.case, person, today=today, **told)
    people = list(pen.case.parties.order_by("pk"))
    return send_paper(
        pen.case.code, paper.pk, [people[place].pk for place in places],
        document=document, agreed=agreed, membership=person, today=today,
    )  # fmt: skip
