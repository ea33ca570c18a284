"""Instruments and citations: every figure of the product leads to an article through here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Instrument:
    """A legal instrument: `number` as printed, `kind` in Vietnamese, in force from `since`."""

    number: str
    kind: str
    title: str
    since: date

    @property
    def name(self) -> str:
        return f"{self.kind} {self.number}"


LAW = "10/2017/QH14"
DECREE = "68/2018/NĐ-CP"

INSTRUMENTS: dict[str, Instrument] = {
    instrument.number: instrument
    for instrument in (
        Instrument(LAW, "Luật", "Trách nhiệm bồi thường của Nhà nước", date(2018, 7, 1)),
        Instrument(DECREE, "Nghị định", "Hướng dẫn Luật 10/2017/QH14", date(2018, 7, 1)),
        Instrument("04/2018/TT-BTP", "Thông tư", "Biểu mẫu bồi thường nhà nước", date(2018, 7, 1)),
        Instrument("08/2019/TT-BTP", "Thông tư", "Quản lý nhà nước về bồi thường", date(2020, 1, 25)),
        Instrument("09/2019/TT-BTP", "Thông tư", "Hỗ trợ, hướng dẫn người bị thiệt hại", date(2020, 1, 25)),
        Instrument(
            "02/2023/TT-TANDTC",
            "Thông tư",
            "Bồi thường trong vụ án hình sự, hành chính",
            date(2023, 10, 20),
        ),
        Instrument("91/2015/QH13", "Bộ luật", "Dân sự", date(2017, 1, 1)),
        # The laws under which complaints and denunciations are settled (`btnn.law.complaint_terms`).
        Instrument("02/2011/QH13", "Luật", "Khiếu nại", date(2012, 7, 1)),
        Instrument("25/2018/QH14", "Luật", "Tố cáo", date(2019, 1, 1)),
        # On which grounds a judgment is protested (`btnn.law.work.management`).
        Instrument("92/2015/QH13", "Bộ luật", "Tố tụng dân sự", date(2016, 7, 1)),
        Instrument("101/2015/QH13", "Bộ luật", "Tố tụng hình sự", date(2018, 1, 1)),
        Instrument("93/2015/QH13", "Luật", "Tố tụng hành chính", date(2016, 7, 1)),
        # What the reform of 1 July 2025 changed in the names of agencies (`btnn.law.competence`).
        Instrument("120/2025/NĐ-CP", "Nghị định", "Phân định thẩm quyền chính quyền 02 cấp", date(2025, 7, 1)),
        Instrument("81/2025/UBTVQH15", "Nghị quyết", "Thành lập Tòa án nhân dân khu vực", date(2025, 7, 1)),
        Instrument("82/2025/QH15", "Luật", "Sửa đổi Luật Tổ chức Viện kiểm sát nhân dân", date(2025, 7, 1)),
        Instrument("3769/BTP-TCTHADS", "Công văn", "Sắp xếp cơ quan thi hành án dân sự", date(2025, 7, 1)),
    )
}


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a rule stands: an instrument and an article such as `Đ45.2`."""

    instrument: str
    article: str

    def __str__(self) -> str:
        return f"{INSTRUMENTS[self.instrument].name}, {self.article}"


def law(article: str) -> str:
    """The citation of an article of Luật 10/2017/QH14 as text, e.g. `Luật 10/2017/QH14, Đ45.2`."""
    return str(Citation(LAW, article))


def decree(article: str) -> str:
    """The citation of an article of Nghị định 68/2018/NĐ-CP as text."""
    return str(Citation(DECREE, article))
