"""Forms of the organisation."""

from .people import AbsenceForm, AccountForm, AppointForm, DelegateForm, EnrolForm, RelieveForm
from .place import PlaceForm
from .succession import SUCCESSION_FORMS, EstablishForm
from .tree import TreeFilter, UnitFilter

__all__ = [
    "SUCCESSION_FORMS",
    "AbsenceForm",
    "AccountForm",
    "AppointForm",
    "DelegateForm",
    "EnrolForm",
    "EstablishForm",
    "PlaceForm",
    "RelieveForm",
    "TreeFilter",
    "UnitFilter",
]
