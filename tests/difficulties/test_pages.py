"""Pages of difficulties: each role passes its own doors; a difficulty goes its way by typing."""

import re
from datetime import date
from uuid import uuid4

import pytest
from django.urls import reverse

from btnn.plans.difficulties.models import Demand, Proposal, Raised, Theme
from tests.web.test_every_route_has_a_policy import named_routes

PEOPLE = (
    "stp.head", "stp.officer", "stp.overseer", "stp.reception", "sxd.officer", "sxd.finance", "xa.head", "snn.head",
    "ubnd.overseer", "btp.head",
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
        if name and name.startswith("difficulties:"):
            yield name.partition(":")[2], re.findall(r"<(?:\w+:)?(\w+)>", route)


def ought_to_pass(who, name, method):
    """The difficulty is that of `sxd`, its theme was taken up by `stp` to `ubnd`."""
    body, role = who.split(".")
    if name in ("gather", "propose"):
        return body in ("stp", "btp") and role in ("head", "officer")
    if name == "raise":
        return True
    if name == "theme" and method == "post":
        return who in ("stp.head", "stp.officer")
    if method == "post":
        return False  # no line is named; the others are only read
    if name == "raised":
        return body in ("sxd", "stp")
    if name == "theme":
        return body in ("sxd", "stp", "ubnd")
    if name in ("proposal", "letter"):
        return body in ("stp", "ubnd")
    return True


@pytest.mark.parametrize("who", PEOPLE)
def test_everybody_passes_their_own_doors_and_no_other(province, told, enter, today, who):
    from btnn.plans.difficulties import commands

    row, head = told(), province.person("stp.head")
    given = {"membership": head, "today": today}
    theme = commands.gather([commands.Picked("direct", row.pk)], title="A", stage="other", kind="other", **given)
    sent = commands.propose(
        {theme.pk: "x"}, province.bodies["ubnd"], title="A", number="", signer="", on=today, **given
    )
    keys = {"raised": row.pk, "theme": theme.pk, "proposal": sent.pk, "letter": sent.pk}
    client, wrong = enter(who), []
    for name, words in routes():
        address = reverse(f"difficulties:{name}", kwargs={w: {"key": keys.get(name), "kind": "csv"}[w] for w in words})
        for method in ("get", "post"):
            status = getattr(client, method)(address).status_code
            if (status not in SHUT | {405}) != ought_to_pass(who, name, method):
                wrong.append((method, name, status))
    assert wrong == []


def test_a_difficulty_is_raised_gathered_taken_up_and_told_back(province, in_plan, enter):
    sent = {
        "text": "Không có đơn vị định giá.", "kind": "hard_to_verify", "stage": "verification", "on": "05/11/2026",
        "proposal": "Lập danh sách đơn vị.", "token": uuid4(),
    }  # fmt: skip
    client = enter("sxd.reception")
    refused = client.post(reverse("difficulties:raise"), sent | {"kind": ""})
    assert (refused.status_code, "Không có đơn vị định giá." in refused.content.decode()) == (422, True)
    for _ in range(2):
        assert client.post(reverse("difficulties:raise"), sent).status_code == 303
    row = Raised.objects.get()
    client = enter("stp.officer")
    page = client.get(reverse("difficulties:list"), {"nguon": "direct"}).content.decode()
    assert f'value="direct:{row.pk}"' in page
    assert "plan:" not in page
    gather = reverse("difficulties:gather")
    assert client.get(gather).status_code == 422
    names = [f"direct:{row.pk}", f"plan:{in_plan.pk}"]
    assert client.get(gather, {"muc": names}).status_code == 200
    new = {"muc": names, "title": "Định giá", "kind": "hard_to_verify", "stage": "verification", "study": "Thiếu."}
    assert client.post(gather, new | {"title": ""}).status_code == 422
    assert client.post(gather, new).status_code == 303
    theme = Theme.objects.get()
    address = reverse("difficulties:propose")
    page = client.get(address, {"chu-de": theme.pk}).content.decode()
    assert "Lập danh sách đơn vị." in page
    letter = {
        "to": province.bodies["ubnd"].pk,
        "title": "Đề xuất",
        "number": "3/STP",
        "signer": "A",
        "on": "20/11/2026",
    }
    assert client.post(address, letter).status_code == 422
    assert client.post(address, letter | {f"chu_de_{theme.pk}": "Lập danh sách."}).status_code == 303
    one = Proposal.objects.get()
    assert client.get(reverse("difficulties:letter", args=[one.pk])).content[:2] == b"PK"
    client, line = enter("ubnd.overseer"), Demand.objects.get()
    assert "Đề xuất gửi cơ quan bạn" in client.get(reverse("difficulties:list")).content.decode()
    told = {f"kq{line.pk}-outcome": "accepted", f"kq{line.pk}-said": "Đồng ý.", f"kq{line.pk}-on": "20/11/2026"}
    address = reverse("difficulties:proposal", args=[one.pk])
    assert client.post(address, {"dong": line.pk} | told | {f"kq{line.pk}-said": ""}).status_code == 422
    assert client.post(address, {"dong": line.pk} | told).status_code == 303
    assert client.post(address, {"dong": line.pk} | told).status_code == 403
    client = enter("sxd.head")
    assert "đề xuất đã có kết quả" in client.get(reverse("difficulties:list")).content.decode()
    page = client.get(reverse("difficulties:raised", args=[row.pk])).content.decode()
    assert "Đồng ý." in page
    assert client.get(reverse("difficulties:sheet", args=["xlsx"])).content[:2] == b"PK"


def test_a_theme_is_answered_by_typing(province, told, enter, today):
    from btnn.plans.difficulties import commands

    row, head = told(on=date(2026, 11, 2)), province.person("stp.head")
    theme = commands.gather(
        [commands.Picked("direct", row.pk)], title="A", stage="other", kind="other", membership=head, today=today
    )
    address = reverse("difficulties:theme", args=[theme.pk])
    sent = {"said": "Áp dụng như sau.", "citations": "Luật 10/2017/QH14, Đ45.2", "on": "20/11/2026"}
    client = enter("stp.head")
    assert client.post(address, sent | {"citations": ""}).status_code == 422
    assert client.post(address, sent).status_code == 303
    assert "Áp dụng như sau." in enter("sxd.officer").get(address).content.decode()
