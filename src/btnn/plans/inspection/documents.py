"""Papers of an inspection as Word documents: plan, notice, minutes, conclusion."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from btnn.paper import TO_FILL, Paper

from .grounds import content_words, ground_words
from .models import InspectionPlan, Member, Step, Visit
from .permissions import reports_to_ministry
from .queries import VisitView


def plan_paper(plan: InspectionPlan) -> bytes:
    """The plan with the six contents of Đ19.1."""
    paper = Paper(plan.title, author=plan.agency.name)
    paper.head(plan.agency.name, "Kế hoạch", plan.title, number=plan.number, place=plan.place, on=plan.issued_on)
    paper.line("Căn cứ Luật Trách nhiệm bồi thường của Nhà nước ngày 20/6/2017;", italic=True)
    paper.line("Căn cứ Thông tư số 08/2019/TT-BTP của Bộ trưởng Bộ Tư pháp, Điều 16 đến Điều 23;", italic=True)
    paper.lines([f"Căn cứ kiểm tra: {word}." for word in ground_words(plan.grounds)])
    paper.lines(plan.grounds_text.splitlines())
    _part(paper, "I. Mục đích, yêu cầu", plan.purpose.splitlines())
    _part(paper, "II. Nội dung kiểm tra", [*_listed(content_words(plan.contents)), *plan.contents_text.splitlines()])
    _part(paper, "III. Phạm vi kiểm tra", plan.scope.splitlines())
    paper.line("IV. Cơ quan được kiểm tra, thời gian, địa điểm", bold=True)
    rows = [
        [str(row.order), row.subject.name, _days(row.first_day, row.last_day), row.place]
        for row in plan.visits.select_related("subject").order_by("order")
    ]
    paper.table(("STT", "Cơ quan được kiểm tra", "Thời gian", "Địa điểm"), rows, (1.2, 6, 4.3, 4.5))
    paper.line("V. Đoàn kiểm tra và trách nhiệm của thành viên", bold=True)
    _team(paper, plan.members.select_related("agency").order_by("-head", "order"))
    _part(paper, "VI. Hồ sơ, tài liệu cơ quan được kiểm tra chuẩn bị", plan.papers.splitlines())
    paper.foot(plan.signer, recipients=[*_subjects(plan), "Thành viên đoàn kiểm tra", "Lưu."])
    return paper.bytes()


def notice_paper(visit: Visit) -> bytes:
    """The notice to the body that is to be inspected, with its rights and duties (Đ21)."""
    plan, title = visit.plan, f"về việc kiểm tra công tác bồi thường nhà nước tại {visit.subject.name}"
    paper = Paper(f"Thông báo {title}", author=plan.agency.name)
    paper.head(plan.agency.name, "Thông báo", title, place=plan.place, to=[visit.subject.name])
    told = f"Thực hiện Kế hoạch số {plan.number or TO_FILL} ngày {_day(plan.issued_on)}"
    if plan.decision:
        told += f" và {plan.decision}"
    paper.line(f"{told}, {plan.agency.name} thông báo kiểm tra công tác bồi thường nhà nước như sau:")
    paper.lines(
        [
            f"1. Thời gian: {_days(visit.first_day, visit.last_day)}.",
            f"2. Địa điểm: {visit.place}.",
            f"3. Phạm vi: {plan.scope}",
            "4. Nội dung:",
            *_listed(content_words(plan.contents)),
            f"5. Hồ sơ, tài liệu chuẩn bị: {plan.papers}",
            "6. Cơ quan được kiểm tra được nhận kế hoạch chậm nhất 10 ngày trước ngày kiểm tra, được giải trình và "
            "nhận kết luận; có trách nhiệm chấp hành kế hoạch, cung cấp đầy đủ thông tin, tài liệu và báo cáo việc "
            "thực hiện kết luận (TT 08/2019/TT-BTP, Điều 21).",
        ]
    )
    paper.foot(plan.signer, recipients=[visit.subject.name, "Thành viên đoàn kiểm tra", "Lưu."])
    return paper.bytes()


def minutes_paper(view: VisitView) -> bytes:
    """The minutes: those recorded, else a form to fill in on the spot (Đ20.2c)."""
    visit, plan = view.visit, view.visit.plan
    title = f"Kiểm tra công tác bồi thường nhà nước tại {visit.subject.name}"
    paper = Paper(f"Biên bản: {title}", author=plan.agency.name)
    minutes = [row for row in view.steps if row.step == Step.MINUTED]
    explained = [row.text for row in view.steps if row.step == Step.EXPLAINED]
    last = minutes[-1] if minutes else None
    paper.head(plan.agency.name, "Biên bản", title, number=last.number if last else "", on=last.on if last else None)
    paper.line(
        f"Thời gian kiểm tra: {_days(view.standing.first_day, view.standing.last_day)}. Địa điểm: {visit.place}."
    )
    _part(paper, "I. Thành phần", last.people.splitlines() if last else [])
    if last is None:
        _team(paper, plan.members.select_related("agency").order_by("-head", "order"))
    _part(paper, "II. Nội dung kiểm tra", _listed(content_words(plan.contents)))
    _part(paper, "III. Kết quả kiểm tra", [text for row in minutes for text in row.text.splitlines()] or [TO_FILL])
    _part(paper, "IV. Ý kiến, giải trình của cơ quan được kiểm tra", explained or [TO_FILL])
    paper.line("Biên bản được đọc lại cho mọi người cùng nghe và ký tên.")
    paper.table(("Đại diện cơ quan được kiểm tra", "Trưởng đoàn kiểm tra"), [(["", "", ""], ["", "", ""])], (8, 8))
    return paper.bytes()


def conclusion_paper(view: VisitView) -> bytes:
    """The conclusion by its heads (Đ22) with the table of what is to be done."""
    visit, plan, conclusion = view.visit, view.visit.plan, view.conclusion
    title = f"Kiểm tra công tác bồi thường nhà nước tại {visit.subject.name}"
    paper = Paper(f"Kết luận: {title}", author=plan.agency.name)
    number, on = (conclusion.number, conclusion.on) if conclusion else ("", None)
    paper.head(plan.agency.name, "Kết luận", title, number=number, place=plan.place, on=on, to=[visit.subject.name])
    paper.line(f"Thực hiện Kế hoạch số {plan.number or TO_FILL} ngày {_day(plan.issued_on)}, đoàn kiểm tra kết luận:")
    for order, (head, text) in enumerate(view.heads, 1):
        _part(paper, f"{order}. {head.title} ({head.article})", text.splitlines())
        if head.tasks and view.recommendations:
            rows = [
                [str(one.row.order), one.row.what, one.row.who, _day(one.row.due_on), one.row.basis]
                for one in view.recommendations
            ]
            paper.table(("STT", "Việc phải làm", "Ai làm", "Hạn", "Căn cứ"), rows, (1.1, 6.4, 3.4, 2.5, 2.6))
    recipients = [visit.subject.name, *(["Bộ Tư pháp (Cục Bồi thường nhà nước)"] if _reports(view) else []), "Lưu."]
    paper.foot(conclusion.signer if conclusion else "", post="Trưởng đoàn kiểm tra", recipients=recipients)
    return paper.bytes()


def _reports(view: VisitView) -> bool:
    return reports_to_ministry(view.visit.plan.agency.kind)


def _part(paper: Paper, heading: str, texts: Iterable[str]) -> None:
    paper.line(heading, bold=True)
    paper.lines(texts)


def _team(paper: Paper, members: Iterable[Member]) -> None:
    rows = [
        [str(order), row.name, row.post, row.agency.name, "Trưởng đoàn" if row.head else row.duty or "Thành viên"]
        for order, row in enumerate(members, 1)
    ]
    paper.table(("STT", "Họ tên", "Chức vụ", "Cơ quan", "Nhiệm vụ"), rows, (1.1, 4, 3.4, 4, 3.5))


def _subjects(plan: InspectionPlan) -> list[str]:
    return [row.subject.name for row in plan.visits.select_related("subject").order_by("order")]


def _listed(words: Iterable[str]) -> list[str]:
    return [f"- {word};" for word in words]


def _day(day: date | None) -> str:
    return f"{day:%d/%m/%Y}" if day else TO_FILL


def _days(first: date, last: date) -> str:
    return _day(first) if first == last else f"từ {_day(first)} đến {_day(last)}"
