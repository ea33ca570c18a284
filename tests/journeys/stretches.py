"""Stretches of the procedure that many journeys share, each walked through the pages by whoever must do it."""

import re
from datetime import date

from tests.journeys.desk import Desk
from tests.journeys.people import People

UNRELATED = {"Có quyền lợi liên quan hoặc là người thân thích của các bên": False}
CRIMINAL = {"Lĩnh vực phát sinh thiệt hại": "Tố tụng hình sự"}


class Office:
    """The people of one body at one desk, working on the case that lies there."""

    def __init__(self, desk: Desk, people: People, body: str, today) -> None:
        self.desk = desk
        self.people = people
        self.body = body
        self.today = today

    def sits(self, role: str, at: str = "") -> None:
        """Whoever has the role here takes the chair."""
        self.desk.sits(self.people[f"{role}.{self.body}"], at)

    def received(self, on: date, **claim: object) -> None:
        """Handed in at the counter, complete."""
        self.today(on)
        self.sits("tiepnhan", "/vu-viec/")
        self.desk.takes_in(on, **({"Cách nộp hồ sơ": "Nộp trực tiếp", "Hồ sơ đã đầy đủ": True} | claim))

    def accepted(self, on: date) -> None:
        """Accepted by the head, who appoints the officer on the same day."""
        self.today(on)
        self.sits("thutruong")
        self.desk.records("Thụ lý hồ sơ")
        officer = self.people[f"canbo.{self.body}"].full_name
        self.desk.records("Cử người giải quyết bồi thường", {"Họ và tên người được cử": officer} | UNRELATED)

    def reported(self, on: date) -> None:
        """The damage verified and reported by the officer."""
        self.today(on)
        self.sits("canbo")
        self.desk.records("Kết thúc xác minh")
        self.desk.records("Hoàn thành báo cáo xác minh")

    def negotiated(self, opened: date, concluded: date, *, agreed: bool) -> None:
        """One session, and how it ended."""
        self.today(opened)
        self.sits("canbo")
        self.desk.records("Tiến hành thương lượng")
        self.today(concluded)
        self.desk.records("Ghi nhận buổi thương lượng", {"Đã lập biên bản": True})
        answers = {"Thương lượng thành": agreed, "Người yêu cầu đã ký hoặc điểm chỉ vào biên bản": True}
        self.desk.records("Kết thúc thương lượng", answers)

    def lane(self, word: str):
        """The main part of one of the case's pages, opened from the head of the case."""
        self.desk.has_case_open()
        pages = self.desk.page.get_by_role("navigation", name="Các trang của hồ sơ")
        pages.get_by_role("link", name=word, exact=True).click()
        return self.desk.page.get_by_role("main")


def told(main) -> str:
    """What the main part says, in one line, with plain spaces."""
    return re.sub(r"\s+", " ", main.inner_text().replace("\xa0", " "))
