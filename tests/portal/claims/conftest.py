"""A person without an account at the pages of requests."""

import pytest
from django.urls import reverse
from django.utils.html import strip_tags

TODAY = "2026-11-20"


@pytest.fixture(autouse=True)
def folder(settings, tmp_path, monkeypatch):
    """A store of files of its own; the day on which the tests play."""
    settings.MEDIA_ROOT = tmp_path / "files"
    monkeypatch.setenv("BTNN_TODAY", TODAY)
    return settings.MEDIA_ROOT


class Writer:
    """Somebody who writes a request."""

    def __init__(self, client):
        self.client = client

    def begin(self, **carried):
        answer = self.client.post(reverse("claims:begin"), carried)
        assert (answer.status_code, answer.url) == (303, reverse("claims:code"))
        return self

    def send(self, slug, **data):
        return self.client.post(reverse("claims:step", args=[slug]), data)

    def see(self, slug):
        return self.client.get(reverse("claims:step", args=[slug]))

    def text(self, answer):
        return " ".join(strip_tags(answer.content.decode()).split())

    @property
    def draft(self):
        """What is kept, as the browser of this person opens it."""
        from btnn.portal.claims import drafting

        request = type("Request", (), {"session": self.client.session})
        return drafting.current(request)

    @property
    def content(self):
        return self.draft.content


@pytest.fixture
def writer(client, db):
    return Writer(client)
