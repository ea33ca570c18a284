"""The agency by its name in the place that the person chose."""

from datetime import date

import pytest

from btnn.agencies.commands import establish_agency, tell_place
from btnn.agencies.models import Unit
from btnn.portal.guide.outcome import outcome
from btnn.portal.guide.walk import walk

from .conftest import TODAY
from .test_stories import FINED, NINE_DAYS

pytestmark = pytest.mark.django_db
REFORM = date(2025, 7, 1)


@pytest.fixture
def hung_yen():
    """A province and a commune of it."""
    for code, level, name, parent in (
        ("33", "province", "Tỉnh Hưng Yên", ""),
        ("11950", "commune", "Xã Nghĩa Dân", "33"),
    ):
        Unit.objects.create(
            code=code, level=level, name=name, folded=name.lower(), parent_code=parent, valid_from=REFORM, source="thử"
        )


def test_a_place_is_asked_for_and_may_be_passed_over(hung_yen):
    waiting = walk(NINE_DAYS, TODAY).waiting
    assert waiting.question.name == "province"
    assert str(waiting.question.choices[0].text) == "Tỉnh Hưng Yên"
    assert outcome(walk(NINE_DAYS | {"province": "skip"}, TODAY)).bodies.named == ()


def test_where_the_system_knows_no_body_the_law_and_the_place_name_it(hung_yen):
    told = outcome(walk(NINE_DAYS | {"province": "33"}, TODAY)).bodies
    assert (told.only.name, told.only.key) == ("Công an tỉnh Hưng Yên", 0)
    assert told.justice == "Sở Tư pháp tỉnh Hưng Yên"


def test_a_body_that_the_system_knows_is_named_with_its_key(hung_yen):
    police = establish_agency(
        code="CA-33", name="Công an Hưng Yên", kind="police", level="province", province="33", valid_from=REFORM
    )
    assert outcome(walk(NINE_DAYS | {"province": "33"}, TODAY)).bodies.only.key == police.pk


def test_a_body_is_named_with_its_address_as_of_today(hung_yen, client, today):
    for code, kind, name in (("CA-33", "police", "Công an Hưng Yên"), ("STP-33", "justice_department", "Sở Tư pháp")):
        body = establish_agency(code=code, name=name, kind=kind, level="province", province="33", valid_from=REFORM)
        tell_place(body, address=f"Số 1 phố {code}, phường Phố Hiến", valid_from=REFORM)
        tell_place(body, address="Nơi sẽ dọn đến năm sau", valid_from=date(2027, 1, 1))
    told = outcome(walk(NINE_DAYS | {"province": "33"}, TODAY)).bodies
    assert told.only.address == "Số 1 phố CA-33, phường Phố Hiến"
    assert told.justice_address == "Số 1 phố STP-33, phường Phố Hiến"
    page = client.get("/huong-dan/ket-qua/", NINE_DAYS | {"province": "33"}).content.decode()
    assert "Số 1 phố CA-33" in page


def test_of_several_bodies_none_is_taken_for_the_agency(hung_yen):
    for number in (1, 2):
        establish_agency(
            code=f"VKS-{number}", name=f"Viện kiểm sát nhân dân khu vực {number}", kind="procuracy", level="region",
            province="33", valid_from=REFORM,
        )  # fmt: skip
    told = outcome(walk(NINE_DAYS | {"approved": "yes", "province": "33"}, TODAY)).bodies
    assert [body.name for body in told.named] == [f"Viện kiểm sát nhân dân khu vực {number}" for number in (1, 2)]
    assert told.only is None


def test_a_commune_is_asked_for_where_its_committee_settles(hung_yen):
    assert walk(FINED | {"province": "33"}, TODAY).waiting.question.name == "commune"
    told = outcome(walk(FINED | {"province": "33", "commune": "11950"}, TODAY)).bodies
    assert told.only.name == "Ủy ban nhân dân xã Nghĩa Dân, tỉnh Hưng Yên"
    assert outcome(walk(FINED | {"province": "33", "commune": "skip"}, TODAY)).bodies.only is None
