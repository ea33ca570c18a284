"""The provider in a process of its own, and somebody who signs in there without a browser."""

import os
import re
import subprocess
import sys
from html import unescape
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import requests

from btnn.portal.identity.connection import connection_of
from tests.portal.identity.provider.people import fresh_key

ROOT = Path(__file__).parents[3]
PASSWORD = "mat-khau-dinh-danh"
RETURN = "/dinh-danh/tro-ve/"
FIELD = re.compile(r'<input[^>]*name="([^"]+)"[^>]*>')
VALUE = re.compile(r'value="([^"]*)"')


class Provider:
    """Runs on loopback, with a folder of its own, until it is stopped."""

    def __init__(self, folder, *sites):
        self.folder = folder
        self.sites = sites
        self.process = None
        self.port = 0

    def start(self):
        """Serve; at the same port again after a stop."""
        words = [sys.executable, "-m", "tests.portal.identity.provider", str(self.port)]
        self.process = subprocess.Popen(
            [*words, *(site + RETURN for site in self.sites)],
            cwd=ROOT,
            env=os.environ | {"PROVIDER_FOLDER": str(self.folder)},
            stdout=subprocess.PIPE,
            text=True,
        )
        told = self.process.stdout.readline().split()
        assert told[:1] == ["ready"], told
        self.port = int(told[1])
        return self

    def stop(self):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def connection(self, **changes):
        told = {
            "URL": self.url,
            "ID": "btnn",
            "SECRET": "a secret of the tests",
            "NAME": "Định danh quốc gia",
        } | changes
        return connection_of({f"BTNN_OIDC_{name}": value for name, value in told.items()})

    def new_key(self):
        """The provider signs with another key from now on, and publishes that one alone."""
        for file in self.folder.glob("published*.pem"):
            file.write_text(fresh_key())


def signs_in(address, who, answer="grant"):
    """Follow `address` to the provider, sign in there as `who`, agree or not; the address that leads back to us."""
    visitor = requests.Session()
    there = urlsplit(address).netloc
    page = visitor.get(address, timeout=5)
    for _ in range(4):
        page = _submit(visitor, page, username=who, password=PASSWORD, action=answer)
        while page.is_redirect:
            target = urljoin(page.url, page.headers["Location"])
            if urlsplit(target).netloc != there:
                return target
            page = visitor.get(target, allow_redirects=False, timeout=5)
    raise AssertionError(page.text)


def _submit(visitor, page, **typed):
    fields = [(found[1], _value(found[0])) for found in FIELD.finditer(page.text) if found[1] not in typed]
    return visitor.post(page.url, [*fields, *typed.items()], allow_redirects=False, timeout=5)


def _value(tag):
    value = VALUE.search(tag)
    return unescape(value[1]) if value else ""
