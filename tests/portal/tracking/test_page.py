"""The page of one case: only that case, only what is the person's, quickly, and fresh when anything changes."""

from datetime import date

import pytest
from django.test import Client, RequestFactory

from btnn.cases.models import Case, CaseEvent, Party
from btnn.portal.tracking import kept, proof
from btnn.web.policies import POLICIES
from tests.cases.province import CLAIMANT, Pen

MONDAY = date(2026, 11, 16)
QUERIES = 6  # the session, the transaction, its settings; one of our own


@pytest.fixture(autouse=True)
def nothing_kept():
    kept.forget_all()


@pytest.fixture
def page(pen, proves):
    """`page()`: the page of the pen's case, proved."""
    pen.open(MONDAY)
    client = proves(pen.case)
    return lambda path="", **more: client.get(f"/theo-doi/{pen.case.tracking_code}/{path}", **more)


def text(answer):
    return answer.content.decode()


def test_the_page_says_where_the_case_stands(page, pen):
    pen.accept(date(2026, 11, 17))
    told = text(page())
    assert "Cơ quan đã thụ lý và đang cử người giải quyết" in told
    assert "19/11/2026" in told  # Đ43.3: two working days from Tuesday the 17th
    assert "Phản ánh tới Sở Tư pháp" in told  # the 20th has come and nobody was appointed
    assert "đã trễ 1 ngày" in told
    assert "noindex" not in told


def test_no_page_names_people_or_shows_their_numbers(page, pen):
    for path in ("", "cach-tinh/1/"):
        told = text(page(path))
        for secret in (CLAIMANT.full_name, CLAIMANT.phone, CLAIMANT.identity_number, CLAIMANT.address):
            assert secret not in told


def test_the_title_does_not_say_which_case(page, pen):
    told = text(page())
    title = told[told.index("<title>") : told.index("</title>")]
    assert pen.case.tracking_code not in title
    assert pen.case.code not in title


def test_only_the_proved_case_opens(page, pen, province):
    other = Pen(province)
    other.open(MONDAY)
    assert page().status_code == 200
    client = page().wsgi_request
    fresh = Client()
    fresh.cookies["btnn_session"] = client.session.session_key
    answer = fresh.get(f"/theo-doi/{other.case.tracking_code}/")
    assert answer.status_code == 302
    assert answer.headers["Location"] == f"/theo-doi/?ma={other.case.tracking_code}"


def test_the_view_sees_that_case_and_no_other(pen, province):
    other = Pen(province)
    other.open(MONDAY)
    pen.open(MONDAY)
    seen = {}

    def look(request, code):
        for model in (Case, CaseEvent, Party):
            key = "pk" if model is Case else "case_id"
            seen[model] = set(model.objects.values_list(key, flat=True))
        from django.http import HttpResponse

        return HttpResponse()

    request = RequestFactory().get("/")
    party = pen.case.parties.get()
    agency = province.bodies["sxd"].pk
    request.proved = proof.Proved(
        pen.case.pk, pen.case.code, pen.case.tracking_code, agency, party.pk, "phone", pen.case.chain_head
    )
    answer = proof.of_proved_case(look)(request, pen.case.tracking_code)
    assert seen == {Case: {pen.case.pk}, CaseEvent: {pen.case.pk}, Party: {pen.case.pk}}
    assert "no-store" in answer.headers["Cache-Control"]


def test_what_was_drawn_is_kept_until_the_case_goes_on(page, pen, monkeypatch):
    assert "đang xem đủ giấy tờ chưa" in text(page())
    drawn = []
    monkeypatch.setattr("btnn.portal.tracking.views.case.claimed_case", lambda *told: drawn.append(told))
    assert "đang xem đủ giấy tờ chưa" in text(page())
    assert drawn == []
    monkeypatch.undo()
    monkeypatch.setenv("BTNN_TODAY", "2026-11-20")
    pen.accept(date(2026, 11, 17))
    assert "đang cử người giải quyết" in text(page())


def test_each_day_is_drawn_for_itself(page, monkeypatch):
    monkeypatch.setenv("BTNN_TODAY", "2026-11-17")
    assert "(còn 1 ngày)" in text(page())
    monkeypatch.setenv("BTNN_TODAY", "2026-11-18")
    assert "(hạn cuối hôm nay)" in text(page())


def test_no_more_is_kept_than_may_be():
    for place in range(kept.MOST + 20):
        kept.kept(place, lambda place=place: str(place))
    assert len(kept._kept) == kept.MOST
    assert kept.kept(kept.MOST + 19, lambda: "anew") == str(kept.MOST + 19)
    assert kept.kept(0, lambda: "anew") == "anew"


def test_a_second_look_asks_little_of_the_database(page, django_assert_max_num_queries):
    page()
    with django_assert_max_num_queries(QUERIES):
        page()


def test_every_day_has_its_receipt(page, pen):
    told = text(page("cach-tinh/1/"))
    assert "Vì sao là" in told
    assert "Tính từng ngày" in told
    assert page("cach-tinh/99/").status_code == 404
    assert page("cach-tinh/0/").status_code == 404


def test_what_officials_pay_back_is_not_on_the_page(pen, proves):
    pen.to_payment(date(2026, 9, 7))
    client = proves(pen.case)
    here = f"/theo-doi/{pen.case.tracking_code}/"
    told = text(client.get(here))
    assert "Đã chi trả xong tiền bồi thường" in told
    assert "Hội đồng" not in told
    from btnn.cases.queries.claimed import claimed_case

    limits = claimed_case(pen.case.pk, pen.today).view.limits
    theirs = next(place for place, run in enumerate(limits, start=1) if run.lane == "reimbursement")
    assert client.get(f"{here}cach-tinh/{theirs}/").status_code == 404


def test_english_speaks_english_and_marks_what_stays_vietnamese(page):
    first = page()
    client = Client()
    client.cookies["btnn_session"] = first.wsgi_request.session.session_key
    client.cookies["btnn_language"] = "en"
    told = text(client.get(first.wsgi_request.path))
    assert "The agency has received the dossier" in told
    assert '<html lang="en">' in told
    assert 'lang="vi">Thụ lý hồ sơ' in told


PAGES_OF_A_CASE = {
    name for name, policy in POLICIES.items() if name.startswith("tracking:") and policy.name == "proved_case"
}


@pytest.mark.parametrize("route", sorted(PAGES_OF_A_CASE))
@pytest.mark.parametrize("method", ["get", "post"])
def test_without_proof_every_page_of_a_case_leads_to_where_it_is_given(client, pen, route, method):
    from django.urls import NoReverseMatch, reverse

    pen.open(MONDAY)
    words = {"code": pen.case.tracking_code}
    more = ({}, {"position": 1}, {"number": 1}, {"slug": "bo-sung"}, {"slug": "phan-anh"})
    for extra in more:
        try:
            path = reverse(route, kwargs=words | extra)
        except NoReverseMatch:
            continue
        answer = getattr(client, method)(path)
        assert answer.status_code == 302, path
        assert answer.headers["Location"].startswith("/theo-doi/?ma=")
        return
    pytest.fail(f"no address for {route}")
