"""Who is told of a request: its person by mail, the desk of the body that it came to by a notice."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from btnn.cases.models import Case
from btnn.notices.commands import tell_of_event
from btnn.notices.mail import Refused
from btnn.notices.models import Notice
from btnn.portal.claims.sending.letters import mail_receipt
from btnn.portal.claims.sending.models import SentClaim

from .requests import HEIRS, INJURED, like

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))


@pytest.fixture
def post(settings):
    """Letters that went out, each with its address."""
    settings.MAIL_IS_SET_UP = True
    settings.SITE_ADDRESS = "https://boithuong.example.vn"
    return []


def test_the_mail_bears_the_codes_and_the_link_and_nothing_else_of_the_person(sending, bodies, post):
    sending(like(INJURED, agency=bodies["sxd"].pk))
    row, case = SentClaim.objects.get(), Case.objects.get()
    assert mail_receipt(row.pk, send=lambda letter, address: post.append((letter, address)))
    ((letter, address),) = post
    assert address == "quyet@example.vn"
    for text in (letter.text, letter.html):
        assert case.code in text and case.tracking_code in text
        assert f"https://boithuong.example.vn/theo-doi/?ma={case.tracking_code}" in text
        assert not [word for word in ("Quyết", "0912", "0330", "Xây dựng", "bị dỡ") if word in text]
    assert case.tracking_code not in letter.subject


@pytest.mark.parametrize("set_up", [True, False])
def test_without_an_address_or_a_mail_server_nothing_goes_out(sending, bodies, post, settings, set_up):
    settings.MAIL_IS_SET_UP = set_up
    contact = INJURED.contact if not set_up else type(INJURED.contact)(phone="0912333447")
    sending(like(INJURED, agency=bodies["sxd"].pk, contact=contact))
    assert not mail_receipt(SentClaim.objects.get().pk, send=lambda *told: post.append(told))
    assert not post


def test_an_address_that_is_none_is_let_be_and_a_server_that_is_down_is_tried_again(sending, bodies, post):
    sending(like(INJURED, agency=bodies["sxd"].pk))
    row = SentClaim.objects.get()

    def refuse(letter, address):
        raise Refused

    def down(letter, address):
        raise OSError

    assert mail_receipt(row.pk, send=refuse) is False
    with pytest.raises(OSError):
        mail_receipt(row.pk, send=down)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (like(INJURED, agency="sxd"), {"sxd.reception", "sxd.head"}),
        (like(HEIRS, agency_unclear=True), {"stp.reception", "stp.officer", "stp.head"}),
    ],
)
def test_the_desk_of_the_body_that_it_came_to_is_told(sending, bodies, content, told):
    if content.agency:
        content = like(content, agency=bodies[content.agency].pk)
    sent = sending(content)
    tell_of_event(sent.case_id, 1, today=date(2026, 11, 20), now=NOW)
    found = Notice.objects.filter(case_id=sent.case_id, kind="arrived")
    assert set(found.values_list("user__username", flat=True)) == told


def test_a_dossier_of_the_counter_tells_nobody_of_a_portal(pen):
    case = pen.open(date(2026, 11, 20)).case
    tell_of_event(case.pk, 1, today=date(2026, 11, 20), now=NOW)
    assert not Notice.objects.filter(kind="arrived").exists()
