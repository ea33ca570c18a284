"""The only readers of forecast and prevention for a person.

forecast(membership, today)            what to expect (in `expected`, which loads numpy and scipy)
signals, signal                        papers on which claims may rest, what came of them
causes(membership, today), cause       causes that repeat, by act, agency and article
measures, measure, due_measures        what is done against them
"""

from .causes import Cause, cause, causes
from .measures import MeasureView, due_measures, measure, measures
from .signals import SignalView, signal, signals

__all__ = [
    "Cause",
    "MeasureView",
    "SignalView",
    "cause",
    "causes",
    "due_measures",
    "measure",
    "measures",
    "signal",
    "signals",
]
