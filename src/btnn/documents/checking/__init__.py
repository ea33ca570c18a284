"""Is this file what it says, and is it safe to keep and to hand on? Told by its content, not by its name.

    checked(path, name, size)   what was found, or a refusal with a sentence for the person

The content must be of an allowed kind and the name's ending must say the same kind.
"""

from __future__ import annotations

from pathlib import Path

from btnn.cases.errors import Invalid

from .. import bounds
from .found import Found
from .kinds import KINDS, kind_of, why_not
from .names import clean_name, ending

__all__ = ["Found", "checked"]


def checked(path: Path, name: str, size: int) -> Found:
    """Look at the file.

    Args:
        path: where it lies; name: what the person calls it; size: its bytes.

    Refused (`Invalid`): an empty file, one too large, a kind that is not taken, a name that says another kind than
    the content, and whatever the kind's own check refuses.
    """
    told = clean_name(name)
    if size > bounds.file_size():
        raise Invalid(f"Tệp “{told}” lớn hơn {bounds.told(bounds.file_size())}. Hãy quét ở độ phân giải thấp hơn.")
    if size == 0:
        raise Invalid(f"Tệp “{told}” không có nội dung. Hãy chọn lại tệp.")
    with path.open("rb") as file:
        head = file.read(4096)
    kind = kind_of(head, ending(told))
    if kind is None:
        raise Invalid(f"Tệp “{told}”: {why_not(head, ending(told))}")
    if ending(told) not in kind.endings:
        wanted = " hoặc ".join(f".{one}" for one in kind.endings)
        raise Invalid(
            f"Tệp “{told}” có tên là .{ending(told) or '(không có đuôi)'} nhưng nội dung là {kind.label}. Hãy đặt "
            f"lại đuôi tên tệp là {wanted}, hoặc chọn đúng tệp."
        )
    try:
        pages = KINDS[kind.name](path)
    except Invalid as problem:
        raise Invalid(f"Tệp “{told}”: {problem.message}") from problem
    return Found(told, kind.media_type, pages)
