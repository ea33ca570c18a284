"""The year's work in a browser: urged at the Department of Justice, answered by a commune on a telephone, seen."""

from datetime import date

import pytest
from playwright.sync_api import expect

from btnn.plans import commands as plans
from tests.journeys.desk import Desk
from tests.journeys.people import PASSWORD, Somebody
from tests.journeys.watching import Complaints, barriers, settle, sideways

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

TODAY = date(2026, 11, 23)
TELEPHONE = {"width": 360, "height": 780}
STAFF = (
    Somebody("thutruong.stp", "Cao Thị Lành", "head", "stp"),
    Somebody("thutruong.xa", "Đoàn Văn Thắng", "head", "xa"),
)


@pytest.fixture
def more_people(people):
    """Two heads besides."""
    from btnn.agencies import commands as agencies

    for one in STAFF:
        user = agencies.enrol_person(username=one.username, full_name=one.full_name, password=PASSWORD)
        people.known[one.username] = one
        people.memberships[one.username] = agencies.appoint(
            user, people.bodies[one.body], one.role, valid_from=date(2026, 1, 1)
        )
    return people


@pytest.fixture
def plan(more_people):
    """The province's plan of this year, begun from the template, issued in January."""
    officer, head = (more_people.memberships[who] for who in ("canbo.stp", "thutruong.stp"))
    begun = plans.begin(more_people.bodies["ubnd"], TODAY.year, "template", membership=officer, today=TODAY)
    told = {"number": "12/KH-UBND", "on": date(2026, 1, 15), "signer": "Trần Văn Minh", "place": "Hưng Yên"}
    return plans.issue(begun.pk, **told, membership=head, today=TODAY)


def test_who_is_silent_is_urged_and_answers_on_a_telephone(more_people, plan, window, today):
    today(TODAY)
    office, telephone = Desk(window()), Desk(window(viewport=TELEPHONE))
    heard, wrong = Complaints(telephone.page), []

    def look(page):
        wrong.extend(f"{page.url}: {text}" for text in (*sideways(page), *barriers(page)))

    office.signs_in(more_people["canbo.stp"])
    office.page.get_by_role("link", name="Công tác năm", exact=True).click()
    office.page.get_by_role("link", name="Đôn đốc cơ quan một quý chưa báo cáo").click()
    office.page.get_by_role("link", name="Đôn đốc nhiệm vụ 1, Cả năm 2026").click()
    expect(office.page.get_by_label("Nội dung đôn đốc")).to_have_value(
        "Đề nghị thực hiện, báo cáo kết quả nhiệm vụ 1 “Công tác tuyên truyền, phổ biến Luật Trách nhiệm bồi thường "
        "của Nhà nước và các văn bản hướng dẫn thi hành.” (Cả năm 2026, hạn 31/12/2026) của Kế hoạch số 12/KH-UBND; "
        "nêu rõ khó khăn, vướng mắc nếu có."
    )
    office.page.get_by_role("button", name="Đôn đốc").click()
    settle(office.page)

    telephone.signs_in(more_people["thutruong.xa"])
    look(telephone.page)
    telephone.page.get_by_role("link", name="Trả lời đôn đốc: báo cáo nhiệm vụ của kế hoạch").click()
    look(telephone.page)
    telephone.page.get_by_label("Đã xong").check()
    telephone.page.get_by_label("Kết quả").fill("Đã phổ biến Luật tại 05 thôn, 212 người dự.")
    telephone.page.get_by_role("button", name="Gửi báo cáo").click()
    expect(telephone.page.get_by_text("Đã phổ biến Luật tại 05 thôn, 212 người dự.").first).to_be_visible()

    office.opens(f"/ke-hoach/{plan.pk}/nhiem-vu/1/")
    expect(office.page.get_by_text("Đã phổ biến Luật tại 05 thôn, 212 người dự.").first).to_be_visible()
    assert wrong == []
    assert heard == []


def test_each_room_of_the_year_opens_on_a_telephone(more_people, plan, window, today):
    today(TODAY)
    desk = Desk(window(viewport=TELEPHONE))
    heard, wrong = Complaints(desk.page), []
    desk.sits(more_people["canbo.stp"], "/cong-tac-nam/")
    rooms = desk.page.get_by_role("complementary", name="Các mảng công tác").get_by_role("link")
    addresses = [link.get_attribute("href") for link in rooms.all()]
    assert len(addresses) >= 12
    for address in ["/cong-tac-nam/", *addresses]:
        assert desk.opens(address) == 200
        wrong.extend(f"{address}: {text}" for text in (*sideways(desk.page), *barriers(desk.page)))
    assert wrong == []
    assert heard == []
