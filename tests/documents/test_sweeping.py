"""Files that nobody uses go, files that are used stay; a file changed or lost is named."""

import os
from datetime import date, timedelta

import pytest
from django.utils import timezone

from btnn.cases import audit
from btnn.documents import store
from btnn.documents.sweeping import YOUNG, broken_files, sweep
from tests.cases.province import TODAY

from .desk import handed, keep

MONDAY = date(2026, 11, 9)


@pytest.fixture
def case(pen):
    return pen.open(MONDAY).case


def age(path, by=YOUNG + timedelta(minutes=1)):
    then = (timezone.now() - by).timestamp()
    os.utime(path, (then, then))


def test_what_nobody_uses_goes_after_a_day(case, province):
    kept = handed()
    keep(case, province.person("sxd.head"), kept)
    old, young = store.put([b"never used"]), store.put([b"in a form still"])
    half = store.arriving() / "upload-half"
    half.write_bytes(b"x")
    for path in (store.path_of(kept.sha256), store.path_of(old.sha256), half):
        age(path)
    assert sweep(timezone.now()) == 2
    assert not half.exists()
    assert [store.path_of(one.sha256).exists() for one in (kept, old, young)] == [True, False, True]


def test_a_file_that_was_changed_or_lost_is_named(case, province, capsys):
    head = province.person("sxd.head")
    changed, lost, whole = (keep(case, head, handed(content))[0] for content in (b"one", b"two", b"three"))
    assert list(broken_files()) == []
    assert audit.main([], TODAY) == 0
    store.path_of(changed.sha256).write_bytes(b"forged")
    store.path_of(lost.sha256).unlink()
    told = list(broken_files())
    assert f"{case.code}, giấy tờ số {changed.pk}: tệp không khớp với mã băm: nội dung đã bị sửa" in told
    assert f"{case.code}, giấy tờ số {lost.pk}: tệp đã mất" in told
    assert len(told) == 2
    assert str(whole.pk) not in "".join(told).replace(case.code, "")
    capsys.readouterr()
    assert audit.main(["--case", case.code], TODAY) == 1
    assert "tệp đã mất" in capsys.readouterr().out


def test_the_audit_of_one_case_looks_at_its_files_only(case, pen, province):
    (lost,) = keep(case, province.person("sxd.head"))
    other = pen.open(MONDAY).case
    store.path_of(lost.sha256).unlink()
    assert list(broken_files(other.code)) == []
    assert audit.main(["--case", other.code], TODAY) == 0
