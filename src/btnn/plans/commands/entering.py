"""A plan that was issued on paper, entered as it stands there."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils import timezone

from btnn.agencies.queries import Agency, AgencyKind, department

from ..contents import PlanText
from ..errors import Unfit
from ..groups import meant
from ..models import Plan, State
from .writing import named_in, tell, write_parts


@transaction.atomic
def enter_known(agency: Agency, text: PlanText, today: date) -> tuple[Plan, bool]:
    """Enter an issued plan as that of an agency; the plan, and whether it is new. May be repeated: a plan of that year
    is left as it is. What the paper does not tell stays empty. Refused (`Unfit`): a text that names no source."""
    there = Plan.objects.filter(agency=agency, year=text.year).first()
    if there is not None:
        return there, False
    if not text.source:
        raise Unfit("Kế hoạch nhập từ văn bản phải nêu nguồn.")
    justice = department(agency.province, AgencyKind.JUSTICE_DEPARTMENT, today)
    preparing = justice if justice is not None and agency.kind == AgencyKind.PEOPLE_COMMITTEE else agency
    plan = Plan.objects.create(
        agency=agency,
        prepared_by=preparing,
        year=text.year,
        title=text.title,
        kind=text.kind,
        embedded_in=text.embedded_in,
        bases=list(text.bases),
        purposes=list(text.purposes),
        requirements=list(text.requirements),
        closing=text.closing,
        place=text.place,
        number=text.number,
        issued_on=text.issued_on,
        signer=text.signer,
        source=text.source,
        at=timezone.now(),
    )
    write_parts(plan, text, today)
    tell(plan, named_in(plan, meant(agency, today)), today)
    plan.state = State.ISSUED
    plan.save(update_fields=["state"])
    return plan, True
