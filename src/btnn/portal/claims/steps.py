"""The parts of a request in their order, one subject a page, each with what is meant, why it is asked and where the law
says so. Which parts a person meets follows from what was said before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from btnn.law.entitlement import AUTHORISED, HEIR, INJURED, REPRESENTATIVE

from . import checks
from .content import ClaimContent
from .drafting import OpenDraft
from .forms import basis, last, people, story, wishes
from .forms.step import StepForm

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

ITEMS, PAPERS = "thiet-hai", "giay-to"  # these two have pages of their own


@dataclass(frozen=True, slots=True)
class Step:
    """One part. `lead` says what is meant, `why` why it is asked; `met` whether this person meets it; `form` is None
    where the part has a page of its own."""

    slug: str
    title: _StrPromise
    lead: _StrPromise
    why: _StrPromise
    article: str
    form: type[StepForm] | None
    met: Callable[[ClaimContent, date], bool] = lambda content, today: True


def _for_another(content: ClaimContent, today: date) -> bool:
    return content.claimant_kind not in ("", INJURED)


def _of_heirs(content: ClaimContent, today: date) -> bool:
    return content.claimant_kind == HEIR


def _acts_for(content: ClaimContent, today: date) -> bool:
    return content.claimant_kind in (REPRESENTATIVE, AUTHORISED) or (
        _of_heirs(content, today) and content.several_heirs
    )


def _late(content: ClaimContent, today: date) -> bool:
    reckoned = checks.limitation_of(content, today)
    return bool(content.excluded) or (reckoned is not None and reckoned.in_time is False)


def _for_money(content: ClaimContent, today: date) -> bool:
    return not content.honour_only or bool(content.items)  # amounts that are there can be taken away


STEPS: tuple[Step, ...] = (
    Step(
        "tu-cach", _("Yêu cầu cho ai"),
        _("Người bị thiệt hại, người thừa kế, người đại diện hoặc người được ủy quyền thì được yêu cầu."),
        _("Tùy trường hợp mà giấy tờ phải nộp khác nhau."), "Đ5", people.KindForm,
    ),
    Step(
        "nguoi-yeu-cau", _("Người yêu cầu"), _("Ghi về ông/bà, người viết yêu cầu này."),
        _("Cơ quan cần biết ai yêu cầu và gửi trả lời cho ai."), "Đ41.3a", people.WriterForm,
    ),
    Step(
        "dong-thua-ke", _("Những người thừa kế khác"),
        _("Có người thừa kế nào cùng yêu cầu với ông/bà không? Không có thì để trống."),
        _("Nhiều người thừa kế thì cử một người đại diện; ông/bà là người đại diện đó."), "Đ41.2", people.HeirsForm,
        _of_heirs,
    ),
    Step(
        "dai-dien", _("Giấy tờ đại diện"), _("Giấy nào cho phép ông/bà đứng ra thay người khác?"),
        _("Không có giấy này thì cơ quan chưa thể làm việc với ông/bà."), "Đ5.3, Đ5.4, Đ41.2", people.AuthorityForm,
        _acts_for,
    ),
    Step(
        "nguoi-bi-thiet-hai", _("Người bị thiệt hại"), _("Ghi về người (hoặc tổ chức) đã bị thiệt hại."),
        _("Tiền bồi thường tính theo thiệt hại của người này."), "Đ5", people.HarmedForm, _for_another,
    ),
    Step(
        "linh-vuc", _("Loại việc"), _("Chọn loại gần nhất với việc đã xảy ra."),
        _("Mỗi loại việc có danh sách hành vi được bồi thường riêng."), "Đ17–21", story.FieldForm,
    ),
    Step(
        "hanh-vi", _("Hành vi gây thiệt hại"), _("Chọn việc giống với việc của ông/bà nhất."),
        _("Nhà nước chỉ bồi thường những hành vi có trong danh sách của luật."), "Đ41.3c", story.ActForm,
        lambda content, today: bool(content.field),
    ),
    Step(
        "su-viec", _("Việc đã xảy ra"), _("Kể bằng lời của ông/bà. Không cần dùng từ của luật."),
        _("Luật yêu cầu nêu hành vi và vì sao hành vi đó gây ra thiệt hại (quan hệ nhân quả)."), "Đ41.3c, Đ41.3d",
        story.StoryForm,
    ),
    Step(
        "can-bo", _("Ai đã làm"), _("Ghi những gì ông/bà biết. Không biết thì để trống và đi tiếp."),
        _("Giúp tìm đúng cơ quan phải giải quyết."), "Đ41.3c", story.OfficialsForm,
    ),
    Step(
        "co-quan", _("Cơ quan nhận yêu cầu"),
        _("Yêu cầu gửi đến cơ quan quản lý cán bộ đã gây thiệt hại. Chọn tỉnh rồi bấm “Xem cơ quan”."),
        _("Chưa rõ cơ quan nào thì Sở Tư pháp nơi người bị thiệt hại cư trú xác định trong 05 ngày làm việc."),
        "Đ33–39, Đ41.4", story.AgencyForm,
    ),
    Step(
        "van-ban", _("Văn bản làm căn cứ"),
        _("Là giấy của cơ quan nhà nước nói rõ cán bộ làm trái pháp luật, hoặc nói ông/bà bị oan."),
        _("Phải có văn bản này mới được bồi thường; thời hạn 3 năm tính từ ngày nhận văn bản."), "Đ7, Đ6.1",
        basis.BasisForm,
    ),
    Step(
        "thoi-hieu", _("Thời gian không tính"),
        _("Đã quá 3 năm kể từ ngày nhận văn bản. Có lúc nào ông/bà không thể làm đơn vì lý do ngoài ý muốn không?"),
        _("Những ngày đó không tính vào 3 năm, nếu có giấy tờ chứng minh."), "Đ6.3, Đ6.4", basis.WindowsForm, _late,
    ),
    Step(
        "mong-muon", _("Ông/bà yêu cầu gì"), _("Chọn điều ông/bà đề nghị."),
        _("Chỉ xin phục hồi danh dự thì không phải kê khai tiền. Phục hồi danh dự dành cho người bị oan trong vụ án"
          " hình sự, công chức bị buộc thôi việc trái pháp luật, người bị đưa vào cơ sở bắt buộc trái pháp luật."),
        "Đ41.3, Đ31, Đ29", wishes.WishesForm,
    ),
    Step(
        ITEMS, _("Thiệt hại và số tiền"),
        _("Kê từng khoản. Trả lời vài câu hỏi để tính theo luật, hoặc tự ghi số tiền."),
        _("Luật yêu cầu ghi thiệt hại, cách tính và mức yêu cầu. Cơ quan sẽ xác minh lại."), "Đ41.3đ, Đ22–28", None,
        _for_money,
    ),
    Step(
        "tam-ung", _("Nhận trước một phần"), _("Ghi số tiền xin nhận trước của từng loại."),
        _("Tạm ứng dành cho tổn thất tinh thần và khoản tính được ngay, không thấp hơn một nửa các khoản đó."),
        "Đ44.1, Đ44.4", wishes.AdvanceForm, lambda content, today: content.asks_advance and not content.honour_only,
    ),
    Step(
        "danh-du", _("Phục hồi danh dự"), _("Cơ quan xin lỗi và cải chính công khai."),
        _("Ý muốn của ông/bà giúp cơ quan chuẩn bị; ông/bà còn được hỏi lại."), "Đ31, Đ56–59", wishes.HonourForm,
        lambda content, today: content.asks_honour,
    ),
    Step(
        PAPERS, _("Giấy tờ kèm theo"),
        _("Chụp bằng điện thoại hoặc chọn tệp. Thiếu giấy nào vẫn gửi được và bổ sung sau."),
        _("Chụp rõ từng trang bản chính. Khi cơ quan cần đối chiếu, ông/bà mang bản chính đến."), "Đ41.1, Đ41.2, Đ41.5",
        None,
    ),
    Step(
        "lien-he", _("Liên lạc"), _("Cơ quan báo tin cho ông/bà bằng cách nào?"),
        _("Có thời hạn tính từ ngày ông/bà nhận được giấy tờ, nên hãy ghi nơi chắc chắn nhận được."), "Đ41.3a",
        last.ContactForm,
    ),
    Step(
        "tai-khoan", _("Nơi nhận tiền"), _("Ghi tài khoản ngân hàng, hoặc để trống để nhận tiền mặt."),
        _("Tiền chỉ được chi sau khi có quyết định giải quyết bồi thường có hiệu lực."), "Đ62.5", last.BankForm,
        _for_money,
    ),
    Step(
        "cam-doan", _("Cam đoan"), _("Phần cuối cùng trước khi xem lại toàn bộ."),
        _("Văn bản yêu cầu phải ghi ngày, tháng, năm làm văn bản; ngày gửi được ghi tự động."), "Đ41.3b",
        last.DeclarationForm,
    ),
)  # fmt: skip
BY_SLUG = {step.slug: step for step in STEPS}


def met(content: ClaimContent, today: date) -> list[Step]:
    """The parts that this person meets, in order."""
    return [step for step in STEPS if step.met(content, today)]


def after(step: Step, content: ClaimContent, today: date) -> Step | None:
    """The part that comes next; None: look it all through."""
    follow = STEPS[STEPS.index(step) + 1 :]
    return next((one for one in follow if one.met(content, today)), None)


def open_steps(draft: OpenDraft, today: date) -> list[Step]:
    """Parts with answers that were not understood."""
    return [step for step in met(draft.content, today) if any(one.split(":")[0] == step.slug for one in draft.typed)]
