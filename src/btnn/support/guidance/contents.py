"""What a request holds, as its form asks for it: TT 09/2019 Mẫu số 01 (support) and Mẫu số 02 (guidance) for persons,
a written request of an agency under TT 08/2019 Đ5.1. What must be said before anything else is done with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from btnn.law.sources import INSTRUMENTS
from btnn.law.work.guiding import Competent, Entry, entries

from ..models import Purpose, Theme

CIRCULAR = INSTRUMENTS["09/2019/TT-BTP"].name
FORMS = {Purpose.SUPPORT: "Mẫu số 01", Purpose.GUIDANCE: "Mẫu số 02"}
NEEDS_PAPER = ("legal_representative", "authorised")
THEMES = {
    "rights": Theme.CLAIMANT, "responsibility": Theme.AGENCY, "procedure": Theme.PROCEDURE, "honour": Theme.HONOUR,
    "payment": Theme.PAYMENT, "claimant": Theme.CLAIMANT, "time": Theme.TIME, "grounds": Theme.SCOPE,
    "scope": Theme.SCOPE, "damage": Theme.DAMAGE, "dossier": Theme.DOSSIER, "advance": Theme.PAYMENT,
    "settling": Theme.PROCEDURE, "reimbursement": Theme.OTHER, "management": Theme.OTHER, "other": Theme.OTHER,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class PersonForm:
    """What Mẫu số 01 and 02 hold besides name and text. `capacity`: one of the `asker` list (Đ2.3, Đ2.4); `basis`: the
    document on which the claim rests (Đ6), empty when there is none; `oral`: told at the counter and written down,
    then `signed` or fingerprinted (Đ9.1)."""

    capacity: str
    address: str = ""
    representative_paper: str = ""
    basis: str = ""
    settling_agency: str = ""
    central_in_hanoi: bool = False
    guided_before: bool = False
    topics: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    oral: bool = False
    signed: bool = False


@dataclass(frozen=True, slots=True)
class AgencyForm:
    """What an agency's request holds besides its text: `topics` of Đ3.1 or Đ3.2, its own view, what it attaches,
    whether guidance face to face is asked for (Đ5.1), the day by which it wishes an answer (no limit is set)."""

    topics: tuple[str, ...] = ()
    view: str = ""
    papers: tuple[str, ...] = ()
    number: str = ""
    on_site: bool = False
    guided_before: bool = False
    wished_by: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to be seen to: the sentence, its article, the act that mends it and the ground it would rest on."""

    text: str
    source: str
    act: str = ""
    ground: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """What a request tells, read from the row."""

    purpose: str
    details: Mapping[str, Any] = field(default_factory=dict)

    def topics(self, court: bool = False) -> list[Entry]:
        """The topics that were ticked."""
        found = topics_of(self.purpose, court=court)
        return [found[code] for code in self.details.get("topics", ()) if code in found]

    @property
    def capacity(self) -> str:
        told = entries("asker").get(str(self.details.get("capacity", "")))
        return told.label if told else ""


def topics_of(purpose: str, *, court: bool = False) -> dict[str, Entry]:
    """What one may ask about: guidance has five topics (Đ6), support these and eight more (Đ4)."""
    if purpose == Purpose.SUPPORT:
        return entries("guidance") | entries("support")
    if purpose == Purpose.GUIDANCE:
        return entries("guidance")
    if purpose == Purpose.CLARIFICATION:
        return entries("clarification")
    return entries("court" if court else "settling")


def stored(form: PersonForm | AgencyForm) -> dict[str, Any]:
    """The form as it is kept."""
    return {key: list(value) if isinstance(value, tuple) else value for key, value in asdict(form).items()}


def remarks(purpose: str, details: Mapping[str, Any], competent: Competent, own: str) -> list[Remark]:
    """What stands against a person's request, with the ground of Đ11.1 that it would be. `own`: `ministry` or
    `province`, as the agency that has it is. A question without a form gives none."""
    if purpose not in FORMS:
        return []
    found = []
    if competent.body != own:
        other = "Bộ Tư pháp" if competent.body == "ministry" else "Sở Tư pháp nơi phát sinh vụ việc"
        found.append(Remark(f"{competent.why} Chuyển đến {other}.", competent.source, "pass_on", "11.1đ"))
    if details.get("capacity") == "other":
        text = "Người yêu cầu không phải người bị thiệt hại, người thừa kế, đại diện hoặc người được ủy quyền."
        found.append(Remark(text, f"{CIRCULAR}, Đ11.1g", "refuse", "11.1g"))
    if details.get("capacity") in NEEDS_PAPER and not details.get("representative_paper"):
        found.append(Remark("Chưa có giấy tờ chứng minh việc đại diện, ủy quyền.", f"{CIRCULAR}, Đ2.4", "papers"))
    if purpose == Purpose.GUIDANCE and not details.get("basis"):
        text = "Chưa ghi văn bản làm căn cứ yêu cầu bồi thường; hướng dẫn chỉ dành cho vụ việc đã có văn bản này."
        found.append(Remark(text, f"{CIRCULAR}, Đ6, Đ11.1c", "refuse", "11.1c"))
    if details.get("oral") and not details.get("signed"):
        text = "Trình bày trực tiếp phải được ghi lại, người yêu cầu ký tên hoặc điểm chỉ."
        found.append(Remark(text, f"{CIRCULAR}, Đ9.1"))
    return found
