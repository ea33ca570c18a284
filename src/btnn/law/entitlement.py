"""Đ5 and Đ13: who may ask the State for compensation, and with what rights.

Four kinds of people may ask; whoever is none of them is refused (Đ43.2d). What nobody told is asked.
"""

from __future__ import annotations

from dataclasses import dataclass

from btnn.law.answers import NO, UNCLEAR, YES, Question, Reason, Verdict
from btnn.law.catalogue import code
from btnn.law.errors import Refused
from btnn.law.sources import law

INJURED, HEIR, SUCCESSOR = "injured_person", "heir", "successor_organisation"
REPRESENTATIVE, AUTHORISED = "legal_representative", "authorised"
CODES = {
    INJURED: "NYC-5.1",
    HEIR: "NYC-5.2-heir",
    SUCCESSOR: "NYC-5.2-successor",
    REPRESENTATIVE: "NYC-5.3",
    AUTHORISED: "NYC-5.4",
}
YES_NO = {"yes": "Có", "no": "Không"}
ALL_RIGHTS = ("Đ13.1a", "Đ13.1b", "Đ13.1c", "Đ13.1d", "Đ13.1đ", "Đ13.1e", "Đ13.1g")
# Đ13.4: an agent has points a to đ, within the authorisation; not the right to authorise others.
AGENT_RIGHTS = ("Đ13.1a", "Đ13.1b", "Đ13.1c", "Đ13.1d", "Đ13.1đ")


@dataclass(frozen=True, slots=True)
class Situation:
    """What is known about the claimant; None is not known.

    Attributes:
        kind: one of `CODES`; None when the claimant is none of them.
        victim_died: the harmed person is dead.
        organisation_ended: the harmed organisation no longer exists.
        inherits: the claimant inherits, by will or by law.
        takes_over: the organisation took over rights and duties.
        several_heirs: there are other heirs.
        heirs_named_one: the heirs appointed one of them (Đ41.2).
        needs_representative: the Civil Code requires a legal representative.
        is_representative: the claimant is that representative.
        authorised_by: the kind of the one who authorised.
        authorisation_valid: the authorisation is lawful and covers the claim.
    """

    kind: str | None
    victim_died: bool | None = None
    organisation_ended: bool | None = None
    inherits: bool | None = None
    takes_over: bool | None = None
    several_heirs: bool | None = None
    heirs_named_one: bool | None = None
    needs_representative: bool | None = None
    is_representative: bool | None = None
    authorised_by: str | None = None
    authorisation_valid: bool | None = None


# (fact, answer that is needed, question, sentence when the answer is another, article)
_Need = tuple[str, bool, str, str, str]
_DEAD: _Need = (
    "victim_died", True, "Người bị thiệt hại đã chết phải không?",
    "Người bị thiệt hại còn sống nên người thừa kế chưa có quyền yêu cầu", "Đ5.2",
)  # fmt: skip
NEEDS: dict[str, tuple[_Need, ...]] = {
    INJURED: (
        (
            "victim_died", False, "Người bị thiệt hại đã chết phải không?",
            "Người bị thiệt hại đã chết: người thừa kế yêu cầu", "Đ5.2",
        ),
        (
            "needs_representative", False, "Người bị thiệt hại có thuộc trường hợp phải có người đại diện không?",
            "Người bị thiệt hại phải có người đại diện theo pháp luật yêu cầu thay", "Đ5.3",
        ),
    ),
    HEIR: (
        _DEAD,
        (
            "inherits", True, "Người yêu cầu có quyền thừa kế theo di chúc hoặc theo pháp luật không?",
            "Người yêu cầu không phải là người thừa kế", "Đ5.2",
        ),
    ),
    SUCCESSOR: (
        (
            "organisation_ended", True, "Tổ chức bị thiệt hại đã chấm dứt tồn tại phải không?",
            "Tổ chức bị thiệt hại còn tồn tại nên tự mình yêu cầu", "Đ5.2",
        ),
        (
            "takes_over", True, "Tổ chức yêu cầu có kế thừa quyền, nghĩa vụ không?",
            "Tổ chức yêu cầu không kế thừa quyền, nghĩa vụ của tổ chức bị thiệt hại", "Đ5.2",
        ),
    ),
    REPRESENTATIVE: (
        (
            "needs_representative", True, "Bộ luật Dân sự có buộc phải có người đại diện theo pháp luật không?",
            "Người bị thiệt hại không thuộc trường hợp phải có người đại diện theo pháp luật", "Đ5.3",
        ),
        (
            "is_representative", True, "Người yêu cầu có đúng là người đại diện theo pháp luật không?",
            "Người yêu cầu không phải là người đại diện theo pháp luật", "Đ5.3",
        ),
    ),
    AUTHORISED: (
        (
            "authorisation_valid", True, "Văn bản ủy quyền có hợp pháp và gồm việc yêu cầu bồi thường không?",
            "Ủy quyền không hợp pháp hoặc không gồm việc yêu cầu bồi thường", "Đ5.4, Đ41.2b",
        ),
    ),
}  # fmt: skip


def entitled(situation: Situation) -> Verdict:
    """Whether the claimant may ask for compensation (Đ5), with reasons and open questions.

    Refused: a kind that the law does not know.
    """
    kind = situation.kind
    if kind is None:
        reason = Reason("Người yêu cầu không thuộc trường hợp nào có quyền yêu cầu (Đ43.2d)", law("Đ5"))
        return Verdict(NO, (reason,))
    if kind not in CODES:
        raise Refused(f"Luật không có loại người yêu cầu bồi thường “{kind}” (Đ5).")
    entry = code(CODES[kind])
    against: list[Reason] = []
    asked: list[Question] = []
    for fact, needed, text, otherwise, article in NEEDS[kind]:
        value = getattr(situation, fact)
        if value is None:
            asked.append(Question(fact, text, YES_NO, source=law(article)))
        elif value is not needed:
            against.append(Reason(otherwise, law(article), entry.code))
    if kind == HEIR:
        _one_for_all(situation, against, asked)
    if kind == AUTHORISED:
        _by_whom(situation, against, asked)
    stands = Reason(f"Người yêu cầu là: {entry.label.lower()}", entry.source, entry.code)
    if against:
        return Verdict(NO, tuple(against))
    return Verdict(UNCLEAR if asked else YES, (stands,), tuple(asked))


def _one_for_all(situation: Situation, against: list[Reason], asked: list[Question]) -> None:
    """Several heirs must appoint one of them (Đ41.2): until then the dossier is incomplete."""
    if situation.several_heirs is None:
        asked.append(Question("several_heirs", "Có nhiều người thừa kế không?", YES_NO, source=law("Đ41.2")))
    elif situation.several_heirs and not situation.heirs_named_one:
        text = "Những người thừa kế đã cử một người đại diện chưa?"
        asked.append(Question("heirs_named_one", text, YES_NO, source=law("Đ41.2")))


def _by_whom(situation: Situation, against: list[Reason], asked: list[Question]) -> None:
    """An authorisation comes from one of Đ5.1–3; an agent can't authorise another (Đ13.4)."""
    giver = situation.authorised_by
    if giver is None:
        kinds = {kind: code(CODES[kind]).label for kind in CODES if kind != AUTHORISED}
        asked.append(Question("authorised_by", "Ai ủy quyền?", kinds, source=law("Đ5.4")))
    elif giver == AUTHORISED:
        text = "Người được ủy quyền không được ủy quyền lại việc yêu cầu bồi thường"
        against.append(Reason(text, law("Đ5.4, Đ13.4"), CODES[AUTHORISED]))
    elif giver not in CODES:
        raise Refused(f"Luật không có loại người ủy quyền “{giver}” (Đ5.4).")


def rights(kind: str) -> tuple[str, ...]:
    """The points of Đ13.1 that a claimant of this kind has; an agent has fewer (Đ13.4)."""
    if kind not in CODES:
        raise Refused(f"Luật không có loại người yêu cầu bồi thường “{kind}” (Đ5).")
    return AGENT_RIGHTS if kind == AUTHORISED else ALL_RIGHTS
