"""The columns of the sheet of old cases: header, kind of value, help. A row is a case, or one claimant more."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from btnn.law.case import vocabulary, words

from ..folding import fold

TEXT, DAY, MONEY, YEAR, YES_NO, CHOICE, LINES = "text", "day", "money", "year", "yes_no", "choice", "lines"
CLAIMED, VERIFIED = "claimed", "verified"


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `of_person`: repeated rows say it anew for each claimant; else it is the case's, said once."""

    name: str
    header: str
    kind: str = TEXT
    help: str = ""
    required: bool = False
    of_person: bool = False
    choices: tuple[tuple[str, str], ...] = ()


def _choices(name: str, values: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((value, words.choice(name, value)) for value in values)


def _grounds(codes: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((code, code) for code in codes)


def amount_column(prefix: str, head: str) -> str:
    """The name of the column of one head of damage."""
    return f"{prefix}_{head}"


KEY = Column("key", "Mã hồ sơ cũ", required=True, help="Mỗi vụ việc một mã; dòng cùng mã là thêm một người yêu cầu.")

_DOSSIER = (
    KEY,
    Column("received_on", "Ngày nhận hồ sơ", DAY, required=True),
    Column("channel", "Cách nộp hồ sơ", CHOICE, required=True, choices=_choices("channel", vocabulary.CHANNELS)),
    Column(
        "claimant_kind",
        "Tư cách người yêu cầu",
        CHOICE,
        required=True,
        choices=_choices("claimant_kind", vocabulary.CLAIMANT_KINDS),
    ),
    Column("field", "Lĩnh vực", CHOICE, required=True, choices=_choices("field", vocabulary.FIELDS)),
    Column("complete", "Hồ sơ đầy đủ khi nhận", YES_NO, help="Để trống là Có."),
)
_PEOPLE = (
    Column("full_name", "Người yêu cầu bồi thường", required=True, of_person=True),
    Column("organisation", "Là tổ chức", YES_NO, of_person=True, help="Để trống là Không."),
    Column("birth_year", "Năm sinh", YEAR, of_person=True),
    Column("identity_number", "Số định danh, mã số", of_person=True, help="Định dạng ô là văn bản để giữ số 0 đầu."),
    Column("phone", "Số điện thoại", of_person=True),
    Column("address", "Địa chỉ", of_person=True),
    Column("harmed_name", "Người bị thiệt hại", help="Ghi khi khác người yêu cầu."),
    Column(
        "officials", "Người thi hành công vụ gây thiệt hại", LINES, help="Nhiều người cách nhau bằng dấu chấm phẩy."
    ),
)
_BASIS = (
    Column("basis_kind", "Loại văn bản làm căn cứ", help="Mã theo Đ8–12, ví dụ VB-8.2."),
    Column("basis_number", "Số văn bản làm căn cứ"),
    Column("basis_issued_on", "Ngày văn bản làm căn cứ", DAY),
    Column("basis_issuer", "Cơ quan ban hành văn bản làm căn cứ"),
    Column("basis_document_received_on", "Ngày nhận văn bản làm căn cứ", DAY),
    Column("asks_advance", "Đề nghị tạm ứng", YES_NO),
    Column("asks_honour", "Yêu cầu phục hồi danh dự", YES_NO),
)
_WAY = (
    Column("supplement_requested_on", "Ngày yêu cầu bổ sung", DAY),
    Column("supplement_items", "Giấy tờ yêu cầu bổ sung", LINES),
    Column("supplement_received_on", "Ngày bổ sung đủ", DAY),
    Column("accepted_on", "Ngày thụ lý", DAY),
    Column("register_number", "Số thụ lý", help="Giữ nguyên số đã vào sổ, ví dụ 07/2024."),
    Column("refused_on", "Ngày không thụ lý", DAY),
    Column("refusal_ground", "Căn cứ không thụ lý", CHOICE, choices=_grounds(vocabulary.REFUSAL_GROUNDS)),
    Column("appointed_on", "Ngày cử người giải quyết", DAY),
    Column("officer", "Người giải quyết bồi thường"),
    Column("officer_related", "Người giải quyết có liên quan đến các bên", YES_NO, help="Để trống là Không (Đ43.3b)."),
    Column("verification_ended_on", "Ngày kết thúc xác minh", DAY),
    Column("verification_reported_on", "Ngày báo cáo xác minh", DAY),
    Column("negotiation_opened_on", "Ngày bắt đầu thương lượng", DAY),
    Column(
        "participants",
        "Thành phần thương lượng",
        LINES,
        help="Cách nhau bằng dấu chấm phẩy; hoặc ghi: Đủ thành phần bắt buộc (Đ46.3).",
    ),
    Column("negotiation_concluded_on", "Ngày kết thúc thương lượng", DAY),
    Column("agreed", "Thương lượng thành", YES_NO),
    Column("signed_by_claimant", "Người yêu cầu ký biên bản", YES_NO),
    Column("decided_on", "Ngày quyết định", DAY),
    Column("decision_number", "Số quyết định"),
    Column("decided_amount", "Số tiền quyết định", MONEY),
    Column("handed_over_on", "Ngày trao quyết định", DAY),
    Column("terminated_on", "Ngày đình chỉ", DAY),
    Column("termination_ground", "Căn cứ đình chỉ", CHOICE, choices=_grounds(vocabulary.TERMINATION_GROUNDS)),
)
_MONEY = (
    Column("funding_requested_on", "Ngày đề nghị cấp kinh phí", DAY),
    Column("funding_requested_amount", "Số tiền đề nghị cấp", MONEY),
    Column("funding_granted_on", "Ngày được cấp kinh phí", DAY),
    Column("funding_granted_amount", "Số tiền được cấp", MONEY),
    Column("payment_notified_on", "Ngày thông báo chi trả", DAY),
    Column("notice_delivered_on", "Ngày người yêu cầu nhận thông báo chi trả", DAY),
    Column("paid_on", "Ngày chi trả", DAY),
    Column("paid_amount", "Số tiền chi trả", MONEY),
    Column("paid_in_full", "Đã chi trả hết", YES_NO, help="Để trống là Có."),
    Column("settled_on", "Ngày gửi quyết toán", DAY),
)


@cache
def columns() -> tuple[Column, ...]:
    """Every column, in the order of the template."""
    claimed = _amounts(CLAIMED, "Yêu cầu")
    verified = _amounts(VERIFIED, "Xác minh")
    return (*_DOSSIER, *_PEOPLE, *_BASIS, *claimed, *_WAY, *verified, *_MONEY)


def _amounts(prefix: str, word: str) -> tuple[Column, ...]:
    return tuple(
        Column(amount_column(prefix, head), f"{word}: {words.head(head)}", MONEY, of_person=True)
        for head in vocabulary.HEADS
    )


@cache
def by_header() -> dict[str, Column]:
    """Columns by their folded header: accents, capitals and the star of required ones aside."""
    return {plain_header(column.header): column for column in columns()}


@cache
def by_name() -> dict[str, Column]:
    return {column.name: column for column in columns()}


def plain_header(text: str) -> str:
    """A header as it is compared."""
    return fold(text.replace("*", " "))
