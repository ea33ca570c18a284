"""Forms of the work around the steps. Each says what was typed as plain values; the commands decide."""

from .acts import ActForm
from .answers import AnswerForm, PayForm, ReceiptForm, WithdrawForm
from .determining import DetermineForm, facts_form
from .difficulties import DifficultyAnswerForm, DifficultyForm
from .meetings import DeliveryForm, InviteForm, MeetingForm
from .minutes import MinutesForm
from .requests import RequestForm

__all__ = [
    "ActForm",
    "AnswerForm",
    "DeliveryForm",
    "DetermineForm",
    "DifficultyAnswerForm",
    "DifficultyForm",
    "InviteForm",
    "MeetingForm",
    "MinutesForm",
    "PayForm",
    "ReceiptForm",
    "RequestForm",
    "WithdrawForm",
    "facts_form",
]
