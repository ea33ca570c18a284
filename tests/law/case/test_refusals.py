"""Bad files: each is refused with the line and a Vietnamese sentence, never with a traceback."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from btnn.cli import main
from btnn.law.case import Refused, event_from
from btnn.law.case.events import EVENTS
from tests.law.case import stories
from tests.law.case.bad_data import BAD_DATA
from tests.law.case.bad_entries import GOOD, NO_ENTRY, NO_JSON
from tests.law.case.bad_turns import BEFORE_ITS_CAUSE
from tests.law.case.stories import Raw, dossier, entry

VIETNAMESE = re.compile("[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]", re.IGNORECASE)


def refuse(raw: bytes, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> str:
    """What the command says of a file that it must refuse."""
    file = tmp_path / "case.jsonl"
    file.write_bytes(raw)
    assert main(["case", "replay", str(file), "--as-of", "2026-12-31", "--json"]) == 2
    out, error = capsys.readouterr()
    assert out == ""
    assert "Traceback" not in error
    assert VIETNAMESE.search(error)
    assert error.rstrip().endswith(".") or error.rstrip().endswith("+07:00.")
    assert len(error) < 1200
    return error


def text(*lines: Raw | str) -> bytes:
    return "".join((line if isinstance(line, str) else json.dumps(line)) + "\n" for line in lines).encode()


@pytest.mark.parametrize("name", NO_JSON)
def test_a_line_that_is_no_object(name: str, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert "Dòng 3: " in refuse(text(GOOD, "", NO_JSON[name]), capsys, tmp_path)


@pytest.mark.parametrize("name", NO_ENTRY)
def test_an_entry_that_is_no_entry(name: str, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert "Dòng 1: " in refuse(text(NO_ENTRY[name], GOOD), capsys, tmp_path)


@pytest.mark.parametrize("name", BAD_DATA)
def test_data_that_the_law_does_not_know(name: str, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    story, bad = BAD_DATA[name]
    said = refuse(text(*story, bad), capsys, tmp_path)
    assert f"Dòng {len(story) + 1}: " in said


@pytest.mark.parametrize("name", BEFORE_ITS_CAUSE)
def test_an_event_before_its_cause(name: str, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    story, bad = BEFORE_ITS_CAUSE[name]
    said = refuse(text(*story, "", bad), capsys, tmp_path)
    assert f"Dòng {len(story) + 2}: " in said, "the line of the file, empty lines included"


def test_a_refusal_names_the_stage_and_the_article(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    said = refuse(text(dossier(), entry("decision_issued", "03-03", number="1", amount=1)), capsys, tmp_path)
    assert "“Thương lượng thành”" in said
    assert "Đ47.1" in said


# -- files ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("raw", [b"", b"\n\n", b" \r\n\t\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_refused(raw: bytes, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert "không có sự kiện" in refuse(raw, capsys, tmp_path)


@pytest.mark.parametrize(
    "raw",
    [
        text(GOOD) + '{"type": "claim_accepted", "on": "2026-03-03", "data": {"number": "é"}}'.encode("latin-1"),
        text(GOOD) + b"\xff\xfe\x00\x01",
        text(GOOD) + b"\x80",
        text(GOOD) + bytes(range(128, 256)),
        text(GOOD) + b"\xed\xa0\x80",
    ],
)
def test_bytes_that_are_no_utf8_are_refused(raw: bytes, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    said = refuse(raw, capsys, tmp_path)
    assert "UTF-8" in said
    assert "Dòng 2" in said


def test_utf16_is_refused(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    refuse(json.dumps(GOOD).encode("utf-16"), capsys, tmp_path)


@pytest.mark.parametrize("ending", ["\n", "\r\n", ""])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_byte_order_mark_and_other_line_ends_are_taken(
    mark: bytes, ending: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "case.jsonl"
    lines = [json.dumps(raw) for raw in stories.verifying()]
    file.write_bytes(mark + (ending or "\n").join(lines).encode() + ending.encode())
    assert main(["case", "replay", str(file), "--as-of", "2026-03-10", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["lanes"]["settlement"] == "verifying"


def test_line_separators_inside_a_text_do_not_end_the_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "case.jsonl"
    number = "số\u2028một\u0085hai\u000b"
    lines = [dossier(), entry("claim_accepted", "03-03", number=number.replace("\u000b", ""))]
    file.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in lines), encoding="utf-8")
    assert main(["case", "replay", str(file), "--as-of", "2026-03-10", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["lanes"]["settlement"] == "accepted"


def test_there_are_enough_bad_files() -> None:
    assert len(NO_JSON) + len(NO_ENTRY) + len(BAD_DATA) + len(BEFORE_ITS_CAUSE) >= 200


# -- whatever comes -----------------------------------------------------------------------------------

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=200)
@given(JSON)
def test_no_json_makes_a_traceback(value: object) -> None:
    with pytest.raises(Refused) as refused:
        event_from(value, 1)
    assert refused.value.line == 1


@settings(max_examples=300)
@given(st.data())
def test_no_data_makes_a_traceback(data: st.DataObject) -> None:
    kind = EVENTS[data.draw(st.sampled_from(sorted(EVENTS)))]
    values = {
        field.name: data.draw(st.sampled_from(field.choices) | JSON if field.choices else JSON, label=field.name)
        for field in kind.fields
    }
    try:
        got = event_from({"type": kind.name, "on": "2026-03-02", "data": values}, 7)
    except Refused as refused:
        assert refused.line == 7
        assert VIETNAMESE.search(refused.message)
    else:
        assert got.number == 7
