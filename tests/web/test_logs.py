"""Personal data never reaches a log."""

import pytest

from btnn.web.logs import mask, masked


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("CCCD 075185012345 của ông An", "CCCD *** của ông An"),
        ("gọi 0912 345 678", "gọi ***"),
        ("gọi +84912345678", "gọi ***"),
        ("thư lan.nguyen@example.vn", "thư ***"),
        ("BT-2026-000123 ngày 2026-11-24, 15 ngày", "BT-2026-000123 ngày 2026-11-24, 15 ngày"),
        ("hết hạn 25/11/2026", "hết hạn 25/11/2026"),
    ],
)
def test_numbers_and_addresses_of_people_are_masked(text, left):
    assert masked(text) == left


def test_personal_keys_are_masked_at_every_depth():
    entry = mask(None, "info", {"event": "filed", "full_name": "Nguyễn Văn An", "data": {"phone": "1", "days": [2]}})
    assert entry == {"event": "filed", "full_name": "***", "data": {"phone": "***", "days": [2]}}
