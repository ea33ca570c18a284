"""Who somebody is: only what the provider vouches for, and only what a request needs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

NUMBER = re.compile(r"\d{12}")  # số định danh cá nhân
PHONE = re.compile(r"\+?\d{9,14}")
LONGEST = 200


class Unverified(Exception):
    """The provider does not vouch for name and identity number."""


@dataclass(frozen=True, slots=True)
class Identity:
    """A person as the provider knows them. What it does not vouch for is empty.

    `issuer` and `subject` together name the person for ever; `verified_at` is when they proved it (ISO, UTC).
    """

    issuer: str
    sub: str
    name: str
    identity_number: str
    birth_date: str
    phone: str
    email: str
    verified_at: str

    def stored(self) -> dict[str, str]:
        """As it lies in the session."""
        return asdict(self)


def read_identity(issuer: str, told: Mapping[str, Any], claims: Mapping[str, str], at: datetime) -> Identity:
    """In: what the provider says, and where each claim stands in it. A telephone number and an address count only
    when the provider says that it has verified them.

    Refused (`Unverified`): no name, or no identity number of twelve digits.
    """

    def word(claim: str) -> str:
        value = told.get(claims[claim])
        return " ".join(str(value).split())[:LONGEST] if isinstance(value, str | int) else ""

    def verified(claim: str) -> bool:
        return told.get(f"{claims[claim]}_verified") is True

    name, number = word("name"), word("identity_number")
    if not name or not NUMBER.fullmatch(number):
        raise Unverified
    return Identity(
        issuer=issuer,
        sub=str(told["sub"])[:LONGEST],
        name=name,
        identity_number=number,
        birth_date=_day(word("birth_date")),
        phone=_phone(word("phone")) if verified("phone") else "",
        email=word("email") if verified("email") and "@" in word("email") else "",
        verified_at=at.isoformat(),
    )


def _day(told: str) -> str:
    """A date as ISO writes it; a year alone and anything else is left out."""
    for shape in ("%Y-%m-%d", "%d/%m/%Y"):
        try:
            found: date = datetime.strptime(told, shape).date()
        except ValueError:
            continue
        return found.isoformat()
    return ""


def _phone(told: str) -> str:
    """`+84 912 345 678` → `0912345678`."""
    digits = re.sub(r"[\s.\-()]", "", told)
    if not PHONE.fullmatch(digits):
        return ""
    return f"0{digits[3:]}" if digits.startswith("+84") else digits
