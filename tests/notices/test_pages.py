"""The list of notices, its marks, and the page on which a person says how they wish to be told."""

import re
from datetime import date, timedelta

import pytest
from django.core import signing
from django.urls import reverse
from django.utils import timezone

from btnn.notices.commands import tell_of_event, tell_of_limits
from btnn.notices.models import Notice, NoticeSettings
from btnn.notices.queueing import CONFIRM_ADDRESS
from btnn.notices.tokens import SALT, token_for

from .waiting import jobs

MONDAY = date(2026, 11, 2)
LIST = "/thong-bao/"
SETTINGS = "/thong-bao/cai-dat/"


@pytest.fixture
def told(pen, now):
    """A case whose officer was appointed and whose limit passed; everybody was told."""
    from btnn.cases.turning import turn_day

    pen.open(MONDAY)
    pen.accept(MONDAY)
    pen.appoint(MONDAY)
    for number in (1, 2, 3):
        tell_of_event(pen.case.pk, number, today=pen.today, now=timezone.now())
    turn_day(pen.today)
    tell_of_limits(pen.today, now)
    return pen.case


@pytest.fixture
def sign_in(client, province, monkeypatch):
    """`sign_in("sxd.officer")`: the client is that person, on the day of the stories."""
    monkeypatch.setenv("BTNN_TODAY", "2026-11-18")

    def do(who):
        client.force_login(province.person(who).user, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return do


def page(client, url=LIST, status=200):
    answer = client.get(url)
    assert answer.status_code == status
    return answer.content.decode()


def test_the_list_says_what_in_which_case_until_when(told, sign_in):
    shown = page(sign_in("sxd.officer"))
    assert "Bạn được cử giải quyết vụ việc" in shown
    assert "Quá hạn: Xác minh thiệt hại" in shown
    assert "hạn 17/11/2026, quá hạn 1 ngày" in shown
    assert told.register_number in shown


def test_everybody_sees_their_own_and_nobody_elses(told, sign_in, province):
    head = page(sign_in("sxd.head"))
    assert "Người giải quyết để quá hạn" in head and "Bạn được cử" not in head
    assert "Chưa có thông báo nào" in page(sign_in("snn.head"))
    theirs = Notice.objects.filter(user=province.person("sxd.officer").user).first()
    client = sign_in("sxd.head")
    assert client.get(f"{LIST}{theirs.pk}/").status_code == 404
    assert client.post(f"{LIST}da-doc/", {"notice": theirs.pk}).status_code == 404
    client.post(f"{LIST}da-doc/", {"up_to": 10**12})
    theirs.refresh_from_db()
    assert theirs.read_at is None


def test_the_head_of_every_page_counts_what_is_unread(told, sign_in, province):
    client = sign_in("sxd.officer")
    count = Notice.objects.filter(user=province.person("sxd.officer").user).count()
    assert f'class="bell__count">{count}<span class="sr-only"> chưa đọc' in page(client, "/")
    client.post(f"{LIST}da-doc/", {"up_to": Notice.objects.latest("pk").pk})
    assert "bell__count" not in page(client, "/")


def test_the_count_stops_at_ninety_nine(told, province, sign_in, now):
    person = province.person("sxd.officer")
    rows = [
        Notice(
            user=person.user, agency=person.agency, case=told, kind="changed", key=f"event:{n}",
            about="claim_accepted", number=n, at=now,
        )
        for n in range(100, 220)
    ]  # fmt: skip
    Notice.objects.bulk_create(rows)
    assert ">99+<" in page(sign_in("sxd.officer"), "/")


def test_following_a_notice_leads_to_its_case_and_counts_as_reading(told, sign_in, province):
    client = sign_in("sxd.officer")
    notice = Notice.objects.filter(user=province.person("sxd.officer").user).first()
    answer = client.get(f"{LIST}{notice.pk}/")
    assert (answer.status_code, answer.url) == (302, reverse("cases:case", args=[told.code]))
    notice.refresh_from_db()
    first = notice.read_at
    assert first is not None
    client.get(f"{LIST}{notice.pk}/")
    notice.refresh_from_db()
    assert notice.read_at == first


def test_marking_one_and_filtering_what_is_unread(told, sign_in):
    client = sign_in("sxd.officer")
    notice = Notice.objects.get(kind="assigned")
    back = f"{LIST}?doc=chua"
    answer = client.post(f"{LIST}da-doc/", {"notice": notice.pk, "back": back})
    assert (answer.status_code, answer.url) == (302, back)
    unread = page(client, back)
    assert "Quá hạn: Xác minh" in unread and "Bạn được cử giải quyết" not in unread
    assert "Bạn được cử giải quyết" in page(client, f"{LIST}?loai=assigned")
    assert "Không có thông báo nào khớp" in page(client, f"{LIST}?loai=granted")
    assert "Quá hạn: Xác minh" in page(client, f"{LIST}?loai=khong-co&sau=nonsense")


@pytest.mark.parametrize("back", ["https://khac.example/", "//khac.example", "/thong-bao/../x", ""])
def test_marking_leads_nowhere_else(told, sign_in, back):
    answer = sign_in("sxd.officer").post(f"{LIST}da-doc/", {"up_to": "x", "back": back})
    assert answer.url == LIST


def test_a_page_of_notices_costs_few_queries(told, province, sign_in, now, django_assert_max_num_queries):
    person = province.person("sxd.officer")
    Notice.objects.bulk_create(
        Notice(user=person.user, agency=person.agency, case=told, kind="changed", key=f"event:{n}",
               about="claim_accepted", number=n, at=now)
        for n in range(100, 180)
    )  # fmt: skip
    client = sign_in("sxd.officer")
    first = page(client)
    after = re.search(r"sau=(\d+)", first).group(1)
    with django_assert_max_num_queries(11):
        assert first.count('class="note ') == 30
        assert "Về trang đầu" in page(client, f"{LIST}?sau={after}")


# --- settings -------------------------------------------------------------------------------------------------------

KINDS = {
    "assigned": "at_once", "replaced": "at_once", "transferred": "at_once", "requested": "at_once",
    "returned": "at_once", "granted": "digest", "answered": "digest", "asked": "at_once", "invited": "at_once",
    "corrected": "digest", "changed": "none", "arrived": "at_once", "written": "at_once",
    "due_soon": "digest", "due_today": "at_once", "overdue": "digest", "escalated": "at_once",
}  # fmt: skip
GIVEN = {
    "address": "Can.Bo@co-quan.example", "days_before": "5", "digest_hour": "8", "quiet_from": "17", "quiet_to": "8",
    **{f"way_{kind}": way for kind, way in KINDS.items()},
}  # fmt: skip


def test_the_choice_is_kept_and_an_address_is_asked_by_mail(province, sign_in, mail_is_set_up):
    client = sign_in("sxd.officer")
    answer = client.post(SETTINGS, GIVEN, follow=True)
    row = NoticeSettings.objects.get(user=province.person("sxd.officer").user)
    assert (row.address, row.confirmed_at, row.days_before) == ("can.bo@co-quan.example", None, 5)
    assert (row.digest_hour, row.quiet_from, row.quiet_to, row.quiet_days_off) == (8, 17, 8, False)
    assert row.channels == {"changed": "none", "overdue": "digest"}  # what differs from the defaults
    assert jobs(CONFIRM_ADDRESS) == [(CONFIRM_ADDRESS, row.pk, 0)]
    shown = answer.content.decode()
    assert "Thư xác nhận đang gửi đến can.bo@co-quan.example" in shown
    assert "Địa chỉ chưa được xác nhận" in shown


def test_what_cannot_be_kept_stays_on_the_page_with_a_sentence(province, sign_in):
    bad = GIVEN | {"address": "khong phai", "days_before": "30", "way_overdue": "bay"}
    answer = sign_in("sxd.officer").post(SETTINGS, bad)
    shown = answer.content.decode()
    assert answer.status_code == 422
    assert "Địa chỉ chưa đúng dạng" in shown and "từ 1 đến 10" in shown
    assert 'value="khong phai"' in shown and 'value="30"' in shown
    assert not NoticeSettings.objects.exists()


def test_nobody_is_asked_twice_in_a_minute(province, sign_in, mail_is_set_up):
    client = sign_in("sxd.officer")
    client.post(SETTINGS, GIVEN)
    again = client.post(SETTINGS, GIVEN | {"address": "ai.do@khac.example"})
    assert again.status_code == 422
    assert "Vừa gửi một thư xác nhận" in again.content.decode()
    assert NoticeSettings.objects.get().address == "can.bo@co-quan.example"
    NoticeSettings.objects.update(asked_at=timezone.now() - timedelta(minutes=2))
    assert client.post(SETTINGS, GIVEN | {"address": "moi@co-quan.example"}).status_code == 302
    assert len(jobs(CONFIRM_ADDRESS)) == 2


def test_without_a_mail_server_the_page_says_so(province, sign_in):
    assert "Nơi cài đặt này chưa gửi thư" in page(sign_in("sxd.officer"), SETTINGS)


def test_an_address_that_was_turned_away_is_told(reachable, sign_in, now):
    reachable("sxd.officer", refused_at=now)
    client = sign_in("sxd.officer")
    assert "Máy chủ thư không nhận địa chỉ này" in page(client, SETTINGS)
    client.post(SETTINGS, GIVEN | {"address": "sxd.officer@co-quan.example"})
    row = NoticeSettings.objects.get()
    assert (row.refused_at, row.confirmed_at) == (None, None)
    assert len(jobs(CONFIRM_ADDRESS)) == 1


def test_other_choices_leave_a_confirmed_address_alone(reachable, sign_in, now):
    reachable("sxd.officer")
    sign_in("sxd.officer").post(SETTINGS, GIVEN | {"address": "sxd.officer@co-quan.example"})
    row = NoticeSettings.objects.get()
    assert (row.confirmed_at, row.days_before) == (now, 5)
    assert jobs(CONFIRM_ADDRESS) == []


# --- confirming -----------------------------------------------------------------------------------------------------


@pytest.fixture
def asked(province, sign_in, mail_is_set_up):
    """sxd.officer gave an address; the client is theirs, and the link of the mail."""
    from btnn.notices.commands import send_confirmation

    client = sign_in("sxd.officer")
    client.post(SETTINGS, GIVEN)
    row, sent = NoticeSettings.objects.get(), []
    assert send_confirmation(row.pk, now=timezone.now(), send=lambda letter, address: sent.append((letter, address)))
    ((letter, address),) = sent
    assert address == "can.bo@co-quan.example"
    return client, re.search(r"https?://[^/]+(/thong-bao/xac-nhan/\S+)", letter.text).group(1)


def test_the_link_confirms_after_one_more_click(asked):
    client, link = asked
    assert "Xác nhận địa chỉ" in page(client, link)
    assert NoticeSettings.objects.get().confirmed_at is None  # a program that follows links confirms nothing
    answer = client.post(link, follow=True)
    assert "Đã xác nhận can.bo@co-quan.example" in answer.content.decode()
    assert NoticeSettings.objects.get().confirmed_at is not None


def test_the_link_of_somebody_else_confirms_nothing(asked, sign_in):
    _, link = asked
    answer = sign_in("sxd.head").post(link)
    assert answer.status_code == 422
    assert "tài khoản khác" in answer.content.decode()
    assert NoticeSettings.objects.get().confirmed_at is None


def test_the_link_for_an_earlier_address_confirms_nothing(asked):
    client, link = asked
    NoticeSettings.objects.update(asked_at=None)
    client.post(SETTINGS, GIVEN | {"address": "moi@co-quan.example"})
    assert "đổi sang địa chỉ khác" in client.post(link).content.decode()


def test_an_old_link_and_a_made_up_one_confirm_nothing(asked, monkeypatch):
    client, link = asked
    assert "Liên kết không đúng" in client.post(f"{LIST}xac-nhan/lam-gia/").content.decode()
    row = NoticeSettings.objects.get()
    forged = signing.dumps([row.pk, row.address], salt=SALT, key="another key")
    assert "Liên kết không đúng" in client.post(f"{LIST}xac-nhan/{forged}/").content.decode()
    import time

    later = time.time() + timedelta(days=4).total_seconds()
    monkeypatch.setattr("django.core.signing.time.time", lambda: later)
    assert "quá 3 ngày" in client.post(link).content.decode()
    assert NoticeSettings.objects.get().confirmed_at is None


def test_the_link_asks_to_sign_in_first(province, client):
    person = province.person("sxd.officer")
    link = f"{LIST}xac-nhan/{token_for(person.user_id, 'a@b.example')}/"
    assert client.get(link).url.startswith("/dang-nhap/")
