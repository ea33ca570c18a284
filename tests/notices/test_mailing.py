"""When mails go out: at once, held over quiet hours, once a day; each notice in one mail; nothing of a person in it."""

from datetime import date, datetime, timedelta

import pytest
from django.utils import timezone

from btnn.agencies.commands import relieve
from btnn.duties import Duty
from btnn.notices.commands import digest_person, mail_person, put_off_mail, tell_of_event, tell_of_limits
from btnn.notices.mail import Refused
from btnn.notices.models import Notice, NoticeSettings
from btnn.notices.queueing import DIGEST_PERSON, MAIL_PERSON
from tests.cases.province import CLAIMANT

from .waiting import jobs

MONDAY = date(2026, 11, 16)


@pytest.fixture
def officer(pen):
    return pen.province.person("sxd.officer").user


@pytest.fixture
def assigned(pen, now):
    """A case in which sxd.officer was just appointed, and told at `moment`."""

    def make(moment=now):
        pen.open(MONDAY)
        pen.accept(MONDAY)
        pen.appoint(MONDAY)
        pen.case.events.all()
        told = tell_of_event(pen.case.pk, 3, today=moment.date(), now=moment)
        assert told == 1
        return Notice.objects.get(kind="assigned")

    return make


@pytest.fixture(autouse=True)
def entries_are_recorded_now(monkeypatch, now):
    monkeypatch.setattr("django.utils.timezone.now", lambda: now)


def mail(user, moment, post):
    return mail_person(user.pk, today=moment.date(), now=moment, send=post)


def local(text):
    return timezone.make_aware(datetime.fromisoformat(text))


def test_what_goes_out_at_once_goes_out_once(assigned, reachable, officer, now, post):
    reachable("sxd.officer")
    notice = assigned()
    assert (MAIL_PERSON, officer.pk, 0) in jobs()
    assert mail(officer, now, post) == 1
    assert mail(officer, now, post) == 0  # another worker, or the same job again
    ((letter, address),) = post
    assert address == "sxd.officer@co-quan.example"
    assert letter.subject == "[BTNN] Vụ việc 01/2026: Bạn được cử giải quyết vụ việc"
    assert f"/thong-bao/{notice.pk}/" in letter.text and f"/thong-bao/{notice.pk}/" in letter.html


def test_a_mail_says_nothing_of_the_persons_of_the_case(assigned, reachable, officer, now, post):
    reachable("sxd.officer")
    due = assigned().case.limits.get(limit_id="verify_damage").due
    tell_of_limits(due, now)
    mail(officer, now, post)
    digest_person(officer.pk, today=due, now=now, send=post)
    assert len(post) == 2
    for letter, _ in post:
        for personal in (CLAIMANT.full_name, "Đạt", CLAIMANT.phone, CLAIMANT.identity_number, CLAIMANT.address):
            assert personal not in f"{letter.subject} {letter.text} {letter.html}"


@pytest.mark.parametrize(
    ("moment", "goes_out"),
    [
        ("2026-11-18 09:30", "2026-11-18 09:30"),
        ("2026-11-18 21:00", "2026-11-19 07:00"),
        ("2026-11-18 05:00", "2026-11-18 07:00"),
    ],
)
def test_quiet_hours_hold_a_mail_until_they_end(assigned, reachable, officer, post, moment, goes_out):
    reachable("sxd.officer")
    told, end = local(moment), local(goes_out)
    assert assigned(told).mail_after == end
    assert mail(officer, end - timedelta(minutes=1), post) == 0
    assert mail(officer, end, post) == 1


def test_several_held_notices_go_out_in_one_mail(assigned, reachable, officer, pen, post):
    reachable("sxd.officer", channels={"changed": "at_once"})
    evening = local("2026-11-18 20:00")
    assigned(evening)
    pen.record("complexity_declared", MONDAY, "sxd.head", reason="nhiều người")
    tell_of_event(pen.case.pk, 4, today=pen.today, now=evening)
    assert mail(officer, local("2026-11-19 07:00"), post) == 2
    assert post[0][0].subject == "[BTNN] 2 thông báo mới"


@pytest.mark.parametrize(
    "wishes",
    [
        {"channels": {"assigned": "none"}},
        {"channels": {"assigned": "digest"}},
        {"refused_at": timezone.make_aware(datetime(2026, 11, 1))},
        {"unconfirmed": True},
    ],
)
def test_who_wants_no_mail_or_has_no_address_gets_the_notice_only(assigned, reachable, officer, now, post, wishes):
    unconfirmed = wishes.pop("unconfirmed", False)
    row = reachable("sxd.officer", **wishes)
    if unconfirmed:
        NoticeSettings.objects.filter(pk=row.pk).update(confirmed_at=None)
    assert assigned().read_at is None
    assert jobs(MAIL_PERSON) == []
    assert mail(officer, now, post) == 0


def test_without_a_mail_server_there_are_notices_only(assigned, reachable, officer, now, post, settings):
    reachable("sxd.officer")
    settings.MAIL_IS_SET_UP = False
    assert assigned().channel == "none"
    assert put_off_mail(now.date(), now) == 0
    settings.MAIL_IS_SET_UP = True
    assert mail(officer, now, post) == 0  # what was told before is not sent after


def test_when_the_server_does_not_answer_everything_stays_and_is_tried_again(assigned, reachable, officer, now, post):
    reachable("sxd.officer")
    assigned()

    def down(letter, address):
        raise ConnectionRefusedError

    with pytest.raises(ConnectionRefusedError):
        mail(officer, now, down)
    assert mail(officer, now, post) == 1


def test_an_address_turned_away_gets_no_more(assigned, reachable, officer, now, post):
    reachable("sxd.officer")
    assigned()

    def refuse(letter, address):
        raise Refused

    assert mail(officer, now, refuse) == 0
    assert NoticeSettings.objects.get(pk=officer.pk).refused_at == now
    assert mail(officer, now, post) == 0
    assert put_off_mail(now.date(), now) == 0


def test_who_left_the_agency_gets_no_mail_about_its_cases(assigned, reachable, officer, pen, now, post):
    reachable("sxd.officer")
    assigned()
    relieve(pen.province.person("sxd.officer"), first_day_out=now.date())
    assert mail(officer, now, post) == 0


# --- the digest -----------------------------------------------------------------------------------------------------


def digest(user, moment, post):
    return digest_person(user.pk, today=moment.date(), now=moment, send=post)


def test_the_digest_tells_what_is_late_what_is_near_and_what_happened(assigned, reachable, officer, pen, now, post):
    reachable("sxd.officer", channels={"assigned": "digest"})
    assigned()
    assert not digest(officer, local("2026-11-17 08:00"), post) or post
    post.clear()
    due = pen.case.limits.get(limit_id="verify_damage").due
    near, late = due - timedelta(days=1), due + timedelta(days=1)
    assert digest(officer, timezone.make_aware(datetime(near.year, near.month, near.day, 8)), post)
    from btnn.cases.turning import turn_day

    turn_day(late)
    assert digest(officer, timezone.make_aware(datetime(late.year, late.month, late.day, 8)), post)
    first, second = (letter.text for letter, _ in post)
    assert "SẮP ĐẾN HẠN" in first and "QUÁ HẠN" not in first
    assert "QUÁ HẠN" in second and "SẮP ĐẾN HẠN" not in second


def test_one_digest_a_day_and_none_with_nothing_in_it(assigned, reachable, officer, now, post):
    reachable("sxd.officer", channels={"assigned": "digest"})
    assert not digest(officer, now - timedelta(days=1), post)
    assigned()
    assert digest(officer, now, post)
    assert "Bạn được cử giải quyết vụ việc" in post[0][0].text
    assert not digest(officer, now, post)
    assert not digest(officer, now + timedelta(days=1), post)  # told once
    assert len(post) == 1


def test_a_digest_that_could_not_be_sent_is_sent_later_that_day(assigned, reachable, officer, now, post):
    reachable("sxd.officer", channels={"assigned": "digest"})
    assigned()

    def down(letter, address):
        raise TimeoutError

    with pytest.raises(TimeoutError):
        digest(officer, now, down)
    assert digest(officer, now, post)


@pytest.mark.parametrize(
    ("moment", "wishes", "due"),
    [
        ("2026-11-18 06:55", {}, False),  # before the hour
        ("2026-11-18 07:00", {}, True),
        ("2026-11-18 15:00", {}, True),  # the worker was down in the morning
        ("2026-11-18 15:00", {"digest_on": date(2026, 11, 18)}, False),
        ("2026-11-18 19:00", {}, False),  # quiet hours
        ("2026-11-21 08:00", {}, False),  # Saturday
        ("2026-11-21 08:00", {"quiet_days_off": False}, True),
        ("2026-11-24 08:00", {}, False),  # the day of culture
        ("2026-11-18 08:00", {"digest_hour": None}, False),
        ("2026-11-18 08:00", {"digest_hour": 14}, False),
    ],
)
def test_at_the_hour_the_person_wishes_and_not_while_they_rest(reachable, officer, moment, wishes, due):
    reachable("sxd.officer", **wishes)
    told = local(moment)
    put_off_mail(told.date(), told)
    assert jobs() == ([(DIGEST_PERSON, officer.pk, 0)] if due else [])


def test_mails_left_lying_are_queued_again(assigned, reachable, officer, now):
    reachable("sxd.officer", digest_hour=None)
    assigned()
    before = jobs(MAIL_PERSON)
    assert put_off_mail(now.date(), now) == 1
    assert jobs(MAIL_PERSON) == [*before, (MAIL_PERSON, officer.pk, 0)]


def test_the_digest_tells_what_the_years_work_asks(reachable, province, now, post):
    reachable("sxd.officer", days_before=2)
    day = now.date()  # Wednesday
    asked = [
        Duty("late", "Trả lời công văn đôn đốc", "/a/", day - timedelta(days=3)),
        Duty("near", "Góp ý kế hoạch", "/b/", day + timedelta(days=2)),
        Duty("far", "Báo cáo năm", "/c/", day + timedelta(days=40)),
        Duty("theirs", "Cử đại diện", "/d/", day, waits_on="Sở Tài chính"),
        Duty("open", "Không có hạn", "/e/"),
    ]
    user = province.person("sxd.officer").user
    digest_person(user.pk, today=day, now=now, year=lambda membership, today: asked, send=post)
    ((letter, _),) = post
    assert letter.subject.endswith("2 việc của công tác năm")
    assert letter.text.index("Trả lời công văn đôn đốc, hạn 15/11/2026, quá hạn 3 ngày") < letter.text.index("Góp ý")
    assert not any(word in letter.text for word in ("Báo cáo năm", "Cử đại diện", "Không có hạn"))
