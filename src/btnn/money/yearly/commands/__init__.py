"""The only writers of the money of a year: check, then do, in one transaction.

guide       how the estimate is made, to whom, by when          say_needs   what an agency needs
put         an edition of the estimate                          decide      given, added, taken away
move        between lines, out of the common reserve            note_spent  what stands in no case
settle      close a year, or adjust what was closed
"""

from .asking import guide, say_needs
from .deciding import decide, move
from .estimating import put
from .settling import settle
from .spending import note_spent
from .writing import LineText

__all__ = ["LineText", "decide", "guide", "move", "note_spent", "put", "say_needs", "settle"]
