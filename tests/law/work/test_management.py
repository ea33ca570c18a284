"""Who may urge, demand and recommend to whom (TT 08/2019 Đ11–13, Đ28–30; Luật Đ73)."""

import pytest

from btnn.law.limits import all_limits
from btnn.law.work import management as m

URGING = [  # manager, position, asked in vain, how, by whom, article
    ("province", "local", False, "direct", "", "Đ13.4"),
    ("province", "committee", False, "by_another", "the_ministry", "Đ13.3a"),
    ("province", "central", False, "by_another", "the_ministry", "Đ13.3a"),
    ("province", "top", True, "by_another", "the_ministry", "Đ13.3a"),
    ("ministry", "top", False, "direct", "", "Đ13.3a"),
    ("ministry", "committee", False, "direct", "", "Đ13.3a"),
    ("ministry", "central", False, "by_another", "its_head_body", "Đ13.3b"),
    ("ministry", "central", True, "direct", "", "Đ13.3d"),
    ("ministry", "local", False, "by_another", "its_committee", "Đ13.3c"),
    ("ministry", "local", True, "direct", "", "Đ13.3d"),
]
REPORTS = [
    ("province", "local", "direct", "Đ11.3"),
    ("province", "central", "not_at_all", "Đ11.1"),
    ("province", "committee", "not_at_all", "Đ11.1"),
    ("ministry", "top", "direct", "Đ11.1"),
    ("ministry", "committee", "direct", "Đ11.1"),
    ("ministry", "central", "by_another", "Đ11.2"),
    ("ministry", "local", "by_another", "Đ11.2"),
]
PROTESTS = [  # manager, defendant, asked in vain, how, article
    ("province", "local", False, "direct", "Đ28.2"),
    ("province", "committee", False, "direct", "Đ28.2"),
    ("province", "central", False, "not_at_all", "Đ28.1a"),
    ("province", "top", True, "not_at_all", "Đ28.1a"),
    ("ministry", "top", False, "direct", "Đ28.1a"),
    ("ministry", "central", False, "direct", "Đ28.1a"),
    ("ministry", "local", False, "by_another", "Đ28.1b"),
    ("ministry", "local", True, "direct", "Đ28.1b"),
    ("ministry", "committee", True, "direct", "Đ28.1b"),
]
SPLIT = [  # the same for cancelling (Đ29) and reviewing (Đ30)
    ("province", "local", "direct", ".2"),
    ("province", "committee", "not_at_all", ".1"),
    ("province", "central", "not_at_all", ".1"),
    ("ministry", "top", "direct", ".1a"),
    ("ministry", "committee", "direct", ".1a"),
    ("ministry", "central", "by_another", ".1b"),
    ("ministry", "local", "not_at_all", ".2"),
]


@pytest.mark.parametrize(("manager", "position", "vain", "how", "by", "article"), URGING)
def test_who_urges_whom(manager, position, vain, how, by, article):
    way = m.urging(manager, position, asked_in_vain=vain)
    assert (way.how, way.by) == (how, by)
    assert article in way.source


@pytest.mark.parametrize(("manager", "position", "how", "article"), REPORTS)
def test_who_demands_reports_of_whom(manager, position, how, article):
    way = m.demanding_report(manager, position)
    assert way.how == how
    assert way.source.endswith(article)


@pytest.mark.parametrize(("manager", "defendant", "vain", "how", "article"), PROTESTS)
def test_the_ministry_petitions_for_central_defendants_and_where_the_province_did_not(
    manager, defendant, vain, how, article
):
    way = m.protesting(manager, defendant, asked_in_vain=vain)
    assert way.how == how
    assert article in way.source


@pytest.mark.parametrize(("manager", "position", "how", "part"), SPLIT)
def test_cancelling_and_reviewing_are_split_alike(manager, position, how, part):
    assert m.demanding_cancellation(manager, position) == m.demanding_cancellation(manager, position)
    for act, article in ((m.demanding_cancellation, "Đ29"), (m.reviewing, "Đ30")):
        way = act(manager, position)
        assert (way.how, way.source.partition(", ")[2]) == (how, f"{article}{part}")


@pytest.mark.parametrize("position", m.POSITIONS)
def test_violations_are_the_ministrys_everywhere_and_the_provinces_at_home(position):
    assert m.handling_violations(m.MINISTRY, position).open
    assert m.handling_violations(m.PROVINCE, position).open == (position == m.LOCAL)


def test_papers_go_to_province_and_ministry_from_local_bodies_to_the_ministry_from_others():
    assert m.receivers(m.LOCAL) == (m.PROVINCE, m.MINISTRY)
    assert {m.receivers(one) for one in m.POSITIONS if one != m.LOCAL} == {(m.MINISTRY,)}
    at_once = {event for event, one in m.owed().items() if one.at_once}
    assert at_once == {"decision_cancelled", "decision_corrected"}


def test_the_lists_are_as_long_as_the_articles():
    sizes = {name: len(items) for name, items in m.lists().items()}
    assert sizes == {
        "watched": 6, "source": 9, "urged": 5, "ground": 7, "violation": 6, "review": 10,
        "protest_civil": 4, "protest_criminal": 4, "protest_administrative": 4,
    }  # fmt: skip
    assert m.item("source", "9.1g").source == "Thông tư 08/2019/TT-BTP, Đ9.1g"


@pytest.mark.parametrize(
    ("limit", "content"),
    [
        ("accept_dossier", "13.2a"),
        ("newspaper_apology_central", "13.2b"),
        ("finance_allocates_funds", "13.2c"),
        ("pay_compensation", "13.2c"),
        ("propose_advance_payment", "13.2c"),
        ("issue_reimbursement_decision", "13.2d"),
        ("determine_agency_dept_of_justice", "13.2đ"),
        ("annual_report_received_by_moj", "13.2đ"),
    ],
)
def test_under_which_content_a_limit_is_urged(limit, content):
    assert m.content_of(all_limits()[limit]) == content


def test_every_limit_has_its_content_and_every_content_its_ground():
    known = {one.code for one in m.lists()["urged"]}
    grounds = {one.code for one in m.lists()["ground"]}
    for limit in all_limits().values():
        content = m.content_of(limit)
        assert content in known
        assert {m.ground_of(content, decided=decided) for decided in (True, False)} <= grounds
    assert m.ground_of("13.2c", decided=True) == "14.4"
    assert m.ground_of("13.2c", decided=False) == "14.3"
