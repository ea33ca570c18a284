"""A case is the story of what happened: events in, state, limits, next steps, findings out."""

from btnn.law.case.reader import event_from, read_lines
from btnn.law.case.replay import CaseView, replay
from btnn.law.errors import Refused

__all__ = ["CaseView", "Refused", "event_from", "read_lines", "replay"]
