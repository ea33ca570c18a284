"""Who may claim (Đ5, Đ13) and on which paper (Đ3.5, Đ8–12)."""

from __future__ import annotations

import pytest

from btnn.law.answers import NO, UNCLEAR, YES
from btnn.law.basis_documents import Paper, basis, documents
from btnn.law.entitlement import Situation, entitled, rights
from btnn.law.errors import Refused

HEIR = {"victim_died": True, "inherits": True}
PEOPLE = [
    ("injured_person", {"victim_died": False, "needs_representative": False}, YES, ""),
    ("injured_person", {"victim_died": True, "needs_representative": False}, NO, "người thừa kế yêu cầu"),
    ("injured_person", {"victim_died": False, "needs_representative": True}, NO, "người đại diện theo pháp luật"),
    ("injured_person", {}, UNCLEAR, "Cần biết"),
    ("heir", HEIR | {"several_heirs": False}, YES, ""),
    ("heir", HEIR | {"several_heirs": True, "heirs_named_one": True}, YES, ""),
    ("heir", HEIR | {"several_heirs": True}, UNCLEAR, "cử một người đại diện"),
    ("heir", HEIR, UNCLEAR, "nhiều người thừa kế"),
    ("heir", HEIR | {"victim_died": False}, NO, "còn sống"),
    ("heir", HEIR | {"inherits": False}, NO, "không phải là người thừa kế"),
    ("successor_organisation", {"organisation_ended": True, "takes_over": True}, YES, ""),
    ("successor_organisation", {"organisation_ended": False, "takes_over": True}, NO, "còn tồn tại"),
    ("successor_organisation", {"organisation_ended": True, "takes_over": False}, NO, "không kế thừa"),
    ("legal_representative", {"needs_representative": True, "is_representative": True}, YES, ""),
    ("legal_representative", {"needs_representative": False, "is_representative": True}, NO, "không thuộc"),
    ("legal_representative", {"needs_representative": True, "is_representative": False}, NO, "không phải"),
    ("authorised", {"authorised_by": "injured_person", "authorisation_valid": True}, YES, ""),
    ("authorised", {"authorised_by": "heir", "authorisation_valid": True}, YES, ""),
    ("authorised", {"authorised_by": "heir", "authorisation_valid": False}, NO, "không hợp pháp"),
    ("authorised", {"authorised_by": "authorised", "authorisation_valid": True}, NO, "ủy quyền lại"),
    ("authorised", {"authorisation_valid": True}, UNCLEAR, "Ai ủy quyền"),
    (None, {}, NO, "Đ43.2d"),
]


@pytest.mark.parametrize(("kind", "told", "answer", "words"), PEOPLE)
def test_who_may_claim(kind: str | None, told: dict[str, object], answer: str, words: str) -> None:
    verdict = entitled(Situation(kind, **told))  # type: ignore[arg-type]
    assert verdict.answer == answer
    assert words in verdict.sentence
    assert all(reason.source.startswith("Luật 10/2017/QH14, Đ") for reason in verdict.reasons)


def test_an_agent_has_fewer_rights() -> None:
    assert rights("authorised") == ("Đ13.1a", "Đ13.1b", "Đ13.1c", "Đ13.1d", "Đ13.1đ")
    assert "Đ13.1e" in rights("heir") == rights("injured_person")


@pytest.mark.parametrize("kind", ["ai", ""])
def test_an_unknown_kind_is_refused(kind: str) -> None:
    with pytest.raises(Refused):
        entitled(Situation(kind))
    with pytest.raises(Refused):
        rights(kind)
    with pytest.raises(Refused):
        entitled(Situation("authorised", authorised_by="ai", authorisation_valid=True))


COUNTS = {"QLHC": 7, "TTHS": 3, "TTDS": 6, "TTHC": 6, "THAHS": 5, "THADS": 7}
GOOD = Paper(in_effect=True, by_competent=True, names_act=True)


@pytest.mark.parametrize("field", COUNTS)
def test_each_field_has_its_own_list_of_basis_documents(field: str) -> None:
    assert len(documents(field)) == COUNTS[field]
    for entry in documents(field):
        assert basis(field, entry.code, GOOD).answer == YES
        assert basis(field, entry.code, Paper()).answer == UNCLEAR
        assert basis(field, entry.code, Paper(False, True, True)).answer == NO
        assert basis(field, entry.code, Paper(True, False, True)).answer == NO
        assert basis(field, entry.code, Paper(True, True, False, False)).answer == NO


def test_in_criminal_procedure_it_is_enough_to_name_the_harmed_person() -> None:
    names_victim = Paper(in_effect=True, by_competent=True, names_act=False, names_victim=True)
    assert basis("TTHS", "VB-9.2", names_victim).answer == YES
    assert basis("QLHC", "VB-8.2", names_victim).answer == NO


def test_a_paper_of_another_field_or_of_no_list() -> None:
    with pytest.raises(Refused):
        basis("QLHC", "VB-9.1", GOOD)
    with pytest.raises(Refused):
        documents("KHAC")
    verdict = basis("QLHC", None, GOOD)
    assert verdict.answer == NO and verdict.reasons[0].source == "Luật 10/2017/QH14, Đ8"
