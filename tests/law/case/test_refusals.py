"""Bad files: each is refused with the line and a Vietnamese sentence, never with a traceback."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from btnn.cli import main
from btnn.law.case import Refused, event_from
from btnn.law.case.events import EVENTS
from tests.law.case import stories
from tests.law.case.stories import Raw, dossier, entry

VIETNAMESE = re.compile("[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]", re.IGNORECASE)


def refuse(raw: bytes, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> str:
    """What the command says of a file that it must refuse."""
    file = tmp_path / "case.jsonl"
    file.write_bytes(raw)
    assert main(["case", "replay", str(file), "--as-of", "2026-12-31", "--json"]) == 2
    out, error = capsys.readouterr()
    assert out == ""
    assert "Traceback" not in error
    assert VIETNAMESE.search(error)
    assert error.rstrip().endswith(".") or error.rstrip().endswith("+07:00.")
    assert len(error) < 1200
    return error


def text(*lines: Raw | str) -> bytes:
    return "".join((line if isinstance(line, str) else json.dumps(line)) + "\n" for line in lines).encode()


GOOD = dossier()
TOP = {"type": "dossier_received", "on": "2026-03-02", "data": GOOD["data"]}


def without(name: str) -> Raw:
    return {key: value for key, value in TOP.items() if key != name}


def data_without(name: str) -> Raw:
    return TOP | {"data": {key: value for key, value in GOOD["data"].items() if key != name}}


# -- one entry that is no entry: the line it stands on --------------------------------------------

NO_JSON = {
    "not JSON": "hello",
    "half an object": '{"type": "dossier_received"',
    "single quotes": "{'type': 'dossier_received'}",
    "trailing comma": '{"type": "receipt_issued", "on": "2026-03-02",}',
    "two objects on a line": '{"type": "receipt_issued", "on": "2026-03-03"} {"type": "receipt_issued"}',
    "a list": "[]",
    "a number": "1",
    "null": "null",
    "a text": '"dossier_received"',
    "true": "true",
    "nan": "NaN",
    "nested 100,000 deep": "[" * 100_000 + "]" * 100_000,
    "objects nested 100,000 deep": '{"a":' * 100_000 + "1" + "}" * 100_000,
    "a key twice": '{"type": "receipt_issued", "on": "2026-03-02", "on": "2026-03-03"}',
    "a key twice in data": '{"type": "claim_accepted", "on": "2026-03-03", "data": {"number": "1", "number": "2"}}',
    "half a letter": '{"type": "claim_accepted", "on": "2026-03-03", "data": {"number": "\\ud800"}}',
    "a number of 5000 digits": '{"type": "postponed", "on": "2026-03-03", "data": {"days": ' + "9" * 5000 + "}}",
    "a comment": "// hồ sơ",
    "an object with nothing": "{}",
}
NO_ENTRY: dict[str, Raw] = {
    "type missing": without("type"),
    "on missing": without("on"),
    "data missing": without("data"),
    "type unknown": TOP | {"type": "dossier_burnt"},
    "type in other letters": TOP | {"type": "Dossier_Received"},
    "type null": TOP | {"type": None},
    "type a number": TOP | {"type": 1},
    "type a list": TOP | {"type": ["dossier_received"]},
    "type an object": TOP | {"type": {}},
    "on null": TOP | {"on": None},
    "on a number": TOP | {"on": 20260302},
    "on true": TOP | {"on": True},
    "on a list": TOP | {"on": ["2026-03-02"]},
    "on empty": TOP | {"on": ""},
    "on 30 February": TOP | {"on": "2026-02-30"},
    "on 29 February of a plain year": TOP | {"on": "2026-02-29"},
    "on month 13": TOP | {"on": "2026-13-02"},
    "on with time": TOP | {"on": "2026-03-02T09:00:00"},
    "on the Vietnamese way": TOP | {"on": "02/03/2026"},
    "on without hyphens": TOP | {"on": "20260302"},
    "on a week date": TOP | {"on": "2026-W10-1"},
    "on a day of the year": TOP | {"on": "2026-061"},
    "on with a blank": TOP | {"on": " 2026-03-02"},
    "on with wide digits": TOP | {"on": "２０２６-03-02"},
    "year 0001": TOP | {"on": "0001-01-01"},
    "year 0000": TOP | {"on": "0000-01-01"},
    "year 9999": TOP | {"on": "9999-12-31"},
    "year 10000": TOP | {"on": "10000-01-01"},
    "before the calendar": TOP | {"on": "2017-12-31"},
    "after the calendar": TOP | {"on": "2028-01-01"},
    "data a list": TOP | {"data": []},
    "data null": TOP | {"data": None},
    "data a text": TOP | {"data": "complete"},
    "by unknown": TOP | {"by": "minister"},
    "by null": TOP | {"by": None},
    "by a number": TOP | {"by": 1},
    "by a list": TOP | {"by": ["agency"]},
    "by an object": TOP | {"by": {}},
    "at no moment": TOP | {"at": "sáng nay"},
    "at a number": TOP | {"at": 1},
    "at a list": TOP | {"at": []},
    "at true": TOP | {"at": True},
    "at 25 o'clock": TOP | {"at": "2026-03-02T25:00:00+07:00"},
    "at 30 February": TOP | {"at": "2026-02-30T09:00:00+07:00"},
    "at the end of time": TOP | {"at": "9999-12-31T23:59:59-23:00"},
    "at the beginning of time": TOP | {"at": "0001-01-01T00:00:00+23:00"},
    "receiver missing": data_without("receiver"),
    "complete missing": data_without("complete"),
    "field missing": data_without("field"),
    "receiver null": dossier(receiver=None),
    "receiver unknown": dossier(receiver="court"),
    "receiver a list": dossier(receiver=["agency"]),
    "receiver nested": dossier(receiver=[[[[[[]]]]]]),
    "channel unknown": dossier(channel="pigeon"),
    "complete a text": dossier(complete="true"),
    "complete a number": dossier(complete=1),
    "complete zero": dossier(complete=0),
    "claimant kind unknown": dossier(claimant_kind="neighbour"),
    "field in Vietnamese": dossier(field="QLHC"),
    "asks_advance a text": dossier(asks_advance="yes"),
    "basis document no date": dossier(basis_document_received_on="2025-02-30"),
    "basis document in year 1": dossier(basis_document_received_on="0001-01-01"),
    "basis document after the filing": dossier(basis_document_received_on="2026-03-03"),
    "claimed not a list": dossier(claimed={"head": "income", "amount": 1}),
    "claimed a list of numbers": dossier(claimed=[1]),
    "claimed without head": dossier(claimed=[{"amount": 1}]),
    "claimed without amount": dossier(claimed=[{"head": "income"}]),
    "claimed head unknown": dossier(claimed=[{"head": "pride", "amount": 1}]),
    "claimed head a list": dossier(claimed=[{"head": [], "amount": 1}]),
    "claimed amount negative": dossier(claimed=[{"head": "income", "amount": -1}]),
    "claimed amount a float": dossier(claimed=[{"head": "income", "amount": 1.0}]),
    "claimed amount true": dossier(claimed=[{"head": "income", "amount": True}]),
    "claimed amount a text": dossier(claimed=[{"head": "income", "amount": "1000000"}]),
    "claimed amount NaN": dossier(claimed=[{"head": "income", "amount": float("nan")}]),
    "claimed amount infinite": dossier(claimed=[{"head": "income", "amount": float("inf")}]),
    "claimed amount of 4000 digits": dossier(claimed=[{"head": "income", "amount": 10**4000}]),
    "claimed by nobody": dossier(claimed=[{"head": "income", "amount": 1, "claimant": 7}]),
}


@pytest.mark.parametrize("name", NO_JSON)
def test_a_line_that_is_no_object(name: str, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert "Dòng 3: " in refuse(text(GOOD, "", NO_JSON[name]), capsys, tmp_path)


@pytest.mark.parametrize("name", NO_ENTRY)
def test_an_entry_that_is_no_entry(name: str, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert "Dòng 1: " in refuse(text(NO_ENTRY[name], GOOD), capsys, tmp_path)


# -- data of the wrong type or out of bounds, after a story that leads there ------------------------

BAD_DATA: dict[str, tuple[list[Raw], Raw]] = {
    "accepted with a number that is a number": ([dossier()], entry("claim_accepted", "03-03", number=5)),
    "accepted with a blank number": ([dossier()], entry("claim_accepted", "03-03", number="  ")),
    "refused on an unknown ground": ([dossier()], entry("acceptance_refused", "03-03", ground="KTL-43.2f")),
    "refused on a ground of suspension": ([dossier()], entry("acceptance_refused", "03-03", ground="TDC-50.1a")),
    "refused without ground": ([dossier()], entry("acceptance_refused", "03-03")),
    "refused, d for đ with a stroke above": ([dossier()], entry("acceptance_refused", "03-03", ground="KTL-43.2đ̄")),
    "supplement items a text": ([dossier(complete=False)], entry("supplement_requested", "03-03", items="giấy")),
    "supplement without items": ([dossier(complete=False)], entry("supplement_requested", "03-03", items=[])),
    "supplement with a blank item": ([dossier(complete=False)], entry("supplement_requested", "03-03", items=[""])),
    "an officer without name": (stories.accepted(), entry("officer_appointed", "03-04", related_to_parties=False)),
    "an officer, related a text": (
        stories.accepted(),
        entry("officer_appointed", "03-04", name="A", related_to_parties="no"),
    ),
    "extended by 16 days": (stories.verifying(), entry("verification_extended", "03-10", days=16)),
    "extended by 0 days": (stories.verifying(), entry("verification_extended", "03-10", days=0)),
    "extended by -1 day": (stories.verifying(), entry("verification_extended", "03-10", days=-1)),
    "extended by 1.5 days": (stories.verifying(), entry("verification_extended", "03-10", days=1.5)),
    "extended by true": (stories.verifying(), entry("verification_extended", "03-10", days=True)),
    "extended by a text": (stories.verifying(), entry("verification_extended", "03-10", days="15")),
    "extended without days": (stories.verifying(), entry("verification_extended", "03-10")),
    "negotiation extended by 11 days": (stories.negotiating(), entry("negotiation_extended", "03-20", days=11)),
    "postponed by 31 days": ([dossier()], entry("postponed", "03-03", reason="HOAN-49.1-2", days=31)),
    "postponed by 0 days": ([dossier()], entry("postponed", "03-03", reason="HOAN-49.1-2", days=0)),
    "postponed by a billion days": ([dossier()], entry("postponed", "03-03", reason="HOAN-49.1-1", days=10**9)),
    "postponed by 10^30 days": ([dossier()], entry("postponed", "03-03", reason="HOAN-49.1-1", days=10**30)),
    "a participant unknown": (stories.reported(), entry("negotiation_opened", "03-18", participants=["mayor"])),
    "participants a text": (stories.reported(), entry("negotiation_opened", "03-18", participants="officer")),
    "a participant that is a list": (stories.reported(), entry("negotiation_opened", "03-18", participants=[[]])),
    "a decision without amount": (stories.agreed(), entry("decision_issued", "03-23", number="1")),
    "a decision, amount negative": (stories.agreed(), entry("decision_issued", "03-23", number="1", amount=-1)),
    "a decision, amount a float": (stories.agreed(), entry("decision_issued", "03-23", number="1", amount=1e6)),
    "a decision, amount huge": (stories.agreed(), entry("decision_issued", "03-23", number="1", amount=10**30)),
    "cancelled, ground before the decision": (
        stories.handed_over(),
        entry("decision_cancelled", "03-30", ground="HUY-48.1b", ground_arose_on="2026-03-20"),
    ),
    "cancelled, ground after the cancellation": (
        stories.handed_over(),
        entry("decision_cancelled", "03-30", ground="HUY-48.1b", ground_arose_on="2026-03-31"),
    ),
    "corrected, found in year 9999": (
        stories.handed_over(),
        entry("decision_corrected", "03-30", ground="SUA-48.4", found_on="9999-12-31"),
    ),
    "posted until no date": (stories.paid(), entry("apology_posted", "05-04", until="mai")),
    "delivered: an unknown document": (stories.paid(), entry("document_delivered", "05-04", document="letter")),
    "force majeure of nobody": ([dossier()], entry("force_majeure_began", "03-03", side="system")),
    "reimbursement decided on nobody": (stories.recommended(), entry("reimbursement_decided", "05-22", officers=[])),
    "reimbursement, fault unknown": (
        stories.recommended(),
        entry(
            "reimbursement_decided",
            "05-22",
            officers=[{"name": "A", "fault": "bad luck", "monthly_salary": 1, "amount": 1}],
        ),
    ),
    "reimbursement, one name twice": (
        stories.recommended(),
        entry(
            "reimbursement_decided",
            "05-22",
            officers=[{"name": "A", "fault": "negligence", "monthly_salary": 9, "amount": 1}] * 2,
        ),
    ),
    "collected from a stranger": (
        stories.owing(),
        entry("reimbursement_collected", "06-01", officer="Người lạ", amount=1),
    ),
    "collected more than is owed": (
        stories.owing(),
        entry("reimbursement_collected", "06-01", officer="Phạm Văn D", amount=25_000_001),
    ),
    "returned more than was paid back": (
        stories.owing(),
        entry("reimbursement_returned", "06-01", officer="Phạm Văn D", amount=1),
    ),
    "a suit on an unknown basis": (stories.handed_over(), entry("lawsuit_filed", "03-30", basis="52.3")),
    "a correction of entry 0": ([dossier()], entry("entry_corrected", "03-03", entry=0, reason="nhầm")),
    "a correction of itself": ([dossier()], entry("entry_corrected", "03-03", entry=2, reason="nhầm")),
    "a correction of a later entry": ([dossier()], entry("entry_corrected", "03-03", entry=3, reason="nhầm")),
    "a correction of a huge entry": ([dossier()], entry("entry_corrected", "03-03", entry=10**40, reason="nhầm")),
    "a correction without reason": ([dossier()], entry("entry_corrected", "03-03", entry=1)),
    "a correction, entry a text": ([dossier()], entry("entry_corrected", "03-03", entry="1", reason="nhầm")),
    "a correction, entry true": ([dossier()], entry("entry_corrected", "03-03", entry=True, reason="nhầm")),
    "a replacement that is a text": (
        [dossier()],
        entry("entry_corrected", "03-03", entry=1, reason="nhầm", replacement="xóa"),
    ),
    "an empty replacement": ([dossier()], entry("entry_corrected", "03-03", entry=1, reason="nhầm", replacement={})),
    "a replacement of an unknown type": (
        [dossier()],
        entry("entry_corrected", "03-03", entry=1, reason="nhầm", replacement={"type": "x"}),
    ),
    "a replacement on no date": (
        [dossier()],
        entry("entry_corrected", "03-03", entry=1, reason="nhầm", replacement={"on": "2026-02-30"}),
    ),
    "a replacement that is a correction": (
        [dossier()],
        entry("entry_corrected", "03-03", entry=1, reason="nhầm", replacement={"type": "entry_corrected"}),
    ),
}


@pytest.mark.parametrize("name", BAD_DATA)
def test_data_that_the_law_does_not_know(name: str, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    story, bad = BAD_DATA[name]
    said = refuse(text(*story, bad), capsys, tmp_path)
    assert f"Dòng {len(story) + 1}: " in said


# -- events before their cause, or out of their turn -------------------------------------------------

FORCE = entry("force_majeure_began", "03-05", side="claimant")
POSTPONED = entry("postponed", "03-10", reason="HOAN-49.1-2")
SUSPENDED = entry("suspended", "03-20", ground="TDC-50.1b")
BEFORE_ITS_CAUSE: dict[str, tuple[list[Raw], Raw]] = {
    "accepted before anything came": ([], entry("claim_accepted", "03-03", number="1")),
    "accepted twice": (stories.accepted(), entry("claim_accepted", "03-04", number="2")),
    "received twice": ([dossier()], dossier("03-03")),
    "refused after acceptance": (stories.accepted(), entry("acceptance_refused", "03-04", ground="KTL-43.2a")),
    "stopped before acceptance": ([dossier()], entry("handling_stopped", "03-03", ground="KTL-43.2a")),
    "officer before acceptance": (
        [dossier()],
        entry("officer_appointed", "03-03", name="A", related_to_parties=False),
    ),
    "two receipts": ([dossier(), entry("receipt_issued", "03-03")], entry("receipt_issued", "03-04")),
    "supplement nobody asked for": ([dossier(complete=False)], entry("supplement_received", "03-04", complete=True)),
    "transferred from nowhere": ([], entry("dossier_transferred", "03-04", to="UBND xã A")),
    "basis document nobody asked for": ([dossier()], entry("basis_document_received", "03-04", sufficient=True)),
    "a paper received that was never sent": ([dossier()], entry("document_delivered", "03-04", document="decision")),
    "extended before acceptance": ([dossier()], entry("verification_extended", "03-04", days=5)),
    "extended twice": (
        [*stories.verifying(), entry("verification_extended", "03-10", days=5)],
        entry("verification_extended", "03-11", days=5),
    ),
    "extended after its end": (
        [*stories.verifying(), entry("verification_ended", "03-13")],
        entry("verification_extended", "03-14", days=5),
    ),
    "ended twice": (
        [*stories.verifying(), entry("verification_ended", "03-13")],
        entry("verification_ended", "03-14"),
    ),
    "complex twice": (
        [*stories.verifying(), entry("complexity_declared", "03-10", reason="a")],
        entry("complexity_declared", "03-11", reason="b"),
    ),
    "opinion received, none asked": (stories.verifying(), entry("opinion_received", "03-11", **{"from": "Sở"})),
    "reported before acceptance": ([dossier()], entry("verification_reported", "03-11", verified=[])),
    "negotiation before the report": (
        stories.verifying(),
        entry("negotiation_opened", "03-11", participants=stories.EVERYBODY),
    ),
    "session without negotiation": (stories.reported(), entry("negotiation_session_held", "03-18", minutes=True)),
    "negotiation extended twice": (
        [*stories.negotiating(), entry("negotiation_extended", "03-20", days=5)],
        entry("negotiation_extended", "03-21", days=5),
    ),
    "concluded before it was opened": (
        stories.reported(),
        entry("negotiation_concluded", "03-18", agreed=True, signed_by_claimant=True),
    ),
    "decided before negotiation": (stories.reported(), entry("decision_issued", "03-18", number="1", amount=1)),
    "decided after a failed negotiation": (
        [*stories.negotiating(), entry("negotiation_concluded", "03-23", agreed=False, signed_by_claimant=True)],
        entry("decision_issued", "03-24", number="1", amount=1),
    ),
    "handed over before it was issued": (stories.agreed(), entry("decision_handed_over", "03-23")),
    "refused before it was issued": (stories.agreed(), entry("decision_refused", "03-23")),
    "sent although handed over": (stories.handed_over(), entry("decision_sent", "03-24")),
    "corrected before it was issued": (
        stories.agreed(),
        entry("decision_corrected", "03-24", ground="SUA-48.4", found_on="2026-03-24"),
    ),
    "funding before the decision is effective": (
        stories.handed_over(),
        entry("funding_requested", "04-07", amount=50_000_000),
    ),
    "granted before it was asked": (stories.handed_over(), entry("funding_granted", "04-10", amount=1)),
    "paid before it was notified": (
        stories.handed_over(),
        entry("compensation_paid", "04-10", amount=1, final=True),
    ),
    "accounts settled before payment": (stories.notified(), entry("accounts_settled", "05-04")),
    "forfeited before three years": (stories.notified(), entry("forfeited", "2027-12-31")),
    "resumed, never interrupted": (stories.verifying(), entry("resumed", "03-10")),
    "postponed twice": ([*stories.verifying(), POSTPONED], entry("postponed", "03-11", reason="HOAN-49.1-2")),
    "resumption asked while postponed": ([*stories.verifying(), POSTPONED], entry("resumption_requested", "03-12")),
    "suspended for absence before negotiation": (
        stories.verifying(),
        entry("suspended", "03-10", ground="TDC-50.1b"),
    ),
    "terminated for silence, never suspended": (
        stories.negotiating(),
        entry("terminated", "03-20", ground="DC-51.1c"),
    ),
    "terminated for review, never reviewed": (
        [*stories.negotiating(), SUSPENDED],
        entry("terminated", "05-20", ground="DC-50.3"),
    ),
    "terminated for a decision not taken, on day 30": (
        [*stories.decided(), entry("decision_refused", "03-23")],
        entry("terminated", "04-22", ground="DC-51.1đ"),
    ),
    "terminated for cancellation, not cancelled": (
        stories.handed_over(),
        entry("terminated", "03-24", ground="DC-51.1d"),
    ),
    "terminated after refusal of acceptance": (
        [dossier(), entry("acceptance_refused", "03-03", ground="KTL-43.2a")],
        entry("terminated", "03-24", ground="DC-51.1b"),
    ),
    "force majeure begun twice": ([dossier(), FORCE], entry("force_majeure_began", "03-06", side="claimant")),
    "force majeure ended, never begun": ([dossier()], entry("force_majeure_ended", "03-06", side="claimant")),
    "force majeure of another side ended": ([dossier(), FORCE], entry("force_majeure_ended", "03-06", side="head")),
    "an advance before acceptance": (
        [dossier(asks_advance=True)],
        entry("advance_proposed", "03-03", amount=1, base=2, budget_available=True),
    ),
    "an advance paid, none proposed": (stories.accepted(asks_advance=True), entry("advance_paid", "03-04", amount=1)),
    "finance grants an advance nobody asked": (stories.accepted(), entry("advance_funding_granted", "03-04", amount=1)),
    "honour notice without basis": (stories.accepted(), entry("honour_notice_sent", "03-04")),
    "an apology in an administrative case": (
        [*stories.accepted(), entry("honour_requested", "03-04")],
        entry("apology_held", "03-10", participants=["victim", "agency_leader", "commune"]),
    ),
    "an apology without the victim": (
        [*stories.accepted(field="criminal_procedure"), entry("honour_requested", "03-04")],
        entry("apology_held", "03-10", participants=["claimant", "agency_leader", "commune"]),
    ),
    "an apology without the commune": (
        [*stories.accepted(field="criminal_procedure"), entry("honour_requested", "03-04")],
        entry("apology_held", "03-10", participants=["victim", "agency_leader", "press"]),
    ),
    "posted before it was published": (stories.accepted(), entry("apology_posted", "03-10", until="2026-04-10")),
    "a council before payment": (stories.notified(), entry("reimbursement_council_formed", "04-21", members=["union"])),
    "reimbursement decided without council": (
        stories.paid(),
        entry(
            "reimbursement_decided",
            "05-22",
            officers=[{"name": "A", "fault": "intent", "monthly_salary": 1, "amount": 1}],
        ),
    ),
    "a suit against a decision not yet taken": (stories.verifying(), entry("lawsuit_filed", "03-10", basis="52.2")),
    "a suit after withdrawal that never was": (stories.verifying(), entry("lawsuit_filed", "03-10", basis="52.1b")),
    "a suit accepted, none filed": (stories.handed_over(), entry("lawsuit_accepted", "03-30")),
    "a judgment without suit": (stories.handed_over(), entry("judgment_effective", "03-30", amount=1, honour=False)),
    "recorded later, but dated before its cause": (stories.accepted(), entry("verification_ended", "03-02")),
}


@pytest.mark.parametrize("name", BEFORE_ITS_CAUSE)
def test_an_event_before_its_cause(name: str, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    story, bad = BEFORE_ITS_CAUSE[name]
    said = refuse(text(*story, "", bad), capsys, tmp_path)
    assert f"Dòng {len(story) + 2}: " in said, "the line of the file, empty lines included"


def test_a_refusal_names_the_stage_and_the_article(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    said = refuse(text(dossier(), entry("decision_issued", "03-03", number="1", amount=1)), capsys, tmp_path)
    assert "“Thương lượng thành”" in said
    assert "Đ47.1" in said


# -- files ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("raw", [b"", b"\n\n", b" \r\n\t\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_refused(raw: bytes, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert "không có sự kiện" in refuse(raw, capsys, tmp_path)


@pytest.mark.parametrize(
    "raw",
    [
        text(GOOD) + '{"type": "claim_accepted", "on": "2026-03-03", "data": {"number": "é"}}'.encode("latin-1"),
        text(GOOD) + b"\xff\xfe\x00\x01",
        text(GOOD) + b"\x80",
        text(GOOD) + bytes(range(128, 256)),
        text(GOOD) + b"\xed\xa0\x80",
    ],
)
def test_bytes_that_are_no_utf8_are_refused(raw: bytes, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    said = refuse(raw, capsys, tmp_path)
    assert "UTF-8" in said
    assert "Dòng 2" in said


def test_utf16_is_refused(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    refuse(json.dumps(GOOD).encode("utf-16"), capsys, tmp_path)


@pytest.mark.parametrize("ending", ["\n", "\r\n", ""])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_byte_order_mark_and_other_line_ends_are_taken(
    mark: bytes, ending: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "case.jsonl"
    lines = [json.dumps(raw) for raw in stories.verifying()]
    file.write_bytes(mark + (ending or "\n").join(lines).encode() + ending.encode())
    assert main(["case", "replay", str(file), "--as-of", "2026-03-10", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["lanes"]["settlement"] == "verifying"


def test_line_separators_inside_a_text_do_not_end_the_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "case.jsonl"
    number = "số\u2028một\u0085hai\u000b"
    lines = [dossier(), entry("claim_accepted", "03-03", number=number.replace("\u000b", ""))]
    file.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in lines), encoding="utf-8")
    assert main(["case", "replay", str(file), "--as-of", "2026-03-10", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["lanes"]["settlement"] == "accepted"


def test_there_are_enough_bad_files() -> None:
    assert len(NO_JSON) + len(NO_ENTRY) + len(BAD_DATA) + len(BEFORE_ITS_CAUSE) >= 200


# -- whatever comes -----------------------------------------------------------------------------------

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=200)
@given(JSON)
def test_no_json_makes_a_traceback(value: object) -> None:
    with pytest.raises(Refused) as refused:
        event_from(value, 1)
    assert refused.value.line == 1


@settings(max_examples=300)
@given(st.data())
def test_no_data_makes_a_traceback(data: st.DataObject) -> None:
    kind = EVENTS[data.draw(st.sampled_from(sorted(EVENTS)))]
    values = {
        field.name: data.draw(st.sampled_from(field.choices) | JSON if field.choices else JSON, label=field.name)
        for field in kind.fields
    }
    try:
        got = event_from({"type": kind.name, "on": "2026-03-02", "data": values}, 7)
    except Refused as refused:
        assert refused.line == 7
        assert VIETNAMESE.search(refused.message)
    else:
        assert got.number == 7
