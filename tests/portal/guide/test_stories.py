"""What people tell, and what the guide must answer: golden results with article and agency."""

import pytest

from btnn.portal.guide.outcome import outcome
from btnn.portal.guide.walk import walk

from .conftest import TODAY

pytestmark = pytest.mark.usefixtures("nowhere")

HELD = {"happened": "prosecuted", "prosecuted_how": "held", "held_how": "TTHS-18.2", "own_violation": "no"}
CLEAR = {"excluded": "none", "enough": "yes", "received": "01/09/2026"}
NINE_DAYS = {
    **HELD,
    **CLEAR,
    "who": "adult",
    "authorised": "no",
    "paper": "VB-9.2",
    "approved": "no",
    "reform": "since",
}
FINED = {
    "happened": "fined",
    "fined_what": "QLHC-17.1",
    **CLEAR,
    "who": "self",
    "paper": "VB-8.2",
    "manager": "commune",
}
DETAINED = {
    "happened": "prosecuted",
    "prosecuted_how": "TTHS-18.3",
    "cleared_because": "time_over",
    **CLEAR,
    "who": "self",
    "paper": "VB-9.2",
    "reached": "charged",
    "ended_by": "investigation_stopped",
    "returned_by": "nobody",
    "approved": "yes",
    "reform": "since",
}
SEIZED = {
    "happened": "enforced",
    "enforced_what": "decision",
    "enforced_decision": "THADS-21.1d",
    **CLEAR,
    "who": "self",
    "paper": "VB-12.2",
    "enforcement": "civil",
    "reform": "before",
    "level": "district",
}
DEMOLISHED = {
    "happened": "house_land",
    "land_what": "QLHC-17.3a",
    **CLEAR,
    "who": "self",
    "paper": "VB-8.3",
    "manager": "district",
    "task_now": "commune",
}
WHISTLE = {
    "happened": "denounced",
    "denounced_what": "QLHC-17.6c",
    "protection_asked": "yes",
    **CLEAR,
    "who": "self",
    "paper": "VB-8.1",
    "reform": "since",
}
JUDGE = {
    "happened": "court",
    "court_case": "civil",
    "civil_what": "TT-19.5",
    "maker_disciplined": "yes",
    **CLEAR,
    "who": "self",
    "paper": "VB-10.5",
    "ruling_quashed_by": "review",
    "ruling": "appeal",
    "reform": "since",
}
HEIRS = {"who": "dead", "inherits": "yes", "heirs": "unnamed"}

# (what somebody tells, answers, answer, an article among the reasons, words of the agency's name, what else)
STORIES = [
    ("công an giữ con tôi chín ngày rồi thả, chưa bị khởi tố", NINE_DAYS, "yes", "Đ18.2", "Cơ quan điều tra", "Đ34.1"),
    ("… Viện kiểm sát đã gia hạn tạm giữ", NINE_DAYS | {"approved": "yes"}, "yes", "Đ18.2", "Viện kiểm sát", "Đ35.1"),
    ("… không rõ ai phê chuẩn", NINE_DAYS | {"approved": "unknown"}, "yes", "Đ18.2", "", "Sở Tư pháp"),
    ("… con tôi 15 tuổi", NINE_DAYS | {"who": "ward", "represents": "yes"}, "yes", "Đ18.2", "Cơ quan điều tra", ""),
    ("… giấy trả tự do công an không đưa", NINE_DAYS | {"paper": "elsewhere"}, "yes", "Đ18.2", "Cơ quan điều tra", ""),
    ("… chưa có giấy gì", NINE_DAYS | {"paper": "none"}, "not_yet", "Đ7.1a", "", ""),
    ("… con tôi có đánh nhau, bị phạt", NINE_DAYS | {"own_violation": "yes"}, "no", "Đ18.2", "", ""),
    ("… nhận giấy đã năm năm", NINE_DAYS | {"received": "01/09/2021", "hindered": "none"}, "late", "Đ6.1", "", ""),
    ("bị xã phạt sai, khiếu nại thắng", FINED, "yes", "Đ17.1", "Ủy ban nhân dân cấp xã", "Đ33.4"),
    ("bị phạt sai, chưa khiếu nại", FINED | {"paper": "none"}, "not_yet", "Đ7.1a", "", "Đ8.2"),
    ("khiếu nại thắng nhưng chưa có hiệu lực", FINED | {"enough": "pending"}, "not_yet", "Đ3.5", "", ""),
    ("tạm giam, hết hạn điều tra không chứng minh được", DETAINED, "yes", "Đ18.3", "Viện kiểm sát", "Đ35.2"),
    ("tạm giam, được miễn trách nhiệm", DETAINED | {"excluded": "KBT-32.2a"}, "no", "Đ32.2a", "", ""),
    ("cưỡng chế lấy nhà sai, huyện cũ", SEIZED, "yes", "Đ21.1d", "Thi hành án dân sự tỉnh", "Đ39.1"),
    ("huyện cũ buộc phá nhà sai", DEMOLISHED, "yes", "Đ17.3a", "Ủy ban nhân dân cấp xã", "Đ19.2"),
    ("đi tố cáo bị trả thù", WHISTLE, "yes", "Đ17.6c", "bảo vệ người tố cáo", "Đ33.6"),
    ("thẩm phán xử sai bị kỷ luật", JUDGE, "yes", "Đ19.5", "phúc thẩm", "Đ37.3"),
    ("thẩm phán xử sai, chưa ai bị kỷ luật", JUDGE | {"maker_disciplined": "no"}, "no", "Đ19.5", "", ""),
    ("chuyện khác", {"happened": "other"}, "no", "Đ17", "", ""),
    ("người đã mất, bốn anh em chưa cử ai", DETAINED | HEIRS, "unclear", "Đ18.3", "", ""),
    ("không nhớ ngày nhận giấy", NINE_DAYS | {"received": "unknown"}, "unclear", "Đ18.2", "Cơ quan điều tra", ""),
    ("hỏi thay cho trẻ con nhà bên", NINE_DAYS | {"who": "ward", "represents": "no"}, "no_right", "Đ5.3", "", ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("story", "answers", "answer", "article", "agency", "also"), STORIES, ids=[s[0] for s in STORIES]
)
def test_a_story_comes_to_its_answer(story, answers, answer, article, agency, also):
    told = outcome(walk(answers, TODAY))
    assert told.answer == answer
    assert any(article in reason.source for reason in told.reasons)
    if agency:
        assert agency in told.agency.agency
    named = [told.bodies.justice, *(way.article for way in told.ways)]
    named += [reason.source for reason in (told.agency.reasons if told.agency else ())]
    assert any(also in text for text in named)


def test_nine_days_rest_on_a_document_a_limit_and_a_rate_a_day():
    told = outcome(walk(NINE_DAYS, TODAY))
    assert told.limit.last_day.isoformat() == "2029-09-03"  # 1 September is a Saturday, 3 September the day after rest
    assert told.days_left == 1016
    mental = told.heads[0]
    assert (mental.article, mental.rate) == ("Đ27.3b", 575_000)  # 5 × 2.530.000 ÷ 22
    assert [line.paper.item.code for line in told.papers if line.paper.required] == ["HS-1", "HS-2", "HS-3"]
    assert told.honour.article == "Đ6.1, Đ31.1, Đ56.1"


def test_the_document_that_was_never_sent_need_not_be_brought():
    told = outcome(walk(NINE_DAYS | {"paper": "elsewhere"}, TODAY))
    assert "HS-2" not in [line.paper.item.code for line in told.papers if line.paper.required]
    assert told.limit is None  # the three years have not begun


def test_time_that_does_not_count_saves_the_claim():
    late = NINE_DAYS | {"received": "01/09/2021", "hindered": "obstacle"}
    asked = walk(late, TODAY)
    assert asked.waiting.question.name == "hindered_from"
    saved = outcome(walk(late | {"hindered_from": "01/01/2022", "hindered_to": "01/06/2025"}, TODAY))
    assert saved.answer == "yes"
    assert saved.days_left > 0
    short = outcome(walk(late | {"hindered_from": "01/01/2022", "hindered_to": "01/02/2022"}, TODAY))
    assert short.answer == "late"


def test_honour_has_no_limit_but_only_where_the_law_gives_it():
    late = {"received": "01/09/2021", "hindered": "none"}
    assert outcome(walk(NINE_DAYS | late, TODAY)).honour is not None
    assert outcome(walk(FINED | late, TODAY)).honour is None


def test_an_organisation_is_given_no_mental_damage():
    told = outcome(walk(FINED | {"who": "organisation", "organisation": "stands"}, TODAY))
    assert told.answer == "yes"
    assert not any("Đ27" in head.article for head in told.heads)
