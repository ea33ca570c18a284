"""Who may see a case without an account: who knows its code and four signs, and takes part in it today."""

import time
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test import Client

from btnn.cases import commands
from btnn.cases.commands import PartyData
from btnn.portal.identity import keeping
from btnn.portal.tracking import proof
from tests.cases.province import CLAIMANT

MONDAY = date(2026, 11, 16)
HERE = "/theo-doi/"


def ask(client, code, end):
    return client.post(HERE, {"ma": code, "cuoi": end})


def without_token(page):
    """The page without what differs from one answer to the next whatever was asked."""
    lines = page.content.decode().splitlines()
    told = ("csrfmiddlewaretoken", 'name="ma"', 'name="cuoi"')
    return [line for line in lines if not any(name in line for name in told)]


def test_the_code_of_a_receipt_fills_the_form_in_and_proves_nothing(client, pen):
    pen.open(MONDAY)
    page = client.get(HERE, {"ma": pen.case.tracking_code})
    assert f'value="{pen.case.tracking_code}"' in page.content.decode()
    assert client.get(f"{HERE}{pen.case.tracking_code}/").headers["Location"].startswith(HERE)


@pytest.mark.parametrize("typed", ["{code}", "{small}", " {bare} "])
def test_small_letters_blanks_and_dashes_do_not_matter(client, pen, typed):
    pen.open(MONDAY)
    code = pen.case.tracking_code
    answer = ask(client, typed.format(code=code, small=code.lower(), bare=code.replace("-", " ")), "5678")
    assert answer.headers["Location"] == f"{HERE}{code}/"
    page = client.get(answer.headers["Location"])
    assert page.status_code == 200
    assert "no-store" in page.headers["Cache-Control"]


def test_an_unknown_code_and_wrong_signs_get_the_same_answer(client, pen):
    pen.open(MONDAY)
    code = pen.case.tracking_code
    other = "2222-2222"
    pages = [ask(Client(), *told) for told in ((code, "0000"), (other, "5678"), (other, "0000"))]
    assert {page.status_code for page in pages} == {422}
    assert without_token(pages[0]) == without_token(pages[1]) == without_token(pages[2])
    assert CLAIMANT.full_name not in pages[0].content.decode()
    assert code in pages[0].content.decode()  # what was typed stays


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (("", "5678"), "hãy nhập mã"),
        (("K7M4-2Q9D", ""), "hãy nhập 4 số cuối"),
        (("K7M4", "5678"), "mã có 8 chữ và số"),
        (("K7M4-2Q9D", "12"), "cần đủ 4 số"),
    ],
)
def test_what_is_no_code_is_said_so(client, db, told, sentence):
    page = ask(client, *told)
    assert page.status_code == 422
    assert sentence in page.content.decode()


def test_one_machine_asks_twenty_times_and_no_more(client, db):
    answers = [ask(client, f"2222-{place + 2:04}".replace("0", "A").replace("1", "B"), "5678") for place in range(21)]
    assert [answer.status_code for answer in answers] == [422] * 20 + [429]


def test_one_code_is_tried_eight_times_an_hour_wherever_from(pen):
    pen.open(MONDAY)
    code = pen.case.tracking_code
    answers = [
        Client(REMOTE_ADDR=f"10.0.0.{place}").post(HERE, {"ma": code, "cuoi": "0000"}).status_code for place in range(9)
    ]
    assert answers == [422] * 8 + [429]
    right = Client(REMOTE_ADDR="10.0.1.1").post(HERE, {"ma": code, "cuoi": "5678"})
    assert right.status_code == 429  # the right signs would tell that they are right
    unknown = [
        Client(REMOTE_ADDR=f"10.0.2.{place}").post(HERE, {"ma": "2222-2222", "cuoi": "1"}).status_code
        for place in range(9)
    ]
    assert unknown[:8] == [422] * 8


REPRESENTATIVE = PartyData(
    "Trần Thị Bảo",
    capacity="representative",
    phone="0987 654 321",
    authority_kind="authorised",
    authority_from=date(2026, 1, 1),
)


@pytest.mark.parametrize(
    ("party", "end", "passes"),
    [
        pytest.param(CLAIMANT, "5678", True, id="telephone"),
        pytest.param(CLAIMANT, "1234", False, id="paper, where a telephone was given"),
        pytest.param(replace(CLAIMANT, phone=""), "1234", True, id="paper, where none was given"),
        pytest.param(replace(CLAIMANT, phone="", identity_number=""), "", False, id="neither"),
        pytest.param(replace(CLAIMANT, phone="+84 912.345.678"), "5678", True, id="telephone, however written"),
        pytest.param(replace(CLAIMANT, capacity="harmed_person"), "5678", False, id="harmed person who does not claim"),
        pytest.param(REPRESENTATIVE, "4321", True, id="representative"),
        pytest.param(
            replace(REPRESENTATIVE, authority_to=date(2026, 11, 20)), "4321", True, id="last day of an authority"
        ),
        pytest.param(
            replace(REPRESENTATIVE, authority_to=date(2026, 11, 19)), "4321", False, id="authority that has ended"
        ),
        pytest.param(replace(REPRESENTATIVE, authority_from=date(2026, 11, 21)), "4321", False, id="authority to come"),
        pytest.param(replace(REPRESENTATIVE, capacity="defender", authority_kind=""), "4321", False, id="defender"),
    ],
)
def test_claimants_and_representatives_in_force_prove_with_telephone_or_paper(client, pen, party, end, passes):
    somebody = PartyData("Phạm Văn Khác", phone="0900000099")
    pen.open(MONDAY, parties=(somebody, party))
    assert (ask(client, pen.case.tracking_code, end).status_code == 302) is passes


def test_who_takes_part_no_longer_is_out_at_once(pen, proves):
    pen.open(MONDAY, parties=(PartyData("Phạm Văn Khác"), CLAIMANT))
    client = proves(pen.case)
    page = f"{HERE}{pen.case.tracking_code}/"
    assert client.get(page).status_code == 200
    party = pen.case.parties.get(full_name=CLAIMANT.full_name)
    commands.end_party(
        pen.case.code, party.pk, on=MONDAY, reason="Rút", expected=1,
        membership=pen.province.person("sxd.head"), today=pen.today,
    )  # fmt: skip
    assert client.get(page).status_code == 302


def test_half_an_hour_without_a_page_ends_the_proof(pen, proves, monkeypatch):
    pen.open(MONDAY)
    client = proves(pen.case)
    page = f"{HERE}{pen.case.tracking_code}/"
    now = time.time()
    for minutes, status in ((20, 200), (45, 200), (76, 302), (77, 302)):
        monkeypatch.setattr(proof.time, "time", lambda minutes=minutes: now + minutes * 60)
        assert client.get(page).status_code == status, minutes


def test_leaving_ends_the_proof_and_several_cases_may_be_open(pen, province, proves):
    from tests.cases.province import Pen

    other = Pen(province)
    pen.open(MONDAY)
    other.open(MONDAY, "snn.reception")
    client = proves(pen.case)
    proves(other.case)
    listed = client.get(HERE).content.decode()
    assert pen.case.tracking_code in listed
    assert other.case.tracking_code in listed
    assert CLAIMANT.full_name not in listed
    client.post(f"{HERE}{pen.case.tracking_code}/thoat/")
    assert client.get(f"{HERE}{pen.case.tracking_code}/").status_code == 302
    assert client.get(f"{HERE}{other.case.tracking_code}/").status_code == 200


def test_the_session_gets_a_new_key_when_something_is_proved(client, pen):
    pen.open(MONDAY)
    session = client.session
    session["planted"] = 1
    session.save()
    client.cookies["btnn_session"] = before = session.session_key
    ask(client, pen.case.tracking_code, "5678")
    assert client.cookies["btnn_session"].value != before


def test_who_signed_in_sees_their_own_cases_without_a_code(client, pen, province):
    from tests.cases.province import Pen

    other = Pen(province)
    pen.open(MONDAY)
    other.open(MONDAY, "snn.reception", parties=(replace(CLAIMANT, identity_number="036075009999"),))
    session = client.session
    session[keeping.KEY] = {
        **dict.fromkeys(("issuer", "sub", "birth_date", "phone", "email"), ""),
        "name": "NGUYEN VAN DAT",
        "identity_number": "036075001234",
        "verified_at": datetime.now(UTC).isoformat(),
    }
    session.save()
    client.cookies["btnn_session"] = session.session_key
    listed = client.get(HERE).content.decode()
    assert pen.case.tracking_code in listed
    assert other.case.tracking_code not in listed
    assert client.get(f"{HERE}{pen.case.tracking_code}/").status_code == 200
    assert client.get(f"{HERE}{other.case.tracking_code}/").status_code == 302


def test_the_functions_look_for_names_in_our_schema_alone(db):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT proname, prosecdef, proconfig::text FROM pg_proc WHERE proname LIKE 'tracking!_%' ESCAPE '!'"
        )
        rows = cursor.fetchall()
    ours = {name: config for name, owner, config in rows if owner}
    assert set(ours) >= {"tracking_proved", "tracking_held", "tracking_of_identity"}
    assert all(config.endswith('pg_temp"}') for config in ours.values())
