"""On which page a step is taken: its own form, or the page that does more than record it."""

from __future__ import annotations

from django.urls import reverse

# Determining the agency: the law's proposal, consultations, and the transfer in the same act (NĐ 68 Đ32–33).
# The council: its members by name, the ballots behind a recommendation (NĐ 68 Đ28, Đ29).
ELSEWHERE = {
    "agency_determined": "casework:determining",
    "reimbursement_council_formed": "money:council",
    "reimbursement_recommended": "money:reimbursement",
}


def step_url(code: str, event: str) -> str:
    """The address where a person takes the step `event` of the case."""
    if event in ELSEWHERE:
        return reverse(ELSEWHERE[event], args=[code])
    return reverse("cases:record", args=[code, event])
