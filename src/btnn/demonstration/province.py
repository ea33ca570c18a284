"""The bodies and people of the demonstration. The province is real, the rest is made up and says so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

PROVINCE = "33"  # Hưng Yên
MARK = "(minh họa)"
# Since this day the province has its present bodies: two levels of local government, regional procuracies.
REORGANISED = date(2025, 7, 1)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who signs in as `username` and plays `role` (a role of `btnn.agencies`)."""

    username: str
    full_name: str
    role: str


@dataclass(frozen=True, slots=True)
class Body:
    """A body of the State; `key` is its short name in the stories and the end of its people's user names."""

    key: str
    name: str
    kind: str
    level: str
    people: tuple[Person, ...]
    province: str = PROVINCE
    parent: str = ""
    budget: str = "provincial"

    @property
    def code(self) -> str:
        return f"MINH-HOA-{self.key.upper()}"

    @property
    def address(self) -> str:
        where = "phường Phố Hiến, tỉnh Hưng Yên" if self.province else "thành phố Hà Nội"
        return f"Số 1 phố Minh Họa, {where} (địa chỉ minh họa)"

    @property
    def marked_name(self) -> str:
        return f"{self.name} {MARK}"

    def who(self, role: str) -> str:
        """The user name of the first who plays the role; the head stands in where nobody does."""
        names = {person.role: person.username for person in reversed(self.people)}
        return names.get(role) or names["head"]


# Keeps the bodies and people of the province; stands in no story.
ADMINISTRATOR = Person("quantri.ubnd", "Vương Thị Diễm", "administrator")

BODIES = (
    Body(
        "ubnd",
        "Ủy ban nhân dân tỉnh Hưng Yên",
        "people_committee",
        "province",
        (Person("theodoi.ubnd", "Chu Thị Bích Liên", "overseer"),),
    ),
    Body(
        "stp",
        "Sở Tư pháp tỉnh Hưng Yên",
        "justice_department",
        "province",
        (
            Person("canbo.stp", "Nghiêm Xuân Trường", "officer"),
            Person("theodoi.stp", "Phùng Thị Thanh Vân", "overseer"),
            Person("thutruong.stp", "Tạ Hữu Nghĩa", "head"),
        ),
        parent="ubnd",
    ),
    Body(
        "stc",
        "Sở Tài chính tỉnh Hưng Yên",
        "finance_department",
        "province",
        (Person("taichinh.stc", "Khuất Thị Mai Hương", "finance"),),
        parent="ubnd",
    ),
    Body(
        "btc",
        "Bộ Tài chính",
        "finance_department",
        "central",
        (Person("taichinh.btc", "Đàm Quang Huy", "finance"),),
        province="",  # Đ60.2: money for bodies paid from the central budget
    ),
    Body(
        "vks",
        "Viện kiểm sát nhân dân khu vực 3, tỉnh Hưng Yên",
        "procuracy",
        "province",
        (
            Person("tiepnhan.vks", "Đỗ Thị Ngân", "reception"),
            Person("canbo.vks", "Trịnh Quốc Bảo", "officer"),
            Person("canbo2.vks", "Vi Thị Mai Anh", "officer"),
            Person("ketoan.vks", "Lương Thị Hạnh", "finance"),
            Person("thutruong.vks", "Hoàng Đức Lâm", "head"),
        ),
        budget="central",
    ),
    Body(
        "sxd",
        "Sở Xây dựng tỉnh Hưng Yên",
        "settling",
        "province",
        (
            Person("tiepnhan.sxd", "Bùi Thị Thu Trang", "reception"),
            Person("canbo.sxd", "Ngô Tiến Đạt", "officer"),
            Person("ketoan.sxd", "Mạc Thị Oanh", "finance"),
            Person("thutruong.sxd", "Lưu Văn Chính", "head"),
        ),
        parent="ubnd",
    ),
    Body(
        "thads",
        "Thi hành án dân sự tỉnh Hưng Yên",
        "settling",
        "province",
        (
            Person("tiepnhan.thads", "Quách Thị Dịu", "reception"),
            Person("canbo.thads", "Cao Minh Tuấn", "officer"),
            Person("thutruong.thads", "Đinh Công Thành", "head"),
        ),
        budget="central",
    ),
    Body(
        "xa",
        "Ủy ban nhân dân xã Đồng Sen, tỉnh Hưng Yên",
        "commune",
        "commune",
        (
            Person("tiepnhan.xa", "Lại Thị Xuân", "reception"),
            Person("canbo.xa", "Doãn Văn Hưng", "officer"),
            Person("thutruong.xa", "Tống Duy Khang", "head"),
        ),
        parent="ubnd",
    ),
)
BY_KEY = {body.key: body for body in BODIES}
