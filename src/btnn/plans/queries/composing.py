"""The account of a plan's year as the records propose it: per task what was done by whom and when, with what evidence;
what was late, what was not done and why; opinions, difficulties, figures. Pure words: no tables are asked here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from ..models import Progress, ProgressReport
from ..occurrences import DONE, DONE_LATE, GONE, LATE
from .lines import Line, TaskView, YearView

DAY = "%d/%m/%Y"


@dataclass(frozen=True, slots=True)
class TaskAccount:
    """What became of a task: a proposed sentence, its obligations, the evidence, why something was not done, how many
    agencies did their part, figures of the records."""

    order: int
    title: str
    lead: str
    state: str
    shape: str
    words: str
    obligations: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    not_done: tuple[str, ...] = ()
    parts: str = ""
    urged: str = ""
    figures: tuple[str, ...] = ()

    @property
    def done(self) -> bool:
        return not self.not_done


@dataclass(frozen=True, slots=True)
class Account:
    """The whole account, without what is edited in words."""

    tasks: tuple[TaskAccount, ...]
    overall: str
    difficulties: tuple[str, ...]
    opinions: str

    def kept(self) -> dict[str, Any]:
        """As plain data, to be kept with an issued account."""
        return asdict(self)


def account_of(kept: dict[str, Any]) -> Account:
    """The account that was kept."""
    tasks = tuple(_task_of(one) for one in kept["tasks"])
    return Account(tasks, kept["overall"], tuple(kept["difficulties"]), kept["opinions"])


def _task_of(kept: dict[str, Any]) -> TaskAccount:
    told: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in kept.items()}
    return TaskAccount(**told)


def composed(year: YearView, opinions: str, difficulties: Iterable[str], today: date) -> Account:
    """The account that the records propose on a day. `difficulties`: those told elsewhere, in words."""
    tasks = tuple(_task(view, today) for view in year.tasks)
    told = [f"Nhiệm vụ {view.task.order}, {_who(one)}: {one.evidence}" for view in year.tasks for one in view.reports
            if one.progress == Progress.DIFFICULT]  # fmt: skip
    return Account(tasks, _overall(year, tasks), (*told, *difficulties), opinions)


def _task(view: TaskView, today: date) -> TaskAccount:
    lines = [line for line in view.lines(today) if not line.of_claim and line.occurrence.due is not None]
    missing = [line for line in lines if line.occurrence.done_on is None and line.state != "ahead"]
    late = [line for line in lines if line.state == DONE_LATE]
    shape = "met" if not missing and not late else "late" if not missing else "overdue"
    state = {"met": "hoàn thành", "late": "hoàn thành, có việc trễ hạn", "overdue": "chưa xong"}[shape]
    if missing and all(line.state not in (LATE, GONE) for line in missing):
        state, shape = "đang thực hiện", "open"
    return TaskAccount(
        view.task.order,
        view.task.title,
        view.task.lead,
        state,
        shape,
        _sentence(view, state),
        tuple(_obligation(line) for line in lines),
        tuple(_evidence(view)),
        tuple(_why(line, view) for line in missing),
        _parts(view),
        _urged(view),
        tuple(f"{fact.label}: {fact.text}" for fact in view.facts),
    )


def _obligation(line: Line) -> str:
    one = line.occurrence
    due = f"hạn {one.due:{DAY}}" if one.due else "không ấn định hạn"
    done = f", xong {one.done_on:{DAY}}" if one.done_on else ""
    return f"{one.title}: {due}{done} ({line.word})"


def _evidence(view: TaskView) -> Iterable[str]:
    """Who did what when, in the order of the days; what was computed first."""
    for one in view.occurrences:
        told = view.computed.get(one.key)
        if told is not None and told.done_on is not None:
            yield from (f"{one.title}: {line}" for line in told.evidence)
    words = [*view.reports, *(part.report for part in view.rolled.parts
                              if part.report is not None and part.report.task_id != view.task.pk)]  # fmt: skip
    for report in sorted(words, key=lambda one: (one.on, one.pk)):
        paper = f" ({report.paper})" if report.paper else ""
        yield f"{_who(report)}: {report.evidence}{paper}"


def _why(line: Line, view: TaskView) -> str:
    """What was not done, and the reason that was told, if any."""
    if line.state not in (LATE, GONE):
        return f"{line.occurrence.title}: {line.word}, hạn {line.occurrence.due:{DAY}}"
    said = next((one for one in view.reports if one.occurrence == line.occurrence.key
                 and one.agency_id in view.answers), None)  # fmt: skip
    reason = f"{said.get_progress_display().lower()}: {said.evidence}" if said else "không có báo cáo nêu lý do"
    return f"{line.occurrence.title}: {line.word}; {reason}"


def _parts(view: TaskView) -> str:
    count = view.rolled.count
    if not count["all"]:
        return ""
    return (
        f"{count['all'] - count['silent']}/{count['all']} cơ quan phối hợp đã báo cáo"
        f" ({count['done']} xong, {count['doing']} đang làm, {count['difficult']} có khó khăn)"
    )


def _urged(view: TaskView) -> str:
    times = sum(one.step == "urged" for one in view.urgings)
    if not times:
        return ""
    bodies = {one.agency_id for one in view.urgings}
    raised = sum(one.step == "raised" for one in view.urgings)
    return f"đôn đốc {times} lần, {len(bodies)} cơ quan" + (f"; báo cáo cấp trên {raised} lần" if raised else "")


def _sentence(view: TaskView, state: str) -> str:
    """The proposed result in words: the lead's last word, else the state."""
    said = next((one for one in view.reports if one.agency_id in view.answers), None)
    if said is not None:
        return said.evidence
    told = [line for one in view.occurrences if (found := view.computed.get(one.key)) for line in found.evidence]
    return " ".join(told) if told else f"Nhiệm vụ {state}; cơ quan chủ trì chưa báo cáo kết quả."


def _overall(year: YearView, tasks: Sequence[TaskAccount]) -> str:
    count = year.count
    late = sum(line.state == DONE_LATE for line in year.lines)
    done = sum(line.state in (DONE, DONE_LATE) for line in year.lines)
    left = [str(one.order) for one in tasks if one.not_done]
    told = [
        f"Kế hoạch có {len(tasks)} nhiệm vụ với {count['all']} việc có thời hạn;"
        f" đã xong {done} việc, trong đó trễ hạn {late}; chưa xong {count['all'] - done}."
    ]
    if left:
        told.append(f"Còn việc chưa xong ở nhiệm vụ {', '.join(left)}.")
    if year.claims:
        told.append(f"Trong năm có {len(year.claims)} yêu cầu bồi thường đang có hạn chạy.")
    return " ".join(told)


def _who(report: ProgressReport) -> str:
    return f"{report.on:{DAY}}, {report.agency.name}"
