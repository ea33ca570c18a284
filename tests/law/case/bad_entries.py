"""Lines that are no entry: what a slip of the hand, a program or ill will may write."""

from __future__ import annotations

from tests.law.case.stories import Raw, dossier

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
