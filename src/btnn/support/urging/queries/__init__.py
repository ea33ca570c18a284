"""The only readers of watching and urging.

proposals(...), proposal(...)                    what ought to be urged
letters(...), letter(...), letters_of_case(...)  letters as they stand; chain(...) those of one matter
papers_of(...), papers_missing(...)              papers owed to those who manage (TT 08/2019 Đ12.1)
notes(...), notes_of_case(...)                   what came to one's knowledge
case_list(...)                                   the cases of a year in one's area (TT 08/2019 Đ10)
urged_in(...)                                    how much an agency watched and urged in a year
"""

from .cases import CaseLine, case_list
from .counts import Urged, urged_in
from .letters import LimitNow, SeenLetter, chain, letter, letters, letters_of_case, named_limits
from .notes import notes, notes_of_case
from .papers import OwedPaper, papers_missing, papers_of
from .proposals import Proposal, proposal, proposals
from .reasons import Reason

__all__ = [
    "CaseLine",
    "LimitNow",
    "OwedPaper",
    "Proposal",
    "Reason",
    "SeenLetter",
    "Urged",
    "case_list",
    "chain",
    "letter",
    "letters",
    "letters_of_case",
    "named_limits",
    "notes",
    "notes_of_case",
    "papers_missing",
    "papers_of",
    "proposal",
    "proposals",
    "urged_in",
]
