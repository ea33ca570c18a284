"""Letters go to whom the circular says; what is not done is followed up to the Ministry (TT 08/2019 Đ11, Đ13–15)."""

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO

import pytest
from django.db import DatabaseError, transaction
from docx import Document

from btnn.refusals import NotThere, NotYours, TooLate, Unfit
from btnn.support.urging import commands, queries
from btnn.support.urging.documenting import document
from btnn.support.urging.models import Letter, LetterTurn


@pytest.fixture
def people(province):
    return {name: province.person(name) for name in ("stp.officer", "sxd.head", "ubnd.overseer", "btp.overseer")}


@pytest.fixture
def data(province, late, today):
    return commands.LetterData(
        kind="urge", about=province.bodies["sxd"], subject="đôn đốc", text="Đề nghị thụ lý.", contents=["13.2a"],
        grounds=["14.3"], case_code=late.code, on=today, reply_by=today + timedelta(days=7), signer="A",
    )  # fmt: skip


def seen(membership, key, today):
    return queries.letter(membership, key, today)


@pytest.mark.parametrize(
    ("changes", "refusal", "words"),
    [
        ({"about": "stp"}, Unfit, "chính cơ quan mình"),
        ({"about": "khac"}, Unfit, "không thuộc địa phương"),
        ({"about": "ubnd"}, Unfit, "Bộ Tư pháp đôn đốc"),
        ({"kind": "ask"}, Unfit, "do chính cơ quan bạn đôn đốc"),
        ({"kind": "report", "about": "ubnd"}, Unfit, "Đ11.1"),
        ({"contents": []}, Unfit, "ít nhất một mục"),
        ({"contents": ["8.2a"]}, Unfit, "trong danh sách"),
        ({"grounds": []}, Unfit, "Đ14"),
        ({"text": "  "}, Unfit, "Nội dung văn bản"),
        ({"signer": ""}, Unfit, "Người ký"),
        ({"on": date(2026, 11, 21)}, Unfit, "chưa đến"),
        ({"reply_by": date(2026, 11, 1)}, Unfit, "trước ngày văn bản"),
        ({"case_code": "BT-2026-999999"}, NotThere, "vụ việc này"),
        ({"after": 99}, NotThere, "văn bản này"),
    ],
)
def test_what_cannot_be_sent_is_refused_with_the_reason(province, people, data, today, changes, refusal, words):
    if "about" in changes:
        changes = changes | {"about": province.bodies[changes["about"]]}
    with pytest.raises(refusal, match=words):
        commands.send(replace(data, **changes), membership=people["stp.officer"], today=today)
    assert not Letter.objects.exists()


def test_only_those_who_manage_urge(people, data, today):
    with pytest.raises(NotYours):
        commands.send(data, membership=people["sxd.head"], today=today)


def test_the_body_answers_promises_and_is_judged(people, letter, today):
    officer, head = people["stp.officer"], people["sxd.head"]
    assert seen(head, letter.pk, today).state == "overdue"
    with pytest.raises(Unfit, match="phải được thực hiện"):
        commands.answer(letter.pk, words="Không.", declines=True, on=today, membership=head, today=today)
    with pytest.raises(Unfit, match="Ngày trả lời"):
        commands.answer(letter.pk, words="Có.", on=date(2026, 11, 1), membership=head, today=today)
    promised = today + timedelta(days=3)
    commands.answer(letter.pk, words="Sẽ thụ lý.", promised_on=promised, on=today, membership=head, today=today)
    assert seen(officer, letter.pk, today).state == "promised"
    assert seen(officer, letter.pk, promised + timedelta(days=1)).act == "Gửi văn bản lần sau"
    with pytest.raises(NotYours):
        commands.judge(letter.pk, done=True, words="Đã làm.", on=today, membership=head, today=today)
    commands.judge(letter.pk, done=True, words="Đã thụ lý ngày 20/11.", on=today, membership=officer, today=today)
    for act in (
        lambda: commands.answer(letter.pk, words="Thêm.", on=today, membership=head, today=today),
        lambda: commands.withdraw(letter.pk, words="Thôi.", on=today, membership=officer, today=today),
    ):
        with pytest.raises(TooLate):
            act()


def test_what_is_done_in_vain_goes_to_a_second_letter_and_up_to_the_ministry(province, people, letter, data, today):
    officer, ministry = people["stp.officer"], people["btp.overseer"]
    second = commands.send(replace(data, after=letter.pk), membership=officer, today=today)
    assert second.round == 2
    assert seen(officer, letter.pk, today).state == "in_vain"
    with pytest.raises(TooLate):
        commands.send(replace(data, after=letter.pk), membership=officer, today=today)
    later = second.reply_by + timedelta(days=1)
    assert seen(officer, second.pk, later).next == "escalate"
    with pytest.raises(NotThere):
        queries.letter(ministry, letter.pk, later)
    up = replace(data, kind="ask", after=second.pk, on=later, reply_by=later + timedelta(days=7))
    raised = commands.send(up, membership=officer, today=later)
    assert raised.to_agency == province.bodies["btp"]
    assert [one.row.pk for one in queries.chain(ministry, raised, later)] == [letter.pk, second.pk, raised.pk]
    history = queries.chain(officer, raised, later)
    told = Document(BytesIO(document(seen(officer, raised.pk, later), history)))
    cells = [cell.text for row in told.tables[0].rows for cell in row.cells]
    assert any("15/STP" in cell for cell in cells)
    assert "Kính gửi: Bộ Tư pháp" in [line.text for line in told.paragraphs]
    # The Ministry asks the committee (Đ13.3c), whose department carries it out; else it steps in itself (Đ13.3d).
    ask = replace(data, kind="ask", case_code=data.case_code, on=later, reply_by=later + timedelta(days=5), agreed=None)
    with pytest.raises(NotThere):
        commands.send(ask, membership=ministry, today=later)  # it does not see the case
    asked = commands.send(replace(ask, case_code=""), membership=ministry, today=later)
    assert asked.to_agency == province.bodies["ubnd"]
    with pytest.raises(Unfit, match=r"Đ13.3c"):
        commands.send(replace(ask, kind="urge", case_code=""), membership=ministry, today=later)
    commands.answer(
        asked.pk, words="Vụ việc đang được khởi kiện.", declines=True, on=later, membership=officer, today=later
    )
    direct = commands.send(replace(ask, kind="urge", case_code="", after=asked.pk), membership=ministry, today=later)
    assert direct.to_agency == province.bodies["sxd"]
    assert direct.basis.endswith("Đ13.3d")


def test_a_request_to_urge_is_carried_out_by_a_letter_that_its_asker_sees(province, people, data, today):
    ministry, officer = people["btp.overseer"], people["stp.officer"]
    asked = commands.send(replace(data, kind="ask", case_code=""), membership=ministry, today=today)
    with pytest.raises(NotThere):
        commands.send(replace(data, agreed=asked.pk), membership=ministry, today=today)
    with pytest.raises(Unfit, match="cơ quan khác"):
        commands.send(
            replace(data, agreed=asked.pk, about=province.bodies["snn"], case_code=""), membership=officer, today=today
        )
    done = commands.send(replace(data, agreed=asked.pk), membership=officer, today=today)
    assert seen(ministry, done.pk, today).row.to_name == "Sở Xây dựng"
    assert seen(ministry, asked.pk, today).state == "agreed"


def test_a_report_is_demanded_of_the_body_and_answered(people, data, today):
    given = replace(data, kind="report", contents=["8.2a", "8.2d"], grounds=[])
    sent = commands.send(given, membership=people["stp.officer"], today=today)
    assert (sent.grounds, sent.basis) == ([], "Thông tư 08/2019/TT-BTP, Đ11.3")
    commands.answer(sent.pk, words="Đang xác minh.", on=today, membership=people["sxd.head"], today=today)
    assert seen(people["ubnd.overseer"], sent.pk, today).state == "answered"


def test_notes_say_source_and_content_and_stay_with_who_wrote_them(province, people, late, today):
    given = {"source": "9.1g", "content": "8.2a", "words": "Báo nêu vụ việc chậm.", "on": today, "today": today}
    officer = people["stp.officer"]
    commands.note(**given, case_code=late.code, membership=officer)
    commands.note(**given, about=province.bodies["snn"], membership=officer)
    assert len(queries.notes(officer, 2026)) == 2
    assert len(queries.notes_of_case(officer, late.code)) == 1
    assert queries.notes(people["ubnd.overseer"], 2026) == []
    for changes, refusal in (
        ({"source": "9.1z", "case_code": late.code}, Unfit),
        ({}, Unfit),
        ({"about": province.bodies["khac"]}, Unfit),
        ({"case_code": "BT-2026-999999"}, NotThere),
    ):
        with pytest.raises(refusal):
            commands.note(**(given | changes), membership=officer)
    with pytest.raises(NotYours):
        commands.note(**given, case_code=late.code, membership=people["sxd.head"])


def test_the_year_counts_what_was_urged(province, people, letter, data, today):
    sent = commands.send(replace(data, kind="report", contents=["8.2a"]), membership=people["stp.officer"], today=today)
    commands.withdraw(sent.pk, words="Nhầm.", on=today, membership=people["stp.officer"], today=today)
    commands.judge(letter.pk, done=True, words="Xong.", on=today, membership=people["stp.officer"], today=today)
    told = queries.urged_in(province.bodies["stp"].pk, 2026)
    assert (told.urging, told.reports, told.fulfilled, told.in_vain) == (1, 0, 1, 0)
    assert queries.urged_in(province.bodies["stp"].pk, 2025).urging == 0


def test_the_list_of_cases_of_a_year_has_what_is_unfinished(people, late, letter, today):
    (one,) = queries.case_list(people["stp.officer"], 2026, today)
    assert (one.case.code, one.letters) == (late.code, 1)
    assert queries.case_list(people["stp.officer"], 2025, today) == []
    assert queries.case_list(people["sxd.head"], 2026, today) == []


def test_what_was_written_is_never_changed(people, letter, today):
    commands.answer(letter.pk, words="Đã nhận.", on=today, membership=people["sxd.head"], today=today)
    for rows in (Letter.objects, LetterTurn.objects):
        with pytest.raises(DatabaseError), transaction.atomic():
            rows.update(text="Khác")
        with pytest.raises(DatabaseError), transaction.atomic():
            rows.all().delete()
