"""Pages of scoring: each role passes its own doors; a year is scored, sent, scored again and agreed by typing."""

import io
import json
import re

import pytest
from django.urls import reverse
from python_calamine import CalamineWorkbook

from btnn.reports.scoring import queries
from btnn.reports.scoring.command import main
from btnn.reports.scoring.models import ScoreSheet
from tests.web.test_every_route_has_a_policy import named_routes

from .conftest import fill, turn

PEOPLE = ("ubnd.overseer", "stp.head", "stp.officer", "stp.reception", "stc.finance", "sxd.head", "btp.overseer",
          "btp.officer")  # fmt: skip
SHUT = {302, 403, 404}


@pytest.fixture
def enter(province, client):
    def sign_in(who):
        client.force_login(province.person(who).user, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return sign_in


def routes():
    for route, name in named_routes():
        if name and name.startswith("scoring:"):
            yield name.partition(":")[2], re.findall(r"<(?:\w+:)?(\w+)>", route)


def ought_to_pass(who, name, method):
    """The sheet was sent to the Ministry; a post names no act."""
    body, role = who.split(".")
    works = role in ("head", "officer", "overseer")
    if method == "get":
        return works and body in ("stp", "ubnd", "btp")
    if name == "list":
        return works and body == "stp"
    return name == "line" and works and body == "btp"


@pytest.mark.parametrize("who", PEOPLE)
def test_everybody_passes_their_own_doors_and_no_other(province, sent, enter, who):
    client, wrong = enter(who), []
    for name, words in routes():
        kept = {"key": sent.pk, "criterion": "I.5b", "year": 2026}
        address = reverse(f"scoring:{name}", kwargs={word: kept[word] for word in words})
        for method in ("get", "post"):
            status = getattr(client, method)(address).status_code
            if (status not in SHUT | {405}) != ought_to_pass(who, name, method):
                wrong.append((method, name, status))
    assert wrong == []


def test_strangers_are_led_to_the_sign_in(client, db):
    assert client.get(reverse("scoring:list")).status_code == 302


def test_a_year_is_scored_sent_scored_again_and_agreed(province, ministry, today, enter):
    client = enter("stp.head")
    assert client.post(reverse("scoring:list"), {"year": "2030"}).status_code == 422
    assert client.post(reverse("scoring:list"), {"year": "2026"}).status_code == 303
    sheet = ScoreSheet.objects.get()
    address = reverse("scoring:sheet", args=[sheet.pk])
    page = client.get(address).content.decode()
    for word in ("Còn dòng chưa chấm", "Không phát sinh", "Điểm chưa đạt và việc nên làm", "quy về 100", "07/12/2026"):
        assert word in page, word
    line = reverse("scoring:line", args=[sheet.pk, "I.8a"])
    assert client.post(line, {"way": "4", "reason": ""}).status_code == 422
    refused = client.post(line, {"way": "", "reason": "Nhận ngày 05/12"})
    assert "Nhận ngày 05/12" in refused.content.decode()
    assert client.post(line, {"way": "4", "reason": "Nhận ngày 05/12."}).status_code == 303
    assert client.post(line.replace("I.8a", "I.1"), {"way": "given", "points": "", "reason": "x"}).status_code == 422
    assert client.post(address, {"viec": "survey", "assessed": "no"}).status_code == 303
    assert client.post(address, {"viec": "initiatives", "number": "1", "paper": ""}).status_code == 422
    act = {"viec": "self_scored", "on": "20/11/2026"}
    assert client.post(address, act).status_code == 422
    fill(sheet, province, today)
    assert client.post(address, act).status_code == 303
    assert client.post(address, act).status_code == 403
    assert client.post(address, {"viec": "sent", "on": "20/11/2026", "paper": "5/BC-STP"}).status_code == 303
    client = enter("btp.overseer")
    assert client.post(line, {"way": "2", "reason": ""}).status_code == 422
    assert client.post(line, {"way": "2", "reason": "Nhận ngày 09/12."}).status_code == 303
    assert client.post(address, {"viec": "scored", "on": "20/11/2026"}).status_code == 303
    client = enter("stp.head")
    assert "Bộ Tư pháp: Nhận ngày 09/12." in client.get(address).content.decode()
    assert client.post(address, {"viec": "agreed", "on": "20/11/2026"}).status_code == 303
    ranked = client.get(reverse("scoring:ranking", args=[2026])).content.decode()
    assert "−2,22" in ranked


def test_the_committee_waits_until_the_scores_are_frozen(province, today, begun, enter):
    address = reverse("scoring:sheet", args=[begun.pk])
    assert "đang tự chấm" in enter("ubnd.overseer").get(address).content.decode()
    fill(begun, province, today)
    turn(begun, "self_scored", "stp.head", province, today)
    assert "Hướng dẫn nghiệp vụ" in enter("ubnd.overseer").get(address).content.decode()


def test_files_say_what_the_page_says(province, today, sent, enter):
    client = enter("stp.officer")
    book = client.get(reverse("scoring:file", args=[sent.pk])).content
    rows = CalamineWorkbook.from_filelike(io.BytesIO(book)).get_sheet_by_index(0).to_python()
    told = {row[1]: row for row in rows}
    view = queries.sheet(province.person("stp.officer"), sent.pk, today)
    assert told["Xếp loại"][3] == view.own.rank
    assert client.get(reverse("scoring:document", args=[sent.pk])).content[:2] == b"PK"
    assert client.get(reverse("scoring:ranking_file", args=[2026])).content[:2] == b"PK"


def test_the_command_shows_a_year_as_words_and_as_data(province, today, begun, capsys):
    assert main(["show", "2026", "--agency", "stp", "--json"], today) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["year"], told["state"], len(told["lines"])) == (2026, "computing", 19)
    assert told["self"]["rank"] == "Chưa xếp loại"
    assert main(["show", "2025", "--agency", "stp"], today) == 0
    assert "Tổng điểm" in capsys.readouterr().out
    assert main(["show", "2018", "--agency", "stp"], today) == 1
    assert main(["show", "2026", "--agency", "sxd"], today) == 1
    assert main(["show", "2026", "--agency", "khong-co"], today) == 2
    assert "khong-co" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        main(["show"], today)
