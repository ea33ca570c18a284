"""Papers from the telephone: checked by content, what is refused is told, the rest stays."""

import pytest
from django.urls import reverse

from tests.documents import samples
from tests.documents.desk import upload

SCRIPT = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
HTML = b"<!doctype html><html><body><script>alert(1)</script></body></html>"


@pytest.fixture
def heir(writer):
    return writer.begin(kind="heir")


def test_the_checklist_is_that_of_the_claimant(heir):
    page = heir.text(heir.see("giay-to"))
    assert "Di chúc, hoặc giấy tờ về quyền thừa kế" in page
    assert "Căn cước (hai mặt) của ông/bà" in page
    assert "Căn cước (hai mặt) của người bị thiệt hại" not in page
    assert 'capture="environment"' in heir.see("giay-to").content.decode()


def test_several_photos_of_one_paper(heir):
    photos = [upload("mat-truoc.jpg", samples.picture()), upload("mat-sau.png", samples.picture("PNG"))]
    assert heir.send("giay-to", act="add", **{"files-HS-5": photos}).status_code == 303
    told = heir.content.papers
    assert [(one.code, one.personal, one.handed["name"]) for one in told] == [
        ("HS-5", True, "mat-truoc.jpg"),
        ("HS-5", True, "mat-sau.png"),
    ]
    heir.send("giay-to", act="drop:1")
    assert [one.handed["name"] for one in heir.content.papers] == ["mat-sau.png"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("anh.svg", SCRIPT),
        ("don.html", HTML),
        ("don.pdf", HTML),
        ("anh.jpg", SCRIPT),
        ("don.docx", samples.package({"[Content_Types].xml": "<Types/>", "bomb": "0" * 20_000_000})),
    ],
)
def test_what_may_do_harm_is_refused_and_the_good_file_stays(heir, name, content):
    files = {"files-HS-2": [upload("tot.pdf"), upload(name, content)]}
    answer = heir.send("giay-to", **files)
    assert answer.status_code == 422
    assert name in heir.text(answer)
    assert [one.handed["name"] for one in heir.content.papers] == ["tot.pdf"]


def test_files_of_those_who_write_nothing_are_not_written_anywhere(client, db, folder):
    answer = client.post(reverse("claims:step", args=["giay-to"]), {"files-HS-2": upload()})
    assert (answer.status_code, answer.url) == (302, reverse("claims:resume"))
    assert not [path for path in folder.rglob("*") if path.is_file()]


def test_there_is_an_end_to_files(heir, monkeypatch):
    from btnn.portal.claims import papers

    monkeypatch.setattr(papers, "MOST_FILES", 1)
    answer = heir.send("giay-to", **{"files-HS-2": [upload(), upload("hai.pdf")]})
    assert answer.status_code == 422
    assert "không nhận thêm" in heir.text(answer)
    assert len(heir.content.papers) == 1
