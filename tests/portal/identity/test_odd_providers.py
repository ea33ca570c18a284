"""Providers that answer otherwise than the standard says, or not at all: a page that says so, no error of ours."""

import base64
import json
import socket
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import pytest

from btnn.portal.identity.connection import connection_of
from btnn.portal.identity.keeping import KEY

pytestmark = pytest.mark.django_db
CONFIG, TOKEN, KEYS, MORE = "/.well-known/openid-configuration", "/token", "/keys", "/more"


def packed(told):
    return base64.urlsafe_b64encode(json.dumps(told).encode()).rstrip(b"=").decode()


def token(head, body=None):
    return f"{packed(head)}.{packed(body or {'sub': '7', 'aud': 'btnn'})}.{packed('x')}"


class Odd:
    """Says on each path what it is told to say: a status, and text or something to be written as JSON."""

    def __init__(self):
        said = self.said = {}

        class Answer(BaseHTTPRequestHandler):
            def do_GET(self):
                status, body = said[self.path.partition("?")[0]]
                self.send_response(status)
                self.send_header("Content-Type", "text/html" if isinstance(body, str) else "application/json")
                self.end_headers()
                self.wfile.write((body if isinstance(body, str) else json.dumps(body)).encode())

            def do_POST(self):
                self.rfile.read(int(self.headers.get("Content-Length", 0)))
                self.do_GET()

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, args=[0.01], daemon=True).start()
        self.said |= {
            CONFIG: (
                200,
                {
                    "issuer": self.url,
                    "authorization_endpoint": f"{self.url}/in",
                    "token_endpoint": self.url + TOKEN,
                    "jwks_uri": self.url + KEYS,
                    "userinfo_endpoint": self.url + MORE,
                },
            ),
            TOKEN: (
                200,
                {"access_token": "a", "token_type": "Bearer", "id_token": token({"alg": "RS256", "kid": "1"})},
            ),
            KEYS: (200, {"keys": []}),
            MORE: (200, {"sub": "7"}),
        }


@pytest.fixture
def odd(settings):
    provider = Odd()
    settings.ALLOWED_HOSTS = ["testserver"]
    settings.IDENTITY_PROVIDER = _connected(provider.url)
    yield provider
    provider.server.shutdown()
    provider.server.server_close()


def _connected(url):
    return connection_of({"BTNN_OIDC_URL": url, "BTNN_OIDC_ID": "btnn", "BTNN_OIDC_SECRET": "x"})


@pytest.mark.parametrize(
    "said",
    [
        (500, "broken"),
        (404, {}),
        (200, "<html>not JSON</html>"),
        (200, {}),
        (200, []),
        (200, {"issuer": "https://example.vn", "authorization_endpoint": "https://example.vn/"}),
    ],
)
def test_who_cannot_say_what_it_is_is_away(client, odd, said):
    odd.said[CONFIG] = said
    answer = client.get("/dinh-danh/bat-dau/")
    assert answer.status_code == 503
    assert "hiện không trả lời" in answer.content.decode()


ONE_KEY = {"kty": "RSA", "kid": "1", "alg": "RS256", "n": "AQAB", "e": "AQAB"}
OCTETS = {"kty": "oct", "kid": "1", "k": "c2VjcmV0", "alg": "HS256"}


@pytest.mark.parametrize(
    ("path", "said"),
    [
        (TOKEN, (500, "broken")),
        (TOKEN, (400, {"error": "invalid_grant"})),
        (TOKEN, (200, "<html>not JSON</html>")),
        (TOKEN, (200, {})),
        (TOKEN, (200, {"access_token": "a"})),
        (TOKEN, (200, {"access_token": "a", "id_token": None})),
        (TOKEN, (200, {"access_token": "a", "id_token": "no token"})),
        (TOKEN, (200, {"access_token": "a", "id_token": token({"alg": "none"})})),
        (TOKEN, (200, {"access_token": "a", "id_token": token({"alg": "none", "kid": "1"})})),
        (TOKEN, (200, {"access_token": "a", "id_token": token({"alg": "HS256", "kid": "1"})})),
        (TOKEN, (200, {"access_token": "a", "id_token": token({"kid": "1"})})),
        (TOKEN, (200, {"access_token": "a", "expires_in": "soon", "id_token": token({"alg": "RS256", "kid": "1"})})),
        (KEYS, (500, "broken")),
        (KEYS, (200, "<html>")),
        (KEYS, (200, {})),
        (KEYS, (200, {"keys": [{}]})),
        (KEYS, (200, {"keys": [{"kid": "1", "alg": "RS256", "kty": "RSA"}]})),
        (KEYS, (200, {"keys": [ONE_KEY]})),
        (KEYS, (200, {"keys": [OCTETS]})),
    ],
)
def test_what_it_sends_is_not_believed(client, odd, path, said):
    if path == TOKEN:
        odd.said[KEYS] = (200, {"keys": [ONE_KEY]})
    odd.said[path] = said
    state = parse_qs(urlsplit(client.get("/dinh-danh/bat-dau/")["Location"]).query)["state"][0]
    answer = client.get("/dinh-danh/tro-ve/", {"code": "x", "state": state})
    assert answer.status_code in (403, 503)
    assert KEY not in client.session


def test_one_that_takes_the_call_and_says_nothing_is_away(client, settings):
    settings.ALLOWED_HOSTS, settings.SOCIALACCOUNT_REQUESTS_TIMEOUT = ["testserver"], 0.2
    with socket.create_server(("127.0.0.1", 0)) as silent:
        settings.IDENTITY_PROVIDER = _connected(f"http://127.0.0.1:{silent.getsockname()[1]}")
        assert client.get("/dinh-danh/bat-dau/").status_code == 503


@pytest.mark.parametrize("error", ["server_error", "login_required", "<script>alert(1)</script>", "a\x00b"])
def test_its_own_errors_become_ours(client, odd, error):
    state = parse_qs(urlsplit(client.get("/dinh-danh/bat-dau/")["Location"]).query)["state"][0]
    answer = client.get("/dinh-danh/tro-ve/", {"error": error, "error_description": error, "state": state})
    assert answer.status_code == 403
    assert b"<script>alert" not in answer.content
