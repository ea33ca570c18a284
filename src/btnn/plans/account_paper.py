"""The account of a plan's year as a plain Word document."""

from __future__ import annotations

from btnn.paper import Paper

from .queries.account import AccountView
from .queries.composing import TaskAccount

COLUMNS = ("STT", "Nhiệm vụ", "Cơ quan chủ trì", "Kết quả", "Căn cứ", "Việc chưa xong, lý do")
WIDTHS = (1.1, 5.6, 2.8, 5.6, 6.0, 4.2)


def account_paper(view: AccountView) -> bytes:
    """The account as a .docx file; number, day and signer are left as dots until it is issued."""
    plan, row = view.plan, view.row
    title = f"Kết quả thực hiện {plan.title}"
    paper = Paper(title, author=plan.prepared_by.name, lying=True)
    issued = row is not None and row.issued
    paper.head(
        plan.prepared_by.name,
        "Báo cáo",
        title,
        number=row.number if row is not None else "",
        place=plan.place,
        on=row.issued_on if row is not None and issued else None,
        to=[plan.agency.name] if plan.agency_id != plan.prepared_by_id else [],
    )
    paper.line("I. Đánh giá chung", bold=True)
    paper.lines([*view.overall.splitlines(), view.told.opinions])
    paper.line("II. Kết quả từng nhiệm vụ", bold=True)
    paper.table(COLUMNS, [_row(task, said) for task, said in view.rows], WIDTHS)
    paper.line("III. Khó khăn, vướng mắc", bold=True)
    paper.lines(view.difficulties.splitlines() or ["Không có."])
    paper.line("IV. Đề xuất, kiến nghị", bold=True)
    paper.lines(view.proposals.splitlines() or ["Không có."])
    paper.foot(row.signer if row is not None else "")
    return paper.bytes()


def _row(task: TaskAccount, said: str) -> tuple[str | list[str], ...]:
    result = [said, f"({task.state})", *task.obligations, *([task.parts] if task.parts else []),
              *([task.urged] if task.urged else [])]  # fmt: skip
    return (str(task.order), task.title, task.lead, result, [*task.evidence, *task.figures], list(task.not_done))
