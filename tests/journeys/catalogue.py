"""The province's catalogue of procedures, limit by limit in its own words, and a count of days that owes the law
of the application nothing: a list of days off copied from the announcements, and one day after the other.

Catalogue: Quyết định 2095/QĐ-UBND of 22/8/2018 (Hưng Yên), province level, procedure 3. It ends with the decision;
what follows until the money is told in the words of the Law itself (`AFTER`).
"""

from dataclasses import dataclass
from datetime import date, timedelta

# Off in 2026: Thông báo 9441/TB-BNV (Tết, Giỗ Tổ with its Monday, 30/4–1/5, Quốc khánh with 31/8 swapped for Saturday
# 22/8) and Nghị quyết 28/2026/QH16 (24/11).
OFF = {
    date(2026, month, day)
    for month, day in ((4, 26), (4, 27), (4, 30), (5, 1), (8, 31), (9, 1), (9, 2), (11, 24))
}  # fmt: skip
SATURDAYS_AT_WORK = {date(2026, 8, 22)}
ONE = timedelta(days=1)


@dataclass(frozen=True)
class Told:
    """One limit: what the page calls it, how long, in which days, in whose words."""

    title: str
    number: int
    unit: str  # "ngày làm việc" | "ngày" | "ngay" | "năm"
    words: str


CATALOGUE = {
    "receipt": Told(
        "Báo đã nhận hồ sơ gửi bưu chính", 2, "ngày làm việc",
        "Trường hợp hồ sơ được gửi qua dịch vụ bưu chính thì trong thời hạn 02 ngày làm việc kể từ ngày nhận được hồ "
        "sơ, cơ quan giải quyết bồi thường phải thông báo bằng văn bản về việc nhận hồ sơ",
    ),
    "ask_supplement": Told(
        "Yêu cầu bổ sung hồ sơ", 5, "ngày làm việc",
        "Trong thời hạn 05 ngày làm việc kể từ ngày nhận được hồ sơ, Thủ trưởng cơ quan giải quyết bồi thường có thể "
        "yêu cầu người yêu cầu bồi thường bổ sung hồ sơ",
    ),
    "supplement": Told(
        "Bổ sung hồ sơ", 5, "ngày làm việc",
        "Trong thời hạn 05 ngày làm việc kể từ ngày nhận được yêu cầu […], người yêu cầu bồi thường phải bổ sung hồ sơ",
    ),
    "accept": Told(
        "Thụ lý hồ sơ", 2, "ngày làm việc",
        "Trong thời hạn 02 ngày làm việc kể từ ngày nhận được hồ sơ hợp lệ […] phải thụ lý hồ sơ và vào sổ thụ lý",
    ),
    "appoint": Told(
        "Cử người giải quyết bồi thường", 2, "ngày làm việc",
        "Trong thời hạn 02 ngày làm việc kề từ ngày thụ lý hồ sơ, […] phải cử người giải quyết bồi thường",
    ),
    "propose_advance": Told(
        "Đề xuất tạm ứng", 0, "ngay",
        "Ngay sau khi thụ lý hồ sơ, người giải quyết bồi thường có trách nhiệm […] đề xuất […] việc tạm ứng",
    ),
    "pay_advance": Told(
        "Chi trả tạm ứng từ dự toán được giao", 5, "ngày làm việc",
        "Trong thời hạn 05 ngày làm việc kể từ ngày nhận được đề xuất, nếu còn dự toán […] phải hoàn thành việc tạm "
        "ứng kinh phí và chi trả",
    ),
    "ask_finance": Told(
        "Đề nghị cấp kinh phí tạm ứng", 2, "ngày làm việc",
        "Trường hợp không còn đủ dự toán […], trong thời hạn 02 ngày làm việc kể từ ngày nhận được đề xuất, Thủ trưởng "
        "[…] có văn bản đề nghị cơ quan tài chính có thẩm quyền tạm ứng kinh phí",
    ),
    "finance_advance": Told(
        "Cấp kinh phí tạm ứng", 7, "ngày làm việc",
        "Cơ quan tài chính có trách nhiệm cấp kinh phí […] trong thời hạn 07 ngày làm việc kể từ ngày nhận được văn "
        "bản đề nghị",
    ),
    "verify": Told(
        "Xác minh thiệt hại", 15, "ngày",
        "Trong thời hạn 15 ngày kể từ ngày thụ lý hồ sơ, người giải quyết bồi thường phải hoàn thành việc xác minh",
    ),
    "verify_complex": Told(
        "Xác minh thiệt hại", 30, "ngày",
        "nhiều tình tiết phức tạp hoặc phải xác minh tại nhiều địa điểm thì thời hạn xác minh thiệt hại là 30 ngày kể "
        "từ ngày thụ lý hồ sơ",
    ),
    "report": Told(
        "Hoàn thành báo cáo xác minh", 3, "ngày làm việc",
        "Trong thời hạn 03 ngày làm việc kể từ ngày kết thúc việc xác minh thiệt hại, […] phải hoàn thành báo cáo",
    ),
    "start_negotiation": Told(
        "Tiến hành thương lượng", 2, "ngày làm việc",
        "Trong thời hạn 02 ngày làm việc kể từ ngày hoàn thành báo cáo xác minh […] phải tiến hành thương lượng",
    ),
    "negotiate": Told(
        "Hoàn thành thương lượng", 10, "ngày",
        "Trong thời hạn 10 ngày kể từ ngày tiến hành thương lượng, việc thương lượng phải được hoàn thành",
    ),
    "negotiate_complex": Told(
        "Hoàn thành thương lượng", 15, "ngày",
        "nhiều tình tiết phức tạp thì thời hạn thương lượng tối đa là 15 ngày",
    ),
    "decide": Told(
        "Ra và trao quyết định bồi thường", 0, "ngay",
        "Ngay sau khi có biên bản kết quả thương lượng thành, Thủ trưởng […] ra quyết định […] và trao […] tại buổi "
        "thương lượng",
    ),
    "send_refused": Told(
        "Gửi sau khi không nhận quyết định", 5, "ngày làm việc",
        "phải gửi cho người yêu cầu bồi thường trong thời hạn 05 ngày làm việc kể từ ngày lập biên bản",
    ),
}  # fmt: skip
# "có thể được kéo dài theo thỏa thuận […] nhưng tối đa là 15 ngày (thương lượng: 10 ngày) kể từ ngày hết thời hạn"
MOST_EXTENSION = {"verify": 15, "negotiate": 10}

AFTER = {
    "suit": Told(
        "Khởi kiện sau khi cơ quan giải quyết", 15, "ngày",
        "Đ52.2: Trong thời hạn 15 ngày kể từ ngày nhận được quyết định giải quyết bồi thường",
    ),
    "take_decision": Told(
        "Thời gian còn được nhận quyết định", 30, "ngày",
        "Đ51.1đ: Hết thời hạn 30 ngày kể từ ngày có biên bản về việc không nhận quyết định giải quyết bồi thường",
    ),
    "ask_funding": Told(
        "Gửi hồ sơ đề nghị cấp kinh phí", 2, "ngày làm việc", "Đ62.1: trong thời hạn 02 ngày làm việc",
    ),
    "fund": Told("Cấp phát kinh phí bồi thường", 5, "ngày làm việc", "Đ62.4: trong thời hạn 05 ngày làm việc"),
    "notify": Told("Thông báo chi trả tiền bồi thường", 2, "ngày làm việc", "Đ62.5: trong thời hạn 02 ngày làm việc"),
    "pay": Told("Chi trả tiền bồi thường", 2, "ngày làm việc", "Đ62.5: trong thời hạn 02 ngày làm việc"),
    "collect": Told(
        "Nhận tiền trước khi sung quỹ", 3, "năm", "Đ62.6: Hết thời hạn 03 năm kể từ ngày nhận được thông báo",
    ),
    "council": Told(
        "Thành lập Hội đồng hoàn trả", 10, "ngày",
        "Đ66.1: Trong thời hạn 10 ngày kể từ ngày chi trả xong tiền bồi thường",
    ),
}  # fmt: skip
LIMITS = CATALOGUE | AFTER


def works(day: date) -> bool:
    """Does the office work on that day?"""
    if day in SATURDAYS_AT_WORK:
        return True
    return day.weekday() < 5 and day not in OFF


def to_work(day: date) -> date:
    """`day`, or the next one on which the office works (Bộ luật Dân sự, Đ148.5)."""
    while not works(day):
        day += ONE
    return day


def last_day(key: str, start: date, extension: int = 0) -> date:
    """The last day of a limit that began on `start`; an agreed `extension` is added to the day before it is moved."""
    told = LIMITS[key]
    if told.unit == "ngày làm việc":
        day, left = start, told.number
        while left:
            day += ONE
            left -= works(day)
        return day
    if told.unit == "năm":
        return to_work(start.replace(year=start.year + told.number))
    return to_work(start + timedelta(days=told.number + extension))
