"""What plans ask of each agency on a day, and that asking costs little."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from btnn.plans import commands
from btnn.plans.area import duties

MARCH, DECEMBER = date(2026, 3, 20), date(2026, 12, 10)


def told(province, who, today):
    return [(one.title, one.due, one.waits_on) for one in duties(province.person(who), today)]


def test_a_draft_waits_for_opinions_and_then_for_its_issue(province, draft, today):
    officer = province.person("stp.officer")
    commands.send_for_opinions(draft.pk, date(2026, 11, 25), on=today, membership=officer, today=today)
    assert told(province, "xa.head", today) == [("Góp ý dự thảo kế hoạch", date(2026, 11, 25), "")]
    ((title, due, waits),) = told(province, "stp.officer", today)
    assert (title, due, waits.count(",")) == ("Góp ý dự thảo kế hoạch", date(2026, 11, 25), 2)
    assert "1 cơ quan khác" in waits
    past = date(2026, 11, 26)
    assert "Tiếp thu ý kiến, trình ban hành kế hoạch" in [one[0] for one in told(province, "stp.officer", past)]


@pytest.mark.parametrize(
    ("who", "day", "expected"),
    [
        ("stp.officer", date(2026, 1, 20), [("Thực hiện, báo cáo nhiệm vụ của kế hoạch", date(2026, 3, 31), "")]),
        ("xa.head", MARCH, [("Báo cáo phần việc của cơ quan mình (1 nhiệm vụ)", date(2026, 3, 31), "")]),
        ("ubnd.overseer", MARCH, []),
        (
            "ubnd.overseer",
            date(2026, 4, 1),
            [("Thực hiện, báo cáo nhiệm vụ của kế hoạch", date(2026, 3, 31), "Sở Tư pháp")],
        ),
        ("khac.head", DECEMBER, []),
        ("xa.reception", date(2025, 12, 1), []),
    ],
)  # fmt: skip
def test_each_agency_is_told_what_is_its_own_to_do(province, issued, who, day, expected):
    assert told(province, who, day) == expected


def test_at_the_end_of_the_year_all_parts_of_a_day_are_one_duty(province, issued):
    found = told(province, "xa.head", DECEMBER)
    assert ("Báo cáo phần việc của cơ quan mình (4 nhiệm vụ)", date(2026, 12, 31), "") in found
    assert ("Lập báo cáo kết quả thực hiện kế hoạch", date(2027, 2, 1), "") in told(province, "stp.head", DECEMBER)
    assert ("Lập báo cáo kết quả thực hiện kế hoạch", date(2027, 2, 1), "Sở Tư pháp") in told(
        province, "ubnd.overseer", DECEMBER
    )


def test_what_was_told_as_done_is_no_duty(province, issued):
    commands.report(
        issued.pk, 4, occurrence="q1", progress="done", evidence="Đã rà soát.", paper="", on=MARCH,
        membership=province.person("xa.head"), today=MARCH,
    )  # fmt: skip
    assert told(province, "xa.head", MARCH) == []


def test_the_lead_urges_who_was_silent_for_a_quarter(province, issued):
    (duty,) = [one for one in duties(province.person("stp.officer"), date(2026, 5, 4)) if one.key.startswith("silent")]
    assert "4 cơ quan ở nhiệm vụ 1" in duty.about


@pytest.mark.parametrize(("who", "most"), [("khac.head", 1), ("xa.head", 10), ("stp.officer", 30)])
def test_asking_takes_few_queries_however_many_tasks_there_are(province, issued, who, most):
    person = province.person(who)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        duties(person, DECEMBER)
    assert len(asked) <= most, [one["sql"][:120] for one in asked]
