"""When the council may meet and what it has agreed on (NĐ 68 Đ29.1, Đ29.3): counts only, for the ballot is secret.

Both shares are of all members in the decision that set the council up, not of those who are there.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from btnn.law.errors import Refused
from btnn.law.sources import decree

QUORUM_SOURCE, MAJORITY_SOURCE = decree("Đ29.1"), decree("Đ29.3")

# What is put to the vote, by the points of NĐ 68 Đ28.6.
WHO, FAULT, AMOUNT = "who", "fault", "amount"
QUESTIONS = {
    WHO: ("Là người gây thiệt hại", "Đ28.6a"),
    FAULT: ("Mức độ lỗi", "Đ28.6b"),
    AMOUNT: ("Trách nhiệm và mức hoàn trả", "Đ28.6c"),
}


def quorum(size: int) -> int:
    """How many of `size` members must be there: at least two thirds."""
    return -(-2 * size // 3)


def majority(size: int) -> int:
    """How many of `size` members must agree: more than half."""
    return size // 2 + 1


def has_quorum(present: int, size: int) -> bool:
    """Whether the council may meet."""
    return present >= quorum(size)


def carried(agreed: int, size: int) -> bool:
    """Whether the council has agreed on a question."""
    return agreed >= majority(size)


@dataclass(frozen=True, slots=True)
class Ballot:
    """The secret ballot on one official: what was proposed of fault and sum, and how many agreed with each question.

    One ballot may stand for several officials when views do not differ; then each has the same counts (Đ29.3).
    """

    official: str
    fault: str
    amount: int
    agreed: dict[str, int]

    def carried(self, size: int) -> bool:
        """Whether every question was agreed on."""
        return all(carried(self.agreed[question], size) for question in QUESTIONS)

    @property
    def least(self) -> int:
        """The fewest votes of the three questions."""
        return min(self.agreed[question] for question in QUESTIONS)


def check_meeting(size: int, present: int, ballots: Iterable[Ballot]) -> None:
    """Refused: more present than members, a meeting without two thirds, more votes than were cast."""
    if not 0 < present <= size:
        raise Refused(f"Có mặt {present} người là không thể: Hội đồng có {size} thành viên.")
    if not has_quorum(present, size):
        raise Refused(
            f"Hội đồng chỉ họp khi có ít nhất 2/3 tổng số thành viên: {quorum(size)} trên {size} người; mới có "
            f"{present} người có mặt (NĐ 68/2018/NĐ-CP, Đ29.1). Hãy triệu tập lại."
        )
    for ballot in ballots:
        for question, (title, _) in QUESTIONS.items():
            if not 0 <= ballot.agreed[question] <= present:
                raise Refused(
                    f"{ballot.official}, “{title}”: số phiếu đồng ý phải từ 0 đến {present} (số người có mặt bỏ phiếu)."
                )
