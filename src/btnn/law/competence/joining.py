"""NĐ 68 Đ19 and Đ21: who takes part beside the agency, the ministries or the province's departments."""

from __future__ import annotations

from dataclasses import dataclass

from btnn.law.sources import decree

CENTRAL_CODES = tuple(f"TW-{point}" for point in "abcdđeghik")


@dataclass(frozen=True, slots=True)
class Joining:
    """The two bodies that join verification of a complex case; the first always joins negotiation."""

    state_management: str
    finance: str
    source: str
    note: str


def joining_bodies(*, central: bool, seated_in_hanoi: bool) -> Joining:
    """Who joins verification of a complex case and every negotiation.

    Args:
        central: the agency is one of NĐ 68 Đ19.3 (`central_agency` in the catalogue).
        seated_in_hanoi: its head office is in Hà Nội. A central body seated elsewhere is with the
            province: Đ19.3 names the seat.
    """
    if central and seated_in_hanoi:
        return Joining("Bộ Tư pháp", "Bộ Tài chính", decree("Đ19.3, Đ21.2a"), "")
    note = "Cơ quan trung ương có trụ sở ngoài Hà Nội: Sở Tư pháp, Sở Tài chính nơi có trụ sở" if central else ""
    return Joining("Sở Tư pháp", "Sở Tài chính", decree("Đ19.4, Đ21.2b"), note)


def complex_claim(*, damages_at_different_times: bool, claimed: int, affects_security: bool) -> tuple[str, ...]:
    """The tests of NĐ 68 Đ19.1 that the case meets; any one makes it complex. `claimed` in đồng.

    The five thousand million must be exceeded ("trên 05 tỷ đồng").
    """
    tests = {
        "PT-19.1a": damages_at_different_times,
        "PT-19.1b": claimed > 5_000_000_000,
        "PT-19.1c": affects_security,
    }
    return tuple(code for code, met in tests.items() if met)
