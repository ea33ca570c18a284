"""JSON as an exact paper: decimals stay exact, a key stands once, nonsense gets a sentence."""

from __future__ import annotations

import json
from decimal import Decimal, InvalidOperation

from btnn.law.errors import Refused


def read_object(text: str) -> dict[str, object]:
    """The one JSON object of a file; numbers with a point come out as `Decimal`, never as float.

    Refused: what is not JSON, not an object, a key that stands twice, NaN and Infinity, half of
    a surrogate pair, nesting too deep to read.
    """
    try:
        raw = json.loads(
            text.lstrip("\ufeff"), parse_float=Decimal, parse_constant=_no_constant, object_pairs_hook=_once_each
        )
        json.dumps(raw, default=str, ensure_ascii=False).encode()  # half a letter is no letter
    except Refused:
        raise
    except (ValueError, RecursionError, InvalidOperation, OverflowError):
        raise Refused("Tệp không phải là JSON đọc được; hãy kiểm tra dấu ngoặc, dấu phẩy và dấu nháy.") from None
    if not isinstance(raw, dict):
        raise Refused("Tệp phải là một đối tượng JSON, bắt đầu bằng “{” và kết thúc bằng “}”.")
    return raw


def _no_constant(name: str) -> object:
    raise Refused(f"“{name}” không phải là một số; hãy ghi số cụ thể.")


def _once_each(pairs: list[tuple[str, object]]) -> dict[str, object]:
    seen: dict[str, object] = {}
    for key, value in pairs:
        if key in seen:
            raise Refused(f"Mục “{key}” ghi hai lần; chỉ giữ lại một.")
        seen[key] = value
    return seen
