"""The only readers of guidance.

matters_of(...), matter(...)     a request as it stands, for whoever guides; `asked_by_us` for whoever asked
inbox(...), sent_by_us(...)      the requests that an agency has to work on; those that it has sent
letters_to_us(...), letter(...)  letters that other agencies sent to ours; one of them
planned(...)                     the year's plan of sessions
"""

from .letters import Came, OneLetter, letter, letters_to_us
from .matters import inbox, matter, matters_of, sent_by_us
from .planned import Entry, planned

__all__ = [
    "Came",
    "Entry",
    "OneLetter",
    "inbox",
    "letter",
    "letters_to_us",
    "matter",
    "matters_of",
    "planned",
    "sent_by_us",
]
