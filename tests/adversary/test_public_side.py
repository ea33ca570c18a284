"""Strangers at every public door: junk, foreign hosts, forms from elsewhere, caches, search engines, slow networks."""

import gzip
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote, urlencode, urlsplit

import pytest
from django.contrib.staticfiles import finders
from django.test import Client
from django.urls import NoReverseMatch, URLPattern, URLResolver, get_resolver, reverse
from django.urls.converters import IntConverter

from btnn.web.language import PUBLIC
from btnn.web.policies import POLICIES

pytestmark = pytest.mark.django_db

OPEN = sorted(name for name, policy in POLICIES.items() if not policy.needs_sign_in)
OURS = [name for name in OPEN if name.partition(":")[0] in PUBLIC]
NO_PAGE = {"suc-khoe", "ngon-ngu", "dang-nhap"}
FOR_EVERYBODY = {"catalogue", "numbers", "law"}
BYTES = 100_000  # of a page with its styles and script, as it goes over the wire
PIECES = [
    "a%00b",  # nul
    "%ff%fe%ed%a0%80",  # broken bytes
    quote("\u0300" * 300 + "\u202e\ufeff\U0001f469\u200d\U0001f467"),  # marks without letters
    "9" * 20_000,  # long
    quote("-99999999999999999999999999"),  # beyond every number
    "0000-00-00",  # no day
    quote("' OR 1=1; --<script>alert(1)</script>{{ 7*7 }}%s%n../../etc/passwd"),  # sentences
    "[]=&",  # a list
]
TURNS = (0, 3)
WORDS = {"int": ["0", "99999999999999999999"], "other": ["ABCD-EFGH", "../..", "%00", "%ff", quote("ạ" * 300), "'"]}


class Names(HTMLParser):
    """The fields of a page and what it needs besides."""

    def __init__(self, page):
        super().__init__()
        self.fields, self.files, self.inline = set(), set(), []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        told = dict(attributes)
        if tag in ("input", "select", "textarea") and told.get("name"):
            self.fields.add(told["name"])
        if tag == "link" and told.get("rel") == "stylesheet":
            self.files.add(told["href"])
        if tag == "script":
            self.files.add(told.get("src", ""))
        if "style" in told or any(name.startswith("on") for name in told):
            self.inline.append((tag, told))


def patterns(resolver=None, names=(), route=""):
    for entry in (resolver or get_resolver()).url_patterns:
        if isinstance(entry, URLResolver):
            inner = (*names, entry.namespace) if entry.namespace else names
            yield from patterns(entry, inner, route + str(entry.pattern))
        elif isinstance(entry, URLPattern) and entry.name:
            yield ":".join((*names, entry.name)), route + str(entry.pattern), entry.pattern.converters


ADDRESSES = {}
for _name, _route, _converters in patterns():
    if _name in OPEN:
        filled = ["/" + _route]
        for word, converter in _converters.items():
            values = WORDS["int" if isinstance(converter, IntConverter) else "other"]
            filled = [re.sub(rf"<[^<>]*\b{word}>", lambda _, v=value: v, one) for one in filled for value in values]
        ADDRESSES.setdefault(_name, []).extend(filled)
PLAIN = [name for name in OPEN if "<" not in (ADDRESSES[name][0]) and len(ADDRESSES[name]) == 1]


@pytest.fixture
def stranger():
    """A browser that never raises: what breaks is answered with 500, as in service."""
    return Client(raise_request_exception=False)


def page(client, name):
    return client.get(ADDRESSES[name][0])


def junk(fields, turn):
    """Every field with another piece of junk; each turn moves it on."""
    return "&".join(
        f"{quote(field)}={PIECES[(place + turn) % len(PIECES)]}" for place, field in enumerate(sorted(fields))
    )


def fields_of(answer):
    """What the page asks for, and what pages ask for elsewhere."""
    named = set() if answer.streaming else Names(answer.content.decode(errors="replace")).fields
    return named | {"q", "tim", "trang", "nam", "ngay", "next"}


@pytest.mark.parametrize("name", OPEN)
def test_junk_gets_an_answer(stranger, name):
    asked = []
    for address in ADDRESSES[name]:
        first = stranger.get(address)
        asked += [first, *(getattr(stranger, method)(address) for method in ("head", "put", "delete"))]
        if len(ADDRESSES[name]) == 1:
            asked += [stranger.get(f"{address}?{junk(fields_of(first), turn)}") for turn in TURNS]
    assert [each.request["PATH_INFO"] for each in asked if each.status_code >= 500] == []


@pytest.mark.parametrize("name", OURS)
def test_junk_in_forms_gets_an_answer(stranger, name):
    for address in ADDRESSES[name][:1]:
        fields = fields_of(stranger.get(address))
        for turn in TURNS:
            answer = stranger.post(address, junk(fields, turn), content_type="application/x-www-form-urlencoded")
            assert answer.status_code < 500, (address, turn)


@pytest.mark.parametrize("name", OPEN)
def test_every_answer_is_guarded(stranger, name):
    for address in {ADDRESSES[name][0], ADDRESSES[name][-1]}:
        headers = stranger.get(address).headers
        policy = headers["Content-Security-Policy"]
        assert "default-src 'self'" in policy or "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["X-Frame-Options"] == "DENY"
        assert headers["Referrer-Policy"] in ("same-origin", "no-referrer")
        assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
        assert "camera=()" in headers["Permissions-Policy"]


@pytest.mark.parametrize("name", PLAIN)
def test_who_only_reads_leaves_with_no_more_than_the_mark_against_forged_forms(stranger, name):
    answer = page(stranger, name)
    assert set(answer.cookies) <= {"csrftoken"}
    assert not stranger.session.keys()


@pytest.mark.parametrize("name", [name for name in PLAIN if name.partition(":")[0] in FOR_EVERYBODY])
def test_what_is_for_everybody_may_be_kept(stranger, name):
    answer = page(stranger, name)
    if answer.status_code == 200 and not answer.cookies:
        assert "no-store" not in answer.headers.get("Cache-Control", "")


@pytest.mark.parametrize("name", OURS)
def test_after_proof_nothing_stays_in_the_cache_or_the_search(stranger, name):
    session = stranger.session
    session["proved"] = "something"
    session.save()
    stranger.cookies["btnn_session"] = session.session_key
    answer = stranger.get(ADDRESSES[name][0])
    data_for_everybody = "text/html" not in answer["Content-Type"] and answer["Cache-Control"].startswith("public")
    assert "no-store" in answer["Cache-Control"] or data_for_everybody
    assert answer["X-Robots-Tag"] == "noindex, nofollow"


@pytest.mark.parametrize("name", [name for name in OURS if name.partition(":")[0] in ("claims", "tracking")])
def test_search_engines_keep_out_of_requests(stranger, name):
    assert stranger.get(ADDRESSES[name][0])["X-Robots-Tag"] == "noindex, nofollow"


@pytest.mark.parametrize("name", OURS)
def test_forms_from_elsewhere_are_refused(name):
    strict = Client(enforce_csrf_checks=True, raise_request_exception=False)
    for address in ADDRESSES[name][:1]:
        answer = strict.post(address, {"code": "ABCD-EFGH"}, HTTP_ORIGIN="https://example.vn")
        assert answer.status_code in (403, 404, 405)


@pytest.mark.parametrize("name", OPEN)
def test_nothing_leads_off_the_site(stranger, name):
    address = ADDRESSES[name][0]
    for elsewhere in ("//example.vn/", "/\\example.vn"):
        query = urlencode({"next": elsewhere, "url": "https://example.vn/", "back": "https:example.vn"})
        for answer in (stranger.get(f"{address}?{query}"), stranger.post(address, {"next": elsewhere})):
            target = answer.headers.get("Location", "")
            assert urlsplit(target).netloc in ("", "testserver"), (address, target)
            assert "\\" not in target


@pytest.mark.parametrize("host", ["example.vn", "testserver.example.vn", "127.0.0.1@example.vn", "a" * 300])
def test_another_name_for_the_machine_is_refused(stranger, host):
    assert stranger.get(reverse("portal:start"), HTTP_HOST=host).status_code == 400


def test_what_a_stranger_calls_the_machine_comes_back_nowhere(stranger):
    answer = stranger.get(reverse("portal:start"), HTTP_X_FORWARDED_HOST="example.vn", HTTP_X_FORWARDED_PROTO="https")
    assert answer.status_code == 200
    assert b"example.vn" not in answer.content


@pytest.mark.parametrize("name", [name for name in PLAIN if name not in NO_PAGE])
def test_pages_are_light_and_bring_nothing_inline(stranger, name):
    answer = page(stranger, name)
    if answer.status_code != 200 or "text/html" not in answer["Content-Type"]:
        return
    needs = Names(answer.content.decode())
    assert needs.inline == []
    assert "" not in needs.files
    weight = len(answer.content) + sum(_packed(address) for address in needs.files)
    assert weight < BYTES, f"{name}: {weight} bytes"


_weights = {}


def _packed(address):
    if address not in _weights:
        assert address.startswith("/static/"), address
        found = finders.find(address.removeprefix("/static/"))
        _weights[address] = len(gzip.compress(Path(found).read_bytes()))
    return _weights[address]


def test_every_public_route_is_tried():
    for name in OPEN:
        assert ADDRESSES[name], name
    with pytest.raises(NoReverseMatch):
        reverse("portal:nowhere")
