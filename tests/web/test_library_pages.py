"""The texts of the law on the pages: there when imported, plain words when not."""

import pytest

from btnn.law.library.codified import read_text
from btnn.web import library

TEXT = """Điều 37.8.LQ.45. Xác minh thiệt hại
(Điều 45 Luật số 10/2017/QH14, có hiệu lực thi hành kể từ ngày 01/07/2018)
1. Người giải quyết bồi thường xác minh các thiệt hại được yêu cầu.
2. Trong thời hạn 15 ngày kể từ ngày thụ lý phải hoàn thành việc xác minh.
Điều 37.8.LQ.46. Thương lượng việc bồi thường
(Điều 46 Luật số 10/2017/QH14, có hiệu lực thi hành kể từ ngày 01/07/2018)
1. Trong thời hạn 02 ngày làm việc phải tiến hành thương lượng.
"""


@pytest.fixture
def shelf(tmp_path, monkeypatch):
    """A library of its own with two articles of the Law."""
    monkeypatch.setenv("BTNN_DATA_DIR", str(tmp_path))
    library.shelf().put(read_text(TEXT, instrument="10/2017/QH14"))


def test_a_citation_leads_to_its_article(shelf):
    shown = library.linked("Luật 10/2017/QH14, Đ45.2; Nghị định 68/2018/NĐ-CP, Đ14.2")
    assert '<a class="article" href="/phap-luat/van-ban/10-2017-QH14/45/#k2">Đ45.2</a>' in shown
    assert "Nghị định 68/2018/NĐ-CP, Đ14.2" in shown  # not imported: plain words
    assert shown.count("<a ") == 1


def test_words_of_a_citation_are_escaped(shelf):
    assert "<b>" not in library.linked("<b>Đ45</b>")


def test_without_texts_a_citation_is_plain(tmp_path, monkeypatch):
    monkeypatch.setenv("BTNN_DATA_DIR", str(tmp_path))
    assert library.linked("Luật 10/2017/QH14, Đ45.2") == "Luật 10/2017/QH14, Đ45.2"


def test_the_article_stands_on_its_page_with_its_limits(shelf, client, db):
    page = client.get("/phap-luat/van-ban/10-2017-QH14/45/")
    assert page.status_code == 200
    told = page.content.decode()
    assert 'id="k2"' in told and "Trong thời hạn 15 ngày" in told
    assert "/phap-luat/thoi-han/verify_damage/" in told
    assert client.get("/phap-luat/van-ban/10-2017-QH14/").status_code == 200
    assert "/phap-luat/van-ban/10-2017-QH14/45/#k2" in client.get("/phap-luat/thoi-han/verify_damage/").content.decode()


@pytest.mark.parametrize("address", ["10-2017-QH14/99/", "10-2017-QH14/%3Cb%3E/", "91-2015-QH13/1/", "..-..-etc/1/"])
def test_what_is_not_there_is_not_found(shelf, client, db, address):
    assert client.get(f"/phap-luat/van-ban/{address}").status_code == 404


def test_an_imported_text_is_seen_at_once(shelf, client, db):
    """A new import changes the file: the page does not show what it read before."""
    assert client.get("/phap-luat/van-ban/10-2017-QH14/47/").status_code == 404
    more = """Điều 37.8.LQ.47. Quyết định giải quyết bồi thường
(Điều 47 Luật số 10/2017/QH14, có hiệu lực thi hành kể từ ngày 01/07/2018)
1. Ngay sau khi có biên bản kết quả thương lượng thành.
"""
    library.shelf().put(read_text(more, instrument="10/2017/QH14"))
    assert client.get("/phap-luat/van-ban/10-2017-QH14/47/").status_code == 200
