"""Pages of forecast and prevention: each role passes its own doors; from a paper to what prevents the next one."""

import re
import subprocess
import sys

import pytest
from django.urls import reverse

from btnn.plans.forecast.models import BasisSignal, Measure, MeasureTurn
from tests.web.test_every_route_has_a_policy import named_routes

PEOPLE = ("ubnd.overseer", "stp.head", "stp.reception", "stc.finance", "sxd.head", "sxd.reception", "snn.head",
          "khac.head")  # fmt: skip
SHUT = {302, 403, 404}
WRITING = {"head", "officer", "overseer"}


@pytest.fixture
def enter(province, client):
    def sign_in(who):
        client.force_login(province.person(who).user, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return sign_in


def routes():
    for route, name in named_routes():
        if name and name.startswith("forecast:"):
            yield name.partition(":")[2], re.findall(r"<(?:\w+:)?(\w+)>", route)


def ought_to_pass(who, name, method):
    body, role = who.split(".")
    concerned = body in ("ubnd", "stp", "sxd")
    writes = role in WRITING
    if name in ("record", "propose"):
        return writes and (name == "record" or concerned)
    if name in ("signal", "measure"):
        if method == "get":
            return concerned and role != "reception"
        may = {"signal": ("ubnd", "stp", "sxd"), "measure": ("stp", "sxd")}[name]
        return writes and body in may
    return method == "get" and role != "reception"


@pytest.mark.parametrize("who", PEOPLE)
def test_everybody_passes_their_own_doors_and_no_other(told, proposed, enter, who):
    client, wrong = enter(who), []
    for name, words in routes():
        key = told.pk if name == "signal" else proposed.pk
        address = reverse(f"forecast:{name}", kwargs=dict.fromkeys(words, key))
        if name == "propose":
            address += f"?nguyen-nhan={proposed.cause}"
        for method in ("get", "post"):
            status = getattr(client, method)(address).status_code
            if (status not in SHUT | {405}) != ought_to_pass(who, name, method):
                wrong.append((method, name, status))
    assert wrong == []


def test_strangers_are_led_to_the_sign_in(client, db):
    assert client.get(reverse("forecast:expected")).status_code == 302


def test_from_a_paper_to_what_prevents_the_next_one(province, enter):
    client = enter("stp.head")
    sent = {"about": province.bodies["sxd"].pk, "field": "administration", "kind": "VB-8.3", "act": "QLHC-17.11",
            "on": "02/09/2026", "papers": "2", "source": "7/QĐ-UBND", "note": ""}  # fmt: skip
    wrong = client.post(reverse("forecast:record"), sent | {"kind": "VB-9.1"})
    assert wrong.status_code == 422
    assert "7/QĐ-UBND" in wrong.content.decode()
    assert client.post(reverse("forecast:record"), sent).status_code == 303
    row = BasisSignal.objects.get()
    page = client.get(reverse("forecast:causes")).content.decode()
    assert "Đề xuất biện pháp" in page
    outcome = {"claims": "1", "on": "03/10/2026", "case_code": "", "note": ""}
    assert client.post(reverse("forecast:signal", args=[row.pk]), outcome | {"claims": "5"}).status_code == 422
    assert client.post(reverse("forecast:signal", args=[row.pk]), outcome).status_code == 303
    address = re.search(r'href="([^"]*nguyen-nhan=[^"]*)"', page)[1].replace("&amp;", "&")
    wish = {"kind": "training", "to": province.bodies["sxd"].pk, "words": "Tập huấn.", "due_on": "01/12/2026"}
    assert client.post(address, wish | {"due_on": "01/11/2026"}).status_code == 422
    done = client.post(address, wish)
    assert done.status_code == 303
    client = enter("sxd.head")
    assert "Tập huấn." in client.get(done.url).content.decode()
    turn = {"state": "done", "on": "20/11/2026", "words": "Đã mở lớp.", "paper": "3/KH-SXD"}
    assert client.post(done.url, turn | {"paper": ""}).status_code == 422
    assert client.post(done.url, turn).status_code == 303
    assert client.post(done.url, turn).status_code == 403
    assert Measure.objects.get().turns.get() == MeasureTurn.objects.get()
    assert "1 đã làm xong" in client.get(reverse("forecast:measures")).content.decode()


def test_the_forecast_explains_itself_and_its_file_says_the_same(province, enter):
    from datetime import date

    from tests.cases.province import Pen

    for month in (2, 5, 8):
        Pen(province).open(date(2025, month, 6))
        Pen(province).open(date(2026, month, 6))
    client = enter("stp.officer")
    page = client.get(reverse("forecast:expected")).content.decode()
    for word in ("nhị thức âm", "Khoảng 80 %", "Quý IV/2026", "trật cả hai khoảng", "Báo cáo 62/BC-BTP", "<svg"):
        assert word in page, word
    answer = client.get(reverse("forecast:figures"))
    lines = answer.content.decode("utf-8-sig").splitlines()
    assert lines[0].startswith("Lĩnh vực,Cơ quan,Quý")
    assert any(line.startswith("Quản lý hành chính,Sở Xây dựng,Quý I/2027") for line in lines)


def test_pages_that_need_no_statistics_do_not_load_them():
    told = "import btnn.plans.forecast.urls, sys; print('scipy.stats' in sys.modules or 'numpy' in sys.modules)"
    setting = "import os, django; os.environ['DJANGO_SETTINGS_MODULE']='btnn.web.settings'; django.setup(); "
    done = subprocess.run([sys.executable, "-c", setting + told], capture_output=True, text=True, check=False)
    assert done.stdout.strip() in ("False", ""), done.stderr[-300:]
