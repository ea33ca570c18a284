"""Whoever gave an address is mailed when there is an answer: where to read it, nothing of what was asked."""

from datetime import date
from uuid import uuid4

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from btnn.support import commands, letters
from btnn.support.commands import Asked

TUESDAY = date(2026, 11, 17)
TEXT = "Công an giữ con tôi chín ngày rồi thả?"


def answered(province, today, contact):
    head = province.person("stp.head")
    asked = Asked(TEXT, "scope", contact=contact)
    question, _ = commands.ask(asked, province.bodies["stp"], today=date(2026, 11, 16), token=uuid4())
    commands.assign(question.pk, head.user, on=TUESDAY, membership=head, today=today)
    commands.answer(question.pk, "Ba năm.", citations=["Luật, Đ6.1"], on=TUESDAY, membership=head, today=today)
    return question


@pytest.mark.parametrize(("contact", "jobs"), [("an@example.vn", 1), ("", 0), ("0912 345 678", 0)])
def test_an_answer_queues_a_mail_for_who_gave_an_address(province, today, contact, jobs):
    question = answered(province, today, contact)
    queued = ProcrastinateJob.objects.filter(task_name="mail_answer", args__subject=question.pk)
    assert queued.count() == jobs


def test_the_mail_says_where_the_answer_stands_and_nothing_of_the_question(province, today, settings):
    settings.MAIL_IS_SET_UP, settings.SITE_ADDRESS = True, "https://btnn.example.vn"
    question, sent = answered(province, today, "an@example.vn"), []
    assert letters.mail_answer(question.pk, send=lambda letter, address: sent.append((address, letter)))
    ((address, letter),) = sent
    assert address == "an@example.vn"
    assert "https://btnn.example.vn/hoi-dap/cau-tra-loi/" in letter.text
    assert "chín ngày" not in letter.text + letter.html + letter.subject
    assert "Ba năm" not in letter.text + letter.html
