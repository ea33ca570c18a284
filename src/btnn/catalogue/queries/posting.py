"""Files that postings need."""

from __future__ import annotations

from ..models import PostingProof


def pictures() -> set[str]:
    """The hashes of all photographs of places where something hangs: not to be swept away. Asked by the owner."""
    return set(PostingProof.objects.exclude(paper_hash="").values_list("paper_hash", flat=True))
