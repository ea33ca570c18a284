"""Files that strangers send at the public doors: what may do harm is refused with a sentence, nothing of it stays."""

import zlib
from datetime import date

import pytest
from django.urls import reverse

from btnn.documents.models import Paper
from tests.documents import samples
from tests.documents.desk import text, upload
from tests.portal.claims.conftest import writer
from tests.portal.tracking.conftest import day, pen, proves, province

__all__ = ["day", "pen", "proves", "province", "writer"]

MONDAY = date(2026, 11, 9)
PAGE = b"<!doctype html><script>alert(document.cookie)</script>"


def many_points():
    """A picture of a few bytes that says of itself to be 60,000 points wide and high."""
    head = b"IHDR" + (60_000).to_bytes(4, "big") * 2 + bytes([8, 2, 0, 0, 0])
    return b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0d" + head + zlib.crc32(head).to_bytes(4, "big") + bytes(200)


HOSTILE = {
    "script in a drawing": ("anh.svg", b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    "a drawing named as a picture": ("anh.png", b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    "a page named as a paper": ("don.pdf", PAGE),
    "a page before a paper": ("don.pdf", PAGE + samples.pdf()),
    "a picture named as a paper": ("don.pdf", samples.picture()),
    "a program": ("don.pdf", b"MZ" + bytes(200)),
    "two endings": ("don.pdf.exe", b"MZ" + bytes(200)),
    "an ending turned round": ("don\u202efdp.exe", b"MZ" + bytes(200)),
    "a paper that acts by itself": (
        "don.pdf",
        samples.pdf(catalog=b"/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>"),
    ),
    "a letter with macros": ("don.docx", samples.docx(**{"word/vbaProject.bin": "x"})),
    "a letter that unfolds": ("don.docx", samples.docx(**{"word/media/1.bin": bytes(30_000_000)})),
    "a letter that climbs out": ("don.docx", samples.docx(**{"../../../etc/cron.d/x": "x"})),
    "a picture that unfolds": ("anh.png", many_points()),
    "nothing": ("don.pdf", b""),
}


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "files"
    return settings.MEDIA_ROOT


@pytest.fixture
def asked(pen, proves):
    """Somebody who is asked for more papers, at the page to send them."""
    pen.open(MONDAY, complete=False)
    pen.record("supplement_requested", MONDAY, items=["Quyết định"])
    client, address = proves(pen.case), reverse("tracking:reply", args=[pen.case.tracking_code, "bo-sung"])
    return lambda file: client.post(address, {"files_sent": [file], "step": "send"})


@pytest.fixture
def writing(writer):
    """Somebody who writes a request, at the page of its papers."""
    writer.begin(kind="heir")
    return lambda file: writer.send("giay-to", **{"files-HS-2": [file]})


def left_of(folder):
    return [path.name for path in folder.rglob("*") if path.is_file()]


@pytest.mark.parametrize("kind", HOSTILE)
def test_what_may_do_harm_is_refused_while_a_request_is_written(writing, writer, folder, kind):
    answer = writing(upload(*HOSTILE[kind]))
    assert answer.status_code == 422
    assert not writer.content.papers
    assert left_of(folder) == []


@pytest.mark.parametrize("kind", HOSTILE)
def test_what_may_do_harm_is_refused_when_papers_are_asked_for(asked, folder, kind):
    answer = asked(upload(*HOSTILE[kind]))
    assert answer.status_code == 422
    assert 'name="kept"' not in text(answer)
    assert not Paper.objects.exists()
    assert left_of(folder) == []


@pytest.mark.parametrize(
    "name",
    [
        "../../../etc/passwd.pdf",
        "C:\\Windows\\don.pdf",
        "/etc/don.pdf",
        "don\x00.pdf",
        "<b>don</b>.pdf",
        "d" * 400 + ".pdf",
    ],
)
def test_a_name_leads_nowhere_and_says_nothing_but_itself(writing, writer, folder, name):
    answer = writing(upload(name))
    assert answer.status_code in (303, 422)
    for paper in writer.content.papers:
        assert not set(paper.handed["name"]) & set('/\\\x00<>"')
        assert len(paper.handed["name"]) <= 255
    assert all(path.resolve().is_relative_to(folder.resolve()) for path in folder.rglob("*"))
    assert b"<b>don" not in writer.see("giay-to").content
