"""A list of procedures out of Word or a sheet: the decision of 2018 goes out as a document and comes in the same."""

from importlib.resources import files

import pytest
import yaml
from docx import Document

from btnn.catalogue.errors import CatalogueProblem
from btnn.catalogue.importing import read_table, understood
from btnn.catalogue.importing.tables import SHEET, WORD

POST = "Hình thức thực hiện TTHC qua dịch vụ bưu chính công ích"
HEAD = (
    *("STT", "Tên thủ tục hành chính", "Thời hạn giải quyết", "Địa điểm thực hiện", "Phí, lệ phí", POST, POST),
    *("Căn cứ pháp lý", "Căn cứ Quyết định công bố TTHC của Bộ trưởng, Thủ trưởng cơ quan ngang Bộ"),
)
BELOW = ("", "", "", "", "", "Được tiếp nhận hồ sơ", "Được trả kết quả", "", "")
KINDS = {"Phục hồi danh dự": "honour", "Xác định cơ quan giải quyết bồi thường": "determination"}


@pytest.fixture(scope="module")
def decision():
    text = files("btnn.catalogue.data").joinpath("decisions/2095-qd-ubnd-2018.yaml").read_text(encoding="utf-8")
    return yaml.safe_load(text)


def cells(decision):
    """The list as a table of cells."""
    rows, section = [HEAD, BELOW], ""
    for entry in decision["entries"]:
        if entry["section"] != section:
            section = entry["section"]
            rows.append((f"{section}. {entry['section_title']}",) * len(HEAD))
        limits = " ".join(("- " if one.get("opens") else "") + one["wording"] for one in entry["limits"])
        rows.append(
            (
                str(entry["order"]),
                entry["name"],
                limits,
                " ".join(f"- {line}" for line in entry["place"]),
                entry["fee"],
                entry["postal_in"],
                entry["postal_out"],
                " ".join(f"- {line}" for line in entry["legal_basis"]),
                entry["source_decision"],
            )
        )
    return rows


@pytest.fixture
def document(decision, tmp_path):
    """The decision as a Word document."""
    made, rows = Document(), cells(decision)
    made.add_paragraph("DANH MỤC THỦ TỤC HÀNH CHÍNH")
    table = made.add_table(rows=len(rows), cols=len(HEAD))
    for place, row in enumerate(rows):
        for column, text in enumerate(row):
            table.cell(place, column).text = text
        if len(set(row)) == 1:
            table.cell(place, 0).merge(table.cell(place, len(HEAD) - 1)).text = row[0]
    path = tmp_path / "danh-muc.docx"
    made.save(path)
    return path


def test_the_decision_comes_in_as_it_went_out(decision, document):
    found = understood(read_table(document, WORD))
    assert found.problems == ()
    assert [(one.section, one.order, one.name) for one in found.entries] == [
        (one["section"], one["order"], one["name"]) for one in decision["entries"]
    ]
    for one, entry in zip(found.entries, decision["entries"], strict=True):
        assert one.kind == KINDS.get(entry["name"], "settlement")
        assert (one.fee, one.postal_in, one.postal_out) == (entry["fee"], entry["postal_in"], entry["postal_out"])
        assert one.source_decision == entry["source_decision"]
        assert [line.rstrip(".;") for line in one.legal_basis] == [line.rstrip(".;") for line in entry["legal_basis"]]


def test_the_sentences_of_the_long_entries_are_bound_to_the_limits_they_tell(decision, document):
    found = {(one.section, one.order): one for one in understood(read_table(document, WORD)).entries}
    for entry in decision["entries"]:
        if len(entry["limits"]) == 1 or entry["section"] == "II":  # part II is damaged in the document itself
            continue
        bound = [(one.wording, one.limit_id) for one in found[entry["section"], entry["order"]].limits]
        assert bound == [(one["wording"], one.get("limit", "")) for one in entry["limits"]]


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (("1", "Đăng ký khai sinh", "05 ngày", "UBND xã"), "không thuộc ba thủ tục"),
        (("x", "Phục hồi danh dự", "15 ngày", "UBND xã"), "phải là một số"),
        (("1", "Phục hồi danh dự", "", "UBND xã"), "Thiếu thời hạn"),
    ],
)
def test_a_row_that_is_not_understood_is_told_with_its_reason(row, why):
    table = [list(HEAD[:4]), ["I. THỦ TỤC HÀNH CHÍNH CẤP XÃ"] * 4, list(row)]
    found = understood(table)
    assert found.entries == ()
    assert [(one.row, why in one.why) for one in found.problems] == [(3, True)]


@pytest.mark.parametrize("table", [[["a", "b"]], [["STT", "Tên thủ tục hành chính"], ["1", "x"]], []])
def test_what_is_no_list_is_refused_as_a_whole(table):
    with pytest.raises(CatalogueProblem):
        understood(table)


@pytest.mark.parametrize("kind", [WORD, SHEET, "text/plain"])
def test_what_is_no_document_is_refused_with_a_sentence(tmp_path, kind):
    path = tmp_path / "x"
    path.write_bytes(b"PK\x03\x04 broken")
    with pytest.raises(CatalogueProblem):
        read_table(path, kind)
