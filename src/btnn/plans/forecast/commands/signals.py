"""Papers on which claims may come to rest, and what came of them."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.db.models import Sum
from django.utils import timezone

from btnn.agencies.queries import Agency, Membership
from btnn.cases.queries import case_is_visible
from btnn.entered import past, text
from btnn.law.basis_documents import FIELD_CODES, documents
from btnn.law.scope import acts
from btnn.refusals import NotThere, NotYours, Unfit

from ..models import MOST_PAPERS, BasisSignal, SignalOutcome
from ..permissions import NOT_TO_WRITE, may_speak_of, may_write
from .holding import SIGNAL, hold


@transaction.atomic
def record_signal(
    about: Agency,
    *,
    field: str,
    kind: str,
    act: str,
    on: date,
    papers: int,
    source: str,
    note: str,
    membership: Membership,
    today: date,
) -> BasisSignal:
    """Record papers of one kind on which claims may rest (Đ8–12).

    Args:
        about: the agency whose act it was. kind: a code of Đ8–12 of the field. act: a code of Đ17–21, or empty.
        papers: how many. source: number of the paper, or where it is known from.
    Refused: about an agency that is not one's own nor of the province one watches (`NotYours`); a kind or act of
    another field, a day to come, no source (`Unfit`).
    """
    if not may_speak_of(membership, about.pk, about.province):
        raise NotYours("Chỉ ghi văn bản về cơ quan của bạn, hoặc cơ quan trong tỉnh mà cơ quan bạn theo dõi.")
    if field not in FIELD_CODES:
        raise Unfit("Hãy chọn lĩnh vực.")
    if kind not in {one.code for one in documents(FIELD_CODES[field])}:
        raise Unfit("Loại văn bản này không làm căn cứ trong lĩnh vực đã chọn (Điều 8–12 của Luật); hãy chọn lại.")
    if act and act not in {one.code for one in acts(FIELD_CODES[field])}:
        raise Unfit("Hành vi này thuộc lĩnh vực khác (Điều 17–21 của Luật); hãy chọn lại.")
    if not 1 <= papers <= MOST_PAPERS:
        raise Unfit(f"Số văn bản phải từ 1 đến {MOST_PAPERS}.")
    return BasisSignal.objects.create(
        about=about,
        province=about.province,
        field=field,
        kind=kind,
        act=act,
        on=past(on, "Ngày văn bản", today),
        papers=papers,
        source=text(source, "Số, ký hiệu hoặc nguồn", most=200),
        note=text(note, "Ghi chú", most=1000, needed=False),
        agency=membership.agency,
        actor=membership.user,
        at=timezone.now(),
    )


@transaction.atomic
def tell_outcome(
    key: int,
    *,
    on: date,
    claims: int,
    closed: bool,
    case_code: str,
    note: str,
    membership: Membership,
    today: date,
) -> SignalOutcome:
    """Tell what came of the papers of a signal: so many claims, or that no more will come.

    Refused: no such signal (`NotThere`); somebody else's (`NotYours`); more claims than papers, nothing told, a day
    before the paper, a case that one does not see, papers that were closed before (`Unfit`).
    """
    if not may_write(membership):
        raise NotYours(NOT_TO_WRITE)
    hold(SIGNAL, key)
    signal = BasisSignal.objects.filter(pk=key).first()
    if signal is None:
        raise NotThere("Không có mục này, hoặc cơ quan của bạn không được xem.")
    if membership.agency_id != signal.agency_id and not may_speak_of(membership, signal.about_id, signal.province):
        raise NotYours("Kết quả do cơ quan ghi văn bản, cơ quan có hành vi hoặc Sở Tư pháp ghi.")
    if signal.outcomes.filter(closed=True).exists():
        raise Unfit("Mục này đã ghi là không còn yêu cầu nào nữa.")
    before = signal.outcomes.aggregate(all=Sum("claims"))["all"] or 0
    if claims < 0 or before + claims > signal.papers:
        raise Unfit(f"Có {signal.papers} văn bản, đã ghi {before} yêu cầu; không ghi thêm {claims} được.")
    if not claims and not closed:
        raise Unfit("Hãy ghi số yêu cầu đã đến, hoặc đánh dấu không còn yêu cầu nào nữa.")
    if case_code and not case_is_visible(membership, case_code):
        raise Unfit(f"Không có vụ việc {case_code} trong phạm vi của cơ quan bạn; hãy kiểm tra mã.")
    return SignalOutcome.objects.create(
        signal=signal,
        province=signal.province,
        on=past(on, "Ngày", today, signal.on),
        claims=claims,
        closed=closed,
        case_code=case_code,
        note=text(note, "Căn cứ", most=300, needed=False),
        agency=membership.agency,
        actor=membership.user,
        at=timezone.now(),
    )
