"""Which papers a dossier must hold by the kind of claimant (Đ41.1, Đ41.2): a list to tick or to read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper of the dossier, with its article."""

    text: str
    article: str

    @property
    def line(self) -> str:
        return f"{self.text} ({self.article})"


_CLAIM = Paper("Văn bản yêu cầu bồi thường", "Đ41.1a")
_BASIS = Paper("Văn bản làm căn cứ yêu cầu bồi thường, trừ trường hợp không được gửi hoặc không thể có", "Đ41.1b")
_IDENTITY = Paper("Giấy tờ chứng minh nhân thân của người bị thiệt hại", "Đ41.1c")
_EVIDENCE = Paper("Tài liệu, chứng cứ có liên quan đến việc yêu cầu bồi thường (nếu có)", "Đ41.1d")
_OTHERS_IDENTITY = "Giấy tờ chứng minh nhân thân của "
_HEIR_IDENTITY = Paper(_OTHERS_IDENTITY + "người thừa kế", "Đ41.2a")
_CHOSEN_HEIR = Paper("Văn bản cử người đại diện, nếu có nhiều người thừa kế", "Đ41.2")
_WILL = Paper("Di chúc; nếu không có di chúc thì văn bản hợp pháp về quyền thừa kế", "Đ41.2c")
_AGENT_IDENTITY = Paper(_OTHERS_IDENTITY + "người đại diện", "Đ41.2a")
_AUTHORITY = Paper("Văn bản ủy quyền hợp pháp", "Đ41.2b")
# Đ5.2: the organisation that takes over rights and duties files in its own name, as the harmed one would.
_SUCCESSION = Paper("Giấy tờ chứng minh việc kế thừa quyền, nghĩa vụ của tổ chức đã chấm dứt tồn tại", "Đ5.2")

PAPERS: dict[str, tuple[Paper, ...]] = {
    "injured_person": (_CLAIM, _BASIS, _IDENTITY, _EVIDENCE),
    "heir": (_CLAIM, _BASIS, _HEIR_IDENTITY, _CHOSEN_HEIR, _WILL, _EVIDENCE),
    "successor_organisation": (_CLAIM, _BASIS, _SUCCESSION, _EVIDENCE),
    "legal_representative": (_CLAIM, _BASIS, _AGENT_IDENTITY, _EVIDENCE),
    "authorised": (_CLAIM, _BASIS, _AGENT_IDENTITY, _AUTHORITY, _EVIDENCE),
}


def papers_for(claimant_kind: str) -> tuple[Paper, ...]:
    """The papers of that kind of claimant; those of the harmed person when the kind is not known."""
    return PAPERS.get(claimant_kind, PAPERS["injured_person"])
