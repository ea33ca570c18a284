"""Forms of plans: of a draft, of following an issued plan, of amending it and accounting for it."""

from .drafting import (
    BeginForm,
    HeadForm,
    IssueForm,
    OpinionForm,
    ReportForm,
    ResponsibilitiesForm,
    SendForm,
    TaskForm,
    bodies_for,
)
from .following import DemandForm, OwnPlanForm, PartsForm, RaiseForm, UrgeForm
from .papers import AccountForm, CarryOverForm, ReasonForm, SignedForm

__all__ = [
    "AccountForm",
    "BeginForm",
    "CarryOverForm",
    "DemandForm",
    "HeadForm",
    "IssueForm",
    "OpinionForm",
    "OwnPlanForm",
    "PartsForm",
    "RaiseForm",
    "ReasonForm",
    "ReportForm",
    "ResponsibilitiesForm",
    "SendForm",
    "SignedForm",
    "TaskForm",
    "UrgeForm",
    "bodies_for",
]
