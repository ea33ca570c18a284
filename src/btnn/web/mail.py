"""From the address of a mail server to what Django wants to know of it."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

# Scheme → (port where none is told, STARTTLS, TLS from the first byte).
SCHEMES = {"smtp": (25, False, False), "smtp+starttls": (587, True, False), "smtps": (465, False, True)}
TIMEOUT = 20  # seconds for one answer of the server
WRONG = (
    "BTNN_SMTP_URL không đọc được; dạng đúng: smtp+starttls://tài_khoản:mật_khẩu@máy_chủ:587 "
    "(hoặc smtps://, hoặc smtp:// trong mạng nội bộ)."
)


@dataclass(frozen=True, slots=True)
class MailServer:
    """A mail server, or none (`host` empty). Certificates are checked wherever there is TLS."""

    host: str = ""
    port: int = 25
    user: str = ""
    password: str = ""
    starttls: bool = False
    tls: bool = False
    sender: str = ""

    @property
    def backend(self) -> str:
        """Django's sender: real, or one that sends nothing."""
        return f"django.core.mail.backends.{'smtp' if self.host else 'dummy'}.EmailBackend"


def mail_server(address: str, sender: str) -> MailServer:
    """In: `smtp+starttls://user:password@host:587`, and from whom mails come; an empty address means no mail.

    Refused (`ImproperlyConfigured`): another scheme, no host, a port that is no number, letters
    beyond ASCII in name or password (mail servers take none), a sender that is no address.
    """
    if not address:
        return MailServer()
    try:
        parts = urlsplit(address)
        default, starttls, tls = SCHEMES[parts.scheme]
        port = parts.port or default
    except (KeyError, ValueError):
        raise ImproperlyConfigured(WRONG) from None
    if not parts.hostname:
        raise ImproperlyConfigured(WRONG)
    if "@" not in sender:
        raise ImproperlyConfigured("BTNN_MAIL_FROM phải là địa chỉ thư của nơi gửi, ví dụ btnn@co-quan.gov.vn.")
    user, password = unquote(parts.username or ""), unquote(parts.password or "")
    if not (user + password).isascii():
        raise ImproperlyConfigured("Tài khoản và mật khẩu của máy chủ thư chỉ được gồm chữ không dấu, số và dấu câu.")
    return MailServer(parts.hostname, port, user, password, starttls, tls, sender)


def site_address(told: str, origins: list[str]) -> str:
    """Where people reach the pages, for links in mails: as told, else the first trusted origin, else this machine."""
    return (told or next(iter(origins), "") or "http://127.0.0.1:8000").rstrip("/")
