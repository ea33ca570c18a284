"""The page of papers: bringing, opening, withdrawing; bad files keep everything typed, and good files too."""

import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from btnn.documents import store
from btnn.documents.models import Paper

from . import samples
from .desk import body, handed, keep, sit, text, upload

MONDAY = date(2026, 11, 9)
TYPED = {"direction": "in", "title": "Đơn yêu cầu bồi thường", "number": "15/ĐN", "dated": "05/11/2026"}


@pytest.fixture
def case(pen):
    return pen.open(MONDAY).case


@pytest.fixture(autouse=True)
def day(monkeypatch):
    monkeypatch.setenv("BTNN_TODAY", "2026-11-20")


@pytest.fixture
def clerk(client, province):
    return sit(client, province.person("sxd.reception"))


def at(case, name="papers", *more):
    return reverse(f"documents:{name}", args=[case.code, *more])


def test_several_files_at_once(case, clerk, folder):
    files = [upload(), upload("Ảnh.jpg", samples.picture())]
    answer = clerk.post(at(case), TYPED | {"files": files, "event_number": "1"}, follow=True)
    assert answer.redirect_chain == [(at(case), 303)]
    told = text(answer)
    assert "Đã lưu 2 giấy tờ." in told
    assert "Đơn yêu cầu bồi thường – Don" in told
    assert "Kèm mục ghi số 1" in told
    rows = list(Paper.objects.order_by("pk"))
    assert [(row.media_type, row.pages, row.dated) for row in rows] == [
        ("application/pdf", 1, date(2026, 11, 5)),
        ("image/jpeg", None, date(2026, 11, 5)),
    ]
    assert all(store.path_of(row.sha256).is_file() for row in rows)
    assert list((folder / "arriving").iterdir()) == []


def test_a_bad_file_is_told_and_the_rest_is_kept_on_the_page(case, clerk):
    files = [upload(), upload("virus.pdf", b"MZ" + bytes(60))]
    answer = clerk.post(at(case), TYPED | {"files": files, "personal": "on"})
    assert answer.status_code == 422
    told = text(answer)
    assert "virus.pdf" in told
    assert "chương trình máy tính" in told
    assert 'value="15/ĐN"' in told
    assert not Paper.objects.exists()
    tokens = re.findall(r'name="kept" value="([^"]+)"', told)
    assert len(tokens) == 1
    assert clerk.post(at(case), TYPED | {"kept": tokens}).status_code == 303
    assert Paper.objects.get().file_name == "Don.pdf"


def test_a_token_is_of_one_person_and_unchanged(case, clerk, province):
    told = text(clerk.post(at(case), TYPED | {"files": [upload()], "direction": ""}))
    (token,) = re.findall(r'name="kept" value="([^"]+)"', told)
    assert clerk.post(at(case), TYPED | {"kept": token[:-2] + "xx"}).status_code == 422
    sit(clerk, province.person("sxd.head"))
    answer = clerk.post(at(case), TYPED | {"kept": token})
    assert answer.status_code == 422
    assert "hãy chọn lại tệp" in text(answer)
    assert not Paper.objects.exists()


def test_no_file_is_told(case, clerk):
    answer = clerk.post(at(case), TYPED)
    assert answer.status_code == 422
    assert "Hãy chọn ít nhất một tệp." in text(answer)


def test_the_same_content_again_is_told(case, clerk):
    clerk.post(at(case), TYPED | {"files": [upload()]})
    answer = clerk.post(at(case), TYPED | {"files": [upload("Bản khác.pdf")]}, follow=True)
    assert "trùng hoàn toàn với “Đơn yêu cầu bồi thường”" in text(answer)
    assert Paper.objects.count() == 2
    assert len({row.sha256 for row in Paper.objects.all()}) == 1


def test_a_file_too_large_is_thrown_away_while_it_comes(case, clerk, settings, folder):
    settings.PAPER_FILE_SIZE = 100_000
    answer = clerk.post(at(case), TYPED | {"files": [upload(content=samples.pdf() + bytes(700_000))]})
    assert answer.status_code == 422
    assert "lớn hơn 98 KB" in text(answer)
    assert [path for path in folder.rglob("*") if path.is_file() and path.name != ".lock"] == []


def test_strangers_leave_nothing_on_the_disk(case, client, folder):
    answer = client.post(at(case), TYPED | {"files": [upload()]})
    assert answer.status_code == 302
    assert not folder.exists() or not list(folder.rglob("upload-*"))


@pytest.mark.parametrize(
    ("file", "kind", "opens"),
    [
        (("Đơn.pdf", "application/pdf"), "application/pdf", True),
        (("a.png", "image/png"), "image/png", True),
        (("a.txt", "text/plain"), "text/plain; charset=utf-8", False),
        (("a.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"), None, False),
    ],
)
def test_a_content_is_served_as_what_it_is_and_never_as_a_page(case, clerk, province, file, kind, opens):
    (row,) = keep(case, province.person("sxd.head"), handed(b"<script>x</script>", *file))
    answer = clerk.get(at(case, "content", row.pk))
    assert body(answer) == b"<script>x</script>"
    assert answer["Content-Type"] == (kind or file[1])
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"].startswith("default-src 'none'")
    assert ("sandbox" in answer["Content-Security-Policy"]) == (kind != "application/pdf")
    assert answer["Cache-Control"] == "private, no-store"
    assert answer["Content-Disposition"].startswith("inline" if opens else "attachment")
    saved = clerk.get(at(case, "content", row.pk) + "?tai")
    assert saved["Content-Disposition"].startswith("attachment")
    body(saved)


def test_small_pictures_are_drawn_once(case, clerk, province):
    head = province.person("sxd.head")
    (drawn,) = keep(case, head, handed())
    (photo,) = keep(case, head, handed(samples.picture(size=(800, 600)), "a.jpg", "image/jpeg"))
    (plain,) = keep(case, head, handed(b"x", "a.txt", "text/plain"))
    for row in (drawn, photo):
        answer = clerk.get(at(case, "picture", row.pk))
        assert answer["Content-Type"] == "image/jpeg"
        assert body(answer).startswith(b"\xff\xd8\xff")
        store.path_of(row.sha256).unlink()
        assert body(clerk.get(at(case, "picture", row.pk)))
    assert clerk.get(at(case, "picture", plain.pk)).status_code == 404
    assert clerk.get(at(case, "content", photo.pk)).status_code == 404


def test_withdrawing_over_the_page(case, clerk, province):
    (row,) = keep(case, province.person("sxd.reception"), title="Nhầm hồ sơ")
    (heads,) = keep(case, province.person("sxd.head"))
    assert "Nhầm hồ sơ" in text(clerk.get(at(case, "withdraw", row.pk)))
    assert clerk.get(at(case, "withdraw", heads.pk)).status_code == 403
    assert clerk.post(at(case, "withdraw", row.pk), {"reason": " "}).status_code == 422
    answer = clerk.post(at(case, "withdraw", row.pk), {"reason": "Của vụ việc khác"}, follow=True)
    assert "Của vụ việc khác" in text(answer)
    for name in ("withdraw", "content", "picture"):
        assert clerk.get(at(case, name, row.pk)).status_code == 404


def test_who_only_watches_has_no_form(case, client, province):
    sit(client, province.person("stp.overseer"))
    told = text(client.get(at(case)))
    assert 'type="file"' not in told
    assert "chỉ hiện với cơ quan giải quyết" in told
    assert client.post(at(case), TYPED | {"files": [upload()]}).status_code == 403


def test_the_page_asks_no_more_for_many_papers(case, clerk, province, django_assert_num_queries):
    head = province.person("sxd.head")
    keep(case, head)
    clerk.get(at(case))
    with CaptureQueriesContext(connection) as one:
        clerk.get(at(case))
    keep(case, head, *[handed(bytes([65, n])) for n in range(30)])
    with django_assert_num_queries(len(one)):
        clerk.get(at(case))


def test_papers_are_chosen_by_way(case, clerk, province):
    keep(case, province.person("sxd.head"), direction="in", title="Đơn xin")
    keep(case, province.person("sxd.head"), direction="out", title="Thông báo ra")
    told = text(clerk.get(at(case), {"loai": "out"}))
    assert "Thông báo ra" in told
    assert "Đơn xin" not in told
