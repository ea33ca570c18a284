"""An answer is published for everybody: a numbered edition, cleaned of names; what was published is never changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.text import slugify

from btnn.agencies.queries import Membership
from btnn.cases.contents import clean_text
from btnn.folding import fold

from ..cleaning import cleaned
from ..errors import NotThere, NotYours, Unfit
from ..models import Publication, Question, Theme, Turn
from ..permissions import may_direct

LONGEST_QUESTION, LONGEST_ANSWER = 400, 8000


@dataclass(frozen=True, slots=True)
class Edition:
    """What is published. English is left out where there is none yet."""

    theme: str
    question: str
    answer: str
    citations: Sequence[str]
    question_en: str = ""
    answer_en: str = ""

    @property
    def texts(self) -> dict[str, dict[str, str]]:
        told = {"vi": {"question": self.question, "answer": self.answer}}
        if self.question_en and self.answer_en:
            told["en"] = {"question": self.question_en, "answer": self.answer_en}
        return told

    @property
    def search_text(self) -> str:
        return fold(" ".join((self.question, self.answer, *self.citations, self.question_en, self.answer_en)))


@transaction.atomic
def publish(
    edition: Edition,
    *,
    membership: Membership,
    today: date,
    source: int | None = None,
    replaces: str = "",
    reason: str = "",
    names_checked: bool = False,
    at: datetime | None = None,
) -> Publication:
    """Publish an answer, or with `replaces` (its address) a new edition of one, with the reason.

    `source`: the answered question that it comes from. `names_checked`: the person has looked at what the check for
    names proposes to strike and keeps the text as it is.

    Refused: not the head (`NotYours`); what looks like names of persons, unless it was checked; no text, no article, a
    new edition without a reason (`Unfit`); an answer or question that is not there (`NotThere`).
    """
    if not may_direct(membership):
        raise NotYours("Câu trả lời do Thủ trưởng cơ quan công bố.")
    edition = _fit(edition)
    struck = [one.words for text in (edition.question, edition.answer) for one in cleaned(text).struck]
    if struck and not names_checked:
        raise Unfit(
            f"Có thể còn thông tin cá nhân: {'; '.join(struck[:5])}. Hãy bỏ đi, hoặc xác nhận đó không phải là "
            "thông tin của một người."
        )
    if source is not None and not Question.objects.filter(pk=source, turns__turn=Turn.ANSWERED).exists():
        raise NotThere("Chỉ công bố từ câu hỏi đã trả lời của cơ quan.")
    before = _current(replaces, membership) if replaces else None
    said = _reason(reason) if before else ""
    slug = before.slug if before else _free_slug(edition.question)
    try:
        with transaction.atomic():
            return Publication.objects.create(
                slug=slug,
                edition=before.edition + 1 if before else 1,
                theme=edition.theme,
                texts=edition.texts,
                citations=list(edition.citations),
                search_text=edition.search_text,
                reason=said,
                on=today,
                agency_name=membership.agency.name,
                agency=membership.agency,
                actor=membership.user,
                source_id=source,
                at=at or timezone.now(),
            )
    except IntegrityError as problem:
        raise Unfit("Người khác vừa công bố bản mới của câu trả lời này; hãy xem lại.") from problem


@transaction.atomic
def withdraw(slug: str, reason: str, *, membership: Membership, today: date, at: datetime | None = None) -> Publication:
    """Take a published answer back; its page says so and why. Refused as `publish` refuses."""
    if not may_direct(membership):
        raise NotYours("Câu trả lời do Thủ trưởng cơ quan rút.")
    before = _current(slug, membership)
    return Publication.objects.create(
        slug=slug,
        edition=before.edition + 1,
        theme=before.theme,
        texts=before.texts,
        citations=before.citations,
        search_text="",
        reason=_reason(reason),
        withdrawn=True,
        on=today,
        agency_name=membership.agency.name,
        agency=membership.agency,
        actor=membership.user,
        at=at or timezone.now(),
    )


def _current(slug: str, membership: Membership) -> Publication:
    """The edition that counts. One that came with the product is taken over by whoever replaces it."""
    row = Publication.objects.filter(slug=slug).order_by("-edition").first()
    if row is None or row.withdrawn:
        raise NotThere("Không có câu trả lời này, hoặc đã được rút.")
    if row.agency_id not in (None, membership.agency_id):
        raise NotYours(f"Câu trả lời này do {row.agency_name} công bố; chỉ nơi đó thay hoặc rút.")
    return row


def _fit(edition: Edition) -> Edition:
    if edition.theme not in Theme.values:
        raise Unfit("Hãy chọn nội dung của câu hỏi.")
    sources = [" ".join(one.split()) for one in edition.citations if one.strip()]
    if not sources:
        raise Unfit("Hãy ghi ít nhất một điều luật làm căn cứ.")
    question, answer = clean_text(edition.question), clean_text(edition.answer)
    if not question or not answer:
        raise Unfit("Hãy ghi cả câu hỏi và câu trả lời.")
    if len(question) > LONGEST_QUESTION or len(answer) > LONGEST_ANSWER:
        raise Unfit(f"Câu hỏi tối đa {LONGEST_QUESTION} ký tự, câu trả lời tối đa {LONGEST_ANSWER} ký tự.")
    english = clean_text(edition.question_en), clean_text(edition.answer_en)
    return Edition(edition.theme, question, answer, sources, *english)


def _reason(text: str) -> str:
    said = clean_text(text)
    if not said:
        raise Unfit("Hãy ghi lý do thay hoặc rút câu trả lời.")
    if len(said) > 500:
        raise Unfit("Lý do quá dài (tối đa 500 ký tự).")
    return said


def _free_slug(question: str) -> str:
    begun = slugify(fold(question))[:60].strip("-") or "cau-hoi"
    taken = set(Publication.objects.filter(slug__startswith=begun).values_list("slug", flat=True))
    return next(name for name in (begun, *(f"{begun}-{place}" for place in range(2, 10_000))) if name not in taken)
