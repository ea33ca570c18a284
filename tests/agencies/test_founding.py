"""The bodies of whole provinces: established once, under the names of their days."""

from datetime import date

import pytest

from btnn.agencies import queries
from btnn.agencies.administrator import main as name_administrator
from btnn.agencies.founding import establish_province, main
from btnn.agencies.load import REORGANISED
from btnn.agencies.models import Agency, Unit

TODAY = date(2026, 11, 21)
UNITS = (
    ("75", "province", "Tỉnh Đồng Nai", "", REORGANISED, date(2026, 4, 30)),
    ("75", "province", "Thành phố Đồng Nai", "", date(2026, 4, 30), None),
    ("26068", "commune", "Phường Biên Hòa", "75", REORGANISED, None),
)


@pytest.fixture
def dong_nai(db):
    for code, level, name, parent, first, last in UNITS:
        Unit.objects.create(
            code=code, level=level, name=name, folded=name, parent_code=parent, valid_from=first, valid_to=last,
            source="30/2026/QH16",
        )  # fmt: skip
    return queries.unit_by_code("75", REORGANISED)


def test_a_province_has_its_bodies_once(dong_nai):
    assert establish_province(dong_nai, TODAY) == 5 + 7 + 1
    assert establish_province(dong_nai, TODAY) == 0
    assert queries.department("75", "justice_department", TODAY).name == "Sở Tư pháp thành phố Đồng Nai"
    assert queries.department("75", "justice_department", date(2026, 4, 29)).name == "Sở Tư pháp tỉnh Đồng Nai"


def test_the_tree_of_a_day_bears_the_names_of_the_day(dong_nai):
    establish_province(dong_nai, TODAY)
    ward = queries.agency_by_code("UBND-26068")
    above = {day: [body.name for body in queries.ancestors(ward, day)] for day in (date(2026, 4, 29), TODAY)}
    assert above == {
        date(2026, 4, 29): ["Ủy ban nhân dân tỉnh Đồng Nai"],
        TODAY: ["Ủy ban nhân dân thành phố Đồng Nai"],
    }
    below = {body.code for body in queries.branch(queries.agency_by_code("UBND-75"), TODAY)}
    assert below == {"UBND-75", "STP-75", "STC-75", "UBND-26068"}


def test_money_of_court_and_police_comes_from_the_centre(dong_nai):
    establish_province(dong_nai, TODAY)
    for code in ("TAND-75", "CA-75", "THADS-75"):
        assert queries.finance_body(queries.agency_by_code(code), TODAY).code == "BTC"


def test_an_unknown_province_is_refused(dong_nai, capsys):
    assert main(["--province", "99"], TODAY) == 2
    assert "99" in capsys.readouterr().err
    assert not Agency.objects.exists()
    assert main(["--all"], TODAY) == 0


def test_the_first_administrator_is_named_from_the_command_line(dong_nai, capsys):
    establish_province(dong_nai, TODAY)
    given = ["--agency", "UBND-75", "--username", "quantri.dn"]
    assert name_administrator(given, TODAY) == 2
    assert name_administrator([*given, "--name", "Trần Văn Một"], TODAY) == 0
    password = capsys.readouterr().out.rpartition(": ")[2].strip()
    held = queries.memberships(queries.user_by_name("quantri.dn"), TODAY)
    assert [(row.role, row.agency.code) for row in held] == [("administrator", "UBND-75")]
    assert held[0].user.check_password(password)
    assert name_administrator(given, TODAY) == 2  # holds it already
    assert name_administrator(["--agency", "X", "--username", "y"], TODAY) == 2
