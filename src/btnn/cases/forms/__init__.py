"""Forms of the writing pages: one per event, made from its definition; the intake; the correction of an entry."""

from .known import Known
from .prefill import Start, start_of
from .step import StepForm

__all__ = ["Known", "Start", "StepForm", "start_of"]
