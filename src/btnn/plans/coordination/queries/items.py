"""One thing that one agency owes another, in one shape wherever it is kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from btnn.agencies.queries import Agency

from ..counting import DUE_SOON, ENDED, KEPT, LATE, OPEN, OVERDUE, RELEASED
from ..models.regulation import CITED

SHAPES = {OPEN: "open", DUE_SOON: "open", OVERDUE: "overdue", KEPT: "met", LATE: "late", RELEASED: "void"}
WORDS = {OPEN: "đang chờ", DUE_SOON: "sắp đến hạn", OVERDUE: "quá hạn", KEPT: "đúng hạn", LATE: "trễ hạn",
         RELEASED: "được miễn"}  # fmt: skip
BY_RULE, IN_CASE, BY_LIMIT, BY_YEAR, BY_HAND, BY_MEETING = (
    "Quy chế", "Văn bản trong vụ việc", "Thời hạn của vụ việc", "Định kỳ", "Văn bản đề nghị", "Họp liên ngành"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Item:
    """An obligation on a day. `url` leads to where it is kept and answered; `case` is the code of its case, `pressed`
    the last word of pressing for it, `alike` the same for what several agencies owe alike."""

    key: str
    url: str
    title: str
    owed_by: Agency
    owed_to: Agency
    start: date
    due: date | None
    done_on: date | None
    state: str
    basis: str
    way: str
    case: str = ""
    note: str = ""
    pressed: str = ""
    alike: str = ""

    @property
    def shape(self) -> str:
        return SHAPES[self.state]

    @property
    def word(self) -> str:
        return WORDS[self.state]

    @property
    def short_basis(self) -> str:
        """The law's article where there is one, else that of the regulation: what a line of a list has room for."""
        law, between, _ = self.basis.partition(f"; {CITED}")
        return law if between else self.basis

    @property
    def ended(self) -> bool:
        return self.state in ENDED


def nearest(items: list[Item]) -> list[Item]:
    """Nearest due first, what has no day last."""
    return sorted(items, key=lambda one: (one.due or date.max, one.start, one.key))
