"""Before an answer is published: what looks like a person's data is proposed to be struck, official words are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from btnn.support.cleaning import cleaned


@pytest.mark.parametrize(
    ("text", "struck"),
    [
        ("Tôi là Nguyễn Văn An ở thôn Hạ, xã Tân Hưng", ["thôn Hạ", "xã Tân Hưng", "Nguyễn Văn An"]),
        ("số định danh 033175009876", ["033175009876"]),
        ("gọi cho tôi số 0912 345 678", ["0912 345 678"]),
        ("gửi về an.nguyen@example.vn", ["an.nguyen@example.vn"]),
        ("sinh ngày 05/03/1990", ["05/03/1990"]),
        ("nhà số 12 đường Chùa Chuông", ["đường Chùa Chuông"]),
        ("anh Bưởi bị bắt", ["Bưởi"]),
    ],
)
def test_what_tells_of_a_person_is_proposed_to_be_struck(text, struck):
    found = cleaned(text)
    assert [one.words for one in found.struck] == struck
    assert not any(words in found.text for words in struck)


@pytest.mark.parametrize(
    "text",
    [
        "Công an giữ con tôi chín ngày rồi thả",
        "Quyết định số 15/QĐ-UBND ngày 12/03/2024 của Ủy ban nhân dân tỉnh Hưng Yên",
        "Điều 41 Luật Trách nhiệm bồi thường của Nhà nước số 10/2017/QH14",
        "Nộp tại Sở Tư pháp hoặc Viện kiểm sát nhân dân khu vực 3",
        "được bồi thường 92.004.545 đồng",
    ],
)
def test_official_words_days_and_amounts_stay(text):
    assert cleaned(text).text == text


@given(some.text(alphabet="Nguyễn Văn An 0123456789 ông bà thôn xã @.", max_size=80))
def test_cleaning_twice_strikes_nothing_more(text):
    once = cleaned(text)
    assert cleaned(once.text).text == once.text
