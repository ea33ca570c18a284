"""Writing the catalogue: who may, what is refused, and that nothing published is ever changed."""

from dataclasses import replace
from datetime import date

import pytest
from django.db import DatabaseError, connection, transaction

from btnn.catalogue import commands, export, queries
from btnn.catalogue.commands import CatalogueProblem, DecisionData, EntryData, Forbidden, LimitData, VersionData
from btnn.catalogue.load import load_catalogue
from btnn.catalogue.models import PostingTask, Procedure, ProcedureVersion, PublishingDecision, VersionLimit

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 20)
VERSION = VersionData(
    valid_from=date(2026, 12, 1),
    publisher="Chủ tịch Ủy ban nhân dân tỉnh Hưng Yên",
    province="33",
    place="Bộ phận một cửa",
    source="Quyết định 77/QĐ-UBND",
    limits=(LimitData("01 ngày làm việc kể từ ngày nhận được hồ sơ hợp lệ", "accept_dossier", 1, "working_day"),),
)


@pytest.fixture
def procedure():
    load_catalogue()
    return Procedure.objects.get(key="giai-quyet-yeu-cau-cap-xa")


@pytest.fixture
def decision(procedure):
    """`decision(**changes)`: a decision of Hưng Yên that replaces that of 2018."""

    def make(by=None, **changes):
        entry = EntryData(
            procedure=procedure,
            version=VERSION,
            section="I",
            section_title="CẤP XÃ",
            order=1,
            name=procedure.name,
            place=("Bộ phận một cửa",),
            fee="Không",
            legal_basis=("Luật",),
            source_decision="Quyết định 1442/QĐ-BTP",
        )
        data = DecisionData(
            key="77-qd-ubnd-2026",
            number="77/QĐ-UBND",
            title="Về việc công bố",
            issuer="Chủ tịch Ủy ban nhân dân tỉnh Hưng Yên",
            place="Hưng Yên",
            province="33",
            issued_on=date(2026, 11, 19),
            effective_from=date(2026, 12, 1),
            source="Văn bản gốc",
            replaces=queries.decision_by_key("2095-qd-ubnd-2018"),
            entries=(entry,),
        )
        return commands.publish(replace(data, **changes), by=by)

    return make


def test_loading_may_be_repeated(procedure):
    before = [model.objects.count() for model in (Procedure, ProcedureVersion, VersionLimit, PublishingDecision)]
    assert load_catalogue() == 0
    assert before == [
        model.objects.count() for model in (Procedure, ProcedureVersion, VersionLimit, PublishingDecision)
    ]


def test_an_empty_catalogue_says_how_to_load_it(capsys):
    assert export.main(["--json"], TODAY) == 1
    told = capsys.readouterr()
    assert (told.out, "btnn catalogue load" in told.err) == ("", True)


def test_a_new_decision_ends_the_old_one_and_its_version_on_its_first_day(procedure, decision):
    old = queries.decision_by_key("2095-qd-ubnd-2018")
    before = ProcedureVersion.objects.get(procedure=procedure, number=1)
    decision()
    old = queries.decision_by_key(old.key)
    assert queries.ended_on(old) == date(2026, 12, 1)
    assert queries.in_force(old, date(2026, 11, 30))
    assert not queries.in_force(old, date(2026, 12, 1))
    before.refresh_from_db()
    assert before.valid_to == date(2026, 12, 1)
    assert queries.version_shown(procedure, 2, TODAY).valid_to is None  # that of the whole country stays
    assert "01 ngày làm việc" in ProcedureVersion.objects.get(procedure=procedure, number=4).limits.get().wording


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"number": " "}, "phải có số hiệu"),
        ({"effective_from": date(2026, 11, 18)}, "không thể có hiệu lực trước ngày ban hành"),
        ({"entries": ()}, "chưa có thủ tục nào"),
        ({"issued_on": date(2018, 8, 1), "effective_from": date(2018, 8, 22)}, "không bị thay thế"),
        ({"number": "2095/QĐ-UBND", "key": "x", "issued_on": date(2018, 8, 22)}, "đã được nhập"),
    ],
)
def test_a_decision_that_makes_no_sense_is_refused(decision, changes, sentence):
    with pytest.raises(CatalogueProblem, match=sentence):
        decision(**changes)
    assert not PublishingDecision.objects.filter(key="77-qd-ubnd-2026").exists()


@pytest.mark.parametrize(
    ("limit", "sentence"),
    [
        (LimitData("x", "no_such_limit"), "Không có thời hạn nào của luật mang mã"),
        (
            LimitData("x", "accept_dossier", local_amount=3, local_unit="working_day", local_source="QĐ 1"),
            "dài hơn luật",
        ),
        (LimitData("x", "accept_dossier", local_amount=1, local_unit="working_day"), "phải ghi văn bản"),
    ],
)
def test_a_limit_longer_than_the_law_or_without_source_is_refused(procedure, limit, sentence):
    with pytest.raises(CatalogueProblem, match=sentence):
        commands.add_version(procedure, replace(VERSION, limits=(limit,)))


@pytest.mark.parametrize("changes", [{"place": ""}, {"source": " "}, {"limits": ()}, {"valid_from": date(2018, 8, 22)}])
def test_a_version_without_place_source_limits_or_before_the_present_one_is_refused(procedure, changes):
    with pytest.raises(CatalogueProblem):
        commands.add_version(procedure, replace(VERSION, **changes))
    assert procedure.versions.count() == 3


@pytest.mark.parametrize(
    ("model", "changes"),
    [
        (Procedure, {"name": "khác"}),
        (ProcedureVersion, {"fee": "100.000 đồng"}),
        (ProcedureVersion, {"valid_to": None}),
        (VersionLimit, {"amount": 99}),
        (PublishingDecision, {"signer": "ai đó"}),
    ],
)
def test_what_was_published_is_never_changed_or_taken_away(procedure, model, changes):
    rows = model.objects.filter(valid_to__isnull=False) if "valid_to" in changes else model.objects.all()
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        rows.update(**changes)
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {model._meta.db_table}")


@pytest.mark.parametrize(
    ("who", "allowed"),
    [
        ("stp.officer", True),
        ("stp.head", True),
        ("stp.reception", False),
        ("sxd.head", False),
        ("ubnd.overseer", False),
        ("khac.head", False),
    ],
)
def test_the_department_of_justice_keeps_the_catalogue_of_its_province(province, decision, who, allowed):
    if allowed:
        assert decision(by=province.person(who)).recorded_by == province.person(who).user
        return
    with pytest.raises(Forbidden):
        decision(by=province.person(who))


def test_a_department_keeps_no_other_province_and_not_the_whole_country(province, decision):
    for changes in ({"province": "31"}, {"province": ""}):
        with pytest.raises(Forbidden):
            decision(by=province.person("stp.head"), **changes)


@pytest.fixture
def task(province, procedure):
    return commands.assign_posting(
        province.bodies["xa"],
        decision=queries.decision_by_key("2095-qd-ubnd-2018"),
        due=date(2026, 11, 30),
        today=TODAY,
        by=province.person("stp.officer"),
    )


def test_posting_is_given_out_proved_and_checked_row_by_row(province, task):
    proof = commands.prove_posting(
        task, done_on=TODAY, where="Bảng tin một cửa", today=TODAY, by=province.person("xa.reception")
    )
    wrong = commands.check_posting(
        task,
        on=TODAY,
        ok=False,
        found="Thiếu trang 2",
        follow_up_by=date(2026, 11, 25),
        today=TODAY,
        by=province.person("ubnd.overseer"),
    )
    assert (list(task.proofs.all()), list(task.checks.all())) == ([proof], [wrong])
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        PostingTask.objects.update(due=TODAY)


@pytest.mark.parametrize(
    ("who", "act", "told", "refusal"),
    [
        ("sxd.head", "prove_posting", {"done_on": TODAY, "where": "x"}, Forbidden),
        ("xa.head", "prove_posting", {"done_on": date(2026, 11, 21), "where": "x"}, CatalogueProblem),
        ("xa.head", "prove_posting", {"done_on": TODAY, "where": " "}, CatalogueProblem),
        ("stp.officer", "check_posting", {"on": TODAY, "ok": True}, Forbidden),
        ("xa.head", "check_posting", {"on": TODAY, "ok": True}, Forbidden),
        ("ubnd.overseer", "check_posting", {"on": TODAY, "ok": False, "found": "Thiếu"}, CatalogueProblem),
        ("ubnd.overseer", "check_posting", {"on": date(2026, 11, 21), "ok": True}, CatalogueProblem),
    ],
)
def test_who_posts_proves_and_the_office_of_the_committee_checks(province, task, who, act, told, refusal):
    with pytest.raises(refusal):
        getattr(commands, act)(task, today=TODAY, by=province.person(who), **told)


def test_posting_is_given_out_once_within_the_province_and_not_for_yesterday(province, task):
    by, decision = province.person("stp.officer"), task.decision
    for agency, due, refusal in (
        (province.bodies["xa"], TODAY, CatalogueProblem),
        (province.bodies["sxd"], date(2026, 11, 19), CatalogueProblem),
        (province.bodies["khac"], TODAY, Forbidden),
    ):
        with pytest.raises(refusal):
            commands.assign_posting(agency, decision=decision, due=due, today=TODAY, by=by)
