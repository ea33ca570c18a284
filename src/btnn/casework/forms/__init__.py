"""Forms of the work around the steps. Each says what was typed as plain values; the commands decide."""

from .acts import ActForm
from .answers import AnswerForm, PayForm, ReceiptForm, WithdrawForm
from .determining import DetermineForm, facts_form
from .difficulties import DifficultyAnswerForm, DifficultyForm
from .meetings import MeetingForm
from .minutes import MinutesForm
from .requests import RequestForm

__all__ = [
    "ActForm",
    "AnswerForm",
    "DetermineForm",
    "DifficultyAnswerForm",
    "DifficultyForm",
    "MeetingForm",
    "MinutesForm",
    "PayForm",
    "ReceiptForm",
    "RequestForm",
    "WithdrawForm",
    "facts_form",
]
