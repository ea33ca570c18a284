"""Where a body is found."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from btnn.agencies.queries import AgencyPlace
from btnn.cases.forms.fields import DayField

from .parts import text


class PlaceForm(forms.Form):
    """Address, telephone, and from when; what holds now stands in it."""

    address = text("Địa chỉ", 300, help_text="Số nhà, đường hoặc thôn; xã hoặc phường; tỉnh.")
    phone = text("Điện thoại", 40, required=False)
    valid_from = DayField(label="Từ ngày")

    def __init__(self, now: AgencyPlace | None, today: date, data: Any = None) -> None:
        told = {"address": now.address, "phone": now.phone} if now else {}
        super().__init__(data, initial={**told, "valid_from": today})
