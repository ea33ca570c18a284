"""`btnn catalogue export`: what it prints, for which day, for which issuer; how it refuses. The open data beside it."""

import csv
import io
import json
from datetime import date

import pytest

from btnn.catalogue import export
from btnn.catalogue.exporting import catalogue as exported
from btnn.catalogue.sheet import COLUMNS

pytestmark = [pytest.mark.usefixtures("catalogue"), pytest.mark.django_db]

TODAY = date(2026, 11, 20)
WHOLE = [("I", 1), ("I", 2), ("I", 3), ("II", 1), ("II", 2), ("III", 1)]
WITHOUT_DISTRICTS = [("I", 1), ("I", 2), ("I", 3), ("III", 1)]


@pytest.fixture
def run(capsys):
    """`run(words)`: exit status, standard output, standard error."""

    def _run(*words):
        try:
            status = export.main(list(words), TODAY)
        except SystemExit as stopped:
            status = stopped.code
        told = capsys.readouterr()
        return status, told.out, told.err

    return _run


def decisions_of(text):
    return {
        one["number"]: [(row["section"], row["order"]) for row in one["entries"]]
        for one in json.loads(text)["decisions"]
    }


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2016-02-18", {}),
        ("2016-02-19", {"419/QĐ-CTUBND": []}),
        ("2018-06-25", {"419/QĐ-CTUBND": []}),
        ("2018-08-21", {"419/QĐ-CTUBND": [], "1442/QĐ-BTP": []}),
        ("2018-08-22", {"2095/QĐ-UBND": WHOLE, "1442/QĐ-BTP": []}),
        ("2025-06-30", {"2095/QĐ-UBND": WHOLE, "1442/QĐ-BTP": []}),
        ("2025-07-01", {"2095/QĐ-UBND": WITHOUT_DISTRICTS, "1442/QĐ-BTP": []}),
        ("2026-11-20", {"2095/QĐ-UBND": WITHOUT_DISTRICTS, "1442/QĐ-BTP": []}),
    ],
)
def test_a_day_decides_which_decision_and_which_level_is_printed(run, day, expected):
    status, out, err = run("--as-of", day, "--json")
    assert (status, err) == (0, "")
    assert decisions_of(out) == expected


@pytest.mark.parametrize(
    ("day", "levels"),
    [
        ("2018-08-21", set()),
        ("2018-08-22", {"province", "district", "commune"}),
        ("2025-06-30", {"province", "district", "commune"}),
        ("2025-07-01", {"central", "province", "commune"}),
    ],
)
def test_districts_end_on_the_first_of_july_2025(run, day, levels):
    told = json.loads(run("--as-of", day, "--json")[1])
    assert {one["level"] for one in told["procedures"]} == levels


def test_without_a_day_everything_is_there_and_says_whether_it_is_in_force(run):
    told = json.loads(run("--json")[1])
    assert told["as_of"] is None
    assert {one["number"]: (one["in_force"], one["ended_on"]) for one in told["decisions"]} == {
        "2095/QĐ-UBND": (True, None),
        "1442/QĐ-BTP": (True, None),
        "419/QĐ-CTUBND": (False, "2018-08-22"),
    }
    entries = told["decisions"][0]["entries"]
    assert [(one["section"], one["in_force"]) for one in entries] == [
        ("I", True),
        ("I", True),
        ("I", True),
        ("II", False),
        ("II", False),
        ("III", True),
    ]


def test_every_field_is_there(run):
    told = json.loads(run("--json", "--issuer", "Hưng Yên")[1])
    decision = told["decisions"][0]
    assert decision["signer"] == "Nguyễn Văn Phóng"
    assert (decision["issued_on"], decision["effective_from"]) == ("2018-08-22", "2018-08-22")
    assert decision["replaces"]["number"] == "419/QĐ-CTUBND"
    assert decision["posting"] == []
    for entry in decision["entries"]:
        assert {"name", "level", "field", "field_code", "code", "fee", "postal_in", "postal_out"} <= entry.keys()
        for name in ("steps", "dossier", "time_limits", "place", "legal_basis", "forms", "results", "source_decision"):
            assert entry[name], name
        assert (entry["fee"], entry["fee_amount"], entry["postal_in"]) == ("Không", 0, True)
        assert entry["postal_out"] is (entry["name"] == "Xác định cơ quan giải quyết bồi thường")
        for row in entry["time_limits"]:
            assert {"wording", "limit_id", "amount", "unit", "article", "law_amount", "local_amount"} <= row.keys()
    (accept,) = [row for row in decision["entries"][2]["time_limits"] if row["limit_id"] == "accept_dossier"]
    assert (accept["amount"], accept["unit"], accept["article"]) == (2, "working_day", "Luật 10/2017/QH14, Đ43.1")


@pytest.mark.parametrize(
    ("issuer", "numbers"),
    [
        ("Hưng Yên", {"2095/QĐ-UBND", "419/QĐ-CTUBND"}),
        ("hung yen", {"2095/QĐ-UBND", "419/QĐ-CTUBND"}),
        ("Bộ Tư pháp", {"1442/QĐ-BTP"}),
        ("Hà Nội", set()),
    ],
)
def test_the_issuer_narrows_with_or_without_marks(run, issuer, numbers):
    status, out, _ = run("--issuer", issuer, "--json")
    assert (status, set(decisions_of(out))) == (0, numbers)
    publishers = {one["publisher"] for row in json.loads(out)["procedures"] for one in row["versions"]}
    assert "Toàn quốc" not in publishers


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--as-of", "2018-13-01"), "không phải là một ngày"),
        (("--as-of", "22/8/2018"), "không phải là một ngày"),
        (("--as-of", ""), "không phải là một ngày"),
        (("--issuer", "Atlantis"), "Không có nơi ban hành nào tên “Atlantis”. Đang có: Bộ trưởng Bộ Tư pháp;"),
        (("--nothing",), "cách gọi chưa đúng"),
    ],
)
def test_what_it_cannot_do_it_refuses_with_a_sentence(run, words, sentence):
    status, out, err = run(*words)
    assert (status, out) == (2, "")
    assert sentence in err


def test_the_text_tells_limits_differences_and_what_is_left_out(run):
    status, out, _ = run("--issuer", "Hưng Yên", "--as-of", "2018-08-22")
    assert status == 0
    for line in (
        "QUYẾT ĐỊNH 2095/QĐ-UBND ngày 22/08/2018 (còn hiệu lực)",
        "Bãi bỏ: 419/QĐ-CTUBND ngày 19/02/2016",
        "II. THỦ TỤC HÀNH CHÍNH CẤP HUYỆN",
        "văn bản ghi “có thể”; theo luật đây là việc phải làm",
        "văn bản không ghi thời hạn; luật ghi 05 ngày làm việc",
        "LUẬT CÓ, VĂN BẢN KHÔNG GHI (Luật 10/2017/QH14, Đ42.2b",
    ):
        assert line in out


def test_a_day_before_everything_says_so(run):
    assert "chưa có quyết định hay thủ tục nào" in run("--as-of", "2010-01-01")[1]


def test_open_data_carry_licence_source_and_day_and_may_be_kept_for_an_hour(client):
    answer = client.get("/thu-tuc/du-lieu.json")
    told = answer.json()
    assert told == exported(as_of=None, today=TODAY)
    assert told["licence"]
    assert told["source"]
    assert told["written_on"] == "2026-11-20"
    assert "posting" not in told["decisions"][0]
    assert answer["Cache-Control"] == "public, max-age=3600"
    again = client.get("/thu-tuc/du-lieu.json", HTTP_IF_NONE_MATCH=answer["ETag"])
    assert (again.status_code, again.content) == (304, b"")
    assert client.get("/thu-tuc/du-lieu.json?ngay=2018-13-01").status_code == 400
    assert decisions_of(client.get("/thu-tuc/du-lieu.json?ngay=2018-08-22&noi=hung+yen").content) == {
        "2095/QĐ-UBND": WHOLE
    }


def test_the_sheet_has_a_row_for_each_limit_and_no_formula(client):
    answer = client.get("/thu-tuc/du-lieu.csv")
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert tuple(rows[0]) == COLUMNS
    seed = [row for row in rows if row["decision"] == "2095/QĐ-UBND"]
    assert len(seed) == 1 + 1 + 27 + 27 + 1 + 27
    assert {row["issuer"] for row in seed} == {"Chủ tịch Ủy ban nhân dân tỉnh Hưng Yên"}
    assert not any(value.startswith(("=", "+", "-", "@")) for row in rows for value in row.values())
    assert {row["publisher"] for row in rows if not row["decision"]} == {"Toàn quốc", "Thành phố Hà Nội"}
