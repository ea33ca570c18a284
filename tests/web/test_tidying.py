"""Tidying: files without a paper and old drafts go, and it is told how many."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.test import RequestFactory
from django.utils import timezone

from btnn.documents import store
from btnn.portal.throttle import spend
from btnn.web.commandline import run
from btnn.web.tidying import tidy
from tests.portal.identity.somebody import proves


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "files"


def test_what_nobody_needs_goes(db):
    store.put([b"never used"])
    assert str(tidy(timezone.now())) == (
        "Đã xóa 0 tệp không thuộc giấy tờ nào, 0 bản nháp quá 30 ngày, 0 phiên đã hết và 0 lượt đếm đã hết giờ."
    )
    assert tidy(timezone.now() + timedelta(days=2)).files == 1


def test_sessions_go_when_they_have_ended(db, client):
    proves(client)  # a name and an identity number lie in it
    now = timezone.now()
    assert (tidy(now).sessions, Session.objects.count()) == (0, 1)
    assert (tidy(now + timedelta(hours=9)).sessions, Session.objects.count()) == (1, 0)


def test_what_was_counted_goes_when_its_stretch_is_over(db):
    spend("track", RequestFactory().get("/"), most=20, minutes=10)
    now = timezone.now()
    assert tidy(now).attempts == 0
    assert tidy(now + timedelta(minutes=11)).attempts == 1


def test_the_command_tells_what_it_did(db, monkeypatch, capsys):
    from contextlib import nullcontext

    monkeypatch.setattr("btnn.web.commandline.framework", nullcontext)
    assert run(["tidy"]) == 0
    assert capsys.readouterr().out.startswith("Đã xóa 0 tệp")
