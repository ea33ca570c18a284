"""The only writers of the catalogue. Each checks first, then writes in one transaction. `by` is the membership acted
under; left out, it is the owner of the installation. What was published is never changed: a version is added.

    add_procedure, add_version, retire      a procedure, its versions, the end of a level
    publish                                 a decision with its list, each row of it a version
    assign_posting(s), prove_posting, check_posting   who must post what, that it hangs, what the check found

Refusals are `CatalogueProblem` with a sentence in Vietnamese.
"""

from ..errors import CatalogueProblem, Forbidden, NotThere
from .posting import assign_posting, assign_postings, check_posting, prove_posting
from .procedures import LimitData, ProcedureData, VersionData, add_procedure, add_version, retire
from .publishing import DecisionData, EntryData, publish

__all__ = [
    "CatalogueProblem",
    "DecisionData",
    "EntryData",
    "Forbidden",
    "LimitData",
    "NotThere",
    "ProcedureData",
    "VersionData",
    "add_procedure",
    "add_version",
    "assign_posting",
    "assign_postings",
    "check_posting",
    "prove_posting",
    "publish",
    "retire",
]
