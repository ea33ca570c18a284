"""Pages of complaints: each role passes its own doors; what is shown to whom, and a name never by itself."""

import re
from uuid import uuid4

import pytest
from django.urls import reverse

from btnn.support.complaints.models import Complaint, Reveal
from tests.web.test_every_route_has_a_policy import named_routes

from .conftest import NAME

PEOPLE = (
    "ubnd.overseer", "stp.head", "stp.reception", "stc.finance", "sxd.head", "sxd.officer", "sxd.officer2",
    "sxd.reception", "khac.head",
)  # fmt: skip
SHUT = {302, 403, 404, 405}


@pytest.fixture
def enter(province, client):
    def sign_in(who):
        client.force_login(province.person(who).user, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return sign_in


def ought_to_pass(who, name, method):
    """The denunciation stands in the register of `sxd`, given to its first officer."""
    role = who.partition(".")[2].rstrip("2")
    if role == "finance":
        return False
    if name == "register":
        return True
    if method == "post":
        return False  # no act is named
    if name == "counts":
        return role != "reception"
    return name == "list" or who in ("sxd.head", "sxd.officer")


@pytest.mark.parametrize("who", PEOPLE)
def test_everybody_passes_their_own_doors_and_no_other(assigned, enter, who):
    client, wrong = enter(who), []
    for route, full in named_routes():
        if not full or not full.startswith("complaints:"):
            continue
        words = re.findall(r"<(?:\w+:)?(\w+)>", route)
        address = reverse(full, kwargs=dict.fromkeys(words, assigned.pk))
        for method in ("get", "post"):
            status = getattr(client, method)(address).status_code
            if (status not in SHUT) != ought_to_pass(who, full.partition(":")[2], method):
                wrong.append((method, full, status))
    assert wrong == []


def test_strangers_are_led_to_the_sign_in(assigned, client):
    assert client.get(reverse("complaints:complaint", args=[assigned.pk])).status_code == 302


def test_a_denunciation_goes_from_the_register_to_its_end_by_typing(province, enter):
    client, sxd = enter("sxd.reception"), province.bodies["sxd"]
    address = reverse("complaints:register")
    told = {
        "kind": "denunciation", "level": "1", "on": "05/10/2026", "theme": "conduct", "subject": sxd.pk,
        "summary": f"Bà {NAME} tố cáo ông B nhận tiền.", "urgency": "urgent", "sender": NAME, "token": uuid4(),
    }  # fmt: skip
    refused = client.post(address, told)
    assert refused.status_code == 422
    assert "giữ bí mật" in refused.content.decode()
    assert client.post(address, told | {"summary": "Tố cáo ông B nhận tiền."}).status_code == 303
    one = Complaint.objects.get()
    page = reverse("complaints:complaint", args=[one.pk])
    assert one.title not in client.get(reverse("complaints:list")).content.decode()  # not theirs to see any more
    assert client.get(page).status_code == 404
    client = enter("sxd.head")
    assert one.title in client.get(reverse("complaints:list")).content.decode()
    officer = province.person("sxd.officer").user
    give = {"viec": "assigned", "assigned-officer": officer.pk, "assigned-on": "06/10/2026"}
    assert client.post(page, give | {"assigned-officer": ""}).status_code == 422
    assert client.post(page, give).status_code == 303
    second = {"viec": "allow", "allow-person": province.person("sxd.officer2").user.pk, "allow-reason": "Giúp xác minh"}
    assert client.post(page, second).status_code == 303
    assert client.post(page, {**{k.replace("allow", "disallow"): v for k, v in second.items()}, "viec": "disallow"}
                       ).status_code == 303  # fmt: skip
    client = enter("sxd.officer")
    shown = client.get(page).content.decode()
    assert NAME not in shown
    for word in ("14/10/2026", "quá hạn", "Cần luật sư xác nhận", "Đ24.1", "Luật Tố cáo Đ12"):
        assert word in shown, word
    assert client.post(page, {"viec": "reveal", "reveal-reason": ""}).status_code == 422
    revealed = client.post(page, {"viec": "reveal", "reveal-reason": "Mời làm việc"})
    assert NAME in revealed.content.decode()
    assert "no-store" in revealed["Cache-Control"]
    assert Reveal.objects.count() == 1
    assert NAME not in client.get(page).content.decode()
    for step, more in (
        ("accepted", {}),
        ("extended", {"extended-days": "30", "extended-text": "Nhiều người liên quan"}),
        ("verified", {"verified-text": "Đã làm việc"}),
    ):
        assert client.post(page, {"viec": step, f"{step}-on": "20/11/2026", **more}).status_code == 303
    decide = {"viec": "decided", "decided-on": "20/11/2026", "decided-number": "05/KL", "decided-text": "Không có"}
    assert client.post(page, decide | {"decided-outcome": "rejected"}).status_code == 403
    client = enter("sxd.head")
    assert client.post(page, decide).status_code == 422
    assert client.post(page, decide | {"decided-outcome": "rejected"}).status_code == 303
    assert client.post(page, {"viec": "notified", "notified-on": "20/11/2026"}).status_code == 303
    assert "đã xong" in client.get(page).content.decode()


def test_passing_on_leads_to_the_body_whose_it_is(province, told, given, enter):
    here = told("register", "stp.reception", given(), on=given().subject.valid_from.replace(year=2026, month=10, day=5))
    client, page = enter("stp.head"), reverse("complaints:complaint", args=[here.pk])
    shown = client.get(page).content.decode()
    assert "Có thể không thuộc thẩm quyền" in shown
    assert f'<option value="{province.bodies["sxd"].pk}" selected>' in shown
    passed = {"viec": "passed_on", "passed_on-to": province.bodies["sxd"].pk, "passed_on-on": "06/10/2026",
              "passed_on-text": "Khiếu nại lần đầu"}  # fmt: skip
    assert client.post(page, passed).status_code == 303
    assert Complaint.objects.get(origin=here).agency == province.bodies["sxd"]


def test_counts_stand_without_names_or_numbers(assigned, enter):
    client = enter("stp.officer")
    page = client.get(reverse("complaints:counts")).content.decode()
    assert "Sở Xây dựng" in page
    assert "Tố cáo" in page
    for word in (NAME, "Chậm giải quyết quá 3 tháng", assigned.title):
        assert word not in page
    assert "Không có đơn nào" in client.get(reverse("complaints:counts"), {"nam": "2025"}).content.decode()
