"""Difficulties go from the agencies through the department of justice to the Committee; what came of it goes back."""

from datetime import date
from io import BytesIO

import pytest
from docx import Document

from btnn.casework.queries import difficulty
from btnn.plans.difficulties import commands, queries
from btnn.plans.difficulties.area import duties
from btnn.plans.difficulties.commands import Picked
from btnn.plans.difficulties.queries import Wanted
from btnn.plans.difficulties.showing import letter_of, sheet_of
from btnn.refusals import NotThere, NotYours, Unfit

YEAR = Wanted(2026)


def day(number):
    return date(2026, 11, number)


@pytest.fixture
def theme(province, told, in_case, in_plan, today):
    """A theme of all three sources."""
    told()
    items = queries.collected(province.person("stp.head"), YEAR)
    return commands.gather(
        [Picked(one.source, one.key) for one in items], title="Xác minh chậm", stage="verification",
        kind="hard_to_verify", study="Thiếu quy định.", membership=province.person("stp.officer"), today=day(2),
    )  # fmt: skip


@pytest.fixture
def proposed(province, theme, today):
    return commands.propose(
        {theme.pk: "Ấn định thời hạn trả lời."}, province.bodies["ubnd"], title="Đề xuất", number="9/STP", signer="A",
        on=day(5), membership=province.person("stp.head"), today=today,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("who", "body"),
    [("sxd.officer", "stp"), ("xa.reception", "stp"), ("ubnd.overseer", "stp"), ("stp.officer", "stp"),
     ("btp.head", "btp"), ("khac.head", "btp")],
)  # fmt: skip
def test_a_difficulty_goes_to_the_department_of_justice_of_its_province(province, told, who, body):
    assert told(who).to_agency.code == body


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"text": " "}, "Khó khăn"),
        ({"kind": "x"}, "Loại"),
        ({"stage": "x"}, "Giai đoạn"),
        ({"on": day(21)}, "chưa đến"),
    ],
)
def test_what_cannot_be_kept_is_refused(told, changes, word):
    with pytest.raises(Unfit, match=word):
        told(**changes)


def test_difficulties_of_every_source_stand_in_one_list(province, told, in_case, in_plan):
    told()
    found = queries.collected(province.person("stp.overseer"), YEAR)
    assert {one.source for one in found} == {"direct", "case", "plan"}
    assert {one.about for one in found if one.source == "case"} == {f"{in_case[0]}/1"}
    assert {(one.total, one.agencies) for one in queries.counts(found)} == {(1, 1)}
    assert [one.source for one in queries.collected(province.person("stp.head"), Wanted(2026, source="plan"))] == [
        "plan"
    ]
    assert queries.collected(province.person("stp.head"), Wanted(2025)) == []
    assert queries.collected(province.person("sxd.head"), YEAR) == []
    assert [one.source for one in queries.told_by_us(province.person("xa.head"), 2026)] == ["plan"]
    assert len(sheet_of(found, 2026).rows) == 3


def test_gathering_is_for_who_gathers_and_of_what_they_see(province, told, today):
    row = told()
    given = {"title": "A", "stage": "other", "kind": "other", "today": today}
    with pytest.raises(NotYours):
        commands.gather([Picked("direct", row.pk)], membership=province.person("stp.overseer"), **given)
    with pytest.raises(NotThere):
        commands.gather([Picked("direct", row.pk)], membership=province.person("btp.head"), **given)
    with pytest.raises(Unfit, match="ít nhất một"):
        commands.gather([], membership=province.person("stp.head"), **given)
    with pytest.raises(Unfit, match="Chủ đề"):
        commands.gather([Picked("direct", row.pk)], membership=province.person("stp.head"), **given | {"title": ""})


def test_a_difficulty_that_is_moved_stands_in_its_last_theme_alone(province, told, today):
    row, head = told(), province.person("stp.head")
    given = {"stage": "other", "kind": "other", "membership": head, "today": today}
    first = commands.gather([Picked("direct", row.pk)], title="Một", **given)
    second = commands.gather([Picked("direct", row.pk)], title="Hai", **given)
    assert [len(queries.theme_seen(head, one.pk).items) for one in (first, second)] == [0, 1]
    commands.gather([Picked("direct", row.pk)], theme=first.pk, membership=head, today=today)
    assert [len(queries.theme_seen(head, one.pk).items) for one in (first, second)] == [1, 0]
    assert queries.collected(head, YEAR)[0].theme == first.pk


def test_an_answer_reaches_who_raised_it_and_the_case(province, theme, in_case, today):
    code, row = in_case
    who = {"membership": province.person("stp.officer"), "today": today}
    with pytest.raises(Unfit, match="điều luật"):
        commands.answer(theme.pk, "Đã rõ.", citations=[], on=day(3), **who)
    commands.answer(theme.pk, "Được gia hạn.", citations=["Luật 10/2017/QH14, Đ45.3"], on=day(3), **who)
    ours = queries.told_by_us(province.person("sxd.head"), 2026)
    assert [(one.word, one.theme) for one in ours] == [("đã giải đáp", theme.pk)]
    seen = queries.theme_seen(province.person("sxd.head"), theme.pk)
    assert [one.raised_by.code for one in seen.items] == ["sxd"]
    assert [one.text for one in difficulty(who["membership"], code, row.number).answers.all()] == ["Được gia hạn."]
    with pytest.raises(NotThere):
        queries.theme_seen(province.person("snn.head"), theme.pk)


def test_a_proposal_goes_to_the_committee_and_its_outcome_comes_back(province, theme, proposed, in_case, today):
    committee, raiser = province.person("ubnd.overseer"), province.person("xa.head")
    assert [one.title for one in duties(committee, today)] == ["Xem xét 1 đề xuất của Sở Tư pháp"]
    assert [one.waits_on for one in duties(province.person("stp.head"), today)] == ["Ủy ban nhân dân tỉnh Hưng Yên"]
    line = queries.proposal_seen(committee, proposed.pk).lines[0][1]
    given = {"said": "Ban hành quy chế.", "paper": "", "on": day(10), "today": today}
    with pytest.raises(NotThere):
        commands.record_result(line.demand.pk, "accepted", membership=province.person("sxd.head"), **given)
    commands.record_result(line.demand.pk, "studying", membership=committee, **given)
    assert queries.theme_seen(raiser, theme.pk).state == "proposed"
    commands.record_result(line.demand.pk, "accepted", membership=committee, **given | {"on": day(12)})
    with pytest.raises(Unfit, match="đã có kết quả"):
        commands.record_result(line.demand.pk, "declined", membership=committee, **given | {"on": day(13)})
    assert queries.theme_seen(raiser, theme.pk).word == "đề xuất đã có kết quả"
    assert queries.told_by_us(raiser, 2026)[0].state == "settled"
    code, row = in_case
    kept = difficulty(province.person("stp.head"), code, row.number).answers.all()
    assert [one.state for one in kept] == ["taken_up"]
    assert duties(committee, today) == []


@pytest.mark.parametrize(
    ("to", "changes", "problem"),
    [("sxd", {}, "Ủy ban nhân dân"), ("ubnd", {"on": date(2026, 11, 1)}, "trước ngày tổng hợp"),
     ("ubnd", {"title": ""}, "Về việc"), ("ubnd", {"demands": {}}, "ít nhất một")],
)  # fmt: skip
def test_a_proposal_that_cannot_be_is_refused(province, theme, today, to, changes, problem):
    told = {"title": "A", "number": "", "signer": "", "on": day(5), "demands": {theme.pk: "x"}} | changes
    demands = told.pop("demands")
    with pytest.raises(Unfit, match=problem):
        commands.propose(demands, province.bodies[to], membership=province.person("stp.head"), today=today, **told)


def test_a_theme_does_not_wait_twice_at_one_body_but_may_go_on_to_the_ministry(province, theme, proposed, today):
    told = {"title": "A", "number": "", "signer": "", "on": day(6), "membership": province.person("stp.head")}
    with pytest.raises(Unfit, match="đang chờ kết quả"):
        commands.propose({theme.pk: "x"}, province.bodies["ubnd"], today=today, **told)
    commands.propose({theme.pk: "x"}, province.bodies["btp"], today=today, **told)
    assert len(queries.theme_seen(province.person("btp.head"), theme.pk).items) == 3


def test_the_letter_lists_themes_difficulties_and_what_is_asked_for(province, proposed):
    paper = Document(BytesIO(letter_of(queries.proposal_seen(province.person("stp.head"), proposed.pk))))
    told = "\n".join([one.text for one in paper.paragraphs] + [c.text for r in paper.tables[0].rows for c in r.cells])
    for word in ("9/STP", "Ủy ban nhân dân tỉnh Hưng Yên", "Xác minh chậm", "Chưa có trả lời.", "Thiếu người.",
                 "Ấn định thời hạn trả lời.", "Thiếu quy định.", "Sở Xây dựng"):  # fmt: skip
        assert word in told, word


def test_what_waits_to_be_gathered_is_one_line(province, told, today):
    told()
    told("xa.head")
    assert [one.title for one in duties(province.person("stp.officer"), today)] == [
        "Xem, tổng hợp 2 khó khăn, vướng mắc mới"
    ]
    assert duties(province.person("sxd.head"), today) == []
