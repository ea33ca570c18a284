"""The database itself: each agency sees its own difficulties and what became of them, and writes nothing else."""

from datetime import date
from uuid import uuid4

import pytest
from django.db import DatabaseError, transaction

from btnn.cases import wall
from btnn.plans.difficulties import commands, queries
from btnn.plans.difficulties.commands import Picked
from btnn.plans.difficulties.models import (
    Demand,
    Proposal,
    Raised,
    Result,
    Theme,
    ThemeAnswer,
    ThemeItem,
    ThemeParty,
)

TABLES = (Raised, Theme, ThemeItem, ThemeParty, ThemeAnswer, Proposal, Demand, Result)
DAY = date(2026, 11, 5)


@pytest.fixture
def gone(province, told, today):
    """The whole way behind the wall: two agencies raise, the department proposes, the Committee decides."""
    head, committee = province.person("stp.head"), province.person("ubnd.overseer")
    rows = []
    for who in ("sxd.officer", "xa.head"):
        with wall.acting_for(province.person(who).agency_id):
            rows.append(told(who, on=DAY))
    with wall.acting_for(head.agency_id):
        theme = commands.gather(
            [Picked("direct", row.pk) for row in rows], title="A", stage="other", kind="other", membership=head,
            today=DAY,
        )  # fmt: skip
        commands.answer(theme.pk, "x", citations=["Luật 10/2017/QH14, Đ45"], on=DAY, membership=head, today=today)
        sent = commands.propose(
            {theme.pk: "x"}, province.bodies["ubnd"], title="A", number="", signer="", on=DAY, membership=head,
            today=today,
        )  # fmt: skip
    with wall.acting_for(committee.agency_id):
        line = queries.proposal_seen(committee, sent.pk).lines[0][1]
        commands.record_result(
            line.demand.pk, "accepted", said="x", paper="", on=DAY, membership=committee, today=today
        )
    return theme


@pytest.mark.parametrize(
    ("code", "raised", "items", "whole"),
    [("stp", 2, 2, True), ("ubnd", 0, 2, True), ("sxd", 1, 1, False), ("xa", 1, 1, False), ("snn", 0, 0, None),
     ("khac", 0, 0, None), ("btp", 0, 0, None)],
)  # fmt: skip
def test_each_sees_its_part(province, gone, code, raised, items, whole):
    with wall.acting_for(province.bodies[code].pk):
        assert (Raised.objects.count(), ThemeItem.objects.count()) == (raised, items)
        concerned = whole is not None
        assert all(model.objects.exists() == concerned for model in (Theme, ThemeAnswer, Demand, Result, ThemeParty))
        assert Proposal.objects.exists() == bool(whole)


def test_strangers_see_nothing(gone):
    with wall.acting_for(wall.NOBODY):
        assert not any(model.objects.exists() for model in TABLES)


def test_who_raised_reads_what_became_of_it_and_writes_nothing_in_it(province, gone, today):
    head = province.person("sxd.head")
    told = {"agency": head.agency, "actor": head.user, "at": gone.at}
    with wall.acting_for(head.agency_id):
        assert queries.told_by_us(head, 2026)[0].state == "answered"
        assert queries.theme_seen(head, gone.pk).demands[0].last.text == "x"
        demand = Demand.objects.get()
    rows = [
        ThemeAnswer(theme=gone, on=DAY, text="x", **told),
        Result(demand=demand, outcome="accepted", on=DAY, text="x", **told),
        Demand(proposal_id=demand.proposal_id, theme=gone, by=head.agency, to_agency=head.agency, on=DAY, text="x"),
        ThemeParty(theme=gone, by=province.bodies["stp"], agency=province.bodies["snn"]),
        ThemeItem(theme=gone, by=head.agency, raised_by=head.agency, source="direct", key=1, on=DAY, text="x"),
        Raised(to_agency=head.agency, stage="other", kind="other", on=DAY, text="x", token=uuid4(),
               **told | {"agency": province.bodies["snn"]}),
    ]  # fmt: skip
    for row in rows:
        with (
            pytest.raises(DatabaseError, match="row-level security"),
            transaction.atomic(),
            wall.acting_for(head.agency_id),
        ):
            row.save(force_insert=True)


@pytest.mark.parametrize("model", TABLES)
def test_rows_are_kept_as_they_were_written(gone, model):
    for act in (lambda: model.objects.update(id=0), lambda: model.objects.all()._raw_delete("default")):
        with pytest.raises(DatabaseError, match="kept as they were"), transaction.atomic():
            act()
