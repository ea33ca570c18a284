"""What a stranger reads: the list of a day, the decision in its order, a procedure; in both languages."""

import re

import pytest

pytestmark = [pytest.mark.usefixtures("catalogue"), pytest.mark.django_db]

DECISION = "/thu-tuc/quyet-dinh/2095-qd-ubnd-2018/"
COMMUNE = "/thu-tuc/giai-quyet-yeu-cau-cap-xa/"
LIMIT_OF_SIZE = 100_000


@pytest.fixture
def read(client):
    """`read(address)`: the text of a page without its tags, white space made single."""

    def _read(address, status=200):
        answer = client.get(address)
        assert answer.status_code == status
        assert len(answer.content) < LIMIT_OF_SIZE
        text = re.sub(r"<[^>]+>", " ", answer.content.decode())
        return " ".join(text.replace("&quot;", '"').replace("&#x27;", "'").split())

    return _read


def in_order(text, *words):
    place = 0
    for word in words:
        place = text.find(word, place)
        assert place >= 0, f"{word} is not there, or not in this order"
        place += len(word)


def test_the_list_of_today_has_two_levels_and_the_ministry(read):
    text = read("/thu-tuc/")
    in_order(text, "Cấp tỉnh", "Cấp xã", "Trung ương", "Quyết định công bố", "2095/QĐ-UBND", "Dữ liệu mở")
    assert "Cấp huyện" not in text
    assert "2.002165" in text


def test_the_list_of_an_old_day_has_districts(read):
    text = read("/thu-tuc/?ngay=30/06/2025")
    in_order(text, "Danh mục của ngày 30/06/2025", "Cấp tỉnh", "Cấp huyện", "Cấp xã")
    assert "Cấp huyện" not in read("/thu-tuc/?ngay=01/07/2025")


@pytest.mark.parametrize("words", ["phuc hoi danh du", "PHỤC HỒI", "danh dự"])
def test_the_search_needs_no_marks(read, words):
    text = read(f"/thu-tuc/?tim={words}")
    assert "Phục hồi danh dự" in text
    assert "Xác định cơ quan" not in text


def test_a_search_without_result_and_a_wrong_day_are_told(read):
    assert "Không có thủ tục nào phù hợp" in read("/thu-tuc/?tim=xyz")
    assert "Ngày không đúng" in read("/thu-tuc/?ngay=31/02/2026", status=400)


def test_the_decision_stands_in_the_order_of_the_document(read):
    text = read(DECISION)
    in_order(
        text,
        "Cơ quan ban hành Tỉnh Hưng Yên",
        "Lĩnh vực Bộ máy hành chính, Thủ tục Tố tụng, Tài chính nhà nước",
        "Số: 2095/QĐ-UBND",
        "Hưng Yên, ngày 22 tháng 8 năm 2018",
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;",
        "Tờ trình số 885/TTr-STP ngày 14/8/2018,",
        "Điều 1. Công bố kèm theo Quyết định này",
        "Điều 2. Bãi bỏ Quyết định số 419/QĐ-CTUBND ngày 19/02/2016",
        "Điều 3. Quyết định này có hiệu lực thi hành kể từ ngày ký.",
        "CHỦ TỊCH Nguyễn Văn Phóng",
        "I. THỦ TỤC HÀNH CHÍNH CẤP TỈNH",
        "1. Phục hồi danh dự",
        "Được tiếp nhận hồ sơ x",
        "Được trả kết quả – ô để trống",
        "2. Xác định cơ quan giải quyết bồi thường",
        "số 19, đường An Vũ",
        "3. Giải quyết yêu cầu bồi thường",
        "II. THỦ TỤC HÀNH CHÍNH CẤP HUYỆN",
        "1. Giải quyết yêu cầu bồi thường",
        "2. Phục hồi danh dự",
        "III. THỦ TỤC HÀNH CHÍNH CẤP XÃ",
        "1. Giải quyết yêu cầu bồi thường",
        "về việc công bố công bố thủ tục hành chính",
    )


def test_the_law_stands_beside_each_limit_and_differences_are_marked(read):
    text = read(DECISION)
    assert text.count("Khớp luật") == 2 + 16 + 15 + 15  # without those damaged in print
    assert text.count("Khác luật") == 1 + 2 + 2 + 2
    in_order(
        text,
        "II. THỦ TỤC HÀNH CHÍNH CẤP HUYỆN",
        "phải thông báo bằng văn việc nhận hồ sơ cho",
        "Bản in lỗi chữ",
        "trưởng cơ quan giải quyết bồi thường có thể yêu cầu",
        "văn bản không ghi thời hạn; luật ghi 05 ngày làm việc",
        "Luật còn quy định, văn bản không ghi:",
    )


def test_a_procedure_tells_steps_papers_limits_place_fee_post_and_result(read):
    text = read(COMMUNE)
    in_order(
        text,
        "Các bước",
        "Giấy tờ phải nộp",
        "Mẫu 01/BTNN",
        "Khi nhờ người khác làm thay",
        "Thời hạn",
        "02 ngày làm việc kể từ ngày nhận được hồ sơ hợp lệ, trừ trường hợp không thụ lý (Đ43.2)",
        "Chi trả",
        "Không mất phí, lệ phí",
        "Gửi hồ sơ qua bưu điện được; kết quả nhận trực tiếp.",
        "Mẫu 09/BTNN",
        "2.002165",
        "Các bản của thủ tục này",
    )


def test_versions_over_time_and_place_may_be_read(read):
    assert "Nộp trực tiếp: 36 ngày" in read(f"{COMMUNE}ban-3/")
    old = read("/thu-tuc/giai-quyet-yeu-cau-cap-huyen/")
    assert "Không còn áp dụng" in old
    assert "đến trước 01/07/2025" in old
    assert "Gửi yêu cầu bồi thường" not in old


@pytest.mark.parametrize("address", [f"{COMMUNE}ban-9/", "/thu-tuc/khong-co/", "/thu-tuc/quyet-dinh/khong-co/"])
def test_what_is_not_there_is_not_found(read, address):
    read(address, status=404)


def test_a_decision_known_by_its_number_alone_says_so(read):
    text = read("/thu-tuc/quyet-dinh/419-qd-ctubnd-2016/")
    in_order(text, "Đã bị thay thế", "Bị thay thế bởi", "2095/QĐ-UBND", "Hệ thống chỉ biết số, ngày và trích yếu")


def test_english_readers_read_english_and_the_document_stays_vietnamese(read, client):
    client.cookies["btnn_language"] = "en"
    text = read(COMMUNE)
    in_order(text, "Settling a request", "Hand in one dossier", "2 working days from the day the dossier is received")
    assert "Form 01/BTNN" in text
    text = read(DECISION)
    assert "Differs from the Law" in text
    assert "Điều 2. Bãi bỏ Quyết định số 419/QĐ-CTUBND" in text
