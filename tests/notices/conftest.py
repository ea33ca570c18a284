"""One province, a pen that writes stories, and mails caught before they leave."""

from datetime import datetime

import pytest
from django.utils import timezone

WEDNESDAY = datetime(2026, 11, 18, 9, 30)  # an ordinary working day


@pytest.fixture
def province(db):
    from django.db import connection

    from tests.cases.province import build

    with connection.cursor() as cursor:  # what tests that really commit have left in the queue
        cursor.execute("DELETE FROM procrastinate_jobs")
    return build()


@pytest.fixture
def pen(province):
    from tests.cases.province import Pen

    return Pen(province, today=WEDNESDAY.date())


@pytest.fixture
def now():
    return timezone.make_aware(WEDNESDAY)


@pytest.fixture
def mail_is_set_up(settings):
    settings.MAIL_IS_SET_UP = True


@pytest.fixture
def reachable(province, mail_is_set_up, now):
    """`reachable("sxd.officer", days_before=2)`: that person has a confirmed address and these wishes."""
    from btnn.notices.models import NoticeSettings

    def make(who, **wishes):
        user = province.person(who).user
        address = f"{who}@co-quan.example"
        return NoticeSettings.objects.create(user=user, address=address, confirmed_at=now, **wishes)

    return make


@pytest.fixture
def post():
    """A post office that keeps what it is given: (letter, address)."""

    class Post(list):
        def __call__(self, letter, address):
            self.append((letter, address))

    return Post()
