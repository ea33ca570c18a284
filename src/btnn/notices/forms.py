"""The filter of the list, and the settings of a person."""

from __future__ import annotations

from typing import Any

from django import forms

from .commands import Choice
from .kinds import KINDS, MOST_DAYS_BEFORE, Channel, channel_for
from .models import NoticeSettings

HOURS = [(str(hour), f"{hour:02d} giờ") for hour in range(24)]
NO_DIGEST = ("", "Không gửi thư tổng hợp")
ANY = ("", "Tất cả")


class FilterForm(forms.Form):
    """What to show; what is not on the lists is passed over."""

    loai = forms.ChoiceField(
        label="Loại", required=False, choices=[ANY, *((kind.name, kind.label) for kind in KINDS.values())]
    )
    doc = forms.ChoiceField(label="Đã đọc hay chưa", required=False, choices=[ANY, ("chua", "Chưa đọc")])

    def wanted(self) -> tuple[str, bool]:
        """The kind, and whether only unread ones."""
        self.is_valid()
        return self.cleaned_data.get("loai", ""), self.cleaned_data.get("doc", "") == "chua"


class SettingsForm(forms.Form):
    """How a person wishes to be told. One select for each kind, `way_…`, stands after the fields below."""

    address = forms.EmailField(
        label="Địa chỉ thư điện tử",
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        help_text="Để trống nếu chỉ xem thông báo trong hệ thống. Địa chỉ mới phải được xác nhận qua thư.",
        error_messages={"invalid": "Địa chỉ chưa đúng dạng. Hãy ghi như can.bo@co-quan.gov.vn."},
    )
    days_before = forms.IntegerField(
        label="Báo trước khi đến hạn",
        min_value=1,
        max_value=MOST_DAYS_BEFORE,
        help_text=f"Số ngày làm việc, từ 1 đến {MOST_DAYS_BEFORE}.",
        error_messages=dict.fromkeys(
            ("required", "invalid", "min_value", "max_value"),
            f"Hãy ghi số ngày làm việc, từ 1 đến {MOST_DAYS_BEFORE}.",
        ),
    )
    digest_hour = forms.ChoiceField(
        label="Giờ gửi thư tổng hợp hằng ngày", required=False, choices=[NO_DIGEST, *HOURS],
        help_text="Một thư gồm việc quá hạn, sắp đến hạn và thay đổi mới; ngày không có gì thì không gửi.",
    )  # fmt: skip
    quiet_from = forms.ChoiceField(
        label="Không gửi thư từ", choices=HOURS,
        help_text="Thư trong giờ này được giữ lại đến khi hết giờ. Hai giờ giống nhau: gửi vào mọi giờ.",
    )  # fmt: skip
    quiet_to = forms.ChoiceField(label="Đến", choices=HOURS)
    quiet_days_off = forms.BooleanField(label="Không gửi thư vào ngày nghỉ hằng tuần, nghỉ lễ, tết", required=False)

    def __init__(self, data: Any, *, row: NoticeSettings) -> None:
        super().__init__(data, initial=_initial(row))
        for kind in KINDS.values():
            self.fields[_way(kind.name)] = forms.ChoiceField(label=kind.label, choices=Channel.choices)

    @property
    def general(self) -> list[forms.BoundField]:
        """The fields that are not about one kind."""
        return [field for field in self if not field.name.startswith("way_")]

    @property
    def ways(self) -> list[forms.BoundField]:
        """One field for each kind."""
        return [field for field in self if field.name.startswith("way_")]

    def choice(self) -> Choice:
        """What the valid form says."""
        given = self.cleaned_data
        return Choice(
            address=given["address"].strip().lower() if given["address"] else "",
            days_before=given["days_before"],
            quiet_from=int(given["quiet_from"]),
            quiet_to=int(given["quiet_to"]),
            quiet_days_off=given["quiet_days_off"],
            digest_hour=int(given["digest_hour"]) if given["digest_hour"] else None,
            channels={kind: given[_way(kind)] for kind in KINDS},
        )


def _way(kind: str) -> str:
    return f"way_{kind}"


def _initial(row: NoticeSettings) -> dict[str, Any]:
    return {
        "address": row.address or row.user.email,
        "days_before": row.days_before,
        "digest_hour": "" if row.digest_hour is None else str(row.digest_hour),
        "quiet_from": str(row.quiet_from),
        "quiet_to": str(row.quiet_to),
        "quiet_days_off": row.quiet_days_off,
        **{_way(kind): channel_for(kind, row.channels).value for kind in KINDS},
    }
