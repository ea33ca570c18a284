"""Where mails go: read from one address, refused with a sentence when it is none."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from btnn.web.mail import MailServer, mail_server, site_address

SENDER = "btnn@co-quan.example"


@pytest.mark.parametrize(
    ("address", "server"),
    [
        ("", MailServer()),
        ("smtp://mail.example", MailServer("mail.example", 25, sender=SENDER)),
        ("smtp://10.0.0.5:2525", MailServer("10.0.0.5", 2525, sender=SENDER)),
        ("smtp+starttls://mail.example", MailServer("mail.example", 587, starttls=True, sender=SENDER)),
        ("smtps://u:p@mail.example", MailServer("mail.example", 465, "u", "p", tls=True, sender=SENDER)),
        (
            "smtp+starttls://may%40chu:m%2Fk%3A1@mail.example:2587",
            MailServer("mail.example", 2587, "may@chu", "m/k:1", True, False, SENDER),
        ),
    ],
)
def test_an_address_says_host_port_encryption_and_account(address, server):
    assert mail_server(address, SENDER) == server


@pytest.mark.parametrize(
    ("address", "sender", "sentence"),
    [
        ("http://mail.example", SENDER, "BTNN_SMTP_URL"),
        ("mail.example:25", SENDER, "BTNN_SMTP_URL"),
        ("smtp://", SENDER, "BTNN_SMTP_URL"),
        ("smtp://mail.example:hai", SENDER, "BTNN_SMTP_URL"),
        ("smtp://mail.example:99999", SENDER, "BTNN_SMTP_URL"),
        ("smtp://mail.example", "", "BTNN_MAIL_FROM"),
        ("smtp://mail.example", "Cơ quan", "BTNN_MAIL_FROM"),
        ("smtp://u:mật@mail.example", SENDER, "không dấu"),
    ],
)
def test_what_is_no_address_is_refused_with_a_sentence(address, sender, sentence):
    with pytest.raises(ImproperlyConfigured, match=sentence):
        mail_server(address, sender)


def test_without_a_server_nothing_is_sent():
    assert mail_server("", "").backend.endswith("dummy.EmailBackend")
    assert mail_server("smtp://mail.example", SENDER).backend.endswith("smtp.EmailBackend")


@pytest.mark.parametrize(
    ("told", "origins", "site"),
    [
        ("https://btnn.example/", ["https://khac.example"], "https://btnn.example"),
        ("", ["https://btnn.example"], "https://btnn.example"),
        ("", [], "http://127.0.0.1:8000"),
    ],
)
def test_links_in_mails_lead_to_the_site_as_people_reach_it(told, origins, site):
    assert site_address(told, origins) == site
