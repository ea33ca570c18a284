"""An issued plan is amended: it stands anew from a day on, the old one stays to be read."""

import json
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from django.db import DatabaseError, transaction
from docx import Document

from btnn.plans import commands, queries
from btnn.plans.amendment_paper import amendment_paper
from btnn.plans.command import main
from btnn.plans.contents import TaskText, text_of
from btnn.plans.documenting import document
from btnn.plans.errors import NotThere, NotYours, Unfit
from btnn.plans.models import Amendment, TaskChange

ADDED = TaskText("Tập huấn cho công chức cấp xã", "Sở Tư pháp", "fixed_day", fixed_on=date(2026, 9, 9))
SIGNED = {"number": "88/KH-UBND", "signer": "Trần Văn Minh"}


@pytest.fixture
def amended(province, issued, today):
    """In July inspection moves from the third quarter to the fourth, the third task goes, training comes."""
    officer, head = province.person("stp.officer"), province.person("stp.head")
    commands.begin_amendment(issued.pk, "Trùng kỳ thanh tra.", membership=officer, today=today)
    moved = replace(text_of(issued).tasks[4], quarter=4, time_words="Quý IV năm 2026")
    commands.change_task(issued.pk, 5, moved, membership=officer, today=today)
    commands.drop_task(issued.pk, 3, membership=officer, today=today)
    commands.add_task(issued.pk, ADDED, membership=officer, today=today)
    return commands.issue_amendment(issued.pk, on=date(2026, 7, 6), membership=head, today=today, **SIGNED)


@pytest.mark.parametrize(
    ("on", "orders", "quarter"),
    [(date(2026, 7, 5), [1, 2, 3, 4, 5, 6, 7], 3), (date(2026, 7, 6), [1, 2, 4, 5, 6, 7, 8], 4)],
)
def test_the_plan_stands_as_amended_from_its_day_on(province, issued, amended, on, orders, quarter):
    view = queries.year_of(issued, province.person("stp.officer"), on)
    assert [one.task.order for one in view.tasks] == orders
    assert next(one.task.quarter for one in view.tasks if one.task.order == 5) == quarter
    assert ("q4" in {line.occurrence.key for line in view.lines}) == (quarter == 4)


def test_the_old_plan_stays_to_be_read_and_the_paper_says_what_changed(issued, amended, capsys, today):
    assert [one.title for one in queries.editions_of(issued)] == ["Bản ban hành đầu", "Sau sửa đổi lần 1"]
    first, now = (Document(BytesIO(document(issued, on))) for on in (date.min, date.max))
    assert [len(paper.tables[0].rows) for paper in (first, now)] == [8, 8]
    assert any("88/KH-UBND ngày 06/07/2026" in one.text for one in now.paragraphs)
    assert not any("88/KH-UBND" in one.text for one in first.paragraphs)
    said = [(one.act, one.order, [part[0] for part in one.parts]) for one in queries.changes_of(amended)]
    assert said[:2] == [("dropped", 3, []), ("changed", 5, ["Thời gian"])]
    rows = [[cell.text for cell in row.cells] for row in Document(BytesIO(amendment_paper(amended))).tables[0].rows]
    assert [rows[2][0], rows[1][2]] == ["5", "Bỏ nhiệm vụ"]
    assert rows[2][3:] == ["Quý III năm 2026 (Quý III)", "Quý IV năm 2026 (Quý IV)"]

    def exported(*words):
        assert main(["export", "--year", "2026", "--agency", "ubnd", "--json", *words], today) == 0
        return json.loads(capsys.readouterr().out)

    assert [one["order"] for one in exported()["tasks"]] == [1, 2, 4, 5, 6, 7, 8]
    assert exported()["amendments"][0]["number"] == "88/KH-UBND"
    before = exported("--as-of", "2026-07-05")
    assert ([one["order"] for one in before["tasks"]], before["amendments"]) == ([1, 2, 3, 4, 5, 6, 7], [])
    with pytest.raises(SystemExit):
        main(["export", "--year", "2026", "--agency", "ubnd", "--as-of", "hôm qua"], today)


def test_what_was_reported_stays_and_a_task_that_is_gone_is_not_reported_on(province, issued, amended, today):
    told = {"occurrence": "year", "progress": "doing", "evidence": "Đang làm.", "paper": "", "on": date(2026, 8, 3)}
    officer, head = province.person("stp.officer"), province.person("stp.head")
    for order, which in ((3, "year"), (5, "q3")):
        with pytest.raises(NotThere):
            commands.report(issued.pk, order, membership=officer, today=today, **told | {"occurrence": which})
    assert commands.report(issued.pk, 8, membership=officer, today=today, **told | {"occurrence": "day"}).pk
    after = commands.begin(province.bodies["ubnd"], 2027, "last_year", membership=head, today=today)
    assert [one.quarter for one in text_of(after).tasks if one.topic == "inspection"] == [4]


def test_an_amendment_that_is_issued_stays(amended):
    for change in (
        lambda: Amendment.objects.update(reason="Khác"),
        lambda: TaskChange.objects.all().delete(),
        lambda: amended.plan.tasks.filter(order=8).delete(),
        lambda: amended.plan.tasks.create(order=20, title="x", lead="x", time_frame="all_year", added_by=amended),
    ):
        with pytest.raises(DatabaseError, match="is kept"), transaction.atomic():
            change()


def test_what_cannot_be_amended_is_refused(province, issued, today):
    officer, head = province.person("stp.officer"), province.person("stp.head")
    issue = {"on": today, "membership": head, "today": today}
    with pytest.raises(Unfit, match="Chưa lập bản sửa đổi"):
        commands.drop_task(issued.pk, 3, membership=officer, today=today)
    with pytest.raises(NotYours):
        commands.begin_amendment(issued.pk, "Lý do.", membership=province.person("sxd.head"), today=today)
    with pytest.raises(Unfit, match="Lý do"):
        commands.begin_amendment(issued.pk, " ", membership=officer, today=today)
    with pytest.raises(Unfit, match="khép lại"):
        commands.begin_amendment(issued.pk, "Lý do.", membership=officer, today=date(2027, 7, 1))
    commands.begin_amendment(issued.pk, "Lý do.", membership=officer, today=today)
    with pytest.raises(Unfit, match="chưa sửa, bỏ hay thêm"):
        commands.issue_amendment(issued.pk, **SIGNED, **issue)
    change = commands.drop_task(issued.pk, 3, membership=officer, today=today)
    commands.take_back(issued.pk, change.pk, membership=officer, today=today)
    assert queries.changes_of(queries.amendment_drafted(issued)) == []
    for order in range(1, 7):
        commands.drop_task(issued.pk, order, membership=officer, today=today)
    with pytest.raises(Unfit, match="ít nhất một nhiệm vụ"):
        commands.drop_task(issued.pk, 7, membership=officer, today=today)
    for wrong in ({"on": date(2026, 1, 14)}, {"on": date(2026, 11, 21)}):
        with pytest.raises(Unfit, match="Ngày ban hành"):
            commands.issue_amendment(issued.pk, **SIGNED, **issue | wrong)
    with pytest.raises(NotYours):
        commands.issue_amendment(issued.pk, **SIGNED, **issue | {"membership": officer})
