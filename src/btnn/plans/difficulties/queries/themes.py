"""Themes with what was written about them. A query never joins a table that a party of the theme might not see."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from btnn.agencies.queries import Membership
from btnn.refusals import NotThere

from ..models import Demand, Result, Theme, ThemeAnswer, ThemeItem, ThemeParty
from ..permissions import may_see
from ..standing import DemandView, ThemeView

MOST = 200


def themes(membership: Membership, year: int | None = None, *, ours: bool = True) -> list[ThemeView]:
    """The themes that our body gathers, the latest first; or with `ours` false those to which it is a party."""
    rows = _seen(membership)
    rows = rows.filter(agency_id=membership.agency_id) if ours else rows.exclude(agency_id=membership.agency_id)
    if year is not None:
        rows = rows.filter(on__year=year)
    return _views(rows.order_by("-pk")[:MOST], membership)


def views_of(membership: Membership, keys: Iterable[int]) -> list[ThemeView]:
    """The themes of those keys that this person sees."""
    return _views(_seen(membership).filter(pk__in=list(keys)), membership)


def theme_seen(membership: Membership, key: int, *, ours: bool = False) -> ThemeView:
    """One theme. Refused (`NotThere`): none that this person sees; with `ours` another body's too."""
    found = views_of(membership, [key])
    if not found or (ours and found[0].theme.agency_id != membership.agency_id):
        raise NotThere("Không có chủ đề này, hoặc cơ quan của bạn không được xem.")
    return found[0]


def theme_or_none(membership: Membership, key: int | None) -> ThemeView | None:
    """The theme of that key where this person sees it."""
    found = views_of(membership, [key]) if key is not None else []
    return found[0] if found else None


def _seen(membership: Membership) -> QuerySet[Theme]:
    if not may_see(membership):
        return Theme.objects.none()
    party = ThemeParty.objects.filter(theme=OuterRef("pk"), agency_id=membership.agency_id)
    return Theme.objects.filter(Q(agency_id=membership.agency_id) | Exists(party))


def _views(rows: QuerySet[Theme], membership: Membership) -> list[ThemeView]:
    own = membership.agency_id
    whole = ThemeParty.objects.filter(theme=OuterRef("theme"), agency_id=own, whole=True)
    items = ThemeItem.objects.filter(Q(by_id=own) | Q(raised_by_id=own) | Exists(whole)).select_related("raised_by")
    demands = Demand.objects.select_related("to_agency").order_by("pk")
    read = rows.select_related("agency").prefetch_related(
        Prefetch("items", items.order_by("pk")),
        Prefetch("answers", ThemeAnswer.objects.select_related("actor").order_by("pk")),
        Prefetch("demands", demands),
        Prefetch("demands__results", Result.objects.select_related("agency").order_by("pk")),
    )
    found = [_view(row) for row in read]
    return _without_moved(found)


def _view(row: Theme) -> ThemeView:
    demands = tuple(DemandView(one, tuple(one.results.all())) for one in row.demands.all())
    return ThemeView(row, tuple(row.items.all()), tuple(row.answers.all()), demands)


def _without_moved(found: list[ThemeView]) -> list[ThemeView]:
    """A difficulty that was added to another theme later stands in that one alone."""
    told = [(item.by_id, item.source, item.key) for one in found for item in one.items]
    later = ThemeItem.objects.filter(key__in={key for _, _, key in told}).order_by("pk")
    last = {(row.by_id, row.source, row.key): row.pk for row in later}
    return [
        ThemeView(
            one.theme,
            tuple(item for item in one.items if last.get((item.by_id, item.source, item.key), item.pk) == item.pk),
            one.answers,
            one.demands,
        )
        for one in found
    ]
