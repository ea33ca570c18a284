"""A complaint from the register to its end; who sees it, who sent it, and what is refused."""

import pytest
from django.db import DatabaseError, connection, transaction

from btnn.refusals import NotThere, NotYours, Unfit
from btnn.support.complaints import queries
from btnn.support.complaints.area import duties
from btnn.support.complaints.models import Complaint, ComplaintStep, Reveal
from btnn.support.complaints.queries.counting import about_bodies
from tests.cases.province import Pen

from .conftest import MONDAY, NAME


def test_the_register_counts_by_year_and_what_is_sent_twice_is_there_once(told, given, complaint, denunciation):
    assert [one.number for one in (complaint, denunciation)] == [1, 2]
    again = told("register", "sxd.reception", given(), on=MONDAY, token=complaint.token)
    assert again == complaint
    assert str(complaint) == "1/2026"


def test_what_cannot_be_kept_is_refused(told, given):
    for changes, words in (
        ({"kind": "nothing"}, "Loại"),
        ({"summary": " "}, "Nội dung"),
        ({"sender": ""}, "Họ tên người gửi"),
        ({"kind": "denunciation", "level": 2}, "lần hai"),
        ({"kind": "denunciation", "summary": "Bà pham thi kin tố cáo ông B."}, "bí mật"),
        ({"case_code": "BT-2026-000000"}, "Không thấy vụ việc"),
    ):
        with pytest.raises(Unfit, match=words):
            told("register", "sxd.reception", given(**changes), on=MONDAY)
    assert not Complaint.objects.exists()


def test_a_case_is_linked_only_where_it_is_seen(province, told, given):
    pen = Pen(province)
    pen.open(MONDAY)
    assert told("register", "sxd.reception", given(case_code=pen.case.code), on=MONDAY).case == pen.case
    with pytest.raises(Unfit):
        told("register", "snn.reception", given(case_code=pen.case.code), on=MONDAY)


def sees(province, who, one, today):
    try:
        queries.seen(province.person(who), one.pk, today)
    except NotThere:
        return False
    return True


def test_only_the_head_the_handler_and_who_was_let_in_see_it(province, told, assigned, today):
    everybody = ("sxd.head", "sxd.officer", "sxd.officer2", "sxd.reception", "sxd.finance", "stp.head", "ubnd.overseer")
    assert [who for who in everybody if sees(province, who, assigned, today)] == ["sxd.head", "sxd.officer"]
    second = province.person("sxd.officer2").user
    with pytest.raises(NotYours):
        told("allow", "sxd.officer", assigned.pk, second, reason="Giúp xác minh")
    with pytest.raises(Unfit, match="Lý do"):
        told("allow", "sxd.head", assigned.pk, second, reason=" ")
    with pytest.raises(Unfit, match="người của cơ quan"):
        told("allow", "sxd.head", assigned.pk, province.person("stp.head").user, reason="x")
    told("allow", "sxd.head", assigned.pk, second, reason="Giúp xác minh")
    assert sees(province, "sxd.officer2", assigned, today)
    told("disallow", "sxd.head", assigned.pk, second, reason="Xong việc")
    assert not sees(province, "sxd.officer2", assigned, today)
    told("take_step", "sxd.head", assigned.pk, "assigned", on=today, officer=second)
    assert not sees(province, "sxd.officer", assigned, today)  # the one who handles it now takes their place


def test_each_look_at_the_sender_is_kept_with_its_reason(province, told, assigned):
    with pytest.raises(Unfit, match="Lý do xem"):
        told("reveal", "sxd.officer", assigned.pk, reason="")
    for who in ("sxd.officer2", "sxd.reception", "stp.head"):
        with pytest.raises(NotThere):
            told("reveal", who, assigned.pk, reason="Tò mò")
    known = told("reveal", "sxd.officer", assigned.pk, reason="Mời làm việc")
    assert (known.full_name, known.contact) == (NAME, "0912000111")
    assert [(look.actor.username, look.reason) for look in Reveal.objects.all()] == [("sxd.officer", "Mời làm việc")]


def test_no_row_but_the_sealed_one_knows_the_name(told, assigned):
    with connection.cursor() as cursor:
        tables = [name for name in connection.introspection.table_names(cursor) if name.startswith("complaints_")]
        for table in tables:
            cursor.execute(f"SELECT count(*) FROM {table} row WHERE row::text LIKE %s", [f"%{NAME}%"])
            assert (cursor.fetchone()[0] > 0) == (table == "complaints_sender"), table


def test_a_denunciation_of_ones_own_head_stands_at_once_in_the_register_above(province, told, given, today):
    made = told("register", "sxd.officer", given("denunciation", theme="conduct", against_head=True), on=MONDAY)
    assert (made.agency, made.received_by) == (province.bodies["ubnd"], province.bodies["sxd"])
    assert not any(sees(province, who, made, today) for who in ("sxd.head", "sxd.officer"))
    assert sees(province, "ubnd.overseer", made, today)
    assert told("reveal", "ubnd.overseer", made.pk, reason="Xác minh").full_name == NAME
    with pytest.raises(Unfit, match="không chuyển về đó"):
        told("pass_on", "ubnd.overseer", made.pk, province.bodies["sxd"], on=MONDAY, text="Trả về")


def test_passing_on_takes_the_sealed_sender_along(province, told, given, today):
    here = told("register", "stp.reception", given(), on=MONDAY)
    handed = told("pass_on", "stp.head", here.pk, province.bodies["sxd"], on=today, text="Thuộc thẩm quyền Sở Xây dựng")
    assert (handed.agency, handed.received_on, handed.origin) == (province.bodies["sxd"], today, here)
    assert told("reveal", "sxd.head", handed.pk, reason="Thụ lý").full_name == NAME
    assert sees(province, "stp.head", here, today)
    assert not sees(province, "stp.head", handed, today)
    with pytest.raises(Unfit):
        told("pass_on", "stp.head", here.pk, province.bodies["snn"], on=today, text="Lần nữa")


def test_steps_come_in_turn_and_from_whom_they_belong_to(told, assigned, today):
    for who, step, more, problem in (
        ("sxd.officer", "assigned", {}, NotYours),
        ("sxd.officer2", "accepted", {}, NotThere),
        ("sxd.reception", "accepted", {}, NotThere),
        ("stp.head", "accepted", {}, NotThere),
        ("sxd.officer", "verified", {"text": "x"}, Unfit),  # not accepted yet
        ("sxd.officer", "refused", {}, Unfit),  # no reason
        ("sxd.officer", "extended", {"text": "x", "days": 10}, Unfit),
        ("sxd.officer", "dialogue", {"text": "x"}, Unfit),  # of complaints only
        ("sxd.head", "assigned", {}, Unfit),  # nobody named
        ("sxd.officer", "passed_on", {"text": "x"}, Unfit),  # by its own command
    ):
        with pytest.raises(problem):
            told("take_step", who, assigned.pk, step, on=today, **more)
    assert ComplaintStep.objects.count() == 1


def test_a_denunciation_goes_to_its_end(province, told, assigned, today):
    def go(who, step, **more):
        return told("take_step", who, assigned.pk, step, on=today, **more)

    assert [one.due for one in duties(province.person("sxd.officer"), today)] == [queries.seen(
        province.person("sxd.officer"), assigned.pk, today).standing.running.due]  # fmt: skip
    assert duties(province.person("sxd.officer2"), today) == []
    go("sxd.officer", "accepted")
    with pytest.raises(Unfit, match="1 đến 30"):
        go("sxd.officer", "extended", text="Nhiều người", days=31)
    go("sxd.officer", "extended", text="Nhiều người", days=30)
    go("sxd.officer", "verified", text="Đã làm việc với 3 người")
    with pytest.raises(NotYours):
        go("sxd.officer", "decided", text="x", number="1", outcome="partly")
    with pytest.raises(Unfit, match="Kết quả"):
        go("sxd.head", "decided", text="x", number="1")
    go("sxd.head", "decided", text="Có chậm 20 ngày", number="05/KL", outcome="partly")
    go("sxd.officer", "notified", number="12/TB")
    assert duties(province.person("sxd.officer"), today) == []
    go("sxd.head", "acted", text="Đã kiểm điểm")
    row = queries.seen(province.person("sxd.head"), assigned.pk, today)
    assert (row.standing.state, row.standing.outcome, row.standing.closed) == ("notified", "partly", True)
    assert not queries.rows(province.person("sxd.head"), 2026, today, going_on=True)


def test_counts_tell_no_name_number_or_words(province, told, complaint, assigned, today):
    told("take_step", "sxd.officer", assigned.pk, "accepted", on=today)
    found = {(one.agency, one.kind): one for one in queries.counts(province.person("stp.officer"), 2026, today)}
    assert set(found) == {("Sở Xây dựng", "complaint"), ("Sở Xây dựng", "denunciation")}
    one = found["Sở Xây dựng", "complaint"]
    assert (one.received, one.accepted, one.waiting, one.overdue) == (1, 0, 1, 1)
    assert found["Sở Xây dựng", "denunciation"].accepted == 1
    assert queries.counts(province.person("khac.head"), 2026, today) == []
    assert queries.counts(province.person("snn.head"), 2026, today) == []
    assert queries.counts(province.person("stp.reception"), 2026, today) == []
    assert len(about_bodies(province.person("stp.head"), 2026, today)[province.bodies["sxd"].pk]) == 2


def test_a_complaint_is_told_with_its_case_a_denunciation_never(province, told, given, today):
    pen = Pen(province)
    pen.open(MONDAY)
    for kind in ("complaint", "denunciation"):
        told("register", "sxd.reception", given(kind, case_code=pen.case.code), on=MONDAY)
    codes = {one.kind: one.case_code for one in queries.matters(province.person("stp.head"), 2026, today)}
    assert codes == {"complaint": pen.case.code, "denunciation": ""}


def test_what_is_recorded_stays(told, assigned):
    told("reveal", "sxd.head", assigned.pk, reason="x")
    for model in (Complaint, ComplaintStep, Reveal):
        with pytest.raises(DatabaseError), transaction.atomic():
            model.objects.update(id=1)
        with pytest.raises(DatabaseError), transaction.atomic():
            model.objects.all()._raw_delete("default")
