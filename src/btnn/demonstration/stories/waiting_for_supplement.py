"""Heirs who forgot the paper that shows their right: asked to supplement, three working days are left to them."""

from __future__ import annotations

from btnn.demonstration.amounts import heads
from btnn.demonstration.days import Days
from btnn.demonstration.tale import Party, Promise, Story, Tale
from btnn.demonstration.ways import claim

ADDRESS = "thôn Đông, xã Đồng Sen, tỉnh Hưng Yên"


def tell(days: Days) -> Story:
    """Received four working days ago; the request reached the claimant two working days ago (Đ42.3)."""
    tale = Tale("xa")
    received = days.ago(4)
    claimed = heads(property=48_700_000, costs=900_000)
    tale.reception(
        "dossier_received",
        received,
        **claim("administration", received, claimed, complete=False, claimant_kind="heir", held_for=60),
    )
    tale.head(
        "supplement_requested",
        days.ago(3),
        items=[
            "Văn bản chứng minh quyền thừa kế hợp pháp",
            "Văn bản cử một người đại diện cho những người thừa kế",
        ],
    )
    tale.reception("document_delivered", days.ago(2), document="supplement_request")
    return tale.end(
        "waiting_for_supplement",
        (
            Party("Trần Thị Nhàn", ADDRESS, 1981),
            Party("Trần Văn Nhã", ADDRESS, 1985),
            Party("Trần Văn Nhượng", ADDRESS, 1952, capacity="harmed_person", more={"deceased": True}),
        ),
        Promise(
            {"competence": "determined", "settlement": "supplementing"},
            waiting=frozenset({"claimant_supplements_dossier"}),
        ),
    )
