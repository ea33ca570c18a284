"""Guidance: which body guides whom, about what, where, and with whom it agrees first (TT 08/2019 Đ3–7; TT 09/2019).

Pure: bodies come as their kind, level and province; answers carry their article.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from btnn.law.decision_tables import table
from btnn.law.sources import INSTRUMENTS, Citation

AGENCIES, PERSONS = "08/2019/TT-BTP", "09/2019/TT-BTP"
MINISTRY, PROVINCE = "ministry", "province"
LISTS = ("settling", "court", "clarification", "guidance", "support", "asker", "direct", "place")
# Fields of activity, as cases name them (Luật Đ17–21).
ADMINISTRATION, CIVIL_ENFORCEMENT, CRIMINAL_ENFORCEMENT = "administration", "civil_enforcement", "criminal_enforcement"


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a closed list with its article."""

    code: str
    label: str
    source: str


@dataclass(frozen=True, slots=True)
class Competent:
    """Who guides: `body` is `ministry` or `province`; by which article, in a sentence."""

    body: str
    source: str
    why: str


@dataclass(frozen=True, slots=True)
class Partners:
    """With whom guidance is agreed before it is given: words of the article, `kinds` of bodies that they mean."""

    words: str
    kinds: tuple[str, ...]
    source: str


@cache
def lists() -> Mapping[str, tuple[Entry, ...]]:
    """The closed lists by name. A row without a known source is a `ValueError`."""
    found: dict[str, list[Entry]] = {name: [] for name in LISTS}
    for row in table("guidance.csv"):
        if row["list"] not in found or row["instrument"] not in INSTRUMENTS or not row["article"].startswith("Đ"):
            raise ValueError(f"guidance.csv: {row['code']}: unknown list or source")
        source = str(Citation(row["instrument"], row["article"]))
        found[row["list"]].append(Entry(row["code"], row["label"], source))
    return {name: tuple(rows) for name, rows in found.items()}


def entries(name: str) -> dict[str, Entry]:
    """A list by code."""
    return {one.code: one for one in lists()[name]}


def for_agency(kind: str, level: str, *, guided_before: bool = False) -> Competent:
    """Who guides a body in its professional work (TT 08/2019 Đ4). `guided_before`: its province has guided it in the
    same matter, and it asks again."""
    if kind == "ministry" or level in ("central", "superior"):
        return _agency(MINISTRY, "Đ4.1a, Đ4.1d, Đ4.1e", "Cơ quan ở trung ương do Bộ Tư pháp hướng dẫn nghiệp vụ.")
    if kind in ("people_committee", "justice_department"):
        return _agency(
            MINISTRY,
            "Đ4.1b, Đ4.1c",
            "Ủy ban nhân dân cấp tỉnh (Sở Tư pháp giúp việc) do Bộ Tư pháp hướng dẫn nghiệp vụ.",
        )
    if guided_before:
        return _agency(MINISTRY, "Đ4.1đ", "Ủy ban nhân dân cấp tỉnh đã hướng dẫn mà cơ quan tiếp tục đề nghị.")
    if kind == "court":
        return _agency(
            PROVINCE, "Đ4.2b", "Tòa án ở địa phương do Ủy ban nhân dân cấp tỉnh hướng dẫn (Sở Tư pháp giúp)."
        )
    return _agency(PROVINCE, "Đ4.2a", "Cơ quan ở địa phương do Ủy ban nhân dân cấp tỉnh hướng dẫn (Sở Tư pháp giúp).")


def for_clarification() -> Competent:
    """Who clarifies how the law is applied, for whoever is not connected with a case (TT 08/2019 Đ3.2)."""
    return _agency(MINISTRY, "Đ3.2", "Giải đáp vướng mắc cho người không liên quan đến vụ việc do Bộ Tư pháp làm.")


def for_person(purpose: str, *, guided_before: bool = False, central_in_hanoi: bool = False) -> Competent:
    """Who supports or guides a harmed person (TT 09/2019 Đ5, Đ7). `purpose`: `support` or `guidance`.
    `central_in_hanoi`: the claim is settled by a body of the centre seated in Hà Nội."""
    if purpose == "support":
        return _person(MINISTRY, "Đ5", "Hỗ trợ người bị thiệt hại do Bộ Tư pháp làm; Sở Tư pháp hướng dẫn.")
    if guided_before:
        return _person(
            MINISTRY, "Đ7.1a", "Ủy ban nhân dân cấp tỉnh đã hướng dẫn mà người bị thiệt hại tiếp tục yêu cầu."
        )
    if central_in_hanoi:
        return _person(MINISTRY, "Đ7.1b", "Cơ quan giải quyết ở trung ương, có trụ sở tại Hà Nội.")
    return _person(PROVINCE, "Đ7.2", "Ủy ban nhân dân cấp tỉnh hướng dẫn trong phạm vi địa phương (Sở Tư pháp giúp).")


def partners(body: str, field: str, *, person: bool) -> Partners:
    """With whom the guiding body agrees first, by the field of activity (TT 08/2019 Đ6.2; TT 09/2019 Đ8)."""
    circular = PERSONS if person else AGENCIES
    if body == PROVINCE:
        if field in (ADMINISTRATION, CIVIL_ENFORCEMENT):
            words = "các sở, ban, ngành, cơ quan thi hành án dân sự cấp tỉnh có liên quan"
            kinds = ("settling", "finance_department", "civil_enforcement")
            return Partners(words, kinds, str(Citation(PERSONS, "Đ8.3a")))
        words = "Tòa án nhân dân, Viện kiểm sát nhân dân, Công an cấp tỉnh"
        return Partners(words, ("court", "procuracy", "police"), str(Citation(PERSONS, "Đ8.3b")))
    base = "Tòa án nhân dân tối cao, Viện kiểm sát nhân dân tối cao"
    article, both = ("Đ8.2" if person else "Đ6.2"), ("court", "procuracy")
    if field in (ADMINISTRATION, CIVIL_ENFORCEMENT):
        return Partners(f"{base} và các Bộ có liên quan", (*both, "ministry"), str(Citation(circular, f"{article}a")))
    if field == CRIMINAL_ENFORCEMENT:
        words = f"{base}, Bộ Công an, Bộ Quốc phòng"
        return Partners(words, (*both, "police"), str(Citation(circular, f"{article}b")))
    words = f"{base}, Bộ Công an, Bộ Quốc phòng, Bộ Tài chính hoặc Bộ Nông nghiệp"
    return Partners(words, (*both, "police", "finance_department"), str(Citation(circular, f"{article}c")))


def places(body: str, *, person: bool) -> tuple[str, ...]:
    """Where guidance face to face may be held (TT 09/2019 Đ14.3 for persons; TT 08/2019 Đ5.1 for agencies)."""
    if not person:
        return ("settling_agency", "department")
    return ("ministry", "department") if body == MINISTRY else ("department", "residence")


def _agency(body: str, article: str, why: str) -> Competent:
    return Competent(body, str(Citation(AGENCIES, article)), why)


def _person(body: str, article: str, why: str) -> Competent:
    return Competent(body, str(Citation(PERSONS, article)), why)
