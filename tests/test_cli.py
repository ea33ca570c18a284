"""The commands of the law as a person types them: output, exit status, start without the framework."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.law import naive
from tests.law.case import stories

STORY = "".join(json.dumps(raw, ensure_ascii=False) + "\n" for raw in stories.verifying())
ENVIRONMENT = {key: value for key, value in os.environ.items() if not key.startswith(("BTNN_", "DJANGO_", "PYTHON"))}


def btnn(*words: str, given: str | bytes = b"", **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command as its own process."""
    raw = given.encode() if isinstance(given, str) else given
    done = subprocess.run(
        [sys.executable, "-m", "btnn.cli", *words],
        input=raw,
        capture_output=True,
        env=ENVIRONMENT | environment,
        timeout=60,
    )
    assert b"Traceback" not in done.stderr
    return subprocess.CompletedProcess(words, done.returncode, done.stdout.decode(), done.stderr.decode())


def refused(done: subprocess.CompletedProcess[str]) -> str:
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("btnn")
    return done.stderr


# -- law limit --------------------------------------------------------------------------------------


def test_limit_counts_and_shows_every_day() -> None:
    done = btnn("law", "limit", "pay_advance_own_budget", "--from", "2026-11-20")
    assert done.returncode == 0
    for told in ("Đ44.2b", "30/11/2026", "24/11/2026", "Văn hóa", "ngày thứ 5", "thứ Hai", "Đ147.2"):
        assert told in done.stdout, told
    assert done.stderr == ""


def test_limit_as_json_is_the_naive_count() -> None:
    done = btnn("law", "limit", "verify_damage", "--from", "2026-02-01", "--json")
    told = json.loads(done.stdout)
    assert (told["id"], told["from"], told["due"]) == ("verify_damage", "2026-02-01", "2026-02-23")
    assert told["due"] == naive.of_limit("verify_damage", naive.date(2026, 2, 1)).isoformat()
    assert sum(day["counted"] for day in told["days"]) == 15
    assert told["source"] == "Luật 10/2017/QH14, Đ45.2"
    assert any("16/02/2026" in source for source in told["calendar"])


def test_limit_lists_every_code() -> None:
    done = btnn("law", "limit", "--list")
    assert done.returncode == 0
    assert len(done.stdout.splitlines()) == 138
    assert "accept_dossier\t" in done.stdout


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("accept_dossier", "--from", "2026-02-30"), "2026-02-30"),
        (("accept_dossier", "--from", "hôm nay"), "hôm nay"),
        (("accept_dossier", "--from", "2026-W10-1"), "không phải là một ngày"),
        (("accept_dossier", "--from", "1999-01-01"), "2018–2027"),
        (("accept_dossier", "--from", "9999-12-31"), "2018–2027"),
        (("accept_dossier",), "--from"),
        ((), "--from"),
        (("khong_co", "--from", "2026-03-02"), "khong_co"),
        (("val_newspaper_three_issues", "--from", "2026-03-02"), "không tính bằng số ngày"),
        (("accept_dossier", "--from", "2026-03-02", "--what"), "--help"),
    ],
)
def test_limit_refuses_with_a_sentence(words: tuple[str, ...], told: str) -> None:
    assert told in refused(btnn("law", "limit", *words))


# -- law limits ---------------------------------------------------------------------------------------


def test_limits_counts_many_lines() -> None:
    lines = [
        {"id": "appoint_settlement_officer", "from": "2025-12-31"},
        {"id": "claimant_supplements_dossier", "from": "2024-04-25", "case": "03/2024"},
    ]
    done = btnn("law", "limits", "-", given="\n".join(json.dumps(line) for line in lines))
    assert done.returncode == 0
    assert [json.loads(line) for line in done.stdout.splitlines()] == [
        lines[0] | {"due": "2026-01-06"},
        lines[1] | {"due": "2024-05-06"},
    ]


def test_limits_reads_a_file_with_mark_and_other_line_ends(tmp_path: Path) -> None:
    file = tmp_path / "dates.jsonl"
    file.write_bytes(b'\xef\xbb\xbf{"id": "accept_dossier", "from": "2026-03-02"}\r\n\r\n')
    done = btnn("law", "limits", str(file), "--json")
    assert json.loads(done.stdout) == {"id": "accept_dossier", "from": "2026-03-02", "due": "2026-03-04"}


def test_limits_keeps_vietnamese_as_it_is() -> None:
    done = btnn("law", "limits", "-", given='{"id": "accept_dossier", "from": "2026-03-02", "note": "hồ sơ số 5"}')
    assert "hồ sơ số 5" in done.stdout


@pytest.mark.parametrize(
    "line",
    [
        "x", "[]", "{}", '{"id": "accept_dossier"}', '{"id": "accept_dossier", "from": "2026-02-30"}',
        '{"id": 5, "from": "2026-03-02"}', '{"id": "nope", "from": "2026-03-02"}',
        '{"id": "accept_dossier", "from": 1}',
        '{"id": "accept_dossier", "from": "2026-03-02", "x": "\\ud800"}',
    ],
)  # fmt: skip
def test_limits_names_the_bad_line_and_prints_nothing(line: str) -> None:
    good = '{"id": "accept_dossier", "from": "2026-03-02"}\n'
    assert "Dòng 3" in refused(btnn("law", "limits", "-", given=f"{good}\n{line}\n"))


# -- case replay --------------------------------------------------------------------------------------


def test_replay_as_json_is_the_contract() -> None:
    done = btnn("case", "replay", "-", "--as-of", "2026-03-20", "--json", given=STORY)
    assert done.returncode == 0
    told = json.loads(done.stdout)
    assert list(told) == ["as_of", "law", "lanes", "interruption", "limits", "next", "findings", "money"]
    assert told["as_of"] == "2026-03-20"
    assert told["law"] == "10/2017/QH14"
    assert told["lanes"]["settlement"] == "verifying"
    verify = next(limit for limit in told["limits"] if limit["id"] == "verify_damage")
    assert (verify["from"], verify["due"], verify["status"], verify["days"]) == (
        "2026-03-03",
        "2026-03-18",
        "overdue",
        -2,
    )
    assert {"event": "verification_ended", "by": "officer"} in told["next"]
    assert [finding["code"] for finding in told["findings"]] == ["late:verify_damage"]


def test_replay_speaks_vietnamese() -> None:
    done = btnn("case", "replay", "-", "--as-of", "2026-03-20", given=STORY)
    assert done.returncode == 0
    for told in ("20/03/2026", "18/03/2026", "Đ45.2", "Thời hạn", "quá hạn 2 ngày"):
        assert told in done.stdout, told


def test_replay_as_it_was_known() -> None:
    late = stories.verifying()
    late[2] = late[2] | {"at": "2026-03-09T08:00:00+07:00"}
    text = "".join(json.dumps(raw) + "\n" for raw in late)
    stage = []
    for known_on in ("2026-03-08", "2026-03-09"):
        done = btnn("case", "replay", "-", "--as-of", "2026-03-08", "--known-on", known_on, "--json", given=text)
        stage.append(json.loads(done.stdout)["lanes"]["settlement"])
    assert stage == ["accepted", "verifying"]


def test_replay_without_a_day_takes_today() -> None:
    told = json.loads(btnn("case", "replay", "-", "--json", given=STORY).stdout)
    assert naive.date.fromisoformat(told["as_of"]) >= naive.date(2025, 1, 1)


@pytest.mark.parametrize(
    ("words", "given", "told"),
    [
        (("-",), "", "không có sự kiện"),
        (("-",), "hello", "Dòng 1"),
        (("-",), '\n\n{"type": "claim_accepted", "on": "2026-03-03", "data": {"number": "1"}}', "Dòng 3"),
        (("-", "--as-of", "2026-02-30"), STORY, "2026-02-30"),
        (("-", "--known-on", "mai"), STORY, "mai"),
        (("-",), b"\xff\xfe", "UTF-8"),
        (("/nonexistent/case.jsonl",), "", "/nonexistent/case.jsonl"),
        (("/",), "", "Không đọc được"),
        ((), "", "--help"),
    ],
)
def test_replay_refuses_with_status_two(words: tuple[str, ...], given: str | bytes, told: str) -> None:
    assert told in refused(btnn("case", "replay", *words, given=given))


@pytest.mark.parametrize("name", ["late-supplement", "post-to-report"])
def test_replay_of_the_examples(name: str) -> None:
    golden = Path(__file__).parent / "law/case/golden"
    wanted = json.loads((golden / f"{name}.expected.json").read_text(encoding="utf-8"))
    done = btnn("case", "replay", str(golden / f"{name}.jsonl"), "--as-of", wanted["as_of"], "--json")
    told = json.loads(done.stdout)
    assert told["lanes"] == wanted["lanes"]
    by_id = {limit["id"]: limit for limit in told["limits"]}
    for limit in wanted["limits"]:
        assert limit.items() <= by_id[limit["id"]].items()


# -- the command itself ---------------------------------------------------------------------------------


def test_help_names_every_command_in_vietnamese() -> None:
    done = btnn("--help")
    assert done.returncode == 0
    for told in ("law", "case", "serve", "audit", "thời hạn"):
        assert told in done.stdout


def test_without_a_command_the_help_is_shown() -> None:
    assert btnn().returncode == 0


@pytest.mark.parametrize("words", [("lawful",), ("law",), ("law", "limitt"), ("case", "play")])
def test_an_unknown_command_is_refused(words: tuple[str, ...]) -> None:
    assert refused(btnn(*words))


@pytest.mark.parametrize(
    "words", [["law", "limit", "accept_dossier", "--from", "2026-03-02"], ["law", "limit", "--list"]]
)
def test_no_framework_is_loaded_for_the_law(words: list[str]) -> None:
    code = (
        "import sys; from btnn.cli import main; status = main(sys.argv[1:]); "
        "print('\\n' + str(status), *sorted(name for name in sys.modules if name.split('.')[0] in "
        "('django', 'psycopg', 'structlog', 'gunicorn', 'rules') or name.startswith('btnn.web')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *words], capture_output=True, text=True, env=ENVIRONMENT, check=True
    )
    assert done.stdout.splitlines()[-1] == "0"


def test_output_is_utf8_whatever_the_locale() -> None:
    done = btnn("law", "limit", "accept_dossier", "--from", "2026-03-02", LC_ALL="C", LANG="C")
    assert done.returncode == 0
    assert "Thụ lý hồ sơ" in done.stdout


def test_a_reader_that_closes_early_is_no_error() -> None:
    command = f"{sys.executable} -m btnn.cli law limit --list | head -1"
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"], capture_output=True, env=ENVIRONMENT, check=False
    )
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr
    assert done.stderr == b""
