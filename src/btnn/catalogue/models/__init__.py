"""Tables of the catalogue: procedures with dated versions, decisions that publish them, where they are posted."""

from .decisions import DecisionEntry, PublishingDecision
from .posting import PostingCheck, PostingProof, PostingTask
from .procedures import Confidence, GovernmentLevel, Procedure, ProcedureVersion, VersionLimit

__all__ = [
    "Confidence",
    "DecisionEntry",
    "GovernmentLevel",
    "PostingCheck",
    "PostingProof",
    "PostingTask",
    "Procedure",
    "ProcedureVersion",
    "PublishingDecision",
    "VersionLimit",
]
