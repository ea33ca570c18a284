"""The closed list of grounds of each kind of recommendation, with its article."""

from __future__ import annotations

from btnn.law.case.words import ground
from btnn.law.sources import LAW, Citation
from btnn.law.work.management import Item, lists

from .models import Kind

# Đ48.3b is not among them: it is the claimant's to ask for (Luật Đ73.2m, Đ73.3h).
CANCELLING = ("48.1a", "48.1b", "48.1c", "48.3a")


def grounds_of(kind: str, procedure: str = "") -> tuple[Item, ...]:
    """The grounds of a kind; of a protest by the procedure of the case, of all procedures without one."""
    if kind == Kind.CANCEL:
        return tuple(Item(code, ground(f"HUY-{code}").label, str(Citation(LAW, f"Đ{code}"))) for code in CANCELLING)
    if kind == Kind.PROTEST:
        names = [f"protest_{procedure}"] if procedure else [name for name in lists() if name.startswith("protest_")]
        return tuple(one for name in names for one in lists()[name])
    return lists()["review" if kind == Kind.REVIEW else "violation"]
