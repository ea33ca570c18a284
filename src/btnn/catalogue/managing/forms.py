"""Forms of those who keep, post and check."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django import forms

from btnn.agencies.queries import Agency, Membership
from btnn.cases.forms.fields import UNCHOSEN, UNWRITTEN, DayField
from btnn.documents.forms import FilesForm
from btnn.law.limits import all_limits

from ..comparing import expected
from ..importing.understanding import ReadEntry
from ..models import PublishingDecision


def line(label: str, most: int, **options: Any) -> forms.CharField:
    """One line of text."""
    return forms.CharField(label=label, max_length=most, error_messages={"required": UNWRITTEN}, **options)


class ListFileForm(FilesForm):
    """The file with the list: one .docx or .xlsx."""

    prefix = "tep"
    needed = True

    def __init__(self, membership: Membership, data: Any = None, files: Any = None) -> None:
        super().__init__(membership, data, files)
        del self.fields["personal"]
        box = self.fields["files"]
        box.help_text = "Văn bản Word (.docx) có bảng danh mục như quyết định công bố, hoặc bảng tính (.xlsx) theo mẫu."
        box.widget.attrs["accept"] = ".docx,.xlsx"

    @property
    def files_label(self) -> str:
        return "Tệp danh mục"


class DecisionForm(forms.Form):
    """What the decision is that publishes the list."""

    number = line("Số hiệu", 60, help_text="Ví dụ: 2095/QĐ-UBND")
    title = line("Trích yếu", 600, widget=forms.Textarea(attrs={"rows": 2}))
    issuer = line("Người, cơ quan ban hành", 200)
    place = line("Nơi ban hành", 120)
    signer = line("Người ký", 120)
    signer_title = line("Chức vụ người ký", 120)
    issued_on = DayField(label="Ngày ban hành")
    effective_from = DayField(label="Có hiệu lực từ ngày")
    source = line("Nguồn", 300, help_text="Văn bản giấy, số trong hồ sơ công việc, hoặc địa chỉ trang đăng.")
    replaces = forms.ChoiceField(label="Bãi bỏ, thay thế quyết định", required=False)

    def __init__(self, decisions: Iterable[PublishingDecision], data: Any = None) -> None:
        super().__init__(data)
        self.decisions = {str(one.pk): one for one in decisions}
        named = [(key, f"{one.number} ngày {one.issued_on:%d/%m/%Y}") for key, one in self.decisions.items()]
        self.fields["replaces"].choices = [("", "Không thay thế quyết định nào"), *named]  # type: ignore[attr-defined]

    @property
    def told(self) -> dict[str, Any]:
        """What `publish_list` wants to know."""
        given = dict(self.cleaned_data)
        return given | {"replaces": self.decisions.get(given["replaces"])}


class BindingForm(forms.Form):
    """For each sentence with a length of time the limit of the law that it tells, as it was understood; a person
    confirms or changes it. Rows may be left out."""

    prefix = "gan"

    def __init__(self, entries: Sequence[ReadEntry], data: Any = None) -> None:
        super().__init__(data)
        self.entries = entries
        for entry in entries:
            self.fields[f"bo-{entry.row}"] = forms.BooleanField(label=f"Bỏ dòng {entry.row}", required=False)
            named = [
                (name, f"{all_limits()[name].title} ({all_limits()[name].source})") for name in expected(entry.kind)
            ]
            for place, sentence in enumerate(entry.limits):
                if sentence.figure is not None:
                    self.fields[f"{entry.row}-{place}"] = forms.ChoiceField(
                        label="Thời hạn của luật",
                        choices=[("", "Không gắn với thời hạn nào"), *named],
                        required=False,
                        initial=sentence.limit_id,
                    )

    @property
    def kept(self) -> list[ReadEntry]:
        """The rows that stay."""
        return [entry for entry in self.entries if not self.cleaned_data.get(f"bo-{entry.row}")]

    @property
    def bindings(self) -> dict[tuple[int, int], str]:
        """For each sentence the limit confirmed."""
        found = {}
        for entry in self.entries:
            for place in range(len(entry.limits)):
                found[entry.row, place] = self.cleaned_data.get(f"{entry.row}-{place}", "")
        return found

    def rows(self) -> list[dict[str, Any]]:
        """The rows as the page shows them."""
        return [
            {
                "entry": entry,
                "drop": self[f"bo-{entry.row}"],
                "sentences": [
                    (one, self[f"{entry.row}-{place}"] if one.figure is not None else None)
                    for place, one in enumerate(entry.limits)
                ],
            }
            for entry in self.entries
        ]


class AssignForm(forms.Form):
    """Who must post a decision, by when."""

    agencies = forms.MultipleChoiceField(
        label="Cơ quan phải niêm yết", widget=forms.CheckboxSelectMultiple, error_messages={"required": UNCHOSEN}
    )
    due = DayField(label="Chậm nhất ngày")

    def __init__(self, bodies: Iterable[Agency], data: Any = None) -> None:
        super().__init__(data)
        self.bodies = {str(body.pk): body for body in bodies}
        self.fields["agencies"].choices = [(key, body.name) for key, body in self.bodies.items()]  # type: ignore[attr-defined]

    @property
    def chosen(self) -> list[Agency]:
        """The agencies ticked."""
        return [self.bodies[key] for key in self.cleaned_data["agencies"]]


class ProofForm(FilesForm):
    """It hangs there: since when, where; a photograph if there is one."""

    prefix = "nyet"
    done_on = DayField(label="Niêm yết từ ngày")
    where = line("Niêm yết ở đâu", 300, help_text="Ví dụ: bảng tin tại bộ phận một cửa, trang thông tin điện tử.")
    proof = line("Ghi chú, địa chỉ trang đăng", 500, required=False)
    field_order = ["done_on", "where", "proof", "files"]

    def __init__(self, membership: Membership, today: date, data: Any = None, files: Any = None) -> None:
        super().__init__(membership, data, files)
        del self.fields["personal"]
        self.fields["done_on"].initial = today

    @property
    def files_label(self) -> str:
        return "Ảnh chụp nơi niêm yết"


class CheckForm(forms.Form):
    """What was found there."""

    prefix = "ktra"
    on = DayField(label="Kiểm tra ngày")
    ok = forms.TypedChoiceField(
        label="Kết quả",
        choices=[("yes", "Đúng quy định"), ("no", "Chưa đúng")],
        widget=forms.RadioSelect,
        coerce=lambda word: word == "yes",
        error_messages={"required": UNCHOSEN},
    )
    found = line("Điều chưa đúng", 1000, required=False, widget=forms.Textarea(attrs={"rows": 3}))
    follow_up_by = DayField(label="Khắc phục xong trước ngày", required=False)

    def __init__(self, today: date, data: Any = None) -> None:
        super().__init__(data)
        self.fields["on"].initial = today
