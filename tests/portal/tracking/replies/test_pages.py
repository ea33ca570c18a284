"""The pages of replies: what follows, the form, all read again, sent; the unlawful is closed with the law's words."""

import re
from datetime import date

import pytest
from django.urls import reverse

from btnn.cases import wall
from btnn.cases.commands import PartyData
from btnn.documents.models import Paper
from btnn.portal.models import Attempt
from btnn.portal.tracking.models import Reply, ReplyTurn
from btnn.portal.tracking.replies.forms import form_for
from btnn.portal.tracking.replies.kinds import KINDS
from btnn.portal.tracking.replies.queries import situation
from btnn.portal.tracking.seat import seat_of
from tests.cases.province import Pen
from tests.documents import samples
from tests.documents.desk import sit, text, upload

from ..persons import held

MONDAY = date(2026, 11, 9)
FRIDAY = date(2026, 11, 20)


@pytest.fixture
def supplementing(pen):
    pen.open(MONDAY, complete=False)
    pen.record("supplement_requested", MONDAY, items=["Quyết định"])
    return pen


def at(case, slug):
    return reverse("tracking:reply", args=[case.tracking_code, slug])


def hidden(page):
    """The hidden fields of the page on which one reads again."""
    found = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', page)
    return {name: value for name, value in found if name != "csrfmiddlewaretoken"}


def test_papers_are_added_read_again_and_sent(supplementing, proves):
    case = supplementing.case
    client = proves(case)
    first = text(client.get(at(case, "bo-sung")))
    assert "Đ42.3" in first
    assert "giữ bản chính" in first
    assert "<li>Quyết định</li>" in first
    empty = client.post(at(case, "bo-sung"), {"words": "Xin gửi"})
    assert empty.status_code == 422
    assert "Xin gửi" in text(empty)
    files = [upload("Quyết định.pdf"), upload("Ảnh.jpg", samples.picture())]
    again = client.post(at(case, "bo-sung"), {"words": "Xin gửi", "files_sent": files})
    assert again.status_code == 200
    assert "Ảnh.jpg" in text(again)
    assert not Reply.objects.exists()
    tokens = re.findall(r'name="kept" value="([^"]+)"', text(again))
    assert len(tokens) == 2
    edit = client.post(at(case, "bo-sung"), {"words": "Xin gửi", "kept": tokens, "step": "edit"})
    assert text(edit).count('name="kept"') == 2
    answer = client.post(at(case, "bo-sung"), {"words": "Xin gửi", "kept": tokens, "step": "send"}, follow=True)
    assert answer.redirect_chain == [(reverse("tracking:papers", args=[case.tracking_code]), 303)]
    assert "đã gửi, chờ trả lời" in text(answer)
    assert {paper.personal for paper in Paper.objects.filter(case=case)} == {True}


def test_bad_files_are_told_and_nothing_is_kept_of_them(supplementing, proves):
    client = proves(supplementing.case)
    answer = client.post(
        at(supplementing.case, "bo-sung"), {"files_sent": [upload("a.pdf", b"MZ" + bytes(60)), upload("b.pdf")]}
    )
    assert answer.status_code == 422
    assert "chương trình máy tính" in text(answer)
    assert text(answer).count('name="kept"') == 1
    assert not Paper.objects.exists()


def test_a_token_of_another_person_is_worth_nothing(supplementing, proves, client):
    page = text(proves(supplementing.case).post(at(supplementing.case, "bo-sung"), {"files_sent": [upload()]}))
    (token,) = re.findall(r'name="kept" value="([^"]+)"', page)
    other = Pen(supplementing.province)
    other.open(MONDAY, parties=(PartyData("Trần Văn Cam", phone="0900001111"),), complete=False)
    other.record("supplement_requested", MONDAY, items=["x"])
    client.logout()
    proves(other.case, "1111")
    answer = client.post(at(other.case, "bo-sung"), {"kept": token, "step": "send"})
    assert answer.status_code == 422
    assert "chọn lại tệp" in text(answer)


def test_strangers_upload_nothing(supplementing, client, folder):
    answer = client.post(at(supplementing.case, "bo-sung"), {"files_sent": [upload()]})
    assert answer.status_code == 302
    assert not folder.exists() or not list(folder.rglob("upload-*"))


def test_a_claim_is_withdrawn_only_by_typing(pen, proves):
    pen.open(MONDAY)
    client = proves(pen.case)
    first = text(client.get(at(pen.case, "rut-yeu-cau")))
    for part in ("Tiền đã tạm ứng phải trả lại", "khởi kiện", "Đ51.1a"):
        assert part in first
    for typed in ("", "đồng ý"):
        again = client.post(at(pen.case, "rut-yeu-cau"), {"step": "send", "typed": typed})
        assert again.status_code == 422
    assert not Reply.objects.exists()
    assert client.post(at(pen.case, "rut-yeu-cau"), {"step": "send", "typed": "Rút yêu cầu"}).status_code == 303
    assert pen.case.events.filter(type="termination_ground_arose").count() == 1


def test_what_the_law_does_not_admit_is_closed_with_its_sentence(pen, proves):
    pen.open(MONDAY)
    pen.accept(MONDAY)
    pen.appoint(MONDAY)
    client = proves(pen.case)
    listed = text(client.get(reverse("tracking:papers", args=[pen.case.tracking_code])))
    assert at(pen.case, "rut-yeu-cau") not in listed
    assert at(pen.case, "xin-hoan") in listed
    for method in (client.get, client.post):
        answer = method(at(pen.case, "rut-yeu-cau"), {"step": "send", "typed": "rut yeu cau"})
        assert answer.status_code == 409
        assert "tiến hành xác minh" in text(answer)
    assert client.get(at(pen.case, "khong-co")).status_code == 404
    assert not Reply.objects.exists()


def test_every_kind_has_its_form_in_both_languages(pen, proves, client):
    pen.open(MONDAY)
    person = held(pen.case)
    now, seat = situation(person, FRIDAY), seat_of(person)
    for kind in KINDS.values():
        form = form_for(kind, now, seat, person.party_id)
        assert "words" in form.fields
        assert kind.follows


def test_too_many_replies_are_refused_for_a_while(pen, proves):
    pen.open(MONDAY)
    client = proves(pen.case)
    assert client.post(at(pen.case, "doi-thong-tin"), {}).status_code == 422
    Attempt.objects.update(count=60)
    assert client.post(at(pen.case, "doi-thong-tin"), {}).status_code == 429


def test_the_department_answers_a_complaint_and_the_person_reads_it(pen, proves, client):
    pen.open(MONDAY)
    case = pen.case
    proves(case)
    page = text(client.get(reverse("tracking:complain", args=[case.tracking_code])))
    assert "11/11/2026" in page  # two working days after Monday: Đ43.1
    typed = {"limit": f"accept_dossier:{MONDAY}", "words": "Tôi chờ đã lâu"}
    assert client.post(at(case, "phan-anh"), typed).status_code == 200
    assert client.post(at(case, "phan-anh"), typed | {"step": "send"}).status_code == 303
    reply = Reply.objects.get()
    client.logout()
    sit(client, pen.province.person("sxd.head"))
    assert "Tôi chờ đã lâu" not in text(client.get(reverse("tracking:desk", args=[case.code])))
    assert client.get(reverse("tracking:complaint", args=[reply.pk])).status_code == 403
    sit(client, pen.province.person("stp.officer"))
    assert "Sở Xây dựng" in text(client.get(reverse("tracking:complaints")))
    where = reverse("tracking:complaint", args=[reply.pk])
    assert "Tôi chờ đã lâu" in text(client.get(where))
    assert client.post(where, {"words": ""}).status_code == 422
    assert client.post(where, {"words": "Đã đôn đốc ngày 20/11"}).status_code == 303
    assert client.post(where, {"words": "Lần nữa"}).status_code == 422
    client.logout()
    proves(case)
    assert "Đã đôn đốc ngày 20/11" in text(client.get(reverse("tracking:papers", args=[case.tracking_code])))


def test_what_was_sent_waits_in_my_day_and_is_dealt_with(supplementing, proves, client):
    case = supplementing.case
    proves(case)
    page = text(client.post(at(case, "bo-sung"), {"files_sent": [upload()]}))
    tokens = re.findall(r'name="kept" value="([^"]+)"', page)
    client.post(at(case, "bo-sung"), {"kept": tokens, "step": "send"})
    client.logout()
    sit(client, supplementing.province.person("sxd.reception"))
    where = reverse("tracking:handle", args=[case.code, 1])
    assert where in text(client.get("/"))
    assert client.post(where, {"complete": "false", "words": ""}).status_code == 422
    assert client.post(where, {"complete": "true", "words": ""}).status_code == 303
    assert case.events.get(type="supplement_received").on == FRIDAY
    assert where not in text(client.get("/"))


# -- the wall -------------------------------------------------------------------------------------------------------


def test_rows_are_shown_to_who_settles_and_complaints_to_the_department_alone(supplementing, proves):
    client, case = proves(supplementing.case), supplementing.case
    client.post(at(case, "doi-thong-tin"), {"phone": "0911222333", "step": "send"})
    client.post(at(case, "phan-anh"), {"limit": f"request_supplement_from_claimant:{MONDAY}", "step": "send"})
    late = Pen(supplementing.province)
    late.open(MONDAY)
    client.logout()
    proves(late.case)
    client.post(at(late.case, "phan-anh"), {"limit": f"accept_dossier:{MONDAY}", "step": "send"})
    assert list(Reply.objects.order_by("pk").values_list("kind", flat=True)) == ["contact", "complaint"]
    seen = {}
    for who in ("sxd", "stp", "snn", "ubnd", "khac", "stc"):
        with wall.acting_for(supplementing.province.bodies[who].pk):
            seen[who] = list(Reply.objects.values_list("kind", flat=True))
    assert seen == {"sxd": ["contact"], "stp": ["complaint"], "snn": [], "ubnd": [], "khac": [], "stc": []}
    sxd = supplementing.province.bodies["sxd"].pk
    with wall.acting_for(sxd, only_case=late.case.pk):
        assert list(Reply.objects.values_list("kind", flat=True)) == ["complaint"]
    assert not ReplyTurn.objects.exists()
