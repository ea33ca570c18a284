"""What is kept of a person, said in both languages; what the page says is what the house does."""

import html
import re

import pytest

from btnn.portal.claims.drafting import KEPT_FOR
from btnn.portal.identity.keeping import IDLE

pytestmark = pytest.mark.django_db
HERE = "/quyen-rieng-tu/"
VIETNAMESE = re.compile(r"[ăâđêôơưĂÂĐÊÔƠƯạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")
PLACES = re.compile(r"NĐ-CP|QH15|QH14")


def words(page):
    main = re.search(r"<main.*</main>", page, re.DOTALL)[0]
    return html.unescape(re.sub(r"<[^>]+>", " ", main))


def test_it_is_linked_from_every_public_page(client):
    for page in ("/cong-dan/", "/dinh-danh/", HERE):
        assert f'href="{HERE}"' in client.get(page).content.decode()


def test_it_says_what_the_law_wants_said(client):
    said = words(client.get(HERE).content.decode())
    for part in (
        "Ai giữ",
        "Giữ gì, để làm gì, bao lâu",
        "Vì sao được phép",
        "Ai xem được",
        "Ông/bà có quyền gì",
        "Hỏi ai, làm cách nào",
        "91/2025/QH15",
        "01/01/2026",
        "Điều 4",
    ):
        assert part in said


def test_its_figures_are_those_of_the_house(client):
    said = words(client.get(HERE).content.decode())
    assert f"sau {KEPT_FOR.days} ngày" in said
    assert f"sau {IDLE.seconds // 60} phút" in said


@pytest.mark.parametrize("page", [HERE, "/dinh-danh/", "/dinh-danh/?next=/cong-dan/"])
def test_in_english_nothing_stays_vietnamese(client, page):
    client.cookies["btnn_language"] = "en"
    said = words(client.get(page).content.decode())
    left = [line.strip() for line in said.splitlines() if VIETNAMESE.search(PLACES.sub("", line))]
    assert left == []
