"""Time limits of a version as a page shows them: the words of the document, the law's beside them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from btnn.law.limits import Limit, all_limits

from ..comparing import IMMEDIATE, WORKING, Difference, compare, law_words, left_out, length_words, sentence_en
from ..queries import ProcedureVersion, VersionLimit
from ..telling import difference_words


@dataclass(frozen=True, slots=True)
class LimitShown:
    """One sentence. `title` says what is to be done; `law` and `source` the law's own length and article; `differs`
    what the document says otherwise; `local` the shorter limit of a province."""

    wording: str
    opens: bool
    garbled: bool
    remark: str
    limit_id: str
    title: str
    law: str
    source: str
    local: str
    local_source: str
    differs: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A limit of the law that the document does not speak of."""

    limit_id: str
    title: str
    law: str
    source: str


def told(words: dict[str, str] | None) -> str:
    """The words of the language of the page: `{vi, en}`; Vietnamese when there is no English."""
    words = words or {}
    return (words.get("en") if english() else "") or words.get("vi", "")


def english() -> bool:
    """Whether the page speaks English."""
    return get_language() == "en"


def length(amount: int | None, unit: str) -> str:
    """`05 ngày làm việc`, in English `5 working days`."""
    if not english():
        return length_words(amount, unit)
    if unit == IMMEDIATE or amount is None:
        return "at once"
    return f"{amount} working days" if unit == WORKING else f"{amount} days"


def limits_shown(version: ProcedureVersion, *, compared: bool) -> list[LimitShown]:
    """The sentences of a version in their order; `compared` with what differs from the law."""
    return [_shown(row, compared=compared) for row in version.limits.all()]


def left_out_shown(kind: str, rows: Iterable[VersionLimit]) -> list[LeftOut]:
    """What the law has and the document leaves out."""
    return [
        LeftOut(one.limit_id, title(law), length(law.count, law.unit), law.source)
        for one in left_out(kind, rows)
        for law in (all_limits()[one.limit_id],)
    ]


def title(law: Limit) -> str:
    """What is to be done within a limit."""
    words = law_words().get(law.id)
    return words.title_en if english() and words else law.title


def _shown(row: VersionLimit, *, compared: bool) -> LimitShown:
    law = all_limits().get(row.limit_id)
    words = law_words().get(row.limit_id)
    ours = law is not None and not compared
    return LimitShown(
        wording=sentence_en(row.limit_id) if ours and english() and words else row.wording,
        opens=row.opens,
        garbled=row.garbled,
        remark=told(row.remark),
        limit_id=row.limit_id,
        title=title(law) if law else "",
        law=length(law.count, law.unit) if law else "",
        source=law.source if law else "",
        local=length(row.local_amount, row.local_unit) if row.local_amount is not None else "",
        local_source=row.local_source,
        differs=tuple(_differs(one) for one in compare(row)) if compared else (),
        note=told(words.note) if words and compared else "",
    )


def _differs(one: Difference) -> str:
    law = all_limits()[one.limit_id]
    right = length(law.count, law.unit) if one.kind in ("figure_missing", "left_out") else one.law
    return difference_words(one.kind, one.document, right)


def postal(version: ProcedureVersion) -> str:
    """Which way the post may be used."""
    ways = {
        (True, True): _("Gửi hồ sơ và nhận kết quả qua bưu điện đều được."),
        (True, False): _("Gửi hồ sơ qua bưu điện được; kết quả nhận trực tiếp."),
        (False, True): _("Nộp hồ sơ trực tiếp; kết quả nhận qua bưu điện được."),
        (False, False): _("Nộp hồ sơ và nhận kết quả trực tiếp."),
    }
    return ways[version.postal_in, version.postal_out]
