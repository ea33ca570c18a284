"""Forms of reimbursement."""

from .collecting import CollectForm, DeferralForm, ReductionForm, TermsForm
from .councils import CouncilForm, MeetingForm, RecommendForm

__all__ = [
    "CollectForm",
    "CouncilForm",
    "DeferralForm",
    "MeetingForm",
    "RecommendForm",
    "ReductionForm",
    "TermsForm",
]
