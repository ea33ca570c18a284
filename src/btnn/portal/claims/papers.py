"""The papers of a request: which are wanted, which are there, taking photos and files, taking one away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field

import msgspec
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _

from btnn.cases.errors import Invalid
from btnn.documents import bounds
from btnn.documents.handing import Handed, take
from btnn.portal.errors import PortalProblem

from .checking.paper_words import PLAIN
from .checks import papers_of
from .content import ClaimContent, PaperEntry

MOST_FILES = 40
LARGEST = 100 * bounds.MEGABYTE
HEALTH, OTHER = "health", "other"
IDENTITY = frozenset({"HS-3", "HS-5"})


@dataclass
class Wanted:
    """One kind of paper for the page: plain words, the law's own, whether it must be there, and the files that are.
    `key` names its file boxes; `files` gives the place of each in the content, from 1."""

    key: str
    code: str
    label: str
    law_label: str
    article: str
    required: bool
    personal: bool
    files: list[tuple[int, Handed]] = field(default_factory=list)

    @property
    def missing(self) -> bool:
        return self.required and not self.files


def wanted(content: ClaimContent) -> list[Wanted]:
    """The papers of this claimant, then papers of illness, then whatever else was brought."""
    checklist = papers_of(content)
    found = [
        Wanted(
            paper.item.code,
            paper.item.code,
            str(PLAIN.get(paper.item.code, paper.item.label)),
            paper.item.label,
            paper.item.citation.article,
            paper.required,
            paper.item.code in IDENTITY,
        )
        for paper in (checklist.papers if checklist else ())
        if paper.item.code != "HS-1"
    ]
    health = _("Giấy khám, chữa bệnh")
    found.append(Wanted(HEALTH, "HS-4", health, "", "Đ41.1d", required=False, personal=True))
    found.append(Wanted(OTHER, "other", _("Giấy tờ khác"), "", "", required=False, personal=False))
    by_key = {one.key: one for one in found}
    for place, entry in enumerate(content.papers, start=1):
        key = HEALTH if entry.code == "HS-4" and entry.personal else entry.code
        by_key.get(key, by_key[OTHER]).files.append((place, Handed(**entry.handed)))
    return found


def take_in(content: ClaimContent, given: Sequence[tuple[Wanted, UploadedFile]]) -> tuple[ClaimContent, list[str]]:
    """The content with the files that pass the check of `btnn.documents`; sentences for those that do not. Nothing is
    lost of what passed."""
    papers, refused = list(content.papers), []
    for paper, file in given:
        try:
            _room_for(papers, file)
            handed = take(file)
        except (Invalid, PortalProblem) as problem:
            refused.append(f"{paper.label}: {problem.message}")
            continue
        papers.append(PaperEntry(paper.code, paper.law_label or paper.label, asdict(handed), paper.personal))
    return msgspec.structs.replace(content, papers=tuple(papers)), refused


def without(content: ClaimContent, place: int) -> ClaimContent:
    """The content without the file at that place, from 1."""
    return msgspec.structs.replace(content, papers=content.papers[: place - 1] + content.papers[place:])


def _room_for(papers: Sequence[PaperEntry], file: UploadedFile) -> None:
    if len(papers) >= MOST_FILES:
        raise PortalProblem(_("Đã có %(most)s tệp, không nhận thêm được. Hãy bỏ tệp không cần.") % {"most": MOST_FILES})
    if sum(int(one.handed.get("size", 0)) for one in papers) + (file.size or 0) > LARGEST:
        raise PortalProblem(_("Tất cả các tệp được tối đa %(most)s.") % {"most": bounds.told(LARGEST)})
