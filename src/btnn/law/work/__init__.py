"""The work around the steps of a case: what is asked of others, meetings, acts of verification, difficulties.

request_kinds()        what one may ask, of whom, by which article, within which limit (NĐ 68 Đ16–19, Đ33; Đ46.3)
verification_ways()    the eight ways of verifying damage (NĐ 68 Đ14.1a–h)
meeting_kinds()        meetings and who must take part
stages(), kinds()      the closed lists of difficulties
advice.opinions(…)     when an opinion must be asked for (NĐ 68 Đ18.2); advice.complex_case(…) (NĐ 68 Đ19.1)
funding.owed(…)        the limits of the money for a valuation (NĐ 68 Đ17.4)
forwarding.own_limit(…)  the Department of Justice's own limit (NĐ 68 Đ33)
"""

from btnn.law.work.catalogue import (
    Difficulty,
    MeetingKind,
    RequestKind,
    VerificationWay,
    difficulty_kinds,
    difficulty_stages,
    meeting_kinds,
    request_kinds,
    verification_ways,
)

__all__ = [
    "Difficulty",
    "MeetingKind",
    "RequestKind",
    "VerificationWay",
    "difficulty_kinds",
    "difficulty_stages",
    "meeting_kinds",
    "request_kinds",
    "verification_ways",
]
