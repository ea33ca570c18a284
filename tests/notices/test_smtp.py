"""Mails go to a real mail server: what arrives there, and what its refusals mean."""

import smtplib
from urllib.parse import quote

import pytest

from btnn.notices.mail import Letter, Refused, send
from btnn.web.mail import mail_server

from .post_office import CERTIFICATE, PASSWORD, USER, free_port, post_office

TO = "can.bo@co-quan.example"
LETTER = Letter(
    subject="[BTNN] Vụ việc 07/2026: Quá hạn: Xác minh thiệt hại",
    text="Quá hạn: Xác minh thiệt hại\nVụ việc 07/2026 – hạn 17/11/2026",
    html="<p>Quá hạn: <strong>Xác minh thiệt hại</strong></p>",
    page="https://btnn.example/thong-bao/cai-dat/",
)


@pytest.fixture
def reach(settings):
    """`reach(url)`: from now on mails go to that server."""

    def set_up(address):
        told = mail_server(address, "btnn@co-quan.example")
        settings.EMAIL_BACKEND, settings.MAIL_IS_SET_UP = told.backend, True
        settings.EMAIL_HOST, settings.EMAIL_PORT = told.host, told.port
        settings.EMAIL_HOST_USER, settings.EMAIL_HOST_PASSWORD = told.user, told.password
        settings.EMAIL_USE_TLS, settings.EMAIL_USE_SSL = told.starttls, told.tls
        settings.EMAIL_TIMEOUT, settings.DEFAULT_FROM_EMAIL = 5, told.sender

    return set_up


def test_subject_and_both_bodies_arrive_as_written(reach):
    with post_office() as (letters, port):
        reach(f"smtp://127.0.0.1:{port}")
        send(LETTER, TO)
    (mail,) = letters.taken
    assert mail["Subject"].strip() == LETTER.subject  # folded before its first word
    assert (mail["From"], mail["To"], mail.went_to) == ("btnn@co-quan.example", TO, [TO])
    assert mail.get_body(("plain",)).get_content().split() == LETTER.text.split()
    assert mail.get_body(("html",)).get_content().strip() == LETTER.html
    assert mail["List-Unsubscribe"] == f"<{LETTER.page}>"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["Date"] and mail["Message-ID"]


@pytest.mark.filterwarnings("ignore:Requiring AUTH")  # of the server: within TLS from the first byte
@pytest.mark.parametrize("scheme", ["smtp+starttls", "smtps"])
def test_encrypted_and_signed_in_with_a_checked_certificate(reach, scheme, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    kind = {"starttls": True} if scheme == "smtp+starttls" else {"tls": True}
    with post_office(**kind) as (letters, port):
        reach(f"{scheme}://{USER}:{quote(PASSWORD, safe='')}@localhost:{port}")
        send(LETTER, TO)
    (mail,) = letters.taken
    assert mail.was_encrypted and mail.signed_in


def test_a_certificate_that_nobody_vouches_for_gets_no_mail(reach):
    with post_office(starttls=True) as (letters, port):
        reach(f"smtp+starttls://{USER}:x@localhost:{port}")
        with pytest.raises(OSError, match="certificate"):
            send(LETTER, TO)
    assert letters.taken == []


def test_a_wrong_password_is_worth_another_try(reach, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    with post_office(starttls=True) as (letters, port):
        reach(f"smtp+starttls://{USER}:sai@localhost:{port}")
        with pytest.raises(smtplib.SMTPAuthenticationError):
            send(LETTER, TO)
    assert letters.taken == []


def test_an_address_that_is_none_is_refused_for_good_a_full_box_is_not(reach):
    with post_office() as (letters, port):
        reach(f"smtp://127.0.0.1:{port}")
        letters.answers = {TO: "550 5.1.1 no such user"}
        with pytest.raises(Refused):
            send(LETTER, TO)
        letters.answers = {TO: "452 4.2.2 mailbox full"}
        with pytest.raises(smtplib.SMTPRecipientsRefused):
            send(LETTER, TO)
    assert letters.taken == []


def test_a_server_that_is_down_is_worth_another_try(reach):
    reach(f"smtp://127.0.0.1:{free_port()}")
    with pytest.raises(ConnectionRefusedError):
        send(LETTER, TO)


def test_nobody_writes_a_second_header_through_the_subject(reach):
    from dataclasses import replace

    with post_office() as (letters, port):
        reach(f"smtp://127.0.0.1:{port}")
        with pytest.raises(ValueError, match="newline"):
            send(replace(LETTER, subject="một\nBcc: ai@khac.example"), TO)
    assert letters.taken == []
