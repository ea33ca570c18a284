"""`btnn law transitions|check|show|diff|import` as a person types them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from btnn.cli import main

TEXT = """Điều 37.8.LQ.45. Xác minh thiệt hại
1. Lời của khoản một.
2. Lời của khoản hai.
Điều 37.8.LQ.77. Hiệu lực thi hành
1. Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2018.
"""


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BTNN_DATA_DIR", str(tmp_path / "data"))
    text = tmp_path / "text.txt"
    text.write_text(TEXT, encoding="utf-8")
    return text


def test_transitions_name_row_event_lane_stages_actor_and_article(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["law", "transitions", "--json"]) == 0
    ways = json.loads(capsys.readouterr().out)
    b14 = next(way for way in ways if way["row"] == "B14" and way["from"] == "verifying")
    assert b14 == {
        "row": "B14", "event": "verification_extended", "cause": None, "lane": "settlement", "from": "verifying",
        "to": "verifying", "interruption": None, "actor": "officer", "article": "Đ45.2; NĐ 68 Đ14.2",
    }  # fmt: skip
    assert main(["law", "transitions"]) == 0
    assert "B14 " in capsys.readouterr().out


def test_drawing_writes_the_pages(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["law", "transitions", "--draw", str(tmp_path / "lanes")]) == 0
    assert (tmp_path / "lanes/settlement.svg").is_file()
    (tmp_path / "file").write_text("")
    assert main(["law", "transitions", "--draw", str(tmp_path / "file/lanes")]) == 2
    assert "Không ghi được" in capsys.readouterr().err


def test_check_ends_with_1_and_sentences_when_something_is_wrong(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["law", "check"]) == 0
    assert "138 thời hạn" in capsys.readouterr().out
    monkeypatch.setattr("btnn.law.checks.CHECKS", (("lịch", lambda: iter(["Lịch: có lỗi."])),))
    assert main(["law", "check"]) == 1
    assert capsys.readouterr().out.splitlines() == ["Lịch: có lỗi.", "1 lỗi trong dữ liệu luật."]

    def unreadable() -> None:
        raise ValueError("hỏng")

    monkeypatch.setattr("btnn.law.checks.CHECKS", (("lịch", unreadable),))
    assert main(["law", "check", "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["faults"] == ["Không đọc được lịch: hỏng"]


def test_an_imported_article_stands_under_what_cites_it(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["law", "show", "verify_damage"]) == 0
    assert "Lời của khoản hai" not in capsys.readouterr().out
    assert main(["law", "import", str(library), "--instrument", "10/2017/QH14"]) == 0
    assert capsys.readouterr().out == "Luật 10/2017/QH14: 2 điều mới, 0 điều có nội dung mới, 0 điều đã có.\n"
    assert main(["law", "show", "verify_damage"]) == 0
    told = capsys.readouterr().out
    assert "Lời của khoản hai" in told and "Lời của khoản một" not in told
    assert main(["law", "import", str(library), "--instrument", "10/2017/QH14", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == [{"instrument": "10/2017/QH14", "new": 0, "changed": 0, "kept": 2}]


@pytest.mark.parametrize(
    "words",
    [
        ["law", "import", "/khong/co/tep"],
        ["law", "show", "khong_co"],
        ["law", "show", "accept_dossier", "--on", "2017-01-01"],
        ["law", "show", "--on", "hôm nay"],
        ["law", "diff", "--on", "2026-01-01"],
        ["law", "diff", "--on", "2026-01-01", "--on", "2026-02-30"],
        ["law", "diff", "--on", "2026-01-01", "--on", "2026-02-01", "--on", "2026-03-01"],
    ],
)
def test_refusals_end_with_2_and_a_sentence(
    words: list[str], library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 2
    said = capsys.readouterr()
    assert said.out == "" and said.err.startswith("btnn: ") and said.err.endswith(".\n")


def test_garbage_is_not_imported(tmp_path: Path, library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = tmp_path / "bad.txt"
    for content in (b"", b"\xff\xfe\x00", "không phải luật".encode(), TEXT.encode()):
        bad.write_bytes(content)
        assert main(["law", "import", str(bad)]) == 2  # the last one names no instrument
        assert capsys.readouterr().err.startswith("btnn: ")
    assert not (tmp_path / "data/library").exists()


def test_show_and_diff_in_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["law", "show", "base_salary", "--on", "2026-08-01", "--json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["value"], row["from"]) == ("2.530.000 đồng/tháng", "2026-07-01")
    assert main(["law", "diff", "--on", "2026-06-30", "--on", "2026-07-01", "--json"]) == 0
    changes = json.loads(capsys.readouterr().out)["changes"]
    assert [change["what"] for change in changes if change["after"]["id"] == "base_salary"] == ["changed"]
    assert main(["law", "show", "--on", "2026-08-01", "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)["rows"]) > 300
    assert main(["law", "diff", "--on", "2026-08-01", "--on", "2026-08-02"]) == 0
    assert "như nhau" in capsys.readouterr().out


def test_the_agency_is_told_or_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    facts = ["field=QLHC", "act=QLHC-17.8", "manager=commune"]
    assert main(["law", "agency", *facts, "--asked-on", "2026-03-02"]) == 0
    assert "Ủy ban nhân dân cấp xã" in capsys.readouterr().out
    assert main(["law", "agency", "field=THADS", "--asked-on", "2026-03-02"]) == 0
    assert "enforcement=civil  Thi hành án dân sự" in capsys.readouterr().out
    assert main(["law", "agency", "field=QLHC", "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["agency"] is None and "QLHC-17.1" in answer["questions"][0]["choices"]


def test_the_scope_is_told_with_its_reason(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["law", "scope", "QLHC", "QLHC-17.1", "unlawful=yes"]) == 0
    assert capsys.readouterr().out.startswith("Có. ")
    assert main(["law", "scope", "QLHC", "none"]) == 0
    assert capsys.readouterr().out.startswith("Không. ")
    assert main(["law", "scope", "TTHS", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["answer"] == "unclear"


@pytest.mark.parametrize(
    "words",
    [
        ["law", "agency", "field"], ["law", "agency", "field=A"], ["law", "agency", "a=b"], ["law", "scope", "A"],
        ["law", "agency", "field=QLHC", "field=QLHC"], ["law", "scope", "QLHC", "QLHC-17.1", "--excluded", "x"],
        ["law", "agency", "field=QLHC", "--asked-on", "hôm nay"],
    ],
)  # fmt: skip
def test_facts_that_are_none_are_refused(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 2
    assert capsys.readouterr().err.startswith("btnn: ")
