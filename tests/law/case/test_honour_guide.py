"""Who has the right to have honour restored, in which form, and what the law wants in each paper."""

from __future__ import annotations

import pytest

from btnn.law.case import honour_guide as guide
from btnn.law.case.vocabulary import FIELDS, HONOUR_ANSWERS

# field, facts → answer, article, article of the form
RIGHTS: list[tuple[str, dict[str, bool], str, str, str | None]] = [
    ("criminal_procedure", {}, "yes", "Đ31.1", "Đ56.1"),
    ("criminal_procedure", {"alive": False}, "yes", "Đ31.1", "Đ57.6"),
    ("criminal_procedure", {"basis_eligible": False}, "no", "Đ31.1", None),
    ("administration", {}, "unclear", "Đ31.1", "Đ56.2"),
    ("administration", {"basis_eligible": True}, "yes", "Đ31.1", "Đ56.2"),
    ("administration", {"basis_eligible": False}, "no", "Đ31.1", None),
    ("civil_enforcement", {}, "no", "Đ31.1", None),
    ("civil_enforcement", {"asked": True}, "no", "Đ31.1", None),
    ("administrative_procedure", {"judged": True}, "yes", "Đ55.3b", "Đ56.2"),
    ("", {}, "unclear", "Đ31.1", "Đ56.2"),
]


@pytest.mark.parametrize(("field", "facts", "answer", "article", "form"), RIGHTS)
def test_the_right_follows_from_field_and_basis(
    field: str, facts: dict[str, bool], answer: str, article: str, form: str | None
) -> None:
    found = guide.right(field, **facts)  # type: ignore[arg-type]
    assert (found.answer, found.article) == (answer, article)
    assert (found.form.article if found.form else None) == form
    assert found.why.endswith(".")


def test_every_field_has_an_answer() -> None:
    for field in FIELDS:
        assert guide.right(field).answer in (guide.YES, guide.NO, guide.UNCLEAR)


def test_a_notice_names_time_and_place_in_criminal_procedure_only() -> None:
    """NĐ 68 Đ22.1, Đ22.2."""
    assert [item.article[-1] for item in guide.notice_content("criminal_procedure")] == ["a", "b", "c"]
    assert [item.article[-1] for item in guide.notice_content("administration")] == ["b", "c"]


def test_every_answer_has_its_consequence() -> None:
    assert tuple(guide.ANSWERS) == HONOUR_ANSWERS


def test_the_papers_leave_out_the_speaker_and_the_admission() -> None:
    """NĐ 68 Đ25.3: items 1, 3, 4, 5 and 7 of Đ24."""
    assert [item.article.rpartition(".")[2] for item in guide.newspaper_text()] == ["1", "3", "4", "5", "7"]
    assert len(guide.APOLOGY_TEXT) == 7
    assert len(guide.CEREMONY_STEPS) == 5


@pytest.mark.parametrize(("central", "article"), [(True, "Đ59.1a"), (False, "Đ59.1b")])
def test_which_papers_follows_from_where_the_body_stands(central: bool, article: str) -> None:
    assert guide.newspapers(central)[0].article.startswith(article)
