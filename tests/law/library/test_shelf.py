"""The shelf keeps every wording with its days and finds what a citation points at."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from btnn.law.errors import Refused
from btnn.law.library.articles import Article, Place, places
from btnn.law.library.shelf import Put, Shelf
from btnn.law.sources import LAW, Citation

NUMBER = "68/2018/NĐ-CP"
OLD = Article(LAW, "45", "37.8.LQ.45", "Xác minh", ("1. Một.", "2. Trong 15 ngày.", "a) Điểm a;"), date(2018, 7, 1))
NEW = replace(OLD, lines=("1. Một.", "2. Trong 20 ngày."), since=date(2030, 1, 1))


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "library")


def test_an_article_is_found_on_its_days(shelf: Shelf) -> None:
    assert shelf.put([OLD]) == [Put(LAW, 1, 0, 0)]
    assert shelf.article(LAW, "45", date(2026, 1, 1)) == OLD
    assert shelf.article(LAW, "45", date(2018, 6, 30)) is None
    assert shelf.article(LAW, "46", date(2026, 1, 1)) is None
    assert shelf.article(NUMBER, "45", date(2026, 1, 1)) is None
    assert shelf.instruments() == [LAW]


@pytest.mark.parametrize("order", [[OLD, NEW], [NEW, OLD]])
def test_a_new_wording_ends_the_one_before_in_whatever_order_they_come(shelf: Shelf, order: list[Article]) -> None:
    for article in order:
        shelf.put([article])
    assert shelf.wordings(LAW) == [replace(OLD, until=date(2030, 1, 1)), NEW]
    for day, lines in ((date(2029, 12, 31), OLD.lines), (date(2030, 1, 1), NEW.lines)):
        found = shelf.article(LAW, "45", day)
        assert found is not None and found.lines == lines


def test_the_same_again_changes_nothing_and_a_mended_wording_takes_its_place(shelf: Shelf) -> None:
    shelf.put([OLD])
    assert shelf.put([OLD]) == [Put(LAW, 0, 0, 1)]
    mended = replace(OLD, lines=("1. Đã sửa lỗi chữ.",))
    assert shelf.put([mended]) == [Put(LAW, 0, 1, 0)]
    assert shelf.wordings(LAW) == [mended]


def test_a_citation_leads_to_its_paragraph(shelf: Shelf) -> None:
    shelf.put([OLD, replace(OLD, instrument=NUMBER, number="14", lines=("2. Biên bản.",))])
    day = date(2026, 1, 1)
    assert [lines for _, lines in shelf.passages(Citation(LAW, "Đ45.2"), day)] == [("2. Trong 15 ngày.", "a) Điểm a;")]
    assert [lines for _, lines in shelf.cited("Luật 10/2017/QH14, Đ45.2a", day)] == [("a) Điểm a;",)]
    told = shelf.cited("Luật 10/2017/QH14, Đ45.1; Nghị định 68/2018/NĐ-CP, Đ14.2", day)
    assert [lines for _, lines in told] == [("1. Một.",), ("2. Biên bản.",)]
    assert [lines for _, lines in shelf.cited("Đ45.1; NĐ 68 Đ14.2", day)] == [("1. Một.",), ("2. Biên bản.",)]
    assert shelf.cited("Luật 10/2017/QH14, Đ99", day) == []


def test_the_places_of_a_citation() -> None:
    assert places("Đ45.2, Đ46.1 và Đ12a") == [Place("45", "2", None), Place("46", "1", None), Place("12a", None, None)]
    assert places("Đ51.1đ") == [Place("51", "1", "đ")]
    assert places("toàn văn") == []


def test_a_broken_file_is_told(shelf: Shelf) -> None:
    shelf.put([OLD])
    next(shelf.folder.glob("*.json")).write_text("{", encoding="utf-8")
    with pytest.raises(Refused, match="đã hỏng"):
        shelf.article(LAW, "45", date(2026, 1, 1))
