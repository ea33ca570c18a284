"""The only writers of scores: check, then do, in one transaction.

begin                      a sheet for a year
answer, set_survey, count_initiatives   what a side says of a line, of group V, of initiatives
turn                       freeze, reopen, send, return, score, agree, complain
"""

from .answering import answer, count_initiatives, set_survey
from .beginning import begin
from .turning import turn

__all__ = ["answer", "begin", "count_initiatives", "set_survey", "turn"]
