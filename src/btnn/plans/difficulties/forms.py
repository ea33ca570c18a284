"""Forms of difficulties."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import uuid4

from django import forms

from btnn.agencies.queries import Agency
from btnn.cases.forms.fields import UNCHOSEN, UNWRITTEN, DayField, LinesField
from btnn.law.work import difficulty_kinds, difficulty_stages

from .commands import Picked
from .models import Outcome, Source
from .queries.collected import ALONE, GATHERED
from .standing import ThemeView

CHOOSE = {"required": UNCHOSEN}


def box(label: str, rows: int = 4, *, required: bool = True, most: int = 4000, help_text: str = "") -> forms.CharField:
    """A box of text."""
    return forms.CharField(
        label=label,
        max_length=most,
        required=required,
        help_text=help_text,
        widget=forms.Textarea(attrs={"rows": rows}),
        error_messages={"required": UNWRITTEN, "max_length": f"Dài quá {most} ký tự; hãy viết gọn lại."},
    )


def stages(first: str = "Chọn…") -> list[tuple[str, str]]:
    """The stages in which difficulties arise."""
    return [("", first), *((code, one.label) for code, one in difficulty_stages().items())]


def kinds(first: str = "Chọn…") -> list[tuple[str, str]]:
    """The kinds of difficulty."""
    return [("", first), *((code, one.label) for code, one in difficulty_kinds().items())]


class RaiseForm(forms.Form):
    """A difficulty that an agency raises."""

    text = box("Khó khăn, vướng mắc", 5, help_text="Việc gì, ở bước nào, vì sao không làm được. Không ghi tên người.")
    kind = forms.ChoiceField(label="Loại", choices=kinds, error_messages=CHOOSE)
    stage = forms.ChoiceField(label="Giai đoạn", choices=stages, error_messages=CHOOSE)
    rule = forms.CharField(
        label="Quy định vướng mắc", max_length=300, required=False, help_text="Ví dụ: Nghị định 68/2018/NĐ-CP, Đ17.4."
    )
    proposal = box("Đề xuất, kiến nghị", 3, required=False)
    on = DayField(label="Ngày phát sinh")
    token = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, today: date, data: Any = None) -> None:
        super().__init__(data, initial={"on": today, "token": uuid4()})


class NarrowForm(forms.Form):
    """What the list is narrowed to."""

    nam = forms.TypedChoiceField(label="Năm", coerce=int, required=False)
    loai = forms.ChoiceField(label="Loại", required=False, choices=lambda: kinds("Tất cả"))
    giai_doan = forms.ChoiceField(label="Giai đoạn", required=False, choices=lambda: stages("Tất cả"))
    nguon = forms.ChoiceField(label="Nguồn", required=False, choices=[("", "Tất cả"), *Source.choices])
    tinh_trang = forms.ChoiceField(
        label="Tình trạng",
        required=False,
        choices=[("", "Tất cả"), (ALONE, "Chưa tổng hợp"), (GATHERED, "Đã vào chủ đề")],
    )

    def __init__(self, today: date, data: Any = None) -> None:
        super().__init__(data)
        self.fields["nam"].choices = [(year, year) for year in range(today.year, 2019, -1)]  # type: ignore[attr-defined]


class GatherForm(forms.Form):
    """A theme for what was chosen, or the theme that it joins."""

    theme = forms.TypedChoiceField(label="Vào chủ đề", coerce=int, empty_value=None, required=False)
    title = forms.CharField(label="Tên chủ đề mới", max_length=300, required=False)
    kind = forms.ChoiceField(label="Loại", required=False, choices=kinds)
    stage = forms.ChoiceField(label="Giai đoạn", required=False, choices=stages)
    study = box("Nghiên cứu, đánh giá", 4, required=False, most=10_000, help_text="Nguyên nhân, cách các nơi đang làm.")

    def __init__(self, themes: Sequence[ThemeView], data: Any = None, *, initial: Any = None) -> None:
        super().__init__(data, initial=initial)
        named = [(one.theme.pk, one.theme.title) for one in themes]
        self.fields["theme"].choices = [("", "Chủ đề mới"), *named]  # type: ignore[attr-defined]


class AnswerForm(forms.Form):
    """An answer to a theme."""

    said = box("Giải đáp", 6, most=10_000)
    citations = LinesField(label="Căn cứ pháp luật", help_text="Mỗi dòng một căn cứ, ví dụ: Luật 10/2017/QH14, Đ45.2")
    on = DayField(label="Ngày")

    def __init__(self, today: date, data: Any = None) -> None:
        super().__init__(data, initial={"on": today})


class ProposeForm(forms.Form):
    """A letter that takes themes up; for each what is asked for. A theme left empty is not in the letter."""

    to = forms.ChoiceField(label="Gửi đến", widget=forms.RadioSelect, error_messages=CHOOSE)
    title = forms.CharField(label="Về việc", max_length=300, error_messages={"required": UNWRITTEN})
    number = forms.CharField(label="Số, ký hiệu", max_length=60, required=False, help_text="Để trống khi chưa có số.")
    signer = forms.CharField(label="Người ký", max_length=200, required=False)
    on = DayField(label="Ngày gửi")

    def __init__(
        self, themes: Sequence[ThemeView], bodies: Sequence[Agency], today: date, chosen: set[int], data: Any = None
    ) -> None:
        begun = {"on": today, "title": "Đề xuất giải quyết khó khăn, vướng mắc trong công tác bồi thường nhà nước"}
        super().__init__(data, initial=begun)
        self.bodies = {str(one.pk): one for one in bodies}
        self.themes = {f"chu_de_{one.theme.pk}": one for one in themes}
        self.fields["to"].choices = [(key, one.name) for key, one in self.bodies.items()]  # type: ignore[attr-defined]
        for name, one in self.themes.items():
            self.fields[name] = box(
                f"Đề xuất: {one.theme.title}", 3, required=False, most=10_000, help_text="Để trống nếu không đưa vào."
            )
            if one.theme.pk in chosen:
                told = dict.fromkeys(item.proposal for item in one.items if item.proposal)
                self.initial[name] = "\n".join(told)

    @property
    def demands(self) -> dict[int, str]:
        """What is asked for, by theme."""
        given = self.cleaned_data
        return {one.theme.pk: given[name] for name, one in self.themes.items() if given[name].strip()}


class ResultForm(forms.Form):
    """What came of a demand."""

    outcome = forms.ChoiceField(
        label="Kết quả", choices=Outcome.choices, widget=forms.RadioSelect, error_messages=CHOOSE
    )
    said = box("Nội dung", 3)
    paper = forms.CharField(label="Văn bản", max_length=300, required=False, help_text="Số, ngày, tên văn bản.")
    on = DayField(label="Ngày")

    def __init__(self, key: int, today: date, data: Any = None) -> None:
        super().__init__(data, initial={"on": today}, prefix=f"kq{key}")


def picked(names: Sequence[str]) -> list[Picked]:
    """What was chosen in the list: `direct:3`. What is no such name is passed over."""
    found = []
    for name in names[:200]:
        source, _, key = name.partition(":")
        if source in Source.values and key.isdigit() and len(key) < 18:
            found.append(Picked(source, int(key)))
    return found
