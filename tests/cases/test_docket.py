"""The docket: pages by key, filters, search without accents, a count that stops, few queries."""

from datetime import date

import pytest

from btnn.cases import queries
from btnn.cases.commands import PartyData
from btnn.cases.queries import DocketFilter, docket

from .province import TODAY, Pen

NAMES = ["Nguyễn Văn Đạt", "Trần Thị Bưởi", "Đỗ Đức Độ", "Lê Ánh Tuyết", "Phạm Đình Khôi", "Ngô Bảo Châu", "Vũ Thị Út"]


@pytest.fixture
def head(pen):
    """Seven cases of one agency, received on seven Mondays."""
    for number, name in enumerate(NAMES):
        one = Pen(pen.province)
        one.open(
            date(2026, 9, 7 + number),
            parties=[PartyData(name)],
            field="civil_enforcement" if number == 3 else "administration",
        )
    pen.case = one.case
    return pen.province.person("sxd.head")


def names(page):
    return [case.claimant_name for case in page.cases]


def walk(person, filters, size=3):
    found, after = [], ""
    while True:
        page = docket(person, filters, today=TODAY, after=after, size=size)
        found += names(page)
        after = page.after
        if not after:
            return found


def test_pages_go_through_all_cases_once_newest_first(head):
    assert walk(head, DocketFilter()) == list(reversed(NAMES))


def test_pages_by_due_day_go_nearest_first(head):
    assert walk(head, DocketFilter(order="due")) == NAMES


def test_page_takes_few_queries(head, django_assert_max_num_queries):
    with django_assert_max_num_queries(2):
        page = docket(head, DocketFilter(), today=TODAY, size=3)
        assert [(case.settling_agency.name, case.officer) for case in page.cases]


@pytest.mark.parametrize("after", ["x", "-1", "²", "1_1", "9999-99-99_1", "2026-01-01_", "9" * 40, "'; --"])
@pytest.mark.parametrize("order", ["newest", "due"])
def test_a_broken_key_begins_again(head, after, order):
    whole = docket(head, DocketFilter(order=order), today=TODAY)
    if order == "newest" or after != "1_1":
        assert names(docket(head, DocketFilter(order=order), today=TODAY, after=after)) == names(whole)


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("do duc", ["Đỗ Đức Độ"]),
        ("ĐỖ ĐỨC", ["Đỗ Đức Độ"]),
        ("tuyet anh", ["Lê Ánh Tuyết"]),
        ("út", ["Vũ Thị Út"]),
        ("BT-2026-000002", ["Trần Thị Bưởi"]),
        ("thi", ["Vũ Thị Út", "Trần Thị Bưởi"]),
        ("khong co ai", []),
        ("100%", []),
        ("_", []),
        ("0912345678", []),
    ],
)
def test_search_needs_no_accents(head, search, found):
    assert names(docket(head, DocketFilter(search=search), today=TODAY)) == found


def test_search_finds_the_register_number(pen, head):
    pen.accept(date(2026, 9, 14), number="41/2026")
    assert names(docket(head, DocketFilter(search="41/2026"), today=TODAY)) == [NAMES[-1]]


def test_filters_narrow(pen, head):
    pen.accept(date(2026, 9, 14))
    pen.appoint(date(2026, 9, 15))
    officer = pen.province.person("sxd.officer").user_id
    assert names(docket(head, DocketFilter(field="civil_enforcement"), today=TODAY)) == ["Lê Ánh Tuyết"]
    assert names(docket(head, DocketFilter(settlement="verifying"), today=TODAY)) == [NAMES[-1]]
    assert names(docket(head, DocketFilter(officer=officer), today=TODAY)) == [NAMES[-1]]
    assert len(names(docket(head, DocketFilter(due="overdue"), today=TODAY))) == 7
    soon = docket(head, DocketFilter(due="soon", order="due"), today=date(2026, 9, 8))
    assert names(soon) == NAMES[:3]  # received on 7, 8 and 9 September, due on 9, 10 and 11
    assert names(docket(head, DocketFilter(due="none"), today=TODAY)) == []
    assert names(docket(head, DocketFilter(closed=True), today=TODAY)) == []
    other = pen.province.bodies["snn"].pk
    assert names(docket(head, DocketFilter(agency=other), today=TODAY)) == []


def test_count_stops_at_the_cap(head, monkeypatch):
    import sys

    monkeypatch.setattr(sys.modules["btnn.cases.queries.docket"], "COUNT_CAP", 5)
    page = docket(head, DocketFilter(), today=TODAY, size=3)
    assert (page.count, page.count_is_exact) == (5, False)


def test_choices_are_officers_for_those_who_settle_and_agencies_for_those_who_watch(pen, head):
    choices = queries.docket_choices(head, TODAY)
    assert len(choices.officers) == 2
    assert choices.agencies == []
    choices = queries.docket_choices(pen.province.person("stp.overseer"), TODAY)
    assert {body.code for body in choices.agencies} == {"ubnd", "sxd", "snn", "xa"}


def test_more_filters_narrow_by_day_sum_lane_and_interruption(pen, head):
    def found(**asked):
        return names(docket(head, DocketFilter(**asked), today=TODAY))

    assert found(received_from=date(2026, 9, 12)) == [NAMES[6], NAMES[5]]
    assert found(received_from=date(2026, 9, 8), received_to=date(2026, 9, 8)) == [NAMES[1]]
    assert len(found(amount_from=50_000_000)) == 7
    assert found(amount_from=50_000_001) == []
    assert found(amount_to=49_999_999) == []
    assert found(court="none") == list(reversed(NAMES))
    assert found(competence="at_justice_department") == []
    pen.accept(date(2026, 9, 14))
    assert found(unassigned=True) == [NAMES[-1]]
    pen.appoint(date(2026, 9, 15))
    assert found(unassigned=True) == []
    assert found(interruption="any") == []
    asked = {"settlement": "verifying", "received_to": TODAY, "amount_to": 50_000_000}
    assert found(**asked) == [NAMES[-1]]
    assert found(**asked, interruption="suspended") == []


def test_this_week_ends_on_sunday(head):
    monday = date(2026, 9, 7)  # received on 7 September and after, due on the 9th, 10th, 11th, then after the weekend
    week = names(docket(head, DocketFilter(due="week", order="due"), today=monday))
    assert week == NAMES[:3]
    assert names(docket(head, DocketFilter(due="week"), today=date(2026, 9, 13))) == []


def test_a_sheet_takes_the_first_of_what_is_found(head):
    found, more = queries.found_cases(head, DocketFilter(), TODAY, 5)
    assert ([case.claimant_name for case in found], more) == (list(reversed(NAMES))[:5], True)
    found, more = queries.found_cases(head, DocketFilter(search="thi"), TODAY, 5)
    assert (len(found), more) == (2, False)


def test_overseers_of_a_branch_choose_among_its_bodies(pen):
    from btnn.agencies import commands as agencies

    ministry = agencies.establish_agency(
        code="bo", name="Bộ Xây dựng", kind="ministry", level="central", parent=None, province="", valid_from=TODAY
    )
    user = agencies.enrol_person(username="bo.overseer", full_name="Người theo dõi")
    overseer = agencies.appoint(user, ministry, "overseer", valid_from=TODAY)
    assert [body.code for body in queries.docket_choices(overseer, TODAY).agencies] == ["bo"]
