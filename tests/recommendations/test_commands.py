"""Recommendations: who may make which, on which ground, to whom; followed to the end (TT 08/2019 Đ28–30; Luật Đ73)."""

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO

import pytest
from django.db import DatabaseError, transaction
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from btnn.law.work.management import protest_until
from btnn.refusals import NotThere, NotYours, TooLate, Unfit
from btnn.support.recommendations import commands, queries, standing
from btnn.support.recommendations.area import duties
from btnn.support.recommendations.documenting import document
from btnn.support.recommendations.lists import grounds_of
from btnn.support.recommendations.models import Recommendation, RecommendationTurn


@pytest.fixture
def people(province):
    return {name: province.person(name) for name in ("stp.officer", "sxd.head", "ubnd.overseer", "btp.overseer")}


@pytest.mark.parametrize(
    ("changes", "refusal", "words"),
    [
        ({"about": "stp"}, Unfit, "phạm vi quản lý"),
        ({"about": "khac"}, Unfit, "phạm vi quản lý"),
        ({"about": "ubnd"}, Unfit, r"Đ29.1"),
        ({"grounds": []}, Unfit, "ít nhất một căn cứ"),
        ({"grounds": ["48.3b"]}, Unfit, "trong danh sách"),  # the claimant's own to ask for
        ({"decided_on": None}, Unfit, "Chưa ghi ngày"),
        ({"known_on": None}, Unfit, "biết căn cứ"),
        ({"known_on": date(2026, 9, 1)}, Unfit, "không thể trước"),
        ({"known_on": date(2026, 11, 18)}, Unfit, r"hết ngày 20/11/2026 để tự hủy"),
        ({"decision": ""}, Unfit, "Số bản án, quyết định"),
        ({"reply_by": date(2026, 11, 1)}, Unfit, "trước ngày văn bản"),
        ({"on": date(2026, 11, 21)}, Unfit, "chưa đến"),
        ({"signer": " "}, Unfit, "Người ký"),
        ({"case_code": "BT-2026-999999"}, NotThere, "vụ việc này"),
        ({"kind": "review"}, Unfit, "Loại quyết định"),
        ({"kind": "review", "decision_kind": "reduction"}, Unfit, "trong danh sách"),
        ({"kind": "protest"}, Unfit, "Loại vụ án"),
        ({"kind": "violation", "grounds": ["16.4"]}, Unfit, "Gửi"),
        ({"after": 99}, NotThere, "kiến nghị này"),
    ],
)
def test_what_cannot_be_recommended_is_refused_with_the_article(province, people, data, today, changes, refusal, words):
    if "about" in changes:
        changes = changes | {"about": province.bodies[changes["about"]]}
    with pytest.raises(refusal, match=words):
        commands.recommend(replace(data, **changes), membership=people["stp.officer"], today=today)
    assert not Recommendation.objects.exists()


def test_only_those_who_manage_recommend(people, data, today):
    with pytest.raises(NotYours):
        commands.recommend(data, membership=people["sxd.head"], today=today)


def test_a_demand_to_cancel_comes_when_the_two_working_days_are_over(people, data, today):
    known = data.known_on
    officer = people["stp.officer"]
    with pytest.raises(Unfit, match="04/11/2026"):
        commands.recommend(replace(data, on=known, reply_by=today), membership=officer, today=date(2026, 11, 4))
    made = commands.recommend(replace(data, on=known, reply_by=today), membership=officer, today=date(2026, 11, 5))
    assert (made.to_name, made.basis) == ("Sở Xây dựng", "Thông tư 08/2019/TT-BTP, Đ29.2")


def test_it_is_answered_followed_and_brought_to_its_end(people, sent, today):
    officer, head = people["stp.officer"], people["sxd.head"]
    assert [duty.title for duty in duties(head, today)] == ["Trả lời kiến nghị, yêu cầu"]
    with pytest.raises(NotYours):
        commands.conclude(sent.pk, done=True, words="x", paper="x", on=today, membership=head, today=today)
    commands.answer(sent.pk, accepted=True, words="Đang xem xét.", on=today, membership=head, today=today)
    assert duties(head, today) == []
    assert [duty.title for duty in duties(officer, today)] == ["Theo dõi kết quả thực hiện"]
    commands.follow(sent.pk, words="Đã họp.", on=today, membership=officer, today=today)
    with pytest.raises(Unfit, match="văn bản cho thấy"):
        commands.conclude(sent.pk, done=True, words="Đã hủy.", on=today, membership=officer, today=today)
    commands.conclude(sent.pk, done=True, words="Đã hủy.", paper="13/QĐ-HUY", on=today, membership=officer, today=today)
    seen = queries.recommendation(people["ubnd.overseer"], sent.pk, today)
    assert (seen.state, [turn.turn for turn in seen.turns]) == ("done", ["accepted", "followed", "done"])
    with pytest.raises(TooLate):
        commands.answer(sent.pk, accepted=False, words="x", on=today, membership=head, today=today)
    assert duties(officer, today) == []


def test_what_was_not_done_leads_to_a_recommendation_about_the_violation(province, people, data, sent, today):
    officer = people["stp.officer"]
    after = replace(
        data, kind="violation", grounds=["16.4"], after=sent.pk, to_agency=province.bodies["ubnd"], decision=""
    )
    with pytest.raises(Unfit, match="còn chờ phản hồi"):
        commands.recommend(after, membership=officer, today=today)
    later = date(2026, 12, 1)
    made = commands.recommend(replace(after, on=later, reply_by=later), membership=officer, today=later)
    assert made.basis == "Luật 10/2017/QH14, Đ73.3g"
    assert queries.recommendation(officer, sent.pk, later).next == "closed"
    with pytest.raises(TooLate):
        commands.recommend(replace(after, on=later, reply_by=later), membership=officer, today=later)


def test_the_ministry_petitions_only_where_the_province_did_not(province, people, data, today):
    ministry, officer = people["btp.overseer"], people["stp.officer"]
    protest = replace(
        data, kind="protest", procedure="civil", court="Tòa án nhân dân khu vực 2", decision="5/2026/DS-ST",
        grounds=["326.1c"], known_on=None, case_code="", to_agency=province.bodies["toa"], to_name="",
        effective_on=date(2026, 10, 25),
    )  # fmt: skip
    asked = commands.recommend(protest, membership=ministry, today=today)
    assert (asked.passed_on, asked.to_agency, asked.basis) == (
        True, province.bodies["ubnd"], "Thông tư 08/2019/TT-BTP, Đ28.1b, Đ28.2",
    )  # fmt: skip
    commands.answer(asked.pk, accepted=False, words="Không có căn cứ.", on=today, membership=officer, today=today)
    own = commands.recommend(replace(protest, after=asked.pk), membership=ministry, today=today)
    assert (own.passed_on, own.to_agency, own.basis) == (
        False, province.bodies["toa"], "Thông tư 08/2019/TT-BTP, Đ28.1b",
    )  # fmt: skip
    theirs = commands.recommend(protest, membership=officer, today=today)
    assert theirs.basis.endswith("Đ28.2")
    told = " ".join(line.text for line in Document(BytesIO(document(theirs))).paragraphs)
    assert "thời hạn kháng nghị đến hết ngày 25/10/2029" in told
    assert "Sai lầm trong việc áp dụng pháp luật" in told


def test_a_reimbursement_decision_is_reviewed_on_the_grounds_of_articles_65_and_66(people, data, today):
    review = replace(data, kind="review", decision_kind="reimbursement", grounds=["65.2c", "66.1"], known_on=None)
    made = commands.recommend(review, membership=people["stp.officer"], today=today)
    assert (made.basis, made.known_on) == ("Thông tư 08/2019/TT-BTP, Đ30.2", None)


def test_findings_and_decisions_of_a_case_begin_a_recommendation(province, people, decided, today):
    from btnn.cases.queries import case_file
    from tests.cases.province import Pen

    late = Pen(province)
    late.open(date(2026, 9, 7))
    begun = queries.from_case(case_file(people["stp.officer"], late.case.code, today))
    assert {(one.kind, one.ground) for one in begun} == {("violation", "16.4")}
    told = queries.decision_in(case_file(people["stp.officer"], decided.code, today), "cancel")
    assert (told.number, told.on) == ("12/QĐ-BT", date(2026, 9, 22))
    assert queries.decision_in(case_file(people["stp.officer"], decided.code, today), "review") is None


def test_what_was_written_is_never_changed(people, sent, today):
    commands.answer(sent.pk, accepted=True, words="Có.", on=today, membership=people["sxd.head"], today=today)
    for rows in (Recommendation.objects, RecommendationTurn.objects):
        with pytest.raises(DatabaseError), transaction.atomic():
            rows.update(text="Khác")


def test_every_kind_has_grounds_with_their_articles():
    for kind, least in (("protest", 12), ("cancel", 4), ("review", 10), ("violation", 6)):
        found = grounds_of(kind)
        assert len(found) == least
        assert all(", Đ" in one.source for one in found)
    assert len(grounds_of("protest", "criminal")) == 4


@pytest.mark.parametrize(
    ("turns", "day", "state"),
    [
        ([], 9, "sent"),
        ([], 10, "overdue"),
        (["accepted"], 30, "accepted"),
        (["accepted", "refused"], 9, "refused"),
        (["followed"], 10, "overdue"),
        (["refused", "not_done"], 9, "not_done"),
        (["done"], 30, "done"),
        (["withdrawn", "accepted"], 30, "withdrawn"),
    ],
)
def test_where_a_recommendation_stands(turns, day, state):
    assert standing.state(date(2026, 11, 9), turns, date(2026, 11, day)) == state


@given(st.lists(st.sampled_from(["accepted", "refused", "followed", "done", "not_done"])), st.integers(0, 60))
def test_an_end_stays_and_only_time_makes_it_overdue(turns, days):
    due = date(2026, 11, 9)
    day = due + timedelta(days=days - 30)
    here, later = standing.state(due, turns, day), standing.state(due, turns, day + timedelta(days=90))
    assert here == later or (here, later) == ("sent", "overdue")
    assert (here in standing.ENDS) == any(one in standing.ENDS for one in turns)
    assert standing.next_act(here) in ("wait", "follow", "conclude", "closed")


@given(st.dates(date(2018, 1, 1), date(2024, 12, 31)), st.sampled_from(["civil", "criminal", "administrative"]))
def test_a_judgment_is_protested_within_three_years_from_its_effect(effective, procedure):
    last, source = protest_until(procedure, effective)
    assert timedelta(days=3 * 365) <= last - effective <= timedelta(days=3 * 366 + 12)
    assert "Đ" in source
