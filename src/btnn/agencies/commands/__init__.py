"""The only writers of agencies, people and roles. Each checks first, then writes in one transaction, and leaves an
entry in the journal. `by` is the membership acted under; left out, it is the owner of the installation.

    establish_agency, close_agency, move_agency     a body begins, ends, comes under another
    tell_place                                      where people find a body
    merge, split, rename, dissolve                  what one body had to do is done by another from a day on
    enrol_person, lock_person, reset_password, change_own_password   accounts
    appoint, relieve                                roles
    portal_seat                                     what people do on the public side is written under it
    delegate, end_delegation, note_absence          who stands in for whom, who is away

Refusals are `NotAllowed` with a sentence in Vietnamese.
"""

from ..errors import NotAllowed
from .bodies import close_agency, establish_agency
from .delegating import delegate, end_delegation, note_absence
from .people import (
    appoint,
    change_own_password,
    enrol_person,
    lock_person,
    relieve,
    reset_password,
    unlock_person,
)
from .places import tell_place
from .portal import portal_seat
from .succession import Heir, dissolve, merge, move_agency, rename, split

__all__ = [
    "Heir",
    "NotAllowed",
    "appoint",
    "change_own_password",
    "close_agency",
    "delegate",
    "dissolve",
    "end_delegation",
    "enrol_person",
    "establish_agency",
    "lock_person",
    "merge",
    "move_agency",
    "note_absence",
    "portal_seat",
    "relieve",
    "rename",
    "reset_password",
    "split",
    "tell_place",
    "unlock_person",
]
