"""How a command or query says no. Each carries a Vietnamese sentence for the user."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .models import CaseEvent, Party


class CaseProblem(Exception):
    """Nothing was written; `message` says what is wrong and what to do."""

    def __init__(self, message: str) -> None:
        self.message = message
        super().__init__(message)


class NotFound(CaseProblem):
    """No such case, or not one that this person may see: the two are told alike."""

    def __init__(self, message: str = "Không tìm thấy vụ việc, hoặc vụ việc không thuộc phạm vi của bạn.") -> None:
        super().__init__(message)


class Forbidden(CaseProblem):
    """The case may be seen, but this act belongs to somebody else."""


class Invalid(CaseProblem):
    """What was given is not fit to be recorded: a missing name, a wrong kind of value."""


class Unlawful(CaseProblem):
    """The law does not admit this act now; the sentence names the reason."""


class Changed(CaseProblem):
    """Somebody recorded something since this person last looked; `newer` are those entries."""

    def __init__(self, newer: list[CaseEvent]) -> None:
        self.newer = newer
        count = len(newer)
        super().__init__(
            f"Vụ việc vừa có {count} mục ghi mới. Hãy xem lại rồi ghi tiếp nếu vẫn còn đúng."
            if count
            else "Vụ việc đã thay đổi so với lúc bạn mở. Hãy tải lại trang rồi ghi tiếp."
        )


class PartyChanged(CaseProblem):
    """Somebody amended the party since this person last looked; `party` is what it says now."""

    def __init__(self, party: Party) -> None:
        self.party = party
        super().__init__("Người khác vừa sửa thông tin này. Hãy so sánh hai bản rồi gửi lại nếu vẫn đúng.")
