"""Forms of scoring."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from btnn.cases.forms.fields import UNCHOSEN, UNWRITTEN, DayField, WholeField

from .criteria import MOST_INITIATIVES
from .models import Side
from .queries import LineView

COMPUTED, NOTHING, GIVEN = "computed", "nothing", "given"


class PointsField(forms.Field):
    """Points with at most two decimals, 4,5 or 4.5. Gives a `Decimal`."""

    def __init__(self, **options: Any) -> None:
        shape = {"class": "date", "inputmode": "decimal", "autocomplete": "off"}
        super().__init__(widget=forms.TextInput(attrs=shape), **options)

    def to_python(self, value: Any) -> Decimal | None:
        told = str(value if value is not None else "").strip().replace(",", ".")
        if not told:
            return None
        try:
            points = Decimal(told)
        except InvalidOperation:
            raise ValidationError("Ghi điểm bằng chữ số, ví dụ 4 hoặc 4,5.") from None
        if not points.is_finite() or abs(points) > 100 or points != round(points, 2):
            raise ValidationError("Điểm có nhiều nhất hai chữ số sau dấu phẩy, không quá 100.")
        return points


class LineForm(forms.Form):
    """What one side says of a line: as the records have it, nothing arose, or a level with its reason."""

    way = forms.ChoiceField(label="Điểm", widget=forms.RadioSelect, error_messages={"required": UNCHOSEN})
    points = PointsField(label="Điểm bình quân", required=False, help_text="Khi chọn “Ghi điểm bình quân”.")
    reason = forms.CharField(
        label="Giải trình, minh chứng", required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Phải ghi khi điểm do người ghi, hoặc khác điểm của bên kia.",
        error_messages={"max_length": "Dài quá 2000 ký tự; hãy viết gọn lại."},
    )  # fmt: skip
    paper = forms.CharField(
        label="Văn bản minh chứng", required=False, max_length=300,
        error_messages={"max_length": "Dài quá 300 ký tự; hãy viết gọn lại."},
    )  # fmt: skip

    def __init__(self, line: LineView, side: str, data: Any = None) -> None:
        one = line.criterion
        ministry = side == Side.MINISTRY
        ways = [(f"{worth}", f"{word}: {worth} điểm") for word, worth in one.levels]
        if ministry:
            ways.insert(0, (COMPUTED, f"Theo điểm tự chấm: {line.own.word}"))
        else:
            if one.full_for_nothing:
                ways.insert(0, (NOTHING, f"Không phát sinh: {one.most} điểm"))
            if line.evidence.points is not None:
                ways.insert(0, (COMPUTED, "Theo dữ liệu đã ghi trong hệ thống"))
        if one.averaged:
            ways.append((GIVEN, "Ghi điểm bình quân"))
        now = line.ministry if ministry and line.ministry is not None else line.own
        super().__init__(data, initial={"reason": now.reason, "paper": now.paper, "way": _way(now, ways)})
        self.fields["way"].choices = ways  # type: ignore[attr-defined]
        if not one.averaged:
            del self.fields["points"]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("way") == GIVEN and given.get("points") is None and "points" not in self.errors:
            self.add_error("points", UNWRITTEN)
        return given

    @property
    def told(self) -> dict[str, Any]:
        """What the command is given."""
        way = self.cleaned_data["way"]
        points = self.cleaned_data.get("points") if way == GIVEN else None
        if way not in (COMPUTED, NOTHING, GIVEN):
            points = Decimal(way)
        return {
            "points": points,
            "nothing": way == NOTHING,
            "reason": self.cleaned_data["reason"],
            "paper": self.cleaned_data["paper"],
        }


def _way(now: Any, ways: list[tuple[str, str]]) -> str:
    """What is chosen at first: the last word, else what the records say, else nothing."""
    if now.typed and now.nothing:
        return NOTHING
    if now.typed and now.points is not None:
        return str(now.points) if str(now.points) in dict(ways) else GIVEN
    return COMPUTED if COMPUTED in dict(ways) else ""


class BeginForm(forms.Form):
    """Which year is scored."""

    year = WholeField(label="Năm", minimum=2019, maximum=2100)


class SurveyForm(forms.Form):
    """Whether group V is assessed."""

    assessed = forms.TypedChoiceField(
        label="Nhóm V (khảo sát ý kiến cơ quan khác)",
        choices=[("no", "Không đánh giá: tổng điểm quy về 100"), ("yes", "Có đánh giá: đã có kinh phí khảo sát")],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
        error_messages={"required": UNCHOSEN},
    )


class InitiativesForm(forms.Form):
    """How many initiatives were recognised."""

    number = WholeField(label="Số sáng kiến được công nhận", minimum=0, maximum=MOST_INITIATIVES)
    paper = forms.CharField(label="Văn bản công nhận", required=False, max_length=300)


class TurnForm(forms.Form):
    """What becomes of the sheet."""

    on = DayField(label="Ngày")
    words = forms.CharField(
        label="Nội dung, lý do", required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )
    paper = forms.CharField(label="Số, ngày văn bản", required=False, max_length=300)
