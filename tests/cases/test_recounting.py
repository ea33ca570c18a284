"""A changed calendar: the preview tells what would move and writes nothing; adopting moves exactly that."""

import json
from datetime import date

import pytest
from django.db import DatabaseError, transaction

from btnn.cases.commands import save_assessment
from btnn.cases.errors import Invalid
from btnn.cases.models import CalendarAdoption, Case, CaseLimit
from btnn.cases.rebuild import rebuild
from btnn.cases.recounting import adopt_command, parallel, preview_command
from btnn.cases.recounting.adoption import adopt_calendar, file_is_as_adopted, restore
from btnn.cases.recounting.adoption_chain import broken_adoptions
from btnn.cases.recounting.figures import preview_figures
from btnn.cases.recounting.in_use import BrokenCalendar, calendar_file, calendar_in_use
from btnn.cases.recounting.preview import preview_calendar
from btnn.law.calendar import count_with, own_calendar
from btnn.law.errors import Refused

TODAY = date(2026, 11, 20)
HEADING = "date,name,kind,status,source\n"
STORM = HEADING + "2026-11-23,Nghỉ tránh bão,off,published,Công điện 01/CĐ-TTg\n"
LONG_AGO = HEADING + "2026-09-08,Nghỉ tránh bão,off,published,Công điện 02/CĐ-TTg\n"
MADE_UP = HEADING + "2026-11-21,Làm bù,swap_work,published,Công điện 03/CĐ-TTg\n"


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.DATA = tmp_path
    yield tmp_path
    (tmp_path / "law" / "calendar.csv").unlink(missing_ok=True)
    count_with(None)


@pytest.fixture
def stories(pen):
    """A case past its payment, one whose decision waits for effect, one just received, one overdue."""
    pen.to_payment(date(2026, 9, 7))
    for start in (date(2026, 10, 26), date(2026, 9, 7)):
        type(pen)(pen.province).to_decision(start)
    fresh = type(pen)(pen.province)
    fresh.open(date(2026, 11, 19))
    late = type(pen)(pen.province)
    late.open(date(2026, 11, 17))
    return fresh, late


def picture():
    cases = list(Case.objects.order_by("pk").values())
    limits = list(CaseLimit.objects.order_by("case", "position").values())
    return cases, [{k: v for k, v in row.items() if k != "id"} for row in limits]


def due(case, limit_id="accept_dossier"):
    return CaseLimit.objects.get(case__code=case.code, limit_id=limit_id)


def test_the_preview_tells_old_and_new_days_and_writes_nothing(stories):
    fresh, _ = stories
    before = picture()
    found = preview_calendar(STORM, TODAY)
    assert found.days == [date(2026, 11, 23)]
    told = {move.code: {limit.id: limit for limit in move.limits} for move in found.moved}
    moved = told[fresh.case.code]["accept_dossier"]
    assert (moved.before.due, moved.after.due) == (date(2026, 11, 23), date(2026, 11, 25))  # 24/11 is a day off
    assert picture() == before
    assert calendar_in_use().version == own_calendar().version
    assert not calendar_file().exists()


@pytest.mark.parametrize("text", [STORM, LONG_AGO, MADE_UP])
def test_what_the_preview_tells_is_what_adopting_does_and_a_rebuild_agrees(stories, text):
    preview = preview_calendar(text, TODAY)
    old = {(row.case.code, row.limit_id, row.position): row for row in CaseLimit.objects.select_related("case")}
    done = adopt_calendar(text, "Công điện, 20/11/2026", "Người thử", TODAY)
    new = {(row.case.code, row.limit_id, row.position): row for row in CaseLimit.objects.select_related("case")}
    really = {
        (code, limit_id, old[code, limit_id, n].due, row.due)
        for (code, limit_id, n), row in new.items()
        if row.due != old[code, limit_id, n].due and "open" in {row.status, old[code, limit_id, n].status}
    }
    told = {
        (move.code, limit.id, limit.before.due, limit.after.due)
        for move in preview.moved
        for limit in move.limits
        if limit.before.due != limit.after.due and "open" in {limit.before.status, limit.after.status}
    }
    assert told == really
    assert done.preview.moves == preview.moves
    assert not done.written.refused
    report = rebuild(TODAY, write=False)
    assert (report.differing, report.refused) == ({}, {})
    assert file_is_as_adopted()


def test_a_case_may_stop_being_overdue(stories):
    _, late = stories
    Case.objects.update(changes_on=date(2026, 11, 1))  # rows of an earlier day: both sides are counted
    day = date(2026, 11, 21)
    assert due(late.case).due == date(2026, 11, 19)
    found = preview_calendar(HEADING + "2026-11-19,Nghỉ tránh bão,off,published,x\n", date(2026, 11, 20))
    assert (found.becoming_overdue, found.no_longer_overdue) == (0, 1)
    assert preview_calendar(HEADING + "2026-11-19,Nghỉ tránh bão,off,published,x\n", day).no_longer_overdue == 0


def test_adopting_is_kept_chained_and_cannot_be_changed(stories):
    first = adopt_calendar(STORM, "Công điện 01, 20/11/2026", "Người thử", TODAY).adoption
    second = adopt_calendar(MADE_UP, "Công điện 03, 20/11/2026", "Người thử", TODAY).adoption
    assert (first.number, second.number, second.previous_hash) == (1, 2, first.hash)
    assert second.version_before == first.version_after
    assert second.version_after == calendar_in_use().version
    assert list(broken_adoptions()) == []
    for change in (lambda: CalendarAdoption.objects.update(cases=0), CalendarAdoption.objects.all().delete):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


@pytest.mark.parametrize(
    ("text", "decision", "told"),
    [
        (STORM, "  ", "Cần nêu căn cứ"),
        (STORM, "x" * 201, "không quá 200 chữ"),
        (STORM.replace("published", "provisional"), "Công điện", "chỉ áp dụng ngày đã công bố"),
    ],
)
def test_what_may_not_be_adopted_is_refused_and_nothing_is_written(stories, text, decision, told):
    before = picture()
    with pytest.raises(Invalid, match=told):
        adopt_calendar(text, decision, "Người thử", TODAY)
    assert picture() == before
    assert not CalendarAdoption.objects.exists()
    assert not calendar_file().exists()


def test_the_same_decision_and_the_same_rows_are_refused_the_second_time(stories):
    adopt_calendar(STORM, "Công điện 01", "Người thử", TODAY)
    with pytest.raises(Invalid, match="đã được áp dụng trước đây"):
        adopt_calendar(MADE_UP, "Công điện 01", "Người thử", TODAY)
    with pytest.raises(Refused, match="không thay đổi gì"):
        adopt_calendar(STORM, "Công điện 02", "Người thử", TODAY)


def test_a_lost_file_is_told_and_restored_from_the_table(stories):
    adopt_calendar(STORM, "Công điện 01", "Người thử", TODAY)
    after = picture()
    kept = calendar_file().read_text("utf-8")
    calendar_file().unlink()
    rebuild(TODAY)
    assert picture() != after
    with pytest.raises(Invalid, match="--restore"):
        adopt_calendar(MADE_UP, "Công điện 03", "Người thử", TODAY)
    restore(TODAY)
    assert calendar_file().read_text("utf-8") == kept
    assert picture() == after


def test_a_broken_file_stops_the_counting(stories):
    calendar_file().parent.mkdir(parents=True)
    calendar_file().write_text("date,name\n", "utf-8")
    with pytest.raises(BrokenCalendar, match="Dòng 1"):
        calendar_in_use()
    with pytest.raises(BrokenCalendar):
        rebuild(TODAY)


def test_the_command_previews_as_text_and_json(stories, tmp_path, capsys):
    file = tmp_path / "bao.csv"
    file.write_text(STORM, "utf-8")
    assert preview_command.main(["--calendar", str(file)], TODAY) == 0
    told = capsys.readouterr().out
    assert "23/11/2026: làm việc → nghỉ (Nghỉ tránh bão); nguồn: Công điện 01/CĐ-TTg" in told
    assert "23/11/2026 → 25/11/2026" in told
    assert "chưa ghi gì" in told
    assert preview_command.main(["--calendar", str(file), "--json"], TODAY) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["written"] is False
    assert answer["totals"]["cases"] == len(answer["cases"]) > 0
    file.write_text(STORM + "2026-11-23,Nghỉ,off,published,x\n", "utf-8")
    assert preview_command.main(["--calendar", str(file)], TODAY) == 2
    assert "Dòng 3: ngày 23/11/2026 đã có ở dòng 2" in capsys.readouterr().err
    file.write_bytes(b"date,name\n\xff\xfe")
    assert preview_command.main(["--calendar", str(file)], TODAY) == 2
    assert "UTF-8" in capsys.readouterr().err


FIGURES = "name,unit,value,from,to,status,source,confidence,note\n"
SALARY = FIGURES + "base_salary,VND/month,2700000,2026-03-01,2026-06-30,published,Nghị định 01/2026/NĐ-CP,high,\n"
CUSTODY = {"items": [{"rule": "M-03b", "facts": {"custody_days": {"from": "2024-01-10", "to": "2024-06-30"}}}]}


def test_changed_figures_tell_old_and_new_amounts_of_kept_assessments(pen, tmp_path, capsys):
    file = tmp_path / "luong.csv"
    file.write_text(SALARY, "utf-8")
    pen.open(date(2026, 3, 2))
    pen.accept(date(2026, 3, 3))
    without = type(pen)(pen.province)
    without.open(date(2026, 3, 2))
    without.accept(date(2026, 3, 4))
    who = pen.province.person("sxd.head")
    for kind in ("asked", "verified", "verified"):
        row = save_assessment(pen.case.code, kind=kind, given=CUSTODY, membership=who, today=TODAY)
    assert preview_command.main(["--parameters", str(file), "--json"], TODAY) == 0
    answer = json.loads(capsys.readouterr().out)
    told = {(one["assessment"], one["kind"]): (one["old"], one["new"]) for one in answer["amounts"]}
    assert told == {(1, "asked"): (92_004_545, 106_159_091), (3, "verified"): (92_004_545, 106_159_091)}
    assert [one["code"] for one in answer["without_assessment"]] == [without.case.code]
    row.refresh_from_db()
    assert row.total == 92_004_545
    assert preview_command.main(["--parameters", str(file)], TODAY) == 0
    text = capsys.readouterr().out
    assert "2.340.000 đồng/tháng → 2.700.000 đồng/tháng" in text
    assert f"{pen.case.code}, bảng tính số 3 (xác minh), tại 03/03/2026: 92.004.545 đồng → 106.159.091 đồng" in text
    assert "Vụ việc chưa có bảng tính, dùng tham số thay đổi: 1." in text


def test_a_figure_that_is_no_longer_official_leaves_no_amount(pen, tmp_path):
    pen.open(date(2026, 10, 1))
    pen.accept(date(2026, 10, 2))
    who = pen.province.person("sxd.head")
    save_assessment(pen.case.code, kind="asked", given=CUSTODY, membership=who, today=TODAY)
    draft = "base_salary,VND/month,2700000,2026-10-01,,draft,Dự thảo,low,\n"
    (moved,) = preview_figures(FIGURES + draft, TODAY).amounts
    assert moved.after is None
    assert "chưa có lương cơ sở chính thức" in moved.refused


def test_the_command_adopts_under_the_name_of_an_account(stories, tmp_path, capsys):
    file = tmp_path / "bao.csv"
    file.write_text(STORM, "utf-8")
    words = ["--calendar", str(file), "--decision", "Công điện 01, 20/11/2026"]
    assert adopt_command.main(["--calendar", str(file)], TODAY) == 2
    assert adopt_command.main([*words, "--by", "nobody"], TODAY) == 2
    assert "Không có tài khoản" in capsys.readouterr().err
    assert adopt_command.main([*words, "--by", "stp.overseer"], TODAY) == 0
    assert "Đã áp dụng, lần 1" in capsys.readouterr().out
    assert CalendarAdoption.objects.get().adopted_by.endswith("(stp.overseer)")
    assert adopt_command.main(["--restore"], TODAY) == 0


@pytest.mark.django_db(transaction=True)
def test_several_processes_tell_and_write_what_one_does(stories, monkeypatch):
    alone = preview_calendar(STORM, TODAY)
    monkeypatch.setattr(parallel, "BATCH", 2)
    monkeypatch.setattr(parallel, "WORTH_A_PROCESS", 2)
    assert preview_calendar(STORM, TODAY, workers=2).moves == alone.moves
    done = adopt_calendar(STORM, "Công điện 01", "Người thử", TODAY, workers=2)
    assert done.written.cases >= len(alone.moved) > 0
    assert rebuild(TODAY, write=False).differing == {}
