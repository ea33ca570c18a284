"""Đ62.2–3: the papers of a request for compensation money, and what each must say.

A claim settled inside a criminal or administrative case (Đ55) needs no copy of the basis document and names no advance:
the court's judgment says both.
"""

from __future__ import annotations

from dataclasses import dataclass

from btnn.law.sources import law

REQUEST, BASIS_COPY, DECISION = "request", "basis_copy", "decision"
_SAID = (
    "thông tin về người bị thiệt hại",
    "căn cứ để xác định các khoản tiền bồi thường",
    "các khoản tiền bồi thường đối với các thiệt hại cụ thể",
)
_TOTAL = "tổng số tiền đề nghị được cấp"


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper: `code`, what it is, what it must say, by which article."""

    code: str
    title: str
    says: tuple[str, ...]
    source: str


def papers(*, inside_a_case: bool) -> tuple[Paper, ...]:
    """The papers of the request. `inside_a_case`: the court settled the claim under Đ55, so that Đ62.3 holds."""
    if inside_a_case:
        return (
            Paper(REQUEST, "Văn bản đề nghị cấp kinh phí bồi thường", (*_SAID, _TOTAL), law("Đ62.3a")),
            Paper(DECISION, "Bản án, quyết định có hiệu lực pháp luật của Tòa án", (), law("Đ62.3b")),
        )
    return (
        Paper(
            REQUEST,
            "Văn bản đề nghị cấp kinh phí bồi thường",
            (*_SAID, "số tiền đã tạm ứng (nếu có)", _TOTAL),
            law("Đ62.2a"),
        ),
        Paper(BASIS_COPY, "Bản sao văn bản làm căn cứ yêu cầu bồi thường", (), law("Đ62.2b")),
        Paper(DECISION, "Bản án, quyết định có hiệu lực pháp luật về giải quyết yêu cầu bồi thường", (), law("Đ62.2c")),
    )
