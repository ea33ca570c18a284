"""The plan of the seed comes out again: as data, and as a Word document equal in substance."""

import json
from io import BytesIO

import pytest
from docx import Document

from btnn.plans import commands
from btnn.plans.command import main
from btnn.plans.contents import template
from btnn.plans.documenting import COLUMNS, document


@pytest.fixture
def known(province, today):
    plan, _ = commands.enter_known(province.bodies["ubnd"], template(), today)
    return plan


def test_the_data_hold_every_field(known, today, capsys):
    assert main(["export", "--year", "2024", "--agency", "ubnd", "--json"], today) == 0
    told = json.loads(capsys.readouterr().out)
    text = template()
    assert [one["title"] for one in told["tasks"]] == [one.title for one in text.tasks]
    assert [one["lead"]["code"] for one in told["tasks"]] == ["stp"] * 7
    frames = ["all_year", "when_claim_comes", "all_year", "quarter", "quarter", "half_year_year_on_demand", "all_year"]
    assert [one["time_frame"] for one in told["tasks"]] == frames
    assert [one["quarter"] for one in told["tasks"]] == [None, None, None, 1, 3, None, None]
    assert told["tasks"][5]["lead"]["duty"].startswith("hướng dẫn các cơ quan")
    assert [one["words"] for one in told["tasks"][4]["coordinating"]] == [
        "Các Sở, ban, ngành cấp tỉnh",
        "Ủy ban nhân dân các huyện, thành phố",
        "các cơ quan, đơn vị có liên quan",
    ]
    assert [len(one["paragraphs"]) for one in told["responsibilities"]] == [3, 1, 1, 1]
    assert (told["state"], told["number"], told["issued_on"]) == ("issued", "", None)
    assert told["tasks"][3]["obligations"][0] | {"source": ""} == {
        "key": "q1", "title": "Quý I năm 2024", "from": "2024-01-01", "due": "2024-03-31", "source": "",
    }  # fmt: skip


def test_the_word_document_is_equal_in_substance_to_the_seed(known, today, tmp_path):
    file = tmp_path / "ke-hoach.docx"
    assert main(["export", "--year", "2024", "--agency", "ubnd", "--to", str(file)], today) == 0
    paper, text = Document(str(file)), template()
    said = [one.text for one in paper.paragraphs]
    table = [[cell.text for cell in row.cells] for row in paper.tables[0].rows]
    assert tuple(table[0]) == COLUMNS
    assert len(table) == 1 + 7
    for order, (row, task) in enumerate(zip(table[1:], text.tasks, strict=True), 1):
        assert row[0] == str(order)
        assert row[1].split("\n") == [task.title, *([task.content] if task.content else [])]
        assert task.lead in row[2]
        assert task.lead_duty in row[2]
        assert task.lead_word == "Cơ quan chủ trì" or task.lead_word in row[2]
        assert row[3].split("\n") == [one["words"] for one in task.coordinating]
        assert row[4] == task.time_words
    whole = "\n".join(said)
    for part in (*text.purposes, *text.requirements, text.closing):
        assert part in whole
    for order, one in enumerate(text.responsibilities, 1):
        assert any(line.startswith(f"{order}. {one.agency}") for line in said)
        assert all(part in whole for part in one.paragraphs)


def test_number_day_place_and_signer_stand_on_the_paper(issued):
    said = [one.text for one in Document(BytesIO(document(issued))).paragraphs]
    assert "Số: 12/KH-UBND" in said
    assert "Hưng Yên, ngày 15 tháng 01 năm 2026" in said
    assert said[-1] == "Trần Văn Minh"


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (["export", "--year", "2025", "--agency", "ubnd"], 1, "chưa có kế hoạch năm 2025"),
        (["export", "--year", "2024", "--agency", "nobody"], 2, "Không có cơ quan nào mã"),
        (["export", "--year", "2024", "--agency", "ubnd", "--to", "x.pdf"], 2, ".docx"),
        (["export", "--year", "2024", "--agency", "ubnd", "--to", "/nowhere/x.docx"], 2, "Không ghi được tệp"),
        (["load", "--agency", "nobody"], 2, "Không có cơ quan nào mã"),
    ],
)
def test_what_cannot_be_exported_is_refused_in_a_sentence(known, today, capsys, words, code, sentence):
    assert main(words, today) == code
    assert sentence in capsys.readouterr().err


def test_loading_may_be_repeated(province, today, capsys):
    assert main(["load"], today) == 0
    assert main(["load", "--agency", "ubnd"], today) == 0
    told = capsys.readouterr().out.splitlines()
    assert [("đã nhập" in line, "7 nhiệm vụ" in line) for line in told] == [(True, True), (False, True)]
