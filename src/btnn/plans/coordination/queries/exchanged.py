"""What is owed inside of cases and kept there: requests in writing and limits of money, told in the shape of this room.

Nothing is typed here for them: who answers in the case has done it here too.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.db.models import Q
from django.urls import reverse

from btnn.agencies.queries import Agency, Membership, agency_by_key, finance_body
from btnn.cases.queries import visible_cases
from btnn.casework.queries.requests import RequestView, views, visible_requests

from .. import sides
from ..counting import RELEASED, state
from ..models import RegulationRule, Trigger
from .items import BY_LIMIT, IN_CASE, Item

MOST = 500


def requests_of(membership: Membership, rules: Sequence[RegulationRule], span: tuple[date, date], today: date,
                *, running: bool = False) -> list[Item]:  # fmt: skip
    """The requests between agencies that this person may see, of kinds that the rules name, sent in a span of days;
    with `running` only those that nothing has ended."""
    named = {rule.detail: rule for rule in rules if rule.trigger == Trigger.REQUEST}
    if not named:
        return []
    rows = visible_requests(membership).filter(kind__in=named, to_agency__isnull=False, sent_on__range=span)
    if running:
        rows = rows.exclude(turns__turn__in=("answered", "withdrawn"))
    told = views(rows.order_by("sent_on", "pk")[:MOST], today)
    return [_of_request(view, named[view.row.kind], today) for view in told]


def _of_request(view: RequestView, rule: RegulationRule, today: date) -> Item:
    row, answered = view.row, view.turns.get("answered")
    done = answered.on if answered is not None else None
    code = row.case.code
    assert row.to_agency is not None
    where = reverse("casework:request", args=[code, row.number])
    return Item(
        f"request:{row.pk}", where, rule.title, row.to_agency, row.agency,
        row.sent_on, view.due, done, RELEASED if view.state == "void" else state(view.due, done, False, today),
        rule.source, IN_CASE, code,
    )  # fmt: skip


def limits_of(membership: Membership, rules: Sequence[RegulationRule], span: tuple[date, date], today: date,
              *, running: bool = False) -> list[Item]:  # fmt: skip
    """The limits between the settling agency and its finance body that rules name, begun in a span of days, in the
    cases that this person may see."""
    named = {rule.detail: rule for rule in rules if rule.trigger == Trigger.LIMIT}
    if not named:
        return []
    wanted = Q(limits__limit_id__in=named, limits__start__range=span)
    wanted &= Q(limits__status__in=("open", "overdue")) if running else ~Q(limits__status="void")
    rows = visible_cases(membership).filter(wanted, settling_agency__isnull=False)
    columns = ("code", "settling_agency", "limits__limit_id", "limits__start", "limits__due", "limits__met_on")
    found = list(rows.values_list(*columns).order_by("limits__start", "code")[:MOST])
    agencies = {key: agency_by_key(key) for key in {row[1] for row in found}}
    payers: dict[int, Agency | None] = {}
    items = []
    for code, settling_id, name, start, due, met in found:
        settling = agencies.get(settling_id)
        if settling is None:
            continue
        if settling_id not in payers:
            payers[settling_id] = finance_body(settling, today)
        if (payer := payers[settling_id]) is not None:
            items.append(_of_limit(named[name], code, settling, payer, start, due, met, today))
    return items


def _of_limit(rule: RegulationRule, code: str, settling: Agency, payer: Agency, start: date, due: date | None,
              met: date | None, today: date) -> Item:  # fmt: skip
    who = {sides.SETTLING: settling, sides.FINANCE: payer}
    return Item(
        f"limit:{code}:{rule.detail}:{start:%Y%m%d}", reverse("cases:case", args=[code]), rule.title,
        who.get(rule.owes, settling), who.get(rule.owed_to, payer), start, due, met, state(due, met, False, today),
        rule.source, BY_LIMIT, code,
    )  # fmt: skip
