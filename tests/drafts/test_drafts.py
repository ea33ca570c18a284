"""What is typed is kept for its owner alone, without secrets, until it is recorded or thirty days are over."""

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, transaction
from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone

from btnn.cases import wall
from btnn.cases.errors import Invalid
from btnn.drafts import commands, queries
from btnn.drafts.models import Draft
from btnn.drafts.typed import as_sent, typed_in
from tests.web.test_every_route_has_a_policy import named_routes

MONDAY = date(2026, 11, 9)
BACKEND = "django.contrib.auth.backends.ModelBackend"
PAGE = "/vu-viec/BT-2026-000001/ghi/claim_accepted/"
TYPED = {"number": ["07/2026"], "items": ["đơn", "giấy ủy quyền"]}


def sit(client, member):
    client.force_login(member.user, backend=BACKEND)
    return client


def test_a_draft_is_kept_once_and_read_as_the_form_sends_it(province):
    head = province.person("sxd.head")
    commands.save_draft(head, PAGE, "Thụ lý", {"number": ["1"]})
    commands.save_draft(head, PAGE, "Thụ lý", TYPED)
    (row,) = queries.drafts(head)
    assert (row.page, row.title) == (PAGE, "Thụ lý")
    sent = queries.resumed(head, PAGE)
    assert sent.get("number") == "07/2026"
    assert sent.getlist("items") == ["đơn", "giấy ủy quyền"]
    assert commands.discard_draft(head, PAGE)
    assert not commands.discard_draft(head, PAGE)
    assert queries.resumed(head, PAGE) is None


def test_only_its_owner_reads_a_draft_and_only_for_that_agency(province):
    head = province.person("sxd.head")
    commands.save_draft(head, PAGE, "", TYPED)
    for who in set(province.people) - {"sxd.head"}:
        other = province.person(who)
        assert queries.drafts(other) == []
        assert queries.draft_of(other, PAGE) is None
        assert not commands.discard_draft(other, PAGE)
    assert queries.draft_of(head, PAGE) is not None


def test_the_database_shows_drafts_of_the_agency_alone(province):
    commands.save_draft(province.person("sxd.head"), PAGE, "", TYPED)
    theirs = province.person("snn.head")
    with wall.acting_for(province.person("sxd.officer").agency_id):
        assert Draft.objects.count() == 1
    with wall.acting_for(theirs.agency_id):
        assert Draft.objects.count() == 0
    with (
        pytest.raises(DatabaseError, match="row-level security"),
        transaction.atomic(),
        wall.acting_for(theirs.agency_id),
    ):
        commands.save_draft(province.person("sxd.head"), PAGE + "x/", "", TYPED)


@pytest.mark.parametrize(
    "name",
    ["csrfmiddlewaretoken", "draft_page", "draft_title", "act", "understood", "seen", "giay-kept", "kept",
     "not_the_same", "password", "new_password1", "mat_khau", "matkhau"],
)  # fmt: skip
def test_secrets_and_marks_of_the_form_are_left_out(name):
    assert typed_in(QueryDict(f"{name}=x&number=07/2026&items=a&items=b")) == {
        "number": ["07/2026"],
        "items": ["a", "b"],
    }


def test_a_field_is_read_back_as_it_was_typed():
    text = "expected=3&dong-0-amount=1.000&reason=M%E1%BA%A5t%0Agi%E1%BA%A5y"
    assert as_sent(typed_in(QueryDict(text))).dict() == QueryDict(text).dict()


def test_an_empty_form_is_no_draft_and_a_huge_one_is_refused(province):
    head = province.person("sxd.head")
    assert commands.save_draft(head, PAGE, "", {"number": ["", ""]}) is None
    with pytest.raises(Invalid, match="64 KB"):
        commands.save_draft(head, PAGE, "", {"reason": ["đ" * 40_000]})
    assert queries.drafts(head) == []


def test_after_thirty_days_a_draft_is_not_offered_and_then_gone(province):
    head = province.person("sxd.head")
    now = timezone.now()
    commands.save_draft(head, PAGE, "", TYPED, at=now - timedelta(days=30, minutes=1))
    commands.save_draft(head, "/nhan-ho-so/", "", TYPED, at=now - timedelta(days=29))
    assert [row.page for row in queries.drafts(head)] == ["/nhan-ho-so/"]
    assert queries.draft_of(head, PAGE) is None
    assert commands.sweep(now) == 1
    assert Draft.objects.count() == 1


# -- over the pages ----------------------------------------------------------------------------------------------------


@pytest.fixture
def case(pen):
    return pen.open(MONDAY).case


@pytest.fixture
def page(case):
    return reverse("cases:record", args=[case.code, "claim_accepted"])


@pytest.fixture
def head(client, province):
    return sit(client, province.person("sxd.head"))


def save(client, page, scripted=False, **typed):
    headers = {"Accept": "application/json"} if scripted else {}
    return client.post(reverse("drafts:save"), {"draft_page": page, "draft_title": "Thụ lý"} | typed, headers=headers)


def test_without_a_script_the_button_saves_and_the_form_is_as_it_was(head, page, province):
    answer = save(head, page, number="17/2026", on="16/11/2026")
    assert (answer.status_code, answer.url) == (303, f"{page}?nhap=1")
    told = head.get(answer.url).content.decode()
    assert 'value="17/2026"' in told
    assert 'value="16/11/2026"' in told
    assert "Đang dùng bản nháp" in told
    assert "data-errors" not in told
    assert "Bạn có bản nháp lúc" in head.get(page).content.decode()
    assert "17/2026" not in head.get(page).content.decode()


def test_a_script_is_told_the_moment(head, page):
    answer = save(head, page, scripted=True, number="17/2026")
    assert answer.status_code == 200
    assert set(answer.json()) == {"at"}
    assert save(head, page, scripted=True, number="đ" * 40_000).status_code == 413
    assert save(head, page, number="đ" * 40_000).status_code == 303


def test_drafts_outlive_the_session(head, page, client, province):
    save(head, page, number="17/2026")
    client.logout()
    assert "Bạn có bản nháp lúc" in sit(client, province.person("sxd.head")).get(page).content.decode()


def test_recording_takes_the_draft_away(head, page, case):
    save(head, page, number="17/2026")
    sent = head.post(page, {"expected": "1", "on": "16/11/2026", "number": "17/2026", "initial-number": ""})
    assert sent.status_code == 303
    assert not Draft.objects.exists()


def test_what_is_refused_leaves_the_draft(head, page):
    save(head, page, number="17/2026")
    assert head.post(page, {"expected": "1", "on": "x"}).status_code == 422
    assert Draft.objects.exists()


def test_a_draft_tells_what_was_recorded_since(head, page, pen, case):
    save(head, page, number="17/2026", expected="1")
    pen.record("receipt_issued", MONDAY, "sxd.reception")
    told = head.get(page, {"nhap": "1"}).content.decode()
    assert "Mục mới ghi" in told
    assert 'value="17/2026"' in told
    assert 'name="expected" value="2"' in told


def test_one_may_throw_a_draft_away(head, page):
    save(head, page, number="17/2026")
    assert head.post(reverse("drafts:discard"), {"draft_page": page}).url == page
    assert not Draft.objects.exists()
    assert head.post(reverse("drafts:discard"), {"draft_page": "//evil.example/"}).url == reverse("drafts:drafts")


def test_the_list_leads_back_to_the_forms(head, page):
    assert "Không có bản nháp nào" in head.get(reverse("drafts:drafts")).content.decode()
    save(head, page, number="17/2026")
    assert f"{page}?nhap=1" in head.get(reverse("drafts:drafts")).content.decode()


@pytest.mark.parametrize(
    ("who", "at", "status"),
    [
        ("sxd.head", "https://evil.example/", 404),
        ("sxd.head", "//evil.example/", 404),
        ("sxd.head", "/nowhere/", 404),
        ("sxd.head", "/dang-nhap/", 404),
        ("sxd.head", "/vu-viec/BT-2020-999999/ghi/claim_accepted/", 404),
        ("snn.head", None, 404),
        ("sxd.reception", None, 403),
    ],
)
def test_no_draft_of_a_page_that_one_may_not_open(client, province, page, who, at, status):
    answer = save(sit(client, province.person(who)), at or page, number="17/2026")
    assert answer.status_code == status
    assert not Draft.objects.exists()


def test_every_route_of_drafts_is_walked_here():
    ours = {name for _, name in named_routes() if name and name.startswith("drafts:")}
    assert ours == {"drafts:drafts", "drafts:save", "drafts:discard", "drafts:here"}


@pytest.mark.parametrize("who", ["sxd.finance", "stp.overseer", "ubnd.overseer", "stc.finance", "xa.head"])
def test_everybody_has_a_list_of_their_own(client, province, who):
    client = sit(client, province.person(who))
    assert client.get(reverse("drafts:drafts")).status_code == 200
    assert client.post(reverse("drafts:drafts")).status_code == 405
    for name in ("drafts:save", "drafts:discard"):
        assert client.get(reverse(name)).status_code == 405


def test_strangers_are_sent_to_sign_in(client, case, page):
    for name in ("drafts:drafts", "drafts:save", "drafts:discard"):
        assert client.post(reverse(name), {"draft_page": page}).status_code == 302
    assert client.post(reverse("drafts:here", args=[case.code])).status_code == 302
