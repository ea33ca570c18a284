"""Signals and measures: who may write them, what is refused, what counts for what."""

from datetime import date

import pytest

from btnn.plans.forecast import commands, queries
from btnn.plans.forecast.area import duties
from btnn.plans.forecast.queries.expected import forecast
from btnn.plans.forecast.queries.measures import measure_shape
from btnn.refusals import NotThere, NotYours, TooLate, Unfit
from tests.cases.province import Pen

from .conftest import SIGNAL

REFUSED = [
    ({"kind": "VB-9.1"}, Unfit, "lĩnh vực đã chọn"),
    ({"act": "TTHS-18.1"}, Unfit, "lĩnh vực khác"),
    ({"field": "x"}, Unfit, "lĩnh vực"),
    ({"on": date(2026, 11, 21)}, Unfit, "chưa đến"),
    ({"papers": 0}, Unfit, "từ 1 đến"),
    ({"source": " "}, Unfit, "nguồn"),
]


@pytest.mark.parametrize(("change", "refusal", "word"), REFUSED)
def test_a_signal_that_does_not_fit_is_refused(province, today, change, refusal, word):
    with pytest.raises(refusal, match=word):
        commands.record_signal(
            province.bodies["sxd"], **SIGNAL | change, membership=province.person("stp.officer"), today=today
        )


@pytest.mark.parametrize(
    ("who", "about", "may"),
    [
        ("stp.officer", "sxd", True), ("ubnd.overseer", "xa", True), ("sxd.head", "sxd", True),
        ("sxd.head", "snn", False), ("stp.reception", "sxd", False), ("stp.officer", "khac", False),
        ("khac.head", "sxd", False),
    ],
)  # fmt: skip
def test_one_speaks_of_ones_own_agency_or_of_the_province_one_watches(province, today, who, about, may):
    def act():
        commands.record_signal(province.bodies[about], **SIGNAL, membership=province.person(who), today=today)

    if may:
        act()
    else:
        with pytest.raises(NotYours):
            act()


def test_what_came_of_a_signal_never_exceeds_its_papers(province, today, told):
    officer = province.person("stp.officer")
    tell = {"on": today, "closed": False, "case_code": "", "note": "", "membership": officer, "today": today}
    commands.tell_outcome(told.pk, claims=2, **tell)
    with pytest.raises(Unfit, match="đã ghi 2"):
        commands.tell_outcome(told.pk, claims=2, **tell)
    with pytest.raises(Unfit, match="Hãy ghi"):
        commands.tell_outcome(told.pk, claims=0, **tell)
    with pytest.raises(Unfit, match="phạm vi"):
        commands.tell_outcome(told.pk, claims=1, **tell | {"case_code": "BT-2020-000001"})
    commands.tell_outcome(told.pk, claims=0, **tell | {"closed": True})
    with pytest.raises(Unfit, match="không còn"):
        commands.tell_outcome(told.pk, claims=1, **tell)
    with pytest.raises(NotThere):
        commands.tell_outcome(told.pk + 99, claims=1, **tell)
    with pytest.raises(NotYours):
        commands.tell_outcome(told.pk, claims=1, **tell | {"membership": province.person("snn.head")})
    view = queries.signal(officer, told.pk)
    assert (view.claims, view.waiting, view.closed) == (2, 0, True)


def test_a_case_that_names_the_paper_counts_by_itself(province, today, told):
    Pen(province).open(date(2026, 10, 5), basis_kind="VB-8.2", basis_number="15/qđ-gqkn")
    officer = province.person("stp.officer")
    view = queries.signal(officer, told.pk)
    assert (view.told, view.seen, view.claims, view.waiting) == (0, 1, 1, 2)
    found = queries.causes(officer, today)
    assert {one.source for one in found} >= {"Văn bản làm căn cứ", "Hành vi trái pháp luật"}


def test_causes_are_counted_by_act_agency_and_article(province, today, told):
    cause = queries.causes(province.person("stp.officer"), today)[0]
    assert (cause.total, cause.agency_id) == (3, province.bodies["sxd"].pk)
    assert cause.article.endswith("Đ17.11")
    assert cause.years[-1] == (2026, 3)
    assert queries.causes(province.person("snn.head"), today) == []
    with pytest.raises(NotThere):
        queries.cause(province.person("snn.head"), cause.key, today)


def test_a_measure_goes_to_whoever_does_it_and_is_done_with_proof(province, today, proposed):
    head, officer = province.person("sxd.head"), province.person("stp.officer")
    assert [one.mine for one in duties(head, today)] == [True]
    assert [one.waits_on for one in duties(officer, today)] == ["Sở Xây dựng"]
    assert duties(province.person("snn.head"), today) == []
    tell = {"on": today, "words": "Đã mở lớp.", "paper": "", "membership": head, "today": today}
    commands.tell_turn(proposed.pk, state="started", **tell)
    with pytest.raises(Unfit, match="chứng minh"):
        commands.tell_turn(proposed.pk, state="done", **tell)
    with pytest.raises(NotYours):
        commands.tell_turn(proposed.pk, state="done", **tell | {"membership": province.person("snn.head")})
    commands.tell_turn(proposed.pk, state="done", **tell | {"paper": "12/KH-SXD"})
    with pytest.raises(TooLate):
        commands.tell_turn(proposed.pk, state="done", **tell | {"paper": "12/KH-SXD"})
    assert duties(head, today) == []
    assert queries.measures(officer, today)[0].shape == "met"


@pytest.mark.parametrize(
    ("to", "due", "refusal"), [("khac", date(2026, 12, 1), NotYours), ("sxd", date(2026, 11, 19), Unfit)]
)
def test_a_measure_is_not_asked_of_strangers_nor_for_yesterday(province, today, to, due, refusal):
    with pytest.raises(refusal):
        commands.propose(
            "x@1", cause_words="x", counted=1, about=None, to=province.bodies[to], kind="training", words="x",
            due_on=due, membership=province.person("stp.officer"), today=today,
        )  # fmt: skip


@pytest.mark.parametrize(
    ("state", "on", "shape"),
    [
        ("", None, "open"), ("started", date(2026, 6, 2), "open"), ("done", date(2026, 6, 30), "met"),
        ("done", date(2026, 7, 1), "late"), ("dropped", date(2026, 7, 1), "void"),
    ],
)  # fmt: skip
def test_how_a_measure_stands(state, on, shape):
    due = date(2026, 6, 30)
    assert measure_shape(state, on, due, due) == shape
    assert measure_shape("", None, due, date(2026, 7, 1)) == "overdue"


def test_a_forecast_of_little_says_so(province, today):
    told = forecast(province.person("stp.officer"), today)
    assert told.quarters[0].label == "Quý IV/2026"
    assert not told.whole.enough
    assert told.whole.told.high95 == 0
    assert told.whole.money is None


def test_a_forecast_counts_the_claims_that_one_sees(province, today):
    for month in (1, 3, 6, 9):
        Pen(province).open(date(2025, month, 6))
        Pen(province).open(date(2026, month, 6), "snn.reception")
    told = forecast(province.person("stp.officer"), today)
    assert told.whole.came == 4 + 0
    assert told.whole.enough
    assert 1 <= told.whole.told.mean <= 10
    assert {line.label for line in told.agencies} >= {"Sở Xây dựng", "Sở Nông nghiệp và Môi trường"}
    assert len(told.cells) == 8
    own = forecast(province.person("sxd.head"), today)
    assert [line.label for line in own.agencies] == ["Sở Xây dựng"]
    assert not own.whole.enough
