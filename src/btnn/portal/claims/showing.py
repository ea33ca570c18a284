"""A request in words: what stands in every part, amounts with how they were reckoned, what one may have suffered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django.forms import BoundField
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from btnn.agencies.queries import agency_by_key, unit_by_code
from btnn.law.case import words
from btnn.portal.estimate.situations import Situation, catalogue
from btnn.web.wording import money, short_date

from . import items, papers, steps
from .checks import Finding
from .content import ClaimContent, ClaimItem
from .drafting import OpenDraft
from .forms.basis import BasisForm
from .steps import Step

if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise

Rows = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the whole: its rows, what was found, whether it was answered and understood."""

    step: Step
    rows: Rows
    findings: list[Finding]
    seen: bool
    unread: bool

    @property
    def state(self) -> str:
        """For the mark beside it: open, overdue (something bars sending) or met."""
        if self.unread or any(one.severity == "error" for one in self.findings):
            return "overdue"
        return "met" if self.seen or self.rows else "open"


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One amount for a page. `by_law` is what the law gives, `steps` how."""

    place: int
    item: ClaimItem
    title: str
    head: str
    article: str
    claimant: str
    by_law: int | None
    steps: tuple[str, ...]


def parts_of(draft: OpenDraft, findings: Sequence[Finding], today: date) -> list[Part]:
    """Every part that this person meets."""
    unread = steps.open_steps(draft, today)
    return [
        Part(
            step,
            rows_of(step, draft.content, today),
            [one for one in findings if one.step == step.slug],
            step.slug in draft.seen,
            step in unread,
        )
        for step in steps.met(draft.content, today)
    ]


def rows_of(step: Step, content: ClaimContent, today: date) -> Rows:
    """What was said in a part, by the words of its questions; nothing for what was left empty."""
    if step.slug == steps.ITEMS:
        rows = item_rows(content, today)
        told = [
            (row.title, f"{money(row.item.amount)} đồng" if row.item.amount else _("chưa ghi số tiền")) for row in rows
        ]
        return [*told, (_("Cộng"), f"{money(content.claimed)} đồng")] if told else []
    if step.slug == steps.PAPERS:
        there = [one for one in papers.wanted(content) if one.files]
        return [(one.label, _("%(count)s tệp") % {"count": len(one.files)}) for one in there]
    if step.slug == "co-quan":
        return _agency(content, today)
    assert step.form is not None
    form = step.form(content, today)
    said = [(str(form[name].label), word) for name in form.fields if (word := _told(form[name]))]
    return said if not isinstance(form, BasisForm) or content.basis != type(content.basis)() else []


def item_rows(content: ClaimContent, today: date) -> list[ItemRow]:
    """The amounts in order."""
    return [
        ItemRow(
            place,
            item,
            item.title or words.head(item.head),
            words.head(item.head),
            words.head_article(item.head),
            content.claimants[item.claimant - 1].full_name if 0 < item.claimant <= len(content.claimants) else "",
            items.by_law(item, today),
            items.steps_of(item, today),
        )
        for place, item in enumerate(content.items, start=1)
    ]


def groups_of_situations(content: ClaimContent) -> Iterator[tuple[str, list[tuple[str, str, bool]]]]:
    """What one may have suffered, by group: key and words of each, and whether it is usual for the act chosen."""
    told, language = catalogue(), get_language() or "vi"
    usual = told.usual(content.act)
    for group, text in told.groups.items():
        of_group: list[Situation] = [one for one in told.situations.values() if one.group == group]
        yield text.told(language), [(one.key, one.title.told(language), one.key in usual) for one in of_group]


def _agency(content: ClaimContent, today: date) -> Rows:
    unit = unit_by_code(content.province, today) if content.province else None
    body = agency_by_key(content.agency) if content.agency else None
    chosen = body.name if body else content.agency_text
    if content.agency_unclear:
        chosen = _("Tôi không rõ; Sở Tư pháp xác định")
    rows = [(_("Nơi người bị thiệt hại sống"), unit.name if unit else ""), (_("Cơ quan nhận"), chosen)]
    return [row for row in rows if row[1]]


def _told(field: BoundField) -> str:
    value: Any = field.value()
    choices: list[tuple[Any, _StrOrPromise]] = list(getattr(field.field, "choices", ()))
    if choices:
        if value in (None, ""):
            return ""
        return str(next((label for one, label in choices if str(one) == str(value)), ""))
    if isinstance(value, bool):
        return _("Có") if value else ""
    if isinstance(value, date):
        return short_date(value)
    if isinstance(value, tuple | list):
        return "/".join(str(one) for one in value)
    if isinstance(value, int) and hasattr(field.field, "unit"):
        return f"{money(value)} đồng"
    return str(value) if value not in (None, "") else ""
