"""Actions in a PDF that run by themselves: scripts, launched programs. Looked for in its objects, packed ones too.

PDFium tells only of scripts by name; an action of opening, of a page or of a field is found by its words. Words are
sought outside of streams, where letters come by chance, and inside the streams that hold objects.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

MOST_UNFOLDED = 64 * 1024 * 1024

ACTS = re.compile(rb"/(JavaScript|JS|Launch|RichMedia)(?![A-Za-z0-9_.\-])")
ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")
NAME = re.compile(rb"/[^\s/<>\[\](){}%]*#[^\s/<>\[\](){}%]*")
STREAM = re.compile(rb"stream\r?\n")
OBJECT = re.compile(rb"\d+\s+\d+\s+obj\b")
OBJECTS = re.compile(rb"/Type\s*/ObjStm")


def acts_by_itself(content: bytes) -> bool:
    """True when the file holds an action that runs something."""
    return any(ACTS.search(_plain_names(part)) for part in _objects(content))


def _objects(content: bytes) -> Iterator[bytes]:
    """The parts of the file that are objects: what lies between streams, and what streams of objects unfold to."""
    place, unfolded = 0, 0
    while found := STREAM.search(content, place):
        before = content[place : found.start()]
        yield before
        end = content.find(b"endstream", found.end())
        end = len(content) if end < 0 else end
        if OBJECTS.search(_plain_names(before[-2000:])) and unfolded < MOST_UNFOLDED:
            part = _unfold(content[found.end() : end], MOST_UNFOLDED - unfolded)
            unfolded += len(part)
            yield part
        elif OBJECT.search(content, found.end(), end):
            yield content[found.end() : end]  # objects that only look as if they stood in a stream
        place = end
    yield content[place:]


def _unfold(packed: bytes, most: int) -> bytes:
    """What a stream unfolds to as far as it can be read; a stream that is not packed as it is."""
    reader = zlib.decompressobj()
    try:
        return reader.decompress(packed, most)
    except zlib.error:
        return packed


def _plain_names(part: bytes) -> bytes:
    """Names with their letters written plainly: `/J#53` is `/JS`."""
    if b"#" not in part:
        return part
    return NAME.sub(lambda name: ESCAPED.sub(lambda code: bytes([int(code[1], 16)]), name[0]), part)
