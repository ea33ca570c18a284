"""An inspection from its plan to its last recommendation, and what is refused on the way."""

from datetime import date

import pytest
from django.db import DatabaseError, transaction

from btnn.agencies import commands as agencies
from btnn.plans.inspection import queries
from btnn.plans.inspection.area import duties
from btnn.plans.inspection.commands import Task
from btnn.plans.inspection.models import Party, VisitStep
from btnn.refusals import NotThere, NotYours, Unfit

from .conftest import FIRST, HEADS, LAST


def test_a_plan_needs_the_six_contents_of_article_19(province, told):
    plan = told("begin", "stp.officer", "periodic", 2026)
    with pytest.raises(Unfit, match=r"cơ quan được kiểm tra .*trưởng đoàn .*căn cứ"):
        told("issue", "stp.head", plan.pk, number="1", on=date(2026, 3, 1), signer="A")
    with pytest.raises(Unfit, match="đã có kế hoạch"):
        told("begin", "stp.officer", "periodic", 2026)


def test_only_who_inspects_plans_and_only_its_kinds(told):
    for who, kind, problem in (
        ("sxd.head", "periodic", NotYours),
        ("stp.reception", "periodic", NotYours),
        ("stp.head", "own", Unfit),
    ):
        with pytest.raises(problem):
            told("begin", who, kind, 2026)


def test_courts_and_ministries_inspect_the_bodies_under_them(province, told):
    court = agencies.establish_agency(
        code="tat", name="Tòa án nhân dân tỉnh", kind="court", level="province", province="33",
        valid_from=date(2020, 1, 1),
    )  # fmt: skip
    below = agencies.establish_agency(
        code="takv", name="Tòa án nhân dân khu vực 1", kind="court", level="region", province="33", parent=court,
        valid_from=date(2020, 1, 1),
    )  # fmt: skip
    user = agencies.enrol_person(username="tat.head", full_name="Chánh án")
    province.people["tat.head"] = agencies.appoint(user, court, "head", valid_from=date(2020, 1, 1))
    plan = told("begin", "tat.head", "own", 2026)
    told("add_visit", "tat.head", plan.pk, below, first_day=FIRST, last_day=LAST)
    with pytest.raises(Unfit, match="không thuộc phạm vi"):
        told("add_visit", "tat.head", plan.pk, province.bodies["sxd"], first_day=FIRST, last_day=LAST)
    with pytest.raises(Unfit):
        told("begin", "tat.head", "periodic", 2026)


def test_a_province_does_not_inspect_another(province, told, draft):
    with pytest.raises(Unfit, match="không thuộc phạm vi"):
        told("add_visit", "stp.officer", draft.pk, province.bodies["khac"], first_day=FIRST, last_day=LAST)


def test_no_body_is_inspected_twice_without_a_word(province, told, issued):
    ministry = agencies.establish_agency(
        code="btp", name="Bộ Tư pháp", kind="ministry", level="central", valid_from=date(2020, 1, 1)
    )
    user = agencies.enrol_person(username="btp.head", full_name="Cục trưởng")
    province.people["btp.head"] = agencies.appoint(user, ministry, "head", valid_from=date(2020, 1, 1))
    plan = told("begin", "btp.head", "periodic", 2026)
    days = {"first_day": FIRST, "last_day": LAST}
    with pytest.raises(Unfit, match=r"đã có trong kế hoạch của Sở Tư pháp .14/09/2026"):
        told("add_visit", "btp.head", plan.pk, province.bodies["sxd"], **days)
    told("add_visit", "btp.head", plan.pk, province.bodies["sxd"], again="Có khiếu nại gửi Bộ", **days)
    told("add_visit", "btp.head", plan.pk, province.bodies["snn"], **days)
    assert [one.agency_name for one in queries.taken(plan, province.bodies["sxd"])] == ["Sở Tư pháp"]
    assert queries.taken(plan, province.bodies["snn"]) == []


def test_the_team_is_led_by_the_inspecting_body_and_nobody_judges_their_own_work(province, told, draft):
    for body, name, head, words in (
        ("stc", "Người khác", True, "Đ20.1"),
        ("stp", "Người khác", True, "đã có trưởng đoàn"),
        ("sxd", "Người của Sở", False, "không ai kiểm tra việc của cơ quan mình"),
        ("stc", "Trần Hà", False, "đã có trong đoàn"),
    ):
        with pytest.raises(Unfit, match=words):
            told("add_member", "stp.officer", draft.pk, province.bodies[body], name=name, post="x", head=head)
    told("add_visit", "stp.officer", draft.pk, province.bodies["stc"], first_day=FIRST, last_day=LAST)
    with pytest.raises(Unfit, match="Đoàn có người của cơ quan được kiểm tra"):
        told("issue", "stp.head", draft.pk, number="1", on=date(2026, 3, 1), signer="A")


def test_opinions_are_asked_and_given_once(province, told, draft, today):
    assert told("ask_opinions", "stp.officer", draft.pk, today, on=today) == 2
    assert told("ask_opinions", "stp.officer", draft.pk, today, on=today) == 0
    assert [one.key.partition(":")[0] for one in duties(province.person("stc.head"), today)] == ["inspection"]
    with pytest.raises(Unfit):
        told("give_opinion", "stc.head", draft.pk, agrees=False, text="", on=today)
    said = told("give_opinion", "stc.head", draft.pk, agrees=True, text="", sends="Trần Hà", on=today)
    assert said.sends == "Trần Hà"
    assert duties(province.person("stc.head"), today) == []
    with pytest.raises(Unfit):
        told("give_opinion", "stc.head", draft.pk, agrees=True, text="", on=today)
    with pytest.raises(NotThere):
        told("give_opinion", "snn.head", draft.pk, agrees=True, text="", on=today)


def test_what_is_issued_stays(told, issued):
    with pytest.raises(Unfit):
        told("remove_visit", "stp.officer", issued.pk, 1)
    for row, table in ((issued, type(issued)), (issued.visits.get(), type(issued.visits.get()))):
        with pytest.raises(DatabaseError, match="issued plan"), transaction.atomic():
            table.objects.filter(pk=row.pk).update(id=row.pk)
    with pytest.raises(DatabaseError), transaction.atomic():
        Party.objects.update(capacity="above")


def test_steps_come_in_turn_and_from_whom_they_belong_to(told, visit):
    for who, step, more, problem in (
        ("stp.officer", "begun", {}, Unfit),  # before the notice
        ("stp.officer", "ended", {}, Unfit),
        ("stp.officer", "concluded", {}, Unfit),  # by its own command
        ("sxd.head", "notified", {}, NotYours),
        ("stp.officer", "explained", {"text": "x"}, NotYours),
        ("stp.officer", "moved", {"text": "Bão"}, Unfit),  # no new days
        ("stp.officer", "cancelled", {}, Unfit),  # no reason
        ("stp.officer", "nothing", {}, Unfit),
    ):
        with pytest.raises(problem):
            told("take_step", who, visit.pk, step, on=FIRST, **more)
    assert not VisitStep.objects.exists()


def test_a_conclusion_has_every_head_and_its_things_to_be_done(province, told, ended, today):
    more = {"number": "1", "on": date(2026, 9, 25), "signer": "A"}
    with pytest.raises(Unfit, match=r"Đ22\.2e"):
        told("conclude", "stp.head", ended.pk, heads=HEADS | {"e": ""}, **more)
    with pytest.raises(NotYours):
        told("conclude", "stp.officer", ended.pk, heads=HEADS, **more)
    with pytest.raises(Unfit, match="không thể trước ngày kết luận"):
        told("conclude", "stp.head", ended.pk, heads=HEADS, tasks=[Task("x", "y", date(2026, 9, 1))], **more)
    told("conclude", "stp.head", ended.pk, heads=HEADS, **more)
    with pytest.raises(Unfit, match="đã có kết luận"):
        told("conclude", "stp.head", ended.pk, heads=HEADS, **more)


def test_each_thing_to_be_done_is_followed_to_its_end(province, told, concluded, today):
    key, on = concluded.task.pk, today
    visit = concluded.visit
    stands = lambda: queries.visit_view(type(visit).objects.get(pk=visit.pk), today).standing.state  # noqa: E731
    for step in ("sent", "to_ministry"):
        told("take_step", "stp.officer", visit.pk, step, on=date(2026, 9, 28))
    assert stands() == "followed"
    ours, theirs = (duties(province.person(who), today) for who in ("stp.head", "sxd.head"))
    assert [one.waits_on for one in ours] == ["Sở Xây dựng"]
    assert [(one.waits_on, one.state(today)) for one in theirs] == [("", "overdue")]
    with pytest.raises(NotYours):
        told("follow", "stp.head", key, "reported", text="x", on=on)
    with pytest.raises(Unfit):
        told("follow", "stp.head", key, "verified", text="x", on=on)  # nothing was reported
    told("follow", "sxd.head", key, "reported", text="Đã phân công.", paper="12/BC-SXD", on=on)
    with pytest.raises(Unfit, match="hạn mới"):
        told("follow", "stp.head", key, "returned", text="Chưa có sổ.", on=on)
    told("follow", "stp.head", key, "returned", text="Chưa có sổ.", due_on=date(2026, 12, 1), on=on)
    told("follow", "stp.head", key, "escalated", text="Đề nghị chỉ đạo.", to_whom="UBND tỉnh", on=on)
    told("follow", "sxd.head", key, "reported", text="Đã lập sổ.", on=on)
    told("follow", "stp.head", key, "verified", text="Đã xem sổ.", on=on)
    assert stands() == "done"
    assert duties(province.person("sxd.head"), today) == []
    with pytest.raises(Unfit):
        told("follow", "sxd.head", key, "reported", text="x", on=on)
    counted = queries.inspections_of(province.bodies["stp"].pk, 2026, today)
    assert (counted.planned, counted.concluded, counted.on_time, counted.recommended, counted.carried_out) == (1,) * 5
    assert counted.done
    assert counted.issue_due.state == "met"
    assert counted.words == "1/1 cuộc đã kết luận; 1/1 việc sau kiểm tra đã xong"


def test_what_is_recorded_stays(told, concluded):
    for rows in (VisitStep.objects.all(), type(concluded.task).objects.all(), type(concluded.conclusion).objects.all()):
        with pytest.raises(DatabaseError), transaction.atomic():
            rows.update(id=1)
        with pytest.raises(DatabaseError), transaction.atomic():
            rows.model.objects.filter(pk__in=rows)._raw_delete("default")


@pytest.mark.parametrize(
    ("state", "title"),
    [
        ("none", "Lập và ban hành"),
        ("draft", "Ban hành kế hoạch"),
        ("issued", "Gửi kế hoạch"),
        ("ended", "Ban hành và gửi"),
    ],
)
def test_the_next_thing_to_do_is_said(request, province, today, state, title):
    fixture = {"none": "province", "draft": "draft", "issued": "issued", "ended": "ended"}[state]
    request.getfixturevalue(fixture)
    first = duties(province.person("stp.head"), today)[0]
    assert first.title.startswith(title)
    assert first.mine
    assert first.state(today) == "overdue"


def test_the_year_after_without_a_plan_counts_to_30_march(province):
    assert duties(province.person("stp.officer"), date(2027, 1, 5))[0].due == date(2027, 3, 30)
