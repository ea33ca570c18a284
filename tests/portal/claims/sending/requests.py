"""Requests as people write them, one of each kind; nothing in them is anybody's."""

from datetime import date

import msgspec

from btnn.portal.claims.content import (
    Bank,
    Basis,
    ClaimContent,
    ClaimItem,
    Contact,
    Excluded,
    Official,
    PaperEntry,
    Person,
    Representative,
)

BASIS = Basis("VB-8.2", "12/QĐ-UBND", "Ủy ban nhân dân tỉnh", date(2026, 9, 1), date(2026, 9, 7))
MAN = Person(
    full_name="Vũ Đình Quyết",
    identity_kind="citizen",
    identity_number="033075004321",
    identity_issued_on=date(2021, 5, 4),
    identity_issued_by="Cục Cảnh sát quản lý hành chính về trật tự xã hội",
    birth_date=date(1975, 3, 2),
    phone="0912 333 447",
    address="Thôn Thượng, xã Tân Hưng, tỉnh Hưng Yên",
)
DEAD = Person(full_name="Vũ Đình Thắng", died_on=date(2024, 2, 1), birth_year=1949, address="xã Tân Hưng")
ALL_PAPERS = tuple(PaperEntry(code) for code in ("HS-2", "HS-3"))

INJURED = ClaimContent(
    claimant_kind="injured_person",
    claimants=(MAN,),
    officials=(Official("Phan Văn Lực", "Thanh tra viên", "Thanh tra Sở Xây dựng"), Official(position="Đội trưởng")),
    field="administration",
    act="QLHC-17.3a",
    what_happened="Quán của tôi bị dỡ theo một quyết định sau đó đã bị hủy.",
    happened_from=date(2026, 3, 2),
    happened_until=date(2026, 3, 4),
    causation="Vì quán bị dỡ nên tôi mất hàng và không bán được.",
    province="33",
    basis=BASIS,
    items=(
        ClaimItem("property", 40_000_000, title="Mái che và tủ hàng", told="Theo hóa đơn mua"),
        ClaimItem("property", 1_500_000, title="Hàng hóa", told="Giá bán lẻ"),
        ClaimItem("income", 9_000_000, told="Ba tháng không bán được, mỗi tháng ba triệu"),
    ),
    papers=ALL_PAPERS,
    contact=Contact("0912333447", "quyet@example.vn", "Thôn Thượng, xã Tân Hưng, tỉnh Hưng Yên", "post"),
    bank=Bank("Vũ Đình Quyết", "19034567890123", "Ngân hàng Minh Họa", "Hưng Yên"),
    declared=True,
    place="Hưng Yên",
    on=date(2026, 11, 20),
)


def like(content=INJURED, **changes):
    """The same request with some of it changed."""
    return msgspec.structs.replace(content, **changes)


def _heir(name, upper, lower, number):
    return Person(
        full_name=name,
        share_num=upper,
        share_den=lower,
        identity_number=number,
        relationship="con",
        address="xã Tân Hưng",
    )


HEIRS = like(
    claimant_kind="heir",
    claimants=(
        _heir("Vũ Thị Hạnh", 1, 2, "033080000001"),
        _heir("Vũ Đình Phúc", 1, 3, "033080000002"),
        _heir("Vũ Thị Lộc", 1, 6, "033080000003"),
    ),
    harmed=DEAD,
    items=(
        ClaimItem("mental", 30_000_000, told="Tổn thất tinh thần", claimant=1),
        ClaimItem("mental", 20_000_000, told="Tổn thất tinh thần", claimant=2),
        ClaimItem("costs", 5_000_000, told="Tiền xe đi lại"),
    ),
    papers=tuple(PaperEntry(code) for code in ("HS-2", "HS-5", "HS-7")),
)
ORGANISATION = like(
    claimant_kind="successor_organisation",
    claimants=(
        Person(
            kind="organisation",
            full_name="Công ty Mới",
            identity_kind="organisation",
            identity_number="0901234567",
            address="xã Tân Hưng",
        ),
    ),
    harmed=Person(full_name="Công ty Cũ", address="xã Tân Hưng, tỉnh Hưng Yên"),
)
LEGAL = like(
    claimant_kind="legal_representative",
    harmed=Person(full_name="Vũ Gia Bảo", birth_year=2012),
    representative=Representative("legal", paper="Giấy khai sinh", number="45", dated=date(2012, 5, 6)),
)
AUTHORISED = like(
    claimant_kind="authorised",
    harmed=Person(full_name="Trần Thị Nhàn", birth_year=1980),
    representative=Representative(
        "authorised",
        "injured_person",
        paper="Văn bản ủy quyền",
        number="77/CC",
        dated=date(2026, 10, 1),
        valid_from=date(2026, 10, 1),
    ),
    papers=tuple(PaperEntry(code) for code in ("HS-2", "HS-5", "HS-6")),
)
HONOUR_ONLY = like(items=(), asks_honour=True, honour_only=True, honour_wishes="Xin lỗi tại nhà văn hóa thôn")
COLLECTING = like(
    basis=Basis(asks_to_collect=True, collect_where="Quyết định hủy, ở Ủy ban nhân dân tỉnh"),
    excluded=(
        Excluded("obstacle", date(2026, 9, 10), date(2026, 9, 20), "Giấy ra viện của Vũ Đình Quyết"),
        Excluded("obstacle", date(2026, 9, 25), date(2026, 9, 26), "Xác nhận của thôn"),
    ),
    papers=(PaperEntry("HS-3"),),
)
EVERY = {
    "injured": INJURED,
    "heirs": HEIRS,
    "organisation": ORGANISATION,
    "legal": LEGAL,
    "authorised": AUTHORISED,
    "honour_only": HONOUR_ONLY,
    "collecting": COLLECTING,
}
