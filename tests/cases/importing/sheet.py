"""Sheets of old cases for the tests: rows by the columns' names, written as .xlsx or .csv."""

import csv
import io

import xlsxwriter

PLAIN = {
    "key": "HS-01",
    "received_on": "02/03/2026",
    "channel": "Nộp trực tiếp",
    "claimant_kind": "Người bị thiệt hại",
    "field": "Quản lý hành chính",
    "full_name": "Lê Thị Sen",
    "birth_year": "1970",
    "identity_number": "033170004321",
    "claimed_property": "50.000.000",
}
TO_PAYMENT = PLAIN | {
    "basis_kind": "VB-8.2",
    "basis_number": "31/QĐ-UBND",
    "basis_document_received_on": "20/02/2026",
    "accepted_on": "03/03/2026",
    "register_number": "07/2026",
    "appointed_on": "04/03/2026",
    "officer": "sxd.officer",
    "verification_ended_on": "16/03/2026",
    "verification_reported_on": "18/03/2026",
    "verified_property": "45000000",
    "negotiation_opened_on": "19/03/2026",
    "participants": "Đủ thành phần bắt buộc",
    "negotiation_concluded_on": "25/03/2026",
    "agreed": "Có",
    "signed_by_claimant": "Có",
    "decided_on": "25/03/2026",
    "decision_number": "15/QĐ-SXD",
    "decided_amount": "40.000.000",
    "handed_over_on": "25/03/2026",
    "funding_requested_on": "14/04/2026",
    "funding_requested_amount": "40.000.000",
    "funding_granted_on": "20/04/2026",
    "funding_granted_amount": "40.000.000",
    "payment_notified_on": "21/04/2026",
    "notice_delivered_on": "22/04/2026",
    "paid_on": "24/04/2026",
    "paid_amount": "40.000.000",
}


def table(rows):
    """Headers of the columns that the rows use, then the rows."""
    from btnn.cases.importing.columns import columns

    used = [column for column in columns() if column.required or any(column.name in row for row in rows)]
    return [[column.header for column in used], *([row.get(column.name, "") for column in used] for row in rows)]


def as_csv(rows, separator=";", encoding="utf-8-sig"):
    file = io.StringIO()
    csv.writer(file, delimiter=separator).writerows(table(rows))
    return file.getvalue().encode(encoding)


def as_excel(rows):
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True, "default_date_format": "dd/mm/yyyy"})
    sheet = book.add_worksheet()
    for number, row in enumerate(table(rows)):
        for place, value in enumerate(row):
            sheet.write(number, place, value)
    book.close()
    return file.getvalue()
