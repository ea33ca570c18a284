"""Folding names and numbers of a case for search, as everywhere in the house."""

from btnn.folding import fold

__all__ = ["fold"]
