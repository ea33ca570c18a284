"""Reading codified texts: headings, in-force lines, divisions, references; garbage is refused."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from btnn.law.errors import Refused
from btnn.law.library.codified import read_text

SOURCE = "ngày 01/02/2030 của Chính phủ, có hiệu lực thi hành kể từ ngày 15/03/2030)"
REFERENCE = "(Điều này có nội dung liên quan đến Điều 99.1.LQ.1. Một điều của Luật 1/2029/QH16 Thử ban hành 01/01/2029)"
DECREE = f"""Điều 99.1.NĐ.1.1. Phạm vi
(Điều 1 Nghị định số 12/2030/NĐ-CP Quy định thử {SOURCE}
Nghị định này quy định việc thử.
Chương II
VIỆC THỬ
Điều 99.1.NĐ.1.2. Thời hạn thử
(Điều 2 Nghị định số 12/2030/NĐ-CP, có hiệu lực thi hành kể từ ngày 15/03/2030)
1. Thử trong 05 ngày.
Đoạn tiếp của khoản 1.
2. Thử lại:
a) Lần thứ nhất;
đ) Lần cuối.{REFERENCE}
"""
LAW = """Điều 99.1.LQ.1. Phạm vi
Luật này quy định việc thử.
(Chương này có nội dung liên quan đến Điều 99.1.LQ.1. Phạm vi của Luật 1/2029/QH16 Thử ban hành ngày 01/01/2029)
Điều 99.1.LQ.2. Hiệu lực
1. Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2029.
"""


def test_articles_with_their_instrument_day_and_words() -> None:
    first, second = read_text(DECREE)
    assert (first.instrument, first.number, first.title, first.since) == (
        "12/2030/NĐ-CP", "1", "Phạm vi", date(2030, 3, 15),
    )  # fmt: skip
    assert first.lines == ("Nghị định này quy định việc thử.",)  # no chapter heading, no in-force line
    assert second.code == "99.1.NĐ.1.2"
    assert second.lines[-1] == "đ) Lần cuối."  # the reference is no word of the law
    assert second.passage("1", None) == ("1. Thử trong 05 ngày.", "Đoạn tiếp của khoản 1.")
    assert second.passage("2", "a") == ("a) Lần thứ nhất;",)
    assert second.passage("2", "đ") == ("đ) Lần cuối.",)
    assert second.passage("9", None) == second.lines


def test_a_law_is_named_by_the_references_to_it_and_dated_by_its_own_article() -> None:
    articles = read_text(LAW)
    assert {(one.instrument, one.since) for one in articles} == {("1/2029/QH16", date(2029, 7, 1))}
    unnamed = "\n".join(line for line in LAW.split("\n") if "liên quan" not in line)
    with pytest.raises(Refused, match="--instrument"):
        read_text(unnamed)
    assert read_text(unnamed, instrument="1/2029/QH16")[0].instrument == "1/2029/QH16"


def test_a_heading_that_lost_its_line_break_is_found() -> None:
    glued = DECREE.replace("quy định việc thử.\nChương II\nVIỆC THỬ\nĐiều", "quy định việc thử.Điều")
    assert [one.number for one in read_text(glued)] == ["1", "2"]


BAD = [
    ("", "Không thấy điều luật nào"),
    ("ghi chép linh tinh\nkhông phải luật", "Không thấy điều luật nào"),
    ('{"a": 1}', "Không thấy điều luật nào"),
    ("Điều 5. Quyền", "Không thấy điều luật nào"),
    ("\x00\x01", "không phải văn bản"),
    (DECREE.replace("15/03/2030", "31/02/2030"), "không phải là một ngày"),
    (DECREE.replace("(Điều 2 Nghị", "(Điều 3 Nghị"), "Điều 3"),
    (DECREE.replace("Điều 99.1.NĐ.1.2. Thời hạn thử", "Điều 99.1.xyz"), "Không đọc được tên điều"),
    (DECREE.replace(", có hiệu lực thi hành kể từ ngày 15/03/2030", ""), "ngày có hiệu lực"),
    (DECREE.replace("Nghị định này quy định việc thử.\n", ""), "không có nội dung"),
    (DECREE + DECREE.replace("05 ngày", "06 ngày"), "hai lần"),
    (LAW.replace("có hiệu lực thi hành từ ngày", "được thông qua ngày"), "ngày có hiệu lực"),
    ("x" * 20_000_001, "quá lớn"),
]


@pytest.mark.parametrize(("text", "words"), BAD, ids=range(len(BAD)))
def test_what_is_no_codified_text_is_refused_with_a_sentence(text: str, words: str) -> None:
    with pytest.raises(Refused) as refused:
        read_text(text)
    assert words in str(refused.value)


@given(st.text(max_size=300))
def test_any_text_is_read_or_refused(text: str) -> None:
    for given_text in (text, DECREE + text, text + DECREE, f"Điều 9.9.NĐ.1.1. A\n{text}"):
        try:
            read_text(given_text)
        except Refused:
            continue
