"""Pages of recommendations: each role passes its own doors; from a finding of a case to the end by typing."""

import re
from datetime import date

import pytest
from django.urls import reverse

from btnn.support.recommendations.models import Recommendation, RecommendationTurn
from tests.web.test_every_route_has_a_policy import named_routes

PEOPLE = (
    "ubnd.overseer", "stp.head", "stp.officer", "stp.reception", "stc.finance", "sxd.head", "sxd.reception",
    "snn.head", "khac.head", "btp.overseer",
)  # fmt: skip
SHUT = {302, 403, 404}
MAKERS = ("ubnd.overseer", "stp.head", "stp.officer", "btp.overseer")


@pytest.fixture
def enter(province, client):
    def sign_in(who):
        client.force_login(province.person(who).user, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return sign_in


def routes():
    for route, name in named_routes():
        if name and name.startswith("recommendations:"):
            yield name.partition(":")[2], re.findall(r"<(?:\w+:)?(\w+)>", route)


def ought_to_pass(who, name, method):
    body = who.partition(".")[0]
    if name == "write":
        return who in MAKERS
    if method == "post":
        return False
    return name in ("list", "sheet") or body in ("stp", "ubnd", "sxd")


@pytest.mark.parametrize("who", PEOPLE)
def test_everybody_passes_their_own_doors_and_no_other(sent, enter, who):
    client, wrong = enter(who), []
    for name, words in routes():
        given = {"key": sent.pk, "kind": "cancel"}
        address = reverse(f"recommendations:{name}", kwargs={word: given[word] for word in words})
        for method in ("get", "post"):
            status = getattr(client, method)(address).status_code
            if (status not in SHUT | {405}) != ought_to_pass(who, name, method):
                wrong.append((method, name, status))
    assert wrong == []


@pytest.mark.parametrize("kind", ["protest", "cancel", "review", "violation"])
def test_each_kind_asks_only_for_what_it_needs(province, decided, enter, kind):
    page = enter("stp.officer").get(f"{reverse('recommendations:write', args=[kind])}?vu-viec={decided.code}")
    told = page.content.decode()
    assert ('name="court"' in told) == (kind == "protest")
    assert ('name="known_on"' in told) == (kind == "cancel")
    assert ('name="decision_kind"' in told) == (kind == "review")
    assert ('name="to_agency"' in told) == (kind in ("protest", "violation"))
    assert ("12/QĐ-BT" in told) == (kind == "cancel")
    assert "Nguyễn Văn Đạt" not in told


def test_a_finding_of_a_case_becomes_a_recommendation_with_one_click(province, enter):
    from tests.cases.province import Pen

    pen = Pen(province)
    pen.open(date(2026, 9, 7))
    client = enter("stp.officer")
    case = reverse("urging:case", args=[pen.case.code])
    link = re.search(r'href="([^"]+violation[^"]+diem=late[^"]+)"', client.get(case).content.decode())[1]
    link = link.replace("&amp;", "&")
    form = client.get(link).content.decode()
    assert 'value="16.4" id="id_grounds_3" checked' in form or re.search(r'value="16.4"[^>]*checked', form)
    given = {
        "about": province.bodies["sxd"].pk, "grounds": ["16.4"], "to_agency": "", "to_name": "", "subject": "xử lý",
        "text": "Đề nghị xử lý.", "reply_by": "05/12/2026", "on": "20/11/2026", "signer": "A", "number": "",
    }  # fmt: skip
    refused = client.post(link, given)
    assert refused.status_code == 422
    assert "Đề nghị xử lý." in refused.content.decode()
    done = client.post(link, given | {"to_agency": province.bodies["ubnd"].pk})
    assert done.status_code == 303
    made = Recommendation.objects.get()
    assert made.finding.startswith("late:")
    page = client.get(case).content.decode()
    assert "Kiến nghị xử lý vi phạm" in page
    assert f"diem={made.finding}" not in page.replace("%3A", ":")
    assert client.get(reverse("recommendations:word", args=[made.pk])).content[:2] == b"PK"


def test_it_is_answered_and_concluded_by_typing(sent, enter):
    address = reverse("recommendations:one", args=[sent.pk])
    client = enter("sxd.officer")
    answer = {"viec": "answer", "accepted": "no", "words": "", "paper": "", "on": "20/11/2026"}
    assert client.post(address, answer).status_code == 422
    assert client.post(address, answer | {"words": "Không có giả mạo."}).status_code == 303
    assert client.post(address, {"viec": "conclude"}).status_code == 403
    client = enter("stp.head")
    page = client.get(address).content.decode()
    assert "Kiến nghị tiếp" in page
    assert "hết ngày 04/11/2026" in page
    end = {"viec": "conclude", "done": "yes", "words": "Đã hủy.", "paper": "", "on": "20/11/2026"}
    assert client.post(address, end).status_code == 422
    assert client.post(address, end | {"paper": "13/QĐ"}).status_code == 303
    assert client.post(address, end | {"paper": "13/QĐ"}).status_code == 409
    assert RecommendationTurn.objects.count() == 2
    listed = client.get(reverse("recommendations:list")).content.decode()
    assert "đã thực hiện" in listed
    assert client.get(reverse("recommendations:sheet")).content[:2] == b"PK"


def test_strangers_are_led_to_the_sign_in(sent, client):
    assert client.get(reverse("recommendations:one", args=[sent.pk])).status_code == 302
