"""Signs that nobody sees make one name look like another: they are taken out before anything is kept."""

import pytest

from btnn.cases.contents import clean_text
from btnn.casework.commands.writing import text
from btnn.money.reimbursement.commands.writing import text as money_text


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Nguyễn\u200b Văn A", "Nguyễn Văn A"),
        ("\u202eA năV nễyugN", "A năV nễyugN"),
        ("\ufeffSở\u2066 Xây dựng\u2069", "Sở Xây dựng"),
        ("Nguye\u200b\u0302\u0303n", "Nguyễn"),
        ("một\r\nhai\x07", "một\nhai"),
        ("Đ\u1ed9c lập – Tự do", "Độc lập – Tự do"),
    ],
)
def test_what_is_kept_reads_as_it_looks(typed, kept):
    assert clean_text(typed) == kept
    assert clean_text(kept) == kept
    assert text(typed, "Tên", 60) == kept
    assert money_text(typed, "Tên", 60) == kept
