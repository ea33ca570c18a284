"""The picture of a case for the README; `tools/picture` keeps it."""

import struct

import pytest

from tests.journeys.test_appearance import sit, staff  # noqa: F401 (fixtures)

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
LARGEST = 300_000


def test_a_late_case_shows_clock_next_step_and_findings(sit, keep):  # noqa: F811
    desk = sit("canbo.sxd")
    desk.opens("/vu-viec/?tim=co+khi+minh+khoi")
    desk.page.get_by_role("table").get_by_role("rowheader").get_by_role("link").click()
    for heading in ("Đồng hồ vụ việc", "Kết thúc xác minh", "Điểm cần chú ý"):
        assert desk.page.get_by_role("heading", name=heading).is_visible()
    desk.page.set_viewport_size({"width": 1280, "height": 1040})
    picture = desk.page.screenshot()
    assert struct.unpack(">II", picture[16:24]) == (1280, 1040)
    assert len(picture) < LARGEST
    keep(desk.page, "case", whole=False)
