"""Quyết định 2095/QĐ-UBND held against the document: what stands here was typed from it, not from our data."""

from datetime import date
from hashlib import sha256

import pytest

from btnn.catalogue import queries
from btnn.catalogue.comparing import compare, left_out
from btnn.catalogue.exporting import printed

pytestmark = [pytest.mark.usefixtures("catalogue"), pytest.mark.django_db]

SETTLEMENT = "Giải quyết yêu cầu bồi thường tại cơ quan trực tiếp quản lý người thi hành công vụ gây thiệt hại"
DETERMINATION, HONOUR = "Xác định cơ quan giải quyết bồi thường", "Phục hồi danh dự"
LAW = "Luật Trách nhiệm bồi thường của Nhà nước năm 2017;"
DECREE = (
    "Nghị định số 68/2018/NĐ-CP ngày 15/5/2018 của Chính phủ quy định chi tiết một số điều và biện pháp thi hành Luật "
    "Trách nhiệm bồi thường của Nhà nước"
)
CIRCULAR = (
    "Thông tư số 04/2018/TT-BTP ngày 17/5/2018 của Bộ Tư pháp ban hành một số biểu mẫu trong công tác bồi thường nhà "
    "nước."
)
MINISTER = "Quyết định số 1442/QĐ-BTP ngày 26/6/2018 của Bộ trưởng Bộ Tư pháp"
MINISTER_AT_LENGTH = (
    f"{MINISTER} về việc công bố công bố thủ tục hành chính được ban hành mới, thủ tục hành chính được thay thế, thủ "
    "tục hành chính bị bãi bỏ trong lĩnh vực bồi thường nhà nước thuộc phạm vi chức năng quản lý của Bộ Tư pháp"
)
PLACE = (
    "Cơ quan giải quyết bồi thường là cơ quan trực tiếp quản lý người thi hành công vụ gây thiệt hại trong hoạt động "
    "quản lý hành chính, tố tụng, thi hành án quy định từ Điều 33 đến Điều 39 của Luật TNBTCNN năm 2017 ở cấp"
)
PLACE_OF_COMMUNE = (
    "Cơ quan giải quyết bồi thường là cơ quan trực tiếp quản lý người thi hành công vụ gây thiệt hại trong hoạt động "
    "quản lý hành chính quy định tại Điều 33 của Luật TNBTCNN năm 2017 ở cấp xã"
)
COMMITTEE = (
    "Ủy ban nhân dân tỉnh Hưng Yên, số 10, đường Chùa chuông, phường Hiến Nam, thành phố Hưng Yên, tỉnh Hưng Yên;"
)
DEPARTMENT = "Sở Tư pháp tỉnh Hưng Yên, số 19, đường An Vũ, phường Hiến Nam, thành phố Hưng Yên, tỉnh Hưng Yên."
PROVINCE, DISTRICT, COMMUNE = (
    ("I", "THỦ TỤC HÀNH CHÍNH CẤP TỈNH"),
    ("II", "THỦ TỤC HÀNH CHÍNH CẤP HUYỆN"),
    ("III", "THỦ TỤC HÀNH CHÍNH CẤP XÃ"),
)
# Part, number, name, place, received by post, sent back by post, legal basis, decision of the Minister, the beginning
# of the SHA-256 of the column of time limits, its white space made single.
ROWS = [
    (*PROVINCE, 1, HONOUR, [f"{PLACE} tỉnh."], "x", "", [LAW, f"{DECREE}.", CIRCULAR], MINISTER, "fd5f789f584be83b"),
    (*PROVINCE, 2, DETERMINATION, [COMMITTEE, DEPARTMENT], "x", "x", [LAW, DECREE], MINISTER, "11fff28caf8d9424"),
    (
        *PROVINCE,
        3,
        SETTLEMENT,
        [f"{PLACE} tỉnh."],
        "x",
        "",
        [LAW, f"{DECREE}.", CIRCULAR],
        MINISTER,
        "87f58c2de54c7651",
    ),
    (
        *DISTRICT,
        1,
        SETTLEMENT,
        [f"{PLACE} huyện."],
        "x",
        "",
        [LAW, f"{DECREE}.", CIRCULAR],
        MINISTER,
        "29807903889010cc",
    ),
    (*DISTRICT, 2, HONOUR, [f"{PLACE} huyện"], "x", "", [LAW, f"{DECREE}.", CIRCULAR], MINISTER, "7f040a45e82fde80"),
    (
        *COMMUNE,
        1,
        SETTLEMENT,
        [PLACE_OF_COMMUNE],
        "x",
        "",
        [LAW, f"{DECREE}.", CIRCULAR],
        MINISTER_AT_LENGTH,
        "4e21ac8cc3ae194e",
    ),
]
WORKING, DAYS, AT_ONCE = "working_day", "calendar_day", "immediate"
# Each limit of the long row in the order of the document: what it is, and the figure.
LIMITS = [
    ("acknowledge_postal_dossier", 2, WORKING),
    ("request_supplement_from_claimant", 5, WORKING),
    ("claimant_supplements_dossier", 5, WORKING),
    ("accept_dossier", 2, WORKING),
    ("appoint_settlement_officer", 2, WORKING),
    ("propose_advance_payment", 0, AT_ONCE),
    ("pay_advance_own_budget", 5, WORKING),
    ("request_advance_from_finance", 2, WORKING),
    ("finance_grants_advance", 7, WORKING),
    ("verify_damage", 15, DAYS),
    ("max_verification_complex", 30, DAYS),
    ("max_verification_agreed_extension", 15, DAYS),
    ("damage_verification_report", 3, WORKING),
    ("start_negotiation", 2, WORKING),
    ("complete_negotiation", 10, DAYS),
    ("max_negotiation_complex", 15, DAYS),
    ("max_negotiation_agreed_extension", 10, DAYS),
    ("issue_and_hand_over_decision", 0, AT_ONCE),
    ("send_refused_decision", 5, WORKING),
]
LEFT_OUT = [
    "request_basis_document_from_authority",
    "authority_supplies_basis_document",
    "finance_replenishes_advance",
    "negotiation_result_minutes",
]


@pytest.fixture
def decision():
    return queries.decision_by_key("2095-qd-ubnd-2018")


@pytest.fixture
def entry(decision):
    """`entry(part, number)`: one row of the list."""
    rows = {(one.section, one.order): one for one in decision.entries.all()}
    return lambda section, order: rows[section, order]


def test_its_head_says_who_when_and_what_it_repeals(decision):
    assert (decision.number, decision.issuer) == ("2095/QĐ-UBND", "Chủ tịch Ủy ban nhân dân tỉnh Hưng Yên")
    assert (decision.signer, decision.signer_title) == ("Nguyễn Văn Phóng", "Chủ tịch")
    assert (decision.issued_on, decision.effective_from) == (date(2018, 8, 22), date(2018, 8, 22))
    assert (decision.replaces.number, decision.replaces.issued_on) == ("419/QĐ-CTUBND", date(2016, 2, 19))
    bases, articles = decision.document["bases"], decision.document["articles"]
    assert [line.split(" ngày ")[0] for line in bases] == [
        "Căn cứ Luật Tổ chức chính quyền địa phương",
        "Căn cứ Nghị định số 63/2010/NĐ-CP",
        "Căn cứ Thông tư số 02/2017/TT-VPCP",
        "Căn cứ Quyết định số 1442/QĐ-BTP",
        "Xét đề nghị của Giám đốc Sở Tư pháp tại Tờ trình số 885/TTr-STP",
    ]
    assert [(one["number"], len(one["paragraphs"])) for one in articles] == [
        ("Điều 1", 3),
        ("Điều 2", 1),
        ("Điều 3", 2),
    ]
    assert articles[2]["paragraphs"][0] == "Quyết định này có hiệu lực thi hành kể từ ngày ký."
    assert [one["who"] for one in decision.document["duties"]] == [
        "Sở Tư pháp",
        "Văn phòng Ủy ban nhân dân tỉnh",
        "Các cơ quan, đơn vị có liên quan",
    ]


@pytest.mark.parametrize("place", range(6))
def test_every_column_of_every_row_stands_as_printed(decision, place):
    row = list(decision.entries.all())[place]
    told = (
        *(row.section, row.section_title, row.order, row.name, row.place, row.postal_in, row.postal_out),
        *(row.legal_basis, row.source_decision),
    )
    assert told == ROWS[place][:-1]
    assert row.fee == "Không"
    time_limit = printed(list(row.version.limits.all()))
    assert sha256(time_limit.encode()).hexdigest()[:16] == ROWS[place][-1]


@pytest.mark.parametrize("where", [("I", 3), ("II", 1), ("III", 1)])
def test_the_long_row_holds_nineteen_limits_in_the_order_of_the_document(entry, where):
    rows = [row for row in entry(*where).version.limits.all() if row.limit_id]
    told = [(row.limit_id, row.amount, row.unit) for row in rows]
    if where == ("II", 1):  # the garbled row has lost this figure
        assert told[1] == ("request_supplement_from_claimant", None, "")
        told[1] = LIMITS[1]
    assert told == LIMITS


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        (("I", 1), []),
        (("I", 2), [("start", "determine_agency_dept_of_justice")]),
        (("I", 3), [("choice", "request_supplement_from_claimant"), ("exception", "accept_dossier")]),
        (
            ("II", 1),
            [
                ("figure_missing", "request_supplement_from_claimant"),
                ("choice", "request_supplement_from_claimant"),
                ("exception", "accept_dossier"),
            ],
        ),
        (("II", 2), []),
        (("III", 1), [("choice", "request_supplement_from_claimant"), ("exception", "accept_dossier")]),
    ],
)
def test_where_the_document_differs_from_the_law(entry, where, expected):
    rows = entry(*where).version.limits.all()
    assert [(one.kind, one.limit_id) for row in rows for one in compare(row)] == expected


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        (("I", 1), ["notify_honour_restoration", "victim_replies_honour_notice", "send_newspaper_copies"]),
        (("I", 2), ["forward_dossier_to_state_mgmt_agency"]),
        (("I", 3), LEFT_OUT),
        (("II", 1), LEFT_OUT),
        (("III", 1), LEFT_OUT),
    ],
)
def test_what_the_law_has_and_the_document_leaves_out(entry, where, expected):
    version = entry(*where).version
    assert [one.limit_id for one in left_out(version.procedure.kind, version.limits.all())] == expected


def test_words_damaged_in_print_are_marked_and_explained(entry):
    damaged = {
        where: [row.limit_id for row in entry(*where).version.limits.all() if row.garbled]
        for where in (("I", 3), ("II", 1), ("III", 1))
    }
    assert damaged == {
        ("I", 3): ["appoint_settlement_officer"],  # "kề từ ngày"
        ("II", 1): [
            "acknowledge_postal_dossier",
            "request_supplement_from_claimant",
            "max_verification_complex",  # "kể lừ ngày"
        ],
        ("III", 1): ["accept_dossier", "appoint_settlement_officer", "request_advance_from_finance"],
    }
    rows = [row for row in entry("II", 1).version.limits.all() if row.garbled]
    assert "Đ42.1" in rows[0].remark["vi"]
    assert "Đ42.2a" in rows[1].remark["vi"]
    assert all(row.remark["vi"] and row.remark["en"] for row in rows)


def test_the_two_addresses_are_taken_apart(entry):
    assert [one["name"] for one in entry("I", 2).version.places] == [
        "Ủy ban nhân dân tỉnh Hưng Yên",
        "Sở Tư pháp tỉnh Hưng Yên",
    ]
