"""The database itself shows a recommendation to who made it and to its parties, and lets only them write."""

import pytest
from django.db import DatabaseError, transaction

from btnn.cases import wall
from btnn.support.recommendations import commands, queries
from btnn.support.recommendations.models import Recommendation, RecommendationParty, RecommendationTurn

SEES = {"stp", "ubnd", "sxd"}


@pytest.mark.parametrize("code", ["ubnd", "stp", "stc", "sxd", "snn", "xa", "khac", "btp", "toa"])
def test_who_has_to_do_with_it_sees_it(province, sent, today, code):
    commands.answer(sent.pk, accepted=True, words="Có.", on=today, membership=province.person("sxd.head"), today=today)
    with wall.acting_for(province.bodies[code].pk):
        assert Recommendation.objects.exists() == (code in SEES)
        assert RecommendationTurn.objects.exists() == (code in SEES)
        assert {row.agency_id for row in RecommendationParty.objects.all()} <= {province.bodies[code].pk}


def test_strangers_see_nothing(sent):
    with wall.acting_for(wall.NOBODY):
        assert not Recommendation.objects.exists()


def test_nobody_writes_for_another_agency_or_out_of_sight(province, sent, today):
    head, other = province.person("sxd.head"), province.person("snn.head")
    told = {"text": "x", "on": today, "at": sent.at}
    rows = [
        (other, RecommendationTurn(
            recommendation=sent, turn="done", agency=other.agency, actor=other.user, **told
        )),
        (head, RecommendationTurn(recommendation=sent, turn="done", agency=sent.agency, actor=head.user, **told)),
        (head, RecommendationParty(recommendation=sent, agency=province.bodies["snn"])),
        (other, Recommendation(
            kind="violation", about=head.agency, to_name="x", subject="x", basis="x", reply_by=today, signer="x",
            agency=head.agency, actor=head.user, **told,
        )),
    ]  # fmt: skip
    for who, row in rows:
        with (
            pytest.raises(DatabaseError, match="row-level security"),
            transaction.atomic(),
            wall.acting_for(who.agency_id),
        ):
            row.save(force_insert=True)


def test_the_whole_way_goes_behind_the_wall(province, data, today):
    officer, head = province.person("stp.officer"), province.person("sxd.head")
    with wall.acting_for(officer.agency_id):
        made = commands.recommend(data, membership=officer, today=today)
    with wall.acting_for(head.agency_id):
        commands.answer(made.pk, accepted=False, words="Không có căn cứ.", on=today, membership=head, today=today)
    with wall.acting_for(officer.agency_id):
        commands.conclude(made.pk, done=False, words="Không hủy.", on=today, membership=officer, today=today)
        assert queries.recommendation(officer, made.pk, today).state == "not_done"
