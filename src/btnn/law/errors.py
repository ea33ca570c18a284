"""The one way the law says no: a sentence in Vietnamese that says what, why and what to do."""

from __future__ import annotations


class Refused(Exception):
    """An input that the law or plain reason does not admit.

    Args:
        message: a Vietnamese sentence for the user.
        line: the place (from 1) of the entry in the file, when there is one.
    """

    def __init__(self, message: str, line: int | None = None) -> None:
        self.message = message
        self.line = line
        super().__init__(f"Dòng {line}: {message}" if line is not None else message)


def why_not(error: OSError) -> str:
    """Why a file or folder could not be used, in Vietnamese."""
    known: tuple[tuple[type[OSError], str], ...] = (
        (FileNotFoundError, "không có tệp hoặc thư mục này; hãy kiểm tra lại đường dẫn"),
        (PermissionError, "không có quyền; hãy kiểm tra quyền của tệp hoặc thư mục"),
        (IsADirectoryError, "đây là thư mục, không phải tệp"),
        (NotADirectoryError, "một phần của đường dẫn không phải là thư mục"),
    )
    return next((words for kind, words in known if isinstance(error, kind)), error.strerror or "lỗi đọc, ghi")
