"""What one body had to do is done by another from a day on: merged, divided, renamed, dissolved, put elsewhere.

The former body ends on that day and keeps its past; a new row stands for the new one, also when only the name
changes, so that a paper of before shows the name of its day. People go along. Cases follow by `btnn.cases`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from ..errors import NotAllowed
from ..models import Agency, AgencySuccession, ChangeKind, Membership, Role, SuccessionKind
from ..periods import in_force
from ..permissions import check_administers
from ..queries.heirs import standing_body
from ..queries.tree import ancestors
from .bodies import close_agency, establish_agency
from .journal import note
from .people import appoint


@dataclass(frozen=True, slots=True)
class Heir:
    """A successor: a body that is there already (`agency`), or a new one by code and name; kind, level, province,
    budget and, when left out, the parent are those of the former body. `share`: which part it takes."""

    code: str = ""
    name: str = ""
    parent: Agency | None = None
    agency: Agency | None = None
    share: str = ""


@transaction.atomic
def merge(
    formers: Sequence[Agency], into: Heir, *, on: date, source: str, today: date, by: Membership | None = None
) -> Agency:
    """Sáp nhập, hợp nhất: several bodies go into one, a new one or one of themselves. Refused: fewer than two."""
    bodies = list({body.pk: body for body in (*formers, *([into.agency] if into.agency else []))}.values())
    if len(bodies) < 2:
        raise NotAllowed("Sáp nhập cần ít nhất hai cơ quan.")
    ending = [body for body in bodies if into.agency is None or body.pk != into.agency.pk]
    for body in ending:
        _check_ends(body, on, source, today, by)
    _end(ending, on, by)
    successor = _heir(into, ending[0], on, by)
    for body in ending:
        _succeed(body, successor, SuccessionKind.MERGE, on, source, by)
        _move_people(body, successor, on, by)
    return successor


@transaction.atomic
def split(
    former: Agency,
    heirs: Sequence[Heir],
    *,
    on: date,
    source: str,
    today: date,
    stays: bool = False,
    by: Membership | None = None,
) -> list[Agency]:
    """Chia (the body ends, the first heir takes what nobody is chosen for) or tách (`stays`: it goes on and keeps
    what nobody is chosen for). People go to the first heir; none when the body stays. Refused: too few heirs."""
    if len(heirs) < (1 if stays else 2):
        raise NotAllowed("Chia cần ít nhất hai cơ quan kế thừa; tách cần ít nhất một.")
    _check_ends(former, on, source, today, by)
    if not stays:
        _end([former], on, by)
    found = [_heir(heir, former, on, by) for heir in heirs]
    if former.pk in {body.pk for body in found} or len({body.pk for body in found}) < len(found):
        raise NotAllowed("Mỗi cơ quan kế thừa chỉ chọn một lần và phải khác cơ quan bị chia, tách.")
    for place, (body, heir) in enumerate(zip(found, heirs, strict=True)):
        main = not stays and place == 0
        _succeed(former, body, SuccessionKind.SPLIT, on, source, by, main=main, share=heir.share)
    if not stays:
        _move_people(former, found[0], on, by)
    return found


@transaction.atomic
def rename(former: Agency, heir: Heir, *, on: date, source: str, today: date, by: Membership | None = None) -> Agency:
    """Đổi tên: the same body under another name, with its people."""
    _check_ends(former, on, source, today, by)
    _end([former], on, by)
    successor = _heir(heir, former, on, by)
    _succeed(former, successor, SuccessionKind.RENAME, on, source, by)
    _move_people(former, successor, on, by, heads=True)
    return successor


@transaction.atomic
def dissolve(
    former: Agency, successor: Agency, *, on: date, source: str, today: date, by: Membership | None = None
) -> Agency:
    """Giải thể: the body ends, another takes over what it had to do. Its people do not go along."""
    if former.pk == successor.pk:
        raise NotAllowed("Cơ quan kế thừa phải là cơ quan khác.")
    _check_ends(former, on, source, today, by)
    _end([former], on, by)
    _heir(Heir(agency=successor), former, on, by)
    _succeed(former, successor, SuccessionKind.DISSOLVE, on, source, by)
    _end_roles(former, on)
    return successor


@transaction.atomic
def move_agency(
    agency: Agency, parent: Agency, *, on: date, source: str, today: date, by: Membership | None = None
) -> Agency:
    """Chuyển cơ quan quản lý: the body goes on with its code, name and people under another parent.

    Refused: a parent that is below the agency or not there on that day."""
    check_administers(by, parent, on)
    if agency.pk in {above.pk for above in ancestors(parent, on)} | {parent.pk}:
        raise NotAllowed(f"{parent.name} nằm dưới {agency.name}, không thể là cơ quan cấp trên.")
    heir = Heir(code=agency.code, name=agency.name, parent=parent)
    return rename(agency, heir, on=on, source=source, today=today, by=by)


def _check_ends(former: Agency, on: date, source: str, today: date, by: Membership | None) -> None:
    check_administers(by, former, on)
    # Two who write it down at once: the second finds it done.
    former.refresh_from_db(fields=["valid_to"], from_queryset=Agency.objects.select_for_update())
    if on > today:
        raise NotAllowed(f"Ngày {on:%d/%m/%Y} chưa đến; xem trước được, chỉ ghi từ ngày đó.")
    if not source.strip():
        raise NotAllowed("Hãy ghi số, ngày của văn bản sắp xếp.")
    if on <= former.valid_from or not former.exists_on(on):
        raise NotAllowed(f"{former.name} không còn hoặc chưa có trước ngày {on:%d/%m/%Y}; hãy kiểm tra ngày.")
    if by is not None and by.agency_id == former.pk:
        raise NotAllowed("Việc sắp xếp chính cơ quan của bạn do người quản trị của cơ quan cấp trên ghi.")


def _end(bodies: Sequence[Agency], on: date, by: Membership | None) -> None:
    """First of all, so that a successor may take over the code."""
    for body in bodies:
        close_agency(body, first_day_out=on, by=by)


def _heir(heir: Heir, former: Agency, on: date, by: Membership | None) -> Agency:
    if heir.agency is not None:
        check_administers(by, heir.agency, on)
        if not heir.agency.exists_on(on):
            raise NotAllowed(f"{heir.agency.name} không tồn tại vào ngày {on:%d/%m/%Y}.")
        return heir.agency
    return establish_agency(
        code=heir.code or former.code,
        name=heir.name,
        kind=former.kind,
        level=former.level,
        province=former.province,
        parent=heir.parent or (standing_body(former.parent) if former.parent else None),
        budget=former.budget,
        unit_code=former.unit_code,
        valid_from=on,
        by=by,
    )


def _succeed(
    former: Agency,
    successor: Agency,
    kind: SuccessionKind,
    on: date,
    source: str,
    by: Membership | None,
    *,
    main: bool = True,
    share: str = "",
) -> None:
    AgencySuccession.objects.create(
        former=former,
        successor=successor,
        on=on,
        kind=kind,
        main=main,
        share=share.strip()[:200],
        source=source.strip()[:200],
        recorded_by=by.user if by else None,
    )
    text = f"{former.name} → {successor.name}, {kind.label.lower()} từ ngày {on:%d/%m/%Y}. Căn cứ: {source.strip()}."
    note(former, ChangeKind.SUCCEEDED, text, by)


def _move_people(former: Agency, successor: Agency, on: date, by: Membership | None, *, heads: bool = False) -> None:
    """The same roles at the successor; a head only where there is none yet."""
    has_head = Membership.objects.filter(in_force(on), agency=successor, role=Role.HEAD).exists()
    held = set(Membership.objects.filter(in_force(on), agency=successor).values_list("user_id", "role"))
    for row in _roles(former, on):
        if row.role == Role.HEAD and has_head and not heads:
            continue
        if (row.user_id, row.role) not in held:
            appoint(row.user, successor, row.role, valid_from=on, valid_to=row.valid_to, by=by)
    _end_roles(former, on)


def _end_roles(former: Agency, on: date) -> None:
    for row in Membership.objects.filter(in_force(on), agency=former, valid_from__lt=on):
        row.valid_to = on
        row.save(update_fields=["valid_to"])


def _roles(former: Agency, on: date) -> list[Membership]:
    rows = Membership.objects.filter(in_force(on), agency=former, delegation__isnull=True)
    return list(rows.select_related("user").order_by("pk"))
