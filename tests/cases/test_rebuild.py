"""The projections made again from the events equal those that were kept step by step."""

from datetime import date

import pytest

from btnn.cases.models import Case, CaseAgency, CaseLimit
from btnn.cases.rebuild import main, rebuild

MONDAY = date(2026, 9, 7)
TODAY = date(2026, 11, 20)


def picture():
    """All projections, without the keys that a rewritten row gets anew."""
    cases = list(Case.objects.order_by("pk").values())
    limits = [
        {k: v for k, v in row.items() if k != "id"} for row in CaseLimit.objects.order_by("case", "position").values()
    ]
    scope = list(CaseAgency.objects.order_by("case", "agency", "capacity").values_list("case", "agency", "capacity"))
    return cases, limits, scope


@pytest.fixture
def stories(pen):
    pen.to_payment(MONDAY)
    late = type(pen)(pen.province)
    late.open(date(2026, 10, 5), who="snn.reception", complete=False)
    justice = type(pen)(pen.province)
    justice.open(date(2026, 11, 16), who="stp.reception", receiver="justice_department")
    return pen


def test_rebuild_finds_nothing_to_mend(stories):
    before = picture()
    report = rebuild(TODAY)
    assert (report.seen, report.differing, report.refused) == (3, {}, {})
    assert picture() == before


def test_rebuild_mends_what_was_changed_behind_its_back(stories, capsys):
    before = picture()
    Case.objects.filter(pk=stories.case.pk).update(settlement="none", paid_amount=1, next_due=date(2020, 1, 1))
    CaseLimit.objects.filter(case=stories.case, position__gt=3).delete()
    CaseAgency.objects.filter(case=stories.case, capacity="finance").delete()
    assert main(["--check"], TODAY) == 0
    assert stories.case.code in capsys.readouterr().out
    assert picture() != before
    assert main([], TODAY) == 0
    assert "1 vụ việc khác và đã ghi lại" in capsys.readouterr().out
    assert picture() == before


def test_rebuild_on_a_later_day_equals_the_turn_of_the_day(stories):
    report = rebuild(date(2027, 1, 15))
    assert report.differing == {}
    assert CaseLimit.objects.filter(status="open", due__lt=date(2027, 1, 15)).count() == 0
