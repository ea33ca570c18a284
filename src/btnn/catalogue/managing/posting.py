"""How far a decision is posted: every agency that must, whether it hangs there, what was found wrong."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, QuerySet

from btnn.agencies.queries import Agency, AgencyKind, Membership, department, settling_agencies

from ..errors import NotThere
from ..models import PostingCheck, PostingProof, PostingTask, PublishingDecision
from ..permissions import may_check, may_keep, may_post

OPEN, OVERDUE, MET, LATE = "open", "overdue", "met", "late"


@dataclass(frozen=True, slots=True)
class Posting:
    """One task as it stands on a day: `due` the day by which it must hang, or be mended."""

    task: PostingTask
    proofs: tuple[PostingProof, ...]
    checks: tuple[PostingCheck, ...]
    due: date
    state: str

    @property
    def done(self) -> bool:
        return self.state in (MET, LATE)

    @property
    def wrong(self) -> PostingCheck | None:
        """What was found wrong and not proved mended since."""
        return _wrong(self.proofs, self.checks)

    @property
    def checked(self) -> bool:
        """Was it looked at after it was last proved?"""
        return bool(self.checks) and (not self.proofs or self.checks[-1].at >= self.proofs[-1].at)


def posting(task: PostingTask, today: date) -> Posting:
    """One task, its proofs and checks at hand, on the day `today`."""
    proofs = tuple(sorted(task.proofs.all(), key=lambda one: one.pk))
    checks = tuple(sorted(task.checks.all(), key=lambda one: one.pk))
    wrong = _wrong(proofs, checks)
    due = wrong.follow_up_by if wrong is not None and wrong.follow_up_by is not None else task.due
    if wrong is None and proofs:
        state = LATE if proofs[0].done_on > task.due else MET
    else:
        state = OVERDUE if today > due else OPEN
    return Posting(task, proofs, checks, due, state)


def of_agency(membership: Membership, today: date) -> list[Posting]:
    """What this agency must post or has posted, what is open first."""
    return _sorted(_tasks().filter(agency_id=membership.agency_id), today)


def to_post(membership: Membership, today: date) -> list[Posting]:
    """What this person's agency still has to post, or to mend."""
    if not may_post(membership, membership.agency_id):
        return []
    return [one for one in of_agency(membership, today) if not one.done]


def of_province(province: str, today: date) -> list[Posting]:
    """What the agencies of a province must post or have posted."""
    return _sorted(_tasks().filter(agency__province=province), today)


def of_decision(decision: PublishingDecision, today: date) -> list[Posting]:
    """Who must post a decision, and whether it hangs there."""
    return _sorted(_tasks().filter(decision=decision), today)


def one(membership: Membership, key: int, today: date) -> Posting:
    """One task: of one's own agency, of the province that one keeps or checks. Refused (`NotThere`): any other."""
    task = _tasks().filter(pk=key).first()
    if task is None or not (
        task.agency_id == membership.agency_id
        or may_check(membership, task.agency.province)
        or (may_keep(membership) and membership.agency.province in ("", task.agency.province))
    ):
        raise NotThere("Không có việc niêm yết này, hoặc không thuộc phạm vi của bạn.")
    return posting(task, today)


def not_asked_yet(decision: PublishingDecision, province: str, today: date) -> list[Agency]:
    """The agencies of the province that settle claims, and its department of justice, that have not been told to post
    the decision."""
    justice = department(province, AgencyKind.JUSTICE_DEPARTMENT, today)
    told = set(PostingTask.objects.filter(decision=decision).values_list("agency_id", flat=True))
    posts = [*settling_agencies(province, today), *([justice] if justice is not None else [])]
    return [agency for agency in posts if agency.pk not in told]


def _tasks() -> QuerySet[PostingTask]:
    rows = PostingTask.objects.select_related("agency", "decision", "version__procedure")
    return rows.prefetch_related(
        Prefetch("proofs", PostingProof.objects.select_related("by__user")),
        Prefetch("checks", PostingCheck.objects.select_related("by__user")),
    )


def _sorted(tasks: Iterable[PostingTask], today: date) -> list[Posting]:
    found = [posting(task, today) for task in tasks]
    return sorted(found, key=lambda item: (item.done, item.due, item.task.agency.name))


def _wrong(proofs: tuple[PostingProof, ...], checks: tuple[PostingCheck, ...]) -> PostingCheck | None:
    last = checks[-1] if checks else None
    if last is None or last.ok:
        return None
    return None if any(proof.at > last.at for proof in proofs) else last
