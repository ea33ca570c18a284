"""Đ3.5 and Đ8–12: is this paper one on which a claim may rest?

Each field has its own closed list, ended by "another document that meets Đ3.5". Whatever its kind,
the paper must be in legal effect and name the unlawful act, or, in criminal procedure, name the
harmed person as one whom the State compensates.
"""

from __future__ import annotations

from dataclasses import dataclass

from btnn.law.answers import NO, UNCLEAR, YES, Question, Reason, Verdict
from btnn.law.catalogue import Code, code, listed
from btnn.law.errors import Refused
from btnn.law.sources import law

YES_NO = {"yes": "Có", "no": "Không"}
CRIMINAL = "TTHS"
# The fields of a case (`btnn.law.case.vocabulary.FIELDS`) in the codes of the lists.
FIELD_CODES = {
    "administration": "QLHC",
    "criminal_procedure": CRIMINAL,
    "civil_procedure": "TTDS",
    "administrative_procedure": "TTHC",
    "criminal_enforcement": "THAHS",
    "civil_enforcement": "THADS",
}


@dataclass(frozen=True, slots=True)
class Paper:
    """What is known of a paper; None is not known.

    Attributes:
        in_effect: it is in legal effect.
        by_competent: a competent body or person issued it by the lawful procedure.
        names_act: it clearly states the unlawful act of the official.
        names_victim: criminal procedure: it clearly states that the person is to be compensated.
    """

    in_effect: bool | None = None
    by_competent: bool | None = None
    names_act: bool | None = None
    names_victim: bool | None = None


def documents(field: str) -> list[Code]:
    """The kinds of basis document of a field, in the order of its article."""
    found = [entry for entry in listed("basis") if field in entry.parents]
    if not found:
        raise Refused(f"Không có lĩnh vực nào mang mã “{field}”.")
    return found


def basis(field: str, kind: str | None, paper: Paper) -> Verdict:
    """Whether the paper is a basis document: yes, no or unclear, with reasons and open questions.

    Args:
        field: a field of State activity.
        kind: a code of Đ8–12 of that field; None when it is in no list.
        paper: what is known of it.
    """
    if kind is None:
        article = documents(field)[0].citation.article.split(".")[0]
        return Verdict(NO, (Reason("Văn bản không thuộc loại nào trong danh sách", law(article)),))
    entry = code(kind)
    if entry not in documents(field):
        raise Refused(f"Mã “{kind}” không phải là văn bản làm căn cứ của lĩnh vực này (Đ8–12).")
    against: list[Reason] = []
    asked: list[Question] = []
    _weigh(paper.in_effect, "in_effect", "đã có hiệu lực pháp luật", "chưa có hiệu lực pháp luật", against, asked)
    _weigh(
        paper.by_competent, "by_competent", "do đúng cơ quan, người có thẩm quyền ban hành theo đúng trình tự",
        "không do cơ quan, người có thẩm quyền ban hành theo trình tự luật định", against, asked,
    )  # fmt: skip
    if field != CRIMINAL:
        _weigh(
            paper.names_act, "names_act", "xác định rõ hành vi trái pháp luật của người thi hành công vụ",
            "không xác định rõ hành vi trái pháp luật", against, asked,
        )  # fmt: skip
    elif not (paper.names_victim or paper.names_act):
        # Đ3.5: either is enough in criminal procedure
        unknown = None if paper.names_victim is None or paper.names_act is None else False
        _weigh(
            unknown, "names_victim", "xác định rõ người bị thiệt hại thuộc trường hợp được bồi thường",
            "không xác định rõ người bị thiệt hại được bồi thường hay hành vi trái pháp luật", against, asked,
        )  # fmt: skip
    stands = Reason(f"Thuộc danh sách: {entry.label}", entry.source, entry.code)
    if against:
        return Verdict(NO, (stands, *against))
    return Verdict(UNCLEAR if asked else YES, (stands,), tuple(asked))


def _weigh(
    value: bool | None, fact: str, wanted: str, otherwise: str, against: list[Reason], asked: list[Question]
) -> None:
    if value is None:
        asked.append(Question(fact, f"Văn bản {wanted} phải không?", YES_NO, source=law("Đ3.5")))
    elif not value:
        against.append(Reason(f"Văn bản {otherwise}", law("Đ3.5")))
