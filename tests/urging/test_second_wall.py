"""The database itself shows a letter to its sender and its parties, and notes to who wrote them."""

import pytest
from django.db import DatabaseError, transaction

from btnn.cases import wall
from btnn.support.urging import commands, queries
from btnn.support.urging.area import duties
from btnn.support.urging.models import Letter, LetterParty, LetterTurn, Note, PaperSent, SetAside

SEES = {"stp", "ubnd", "sxd"}


@pytest.mark.parametrize("code", ["ubnd", "stp", "stc", "sxd", "snn", "xa", "khac", "btp"])
def test_a_letter_is_seen_by_its_sender_its_addressee_and_who_manages_with_the_sender(province, letter, today, code):
    commands.answer(letter.pk, words="Đã nhận.", on=today, membership=province.person("sxd.head"), today=today)
    with wall.acting_for(province.bodies[code].pk):
        assert Letter.objects.exists() == (code in SEES)
        assert LetterTurn.objects.exists() == (code in SEES)
        assert {row.agency_id for row in LetterParty.objects.all()} <= {province.bodies[code].pk}


def test_notes_and_proposals_set_aside_stay_at_home_and_papers_with_the_case(province, late, today):
    officer = province.person("stp.officer")
    with wall.acting_for(officer.agency_id):
        commands.note(
            source="9.1a", content="8.2a", words="Báo cáo.", case_code=late.code, on=today, membership=officer,
            today=today,
        )  # fmt: skip
        (one,) = queries.proposals(officer, today)
        commands.set_aside(one.key, reason="Đã làm việc.", until=None, membership=officer, today=today)
    for code in ("ubnd", "sxd", "snn"):
        with wall.acting_for(province.bodies[code].pk):
            assert not Note.objects.exists()
            assert not SetAside.objects.exists()


def test_strangers_see_nothing(letter):
    with wall.acting_for(wall.NOBODY):
        assert not any(model.objects.exists() for model in (Letter, LetterParty, LetterTurn, Note, SetAside, PaperSent))


def test_nobody_writes_for_another_agency_or_into_a_letter_out_of_sight(province, letter, late, today):
    head, other = province.person("sxd.head"), province.person("snn.head")
    rows = [
        (other, Letter(
            kind="urge", to_name="x", about=head.agency, subject="x", basis="x", text="x", reply_by=today, signer="x",
            agency=head.agency, actor=head.user, on=today, at=letter.at,
        )),
        (other, LetterTurn(
            letter=letter, turn="answered", text="x", agency=other.agency, actor=other.user, on=today, at=letter.at
        )),
        (head, LetterTurn(
            letter=letter, turn="answered", text="x", agency=letter.agency, actor=head.user, on=today, at=letter.at
        )),
        (other, PaperSent(
            case=late, entry=1, receiver="province", agency=other.agency, actor=other.user, on=today, at=letter.at
        )),
        (head, LetterParty(letter=letter, agency=province.bodies["snn"])),
    ]  # fmt: skip
    for who, row in rows:
        with (
            pytest.raises(DatabaseError, match="row-level security"),
            transaction.atomic(),
            wall.acting_for(who.agency_id),
        ):
            row.save(force_insert=True)


def test_the_whole_way_goes_behind_the_wall(province, late, today):
    officer, head, ministry = (province.person(who) for who in ("stp.officer", "sxd.head", "btp.overseer"))
    with wall.acting_for(officer.agency_id):
        (one,) = queries.proposals(officer, today)
        data = commands.LetterData(
            kind="urge", about=one.body, subject=one.subject, text="Đề nghị thụ lý.", contents=one.contents,
            grounds=one.grounds, items=one.items, case_code=one.case_code, on=today, reply_by=today, signer="A",
        )  # fmt: skip
        sent = commands.send(data, membership=officer, today=today)
    with wall.acting_for(head.agency_id):
        assert [duty.key for duty in duties(head, today)] == [f"letter:{sent.pk}"]
        commands.answer(sent.pk, words="Chưa làm được.", on=today, membership=head, today=today)
    with wall.acting_for(officer.agency_id):
        commands.judge(sent.pk, done=False, words="Không làm.", on=today, membership=officer, today=today)
        up = commands.LetterData(
            kind="ask", about=one.body, subject=one.subject, text="Đề nghị đôn đốc.", contents=one.contents,
            grounds=one.grounds, case_code=one.case_code, on=today, reply_by=today, signer="A", after=sent.pk,
        )  # fmt: skip
        raised = commands.send(up, membership=officer, today=today)
    with wall.acting_for(ministry.agency_id):
        assert {row.row.pk for row in queries.letters(ministry, today)} == {sent.pk, raised.pk}
        assert [turn.turn for turn in queries.letter(ministry, sent.pk, today).turns] == ["answered", "in_vain"]
