"""A claim at the Department of Justice: it takes in, says whose it is and sends the dossier on; that body takes it in
from its day and accepts it; what it is not is refused. In a browser without script."""

from datetime import date

import pytest
from playwright.sync_api import expect

from tests.journeys.stretches import Office, told

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

SXD, VKS = "Sở Xây dựng tỉnh Hưng Yên", "Viện kiểm sát nhân dân tỉnh Hưng Yên"


def test_from_the_department_to_the_agency_that_accepts(desk, people, today):
    department, office = Office(desk, people, "stp", today), Office(desk, people, "sxd", today)
    page, main = desk.page, desk.page.get_by_role("main")
    department.received(date(2026, 3, 2), **{"Nơi nhận hồ sơ": "Sở Tư pháp"})
    expect(main.get_by_text("Sở Tư pháp đang xác định cơ quan").first).to_be_visible()
    assert {row.title for row in desk.limits()} == {"Xác định cơ quan giải quyết bồi thường"}

    today(date(2026, 3, 5))
    desk.sits(people["canbo.stp"], "/")
    main.get_by_role("link", name="Xác định cơ quan giải quyết bồi thường").first.click()
    desk.fills("Lý do xác định", "Người thi hành công vụ gây thiệt hại thuộc Sở Xây dựng")
    assert desk.sends("Xác định và chuyển hồ sơ") == 422  # no agency was chosen
    assert desk.field("Lý do xác định").input_value().startswith("Người thi hành công vụ")
    desk.fills("Cơ quan giải quyết bồi thường", SXD)
    assert desk.sends("Xác định và chuyển hồ sơ") == 200

    desk.sits(people["tiepnhan.vks"], "/")
    assert desk.opens() == 404
    today(date(2026, 3, 9))
    office.sits("tiepnhan", "/")
    arrived = page.get_by_role("region", name="Hồ sơ chuyển đến chờ ghi nhận")
    arrived.get_by_role("link", name="Ghi nhận hồ sơ").click()
    desk.presses("Tiếp nhận hồ sơ")
    desk.sees_recorded()
    desk.opens("/")
    expect(arrived).to_have_count(0)
    office.accepted(date(2026, 3, 10))
    expect(main.get_by_text("Đã thụ lý").first).to_be_visible()
    assert "Trái quy định" not in told(main)
    desk.sits(people["canbo.stp"])
    expect(main.get_by_text("Đang xác minh thiệt hại").or_(main.get_by_text("Đã thụ lý")).first).to_be_visible()
