"""Bad files: each refused with a sentence in Vietnamese, exit status 2, never a stack of calls."""

from __future__ import annotations

import json
import subprocess
import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from btnn.law import damages, reimbursement
from btnn.law.damages import all_rules
from btnn.law.errors import Refused

GOOD = '{"valued_on": "2026-03-02", "items": [{"rule": "M-03b", "facts": {"custody_days": 173}}]}'


def with_(**more: object) -> str:
    return json.dumps(json.loads(GOOD) | more)


def item(rule: object = "M-03b", **more: object) -> str:
    return with_(items=[{"rule": rule, "facts": {"custody_days": 173}} | more])


BAD_TEXTS = [
    ("", "JSON"),
    ("[]", "đối tượng JSON"),
    ("null", "đối tượng JSON"),
    ("{", "JSON"),
    ("{}", "valued_on"),
    (GOOD + GOOD, "JSON"),
    (GOOD[:-1] + ', "items": []}', "hai lần"),
    (GOOD.replace("173", "NaN"), "NaN"),
    (GOOD.replace("173", "-Infinity"), "Infinity"),
    (GOOD.replace("173", "1" * 5000), "JSON"),
    (GOOD.replace("173", "1e999999999"), "số nguyên"),
    (GOOD.replace("173", "173.5"), "số nguyên"),
    (GOOD.replace("173", "-1"), "âm"),
    (GOOD.replace("173", "true"), "số nguyên"),
    (GOOD.replace("173", '"173"'), "số nguyên"),
    (GOOD.replace("173", "73001"), "lớn quá"),
    (GOOD.replace("173", '"\\ud800"'), "JSON"),
    (GOOD.replace("173", "[" * 100_000), "JSON"),
    (with_(valued_on=None), "valued_on"),
    (with_(valued_on="2026-02-30"), "ngày"),
    (with_(valued_on="02/03/2026"), "ngày"),
    (with_(valued_on=20260302), "ngày"),
    (with_(valued_on="1850-01-01"), "năm"),
    (with_(valued_on="2005-01-01"), "chưa có"),
    (with_(valued_on="2031-01-01"), "chưa có"),
    (with_(victim_fault="1.1"), "victim_fault"),
    (with_(victim_fault="-0.1"), "victim_fault"),
    (with_(victim_fault="30%"), "victim_fault"),
    (with_(victim_fault=[]), "victim_fault"),
    (with_(victim_fault=True), "victim_fault"),
    (with_(victim_died="no"), "victim_died"),
    (with_(victim_died=0), "victim_died"),
    (with_(advance_paid=-1), "advance_paid"),
    (with_(advance_paid=1.5), "advance_paid"),
    (with_(advance_paid="0"), "advance_paid"),
    (with_(items=None), "items"),
    (with_(items=[]), "items"),
    (with_(items={}), "items"),
    (with_(items=[1]), "Mục 1"),
    (with_(items=[None]), "Mục 1"),
    (with_(victim_foult="0"), "victim_foult"),
    (with_(parameters={"base": 1}), "base"),
    (item(None), "quy tắc"),
    (item(5), "quy tắc"),
    (item([]), "quy tắc"),
    (item("M-99"), "M-99"),
    (item("M-03"), "M-03"),
    (item("R-03"), "reimbursement"),
    (item(facts=None), "facts"),
    (item(facts=[]), "facts"),
    (item(facts={}), "custody_days"),
    (item(facts={"custody_days": None}), "custody_days"),
    (item(facts={"custody_day": 5}), "custody_day"),
    (item(facts={"custody_days": 5, "extra": 1}), "extra"),
    (item(fault="2"), "fault"),
    (item(fault=False), "fault"),
    (item(note="x"), "note"),
    (item(parameters=[]), "parameters"),
    (item("H-02", facts={"treatment_days": 5, "facility_region": "V"}), "facility_region"),
    (item("H-02", facts={"treatment_days": 5, "facility_region": 1}), "facility_region"),
    (item("H-02", facts={"treatment_days": 5}), "facility_region"),
    (item("D-05", facts={"dependants": []}), "danh sách"),
    (item("D-05", facts={"dependants": [{"region": "I"}]}), "months"),
    (item("D-05", facts={"dependants": [{"months": 5}]}), "region"),
    (item("D-05", facts={"dependants": [{"region": "I", "months": -5}]}), "âm"),
    (item("D-05", facts={"dependants": [{"region": "I", "months": 5, "name": "x"}]}), "name"),
    (item("D-05", facts={"dependants": [5]}), "người thứ 1"),
    (item("H-01", facts={"bills": []}), "trống"),
    (item("H-01", facts={"bills": [1, -1]}), "số thứ 2"),
    (item("H-01", facts={"bills": [1, 1.5]}), "số thứ 2"),
    (item("P-01", facts={"price_1": 1, "price_2": 1, "price_3": 1, "wear_rate": 25}), "0.12"),
    (item("P-04b", facts={"principal": 10**16, "days": 1}), "lớn quá"),
]


@pytest.mark.parametrize(("text", "why"), BAD_TEXTS, ids=range(len(BAD_TEXTS)))
def test_a_bad_file_is_refused_with_a_sentence(text, why):
    with pytest.raises(Refused, match=why) as refused:
        damages.assess_text(text)
    sentence = refused.value.message
    assert len(sentence) < 1000 and "\n" not in sentence and sentence.endswith((".", "…}."))


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**20), 10**20)
    | st.floats()
    | st.sampled_from(["I", "0.3", "2024-01-10", "9999-12-31", "1e5", "", "NaN", "agency", "27.2a", "intent", "law"])
    | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["from", "to", "window", "region", "months", "x"]), inner, max_size=4)
    ),
    max_leaves=8,
)
NAMES = sorted({fact.name for rule in all_rules().values() for fact in rule.facts})


@st.composite
def claims(draw: st.DrawFn) -> dict[str, object]:
    items = []
    for _ in range(draw(st.integers(0, 3))):
        rule = draw(st.sampled_from([*all_rules(), "X"]))
        known = [fact.name for fact in all_rules()[rule].facts] if rule in all_rules() else NAMES
        facts = draw(st.fixed_dictionaries({}, optional=dict.fromkeys(known, VALUES)))
        items.append({"rule": rule, "facts": facts} | draw(st.fixed_dictionaries({}, optional={"fault": VALUES})))
    head = st.fixed_dictionaries(
        {"valued_on": st.sampled_from(["2026-03-02", "2024-08-05"]) | VALUES, "items": st.just(items) | VALUES},
        optional={"victim_fault": VALUES, "victim_died": VALUES, "advance_paid": VALUES, "parameters": VALUES},
    )
    return draw(head)


KEYS = ("coefficient", "decided_on", "left_service_date", "chosen_months", "paid", "reduction", "salary_income")
OFFICIALS = st.fixed_dictionaries(
    {
        "name": st.sampled_from(["A", "B"]) | VALUES,
        "fault": st.sampled_from(["intent", "negligence", "intent_convicted"]) | VALUES,
    },
    optional=dict.fromkeys((*KEYS, "monthly", "died", "basis_withdrawn", "pregnant", "child_birth_date"), VALUES)
    | {"monthly_salary": st.integers(1, 10**7) | VALUES},
)
DECISIONS = st.fixed_dictionaries(
    {"compensated": st.integers(1, 10**9) | VALUES, "officers": st.lists(OFFICIALS, max_size=3) | VALUES},
    optional={"reading": VALUES, "decided_on": VALUES, "parameters": VALUES},
)


@settings(max_examples=300, deadline=None)
@given(claims())
def test_damages_answer_or_refuse(raw):
    _answers_or_refuses(damages.assess_text, raw)


@settings(max_examples=300, deadline=None)
@given(DECISIONS)
def test_reimbursement_answers_or_refuses(raw):
    _answers_or_refuses(reimbursement.assess_text, raw)


@given(st.text(max_size=60) | st.text(alphabet='{}[]":,0123456789-eE.trufalsn \\', max_size=60))
def test_any_text_is_answered_or_refused(text):
    for assess in (damages.assess_text, reimbursement.assess_text):
        with pytest.raises(Refused):
            assess(text)


def _answers_or_refuses(assess, raw):
    try:
        found = assess(json.dumps(raw)).as_json()
    except Refused as refused:
        assert refused.message
    else:
        json.dumps(found, ensure_ascii=False).encode()


def run(*words: str, text: str | bytes = "") -> subprocess.CompletedProcess[bytes]:
    data = text.encode() if isinstance(text, str) else text
    return subprocess.run([sys.executable, "-m", "btnn.cli", *words], input=data, capture_output=True, check=False)


def test_the_command_tells_and_answers(tmp_path):
    file = tmp_path / "claim.json"
    file.write_text("\ufeff" + GOOD, encoding="utf-8")
    told = run("damages", "assess", str(file))
    assert told.returncode == 0 and "92.004.545 đồng" in told.stdout.decode()
    answer = json.loads(run("damages", "assess", str(file), "--json").stdout)
    assert answer["payable"] == 92_004_545


def test_the_command_for_reimbursement():
    text = json.dumps(
        {
            "compensated": 400_000_000,
            "officers": [
                {"name": "A", "fault": "intent", "monthly_salary": 7_792_200},
                {"name": "B", "fault": "negligence", "monthly_salary": 7_792_200, "salary_income": 9_000_000},
            ],
        }
    )
    told = run("reimbursement", "assess", "-", text=text)
    assert told.returncode == 0 and "200.000.000 đồng" in told.stdout.decode()
    assert json.loads(run("reimbursement", "assess", "-", "--json", text=text).stdout)["total"] == 238_961_000


@pytest.mark.parametrize("command", ["damages", "reimbursement"])
@pytest.mark.parametrize("text", ["", "[", b"\xe9\xff", "{}", '{"items": 1}'], ids=str)
def test_the_command_refuses_with_status_two(command, text):
    for words in ((), ("--json",)):
        done = run(command, "assess", "-", *words, text=text)
        assert done.returncode == 2 and done.stdout == b""
        said = done.stderr.decode()
        assert said.startswith("btnn: ") and said.count("\n") == 1 and "Traceback" not in said


def test_a_missing_file_is_refused():
    assert run("damages", "assess", "/nowhere/claim.json").returncode == 2


def test_the_command_starts_at_once():
    quickest = 9.0
    for _ in range(5):
        start = time.perf_counter()
        run("damages", "assess", "-", text=GOOD)
        quickest = min(quickest, time.perf_counter() - start)
    assert quickest <= 0.4
