"""The bodies and people of the journeys, enrolled through the commands, each with a password to sign in by."""

from dataclasses import dataclass, field
from datetime import date

PASSWORD = "Sen-hong-72-Pho-Hien"
SINCE = date(2026, 1, 1)


@dataclass(frozen=True)
class Somebody:
    """A person by the name to sign in with."""

    username: str
    full_name: str
    role: str
    body: str


@dataclass
class People:
    """Everybody, by name to sign in with, and the bodies by code."""

    bodies: dict = field(default_factory=dict)
    known: dict[str, Somebody] = field(default_factory=dict)
    memberships: dict = field(default_factory=dict)

    def __getitem__(self, username: str) -> Somebody:
        return self.known[username]

    def person(self, name: str):
        """The membership of `body.role`, as `tests.cases.province.Pen` asks for it; `officer2` is the second one."""
        body, role = name.split(".")
        held = [key for key, person in self.known.items() if person.body == body and person.role == role.rstrip("2")]
        return self.memberships[held[role.endswith("2")]]


BODIES = (
    ("ubnd", "Ủy ban nhân dân tỉnh Hưng Yên", "people_committee", "province", None),
    ("stp", "Sở Tư pháp tỉnh Hưng Yên", "justice_department", "province", "ubnd"),
    ("stc", "Sở Tài chính tỉnh Hưng Yên", "finance_department", "province", "ubnd"),
    ("sxd", "Sở Xây dựng tỉnh Hưng Yên", "settling", "province", "ubnd"),
    ("vks", "Viện kiểm sát nhân dân tỉnh Hưng Yên", "procuracy", "province", None),
    ("xa", "Ủy ban nhân dân xã Tân Hưng", "commune", "commune", "ubnd"),
)
STAFF = (
    Somebody("tiepnhan.sxd", "Bùi Thị Hoa", "reception", "sxd"),
    Somebody("thutruong.sxd", "Lê Quang Vinh", "head", "sxd"),
    Somebody("canbo.sxd", "Trần Minh Đức", "officer", "sxd"),
    Somebody("canbo2.sxd", "Đào Thị Phượng", "officer", "sxd"),
    Somebody("ketoan.sxd", "Vũ Thị Lụa", "finance", "sxd"),
    Somebody("tiepnhan.vks", "Phạm Văn Khánh", "reception", "vks"),
    Somebody("thutruong.vks", "Hoàng Thị Ngọc", "head", "vks"),
    Somebody("canbo.vks", "Đỗ Anh Tuấn", "officer", "vks"),
    Somebody("ketoan.vks", "Nguyễn Thị Thảo", "finance", "vks"),
    Somebody("taichinh.stc", "Ngô Văn Thuận", "finance", "stc"),
    Somebody("theodoi.stp", "Phan Thị Yến", "overseer", "stp"),
    Somebody("canbo.stp", "Tạ Đình Hùng", "officer", "stp"),
    Somebody("tiepnhan.stp", "Lương Thị Nhàn", "reception", "stp"),
    Somebody("tiepnhan.xa", "Trịnh Văn Lộc", "reception", "xa"),
    Somebody("quantri.tinh", "Mai Thị Xuyến", "administrator", "ubnd"),
)


def settle() -> People:
    """Enrol everybody."""
    from btnn.agencies import commands as agencies  # not before Django is ready

    made = People()
    for code, name, kind, level, parent in BODIES:
        made.bodies[code] = agencies.establish_agency(
            code=code, name=name, kind=kind, level=level, parent=made.bodies.get(parent), province="33",
            valid_from=SINCE,
        )  # fmt: skip
    for person in STAFF:
        user = agencies.enrol_person(username=person.username, full_name=person.full_name, password=PASSWORD)
        made.known[person.username] = person
        made.memberships[person.username] = agencies.appoint(
            user, made.bodies[person.body], person.role, valid_from=SINCE
        )
    return made
