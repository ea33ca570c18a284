"""Whatever bytes come under whatever name: a file is taken or refused with a sentence, and nothing else happens."""

import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from btnn.cases.errors import Invalid
from btnn.documents.checking import checked
from btnn.documents.checking.names import HIDDEN, LONGEST, clean_name, ending

from . import samples

WHOLE = {
    "pdf": samples.pdf(pages=2, extra=samples.packed_objects(b"5 0  <</A 1>>")),
    "jpg": samples.picture(size=(40, 40)),
    "png": samples.picture("PNG", (40, 40), "RGBA"),
    "docx": samples.docx(),
    "xlsx": samples.xlsx(),
    "odt": samples.odt(),
    "txt": "Đơn yêu cầu bồi thường".encode(),
}
MANY = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def look(folder, name, content):
    path = folder / "upload"
    path.write_bytes(content)
    try:
        return checked(path, name, len(content))
    except Invalid as refused:
        assert refused.message.endswith(".")
        assert "Traceback" not in refused.message
        return None


@MANY
@given(
    kind=st.sampled_from(sorted(WHOLE)),
    cut=st.integers(0, 4000),
    changes=st.lists(st.tuples(st.integers(0, 4000), st.binary(min_size=1, max_size=6)), max_size=4),
    tail=st.binary(max_size=40),
)
def test_a_paper_damaged_anywhere_is_taken_or_refused(tmp_path, kind, cut, changes, tail):
    content = bytearray(WHOLE[kind])
    for place, piece in changes:
        content[place % len(content) : place % len(content) + len(piece)] = piece
    look(tmp_path, f"a.{kind}", bytes(content[: cut if cut < len(content) else None]) + tail)


@MANY
@given(
    head=st.sampled_from([b"", b"%PDF-1.7\n", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"PK\x03\x04", b"BM", b"GIF89a"]),
    body=st.binary(max_size=300),
    last=st.sampled_from([*sorted(WHOLE), "exe", "svg", "", "heic"]),
)
def test_noise_is_taken_or_refused(tmp_path, head, body, last):
    look(tmp_path, f"a.{last}", head + body)


@pytest.mark.parametrize("kind", sorted(WHOLE))
@pytest.mark.parametrize("said", sorted({*WHOLE, "exe", "html", "svg", "docm"}))
def test_no_content_passes_under_the_name_of_another_kind(tmp_path, kind, said):
    found = look(tmp_path, f"a.{said}", WHOLE[kind])
    assert (found is not None) == (kind == said)


@given(name=st.text(max_size=400))
def test_a_cleaned_name_is_one_safe_line_and_stays_as_it_is(name):
    kept = clean_name(name)
    assert kept == clean_name(kept)
    assert 0 < len(kept) <= LONGEST
    assert not set(kept) & set('/\\<>:"|?*\n\r\t\0')
    assert not {unicodedata.category(letter) for letter in kept} & HIDDEN
    assert not kept.startswith(".")


@given(stem=st.text("aăâđ01 -_.", min_size=1, max_size=300), last=st.sampled_from(sorted(WHOLE)))
def test_cutting_a_long_name_keeps_its_ending(stem, last):
    assert ending(clean_name(f"x{stem}.{last}")) == last
