"""What keeps a request from being sent, and what is only told: a table that a lawyer can read."""

from datetime import date
from fractions import Fraction

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from btnn.portal.claims import checks, steps
from btnn.portal.claims.checking.finding import SENTENCES
from btnn.portal.claims.content import (
    AdvanceItem,
    Bank,
    Basis,
    ClaimContent,
    ClaimItem,
    Contact,
    Excluded,
    PaperEntry,
    Person,
    Representative,
)

TODAY = date(2026, 11, 20)
ME = Person(full_name="Nguyễn Văn Ổn", address="xã Thử", identity_number="001068000001")
WHOLE = ClaimContent(
    claimant_kind="injured_person",
    claimants=(ME,),
    field="criminal_procedure",
    act="TTHS-18.2",
    what_happened="Bị giữ chín ngày.",
    causation="Không đi làm được.",
    agency=7,
    basis=Basis(kind="VB-9.2", number="15", received_on=date(2026, 11, 2)),
    items=(ClaimItem("mental", amount=5_175_000, rule="M-03b", facts={"custody_days": 9}),),
    papers=(PaperEntry("HS-2"), PaperEntry("HS-3")),
    contact=Contact(phone="0912345678"),
    declared=True,
    place="Hưng Yên",
)
HEIRS = {
    "claimant_kind": "heir",
    "harmed": Person(full_name="Nguyễn Văn Xưa", died_on=date(2026, 1, 5)),
    "papers": tuple(PaperEntry(code) for code in ("HS-2", "HS-5", "HS-7", "HS-8")),
}


def heirs(*shares):
    people = tuple(
        Person("person", f"Người {n}", share_num=s and s[0], share_den=s and s[1]) for n, s in enumerate(shares)
    )
    return HEIRS | {"claimants": (msgspec.structs.replace(people[0], address="xã", identity_number="1"), *people[1:])}


def basis(**told):
    return {"basis": Basis(**told)}


def codes(found):
    return {(one.severity, one.code, one.article) for one in found}


def test_nothing_is_wrong_with_a_whole_request():
    assert checks.findings(WHOLE, TODAY) == []


@pytest.mark.parametrize(
    ("changed", "severity", "code", "article"),
    [
        ({"claimant_kind": ""}, "error", "kind", "Đ5"),
        ({"claimants": ()}, "error", "name", "Đ41.3a"),
        ({"claimants": (msgspec.structs.replace(ME, address=""),)}, "error", "address", "Đ41.3a"),
        ({"claimants": (msgspec.structs.replace(ME, identity_number=""),)}, "warning", "identity", "Đ41.1c, Đ41.2a"),
        ({"claimants": (ME, ME)}, "error", "several", "Đ41.2"),
        (heirs((1, 2), (1, 3)), "error", "share_sum", "Đ5.2"),
        (heirs((1, 2), None), "error", "share_part", "Đ5.2"),
        ({"claimant_kind": "heir"}, "error", "harmed_name", "Đ5"),
        (HEIRS | {"harmed": Person(full_name="X")}, "warning", "harmed_died_on", "Đ5.2"),
        (HEIRS | {"harmed": Person(full_name="X", died_on=date(2027, 1, 1))}, "error", "later", ""),
        (HEIRS | {"claimant_kind": "legal_representative"}, "error", "harmed_died", "Đ5.2, Đ5.3"),
        ({"claimant_kind": "legal_representative"}, "error", "authority", "Đ5.3"),
        ({"claimant_kind": "authorised"}, "error", "authority", "Đ5.4, Đ41.2b"),
        ({"claimant_kind": "authorised"}, "error", "authorised_by", "Đ5.4"),
        (
            {"representative": Representative(paper="x", valid_to=date(2026, 11, 19))},
            "error", "authority_over", "Đ5.3, Đ5.4",
        ),
        ({"field": ""}, "error", "field", "Đ41.3c"),
        ({"act": ""}, "warning", "act", "Đ41.3c"),
        ({"act": "none"}, "warning", "act_none", "Đ43.2c"),
        ({"what_happened": ""}, "error", "happened", "Đ41.3c"),
        ({"causation": ""}, "error", "causation", "Đ41.3d"),
        ({"happened_from": date(2026, 5, 2), "happened_until": date(2026, 5, 1)}, "error", "happened_order", ""),
        ({"happened_from": date(2026, 11, 21)}, "error", "later", ""),
        ({"agency": None}, "error", "agency", "Đ41.4"),
        ({"agency": None, "agency_unclear": True}, "error", "agency_province", "Đ41.4"),
        (basis(), "error", "basis", "Đ7.1a, Đ41.1b"),
        (basis(none_yet=True), "warning", "basis_none", "Đ7.1a, Đ41.3g"),
        (basis(asks_to_collect=True), "error", "basis_where", "Đ41.3g"),
        (basis(kind="VB-8.1", received_on=TODAY), "error", "basis_field", "Đ8–12"),
        (basis(number="1", issued_on=TODAY, received_on=date(2026, 11, 2)), "error", "basis_order", "Đ6.1"),
        (basis(number="1"), "warning", "basis_received", "Đ6.1"),
        (basis(number="1", received_on=date(2023, 11, 19)), "warning", "late", "Đ6.1, Đ6.3"),
        ({"excluded": (Excluded("obstacle", date(2026, 1, 1), None, "x"),)}, "error", "window_half", "Đ6.3"),
        (
            {"excluded": (Excluded("obstacle", date(2026, 2, 1), date(2026, 1, 1), "x"),)},
            "error", "window_order", "Đ6.3",
        ),
        ({"excluded": (Excluded("obstacle", date(2026, 1, 1), date(2026, 2, 1)),)}, "error", "window_proof", "Đ6.4"),
        ({"items": ()}, "error", "items", "Đ41.3đ"),
        ({"items": (ClaimItem("mental", rule="M-03b"),)}, "error", "item_amount", "Đ41.3đ"),
        ({"items": (ClaimItem("other", amount=5),)}, "error", "item_how", "Đ41.3đ"),
        ({"honour_only": True}, "error", "honour_money", "Đ43.5"),
        ({"honour_only": True, "items": (), "asks_advance": True}, "error", "honour_advance", "Đ43.5"),
        ({"asks_advance": True}, "error", "advance", "Đ41.3e, Đ44.1"),
        ({"asks_advance": True, "advance": (AdvanceItem("mental", 9_000_000),)}, "warning", "advance_more", "Đ44.1"),
        ({"papers": (PaperEntry("HS-2"),)}, "warning", "paper", "Đ41.1c"),
        ({"contact": Contact()}, "error", "contact", "Đ41.3a"),
        ({"contact": Contact(phone="1", paper_by="electronic")}, "error", "email", ""),
        ({"contact": Contact(phone="1", paper_by="post")}, "error", "post", ""),
        ({"bank": Bank(number="1")}, "error", "bank", "Đ62"),
        ({"declared": False}, "error", "declared", ""),
        ({"place": ""}, "warning", "place", "Đ41.3b"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_article(changed, severity, code, article):
    found = checks.findings(msgspec.structs.replace(WHOLE, **changed), TODAY)
    assert (severity, code, article) in codes(found)
    assert all(one.text and one.step in steps.BY_SLUG for one in found)


@pytest.mark.parametrize(
    "changed",
    [
        heirs((1, 3), (1, 3), (1, 3)),  # exact: no third is lost
        heirs(None, None),
        basis(never_sent=True),
        basis(asks_to_collect=True, collect_where="Quyết định đình chỉ, Viện kiểm sát khu vực"),
        {"honour_only": True, "items": (), "asks_honour": True},
        {"agency": None, "agency_unclear": True, "province": "33"},
    ],
)
def test_what_is_as_the_law_wants_bars_nothing(changed):
    assert checks.errors(msgspec.structs.replace(WHOLE, **changed), TODAY) == []


@pytest.mark.parametrize(
    ("changed", "missing"),
    [
        ({}, {"HS-2", "HS-3"}),
        ({"basis": Basis(never_sent=True)}, {"HS-3"}),
        ({"claimant_kind": "legal_representative"}, {"HS-2", "HS-5"}),
        ({"claimant_kind": "authorised"}, {"HS-2", "HS-5", "HS-6"}),
        (
            {"claimant_kind": "authorised", "representative": Representative(authorised_by="heir")},
            {"HS-2", "HS-5", "HS-6", "HS-7"},
        ),
        ({"claimant_kind": "heir"}, {"HS-2", "HS-5", "HS-7"}),
        ({"claimant_kind": "heir", "claimants": (ME, ME)}, {"HS-2", "HS-5", "HS-7", "HS-8"}),
        ({"claimant_kind": "successor_organisation"}, {"HS-2", "HS-5", "HS-9"}),
    ],
)
def test_the_papers_are_those_of_the_claimant(changed, missing):
    content = msgspec.structs.replace(WHOLE, papers=(), **changed)
    found = [one for one in checks.warnings(content, TODAY) if one.code == "paper"]
    assert {dict(one.words)["paper"] for one in found} == missing


def test_late_does_not_bar_and_time_left_out_makes_it_in_time():
    late = msgspec.structs.replace(WHOLE, **basis(number="1", received_on=date(2023, 11, 19)))
    assert checks.errors(late, TODAY) == []
    ill = Excluded("obstacle", date(2024, 1, 1), date(2024, 1, 31), "Giấy ra viện")
    saved = msgspec.structs.replace(late, excluded=(ill,))
    assert checks.findings(saved, TODAY) == []
    assert checks.limitation_of(saved, TODAY).in_time


def test_honour_alone_knows_no_limitation():
    honour = msgspec.structs.replace(
        WHOLE, honour_only=True, items=(), **basis(number="1", received_on=date(2019, 1, 2))
    )
    assert checks.findings(honour, TODAY) == []


@given(st.lists(st.integers(1, 50), min_size=2, max_size=6))
@settings(max_examples=50, deadline=None)
def test_shares_that_make_one_whole_pass_and_no_others(parts):
    whole = sum(parts)
    good = heirs(*((part, whole) for part in parts))
    assert "share_sum" not in {one.code for one in checks.findings(msgspec.structs.replace(WHOLE, **good), TODAY)}
    more = heirs(*((part, whole) for part in parts[:-1]), (parts[-1], whole + 1))
    found = [one for one in checks.findings(msgspec.structs.replace(WHOLE, **more), TODAY) if one.code == "share_sum"]
    assert dict(found[0].words)["sum"] == str(1 - Fraction(parts[-1], whole) + Fraction(parts[-1], whole + 1))


def test_every_sentence_is_used():
    from pathlib import Path

    folder = Path(checks.__file__).parent
    told = "".join(file.read_text() for file in [*folder.glob("checking/*.py"), folder / "checks.py"])
    assert [code for code in SENTENCES if told.count(f'"{code}"') < 2] == []
