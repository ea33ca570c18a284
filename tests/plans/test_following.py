"""An issued plan is followed: others are urged, a matter goes up, reports are asked for besides, plans are derived."""

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, transaction

from btnn.plans import commands, queries
from btnn.plans.area import duties
from btnn.plans.errors import NotThere, NotYours, Unfit
from btnn.plans.models import ReportDemand, UrgingNote

DAY = date(2026, 5, 4)


def urge(province, plan, order=4, who="stp.officer", body="sxd", today=DAY, **changes):
    told = {
        "occurrence": "q1",
        "agencies": [province.bodies[body].pk],
        "text_": "Đề nghị báo cáo kết quả rà soát.",
        "answer_by": today + timedelta(days=10),
        "on": today,
    } | changes
    return commands.urge(plan.pk, order, membership=province.person(who), today=today, **told)


def say(province, plan, order, occurrence, who, on, progress="done"):
    return commands.report(
        plan.pk, order, occurrence=occurrence, progress=progress, evidence="Đã làm.", paper="", on=on,
        membership=province.person(who), today=on,
    )  # fmt: skip


def titles(province, who, today):
    return [one.title for one in duties(province.person(who), today)]


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({}, None),
        ({"who": "ubnd.overseer", "body": "stp"}, None),  # the Committee urges the lead itself
        ({"who": "sxd.head", "body": "snn"}, NotYours),
        ({"who": "stp.reception"}, NotYours),
        ({"body": "stp"}, Unfit),  # ourselves
        ({"body": "khac"}, Unfit),  # no part in it
        ({"agencies": []}, Unfit),
        ({"text_": " "}, Unfit),
        ({"answer_by": date(2026, 5, 3)}, Unfit),
        ({"on": date(2026, 5, 5)}, Unfit),
        ({"occurrence": "q2"}, NotThere),
        ({"order": 99}, NotThere),
        ({"today": date(2027, 7, 1), "on": DAY, "answer_by": DAY}, Unfit),  # history
    ],
)
def test_who_makes_the_plan_urges_who_takes_part(province, issued, changes, refusal):
    if refusal is None:
        assert urge(province, issued, **changes)[0].step == "urged"
    else:
        with pytest.raises(refusal):
            urge(province, issued, **changes)
        assert not UrgingNote.objects.exists()


def test_who_has_told_their_part_as_done_is_not_urged(province, issued):
    say(province, issued, 4, "q1", "sxd.head", date(2026, 3, 1))
    with pytest.raises(Unfit, match="đã báo cáo xong"):
        urge(province, issued)


def test_an_urging_is_a_duty_until_it_is_answered_and_goes_up_when_it_is_not(province, issued):
    urge(province, issued)
    told = duties(province.person("sxd.officer"), DAY)
    (duty,) = [one for one in told if one.title.startswith("Trả lời đôn đốc")]
    assert (duty.due, duty.mine) == (date(2026, 5, 14), True)
    waits = [one for one in duties(province.person("stp.officer"), DAY) if one.waits_on == "Sở Xây dựng"]
    assert [one.due for one in waits] == [date(2026, 5, 14)]
    raised = {"occurrence": "q1", "agency": province.bodies["sxd"].pk, "text_": "Đề nghị chỉ đạo."}
    late = date(2026, 5, 25)

    def go_up(today, who="stp.officer"):
        return commands.raise_matter(
            issued.pk, 4, answer_by=today, on=today, membership=province.person(who), today=today, **raised
        )

    with pytest.raises(Unfit, match="quá ngày trả lời"):
        go_up(DAY)
    with pytest.raises(Unfit, match="không có cấp trên"):
        go_up(late, "ubnd.overseer")
    assert any(one.startswith("Báo cáo Ủy ban nhân dân tỉnh") for one in titles(province, "stp.officer", late))
    go_up(late)
    assert "Chỉ đạo Sở Xây dựng thực hiện nhiệm vụ" in titles(province, "ubnd.overseer", late)
    say(province, issued, 4, "q1", "sxd.head", late, "difficult")
    assert "Chỉ đạo Sở Xây dựng thực hiện nhiệm vụ" not in titles(province, "ubnd.overseer", late)
    view = queries.year_of(issued, province.person("stp.officer"), late)
    assert [stands.state for _, _, stands in view.tasks[3].urged_now(late)] == ["answered"]


def test_a_report_besides_is_an_obligation_of_each_from_whom_it_was_asked(province, issued):
    asked = {"subject": "vụ việc kéo dài", "due_on": date(2026, 5, 20), "on": DAY, "today": DAY}
    committee = province.person("ubnd.overseer")
    keys = [province.bodies[code].pk for code in ("stp", "xa")]
    with pytest.raises(NotYours):
        commands.demand_report(issued.pk, 6, agencies=keys, membership=province.person("sxd.head"), **asked)
    for wrong in ([], [province.bodies["khac"].pk]):
        with pytest.raises(Unfit):
            commands.demand_report(issued.pk, 6, agencies=wrong, membership=committee, **asked)
    row = commands.demand_report(issued.pk, 6, agencies=keys, membership=committee, **asked)
    key = f"demand:{row.pk}"
    for who in ("stp.officer", "xa.head"):
        (duty,) = [
            one for one in duties(province.person(who), DAY) if one.title.startswith("Báo cáo đột xuất") and one.mine
        ]
        assert duty.due == date(2026, 5, 20)
    assert not any(one.startswith("Báo cáo đột xuất") for one in titles(province, "sxd.head", DAY))
    with pytest.raises(NotThere):
        say(province, issued, 6, key, "sxd.head", DAY)

    def line(today):
        view = queries.year_of(issued, committee, today)
        return next(one for one in view.lines if one.occurrence.key == key)

    say(province, issued, 6, key, "xa.head", date(2026, 5, 12))
    assert line(date(2026, 5, 12)).state == "due_soon"
    say(province, issued, 6, key, "stp.officer", date(2026, 5, 22))
    assert line(date(2026, 5, 22)).state == "done_late"
    assert not any(one.title.startswith("Báo cáo đột xuất") for one in duties(committee, date(2026, 5, 22)))


def test_what_was_asked_of_others_is_kept(province, issued):
    urge(province, issued)
    commands.demand_report(
        issued.pk, 6, subject="x", agencies=[province.bodies["xa"].pk], due_on=DAY, on=DAY, today=DAY,
        membership=province.person("stp.officer"),
    )  # fmt: skip
    for change in (lambda: UrgingNote.objects.update(text="Khác"), lambda: ReportDemand.objects.all().delete()):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


@pytest.fixture
def wanting(province, draft, today):
    """The plan issued with a day by which others have plans of their own."""
    return commands.issue(
        draft.pk, number="12/KH-UBND", on=date(2026, 1, 15), signer="Trần Văn Minh", place="Hưng Yên",
        membership=province.person("stp.head"), today=today, derive_by=date(2026, 2, 15),
    )  # fmt: skip


def test_whoever_carries_the_plan_out_has_a_plan_of_their_own_by_a_day(province, wanting, today):
    february = date(2026, 2, 20)
    for who in ("sxd.head", "xa.head", "stc.finance"):
        assert "Lập kế hoạch triển khai, riêng hoặc lồng" in titles(province, who, february)
    assert not any("triển khai, riêng" in one for one in titles(province, "khac.head", february))
    head = province.person("xa.head")
    own = commands.begin(head.agency, 2026, "parent", parent=wanting.pk, membership=head, today=today)
    commands.issue(own.pk, number="03/KH-UBND", on=today, signer="B", place="", membership=head, today=today)
    paper = {"kind": "embedded", "title": "Kế hoạch công tác năm 2026 của Sở", "number": "9/KH-SXD"}
    told = {"signed_on": date(2026, 1, 30), "today": today} | paper
    commands.name_own_plan(wanting.pk, membership=province.person("sxd.head"), **told)
    with pytest.raises(Unfit, match="đã có kế hoạch số 03"):
        commands.name_own_plan(wanting.pk, membership=head, **told)
    with pytest.raises(NotThere):
        commands.name_own_plan(wanting.pk, membership=province.person("khac.head"), **told)
    carriers = {one.agency.code: one.word for one in queries.carried_out_by(wanting, today)}
    assert carriers == {
        "stc": "quá hạn, chưa có", "snn": "quá hạn, chưa có", "xa": "kế hoạch riêng", "sxd": "lồng trong kế hoạch khác",
    }  # fmt: skip
    (waits,) = [one for one in duties(province.person("stp.officer"), february) if one.key.startswith("derive")]
    assert waits.waits_on == "Sở Nông nghiệp và Môi trường, Sở Tài chính"
    assert "Lập kế hoạch triển khai, riêng hoặc lồng" not in titles(province, "sxd.head", february)


def test_what_is_done_in_a_derived_plan_counts_once_in_the_task_above(province, issued, today):
    head, officer = province.person("xa.head"), province.person("stp.officer")

    def counted():
        return queries.year_of(issued, officer, today).tasks[0].rolled.count

    assert counted() == {"all": 4, "done": 0, "doing": 0, "difficult": 0, "silent": 4}
    say(province, issued, 1, "year", "xa.head", date(2026, 3, 1), "doing")
    own = commands.begin(head.agency, 2026, "parent", parent=issued.pk, membership=head, today=today)
    commands.issue(own.pk, number="03", on=date(2026, 1, 20), signer="B", place="", membership=head, today=today)
    assert counted()["doing"] == 1
    say(province, own, 1, "year", "xa.head", date(2026, 6, 1))
    assert counted() == {"all": 4, "done": 1, "doing": 0, "difficult": 0, "silent": 3}
    (part,) = [one for one in queries.year_of(issued, officer, today).tasks[0].rolled.parts if one.report]
    assert part.own_task.plan == own


def test_a_year_that_is_history_is_told_calmly(province, issued):
    late, calm = date(2027, 6, 30), date(2027, 7, 1)
    officer = province.person("stp.officer")
    assert queries.year_of(issued, officer, late).count["late"] == 9
    view = queries.year_of(issued, officer, calm)
    assert (view.count["late"], view.count["gone"], view.quiet) == (0, 9, [])
    assert {one.word for one in view.lines if one.occurrence.due} == {"không ghi nhận kết quả"}
    assert duties(officer, calm) == []
