"""The only writers of rosters: check, then do, in one transaction.

add, describe, leave        who does this work, how they are described, who comes after whom
train, attend               training that somebody had: told by their agency, or by who held the activity
confirm, remind             the review of each first quarter
"""

from .keeping import Told, add, describe, leave
from .reviewing import confirm, remind
from .training import attend, train

__all__ = ["Told", "add", "attend", "confirm", "describe", "leave", "remind", "train"]
