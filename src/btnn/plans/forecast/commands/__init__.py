"""The only writers of forecast and prevention: check, then do, in one transaction.

record_signal, tell_outcome   papers on which claims may rest, and what came of them
propose, tell_turn            what is done against a cause, and how far it is
"""

from .measures import propose, tell_turn
from .signals import record_signal, tell_outcome

__all__ = ["propose", "record_signal", "tell_outcome", "tell_turn"]
