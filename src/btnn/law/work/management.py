"""State management of the work (Luật Đ73; TT 08/2019): who may urge, demand and recommend to whom, on which grounds.

Pure: bodies come as positions, answers carry their article. What the province could not bring about the Ministry takes
over only where the circular says so.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from btnn.law.calendar import official_calendar
from btnn.law.case.events import EVENTS
from btnn.law.limits import Limit, all_limits
from btnn.law.sources import INSTRUMENTS, LAW, Citation, law
from btnn.law.terms import due_day

CIRCULAR = "08/2019/TT-BTP"
# Who manages: the Ministry of Justice; the people's committee of a province, which its department of justice helps.
MINISTRY, PROVINCE = "ministry", "province"
# Where a body stands: the supreme court and procuracy and the ministries; the committee of a province; a body of the
# centre below one of the first (NĐ 68 Đ19.3); every other.
TOP, COMMITTEE, CENTRAL, LOCAL = "top", "committee", "central", "local"
POSITIONS = (TOP, COMMITTEE, CENTRAL, LOCAL)
# How it is done: to the body itself, by way of another (whom `by` names), not at all.
DIRECT, BY_ANOTHER, NOT_AT_ALL = "direct", "by_another", "not_at_all"
ITS_HEAD_BODY, ITS_COMMITTEE, THE_MINISTRY = "its_head_body", "its_committee", "the_ministry"
LISTS = ("watched", "source", "urged", "ground", "violation", "review",
         "protest_civil", "protest_criminal", "protest_administrative")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a closed list: its letter in the article, what it says in short, where it stands."""

    code: str
    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Owed:
    """A paper that the body which settles sends to those who manage (TT 08/2019 Đ12.1), by the event that it tells.
    `at_once`: the Law itself says “ngay”; for the others it names no day."""

    event: str
    document: str
    source: str
    at_once: bool


@dataclass(frozen=True, slots=True)
class Way:
    """How one who manages reaches a body: `how`, by whom where not directly, by which article, in a sentence."""

    how: str
    source: str
    why: str
    by: str = ""

    @property
    def open(self) -> bool:
        return self.how != NOT_AT_ALL


def _source(article: str) -> str:
    return str(Citation(CIRCULAR, article))


@cache
def lists() -> Mapping[str, tuple[Item, ...]]:
    """The closed lists by name. A row without a known source is a `ValueError`."""
    found: dict[str, list[Item]] = {name: [] for name in LISTS}
    for row in _rows("management.csv"):
        if row["list"] not in found or row["instrument"] not in INSTRUMENTS or not row["article"].startswith("Đ"):
            raise ValueError(f"management.csv: {row['code']}: unknown list or source")
        source = str(Citation(row["instrument"], row["article"]))
        found[row["list"]].append(Item(row["code"], row["text"], source))
    return {name: tuple(items) for name, items in found.items()}


def item(name: str, code: str) -> Item:
    """One entry of a list; `KeyError` when there is none."""
    return {one.code: one for one in lists()[name]}[code]


@cache
def owed() -> Mapping[str, Owed]:
    """The papers owed, by event."""
    found: dict[str, Owed] = {}
    for row in _rows("documents_owed.csv"):
        if row["event"] not in EVENTS or row["event"] in found:
            raise ValueError(f"documents_owed.csv: {row['event']}: unknown event or written twice")
        source = str(Citation(row["instrument"], row["article"]))
        found[row["event"]] = Owed(row["event"], row["document"], source, row["at_once"] == "yes")
    return found


def _rows(name: str) -> csv.DictReader[str]:
    text = files("btnn.law.data").joinpath(name).read_text(encoding="utf-8")
    return csv.DictReader(text.splitlines())


def receivers(position: str) -> tuple[str, ...]:
    """To whom a body sends the papers of TT 08/2019 Đ12.1: local ones to their province and the Ministry, others (and
    a province's committee) to the Ministry."""
    return (PROVINCE, MINISTRY) if position == LOCAL else (MINISTRY,)


def urging(manager: str, position: str, *, asked_in_vain: bool = False) -> Way:
    """May the manager urge a body of this position? `asked_in_vain`: another was asked to urge it and did not, or did
    without effect (Đ13.3d)."""
    if manager == PROVINCE:
        if position == LOCAL:
            return Way(DIRECT, _source("Đ13.4"), "Cơ quan ở địa phương do Ủy ban nhân dân cấp tỉnh đôn đốc.")
        why = "Cơ quan này do Bộ Tư pháp đôn đốc; hãy gửi văn bản đề nghị Bộ Tư pháp."
        return Way(BY_ANOTHER, _source("Đ13.3a, Đ15.1"), why, THE_MINISTRY)
    if position in (TOP, COMMITTEE):
        return Way(DIRECT, _source("Đ13.3a"), "Bộ Tư pháp đôn đốc trực tiếp cơ quan này.")
    if asked_in_vain:
        why = "Đã đề nghị đôn đốc mà không được đôn đốc hoặc không có kết quả: Bộ Tư pháp đôn đốc trực tiếp."
        return Way(DIRECT, _source("Đ13.3d"), why)
    if position == CENTRAL:
        why = "Trước hết đề nghị cơ quan cấp trên ở trung ương đôn đốc cơ quan thuộc phạm vi của mình."
        return Way(BY_ANOTHER, _source("Đ13.3b"), why, ITS_HEAD_BODY)
    why = "Trước hết đề nghị Ủy ban nhân dân cấp tỉnh đôn đốc cơ quan ở địa phương."
    return Way(BY_ANOTHER, _source("Đ13.3c"), why, ITS_COMMITTEE)


def demanding_report(manager: str, position: str) -> Way:
    """May the manager demand a report on a case (TT 08/2019 Đ11; Luật Đ73.2h, Đ73.3e)?"""
    if manager == PROVINCE:
        if position == LOCAL:
            return Way(DIRECT, _source("Đ11.3"), "Ủy ban nhân dân cấp tỉnh yêu cầu cơ quan ở địa phương báo cáo.")
        return Way(NOT_AT_ALL, _source("Đ11.1"), "Cơ quan này báo cáo Bộ Tư pháp, không báo cáo theo yêu cầu của tỉnh.")
    if position in (TOP, COMMITTEE):
        return Way(DIRECT, _source("Đ11.1"), "Bộ Tư pháp yêu cầu cơ quan này báo cáo.")
    by = ITS_HEAD_BODY if position == CENTRAL else ITS_COMMITTEE
    return Way(BY_ANOTHER, _source("Đ11.2"), "Bộ Tư pháp đề nghị cơ quan cấp trên chỉ đạo báo cáo.", by)


def protesting(manager: str, defendant: str, *, asked_in_vain: bool = False) -> Way:
    """May the manager petition whoever can protest a judgment, by where the defendant stands (TT 08/2019 Đ28)?
    `asked_in_vain`: the Ministry asked the province to, which did not."""
    central = defendant in (TOP, CENTRAL)
    if manager == PROVINCE:
        if not central:
            return Way(DIRECT, _source("Đ28.2"), "Ủy ban nhân dân cấp tỉnh kiến nghị người có thẩm quyền kháng nghị.")
        return Way(NOT_AT_ALL, _source("Đ28.1a"), "Bên bị kiện là cơ quan trung ương: việc kiến nghị của Bộ Tư pháp.")
    if central:
        return Way(DIRECT, _source("Đ28.1a"), "Bên bị kiện là cơ quan trung ương: Bộ Tư pháp kiến nghị.")
    if asked_in_vain:
        return Way(DIRECT, _source("Đ28.1b"), "Đã đề nghị Ủy ban nhân dân cấp tỉnh kiến nghị mà không thực hiện.")
    why = "Trước hết đề nghị Ủy ban nhân dân cấp tỉnh kiến nghị."
    return Way(BY_ANOTHER, _source("Đ28.1b, Đ28.2"), why, ITS_COMMITTEE)


def demanding_cancellation(manager: str, position: str) -> Way:
    """May the manager demand that a settlement decision be cancelled (TT 08/2019 Đ29)? The circular lets the Ministry
    not step in for a local body."""
    return _own_split(manager, position, "Đ29", "yêu cầu hủy quyết định")


def reviewing(manager: str, position: str) -> Way:
    """May the manager recommend that a reimbursement decision be looked at again (Luật Đ67.2; TT 08/2019 Đ30)?"""
    return _own_split(manager, position, "Đ30", "kiến nghị xem xét lại quyết định")


def _own_split(manager: str, position: str, article: str, act: str) -> Way:
    if manager == PROVINCE:
        if position == LOCAL:
            why = f"Ủy ban nhân dân cấp tỉnh {act} của cơ quan ở địa phương."
            return Way(DIRECT, _source(f"{article}.2"), why)
        return Way(NOT_AT_ALL, _source(f"{article}.1"), f"Với cơ quan này, Bộ Tư pháp {act}.")
    if position in (TOP, COMMITTEE):
        return Way(DIRECT, _source(f"{article}.1a"), f"Bộ Tư pháp {act} của cơ quan này.")
    if position == CENTRAL:
        why = f"Bộ Tư pháp {act} qua cơ quan cấp trên ở trung ương, để cơ quan đó chỉ đạo."
        return Way(BY_ANOTHER, _source(f"{article}.1b"), why, ITS_HEAD_BODY)
    why = f"Với cơ quan ở địa phương, Ủy ban nhân dân cấp tỉnh {act}; Bộ Tư pháp đôn đốc Ủy ban nhân dân."
    return Way(NOT_AT_ALL, _source(f"{article}.2"), why)


def handling_violations(manager: str, position: str) -> Way:
    """May the manager recommend that violations be dealt with (Luật Đ73.2l, Đ73.3g)? A province within its own area."""
    if manager == MINISTRY:
        return Way(DIRECT, law("Đ73.2l"), "Bộ Tư pháp kiến nghị cơ quan có thẩm quyền xử lý vi phạm.")
    if position == LOCAL:
        return Way(DIRECT, law("Đ73.3g"), "Ủy ban nhân dân cấp tỉnh kiến nghị trong phạm vi do mình quản lý.")
    return Way(NOT_AT_ALL, law("Đ73.3g"), "Ngoài phạm vi quản lý của tỉnh; hãy đề nghị Bộ Tư pháp (Đ73.2l).")


# Articles of the Law and of the decree, by content: honour, reimbursement, money.
_PARTS: tuple[tuple[str, tuple[int, ...], tuple[int, ...]], ...] = (
    ("13.2b", (56, 57, 58, 59), (22, 23, 24, 25)),
    ("13.2d", tuple(range(64, 73)), tuple(range(26, 32))),
    ("13.2c", (44, 60, 61, 62, 63), (17,)),
)


def content_of(limit: Limit) -> str:
    """Under which content of TT 08/2019 Đ13.2 a missed limit is urged: honour, reimbursement, money, else settlement;
    what the managers themselves owe is state management."""
    if limit.citation.instrument == CIRCULAR or limit.by == "justice_department":
        return "13.2đ"
    if limit.lane in ("honour", "reimbursement"):
        return "13.2b" if limit.lane == "honour" else "13.2d"
    if limit.by == "finance" or limit.lane == "advance":
        return "13.2c"
    found = re.match(r"Đ(\d+)", limit.citation.article)
    number = int(found[1]) if found else 0
    for content, of_law, of_decree in _PARTS:
        if number in (of_law if limit.citation.instrument == LAW else of_decree):
            return content
    return "13.2a"


PROTEST_YEARS = 3
PROTEST_SOURCES = {"civil": ("92/2015/QH13", "Đ334.1"), "criminal": ("92/2015/QH13", "Đ334.1"),
                   "administrative": ("93/2015/QH13", "Đ263.1")}  # fmt: skip


def protest_until(procedure: str, effective_on: date) -> tuple[date, str]:
    """The last day on which a judgment in force can be protested by cassation, with the article: three years from the
    day of effect; what a criminal judgment says of compensation follows civil procedure (101/2015/QH13, Đ379.3)."""
    last = due_day(official_calendar(), effective_on.toordinal(), PROTEST_YEARS, "year")
    return date.fromordinal(last), str(Citation(*PROTEST_SOURCES[procedure]))


def cancellation_limit(ground: str) -> str:
    """The limit within which the head cancels the decision himself (Đ48.1, Đ48.3)."""
    return "cancel_decision_to_resettle" if ground.startswith("48.3") else "cancel_decision_and_terminate"


@cache
def _recommended() -> Mapping[str, tuple[str, str]]:
    found = {row["finding"]: (row["kind"], row["ground"]) for row in _rows("recommended_for.csv")}
    for kind, ground in found.values():
        item(kind, ground)
    return found


def recommended_for(finding: str) -> tuple[str, str] | None:
    """What a finding of a case may lead to: the kind of recommendation and its ground; None for one that leads to none.
    A missed limit is a violation by not settling (Đ16.4) or not determining the reimbursement (Đ16.5)."""
    name, _, rest = finding.partition(":")
    if name == "late":
        limit = all_limits().get(rest)
        if limit is None or limit.by in ("claimant", "system", "court"):
            return None
        return ("violation", "16.5" if content_of(limit) == "13.2d" else "16.4")
    return _recommended().get(name)


def ground_of(content: str, *, decided: bool) -> str:
    """On which ground of TT 08/2019 Đ14 a missed limit is urged: a decision in force that is not carried out, one on
    reimbursement, else what watching the case showed."""
    if content == "13.2d" and decided:
        return "14.5"
    return "14.4" if content in ("13.2b", "13.2c") and decided else "14.3"
