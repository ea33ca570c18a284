"""Masking personal data for those who need not see it (Luật 10/2017/QH14 asks no overseer for it)."""

from __future__ import annotations

HIDDEN = "•"


def tail(value: str, shown: int = 3) -> str:
    """All but the last characters hidden: `0912345678` → `•••••••678`. Short values hide wholly."""
    if len(value) <= shown * 2:
        return HIDDEN * len(value)
    return HIDDEN * (len(value) - shown) + value[-shown:]


def phone(value: str) -> str:
    """A telephone number with its last three digits."""
    return tail(value)


def identity_number(value: str) -> str:
    """An identity or tax number with its last three digits."""
    return tail(value)


def address(value: str) -> str:
    """An address without house and street: only what stands after the first comma."""
    return value.split(",", 1)[1].strip() if "," in value else ("" if not value else HIDDEN * 3)


def email(value: str) -> str:
    """An electronic address with its first letter and its host: `a•••@example.vn`."""
    name, at, host = value.partition("@")
    return f"{name[:1]}{HIDDEN * 3}@{host}" if at else HIDDEN * len(value)
