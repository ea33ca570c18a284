"""Drafts: found by their code alone, unreadable without it, gone after thirty days."""

from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.urls import reverse
from django.utils import timezone

from btnn.web.database.grants import web_role

NAME = "Nguyễn Thị Bí Mật"


@pytest.fixture
def written(writer):
    writer.begin(kind="injured_person")
    writer.send("nguoi-yeu-cau", full_name=NAME, phone="0912345678", address="xã Thử")
    return writer


def rows():
    from btnn.portal.claims.models import ClaimDraft

    return list(ClaimDraft.objects.values())


def fresh(client):
    from django.test import Client

    return Client()


def test_nothing_of_a_draft_can_be_read_in_the_database(written):
    (row,) = rows()
    code = written.draft.code
    with connection.cursor() as cursor:
        cursor.execute("SELECT row_to_json(s)::text FROM django_session s")
        sessions = " ".join(text for (text,) in cursor.fetchall())
    told = f"{row} {bytes(row['sealed'])!r} {sessions}"
    for secret in (code, code.replace("-", ""), NAME, "0912345678"):
        assert secret not in told
    from django.contrib.sessions.models import Session

    for session in Session.objects.all():
        assert code not in str(session.get_decoded())


def test_another_code_does_not_open_it(written):
    from btnn.portal.claims import secret

    (row,) = rows()
    assert secret.opened(secret.drawn(), row["sealed"]) is None
    assert secret.opened(written.draft.code, bytes(row["sealed"])[:-4] + b"AAA=") is None
    assert NAME in secret.opened(written.draft.code, row["sealed"]).decode()


def test_the_database_shows_the_one_draft_that_is_named(written):
    (row,) = rows()
    for told, seen in (("", 0), ("0" * 64, 0), (row["digest"], 1)):
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f'SET LOCAL ROLE "{web_role()}"')
            cursor.execute("SELECT set_config('btnn.claim_draft', %s, true)", [told])
            cursor.execute("SELECT count(*) FROM claims_claimdraft")
            assert cursor.fetchone() == (seen,)


@pytest.mark.parametrize("spelled", [str, str.lower, lambda code: code.replace("-", " "), lambda code: f" {code} "])
def test_one_goes_on_by_the_code_on_another_machine(written, client, spelled):
    other = fresh(client)
    answer = other.post(reverse("claims:resume"), {"code": spelled(written.draft.code)})
    assert (answer.status_code, answer.url) == (303, reverse("claims:summary"))
    page = other.get(reverse("claims:summary"))
    assert NAME in page.content.decode()
    assert page.headers["Cache-Control"] == "private, no-store"
    assert NAME not in page.content.decode().split("<title>")[1].split("</title>")[0]


def test_unknown_and_run_out_have_one_answer_and_tries_are_counted(written, client):
    from btnn.portal.claims import secret
    from btnn.portal.claims.models import ClaimDraft

    code = written.draft.code
    ClaimDraft.objects.update(expires_at=timezone.now() - timedelta(minutes=1))
    other = fresh(client)

    def tried(typed):
        answer = other.post(reverse("claims:resume"), {"code": typed})
        body = answer.content.decode().replace(typed, "…")
        return answer.status_code, body[body.index("<h2>") : body.index("</ul>")]

    assert tried(code) == tried(secret.drawn())
    assert tried("không phải mã")[0] == 422
    for _ in range(7):
        tried(secret.drawn())
    assert other.post(reverse("claims:resume"), {"code": code}).status_code == 429


def test_what_is_on_the_page_is_kept_on_leaving(written):
    code = written.draft.code
    answer = written.send("lien-he", act="leave", phone="0900 000 001")
    assert code in answer.content.decode()
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert written.draft is None
    written.client.post(reverse("claims:resume"), {"code": code})
    assert written.content.contact.phone == "0900 000 001"


def test_what_is_being_typed_is_kept_by_the_script_of_the_page(written):
    answer = written.client.post(reverse("claims:keep", args=["su-viec"]), {"what_happened": "Bị giữ chín"})
    assert answer.json()["said"].startswith("Đã lưu lúc ")
    assert written.content.what_happened == "Bị giữ chín"
    written.client.post(reverse("claims:keep", args=["su-viec"]), {"what_happened": "Khác", "happened_from": "0"})
    assert written.content.what_happened == "Bị giữ chín"
    assert written.draft.typed["su-viec"]["what_happened"] == ["Khác"]
    assert "su-viec" not in written.draft.seen
    for slug in ("giay-to", "tu-cach"):  # files; an answer that takes others away
        assert written.client.post(reverse("claims:keep", args=[slug])).status_code == 404
    assert written.client.get(reverse("claims:keep", args=["su-viec"])).status_code == 405


def test_what_was_kept_unasked_never_undoes_what_was_sent(written):
    late = {"what_happened": "Bị giữ", "turn": str(written.draft.turn)}
    written.client.post(reverse("claims:step", args=["su-viec"]), {"what_happened": "Bị giữ chín ngày"})
    answer = written.client.post(reverse("claims:keep", args=["su-viec"]), late)
    assert (answer.status_code, written.content.what_happened) == (409, "Bị giữ chín ngày")
    assert "Chưa lưu phần vừa ghi" in answer.json()["problem"]
    read_before = written.draft
    written.client.post(reverse("claims:keep", args=["su-viec"]), late | {"turn": str(read_before.turn)})
    assert written.content.what_happened == "Bị giữ"
    assert not read_before.save_unasked()


def test_a_draft_is_left_and_thrown_away(written):
    code = written.draft.code
    assert code in written.client.post(reverse("claims:leave")).content.decode()
    assert written.draft is None
    answer = written.see("tu-cach")
    assert (answer.status_code, answer.url) == (302, reverse("claims:resume"))
    written.client.post(reverse("claims:resume"), {"code": code})
    assert written.client.get(reverse("claims:discard")).status_code == 200
    assert len(rows()) == 1
    assert written.client.post(reverse("claims:discard")).status_code == 200
    assert rows() == []


def test_drafts_go_after_thirty_days_and_their_files_with_them(written, folder):
    from btnn.portal.claims import drafting
    from btnn.web.tidying import tidy
    from tests.documents import samples
    from tests.documents.desk import upload

    answer = written.send("giay-to", **{"camera-HS-2": upload("anh.jpg", samples.picture()), "act": "add"})
    assert answer.status_code == 303
    (file,) = drafting.living_files()
    now = timezone.now()
    assert str(tidy(now + timedelta(days=29))).startswith("Đã xóa 0 tệp")
    assert len(rows()) == 1
    gone = tidy(now + timedelta(days=31))
    assert (gone.files, gone.drafts) == (1, 1)
    assert rows() == []
    assert not list(folder.glob(f"*/*/{file}"))


def test_too_long_a_request_is_told_and_not_kept(written, monkeypatch):
    from btnn.portal.claims import drafting

    monkeypatch.setattr(drafting, "LARGEST", 600)
    answer = written.send("su-viec", what_happened="dài " * 400)
    assert answer.status_code == 422
    assert "dài dài" in written.text(answer)
    assert written.content.what_happened == ""
