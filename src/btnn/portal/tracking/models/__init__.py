"""Tables of tracking: what agencies send to people of a case, and what these send back. All only grow."""

from .papers import PaperOpening, SentPaper
from .replies import Reply, ReplyPaper, ReplyTurn, Turn

__all__ = ["PaperOpening", "Reply", "ReplyPaper", "ReplyTurn", "SentPaper", "Turn"]
