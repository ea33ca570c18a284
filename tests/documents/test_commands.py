"""Papers are kept all or none, never changed, withdrawn with a reason, shown to whom they concern."""

from datetime import date

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from btnn.cases import wall
from btnn.cases.errors import Forbidden, Invalid, NotFound
from btnn.cases.models import CaseAgency
from btnn.cases.queries import standing
from btnn.documents import commands, queries
from btnn.documents.models import Paper, PaperWithdrawal
from tests.cases.province import TODAY

from .desk import handed, keep

MONDAY = date(2026, 11, 9)


@pytest.fixture
def case(pen):
    return pen.open(MONDAY).case


def test_a_paper_stands_with_its_case(case, province):
    head = province.person("sxd.head")
    told = {"direction": "in", "title": " Đơn   yêu cầu ", "number": "15/ĐN", "dated": MONDAY, "event_number": 1}
    (row,) = keep(case, head, handed(), **told)
    (one,) = queries.papers(head, case.code).kept
    assert (one.paper, one.paper.title, one.paper.number, one.paper.event_number) == (row, "Đơn yêu cầu", "15/ĐN", 1)
    assert (one.withdrawable, one.has_picture, one.paper.agency) == (True, True, head.agency)
    assert queries.papers_of_entries(standing(head, case.code), case.pk) == [row]


def test_titles_are_those_of_the_files_when_left_out(case, province):
    files = [handed(name="Biên bản.pdf"), handed(b"other", name="Ảnh 2.jpg", media_type="image/jpeg")]
    head = province.person("sxd.head")
    assert [row.title for row in keep(case, head, *files)] == ["Biên bản", "Ảnh 2"]
    assert [row.title for row in keep(case, head, *files, title="Hồ sơ")] == ["Hồ sơ – Biên bản", "Hồ sơ – Ảnh 2"]
    assert [row.paper.title for row in queries.papers(head, case.code).kept][-1] == "Biên bản"


@pytest.mark.parametrize(
    ("who", "told", "problem"),
    [
        ("stp.overseer", {}, Forbidden),
        ("snn.head", {}, NotFound),
        ("sxd.head", {"direction": "sideways"}, Invalid),
        ("sxd.head", {"dated": date(2026, 11, 21)}, Invalid),
        ("sxd.head", {"event_number": 2}, Invalid),
        ("sxd.head", {"event_number": 0}, Invalid),
        ("sxd.head", {"number": "x" * 61}, Invalid),
        ("sxd.head", {"title": "x" * 201}, Invalid),
    ],
)
def test_what_is_refused_leaves_nothing(case, province, who, told, problem):
    with pytest.raises(problem):
        keep(case, province.person(who), **told)
    assert not Paper.objects.exists()


def test_a_case_has_room_for_so_much_and_counts_a_content_once(case, province, settings):
    head, file = province.person("sxd.head"), handed()
    settings.PAPER_CASE_SIZE = file.size * 2
    keep(case, head, file)
    keep(case, head, file)
    with pytest.raises(Invalid, match="tối đa"):
        keep(case, head, handed(b"x" * (file.size + 1)))
    with pytest.raises(Invalid, match="ít nhất một tệp"):
        commands.keep_papers(case.code, [], commands.Told(), membership=head, today=TODAY)


def test_withdrawn_with_its_reason_by_whoever_kept_it_or_their_head(case, province):
    clerk, head = province.person("sxd.reception"), province.person("sxd.head")
    first, second = keep(case, clerk, handed(), handed(b"2", name="2.pdf"))
    for who in ("sxd.officer", "stp.head", "stp.overseer"):
        with pytest.raises(Forbidden):
            withdraw(case, first, province.person(who))
    with pytest.raises(Invalid, match="lý do"):
        withdraw(case, first, clerk, " ")
    withdraw(case, first, clerk)
    withdraw(case, second, head)
    with pytest.raises(Invalid, match="đã được rút"):
        withdraw(case, second, head)
    rows = queries.papers(clerk, case.code).kept
    assert [(row.withdrawn, row.withdrawable, row.paper.withdrawal.reason) for row in rows] == [
        (True, False, "Nhầm")
    ] * 2
    with pytest.raises(NotFound):
        queries.paper(clerk, case.code, first.pk)
    assert queries.papers_of_entries(standing(clerk, case.code), case.pk) == []


def withdraw(case, paper, member, reason="Nhầm"):
    return commands.withdraw_paper(case.code, paper.pk, reason=reason, membership=member, today=TODAY)


def test_papers_on_identity_and_health_are_for_those_who_settle(case, province):
    (mine,) = keep(case, province.person("sxd.reception"), personal=True)
    (theirs,) = keep(case, province.person("stp.officer"), personal=True)
    seen = {}
    for who in ("sxd.head", "stp.officer", "stp.overseer", "ubnd.overseer"):
        found = queries.papers(province.person(who), case.code)
        seen[who] = ({row.paper for row in found.kept}, found.hides)
    assert seen == {
        "sxd.head": ({mine, theirs}, False),
        "stp.officer": ({theirs}, True),
        "stp.overseer": ({theirs}, True),
        "ubnd.overseer": (set(), True),
    }
    with pytest.raises(NotFound):
        queries.paper(province.person("stp.officer"), case.code, mine.pk)


def test_the_database_keeps_the_same_rule_by_itself(case, pen, province):
    (personal,) = keep(case, province.person("sxd.reception"), personal=True)
    (plain,) = keep(case, province.person("sxd.reception"))
    withdraw(case, personal, province.person("sxd.head"))
    for who, ought in {"sxd.head": {personal, plain}, "stp.officer": {plain}, "snn.head": set()}.items():
        with wall.acting_for(province.person(who).agency_id):
            assert set(Paper.objects.all()) == ought, who
            assert PaperWithdrawal.objects.count() == (personal in ought)
    stranger = province.person("snn.head")
    row = Paper.objects.get(pk=plain.pk)
    row.pk = None
    with (
        pytest.raises(DatabaseError, match="row-level security"),
        transaction.atomic(),
        wall.acting_for(stranger.agency_id),
    ):
        row.save(force_insert=True)


def test_a_body_that_was_only_asked_sees_what_it_kept_itself(case, province):
    (theirs,) = keep(case, province.person("sxd.reception"))
    asked = province.person("snn.head")
    CaseAgency.objects.create(case=case, agency=asked.agency, capacity="coordinating", since=MONDAY)
    (mine,) = keep(case, asked, handed(b"answer", name="Trả lời.pdf"))
    found = queries.papers(asked, case.code)
    assert ([row.paper for row in found.kept], found.own_only) == ([mine], True)
    with pytest.raises(NotFound):
        queries.paper(asked, case.code, theirs.pk)
    assert {row.paper for row in queries.papers(province.person("sxd.head"), case.code).kept} == {mine, theirs}
    with wall.acting_for(asked.agency_id):
        assert list(Paper.objects.all()) == [mine]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE documents_paper SET title = 'x'",
        "DELETE FROM documents_paper",
        "UPDATE documents_paperwithdrawal SET reason = 'x'",
        "DELETE FROM documents_paperwithdrawal",
    ],
)
def test_nobody_changes_or_removes_a_paper(case, province, statement):
    (row,) = keep(case, province.person("sxd.head"))
    withdraw(case, row, province.person("sxd.head"))
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def test_the_tables_of_papers_cannot_be_emptied(db):
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("TRUNCATE documents_paper CASCADE")
