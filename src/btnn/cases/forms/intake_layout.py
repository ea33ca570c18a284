"""How the form of a new claim is laid out: its parts, what stands abreast, and what is only for some claims.

A condition such as `claimant_kind:heir,authorised` says for which answers a group is meant. The page shows everything;
the script puts aside what does not fit the answers given so far.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from django import forms

from .handing_in import wanted_of

NOT_THE_HARMED = "claimant_kind:heir,successor_organisation,legal_representative,authorised"


@dataclass(frozen=True, slots=True)
class Group:
    """Fields that stand abreast, or one alone; `when` says for which answers."""

    fields: list[forms.BoundField]
    when: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the form; `folded` parts open by a click, and by themselves when they say something."""

    title: str
    groups: list[Group]
    when: str = ""
    folded: bool = False
    kind: str = ""

    @property
    def open(self) -> bool:
        return any(bound.errors or bound.value() for group in self.groups for bound in group.fields)


@dataclass(frozen=True, slots=True)
class _Part:
    title: str
    groups: tuple[str, ...]
    when: str = ""
    folded: bool = False
    kind: str = ""
    conditions: dict[str, str] = field(default_factory=dict)


_PARTS = (
    _Part(
        "Việc nhận hồ sơ",
        ("on", "receiver", "channel", "filed_on", "issue_receipt"),
        conditions={"filed_on": "channel:transferred"},
    ),
    _Part(
        "Người yêu cầu bồi thường",
        (
            "claimant_kind",
            "authorised_by",
            "kind",
            "full_name",
            "birth_year identity_number phone",
            "address",
            "others",
        ),
        conditions={"authorised_by": "claimant_kind:authorised", "others": "claimant_kind:heir"},
    ),
    _Part(
        "Người bị thiệt hại, nếu là người khác",
        ("harmed_name", "harmed_birth_year", "harmed_address"),
        when=NOT_THE_HARMED,
    ),
    _Part("Việc gây thiệt hại", ("field", "officials")),
    _Part(
        "Văn bản làm căn cứ yêu cầu bồi thường",
        (
            *("basis_kind", "basis_number basis_issued_on", "basis_issuer", "basis_document_received_on"),
            *("asks_to_collect_basis", "basis_never_sent"),
        ),
    ),
    _Part(
        "Thời gian không tính vào thời hiệu, nếu có (Đ6.3)",
        ("obstacle_from obstacle_until", "unrepresented_from unrepresented_until", "limitation_note"),
        folded=True,
    ),
    _Part("Nội dung yêu cầu", ("asks_advance", "asks_honour", "honour_only"), kind="amounts"),
    _Part("Giấy tờ trong hồ sơ", ("papers", "unfit"), kind="papers"),
)


def sections(form: forms.Form) -> list[Section]:
    """The parts of the form with the fields that it has."""
    return [
        Section(
            part.title,
            [
                Group([form[name] for name in names.split() if name in form.fields], part.conditions.get(names, ""))
                for names in part.groups
            ],
            part.when,
            part.folded,
            part.kind,
        )
        for part in _PARTS
    ]


def wanted_when(paper: str) -> str:
    """For which claimants a paper is meant; empty: for all."""
    kinds = wanted_of(paper)
    return f"claimant_kind:{','.join(kinds)}" if kinds else ""
