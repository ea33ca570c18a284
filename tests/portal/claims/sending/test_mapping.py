"""A request becomes the very entry and people that the counter would have written (Đ41, Đ42.1)."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from btnn.law.case import event_from, replay
from btnn.law.case.vocabulary import HEADS
from btnn.portal.claims.content import ClaimItem
from btnn.portal.claims.sending import mapping

from .requests import AUTHORISED, COLLECTING, EVERY, HEIRS, HONOUR_ONLY, INJURED, LEGAL, ORGANISATION, like

TODAY = date(2026, 11, 20)


def test_the_entry_of_a_harmed_person_who_asks_alone():
    assert mapping.event_data(INJURED) == {
        "receiver": "agency",
        "channel": "online",
        "complete": True,
        "claimant_kind": "injured_person",
        "field": "administration",
        "handed_in": [
            "Văn bản yêu cầu bồi thường (Mẫu 01/BTNN) (Đ41.1a, Đ41.3)",
            "Văn bản làm căn cứ yêu cầu bồi thường (Đ41.1b)",
            "Giấy tờ chứng minh nhân thân của người bị thiệt hại (Đ41.1c)",
        ],
        "basis_kind": "VB-8.2",
        "basis_number": "12/QĐ-UBND",
        "basis_issuer": "Ủy ban nhân dân tỉnh",
        "basis_issued_on": "2026-09-01",
        "basis_document_received_on": "2026-09-07",
        "claimed": [{"head": "property", "amount": 41_500_000}, {"head": "income", "amount": 9_000_000}],
    }


@pytest.mark.parametrize(
    ("content", "lacks"),
    [
        (INJURED, []),
        (like(papers=()), ["HS-2", "HS-3"]),
        (HEIRS, ["HS-8"]),  # Đ41.2: several heirs appoint one of them
        (ORGANISATION, ["HS-5", "HS-9"]),
        (LEGAL, ["HS-5"]),
        (AUTHORISED, []),
        (COLLECTING, []),  # Đ41.3g: the agency is asked to collect the basis document
    ],
)
def test_what_is_missing_follows_the_checklist(content, lacks):
    found = mapping.event_data(content)
    codes = [paper.item.code for paper in mapping.checklist(content).missing(content.handed_in)]
    assert codes == lacks
    assert found["complete"] is (not lacks)
    assert len(found.get("missing", [])) == len(lacks)


def test_honour_alone_asks_for_no_money():
    told = mapping.event_data(like(HONOUR_ONLY, asks_advance=True, items=INJURED.items))
    assert told["honour_only"] is told["asks_honour"] is True
    assert "claimed" not in told and "asks_advance" not in told


def test_time_that_does_not_count_has_its_place_in_the_entry_and_no_word_of_the_person():
    told = mapping.event_data(COLLECTING)
    assert (told["obstacle_from"], told["obstacle_until"]) == ("2026-09-10", "2026-09-20")
    assert "Quyết" not in told["limitation_note"] and "khoảng thời gian khác" in told["limitation_note"]


@pytest.mark.parametrize(
    ("content", "capacities", "acting"),
    [
        (INJURED, ["claimant", "officer_in_charge"], {}),
        (HEIRS, ["claimant", "claimant", "claimant", "harmed_person", "officer_in_charge"], {}),
        (ORGANISATION, ["claimant", "harmed_person", "officer_in_charge"], {}),
        (LEGAL, ["claimant", "harmed_person", "officer_in_charge"], {0: 1}),
        (AUTHORISED, ["claimant", "harmed_person", "officer_in_charge"], {0: 1}),
    ],
)
def test_the_people_and_who_acts_for_whom(content, capacities, acting):
    people, found = mapping.parties(content)
    assert [person.capacity for person in people] == capacities
    assert found == acting


def test_who_writes_has_contact_account_and_the_right_to_act():
    (one, *_), _ = mapping.parties(AUTHORISED)
    assert (one.phone, one.email, one.bank_number) == ("0912333447", "quyet@example.vn", "19034567890123")
    assert (one.authority_kind, one.authority_basis, one.authority_number) == (
        "authorised",
        "Văn bản ủy quyền",
        "77/CC",
    )
    assert one.birth_year == 1975


def test_heirs_keep_their_exact_shares_and_their_amounts():
    people, _ = mapping.parties(HEIRS)
    assert [(person.share_num, person.share_den) for person in people[:3]] == [(1, 2), (1, 3), (1, 6)]
    assert mapping.claimed(HEIRS) == [
        {"head": "mental", "amount": 30_000_000, "claimant": "Vũ Thị Hạnh"},
        {"head": "mental", "amount": 20_000_000, "claimant": "Vũ Đình Phúc"},
        {"head": "costs", "amount": 5_000_000},
    ]


@pytest.mark.parametrize("receiver", ["agency", "justice_department"])
@pytest.mark.parametrize("content", EVERY.values(), ids=EVERY)
def test_the_law_takes_every_entry(content, receiver):
    raw = {"type": "dossier_received", "on": TODAY.isoformat(), "data": mapping.event_data(content, receiver)}
    view = replay([event_from(raw)], as_of=TODAY)
    assert view.limits


items = st.lists(
    st.builds(
        ClaimItem,
        st.sampled_from(HEADS),
        st.one_of(st.none(), st.integers(0, 10**12)),
        claimant=st.integers(0, 3),
    ),
    max_size=12,
)


@settings(max_examples=60, deadline=None)
@given(items)
def test_what_is_asked_is_what_was_typed_by_head_and_by_claimant(typed):
    content = like(HEIRS, items=tuple(typed))
    found = mapping.claimed(content)
    assert sum(entry["amount"] for entry in found) == content.claimed
    for head in HEADS:
        for place in range(4):
            name = HEIRS.claimants[place - 1].full_name if place else None
            asked = sum(item.amount or 0 for item in typed if item.head == head and item.claimant == place)
            assert asked == sum(
                entry["amount"] for entry in found if entry["head"] == head and entry.get("claimant") == name
            )
