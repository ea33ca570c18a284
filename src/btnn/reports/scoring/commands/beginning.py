"""A sheet for a year."""

from __future__ import annotations

from datetime import date

from django.db import connection, transaction
from django.utils import timezone

from btnn.agencies.queries import Membership
from btnn.refusals import NotYours, TooLate, Unfit

from ..criteria import criteria
from ..models import ScoreSheet
from ..permissions import NOT_TO_SCORE, keeps

SEED = 0x5353  # of the lock on a sheet


def hold(key: int) -> None:
    """Nobody else writes about the sheet until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [SEED, key % 2**31])


@transaction.atomic
def begin(year: int, *, membership: Membership, today: date) -> ScoreSheet:
    """Begin to score a year of one's province. Refused: who is not of a department of justice (`NotYours`); a year
    still to come or without criteria (`Unfit`); one that is there already (`TooLate`)."""
    if not keeps(membership):
        raise NotYours(NOT_TO_SCORE)
    if year > today.year or not criteria(year):
        raise Unfit(f"Chưa chấm điểm năm {year} được: chỉ chấm từ năm 2019 (QĐ 3062/QĐ-BTP) đến năm {today.year}.")
    hold(membership.agency_id)
    if ScoreSheet.objects.filter(agency=membership.agency, year=year).exists():
        raise TooLate(f"Bảng điểm năm {year} đã có; hãy mở từ danh sách.")
    return ScoreSheet.objects.create(
        agency=membership.agency,
        province=membership.agency.province,
        year=year,
        actor=membership.user,
        at=timezone.now(),
    )
