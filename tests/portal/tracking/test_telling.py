"""What the page says of a case: one table of stories, and what each must tell a person who knows no law."""

from datetime import date, timedelta

import pytest
from django.utils import translation

from btnn.portal.tracking.showing.page import track_page

from . import stories as s


def sentence(page):
    first = page.first
    return f"{first.sentence}{first.joins}{first.before} {first.day}{first.after}" if first.day else first.sentence


# Days counted by hand; 7 September 2026 is a Monday.
GOLDEN = [
    pytest.param(
        s.RECEIVED, 1,
        # Đ43.1: two working days from the complete dossier, to Wednesday the 9th.
        "Cơ quan đã nhận hồ sơ, đang xem đủ giấy tờ chưa và phải xong chậm nhất hết ngày 09/09/2026 (còn 1 ngày)",
        "Lúc này cơ quan phải làm, ông/bà chưa phải làm gì.",
        id="received",
    ),
    pytest.param(
        s.VERIFYING, 9,
        # Đ45.2: fifteen days from acceptance on the 8th, to Wednesday the 23rd.
        "Cơ quan đang xác minh thiệt hại và phải xong chậm nhất hết ngày 23/09/2026 (còn 7 ngày)",
        "Lúc này cơ quan phải làm, ông/bà chưa phải làm gì.",
        id="verifying",
    ),
    pytest.param(
        s.VERIFYING, 20,
        "Cơ quan đang xác minh thiệt hại. Lẽ ra phải xong từ ngày 23/09/2026, đã trễ 4 ngày",
        "Lúc này cơ quan phải làm, ông/bà chưa phải làm gì.",
        id="verifying, late",
    ),
    pytest.param(
        [("dossier_received", 0, s.CLAIM | {"complete": False}), ("supplement_requested", 2, {"items": ["Căn cước"]}),
         ("document_delivered", 3, {"document": "supplement_request"})], 4,
        # Đ42.3: five working days from receipt on Thursday the 10th, to Thursday the 17th.
        "Hồ sơ còn thiếu giấy tờ, đang chờ bổ sung, chậm nhất hết ngày 17/09/2026 (còn 6 ngày)",
        "Lúc này đến lượt ông/bà.",
        id="supplementing",
    ),
    pytest.param(
        s.FAILED, 16,
        # Đ52.2: fifteen days from the minutes of the 22nd, to 7 October.
        "Thương lượng không thành; ông/bà còn quyền kiện ra Tòa án, đến hết ngày 07/10/2026 (còn 14 ngày)",
        "Lúc này đến lượt ông/bà.",
        id="failed",
    ),
    pytest.param(
        s.HANDED, 30,
        "Quyết định bồi thường đã trao cho ông/bà, đang chờ có hiệu lực, đến hết ngày 07/10/2026 (hạn cuối hôm nay)",
        "Lúc này chưa ai bắt buộc phải làm gì.",
        id="handed over",
    ),
    pytest.param(
        s.HANDED, 32,
        # Effective on the 8th (Đ47.2); Đ62.1: two working days, to Monday the 12th.
        "Quyết định đã có hiệu lực; cơ quan phải xin cấp tiền, chậm nhất hết ngày 12/10/2026 (còn 3 ngày)",
        "Lúc này cơ quan phải làm, ông/bà chưa phải làm gì.",
        id="effective",
    ),
    pytest.param(
        [*s.RECEIVED, ("acceptance_refused", 1, {"ground": "KTL-43.2b"})], 5,
        "Cơ quan không thụ lý yêu cầu",
        "Phần này đã xong, không còn việc phải làm.",
        id="refused",
    ),
    pytest.param(
        [("dossier_received", 0, s.CLAIM | {"receiver": "justice_department"})], 1,
        # Đ41.4: five working days, to Monday the 14th.
        "Sở Tư pháp đang xác định cơ quan nào phải giải quyết yêu cầu này và phải xong chậm nhất hết ngày 14/09/2026 "
        "(còn 6 ngày)",
        "Lúc này Sở Tư pháp phải làm, ông/bà chưa phải làm gì.",
        id="at the department of justice",
    ),
    pytest.param(
        [*s.FAILED, ("lawsuit_filed", 17, {"basis": "52.2"}), ("lawsuit_accepted", 20, {})], 21,
        "Tòa án đã thụ lý vụ án",
        "Lúc này Tòa án giải quyết.",
        id="before the court",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("story", "after", "told", "who"), GOLDEN)
def test_the_first_sentence_says_where_the_case_stands_and_who_must_act_by_when(story, after, told, who):
    page = track_page(s.told(story, after))
    assert sentence(page) == told
    assert page.first.who == who


def test_the_first_sentence_in_english():
    with translation.override("en"):
        page = track_page(s.told(s.VERIFYING, 9))
        late = track_page(s.told(s.VERIFYING, 17))
    assert (
        sentence(page) == "The agency is verifying the damage and must be done by the end of 23/09/2026 (7 days left)"
    )
    assert sentence(late) == "The agency is verifying the damage. It should have been done by 23/09/2026, 1 day late"


def test_late_steps_are_said_to_be_late_and_lead_to_their_receipt():
    story = [*s.ACCEPTED, ("officer_appointed", 5, {"name": "Trần Văn Bình", "related_to_parties": False})]
    case = s.told(story, 6)
    step = track_page(case).past[-1]
    # Đ43.3: two working days from the 8th, to the 10th; appointed on Saturday the 12th.
    assert (step.title, step.on, step.late, step.note) == (
        "Cử người giải quyết", "12/09/2026", "trễ 2 ngày", "Trần Văn Bình",
    )  # fmt: skip
    assert case.view.limits[step.place - 1].id == "appoint_settlement_officer"


def test_an_overdue_limit_of_the_agency_is_shown_with_what_may_be_done():
    page = track_page(s.told(s.VERIFYING, 20))
    assert [(one.title, one.day, one.late) for one in page.missed] == [
        ("Xác minh thiệt hại", "23/09/2026", "đã trễ 4 ngày")
    ]
    assert track_page(s.told(s.VERIFYING, 9)).missed == []


def test_what_comes_next_is_told_with_the_lengths_of_the_law():
    coming = track_page(s.told(s.VERIFYING, 9)).coming
    assert coming[0].title == "Mời thương lượng"
    assert coming[0].length == "2 ngày làm việc kể từ khi báo cáo xác minh xong"
    assert "10 ngày kể từ ngày bắt đầu thương lượng; vụ việc phức tạp: 15 ngày" in [one.length for one in coming]
    assert track_page(s.told([*s.RECEIVED, ("acceptance_refused", 1, {"ground": "KTL-43.2b"})], 2)).coming is None


def test_the_road_tells_what_time_alone_brings_about():
    titles = [step.title for step in track_page(s.told(s.HANDED, 40)).past]
    assert titles[-1] == "Quyết định có hiệu lực"


def test_a_refusal_says_its_ground_and_what_may_be_done():
    page = track_page(s.told([*s.RECEIVED, ("acceptance_refused", 1, {"ground": "KTL-43.2đ"})], 5))
    assert page.ground.article == "Đ43.2đ"
    texts = [one.text for one in page.remedies]
    # Đ52.1: three years from receiving the basis document on 1 June 2026.
    assert texts[0] == "Kiện thẳng ra Tòa án, không qua cơ quan, chậm nhất hết ngày 01/06/2029"
    assert "Khiếu nại" in texts[1]


@pytest.mark.parametrize("ground", ["KTL-43.2e", "KTL-43.2g", "KTL-43.2h"])
def test_what_a_court_has_already_is_not_taken_to_court_again(ground):
    page = track_page(s.told([*s.RECEIVED, ("acceptance_refused", 1, {"ground": ground})], 5))
    assert not [one for one in page.remedies if "Kiện" in one.text]


def test_in_criminal_procedure_nobody_is_sent_straight_to_the_court():
    story = [("dossier_received", 0, s.CLAIM | {"field": "criminal_procedure"})]
    page = track_page(s.told([*story, ("acceptance_refused", 1, {"ground": "KTL-43.2đ"})], 5))
    assert not [one for one in page.remedies if "Kiện thẳng" in one.text]  # Đ4.2


def test_the_persons_own_limits_come_with_what_happens_otherwise():
    story = [
        ("dossier_received", 0, s.CLAIM | {"complete": False}),
        ("supplement_requested", 2, {"items": ["Căn cước"]}),
        ("document_delivered", 3, {"document": "supplement_request"}),
    ]
    (duty,) = track_page(s.told(story, 4)).yours
    assert (duty.day, duty.left) == ("17/09/2026", "còn 6 ngày")
    assert "Đ43.2đ" in duty.otherwise
    assert duty.items == ("Căn cước",)
    assert duty.reply


def test_a_suspended_case_says_from_when_one_may_ask_to_go_on():
    story = [*s.NEGOTIATING, ("suspended", 16, {"ground": "TDC-50.1b"})]
    page = track_page(s.told(story, 17))
    assert page.first.lane == "interruption"
    assert page.ground.article == "Đ50.1b"
    (duty,) = page.yours
    # Đ50.2: thirty days from the 23rd, to Friday 23 October; then five working days, to the 30th.
    assert (duty.since, duty.day) == ("23/10/2026", "30/10/2026")


def test_money_is_told_with_what_is_still_to_be_paid():
    sums = {row.label: row.amount for row in track_page(s.told(s.HANDED, 40)).sums}
    assert sums == {
        "Đã yêu cầu": 50_000_000, "Cơ quan xác minh được": 40_000_000, "Thương lượng thành": 40_000_000,
        "Theo quyết định": 40_000_000, "Còn phải chi trả": 40_000_000,
    }  # fmt: skip


def test_an_advance_counts_as_paid_and_must_go_back_when_the_claim_is_withdrawn():
    story = [
        ("dossier_received", 0, s.CLAIM | {"asks_advance": True}),
        ("claim_accepted", 1, {"number": "07/2026"}),
        ("advance_proposed", 1, {"amount": 10_000_000, "base": 20_000_000, "budget_available": True}),
        ("advance_paid", 2, {"amount": 10_000_000}),
    ]
    page = track_page(s.told(story, 3))
    assert {row.label: row.amount for row in page.sums}["Đã chi trả, gồm cả tạm ứng"] == 10_000_000
    assert [title for title, _ in page.beside] == ["Tạm ứng (trả trước một phần)"]
    assert page.pay_back == ""
    gone = track_page(s.told([*story, ("terminated", 4, {"ground": "DC-51.1a"})], 5))
    assert "Đ51.4" in gone.pay_back
    assert "Kiện ra Tòa án, vì đã rút yêu cầu trước khi xác minh, chậm nhất hết ngày 01/06/2029" in [
        one.text for one in gone.remedies
    ]


def test_what_went_wrong_at_a_negotiation_is_the_persons_to_know():
    roles = [role for role in s.ROLES if role != "justice_department"]
    page = track_page(s.told([*s.REPORTED, ("negotiation_opened", 14, {"participants": roles})], 15))
    assert [source for text, source in page.noticed if "thành phần bắt buộc" in text] == ["Luật 10/2017/QH14, Đ46.3"]


def test_nothing_of_the_page_depends_on_the_clock_of_the_machine():
    page = track_page(s.told(s.VERIFYING, 9))
    assert s.MONDAY + timedelta(days=9) == date(2026, 9, 16)
    assert "07/09/2026" in [step.on for step in page.past]
