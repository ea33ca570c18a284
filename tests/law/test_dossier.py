"""The papers of Đ41 by claimant and channel, and what the claim must say."""

from __future__ import annotations

import pytest

from btnn.law.dossier import checklist, claim_content
from btnn.law.errors import Refused

# claimant, what is told of him, the codes that must be there
TABLE = [
    ("injured_person", {}, "HS-1 HS-2 HS-3"),
    ("heir", {"has_will": True}, "HS-1 HS-2 HS-5 HS-7"),
    ("heir", {"has_will": False}, "HS-1 HS-2 HS-5 HS-7"),
    ("heir", {"has_will": False, "several_heirs": True}, "HS-1 HS-2 HS-5 HS-7 HS-8"),
    ("successor_organisation", {}, "HS-1 HS-2 HS-5 HS-9"),
    ("legal_representative", {}, "HS-1 HS-2 HS-5"),
    ("authorised", {"authorised_by": "injured_person"}, "HS-1 HS-2 HS-5 HS-6"),
    ("authorised", {"authorised_by": "heir"}, "HS-1 HS-2 HS-5 HS-6 HS-7"),
    ("authorised", {"authorised_by": "heir", "several_heirs": True}, "HS-1 HS-2 HS-5 HS-6 HS-7 HS-8"),
    ("authorised", {"authorised_by": "successor_organisation"}, "HS-1 HS-2 HS-5 HS-6 HS-9"),
    # asked to collect the basis document, or never sent it: not asked for (Đ41.1b, Đ41.3g)
    ("injured_person", {"asks_to_collect_basis": True}, "HS-1 HS-3"),
    ("injured_person", {"basis_never_sent": True}, "HS-1 HS-3"),
]


@pytest.mark.parametrize("channel", ["in_person", "post", "online", "transferred"])
@pytest.mark.parametrize(("kind", "told", "codes"), TABLE)
def test_what_must_be_in_the_dossier(kind: str, told: dict[str, object], codes: str, channel: str) -> None:
    found = checklist(kind, channel, **told)  # type: ignore[arg-type]
    assert [paper.item.code for paper in found.required] == codes.split()
    others = {paper.item.code for paper in found.papers} - set(codes.split())
    assert others <= {"HS-4", "HS-2"}  # evidence, if there is any
    assert found.missing(codes.split()) == ()
    assert [paper.item.code for paper in found.missing(["HS-4"])] == codes.split()


@pytest.mark.parametrize(
    ("channel", "form", "receipt"),
    [
        ("in_person", "bản chính để đối chiếu", "giấy xác nhận"),
        ("post", "bản sao có chứng thực", "02 ngày làm việc"),
    ],
)
def test_copies_are_shown_with_originals_or_certified(channel: str, form: str, receipt: str) -> None:
    found = checklist("injured_person", channel)
    assert {paper.item.code: form in paper.form for paper in found.papers} == {
        "HS-1": False, "HS-2": True, "HS-3": True, "HS-4": True,
    }  # fmt: skip
    assert receipt in found.receipt and found.source == "Luật 10/2017/QH14, Đ42.1"


def test_a_representative_does_not_hand_in_the_harmed_persons_identity_papers() -> None:
    """Đ41.2 takes over points a, b and d of Đ41.1, not point c."""
    for kind in ("heir", "legal_representative", "authorised"):
        assert "HS-3" not in {paper.item.code for paper in checklist(kind, "post").papers}


def test_a_will_or_in_its_place_a_lawful_paper_on_inheritance() -> None:
    notes = [
        next(paper.note for paper in checklist("heir", "post", has_will=will).papers if paper.item.code == "HS-7")
        for will in (True, False)
    ]
    assert notes == ["Di chúc", "Không có di chúc: văn bản hợp pháp về quyền thừa kế"]


@pytest.mark.parametrize(
    ("kind", "channel", "by"),
    [("ai", "post", None), ("heir", "fax", None), ("authorised", "post", "authorised"), ("authorised", "post", "ai")],
)
def test_what_is_in_no_list_is_refused(kind: str, channel: str, by: str | None) -> None:
    with pytest.raises(Refused):
        checklist(kind, channel, authorised_by=by)


def test_what_the_claim_must_say() -> None:
    whole = {entry.code: must for entry, must in claim_content()}
    assert [name for name, must in whole.items() if must] == ["ND-a", "ND-b", "ND-c", "ND-d", "ND-đ"]
    assert len(whole) == 9
    honour = {entry.code: must for entry, must in claim_content(honour_only=True)}
    assert list(honour) == ["ND-a", "ND-b", "ND-c", "ND-d", "ND-g", "ND-h"] and honour["ND-h"]
