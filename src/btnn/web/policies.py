"""Who may come in by which door: every URL name has one policy here, so that the whole wall can be read on one page."""

from __future__ import annotations

from btnn.web.doors import (
    Policy,
    assesses,
    case_visible,
    corrects,
    member,
    opens,
    oversees,
    public,
    records,
    signed_in,
)

POLICIES: dict[str, Policy] = {
    "dang-nhap": public,
    "dang-xuat": signed_in,
    "vai-tro": signed_in,
    "suc-khoe": public,
    "cases:my_day": member,
    "cases:docket": member,
    "cases:open": opens,
    "cases:case": case_visible,
    "cases:history": case_visible,
    "cases:receipt": case_visible,
    "cases:print": case_visible,
    "cases:record": records,
    "cases:correct": corrects,
    "cases:damages": case_visible,
    "cases:reckon": assesses,
    "cases:assessment": case_visible,
    "cases:received_register": member,
    "cases:accepted_register": member,
    "law:home": public,
    "law:limits": public,
    "law:limit": public,
    "law:damages": public,
    "law:damage": public,
    "law:parameters": public,
    "law:reimbursement": public,
    "law:calendar": public,
    "law:policies": public,
    "law:changes": oversees,
    "law:instrument": public,
    "law:article": public,
}
