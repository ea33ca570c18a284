"""Posting: given out, proved, checked. Each act adds a row."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db import IntegrityError, transaction

from btnn.agencies.queries import Agency, Membership

from ..errors import CatalogueProblem, Forbidden
from ..models import PostingCheck, PostingProof, PostingTask, ProcedureVersion, PublishingDecision
from ..permissions import check_keeps, may_check, may_post


@transaction.atomic
def assign_posting(
    agency: Agency,
    *,
    due: date,
    today: date,
    by: Membership,
    decision: PublishingDecision | None = None,
    version: ProcedureVersion | None = None,
    what: str = "",
) -> PostingTask:
    """The agency must post the decision, or the one version, by `due`.

    Refused: not the one who keeps the catalogue of that province; neither or both things; a day gone by; an agency
    of another province; the same thing twice.
    """
    thing = decision or version
    if thing is None or (decision is not None and version is not None):
        raise CatalogueProblem("Hãy chọn một quyết định hoặc một thủ tục để niêm yết.")
    check_keeps(by, by.agency.province)
    if by.agency.province and agency.province != by.agency.province:
        raise Forbidden("Cơ quan này không thuộc tỉnh của bạn; Sở Tư pháp chỉ giao niêm yết trong tỉnh mình.")
    if due < today:
        raise CatalogueProblem("Ngày phải niêm yết xong đã qua; hãy chọn từ hôm nay trở đi.")
    name = decision.number if decision is not None else str(version)
    task = PostingTask(
        agency=agency,
        decision=decision,
        version=version,
        due=due,
        what=(what.strip() or f"Niêm yết {name}")[:300],
        assigned_by=by,
    )
    try:
        with transaction.atomic():
            task.save(force_insert=True)
    except IntegrityError as problem:
        raise CatalogueProblem(f"{agency.name} đã được giao niêm yết nội dung này.") from problem
    return task


@transaction.atomic
def assign_postings(
    agencies: Iterable[Agency], *, due: date, today: date, by: Membership, decision: PublishingDecision
) -> list[PostingTask]:
    """Several agencies must post the decision, all or none. Refused as `assign_posting` refuses."""
    return [assign_posting(agency, due=due, today=today, by=by, decision=decision) for agency in agencies]


@transaction.atomic
def prove_posting(
    task: PostingTask,
    *,
    done_on: date,
    where: str,
    today: date,
    by: Membership,
    proof: str = "",
    paper_hash: str = "",
) -> PostingProof:
    """It hangs there since `done_on`. May be said again, after a check found something wrong.

    Refused: somebody of another agency; a day to come; no place.
    """
    if not may_post(by, task.agency_id):
        raise Forbidden("Chỉ người của cơ quan được giao niêm yết ghi kết quả.")
    if done_on > today:
        raise CatalogueProblem("Ngày niêm yết chưa tới; hãy ghi khi đã niêm yết xong.")
    if not where.strip():
        raise CatalogueProblem("Hãy ghi nơi niêm yết, ví dụ: bảng tin tại bộ phận một cửa.")
    return PostingProof.objects.create(
        task=task, done_on=done_on, where=where.strip(), proof=proof.strip(), paper_hash=paper_hash, by=by
    )


@transaction.atomic
def check_posting(
    task: PostingTask,
    *,
    on: date,
    ok: bool,
    today: date,
    by: Membership,
    found: str = "",
    follow_up_by: date | None = None,
) -> PostingCheck:
    """What the office of the Committee found on the day `on`.

    Refused: who is not of that office; a day to come; something wrong without words or without a day to mend it.
    """
    if not may_check(by, task.agency.province):
        raise Forbidden("Việc công khai thủ tục do Văn phòng Ủy ban nhân dân tỉnh kiểm tra.")
    if on > today:
        raise CatalogueProblem("Ngày kiểm tra chưa tới; hãy ghi sau khi kiểm tra.")
    if not ok and (not found.strip() or follow_up_by is None):
        raise CatalogueProblem("Khi chưa đúng, hãy ghi rõ điều chưa đúng và ngày phải khắc phục xong.")
    if follow_up_by is not None and follow_up_by < on:
        raise CatalogueProblem("Ngày khắc phục phải từ ngày kiểm tra trở đi.")
    return PostingCheck.objects.create(task=task, on=on, ok=ok, found=found.strip(), follow_up_by=follow_up_by, by=by)
