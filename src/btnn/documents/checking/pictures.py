"""Pictures: they must decode whole, and unfold to no more than a large photograph."""

from __future__ import annotations

import io
import threading
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

from btnn.cases.errors import Invalid

MOST_PIXELS = 50_000_000  # the full size of telephones sold now
BROKEN = "ảnh bị hỏng hoặc không mở được. Hãy chụp hoặc quét lại."
TOO_MANY = "ảnh có quá nhiều điểm ảnh. Hãy chụp hoặc quét ở độ phân giải thấp hơn."

# One large picture at a time: several at once would take the memory of the whole process.
_one_at_a_time = threading.Lock()


def check_picture(path: Path, form: str) -> None:
    """Refused (`Invalid`): what is no whole picture of that form, or one of too many points."""
    with _one_at_a_time:
        drawn(path, form, (64, 64))


def thumbnail(path: Path, form: str, size: tuple[int, int]) -> bytes:
    """A small JPEG of the picture, upright, without what the camera wrote beside it (place, owner)."""
    with _one_at_a_time:
        return as_jpeg(drawn(path, form, size))


def drawn(path: Path, form: str, size: tuple[int, int]) -> Image.Image:
    """The picture decoded to its end and made small. Refused (`Invalid`) as above."""
    try:
        with Image.open(path, formats=[form]) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise Invalid(TOO_MANY)
            picture.draft("RGB", size)  # a JPEG is read at a fraction of its size
            picture.load()
            upright = ImageOps.exif_transpose(picture) or picture
            upright.thumbnail(size)
            return upright.copy()
    except Invalid:
        raise
    except Image.DecompressionBombError as problem:
        raise Invalid(TOO_MANY) from problem
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, ArithmeticError, MemoryError) as problem:
        raise Invalid(BROKEN) from problem


def as_jpeg(picture: Image.Image) -> bytes:
    """The picture on white, as JPEG, with nothing beside it."""
    if picture.mode in ("RGBA", "LA", "P", "PA"):
        over = picture.convert("RGBA")
        ground = Image.new("RGB", over.size, "white")
        ground.paste(over, mask=over.getchannel("A"))
        picture = ground
    out = io.BytesIO()
    picture.convert("RGB").save(out, "JPEG", quality=82, optimize=True)
    return out.getvalue()
