"""A real mail server on this machine, which can be told to misbehave."""

import ssl
from contextlib import contextmanager
from email import message_from_bytes, policy
from pathlib import Path

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

# A certificate for localhost that nobody trusts but these tests (SSL_CERT_FILE); its key is no secret.
CERTIFICATE = Path(__file__).with_name("localhost.pem")
USER, PASSWORD = "btnn", "p@ss:w/rd 1"


class Letters:
    """Keeps the mails it takes. `answers`: what to say to a recipient instead of taking the mail."""

    def __init__(self):
        self.taken = []
        self.answers = {}

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address in self.answers:
            return self.answers[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        message = message_from_bytes(envelope.content, policy=policy.default)
        message.went_to = list(envelope.rcpt_tos)
        message.was_encrypted = server.transport.get_extra_info("cipher") is not None
        message.signed_in = session.authenticated
        self.taken.append(message)
        return "250 OK"


def _known(server, session, envelope, mechanism, data):
    fits = (data.login.decode(), data.password.decode()) == (USER, PASSWORD)
    return AuthResult(success=fits, handled=False)


@contextmanager
def post_office(port=0, *, starttls=False, tls=False):
    """In: a port (any free one), and which encryption it asks for; with encryption it asks for name and password too.
    Gives the letters and the port."""
    letters = Letters()
    more = {}
    if starttls or tls:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(CERTIFICATE)
        more = {"authenticator": _known, "auth_required": True}
        more |= {"tls_context": context, "require_starttls": True} if starttls else {"ssl_context": context}
        more |= {"auth_require_tls": starttls}
    controller = Controller(letters, hostname="127.0.0.1", port=port or free_port(), **more)
    controller.start()
    try:
        yield letters, controller.port
    finally:
        controller.stop()


def free_port():
    """A port on which nobody listens now."""
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
