"""The database itself shows scores to the department, its committee, and to the Ministry what was sent there."""

from decimal import Decimal

import pytest
from django.db import DatabaseError, transaction

from btnn.cases import wall
from btnn.reports.scoring import commands, queries
from btnn.reports.scoring.models import LineAnswer, ScoreSheet, SheetTurn

from .conftest import fill, turn

ALL = ("ubnd", "stp", "stc", "sxd", "xa", "khac", "btp")


@pytest.mark.parametrize("code", ALL)
def test_a_sheet_is_seen_in_its_province_and_by_the_ministry_once_sent(province, ministry, today, begun, code):
    fill(begun, province, today)
    with wall.acting_for(province.bodies[code].pk):
        assert ScoreSheet.objects.exists() == (code in ("ubnd", "stp"))
        assert LineAnswer.objects.exists() == (code in ("ubnd", "stp"))
    turn(begun, "self_scored", "stp.head", province, today)
    turn(begun, "sent", "stp.head", province, today, paper="1")
    with wall.acting_for(province.bodies[code].pk):
        assert ScoreSheet.objects.exists() == (code in ("ubnd", "stp", "btp"))
        assert SheetTurn.objects.exists() == (code in ("ubnd", "stp", "btp"))


def test_what_the_ministry_has_not_told_yet_only_the_ministry_sees(province, today, sent):
    overseer = province.person("btp.overseer")
    told = {"points": Decimal(1), "nothing": False, "reason": "x", "paper": ""}
    with wall.acting_for(overseer.agency_id):
        commands.answer(sent.pk, "I.5b", **told, membership=overseer, today=today)
        assert LineAnswer.objects.filter(side="ministry").exists()
    for code in ("stp", "ubnd", "khac"):
        with wall.acting_for(province.bodies[code].pk):
            assert not LineAnswer.objects.filter(side="ministry").exists()
    with wall.acting_for(wall.NOBODY):
        assert not ScoreSheet.objects.exists()
        assert not SheetTurn.objects.exists()


def test_nobody_scores_for_others(province, today, sent):
    ministry, khac = province.bodies["btp"], province.bodies["khac"]
    user = province.person("btp.overseer").user
    base = {"actor": user, "at": sent.at}
    fresh = [
        (ScoreSheet(agency=province.bodies["stp"], province="33", year=2025, **base), ministry),
        (LineAnswer(sheet=sent, side="self", code="I.1", agency=ministry, **base), ministry),
        (LineAnswer(sheet=sent, side="ministry", code="I.1", agency=khac, **base), khac),
        (SheetTurn(sheet=sent, body=khac, turn="agreed", on=today, agency=khac, **base), khac),
    ]
    for row, body in fresh:
        with pytest.raises(DatabaseError, match="row-level security"), transaction.atomic(), wall.acting_for(body.pk):
            row.save(force_insert=True)


def test_the_whole_way_goes_behind_the_wall(province, ministry, today):
    officer, head, overseer = (province.person(who) for who in ("stp.officer", "stp.head", "btp.overseer"))
    with wall.acting_for(officer.agency_id):
        sheet = commands.begin(2026, membership=officer, today=today)
        fill(sheet, province, today)
        turn(sheet, "self_scored", "stp.head", province, today)
        turn(sheet, "sent", "stp.head", province, today, paper="1")
    with wall.acting_for(overseer.agency_id):
        turn(sheet, "scored", "btp.overseer", province, today)
    with wall.acting_for(head.agency_id):
        turn(sheet, "agreed", "stp.head", province, today)
        assert queries.sheet(head, sheet.pk, today).state == "agreed"
    with wall.acting_for(province.bodies["ubnd"].pk):
        assert queries.sheet(province.person("ubnd.overseer"), sheet.pk, today).lines
