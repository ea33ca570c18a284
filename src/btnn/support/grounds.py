"""The closed lists of TT 09/2019/TT-BTP Đ11: when guidance is refused, when it ends."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ground:
    """One ground: `code` as the circular letters it; `refers` asks for the agency to go to (Đ11.3)."""

    code: str
    text: str
    refers: bool = False

    @property
    def source(self) -> str:
        return f"TT 09/2019/TT-BTP, Đ{self.code}"


REFUSALS = (
    Ground("11.1a", "Không thuộc phạm vi trách nhiệm bồi thường của Nhà nước"),
    Ground("11.1b", "Không liên quan đến vụ việc yêu cầu bồi thường của người hỏi"),
    Ground("11.1c", "Vụ việc chưa có văn bản làm căn cứ yêu cầu bồi thường"),
    Ground("11.1d", "Đã được cơ quan này hướng dẫn, không có thêm tình tiết mới"),
    Ground("11.1đ", "Thuộc trách nhiệm hướng dẫn của cơ quan khác", refers=True),
    Ground("11.1e", "Vụ việc đã bị đình chỉ giải quyết yêu cầu bồi thường (Đ51 của Luật)"),
    Ground("11.1g", "Người hỏi không phải người bị thiệt hại, người có quyền yêu cầu bồi thường"),
)
ENDS = (
    Ground("11.2a", "Người hỏi rút yêu cầu"),
    Ground("11.2b", "Người bị thiệt hại chết mà không có người thừa kế"),
    Ground("11.2c", "Người hỏi không cung cấp giấy tờ, tài liệu khi được yêu cầu"),
    Ground("11.2d", "Vụ việc bị đình chỉ trong khi đang hướng dẫn (Đ51 của Luật)"),
)
GROUNDS = {ground.code: ground for ground in (*REFUSALS, *ENDS)}
