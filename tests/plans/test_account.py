"""The account of a year writes itself, is edited in words, issued and kept; the next draft starts from it."""

from datetime import date
from io import BytesIO

import pytest
from django.db import DatabaseError, transaction
from docx import Document

from btnn.plans import commands, queries
from btnn.plans.account_paper import account_paper
from btnn.plans.errors import NotYours, Unfit
from btnn.plans.models import YearAccount

JANUARY = date(2027, 1, 20)
WORDS = {
    "overall": "",
    "task_words": {4: "Đã rà soát toàn tỉnh."},
    "difficulties": "Thiếu người.",
    "proposals": "Tập huấn.",
}
SIGNED = {"number": "9/BC-STP", "on": JANUARY, "signer": "Lê Thị B"}


@pytest.fixture
def worked(province, issued):
    """The review of the staff late, inspection hindered, a word of the commune; nothing else."""
    for order, which, who, day, progress, said in (
        (4, "q1", "stp.officer", date(2026, 4, 10), "done", "Đã rà soát 12 cơ quan."),
        (4, "q1", "xa.head", date(2026, 3, 9), "done", "Phân công 01 công chức."),
        (5, "q3", "stp.officer", date(2026, 9, 20), "difficult", "Trùng đợt thanh tra của Bộ."),
    ):
        commands.report(
            issued.pk, order, occurrence=which, progress=progress, evidence=said, paper="", on=day,
            membership=province.person(who), today=day,
        )  # fmt: skip
    return issued


def test_it_says_who_did_what_when_what_was_late_and_why_not(province, worked):
    told = queries.account_seen(worked, province.person("stp.officer"), JANUARY).told
    by = {one.order: one for one in told.tasks}
    assert (by[4].state, by[4].words) == ("hoàn thành, có việc trễ hạn", "Đã rà soát 12 cơ quan.")
    assert by[4].evidence == (
        "09/03/2026, Ủy ban nhân dân xã Tân Hưng: Phân công 01 công chức.",
        "10/04/2026, Sở Tư pháp: Đã rà soát 12 cơ quan.",
    )
    assert by[4].parts == "1/4 cơ quan phối hợp đã báo cáo (1 xong, 0 đang làm, 0 có khó khăn)"
    assert by[5].not_done == ("Quý III năm 2026: quá hạn; có khó khăn, vướng mắc: Trùng đợt thanh tra của Bộ.",)
    assert by[1].not_done == ("Cả năm 2026: quá hạn; không có báo cáo nêu lý do",)
    assert any("Trùng đợt thanh tra" in one for one in told.difficulties)
    assert "đã xong 1 việc, trong đó trễ hạn 1" in told.overall


def test_its_words_are_edited_then_it_is_issued_and_kept(province, worked):
    officer, head = province.person("stp.officer"), province.person("stp.head")
    write = {"today": JANUARY} | WORDS
    with pytest.raises(Unfit, match="lưu báo cáo trước"):
        commands.issue_account(worked.pk, membership=head, today=JANUARY, **SIGNED)
    with pytest.raises(NotYours):
        commands.write_account(worked.pk, membership=province.person("sxd.head"), **write)
    with pytest.raises(Unfit, match="từ 01/11/2026"):
        commands.write_account(worked.pk, membership=officer, **write | {"today": date(2026, 10, 31)})
    commands.write_account(worked.pk, membership=officer, **write)
    with pytest.raises(NotYours):
        commands.issue_account(worked.pk, membership=officer, today=JANUARY, **SIGNED)
    commands.issue_account(worked.pk, membership=head, today=JANUARY, **SIGNED)
    with pytest.raises(Unfit, match="giữ nguyên"):
        commands.write_account(worked.pk, membership=officer, **write)
    with pytest.raises(DatabaseError, match="is kept"), transaction.atomic():
        YearAccount.objects.update(overall="Khác")
    commands.report(
        worked.pk, 5, occurrence="q3", progress="done", evidence="Xong.", paper="", on=JANUARY, membership=officer,
        today=JANUARY,
    )  # fmt: skip
    view = queries.account_seen(worked, province.person("xa.head"), date(2027, 3, 1))
    assert "chưa xong" in {one.state for one in view.told.tasks if one.order == 5}  # as it stood when issued
    paper = Document(BytesIO(account_paper(view)))
    said = "\n".join(one.text for one in paper.paragraphs)
    assert "Số: 9/BC-STP" in said
    assert "Thiếu người." in said
    cells = [[cell.text for cell in row.cells] for row in paper.tables[0].rows]
    assert cells[4][3].startswith("Đã rà soát toàn tỉnh.")
    assert "Phân công 01 công chức." in cells[4][4]


def test_the_next_plan_takes_over_what_was_not_done(province, worked):
    officer = province.person("stp.officer")
    draft = commands.begin(province.bodies["ubnd"], 2027, "last_year", membership=officer, today=JANUARY)
    (left,) = queries.left_over(draft, officer, JANUARY)
    assert (left.order, "Trùng đợt thanh tra" in left.why) == (5, True)
    for wrong in ([], [4]):
        with pytest.raises(Unfit):
            commands.carry_over(draft.pk, wrong, membership=officer, today=JANUARY)
    (fresh,) = commands.carry_over(draft.pk, [5], membership=officer, today=JANUARY)
    assert (fresh.order, fresh.quarter, fresh.topic) == (8, 1, "inspection")
    assert fresh.title.startswith("Hoàn thành việc của năm 2026 chuyển sang: Kiểm tra")
    assert queries.left_over(draft, officer, JANUARY) == []
