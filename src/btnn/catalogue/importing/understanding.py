"""What the cells of a list say: its columns by their heads, its parts by level, each row a procedure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from btnn.folding import fold

from ..errors import CatalogueProblem
from ..models import GovernmentLevel
from .sentences import Bound, bound
from .tables import Cells

# What the head of each column says, folded; the first that fits.
HEADS = {
    "order": ("stt",),
    "name": ("ten thu tuc",),
    "limits": ("thoi han giai quyet", "thoi han"),
    "place": ("dia diem",),
    "fee": ("phi, le phi", "le phi"),
    "postal_in": ("tiep nhan ho so",),
    "postal_out": ("tra ket qua",),
    "source_decision": ("quyet dinh cong bo",),
    "legal_basis": ("can cu phap ly",),
}
NEEDED = {"name": "Tên thủ tục hành chính", "limits": "Thời hạn giải quyết", "place": "Địa điểm thực hiện"}
LEVELS = {
    "trung uong": GovernmentLevel.CENTRAL,
    "cap tinh": GovernmentLevel.PROVINCE,
    "cap huyen": GovernmentLevel.DISTRICT,
    "cap xa": GovernmentLevel.COMMUNE,
}
KINDS = {
    "phuc hoi danh du": "honour",
    "xac dinh co quan": "determination",
    "giai quyet yeu cau boi thuong": "settlement",
}
SECTION = re.compile(r"^\s*([IVX]+)\s*[.)]?\s+(.+)$", re.S)
PLACES = re.compile(r"(?:^|\s)-\s+")


@dataclass(frozen=True, slots=True)
class ReadEntry:
    """One procedure of the list, as it stands there. `row` counts from the first row of the table, 1."""

    row: int
    section: str
    section_title: str
    level: str
    order: int
    kind: str
    name: str
    limits: tuple[Bound, ...]
    place: tuple[str, ...]
    fee: str
    postal_in: str
    postal_out: str
    legal_basis: tuple[str, ...]
    source_decision: str

    @property
    def unbound(self) -> int:
        """How many sentences with a length of time fit no limit of the law."""
        return sum(1 for one in self.limits if one.figure is not None and not one.limit_id)


@dataclass(frozen=True, slots=True)
class Problem:
    """A row that was not understood, and why."""

    row: int
    words: str
    why: str


@dataclass(frozen=True, slots=True)
class Understood:
    """What there is to publish, and what is not."""

    entries: tuple[ReadEntry, ...]
    problems: tuple[Problem, ...]


@dataclass(slots=True)
class _Part:
    """The part of the list that is being read."""

    number: str = ""
    title: str = ""
    level: str = ""
    orders: set[int] = field(default_factory=set)


def understood(cells: Cells) -> Understood:
    """Read the list. Refused (`CatalogueProblem`): no head with the columns that a list must have."""
    columns, first = _columns(cells)
    entries, problems, part = [], [], _Part()
    for place, row in enumerate(cells[first:], start=first + 1):
        told = [cell for cell in row if cell]
        if not told:
            continue
        section = SECTION.match(told[0]) if len(set(told)) == 1 else None
        if section:
            part = _Part(section[1], " ".join(section[2].split()), _level(section[2]))
            continue
        try:
            entries.append(_entry(place, row, columns, part))
        except CatalogueProblem as problem:
            problems.append(Problem(place, ". ".join(told[:2])[:80], problem.message))
    if not entries and not problems:
        raise CatalogueProblem("Bảng danh mục không có thủ tục nào.")
    return Understood(tuple(entries), tuple(problems))


def _columns(cells: Cells) -> tuple[dict[str, int], int]:
    """Where each column stands, and the first row below the head. A head of two rows is read together."""
    start = next((place for place, row in enumerate(cells) if any(fold(cell) == "stt" for cell in row)), None)
    if start is None:
        raise CatalogueProblem("Không thấy dòng tiêu đề có cột “STT”.")
    end = start + 1
    while end < len(cells) and not _is_content(cells[end]):
        end += 1
    found: dict[str, int] = {}
    width = max(len(row) for row in cells[start:end])
    for column in range(width):
        heads = [fold(row[column]) for row in cells[start:end] if column < len(row)]
        for name, words in HEADS.items():
            if name not in found and any(word in head for head in reversed(heads) for word in words):
                found[name] = column
                break
    missing = [title for name, title in NEEDED.items() if name not in found]
    if missing:
        raise CatalogueProblem(f"Bảng danh mục thiếu cột: {', '.join(missing)}.")
    return found, end


def _is_content(row: Sequence[str]) -> bool:
    told = [cell for cell in row if cell]
    return bool(told) and (told[0].isdigit() or bool(len(set(told)) == 1 and SECTION.match(told[0])))


def _entry(place: int, row: Sequence[str], columns: dict[str, int], part: _Part) -> ReadEntry:
    def cell(name: str) -> str:
        column = columns.get(name)
        return row[column] if column is not None and column < len(row) else ""

    name, order = " ".join(cell("name").split()), cell("order")
    if not part.level:
        raise CatalogueProblem("Dòng này không nằm dưới phần “THỦ TỤC HÀNH CHÍNH CẤP …” nào.")
    if not order.isdigit():
        raise CatalogueProblem("Cột STT phải là một số.")
    if int(order) in part.orders:
        raise CatalogueProblem(f"Phần {part.number} đã có thủ tục số {order}.")
    kind = next((kind for words, kind in KINDS.items() if words in fold(name)), "")
    if not kind:
        raise CatalogueProblem("Tên không thuộc ba thủ tục về bồi thường nhà nước; hãy kiểm tra lại tên.")
    if not cell("limits") or not cell("place"):
        raise CatalogueProblem("Thiếu thời hạn giải quyết hoặc địa điểm thực hiện.")
    part.orders.add(int(order))
    return ReadEntry(
        row=place,
        section=part.number,
        section_title=part.title,
        level=part.level,
        order=int(order),
        kind=kind,
        name=name,
        limits=bound(cell("limits"), kind),
        place=_lines(cell("place")),
        fee=cell("fee") or "Không",
        postal_in=cell("postal_in"),
        postal_out=cell("postal_out"),
        legal_basis=_lines(cell("legal_basis")),
        source_decision=" ".join(cell("source_decision").split()),
    )


def _level(title: str) -> str:
    words = fold(title)
    return next((level for name, level in LEVELS.items() if name in words), "")


def _lines(text: str) -> tuple[str, ...]:
    """The items of a cell: each begins with a dash or stands on a line of its own."""
    parts = (part for line in text.splitlines() for part in PLACES.split(line))
    return tuple(part.strip(" -") for part in parts if part.strip(" -"))
