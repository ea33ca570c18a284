"""Pages of coordination: each role passes its own doors; a regulation, a request, a meeting go by typing."""

import re
from datetime import date

import pytest
from django.urls import reverse

from btnn.plans.coordination import commands, queries
from btnn.plans.coordination.command import main
from btnn.plans.coordination.models import JointMeeting, Obligation, Regulation
from tests.web.test_every_route_has_a_policy import named_routes

PEOPLE = (
    "ubnd.overseer", "stp.head", "stp.officer", "stp.overseer", "stp.reception", "stc.finance", "sxd.head",
    "sxd.reception", "xa.head", "khac.head",
)  # fmt: skip
SHUT = {302, 403, 404, 405}
LISTS = {"overview", "year", "year_sheet", "year_csv", "meetings", "regulations"}


@pytest.fixture
def enter(province, client):
    def sign_in(who):
        client.force_login(province.person(who).user, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return sign_in


@pytest.fixture
def known(province, regulation, today):
    """A draft beside the regulation in force, a request to `sxd`, a meeting of `stp` with `sxd`, one of the year."""
    head = province.person("stp.head")
    draft = commands.begin("current", membership=head, today=today)
    asked = commands.ask(province.bodies["sxd"], subject="A", content="B", on=today, due_on=today, membership=head,
                         today=today)  # fmt: skip
    meeting = commands.call_meeting(
        [province.bodies["sxd"]], title="Họp", summary="Tóm tắt", materials="", on=today, time="08:30", place="STP",
        reply_by=today, sent_on=today, paper_number="", membership=head, today=today,
    )  # fmt: skip
    rule = regulation.rules.get(owes="finance", trigger="period")
    return {
        "one": {"key": asked.pk}, "meeting": {"key": meeting.pk}, "regulation": {"key": draft.pk},
        "add_rule": {"key": draft.pk}, "edit_rule": {"key": draft.pk, "order": 1},
        "scheduled": {"rule": rule.pk, "occurrence": "d20260701", "body": province.bodies["stc"].pk},
    }  # fmt: skip


def ought_to_pass(who, name, method):
    body, role = who.split(".")
    makes = body in ("stp", "ubnd") and role in ("head", "officer", "overseer")
    if name in LISTS:
        return method == "get"
    if name in ("ask", "call"):
        return role != "reception"
    if name == "begin":
        return makes
    if name in ("add_rule", "edit_rule"):
        return makes
    if name == "regulation":
        return method == "get" and body in ("stp", "ubnd")
    if name == "scheduled":
        if method == "post":
            return False  # sends on to the row: counted as passed below
        return body in ("stc", "stp", "ubnd")
    if method == "post":
        return False  # no act is named
    if name == "one":
        return body in ("stp", "sxd", "ubnd")
    return body in ("stp", "sxd")


@pytest.mark.parametrize("who", PEOPLE)
def test_everybody_passes_their_own_doors_and_no_other(province, known, enter, who):
    client, wrong = enter(who), []
    for route, full in named_routes():
        if not full or not full.startswith("coordination:"):
            continue
        name = full.partition(":")[2]
        words = {word: known.get(name, {}).get(word, 2026) for word in re.findall(r"<(?:\w+:)?(\w+)>", route)}
        for method in ("get", "post"):
            if (name, method) == ("scheduled", "post"):
                continue
            status = getattr(client, method)(reverse(full, kwargs=words)).status_code
            if (status not in SHUT) != ought_to_pass(who, name, method):
                wrong.append((method, name, status))
    assert wrong == []


def test_strangers_are_led_to_the_sign_in(known, client):
    assert client.get(reverse("coordination:overview")).status_code == 302
    assert client.post(reverse("coordination:ask")).status_code == 302


def test_a_regulation_is_drafted_changed_and_issued_by_typing(province, today, enter):
    client = enter("stp.officer")
    assert client.post(reverse("coordination:begin"), {"origin": "current"}).status_code == 422
    assert client.post(reverse("coordination:begin"), {"origin": "model"}).status_code == 303
    row = Regulation.objects.get()
    rule = {
        "title": "Thông tin vụ án", "what": "information", "owes": "court", "owed_to": "justice",
        "source": "event:lawsuit_accepted", "amount": "3", "unit": "working_day", "article": "Điều 9",
    }  # fmt: skip
    add = reverse("coordination:add_rule", args=[row.pk])
    for change, word in (
        ({"owes": "asked"}, "được đề nghị"),
        ({"owes": "justice"}, "phải khác nhau"),
        ({"amount": "", "unit": ""}, "Hãy ghi thời hạn"),
        ({"source": "request:opinion"}, "được đề nghị"),
        ({"source": "period:", "days": "32-01"}, "Chưa chọn đúng"),
        ({"source": "period:", "days": "01-01", "owes": "settling"}, "vai trò trong một vụ việc"),
        ({"owed_to": "departments"}, "một cơ quan"),
        ({"amount": "nhiều"}, "bằng chữ số"),
    ):
        page = client.post(add, rule | change)
        assert page.status_code == 422, change
        text = page.content.decode()
        assert word in text, (change, word)
        assert "Thông tin vụ án" in text
    assert client.post(add, rule).status_code == 303
    last = row.rules.count()
    one = reverse("coordination:edit_rule", args=[row.pk, last])
    assert client.post(one, rule | {"amount": "4"}).status_code == 303
    assert row.rules.get(order=last).amount == 4
    assert client.post(reverse("coordination:edit_rule", args=[row.pk, 1]), {"viec": "remove"}).status_code == 303
    assert row.rules.count() == last - 1
    address = reverse("coordination:regulation", args=[row.pk])
    assert client.post(address, {"viec": "title", "title": "Quy chế mới"}).status_code == 303
    issue = {"viec": "issue", "number": "9/QĐ-UBND", "on": "01/10/2026", "in_force_from": "15/10/2026", "signer": "A"}
    assert client.post(address, issue).status_code == 403
    client = enter("stp.head")
    assert "trước ngày ban hành" in client.post(address, issue | {"in_force_from": "01/09/2026"}).content.decode()
    assert client.post(address, issue).status_code == 303
    assert client.post(address, issue).status_code == 403
    assert queries.in_force(province.person("xa.head"), date(2026, 10, 14)) is None
    assert queries.in_force(province.person("xa.head"), date(2026, 10, 15)) == row
    page = enter("xa.head").get(address).content.decode()
    assert "4 ngày làm việc" in page
    assert "mẫu, địa phương sửa" in page


def test_one_asks_another_reminds_and_it_is_answered_by_typing(province, regulation, today, enter):
    client = enter("stp.officer")
    asked = {"to": province.bodies["sxd"].pk, "rule": "", "subject": "Gửi hồ sơ", "content": "Gấp", "on": "02/11/2026"}
    page = client.post(reverse("coordination:ask"), asked)
    assert (page.status_code, "Gấp" in page.content.decode()) == (422, True)
    assert client.post(reverse("coordination:ask"), asked | {"due_on": "09/11/2026"}).status_code == 303
    address = reverse("coordination:one", args=[Obligation.objects.get().pk])
    assert client.post(address, {"viec": "answer", "answer-on": "03/11/2026"}).status_code == 403
    assert client.post(address, {"viec": "escalate", "escalate-on": "12/11/2026"}).status_code == 403
    assert client.post(address, {"viec": "remind", "remind-on": "12/11/2026"}).status_code == 303
    up = {"viec": "escalate", "escalate-on": "13/11/2026"}
    assert client.post(address, up).status_code == 422
    assert client.post(address, up | {"escalate-content": "Đã quá hạn"}).status_code == 303
    assert "Báo cáo Ủy ban nhân dân tỉnh" in client.get(address).content.decode()
    client = enter("sxd.head")
    page = client.get(reverse("coordination:overview")).content.decode()
    assert "Gửi hồ sơ" in page
    assert "Báo thủ trưởng cơ quan phải làm ngày 13/11/2026" in page
    assert client.post(address, {"viec": "answer", "answer-on": "19/11/2026"}).status_code == 422
    done = {"viec": "answer", "answer-on": "19/11/2026", "answer-paper_number": "45/SXD"}
    assert client.post(address, done).status_code == 303
    assert client.post(address, done).status_code == 403
    assert "45/SXD" in enter("stp.officer").get(address).content.decode()
    year = enter("ubnd.overseer").get(reverse("coordination:year", args=[2026])).content.decode()
    assert "Sở Xây dựng" in year


def test_what_the_year_brings_is_answered_from_its_page(province, known, enter):
    client = enter("stc.finance")
    address = reverse("coordination:scheduled", kwargs=known["scheduled"])
    assert "15/07/2026" in client.get(address).content.decode()
    sent = client.post(address)
    assert sent.status_code == 303
    row = Obligation.objects.get(occurrence="d20260701")
    assert sent["Location"] == reverse("coordination:one", args=[row.pk])
    assert "Hạn được tính thế nào" in client.get(sent["Location"]).content.decode()
    assert enter("sxd.head").get(address).status_code == 404


def test_a_meeting_is_called_answered_and_gives_tasks_by_typing(province, regulation, today, enter):
    client = enter("stp.officer")
    call = {
        "title": "Thống nhất cách gửi văn bản", "summary": "Vướng mắc và quan điểm", "on": "19/11/2026", "time": "8h",
        "place": "Sở Tư pháp", "invited": [province.bodies["sxd"].pk, province.bodies["snn"].pk],
        "sent_on": "10/11/2026", "reply_by": "20/11/2026",
    }  # fmt: skip
    assert client.post(reverse("coordination:call"), call).status_code == 422
    assert "giờ:phút" in client.post(reverse("coordination:call"), call | {"reply_by": "16/11/2026"}).content.decode()
    fit = call | {"time": "08:30", "reply_by": "16/11/2026"}
    assert client.post(reverse("coordination:call"), fit).status_code == 303
    row = JointMeeting.objects.get()
    address = reverse("coordination:meeting", args=[row.pk])
    client = enter("sxd.head")
    assert client.post(address, {"viec": "reply", "comes": "no"}).status_code == 422
    assert client.post(address, {"viec": "reply", "comes": "yes", "who": "Ông B, Trưởng phòng"}).status_code == 303
    assert client.post(address, {"viec": "reply", "comes": "yes", "who": "Ông B"}).status_code == 403
    assert enter("stc.finance").get(address).status_code == 404
    client = enter("stp.officer")
    assert "Ông B, Trưởng phòng" in client.get(address).content.decode()
    minutes = {
        "viec": "record", "held": "yes", "on": "19/11/2026", "came": [province.bodies["sxd"].pk],
        "conclusion": "Thống nhất gửi qua trục liên thông.", "task1": "Lập danh sách đầu mối",
        "who1": province.bodies["sxd"].pk,
    }  # fmt: skip
    page = client.post(address, minutes)
    assert (page.status_code, "cần đủ nội dung" in page.content.decode()) == (422, True)
    assert client.post(address, minutes | {"due1": "01/12/2026"}).status_code == 303
    page = enter("sxd.head").get(reverse("coordination:overview")).content.decode()
    assert "Lập danh sách đầu mối" in page
    assert "Thống nhất gửi qua trục" in enter("snn.head").get(address).content.decode()


@pytest.mark.parametrize(
    ("words", "state", "said"),
    [
        (["load", "--agency", "ubnd"], "draft", "bản đang soạn"),
        (["load", "--agency", "ubnd", "--number", "573/QĐ-UBND", "--on", "2023-10-13"], "issued", "573/QĐ-UBND"),
    ],
)
def test_a_regulation_is_loaded_from_the_command_line_once(province, today, capsys, words, state, said):
    assert main(words, today) == 0
    assert said in capsys.readouterr().out
    row = Regulation.objects.get()
    assert (row.state, row.prepared_by.code) == (state, "stp")
    assert main(words, today) == 0
    assert "để nguyên" in capsys.readouterr().out
    assert Regulation.objects.count() == 1


def test_a_file_is_loaded_and_what_is_wrong_is_told(province, today, capsys, tmp_path):
    file = tmp_path / "quy-che.yaml"
    file.write_text(
        "title: Quy chế\nnumber: 3483/QĐ-UBND\nissued_on: 2022-09-22\nrules:\n"
        "- {title: Trả lời, what: answer, owes: asked, owed_to: asking, trigger: hand, amount: 7, unit: working_day}\n",
        encoding="utf-8",
    )
    assert main(["load", "--agency", "ubnd", str(file)], today) == 0
    assert Regulation.objects.get().in_force_from == date(2022, 9, 22)
    for words in (
        ["load", "--agency", "khong-co"], ["load", "--agency", "sxd"], ["load", "--agency", "ubnd", "/khong/co"],
        ["load", "--agency", "ubnd", "--number", "1"],
        ["load", "--agency", "ubnd", "--number", "1", "--on", "hom-nay"],
    ):  # fmt: skip
        assert main(words, today) == 2
        assert capsys.readouterr().err.startswith("btnn: ")
