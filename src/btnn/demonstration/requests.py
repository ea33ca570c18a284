"""Two requests that people sent through the portal today: one to the agency that settles it, one to the Department of
Justice, for its people did not know which agency that is. Sent by the command that the public side calls."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date, datetime, timedelta
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from btnn.agencies.queries import Agency
from btnn.demonstration.papers import stored
from btnn.law.damages.snapshot import assess_claim
from btnn.portal.claims.content import (
    Basis,
    ClaimContent,
    ClaimItem,
    Contact,
    Official,
    PaperEntry,
    Person,
    Representative,
)
from btnn.portal.claims.sending.commands import Sent, send

NINE_DAYS = {"custody_days": 9}
HOME = "thôn Giữa, xã Đồng Sen, tỉnh Hưng Yên"


def send_requests(today: date, now: datetime, agencies: Mapping[str, Agency]) -> list[Sent]:
    """Send both; what each became."""
    told = (_held_nine_days(today, agencies["vks"].pk), _fence_pulled_down(today))
    return [
        send(content, token=uuid5(NAMESPACE_URL, f"btnn:demonstration:{place}"), today=today, at=now)
        for place, content in enumerate(told)
    ]


def _held_nine_days(today: date, agency: int) -> ClaimContent:
    """A mother asks for her son, who was held for nine days and let go: he authorised her. Nothing is missing."""
    reckoned, _ = assess_claim({"items": [{"rule": "M-03b", "facts": NINE_DAYS}], "valued_on": today.isoformat()})
    released = today - timedelta(days=60)
    mother = _near("Lê Thị Bưởi", "999000000901", "0000000901", birth_year=1969, relationship="mẹ")
    return ClaimContent(
        claimant_kind="authorised",
        claimants=(mother,),
        harmed=_near("Phạm Quốc Toản", "999000000904", "0000000904", birth_year=1998),
        representative=Representative(
            "authorised", "injured_person", paper="Văn bản ủy quyền", number="31/CT", dated=today - timedelta(days=12)
        ),
        officials=(Official(agency_text="Cơ quan điều tra và Viện kiểm sát khu vực"),),
        field="criminal_procedure",
        act="TTHS-18.2",
        what_happened="Con tôi bị tạm giữ chín ngày vì bị nghi trộm xe, sau đó được trả tự do vì không phạm tội.",
        happened_from=released - timedelta(days=9),
        happened_until=released,
        causation="Vì bị tạm giữ nên con tôi mất danh dự, lo sợ, mất ngủ.",
        agency=agency,
        province="33",
        basis=Basis(
            "VB-9.2",
            "09/QĐ-VKS",
            "Viện kiểm sát nhân dân khu vực 3",
            today - timedelta(days=40),
            today - timedelta(days=35),
        ),
        items=(ClaimItem("mental", reckoned.after_fault, "M-03b", NINE_DAYS, title="Chín ngày bị tạm giữ"),),
        asks_honour=True,
        honour_wishes="Xin lỗi tại nhà văn hóa thôn.",
        papers=_scans("HS-2", "HS-5", "HS-6"),
        contact=Contact("0000000901", address=HOME, paper_by="in_person"),
        declared=True,
        place="Hưng Yên",
        on=today,
    )


def _fence_pulled_down(today: date) -> ClaimContent:
    """A brother and a sister ask for what their late father lost; they do not know who sent the people with the
    machine. The paper in which they appoint one of them is missing (Đ41.2)."""
    heirs = (
        _near("Đào Thị Sim", "999000000902", "0000000902", relationship="con", share_num=1, share_den=2),
        _near("Đào Văn Mía", "999000000903", "0000000903", relationship="con", share_num=1, share_den=2),
    )
    pulled_down = today - timedelta(days=300)
    return ClaimContent(
        claimant_kind="heir",
        claimants=heirs,
        harmed=_near(
            "Đào Văn Trám", "999000000905", "0000000905", died_on=today - timedelta(days=120), birth_year=1947
        ),
        field="administration",
        act="QLHC-17.3a",
        what_happened="Tường rào và chuồng trại của bố tôi bị máy xúc phá dỡ, sau đó quyết định cưỡng chế bị hủy.",
        happened_from=pulled_down,
        happened_until=pulled_down,
        causation="Vì bị phá dỡ nên mất tường rào, chuồng trại và đàn gà.",
        agency_unclear=True,
        province="33",
        basis=Basis(
            "VB-8.2",
            "77/QĐ-UBND",
            "Ủy ban nhân dân tỉnh Hưng Yên",
            today - timedelta(days=80),
            today - timedelta(days=74),
        ),
        items=(
            ClaimItem("property", 48_000_000, told="Theo dự toán xây lại", title="Tường rào, chuồng trại"),
            ClaimItem("property", 6_500_000, told="Giá bán tại chợ", title="Đàn gà"),
        ),
        papers=_scans("HS-2", "HS-5", "HS-7"),
        contact=Contact("0000000902", address=HOME, paper_by="in_person"),
        declared=True,
        place="Hưng Yên",
        on=today,
    )


def _near(name: str, number: str, phone: str, **more: Any) -> Person:
    """Somebody of the village, with numbers that are nobody's."""
    told = {"identity_kind": "citizen", "identity_number": number, "phone": phone, "address": HOME}
    return Person(full_name=name, **(told | more))


def _scans(*codes: str) -> tuple[PaperEntry, ...]:
    picture = asdict(stored("jpg"))
    return tuple(PaperEntry(code, handed=picture, personal=code in ("HS-3", "HS-5")) for code in codes)
