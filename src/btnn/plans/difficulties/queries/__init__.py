"""The only readers of difficulties.

collected(...), counts(...)       what a body gathers: raised, of cases, of plans, with the theme each stands in
raised_seen(...)                  one that an agency raised
deciding_bodies(...)              to whom one may propose
told_by_us(...)                   what our agency has told, and what became of it
themes(...), theme_seen(...)      themes as they stand
proposals(...), proposal_seen(...)   letters that take themes up
"""

from .collected import Count, Item, Wanted, collected, counts, items_named, raised_seen, told_by_us
from .proposals import deciding_bodies, proposal_seen, proposals
from .themes import theme_or_none, theme_seen, themes

__all__ = [
    "Count",
    "Item",
    "Wanted",
    "collected",
    "counts",
    "deciding_bodies",
    "items_named",
    "proposal_seen",
    "proposals",
    "raised_seen",
    "theme_or_none",
    "theme_seen",
    "themes",
    "told_by_us",
]
