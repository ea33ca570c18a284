"""The only readers of scores for a person.

sheets(membership)              the sheets that one sees
sheet(membership, key, today)   one of them: lines with evidence, both sides, totals, where it stands
to_show(...)                    the same for the command line
ranking(membership, year)       provinces in order
"""

from .ranking import Ranked, Ranking, ranking
from .seen import sheet_seen, sheets
from .view import LineView, SheetView, sheet, to_show, view_of

__all__ = [
    "LineView",
    "Ranked",
    "Ranking",
    "SheetView",
    "ranking",
    "sheet",
    "sheet_seen",
    "sheets",
    "to_show",
    "view_of",
]
