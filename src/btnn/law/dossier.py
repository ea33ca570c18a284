"""Đ41: which papers a claim needs, by who claims and how the dossier comes in.

An heir or a representative does not hand in the harmed person's identity papers: Đ41.2 takes over
points a, b and d of Đ41.1 only. A successor organisation is not named in Đ41.2; what it must show
follows from Đ5.2 and Đ43.2d and is marked as inferred.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from btnn.law.catalogue import Code, code, listed
from btnn.law.entitlement import AUTHORISED, CODES, HEIR, INJURED, REPRESENTATIVE, SUCCESSOR
from btnn.law.errors import Refused
from btnn.law.sources import law

IN_PERSON, POST, ONLINE, TRANSFERRED = "in_person", "post", "online", "transferred"
CHANNELS = (IN_PERSON, POST, ONLINE, TRANSFERRED)
COPIES = 1  # 01 bộ, Đ41.4

_OF_EVERYONE = ("HS-1", "HS-2")
_PAPERS = {
    INJURED: ("HS-3",),
    HEIR: ("HS-5", "HS-7"),
    SUCCESSOR: ("HS-5", "HS-9"),
    REPRESENTATIVE: ("HS-5",),
    AUTHORISED: ("HS-5", "HS-6"),
}
_FORMS = {
    IN_PERSON: ("bản sao, kèm bản chính để đối chiếu", "Đ41.5"),
    POST: ("bản sao có chứng thực", "Đ41.5"),
    ONLINE: ("luật không nêu; theo quy định về thủ tục hành chính trên môi trường điện tử", "Đ41.5"),
    TRANSFERRED: ("như lúc nộp tại Sở Tư pháp", "Đ41.4, Đ41.5"),
}


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper of the checklist: what, in which form, whether it must be there, and why."""

    item: Code
    required: bool
    form: str
    note: str

    @property
    def source(self) -> str:
        return self.item.source


@dataclass(frozen=True, slots=True)
class Checklist:
    """The papers of one dossier and what the receiving body gives in return."""

    claimant_kind: str
    channel: str
    papers: tuple[Paper, ...]
    receipt: str
    source: str

    @property
    def required(self) -> tuple[Paper, ...]:
        return tuple(paper for paper in self.papers if paper.required)

    def missing(self, handed_in: Collection[str]) -> tuple[Paper, ...]:
        """The required papers that are not among the codes handed in (Đ42.2a: ask for these)."""
        return tuple(paper for paper in self.required if paper.item.code not in handed_in)


def checklist(
    claimant_kind: str,
    channel: str,
    *,
    has_will: bool | None = None,
    several_heirs: bool = False,
    authorised_by: str | None = None,
    asks_to_collect_basis: bool = False,
    basis_never_sent: bool = False,
) -> Checklist:
    """The papers of Đ41 for one claimant.

    Args:
        claimant_kind: injured_person, heir, successor_organisation, legal_representative, authorised.
        channel: in_person, post, online or transferred (from the Department of Justice).
        has_will: an heir: whether the dead left a will; None when it is not known.
        several_heirs: an heir: there are others, so one was appointed.
        authorised_by: an agent: the kind of the one who authorised; an heir's papers come with him.
        asks_to_collect_basis: the agency is asked to collect the basis document (Đ41.3g).
        basis_never_sent: the harmed person was not sent it or can't have it (Đ41.1b).

    Refused: a kind or a channel that is not in the list.
    """
    if claimant_kind not in _PAPERS:
        raise Refused(f"Luật không có loại người yêu cầu bồi thường “{claimant_kind}” (Đ5).")
    if channel not in CHANNELS:
        raise Refused(f"Không có cách nộp hồ sơ “{channel}” (Đ41.4).")
    if authorised_by is not None and (authorised_by not in CODES or authorised_by == AUTHORISED):
        raise Refused(f"“{authorised_by}” không phải là người được ủy quyền cho người khác yêu cầu (Đ5.4).")
    inherited = claimant_kind == HEIR or (claimant_kind == AUTHORISED and authorised_by == HEIR)
    wanted = [*_OF_EVERYONE, *_PAPERS[claimant_kind]]
    if inherited and "HS-7" not in wanted:
        wanted.append("HS-7")
    if inherited and several_heirs:
        wanted.append("HS-8")
    if claimant_kind == AUTHORISED and authorised_by == SUCCESSOR:
        wanted.append("HS-9")
    papers = [_paper(name, channel, has_will, asks_to_collect_basis or basis_never_sent) for name in wanted]
    papers.append(_paper("HS-4", channel, has_will, False))
    papers.sort(key=lambda paper: int(paper.item.code.removeprefix("HS-")))
    receipt, article = _receipt(channel)
    return Checklist(claimant_kind, channel, tuple(papers), receipt, law(article))


def _paper(name: str, channel: str, has_will: bool | None, basis_spared: bool) -> Paper:
    item = code(name)
    form, article = _FORMS[channel]
    # Đ41.5 speaks of points b, c and d of Đ41.1 and of Đ41.2: the claim itself is an original.
    form = "bản chính" if name == "HS-1" else f"{form} ({article})"
    note = item.note
    if name == "HS-7" and has_will is not None:
        note = "Di chúc" if has_will else "Không có di chúc: văn bản hợp pháp về quyền thừa kế"
    if name == "HS-2" and basis_spared:
        note = "Không phải nộp: không được gửi, không thể có, hoặc đã đề nghị cơ quan thu thập"
    required = name != "HS-4" and not (name == "HS-2" and basis_spared)
    return Paper(item, required, form, note)


def _receipt(channel: str) -> tuple[str, str]:
    if channel == IN_PERSON:
        return "Cấp giấy xác nhận đã nhận hồ sơ", "Đ42.1"
    if channel == POST:
        return "Thông báo bằng văn bản đã nhận hồ sơ trong 02 ngày làm việc", "Đ42.1"
    if channel == TRANSFERRED:
        return "Sở Tư pháp thông báo cho người yêu cầu khi chuyển hồ sơ", "Đ41.4"
    return "Luật không nêu riêng; nên thông báo như hồ sơ gửi bưu chính", "Đ42.1"


HONOUR_ONLY = ("ND-a", "ND-b", "ND-c", "ND-d", "ND-g", "ND-h")  # Đ41.3, last paragraph
ALWAYS = ("ND-a", "ND-b", "ND-c", "ND-d", "ND-đ")


def claim_content(*, honour_only: bool = False) -> list[tuple[Code, bool]]:
    """What the written claim must say (Đ41.3): each point and whether it must always be there.

    A claim for honour alone needs neither damage nor advance; no decision of Đ47 follows (Đ43.5).
    """
    points = [entry for entry in listed("claim_content") if not honour_only or entry.code in HONOUR_ONLY]
    always = ("ND-a", "ND-b", "ND-c", "ND-d", "ND-h") if honour_only else ALWAYS
    return [(entry, entry.code in always) for entry in points]
