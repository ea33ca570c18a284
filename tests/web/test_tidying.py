"""Tidying: files without a paper and old drafts go, and it is told how many."""

from datetime import timedelta

import pytest
from django.utils import timezone

from btnn.documents import store
from btnn.web.commandline import run
from btnn.web.tidying import tidy


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "files"


def test_what_nobody_needs_goes(db):
    store.put([b"never used"])
    assert str(tidy(timezone.now())) == "Đã xóa 0 tệp không thuộc giấy tờ nào và 0 bản nháp quá 30 ngày."
    assert tidy(timezone.now() + timedelta(days=2)).files == 1


def test_the_command_tells_what_it_did(db, monkeypatch, capsys):
    from contextlib import nullcontext

    monkeypatch.setattr("btnn.web.commandline.framework", nullcontext)
    assert run(["tidy"]) == 0
    assert capsys.readouterr().out.startswith("Đã xóa 0 tệp")
