"""The only readers of complaints and denunciations.

rows(membership, year, today)            those of one's agency's register that this person may see
seen(membership, key, today)             one of them
counts(membership, year, today)          how many, by agency and kind, without names: for reports
about_bodies(membership, year, today)    the bodies complained of, without names: grounds to urge and to inspect
"""

from .counting import Count, Matter, about_bodies, counts, matters
from .register import Row, rows, seen

__all__ = ["Count", "Matter", "Row", "about_bodies", "counts", "matters", "rows", "seen"]
