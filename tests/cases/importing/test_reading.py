"""Files that people hand in: sheets are read, everything else is refused with a sentence."""

import io
import zipfile
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from btnn.cases.importing.columns import by_name, columns
from btnn.cases.importing.sheets import LARGEST_UNPACKED, MOST_ROWS, read_sheet
from btnn.cases.importing.template import template_sheet
from btnn.law.errors import Refused

from .sheet import PLAIN, as_csv, as_excel


def read(name, value):
    from btnn.cases.importing.cells import read_cell

    return read_cell(by_name()[name], value)


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_a_csv_is_read_whatever_separates_its_columns(separator):
    assert read_sheet(as_csv([PLAIN], separator)).rows[0].cells == PLAIN


def test_an_excel_sheet_keeps_its_row_numbers_and_reads_like_a_csv():
    sheet = read_sheet(as_excel([PLAIN, {}, PLAIN | {"key": "HS-02"}]))
    assert [row.number for row in sheet.rows] == [2, 4]
    assert sheet.rows[0].cells == PLAIN


def test_columns_may_stand_in_any_order_and_others_are_told():
    rows = as_csv([PLAIN]).decode("utf-8-sig").splitlines()
    turned = "\n".join(
        ";".join(["Ghi chú" if not n else "abc", *reversed(row.split(";"))]) for n, row in enumerate(rows)
    )
    sheet = read_sheet(turned.encode())
    assert sheet.unread == ["Ghi chú"]
    assert sheet.rows[0].cells == PLAIN


def test_the_template_is_a_sheet_that_we_read_with_every_column():
    with pytest.raises(Refused, match="chưa có dòng nào"):
        read_sheet(template_sheet())
    with zipfile.ZipFile(io.BytesIO(template_sheet())) as book:
        strings = book.read("xl/sharedStrings.xml").decode()
    assert all(column.header in strings for column in columns())


def bomb():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * (LARGEST_UNPACKED + 1))
    return file.getvalue()


def many_parts():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for number in range(300):
            archive.writestr(f"part{number}", b"")
    return file.getvalue()


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (b"", "Tệp trống"),
        (b"x" * (5 * 1024 * 1024 + 1), "quá lớn"),
        (b"\xd0\xcf\x11\xe0" + b"0" * 100, "kiểu cũ"),
        (b"PK\x03\x04" + b"0" * 100, "hỏng"),
        (b"\xff\xfe\x00rubbish", "bảng mã UTF-8"),
        (b"a;b\x00c", "không phải bảng tính"),
        (b"%PDF-1.7\n1 0 obj", "thiếu cột bắt buộc"),
        (b'a;"b\nc', "dấu ngoặc kép không khớp"),
        ("Mã hồ sơ cũ;Họ tên\n1;2".encode(), "thiếu cột bắt buộc: “Ngày nhận hồ sơ”"),
        (as_csv([PLAIN]).replace("Năm sinh".encode(), "Lĩnh vực".encode()), "Cột “Lĩnh vực” có hai lần"),
        (as_csv([]), "chưa có dòng nào"),
        (as_csv([PLAIN]).split(b"\r\n")[0] + b"\n" * (MOST_ROWS + 2), "Bảng quá lớn"),
    ],
)
def test_what_is_no_sheet_is_refused_with_a_sentence(raw, sentence):
    with pytest.raises(Refused, match=sentence):
        read_sheet(raw)


@pytest.mark.parametrize(("make", "sentence"), [(bomb, "phình quá lớn"), (many_parts, "phình quá lớn")])
def test_an_archive_that_swells_is_never_unpacked(make, sentence):
    with pytest.raises(Refused, match=sentence):
        read_sheet(make())


@given(st.binary(max_size=2000))
def test_any_bytes_are_read_or_refused(raw):
    for start in (b"", b"PK\x03\x04", as_excel([PLAIN])[:600]):
        with pytest.raises(Refused):
            read_sheet(start + raw)


@pytest.mark.parametrize(
    ("name", "value", "meant"),
    [
        ("received_on", "05/03/2026", date(2026, 3, 5)),
        ("received_on", "2026-03-05", date(2026, 3, 5)),
        ("received_on", date(2026, 3, 5), date(2026, 3, 5)),
        ("paid_amount", 40_000_000.0, 40_000_000),
        ("paid_amount", "40.000.000 đồng", 40_000_000),
        ("identity_number", 33170004321.0, "33170004321"),
        ("birth_year", 1970.0, 1970),
        ("agreed", "CÓ", True),
        ("agreed", "x", True),
        ("agreed", "không", False),
        ("field", "to tung hinh su", "criminal_procedure"),
        ("field", "criminal_procedure", "criminal_procedure"),
        ("refusal_ground", "KTL-43.2đ", "KTL-43.2đ"),
        ("officials", "A B ;  C;", ["A B", "C"]),
    ],
)
def test_a_cell_is_read_as_people_and_spreadsheets_write_it(name, value, meant):
    assert read(name, value) == meant


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("received_on", 46000.0), ("received_on", "2026-13-01"), ("paid_amount", 1.5), ("paid_amount", True),
        ("paid_amount", date(2026, 1, 1)), ("full_name", date(2026, 1, 1)), ("birth_year", "²⁰²⁰"),
        ("agreed", "có thể"), ("address", "x" * 10_001),
    ],
)  # fmt: skip
def test_a_cell_that_cannot_be_meant_so_is_refused(name, value):
    with pytest.raises(Refused):
        read(name, value)
