"""The text of a regulation apart from any table: read from data, taken from another edition, written into a draft."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from importlib.resources import files
from typing import Any

import yaml

from btnn.refusals import Unfit

from .models import Regulation

MODEL = "model.yaml"
UNREADABLE = "Tệp quy chế không đúng dạng"


@dataclass(frozen=True, slots=True)
class RuleText:
    """One rule in words; see `RegulationRule`."""

    title: str
    what: str
    owes: str
    owed_to: str
    trigger: str
    detail: str = ""
    amount: int | None = None
    unit: str = ""
    article: str = ""
    basis: str = ""
    local: bool = False


@dataclass(frozen=True, slots=True)
class RegulationText:
    """A whole regulation in words."""

    title: str
    rules: tuple[RuleText, ...] = ()
    number: str = ""
    issued_on: date | None = None
    in_force_from: date | None = None
    in_force_to: date | None = None
    signer: str = ""
    source: str = ""
    text_known: bool = True

    def of_paper(self, number: str, issued_on: date, in_force_from: date | None) -> RegulationText:
        """The same under the number of a paper whose articles are not at hand: none is cited then."""
        rules = tuple(replace(rule, article="") for rule in self.rules)
        source = f"Chỉ biết số, ngày của văn bản; nội dung lấy theo mẫu. {self.source}"[:300]
        return replace(
            self, number=number, issued_on=issued_on, in_force_from=in_force_from or issued_on, rules=rules,
            text_known=False, source=source,
        )  # fmt: skip


def model() -> RegulationText:
    """The model that is made of the law's own duties, and of local ones to be looked at."""
    return read(files("btnn.plans.coordination.data").joinpath(MODEL).read_text(encoding="utf-8"))


def read(text: str) -> RegulationText:
    """A regulation from YAML. Refused (`Unfit`): what is not such a file, with what is wrong in it."""
    try:
        told: Any = yaml.safe_load(text)
    except (yaml.YAMLError, ValueError, RecursionError):
        told = None
    if not isinstance(told, dict) or not isinstance(told.get("rules"), list):
        raise Unfit(f"{UNREADABLE}: phải là YAML có “title” và danh sách “rules”.")
    rules = tuple(_rule(place, row) for place, row in enumerate(told["rules"], 1))
    head = {name: value for name, value in told.items() if name != "rules"}
    _known(head, RegulationText, "phần đầu")
    for name in ("issued_on", "in_force_from", "in_force_to"):
        if head.get(name) is not None and type(head[name]) is not date:
            raise Unfit(f"{UNREADABLE}: “{name}” phải là ngày dạng 2023-10-13.")
    if not isinstance(head.get("title"), str):
        raise Unfit(f"{UNREADABLE}: thiếu “title”.")
    return RegulationText(**head, rules=rules)


def _rule(place: int, row: Any) -> RuleText:
    if not isinstance(row, dict):
        raise Unfit(f"{UNREADABLE}: nội dung thứ {place} phải có tên từng mục.")
    _known(row, RuleText, f"nội dung thứ {place}")
    missing = [name for name in ("title", "what", "owes", "owed_to", "trigger") if not isinstance(row.get(name), str)]
    if missing:
        raise Unfit(f"{UNREADABLE}: nội dung thứ {place} thiếu “{missing[0]}”.")
    amount = row.get("amount")
    if amount is not None and type(amount) is not int:
        raise Unfit(f"{UNREADABLE}: “amount” của nội dung thứ {place} phải là số nguyên.")
    return RuleText(**row)


def _known(row: Mapping[str, Any], kind: type[Any], where: str) -> None:
    """Refuse keys that are not known, and texts that are no text."""
    types = {one.name: str(one.type) for one in fields(kind)}
    for name, value in row.items():
        if name not in types:
            raise Unfit(f"{UNREADABLE}: {where} có mục lạ “{name}”.")
        if (types[name] == "str" and not isinstance(value, str)) or (types[name] == "bool" and type(value) is not bool):
            raise Unfit(f"{UNREADABLE}: mục “{name}” của {where} không đúng dạng.")


def text_of(regulation: Regulation) -> RegulationText:
    """The words of a regulation that stands in the tables, for a new edition."""
    names = [one.name for one in fields(RuleText)]
    rules = tuple(
        RuleText(**{name: getattr(row, name) for name in names}) for row in regulation.rules.order_by("order")
    )
    return RegulationText(regulation.title, rules, source=f"Soạn từ {regulation.named}"[:300])
