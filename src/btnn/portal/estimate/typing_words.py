"""What the shared form fields say, for the second language: they speak Vietnamese by themselves."""

from __future__ import annotations

from django.utils.translation import gettext, gettext_noop

SAID = (
    gettext_noop("Chưa ghi mục này."),
    gettext_noop("Chưa chọn mục này."),
    gettext_noop("Ghi ngày theo dạng ngày/tháng/năm, ví dụ 05/03/2026."),
    gettext_noop("Ghi số tiền bằng chữ số, tính tròn đồng, ví dụ 92.004.545 (không ghi phần lẻ, không dùng dấu phẩy)."),
    gettext_noop("Số tiền quá lớn (tối đa một triệu tỷ đồng); hãy kiểm tra lại."),
    gettext_noop("Hãy chọn Có hoặc Không."),
    gettext_noop("Ghi một số nguyên bằng chữ số."),
    gettext_noop("Ghi một số, phần lẻ sau dấu phẩy, ví dụ 2,5."),
    gettext_noop("Ghi số phần trăm từ 0 đến 100, ví dụ 30 hoặc 12,5."),
    gettext_noop("đồng"),
    gettext_noop("ngày/tháng/năm"),
)


def spoken(sentence: str) -> str:
    """The sentence in the language of the page; as it is where it has no other."""
    return gettext(sentence) if sentence in SAID else sentence
