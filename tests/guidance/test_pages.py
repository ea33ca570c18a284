"""Pages of guidance: each role passes its own doors; requests go their way by typing."""

import re
from uuid import uuid4

import pytest
from django.urls import reverse

from btnn.support.guidance.documenting import KINDS
from btnn.support.guidance.models import Letter, PlannedSession
from btnn.support.guidance.views.acting import ACTS
from btnn.support.models import Question
from tests.web.test_every_route_has_a_policy import named_routes

PEOPLE = (
    "stp.head", "stp.officer", "stp.overseer", "stp.reception", "sxd.head", "sxd.reception", "sxd.finance", "xa.head",
    "ubnd.overseer", "stc.finance", "btp.head",
)  # fmt: skip
SHUT = {302, 403, 404}


@pytest.fixture
def enter(province, client):
    def sign_in(who):
        client.force_login(province.person(who).user, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return sign_in


def routes():
    for route, name in named_routes():
        if name and name.startswith("guidance:"):
            yield name.partition(":")[2], re.findall(r"<(?:\w+:)?(\w+)>", route)


def ought_to_pass(who, name, method):
    """The request is that of `sxd` at `stp`, its officer appointed; the letter is one of `stp` to `xa`."""
    body, role = who.split(".")
    works = role in ("head", "officer", "overseer", "reception")
    guides = body in ("stp", "btp")
    if name in ("list", "matter", "document", "letter") and not works:
        return False
    if name == "list":
        return method == "get"
    if name in ("matter", "document"):
        return body in ("stp", "sxd") and method == "get"
    if name == "act":  # to call for papers
        return who in ("stp.head", "stp.officer")
    if name == "letter":
        return body in ("stp", "xa") and method == "get"  # no act is named
    if name == "ask":
        return role in ("head", "officer", "overseer")
    if name == "register":
        return guides and role != "overseer"
    if name == "sessions":
        return guides and (method == "get" or role == "head")
    return who == "stp.head"  # changing the plan of `stp`


@pytest.mark.parametrize("who", PEOPLE)
def test_everybody_passes_their_own_doors_and_no_other(province, asked, work, enter, today, who):
    from btnn.support.guidance import commands

    work(asked)
    head = province.person("stp.head")
    planned = commands.plan_session(
        year=2026, quarter=4, place="department", where="", about="x", membership=head, today=today
    )
    content = commands.Content("x", "x")
    letter = commands.send_letter(
        asked.pk, "opinion", content, [province.bodies["xa"]], on=today, membership=head, today=today
    )
    client, wrong = enter(who), []
    keys = {"letter": letter.pk, "planned": planned.pk}
    for name, words in routes():
        told = {"key": keys.get(name, asked.pk), "year": 2026, "act": "papers", "kind": "request"}
        address = reverse(f"guidance:{name}", kwargs={word: told[word] for word in words})
        for method in ("get", "post"):
            status = getattr(client, method)(address).status_code
            passed = status not in SHUT | {405}
            if passed != ought_to_pass(who, name, method):
                wrong.append((method, name, status))
    assert wrong == []


def test_every_act_has_a_page_that_keeps_what_was_typed(province, asked, told, work, enter):
    for question, who in ((work(told()), "stp.head"), (work(asked), "sxd.head")):
        client = enter(who)
        for name in ACTS:
            address = reverse("guidance:act", args=[question.pk, name])
            page = client.get(address)
            assert page.status_code == (403 if (name == "withdraw") == (who == "stp.head") else 200), name
            if page.status_code == 200:
                refused = client.post(address, {"text": "Chữ đã gõ", "on": "99/99/2026"})
                assert refused.status_code == 422
    assert enter("stp.head").get(reverse("guidance:act", args=[asked.pk, "nothing"])).status_code == 404


def test_an_agency_asks_from_its_case_and_reads_the_answer(province, enter):
    from datetime import date

    from tests.cases.province import Pen

    pen = Pen(province)
    pen.open(date(2026, 9, 7))
    client = enter("sxd.officer")
    address = reverse("guidance:ask")
    assert pen.case.code in client.get(address, {"vu-viec": pen.case.code}).content.decode()
    sent = {
        "purpose": "professional", "topics": ["settling"], "case_code": pen.case.code, "on": "16/11/2026",
        "text": "Xác định thu nhập thế nào khi làm nhiều nghề?", "wished_by": "30/11/2026", "token": uuid4(),
    }  # fmt: skip
    refused = client.post(address, sent | {"topics": []})
    assert (refused.status_code, "làm nhiều nghề" in refused.content.decode()) == (422, True)
    done = client.post(address, sent)
    assert done.status_code == 303
    row = Question.objects.get()
    head = enter("stp.head")
    one = lambda act: reverse("guidance:act", args=[row.pk, act])  # noqa: E731
    officer = province.person("stp.officer").user_id
    assert head.post(one("assign"), {"cu-officer": officer, "cu-on": "17/11/2026"}).status_code == 303
    told = {"tl-text": "Lấy mức bình quân.", "tl-citations": "Luật 10/2017/QH14, Đ24", "tl-on": "18/11/2026"}
    assert head.post(one("answer"), told | {"tl-paper": "9/STP"}).status_code == 303
    page = enter("sxd.officer").get(done.url).content.decode()
    assert "Lấy mức bình quân." in page
    assert pen.case.code in page
    for kind in ("request", "letter"):
        assert enter("sxd.officer").get(reverse("guidance:document", args=[row.pk, kind])).content[:2] == b"PK"
    assert enter("sxd.officer").get(reverse("guidance:document", args=[row.pk, "minutes"])).status_code == 404


def test_a_person_s_request_goes_through_coordination_and_a_session(province, enter):
    client = enter("stp.head")
    sent = {
        "purpose": "guidance", "name": "Nguyễn Văn An", "capacity": "injured", "topics": ["procedure", "payment"],
        "text": "Tôi muốn biết trình tự yêu cầu bồi thường.", "way": "counter", "signed": "on", "on": "16/11/2026",
        "basis": "Bản án 12/2026", "field": "criminal_procedure", "token": uuid4(),
    }  # fmt: skip
    assert client.post(reverse("guidance:register"), sent | {"name": ""}).status_code == 422
    assert 'class="code"' in client.post(reverse("guidance:register"), sent).content.decode()
    row = Question.objects.get()
    one = lambda act: reverse("guidance:act", args=[row.pk, act])  # noqa: E731

    def post(act, **typed):
        answer = client.post(one(act), {"on": "18/11/2026", "text": "Nội dung."} | typed)
        assert answer.status_code == 303, answer.content.decode()

    head = province.person("stp.head").user_id
    assert client.post(one("assign"), {"cu-officer": head, "cu-on": "17/11/2026"}).status_code == 303
    post("report", field="criminal_procedure", proposal="coordinate")
    court = province.bodies["tand"].pk
    page = client.get(one("consult")).content.decode()
    assert "Tòa án nhân dân, Viện kiểm sát nhân dân, Công an cấp tỉnh" in page
    assert page.index(f'value="{court}"') < page.index(f'value="{province.bodies["sxd"].pk}"')
    post("consult", to=[court], summary="Tóm tắt", issue="Vấn đề", view="Quan điểm", reply_by="19/11/2026")
    letter = reverse("guidance:letter", args=[Letter.objects.get().pk])
    answered = enter("tand.head").post(letter, {"viec": "reply", "tra-text": "Nhất trí.", "tra-on": "19/11/2026"})
    assert answered.status_code == 303
    client = enter("stp.head")
    assert client.post(letter, {"viec": "agree", "tn-text": "Đã thống nhất.", "tn-on": "19/11/2026"}).status_code == 303
    post("team", ground="difficult", members="Ông B", on="19/11/2026")
    post("prepared", on="19/11/2026")
    post("notified", held_on="20/11/2026", place="department", told=[province.bodies["xa"].pk], on="19/11/2026")
    post("held", present="Ông B\nÔng An", signed="true", handed="true", on="20/11/2026")
    page = client.get(reverse("guidance:matter", args=[row.pk])).content.decode()
    for word in ("Đã thống nhất", "Ban hành văn bản hướng dẫn", "Biên bản đã ký", "Mẫu số 02"):
        assert word.lower() in page.lower(), word
    told = {"tl-text": "Nộp tại.", "tl-citations": "Luật 10/2017/QH14, Đ41", "tl-on": "20/11/2026", "tl-paper": "1"}
    assert client.post(one("answer"), told).status_code == 303
    for kind in KINDS:
        if kind != "refusal":
            assert client.get(reverse("guidance:document", args=[row.pk, kind])).content[:2] == b"PK"
    assert client.get(reverse("support:question", args=[row.pk])).status_code == 302
    assert "Nguyễn Văn An" in client.get(reverse("support:year", args=[2026])).content.decode()
    assert client.get(reverse("support:sheet", args=[2026, "xlsx"])).content[:2] == b"PK"


def test_the_plan_of_sessions_is_changed_with_its_reason(province, enter):
    client, address = enter("stp.head"), reverse("guidance:sessions", args=[2026])
    entry = {"quarter": "4", "place": "department", "where": "", "about": "Tiếp người dân tại xã"}
    assert client.post(address, entry | {"about": ""}).status_code == 422
    assert client.post(address, entry).status_code == 303
    one = reverse("guidance:planned", args=[2026, PlannedSession.objects.get().pk])
    assert client.post(one, entry | {"reason": ""}).status_code == 422
    assert client.post(one, entry | {"place": "residence", "reason": "Tiện cho dân"}).status_code == 303
    assert client.post(one, entry | {"reason": "x"}).status_code == 404
    one = reverse("guidance:planned", args=[2026, PlannedSession.objects.latest("pk").pk])
    assert client.post(one, entry | {"drop": "true", "reason": "Không còn cần"}).status_code == 303
    page = client.get(address).content.decode()
    assert "không tổ chức" in page
    assert "Không còn cần" in page
