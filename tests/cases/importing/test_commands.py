"""`btnn cases import`, `btnn cases export`: their answers and exit status; a story goes out and comes back the same."""

import json
from datetime import date

import pytest

from btnn.cases import exporting
from btnn.cases.importing import command
from btnn.cases.models import Case
from btnn.cases.story import tell
from btnn.law.case import read_lines, replay

from ..province import TODAY
from .sheet import PLAIN, TO_PAYMENT, as_csv, as_excel

HEAD = ["--agency", "sxd", "--by", "sxd.head"]


@pytest.fixture
def sheet(tmp_path):
    def write(rows, make=as_excel):
        file = tmp_path / "cu.xlsx"
        file.write_bytes(make(rows))
        return str(file)

    return write


def test_a_dry_run_reports_and_writes_nothing(province, sheet, capsys):
    assert command.main([sheet([TO_PAYMENT, PLAIN | {"key": "2", "field": "?"}]), "--dry-run", *HEAD], TODAY) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0].startswith("Dòng 3, cột “Lĩnh vực”: Không có trong danh sách.")
    assert told[-1] == "Kiểm tra 2 hồ sơ: 1 hồ sơ nhập được; 1 hồ sơ bị từ chối."
    assert not Case.objects.exists()


def test_the_good_ones_come_in_and_the_second_time_is_told(province, sheet, capsys):
    file = sheet([TO_PAYMENT, PLAIN | {"key": "2", "field": "?"}])
    assert command.main([file, *HEAD], TODAY) == 0
    code = Case.objects.get().code
    assert f"Dòng 2: đã nhập thành vụ việc {code}." in capsys.readouterr().out
    assert command.main([file, *HEAD, "--json"], TODAY) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["counts"] == {"cases": 2, "good": 0, "refused": 1, "known": 1, "taken_in": 0}
    assert [case["state"] for case in report["cases"]] == ["known", "refused"]
    assert report["cases"][1]["faults"][0]["column"] == "Lĩnh vực"


def test_all_or_nothing_says_so_with_its_exit_status(province, sheet, capsys):
    assert command.main([sheet([PLAIN, PLAIN | {"key": "2", "field": "?"}]), *HEAD, "--all"], TODAY) == 1
    assert "1 hồ sơ đúng nhưng chưa nhập" in capsys.readouterr().out
    assert not Case.objects.exists()


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["khong-co.xlsx", "--dry-run"], "Không đọc được tệp “khong-co.xlsx”: không có tệp"),
        ([__file__, "--dry-run"], "dòng đầu tiên phải là tiêu đề"),
        ([__file__], "--agency MÃ --by TÊN"),
        ([__file__, "--agency", "sxd"], "Ghi cả --agency và --by."),
        ([__file__, "--agency", "sxd", "--by", "sxd.officer"], "không phải là thủ trưởng"),
        ([__file__, "--agency", "nowhere", "--by", "sxd.head"], "không phải là thủ trưởng"),
    ],
)
def test_what_cannot_be_done_is_two_and_a_sentence(province, words, sentence, capsys):
    assert command.main(words, TODAY) == 2
    assert sentence.lower() in capsys.readouterr().err.lower()


def stories(pen):
    pen.to_payment(date(2026, 3, 2))
    yield pen.case
    pen.open(date(2026, 11, 9))
    pen.record("entry_corrected", date(2026, 11, 10), "sxd.head", entry=1, reason="nhầm ngày", replacement={
        "on": "2026-11-06"})  # fmt: skip
    yield pen.case


def test_what_goes_out_comes_back_the_same(pen, capsys):
    for case in stories(pen):
        assert exporting.main([case.code], TODAY) == 0
        lines = capsys.readouterr().out.splitlines()
        assert len(lines) == case.event_number
        stored = list(case.events.order_by("number"))
        for day, known_on in ((TODAY, None), (date(2026, 4, 1), None), (TODAY, date(2026, 11, 20))):
            own, _ = tell(stored, day, known_on)
            assert replay(read_lines(lines), as_of=day, known_on=known_on).as_json() == own.as_json()


def test_one_document_holds_the_entries_and_the_view(pen, capsys):
    pen.to_decision(date(2026, 3, 2))
    assert exporting.main([pen.case.code, "--json"], TODAY) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["case"] == pen.case.code
    again = replay(read_lines(json.dumps(event) for event in document["events"]), as_of=TODAY)
    assert again.as_json() == document["view"]


def test_an_export_of_what_was_imported_tells_the_same(province, sheet, capsys):
    command.main([sheet([TO_PAYMENT], as_csv), *HEAD], TODAY)
    capsys.readouterr()
    case = Case.objects.get()
    exporting.main([case.code], TODAY)
    view = replay(read_lines(capsys.readouterr().out.splitlines()), as_of=TODAY)
    assert view.lanes["settlement"] == case.settlement == "paid"


def test_no_such_case_is_two_and_a_sentence(db, capsys):
    assert exporting.main(["BT-2026-000001"], TODAY) == 2
    assert capsys.readouterr().err == "Không có vụ việc BT-2026-000001.\n"
