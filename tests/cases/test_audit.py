"""`btnn audit verify` names every row that was tampered with, and is content with whole chains."""

from contextlib import contextmanager
from datetime import date

import pytest
from django.db import connection

from btnn.cases.audit import main, verify
from btnn.cases.models import CaseEvent

MONDAY = date(2026, 9, 7)
TODAY = date(2026, 11, 20)


@contextmanager
def walls_down():
    """What somebody with the keys of the database can do."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE cases_caseevent DISABLE TRIGGER USER")
        yield cursor
        cursor.execute("ALTER TABLE cases_caseevent ENABLE TRIGGER USER")


@pytest.fixture
def code(pen):
    pen.to_decision(MONDAY)
    other = type(pen)(pen.province)
    other.open(MONDAY, who="snn.reception")
    return pen.case.code


def faults():
    return [(fault.case_code, fault.number) for fault in verify()]


def test_whole_chains_pass(code, capsys):
    assert main([], TODAY) == 0
    assert "nguyên vẹn" in capsys.readouterr().out


@pytest.mark.parametrize(
    "change",
    [
        """data = '{"number": "99/2026"}'""",
        "happened_on = happened_on - 1",
        "recorded_at = recorded_at - interval '1 microsecond'",
        "side = 'officer'",
        "type = 'acceptance_refused'",
        "actor_id = (SELECT max(id) FROM agencies_user)",
        "actor_agency_id = (SELECT max(id) FROM agencies_agency)",
        "named_agency_id = (SELECT max(id) FROM agencies_agency)",
        "named_user_id = (SELECT max(id) FROM agencies_user)",
    ],
)
def test_a_changed_entry_is_named(code, change, capsys):
    with walls_down() as cursor:
        cursor.execute(f"UPDATE cases_caseevent SET {change} WHERE number = 2")
    assert faults() == [(code, 2)]
    assert main([], TODAY) == 1
    assert f"{code}, mục 2" in capsys.readouterr().out


def test_a_change_with_its_hash_made_anew_breaks_the_next_link(code):
    from btnn.cases.commands.appending import event_digest

    event = CaseEvent.objects.get(case__code=code, number=2)
    event.data = {"number": "99/2026"}
    with walls_down():
        CaseEvent.objects.filter(pk=event.pk).update(data=event.data, hash=event_digest(event, code))
    assert faults() == [(code, 3)]


def test_a_removed_entry_is_missed(code):
    with walls_down() as cursor:
        cursor.execute("DELETE FROM cases_caseevent WHERE number = 4")
    assert faults() == [(code, 5)]


def test_a_cut_off_end_is_missed(code):
    last = CaseEvent.objects.filter(case__code=code).order_by("-number").first()
    with walls_down():
        CaseEvent.objects.filter(pk=last.pk).delete()
    assert faults() == [(code, last.number)]


def test_a_case_without_entries_is_missed(code):
    with walls_down():
        CaseEvent.objects.filter(case__code=code).delete()
    assert faults() == [(code, 0)]


def test_an_entry_slipped_in_at_the_end_is_named(code):
    last = CaseEvent.objects.filter(case__code=code).order_by("-number").first()
    number = last.number + 1
    last.pk, last.number, last.previous_hash = None, number, last.hash
    last.save(force_insert=True)
    assert (code, number) in faults()


def test_one_case_alone_can_be_looked_at(code, capsys):
    with walls_down() as cursor:
        cursor.execute("UPDATE cases_caseevent SET side = 'officer' WHERE number = 1")
    assert len(list(verify(code))) == 1
    assert main(["--case", "BT-2026-999999"], TODAY) == 1
