"""Restoring honour as the law lays it out: who has the right (Đ31), in which form (Đ56), what a notice, a ceremony,
an apology in the papers must hold (NĐ 68 Đ22–25). Plain sentences with their articles; nothing here decides a case.
"""

from __future__ import annotations

from dataclasses import dataclass

DECREE = "NĐ 68/2018/NĐ-CP"
YES, NO, UNCLEAR = "yes", "no", "unclear"


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence of the law in plain words, with its article."""

    text: str
    article: str


@dataclass(frozen=True, slots=True)
class Right:
    """Whether honour is to be restored: yes, no or unclear, why, by which article, and in which form."""

    answer: str
    why: str
    article: str
    form: Told | None = None


BOTH_FORMS = Told("Trực tiếp xin lỗi, cải chính công khai và đăng báo xin lỗi, cải chính công khai", "Đ56.1")
PAPERS_ONLY = Told("Đăng báo xin lỗi, cải chính công khai; không có buổi xin lỗi trực tiếp", "Đ56.2")
PAPERS_FOR_THE_DEAD = Told("Đăng báo xin lỗi, cải chính công khai; không cần thông báo, không cần ý kiến", "Đ57.6")


def right(
    field: str, *, basis_eligible: bool | None = None, judged: bool = False, asked: bool = False, alive: bool = True
) -> Right:
    """The right of Đ31.1 in a case.

    Args:
        field: the field of activity; empty when it is not known yet.
        basis_eligible: what the entry about the basis document says; None when there is none.
        judged: an effective judgment restores honour (Đ55.3b).
        asked: the claim or a later request asks for it (Đ41.3h).
        alive: the victim lives.
    """
    form = PAPERS_FOR_THE_DEAD if not alive else BOTH_FORMS if field == "criminal_procedure" else PAPERS_ONLY
    if judged:
        return Right(YES, "Bản án, quyết định của Tòa án đã có hiệu lực có nội dung phục hồi danh dự.", "Đ55.3b", form)
    if basis_eligible:
        return Right(YES, "Đã ghi nhận văn bản làm căn cứ thuộc trường hợp được phục hồi danh dự.", "Đ31.1", form)
    if basis_eligible is False:
        return Right(NO, "Văn bản làm căn cứ đã ghi nhận không thuộc trường hợp được phục hồi danh dự.", "Đ31.1")
    if field == "criminal_procedure":
        return Right(YES, "Người bị thiệt hại trong hoạt động tố tụng hình sự được phục hồi danh dự.", "Đ31.1", form)
    if field in ("", "administration"):
        why = (
            "Chỉ khi công chức bị buộc thôi việc trái pháp luật, hoặc người bị đưa vào trường giáo dưỡng, cơ sở "
            "giáo dục bắt buộc, cơ sở cai nghiện bắt buộc trái pháp luật; căn cứ vào văn bản làm căn cứ."
        )
        return Right(UNCLEAR, why, "Đ31.1", form)
    why = "Lĩnh vực này không thuộc trường hợp được phục hồi danh dự."
    if asked:
        why += " Người yêu cầu có đề nghị: trả lời bằng văn bản, nêu rõ căn cứ."
    return Right(NO, why, "Đ31.1")


def notice_content(field: str) -> tuple[Told, ...]:
    """What the notice must hold (NĐ 68 Đ22.1, Đ22.2), form Mẫu 17/BTNN."""
    papers = Told("Việc đăng báo xin lỗi, cải chính công khai", f"{DECREE}, Đ22.1b")
    answer = Told("Phần thể hiện ý kiến trả lời của người bị thiệt hại", f"{DECREE}, Đ22.1c")
    if field == "criminal_procedure":
        when = Told("Thời gian, địa điểm tổ chức trực tiếp xin lỗi, cải chính công khai", f"{DECREE}, Đ22.1a")
        return (when, papers, answer)
    return (papers, answer)


# What follows from each of the four answers, and from none.
ANSWERS: dict[str, Told] = {
    "agree": Told("Tổ chức xin lỗi và đăng báo trong 15 ngày kể từ ngày nhận được ý kiến.", "Đ57.2; Đ58.1a; Đ59.1"),
    "propose": Told("Thực hiện theo đề nghị cụ thể của người bị thiệt hại, cũng trong 15 ngày.", "Đ57.3; Đ58.1a"),
    "defer": Told("Chưa thực hiện; thực hiện khi người bị thiệt hại có yêu cầu bằng văn bản.", "Đ57.4"),
    "waive": Told("Không còn quyền yêu cầu; từ chối bằng lời nói thì phải lập biên bản có chữ ký.", "Đ57.5"),
}
NO_ANSWER = Told(
    "Không trả lời trong 10 ngày: không mất quyền; thực hiện khi có yêu cầu bằng văn bản.", f"{DECREE}, Đ22.3"
)
ORAL = Told("Trả lời bằng lời nói: lập biên bản (Mẫu 18/BTNN), có chữ ký hoặc điểm chỉ.", f"{DECREE}, Đ22.3")

CEREMONY_DUTIES = (
    Told("Ấn định thời gian, địa điểm và gửi giấy mời đủ thành phần", f"{DECREE}, Đ23.2a"),
    Told("Phân công 01 lãnh đạo cơ quan trình bày văn bản xin lỗi, cải chính", f"{DECREE}, Đ23.2b"),
    Told("Đề nghị Ủy ban nhân dân cấp xã nơi tổ chức bảo đảm an ninh, trật tự", f"{DECREE}, Đ23.2c"),
    Told("Khi cần thiết, đề nghị thêm cơ quan Công an bảo đảm an ninh, trật tự", f"{DECREE}, Đ23.2c; Đ23.5"),
    Told("Nơi tổ chức: nơi cư trú của cá nhân, hoặc nơi đặt trụ sở của pháp nhân thương mại", "Đ56.1a"),
)
CEREMONY_STEPS = (
    Told("Tuyên bố lý do, giới thiệu thành phần, thông qua chương trình", f"{DECREE}, Đ23.4a"),
    Told("Lãnh đạo cơ quan trình bày văn bản xin lỗi, cải chính công khai", f"{DECREE}, Đ23.4b"),
    Told("Lãnh đạo cơ quan tiến hành tố tụng khác có liên quan phát biểu (nếu có)", f"{DECREE}, Đ23.4c"),
    Told("Người bị thiệt hại hoặc người đại diện theo pháp luật phát biểu (nếu có)", f"{DECREE}, Đ23.4d"),
    Told("Người khác phát biểu (nếu có)", f"{DECREE}, Đ23.4đ"),
)
APOLOGY_TEXT = (
    Told("Tên, nơi đặt trụ sở của cơ quan", f"{DECREE}, Đ24.1"),
    Told("Họ và tên, chức vụ, chức danh của người trình bày", f"{DECREE}, Đ24.2"),
    Told("Họ và tên, địa chỉ của người bị thiệt hại", f"{DECREE}, Đ24.3"),
    Told("Các cơ quan nhà nước liên quan đến việc gây thiệt hại", f"{DECREE}, Đ24.4"),
    Told("Tóm tắt hành vi gây thiệt hại và nguyên nhân", f"{DECREE}, Đ24.5"),
    Told("Cơ quan đã thấy đầy đủ sai phạm và hậu quả của sai phạm", f"{DECREE}, Đ24.6"),
    Told("Lời xin lỗi thay mặt Nhà nước và cam kết xử lý nghiêm minh người đã gây thiệt hại", f"{DECREE}, Đ24.7"),
)
NOT_IN_THE_PAPERS = frozenset({f"{DECREE}, Đ24.2", f"{DECREE}, Đ24.6"})  # NĐ 68 Đ25.3


def newspaper_text() -> tuple[Told, ...]:
    """What the text in the papers holds: items 1, 3, 4, 5 and 7 of Đ24 (NĐ 68 Đ25.3)."""
    return tuple(item for item in APOLOGY_TEXT if item.article not in NOT_IN_THE_PAPERS)


def newspapers(central: bool) -> tuple[Told, ...]:
    """In which papers, how often, where else, and what follows (Đ59.1; NĐ 68 Đ25)."""
    if central:
        which = Told("01 báo trung ương và 01 báo địa phương nơi người bị thiệt hại cư trú", f"Đ59.1a; {DECREE}, Đ25.2")
    else:
        which = Told("01 báo cấp tỉnh nơi người bị thiệt hại cư trú", f"Đ59.1b; {DECREE}, Đ25.1")
    return (
        which,
        Told("Trong 03 số liên tiếp, ở vị trí trang trọng trên trang chính", f"Đ59.1; {DECREE}, Đ25.3"),
        Told("Đăng trên Cổng thông tin điện tử của cơ quan, nếu có", "Đ59.1"),
        Told("Gửi ngay tờ báo cho người bị thiệt hại và Ủy ban nhân dân cấp xã", "Đ59.1c"),
        Told("Chủ tịch Ủy ban nhân dân cấp xã niêm yết các trang báo trong 15 ngày", f"{DECREE}, Đ25.5"),
    )
