"""The only readers of the catalogue. It is public: nothing here needs a person. A day is always told."""

from ..models import (
    Confidence,
    DecisionEntry,
    GovernmentLevel,
    PostingCheck,
    PostingProof,
    PostingTask,
    Procedure,
    ProcedureVersion,
    PublishingDecision,
    VersionLimit,
)
from .decisions import decision_by_key, decisions, ended_on, in_force
from .posting import pictures
from .procedures import LevelRows, Row, by_level, found, procedure_by_key, version_shown

__all__ = [
    "Confidence",
    "DecisionEntry",
    "GovernmentLevel",
    "LevelRows",
    "PostingCheck",
    "PostingProof",
    "PostingTask",
    "Procedure",
    "ProcedureVersion",
    "PublishingDecision",
    "Row",
    "VersionLimit",
    "by_level",
    "decision_by_key",
    "decisions",
    "ended_on",
    "found",
    "in_force",
    "pictures",
    "procedure_by_key",
    "version_shown",
]
