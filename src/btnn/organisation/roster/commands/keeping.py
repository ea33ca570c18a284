"""People of the roster of one's own agency: put on it, described anew, leaving."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from btnn import entered
from btnn.agencies.queries import Membership, people_of
from btnn.refusals import NotThere, NotYours, TooLate, Unfit

from ..models import Degree, Part, Reason, RosterEntry, RosterLeaving, RosterPerson, Time
from ..permissions import KEEPER, may_keep
from ..queries.people import person_seen
from ..standing import Person

MOST_AHEAD = 366 * 10  # days: a last day that is known beforehand


@dataclass(frozen=True, slots=True)
class Told:
    """How somebody is described; `parts` are names of `Part`, one at least."""

    full_name: str
    position: str
    time: str
    parts: tuple[str, ...]
    leads: bool = False
    degree: str = Degree.NONE
    speciality: str = ""
    works_since: date | None = None
    leaves_on: date | None = None
    phone: str = ""
    email: str = ""


@transaction.atomic
def add(
    told: Told,
    *,
    on: date,
    membership: Membership,
    today: date,
    user: int | None = None,
    at: datetime | None = None,
) -> RosterPerson:
    """Put somebody on the roster of one's own agency from a day on. `user`: the key of their account there.

    Refused: who may not keep it (`NotYours`); an account of another agency, one that is on the roster already
    (`TooLate`), a name or position that is missing, days that cannot be (`Unfit`).
    """
    _keeps(membership)
    columns = _columns(told, on, today)
    if user is not None:
        if not any(row.user_id == user for row in people_of(membership.agency_id)):
            raise Unfit("Tài khoản này không thuộc cơ quan của bạn.")
        if RosterPerson.objects.filter(agency_id=membership.agency_id, user_id=user).exists():
            raise TooLate("Người có tài khoản này đã ở trong đội ngũ; hãy sửa thông tin ở trang của người đó.")
    moment = at or timezone.now()
    person = RosterPerson.objects.create(agency=membership.agency, user_id=user, actor=membership.user, at=moment)
    RosterEntry.objects.create(person=person, on=on, **columns, actor=membership.user, at=moment)
    return person


@transaction.atomic
def describe(
    key: int, told: Told, *, on: date, membership: Membership, today: date, at: datetime | None = None
) -> RosterEntry:
    """Describe somebody anew from a day on; what was told before stays for the days before. Refused: as `add`; nobody
    of that key at one's own agency (`NotThere`); a day before they were on the roster (`Unfit`)."""
    person = own_person(key, membership, today)
    if on < person.first:
        raise Unfit(f"Người này có trong đội ngũ từ {person.first:%d/%m/%Y}; không thể ghi thay đổi trước ngày đó.")
    columns = _columns(told, on, today)
    return RosterEntry.objects.create(person_id=key, on=on, **columns, actor=membership.user, at=at or timezone.now())


@transaction.atomic
def leave(
    key: int,
    *,
    last_day: date,
    reason: str,
    replaced_by: int | None = None,
    handed_over_on: date | None = None,
    handed_over: str = "",
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> RosterLeaving:
    """Record the last day of somebody in this work, who comes in their place, what was handed over. Said again, the
    last word counts. Refused: as `describe`; a day before they began, somebody else's person in their place, a
    hand-over that is still to come (`Unfit`)."""
    person = own_person(key, membership, today)
    entered.one_of(reason, Reason.values, "Lý do")
    if last_day < person.first:
        raise Unfit(f"Ngày làm cuối không thể trước ngày {person.first:%d/%m/%Y} là ngày bắt đầu trong đội ngũ.")
    if (last_day - today).days > MOST_AHEAD:
        raise Unfit("Ngày làm cuối xa quá mười năm; hãy kiểm tra lại năm.")
    if replaced_by is not None:
        if replaced_by == key:
            raise Unfit("Người thay phải là người khác.")
        own_person(replaced_by, membership, today)
    if handed_over_on is not None:
        entered.past(handed_over_on, "Ngày bàn giao", today, person.first)
    return RosterLeaving.objects.create(
        person_id=key,
        last_day=last_day,
        reason=reason,
        replaced_by_id=replaced_by,
        handed_over_on=handed_over_on,
        handed_over=entered.text(handed_over, "Nội dung bàn giao", most=500, needed=False),
        actor=membership.user,
        at=at or timezone.now(),
    )


def own_person(key: int, membership: Membership, today: date) -> Person:
    """A person of one's own roster, for whoever keeps it. Refused: `NotYours`, `NotThere`."""
    _keeps(membership)
    person = person_seen(membership, key, (), today)
    if person.agency_id != membership.agency_id:
        raise NotThere("Không có người này trong đội ngũ của cơ quan bạn.")
    return person


def _keeps(membership: Membership) -> None:
    if not may_keep(membership):
        raise NotYours(KEEPER)


def _columns(told: Told, on: date, today: date) -> dict[str, object]:
    entered.past(on, "Từ ngày", today)
    if not told.parts:
        raise Unfit("Hãy chọn ít nhất một phần việc.")
    for part in told.parts:
        entered.one_of(part, Part.values, "Phần việc")
    if told.works_since is not None:
        entered.past(told.works_since, "Làm công tác bồi thường từ", today)
    if told.leaves_on is not None and told.leaves_on < on:
        raise Unfit("Ngày dự kiến thôi làm không thể trước ngày bắt đầu.")
    return {
        "full_name": entered.text(told.full_name, "Họ và tên", most=120),
        "leads": told.leads,
        "position": entered.text(told.position, "Chức vụ", most=150),
        "time": entered.one_of(told.time, Time.values, "Bố trí"),
        "parts": list(dict.fromkeys(told.parts)),
        "degree": entered.one_of(told.degree, Degree.values, "Trình độ"),
        "speciality": entered.text(told.speciality, "Ngành đào tạo", most=150, needed=False),
        "works_since": told.works_since,
        "leaves_on": told.leaves_on,
        "phone": entered.text(told.phone, "Điện thoại", most=20, needed=False),
        "email": entered.text(told.email, "Thư điện tử", most=120, needed=False),
    }
