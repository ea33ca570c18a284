"""What is taken and what is not: told by the content, in a sentence that says what to do."""

import pytest
from PIL import Image

from btnn.cases.errors import Invalid
from btnn.documents.checking import checked, pictures
from btnn.documents.checking.names import LONGEST, clean_name
from btnn.documents.checking.office import MOST_PARTS

from . import samples

HEIC = b"\x00\x00\x00\x18ftypheic" + bytes(40)
REMOTE = '<Relationship Type="http://x/attachedTemplate" Target="http://x/y.dotm" TargetMode="External"/>'


def look(tmp_path, name, content):
    path = tmp_path / "upload"
    path.write_bytes(content)
    return checked(path, name, len(content))


@pytest.mark.parametrize(
    ("name", "content", "media_type", "pages"),
    [
        ("Quyết định.pdf", samples.pdf(pages=3), "application/pdf", 3),
        ("QD.PDF", samples.pdf(), "application/pdf", 1),
        ("anh.jpg", samples.picture(), "image/jpeg", None),
        ("anh.JPEG", samples.picture(), "image/jpeg", None),
        ("anh.png", samples.picture("PNG", mode="RGBA"), "image/png", None),
        ("don.docx", samples.docx(), "wordprocessingml.document", None),
        ("bang ke.xlsx", samples.xlsx(), "spreadsheetml.sheet", None),
        ("don.odt", samples.odt(), "opendocument.text", None),
        ("ghi chu.txt", "Biên bản làm việc\r\n\tngày 05/3".encode(), "text/plain", None),
    ],
)
def test_papers_of_offices_are_taken(tmp_path, name, content, media_type, pages):
    found = look(tmp_path, name, content)
    assert found.media_type.endswith(media_type)
    assert found.pages == pages


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.pdf", b"", "không có nội dung"),
        ("a.pdf", samples.picture(), "nội dung là ảnh JPEG"),
        ("a.jpg", samples.pdf(), "nội dung là PDF"),
        ("a", samples.pdf(), "không có đuôi"),
        ("a.pdf.exe", samples.pdf(), ".exe nhưng nội dung là PDF"),
        ("a.pdf", b"%PDF-1.7\nnothing", "bị hỏng"),
        ("a.pdf", samples.pdf(pages=0), "không"),
        ("a.exe", b"MZ\x90\x00" + bytes(60), "chương trình máy tính"),
        ("a.txt", b"MZ\x90\x00" + bytes(60), "chương trình máy tính"),
        ("a.sh", b"#!/bin/sh\nrm -rf /", "chương trình máy tính"),
        ("a.txt", b"#!/bin/sh\nrm -rf /", "chương trình máy tính"),
        ("a.svg", b'<svg onload="alert(1)"/>', "SVG"),
        ("a.svg", b'<?xml version="1.0"?><svg/>', "SVG"),
        ("a.txt", b"\xef\xbb\xbf  <!DOCTYPE html><script>", "trang web"),
        ("a.png", b"<svg/>", "SVG"),
        ("a.heic", HEIC, "Tương thích nhất"),
        ("a.jpg", HEIC, "Tương thích nhất"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".docx"),
        ("a.zip", samples.package({"a": "b"}), "giải nén"),
        ("a.rar", b"Rar!\x1a\x07", "giải nén"),
        ("a.gif", b"GIF89a", "không được nhận"),
        ("a.docx", samples.package({"a": "b"}), "bị hỏng"),
        ("a.docx", samples.xlsx(), "bị hỏng"),
        ("a.docm", samples.docx(), "DOCX"),
        ("a.docx", b"PK\x03\x04nothing", "bị hỏng"),
        ("a.docx", samples.docx(**{"word/vbaProject.bin": "x"}), "macro"),
        ("a.xlsx", samples.xlsx(**{"xl/macrosheets/sheet1.xml": "x"}), "macro"),
        ("a.docx", samples.docx(**{"word/embeddings/oleObject1.bin": "x"}), "nhúng tệp khác"),
        ("a.docx", samples.docx(**{"word/_rels/settings.xml.rels": REMOTE}), "mẫu từ nơi khác"),
        ("a.docx", samples.docx(**{"../../etc/passwd": "x"}), "bị hỏng"),
        ("a.docx", samples.docx(**{"word/media/1.bin": bytes(8_000_000)}), "bung ra quá lớn"),
        ("a.docx", samples.docx(**{f"word/{n}.xml": "" for n in range(MOST_PARTS)}), "bung ra quá lớn"),
        ("a.odt", samples.odt(**{"Basic/Standard/script.xml": "x"}), "macro"),
        ("a.odt", samples.odt(**{"META-INF/manifest.xml": "<manifest:encryption-data/>"}), "mật khẩu"),
        ("a.txt", b"a\x00b", "UTF-8"),
        ("a.txt", "Đơn".encode("utf-16"), "UTF-8"),
        ("a.txt", b"\xe1\xbb", "UTF-8"),
        ("a.jpg", samples.picture()[:-200], "bị hỏng"),
        ("a.png", samples.picture("PNG", (400, 400))[:-40], "bị hỏng"),
    ],
)
def test_what_is_no_paper_is_refused_with_a_sentence(tmp_path, name, content, sentence):
    with pytest.raises(Invalid) as refused:
        look(tmp_path, name, content)
    assert sentence in refused.value.message
    assert refused.value.message.endswith(".")


@pytest.mark.parametrize(
    "content",
    [
        samples.pdf(catalog=b"/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>"),
        samples.pdf(catalog=b"/OpenAction<</S/Launch/F(cmd.exe)>>"),
        samples.pdf(catalog=b"/OpenAction<</S/J#61vaScript/J#53(x)>>"),
        samples.pdf(catalog=b"/AA<</WC 5 0 R>>", extra=b"5 0 obj <</S/JavaScript/JS(x)>> endobj\n"),
        samples.pdf(extra=samples.packed_objects(b"5 0  <</S/JavaScript/JS(x)>>")),
        samples.pdf(extra=b"% stream\n5 0 obj <</S/JavaScript/JS(x)>> endobj % endstream\n"),
    ],
)
def test_a_pdf_that_acts_by_itself_is_refused(tmp_path, content):
    with pytest.raises(Invalid, match="tự chạy"):
        look(tmp_path, "a.pdf", content)


def test_letters_that_come_by_chance_in_a_scan_are_no_script(tmp_path):
    scan = b"7 0 obj <</Length 20>>\nstream\nxx/JS /Launch xx\nendstream endobj\n"
    assert look(tmp_path, "a.pdf", samples.pdf(extra=scan)).pages == 1


def test_a_locked_pdf_is_refused(tmp_path):
    lock = (
        b"6 0 obj <</Filter/Standard/V 1/R 2/P -4/Length 40"
        b"/O<0000000000000000000000000000000000000000000000000000000000000000>"
        b"/U<0000000000000000000000000000000000000000000000000000000000000000>>> endobj\n"
    )
    content = samples.pdf(extra=lock).replace(b"/Root", b"/Encrypt 6 0 R/ID[<00><00>]/Root")
    with pytest.raises(Invalid, match="mật khẩu"):
        look(tmp_path, "a.pdf", content)


def test_a_picture_of_too_many_points_is_refused_before_it_unfolds(tmp_path, monkeypatch):
    content = samples.picture("PNG", (200, 200))
    monkeypatch.setattr(pictures, "MOST_PIXELS", 10_000)
    monkeypatch.setattr(Image.Image, "load", lambda self: pytest.fail("unfolded"))
    with pytest.raises(Invalid, match="quá nhiều điểm ảnh"):
        look(tmp_path, "a.png", content)


def test_a_file_over_the_bound_is_refused(tmp_path, settings):
    settings.PAPER_FILE_SIZE = 1024 * 1024
    path = tmp_path / "upload"
    path.write_bytes(b"")
    with pytest.raises(Invalid, match="lớn hơn 1 MB"):
        checked(path, "a.pdf", 1024 * 1024 + 1)


@pytest.mark.parametrize(
    ("brought", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        (r"C:\Hồ sơ\Đơn.pdf", "Đơn.pdf"),
        ("Đơn yêu cầu.pdf", "Đơn yêu cầu.pdf"),
        ("a\x00b\nc.pdf", "abc.pdf"),
        ("don\u202efdp.exe", "donfdp.exe"),
        ("  ..hidden. ", "hidden"),
        ('a<b>:"|?*.pdf', "ab.pdf"),
        ("///", "giay-to"),
        ("a" * 300 + ".pdf", "a" * (LONGEST - 4) + ".pdf"),
    ],
)
def test_names_are_cleaned(brought, kept):
    assert clean_name(brought) == kept
