"""Who acts in the head's name for a time: as the head in law, under their own name in the record, and no longer."""

from datetime import date

import pytest

from btnn.agencies import commands as agencies
from btnn.agencies.queries import memberships
from btnn.cases import commands, errors, queries
from btnn.cases.audit import verify
from btnn.cases.showing.history import history_lines

from .province import TODAY

FIRST, LAST = date(2026, 11, 16), date(2026, 11, 27)


@pytest.fixture
def delegated(pen):
    """The officer of Sở Xây dựng acts for its head; the role by which they do."""
    head, deputy = pen.province.person("sxd.head"), pen.province.person("sxd.officer")
    agencies.delegate(
        head.user, deputy.user, head.agency, document="Giấy ủy quyền 05/GUQ-SXD", valid_from=FIRST, last_day=LAST,
        today=FIRST, by=head,
    )  # fmt: skip
    return memberships(deputy.user, TODAY)[-1]


def test_one_acts_as_the_head_and_the_record_says_for_whom(pen, delegated):
    assert (delegated.role, delegated.role_word) == ("head", "Thủ trưởng cơ quan (thừa ủy quyền)")
    pen.open(date(2026, 11, 17))
    done = commands.accept_claim(pen.case.code, on=date(2026, 11, 18), membership=delegated, expected=1, today=TODAY)
    head = pen.province.person("sxd.head")
    assert done.event.on_behalf_of == head.user
    told = history_lines(queries.history(head, pen.case.code))
    assert [line.actor for line in told] == [
        "Người reception Sở Xây dựng",
        "Người officer Sở Xây dựng (thừa ủy quyền của Người head Sở Xây dựng)",
    ]
    assert list(verify()) == []


def test_on_whose_behalf_is_part_of_the_chain(pen, delegated):
    from django.db import connection

    pen.open(date(2026, 11, 17))
    done = commands.accept_claim(pen.case.code, on=date(2026, 11, 18), membership=delegated, expected=1, today=TODAY)
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE cases_caseevent DISABLE TRIGGER USER")
        cursor.execute("UPDATE cases_caseevent SET on_behalf_of_id = NULL WHERE id = %s", [done.event.pk])
        cursor.execute("ALTER TABLE cases_caseevent ENABLE TRIGGER USER")
    assert [fault.number for fault in verify()] == [2]


def test_under_ones_own_role_one_is_no_head(pen, delegated):
    pen.open(date(2026, 11, 17))
    own = pen.province.person("sxd.officer")
    with pytest.raises(errors.Forbidden):
        commands.accept_claim(pen.case.code, on=date(2026, 11, 18), membership=own, expected=1, today=TODAY)


@pytest.mark.parametrize(("day", "roles"), [
    (date(2026, 11, 15), ["officer"]), (FIRST, ["officer", "head"]), (LAST, ["officer", "head"]),
    (date(2026, 11, 28), ["officer"]),
])  # fmt: skip
def test_a_delegation_has_its_days(pen, delegated, day, roles):
    assert [row.role for row in memberships(pen.province.person("sxd.officer").user, day)] == roles


def test_a_delegation_ends_before_its_time(pen, delegated):
    agencies.end_delegation(delegated.delegation, today=TODAY, by=pen.province.person("sxd.head"))
    deputy = pen.province.person("sxd.officer").user
    assert [row.role for row in memberships(deputy, TODAY)] == ["officer", "head"]
    assert [row.role for row in memberships(deputy, date(2026, 11, 21))] == ["officer"]
    with pytest.raises(agencies.NotAllowed, match="đã hết"):
        agencies.end_delegation(delegated.delegation, today=TODAY, by=pen.province.person("sxd.head"))


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"head": "snn.head"}, "nhân danh chính mình"),
        ({"deputy": "snn.officer"}, "đang giữ vai trò"),
        ({"deputy": "sxd.head"}, "người khác"),
        ({"by": "sxd.officer"}, "Chỉ thủ trưởng"),
        ({"by": "snn.head"}, "Chỉ thủ trưởng"),
        ({"document": " "}, "văn bản ủy quyền"),
        ({"valid_from": date(2026, 11, 2)}, "không lùi ngày"),
        ({"last_day": date(2026, 11, 15)}, "ngày kết thúc"),
        ({"last_day": date(2028, 1, 1)}, "một năm"),
    ],
)
def test_an_unfit_delegation_is_refused(pen, changes, told):
    given = {"head": "sxd.head", "deputy": "sxd.officer", "by": "sxd.head"} | {
        key: value for key, value in changes.items() if key in ("head", "deputy", "by")
    }
    people = {key: pen.province.person(name) for key, name in given.items()}
    days = {"document": "05/GUQ", "valid_from": FIRST, "last_day": LAST}
    days |= {key: value for key, value in changes.items() if key in days}
    with pytest.raises(agencies.NotAllowed, match=told):
        agencies.delegate(
            people["head"].user, people["deputy"].user, pen.province.bodies["sxd"], today=FIRST, by=people["by"], **days
        )


def test_what_was_delegated_is_not_delegated_on(pen, delegated):
    other = pen.province.person("sxd.reception").user
    with pytest.raises(agencies.NotAllowed):
        agencies.delegate(
            delegated.user, other, delegated.agency, document="06/GUQ", valid_from=TODAY, last_day=LAST, today=TODAY,
            by=delegated,
        )  # fmt: skip
