"""Pages of rosters: each role passes its own doors; a roster is kept, reviewed and reminded of by typing."""

import re
from datetime import date

import pytest
from django.urls import reverse

from btnn.organisation.roster.models import RosterConfirmation, RosterPerson, RosterReminder
from tests.web.test_every_route_has_a_policy import named_routes

PEOPLE = (
    "ubnd.overseer", "stp.head", "stp.officer", "stp.reception", "stc.finance", "sxd.head", "sxd.officer",
    "sxd.reception", "xa.head", "khac.head",
)  # fmt: skip
ABOUT_ONE = {"person", "edit", "leave", "training"}
WRITES = {"add", "edit", "leave", "training"}


@pytest.fixture
def enter(province, client):
    def sign_in(who):
        client.force_login(province.person(who).user, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return sign_in


def routes():
    for route, name in named_routes():
        if name and name.startswith("roster:"):
            yield name.partition(":")[2], re.findall(r"<(?:\w+:)?(\w+)>", route)


def ought_to_pass(who, name, method):
    """The person and the agency are of `sxd`."""
    body, role = who.split(".")
    keeps = role != "reception"
    if name in WRITES:
        return keeps and (name == "add" or body == "sxd")
    if method == "post":
        return (name == "own" and keeps) or (name == "agencies" and keeps and role != "finance")
    if name in ("person", "agency"):
        return body in ("ubnd", "stp", "sxd")
    return True


@pytest.mark.parametrize("who", PEOPLE)
def test_everybody_passes_their_own_doors_and_no_other(province, two, enter, who):
    client, wrong = enter(who), []
    given = {"key": two[0].pk, "agency": province.bodies["sxd"].pk}
    for name, words in routes():
        address = reverse(f"roster:{name}", kwargs={word: given[word] for word in words})
        for method in ("get", "post"):
            status = getattr(client, method)(address).status_code
            if (status not in (302, 403, 404, 405)) != ought_to_pass(who, name, method):
                wrong.append((method, name, status))
    assert wrong == []


def test_strangers_are_led_to_the_sign_in(two, client):
    assert client.get(reverse("roster:own")).status_code == 302
    assert client.post(reverse("roster:add")).status_code == 302


def test_a_roster_is_kept_and_reviewed_by_typing(province, today, enter):
    client = enter("sxd.head")
    page = client.get(reverse("roster:own")).content.decode()
    assert "Chưa có ai trong đội ngũ" in page
    link = re.search(r"\?vai-tro=\d+", page)[0]
    prefilled = client.get(reverse("roster:add") + link).content.decode()
    assert "Người" in prefilled  # the name that the system knows
    sent = {"full_name": "Ngô Tiến Đạt", "position": "Chuyên viên", "time": "part", "parts": ["settling"]}
    sent |= {"on": "05/01/2026", "degree": "bachelor", "speciality": "Luật"}
    refused = client.post(reverse("roster:add"), sent | {"on": "01/03/2026"})
    assert refused.status_code == 422
    assert "chưa đến" in refused.content.decode()
    assert "Ngô Tiến Đạt" in refused.content.decode()
    done = client.post(reverse("roster:add") + link, sent)
    assert done.status_code == 303
    one = RosterPerson.objects.get()
    assert one.user_id is not None
    trained = {"title": "Tập huấn của Bộ", "on": "10/01/2026", "way": "course"}
    assert client.post(reverse("roster:training", args=[one.pk]), trained).status_code == 303
    left = {"last_day": "28/02/2026", "reason": "moved"}
    assert client.post(reverse("roster:leave", args=[one.pk]), left).status_code == 303
    shown = client.get(done.url).content.decode()
    for word in ("Tập huấn của Bộ", "Chuyển công tác", "Đại học, Luật", "Chưa bàn giao"):
        assert word in shown, word
    assert "Ngô Tiến Đạt" not in re.search("<title>(.*?)</title>", shown, re.DOTALL)[1]
    assert client.post(reverse("roster:own"), {"changed": ""}).status_code == 422
    assert client.post(reverse("roster:own"), {"changed": "no"}).status_code == 303
    assert RosterConfirmation.objects.get().people == 1
    assert client.post(reverse("roster:own"), {"changed": "no"}).status_code == 422


def test_who_looks_after_a_province_finds_the_gaps_and_reminds(province, two, enter):
    client = enter("stp.officer")
    address = reverse("roster:agencies")
    page = client.get(address).content.decode()
    for word in ("0/5 cơ quan đã rà soát", "Chưa có ai", "Có người chưa được bồi dưỡng", "Cách tính"):
        assert word in page, word
    only = client.get(address, {"loc": "untrained"}).content.decode()
    assert reverse("roster:agency", args=[province.bodies["sxd"].pk]) in only
    assert reverse("roster:agency", args=[province.bodies["snn"].pk]) not in only
    assert client.post(address, {"due_on": "31/03/2026"}).status_code == 422
    sent = {"agencies": [province.bodies["xa"].pk], "due_on": "31/03/2026", "text": "Đề nghị rà soát."}
    assert client.post(address, sent).status_code == 303
    assert RosterReminder.objects.get().due_on == date(2026, 3, 31)
    assert "Đề nghị rà soát." in enter("xa.head").get(reverse("roster:own")).content.decode()


@pytest.mark.parametrize(("name", "kind"), [("sheet", "sheet"), ("document", "wordprocessingml.document")])
def test_the_roster_is_taken_away_as_a_file(two, enter, name, kind):
    answer = enter("stp.head").get(reverse(f"roster:{name}"))
    assert answer["Content-Type"].endswith(kind)
    assert answer.content[:2] == b"PK"
    assert answer["Cache-Control"] == "private, no-store"
