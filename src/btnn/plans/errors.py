"""Refusals of this room: those of all rooms of the year's work; each carries a sentence in Vietnamese."""

from btnn.refusals import NotThere, NotYours, TooLate, Unfit
from btnn.refusals import Refusal as PlanProblem

__all__ = ["NotThere", "NotYours", "PlanProblem", "TooLate", "Unfit"]
