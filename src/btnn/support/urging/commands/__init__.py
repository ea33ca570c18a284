"""The only writers of watching and urging: check, then do, in one transaction.

send                                  a letter: urge, ask another to urge, demand a report; the next one in a matter
answer, judge, withdraw               what becomes of it
set_aside                             a proposal that is not followed, with its reason
note, note_papers_sent                what came to one's knowledge; papers sent to those who manage
"""

from .answering import answer, judge, withdraw
from .sending import LetterData, send
from .watching import note, note_papers_sent, set_aside

__all__ = ["LetterData", "answer", "judge", "note", "note_papers_sent", "send", "set_aside", "withdraw"]
