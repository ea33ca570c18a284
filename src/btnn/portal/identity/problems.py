"""Why somebody could not be identified: each with a sentence for the person and the status of the answer."""

from __future__ import annotations

from django.utils.translation import gettext as _

from btnn.portal.errors import PortalProblem


class IdentityProblem(PortalProblem):
    """The person is not identified. `back` is where they came from."""

    def __init__(self, message: str, back: str = "/") -> None:
        super().__init__(message)
        self.back = back


class Cancelled(IdentityProblem):
    """They did not agree, or left."""

    status = 403

    def __init__(self, name: str, back: str) -> None:
        super().__init__(
            _("Ông/bà đã dừng ở trang của %(name)s. Chúng tôi chưa nhận thông tin nào.") % {"name": name}, back
        )


class Lost(IdentityProblem):
    """The answer does not belong to a way that began here: too old, used before, or from elsewhere."""

    status = 400

    def __init__(self) -> None:
        super().__init__(
            _("Lần định danh này đã hết hạn, đã dùng rồi hoặc bắt đầu ở một trình duyệt khác. Hãy bắt đầu lại.")
        )


class Unreachable(IdentityProblem):
    """The provider does not answer."""

    status = 503

    def __init__(self, name: str, back: str) -> None:
        super().__init__(_("%(name)s hiện không trả lời. Hãy thử lại sau ít phút.") % {"name": name}, back)


class Distrusted(IdentityProblem):
    """What came back can't be trusted."""

    status = 403

    def __init__(self, name: str, back: str) -> None:
        super().__init__(
            _("Không kiểm tra được câu trả lời của %(name)s, nên chúng tôi không nhận. Hãy thử lại.") % {"name": name},
            back,
        )


class NotVouched(IdentityProblem):
    """The provider does not vouch for name and identity number."""

    status = 403

    def __init__(self, name: str, back: str) -> None:
        super().__init__(
            _(
                "%(name)s chưa xác nhận họ tên và số định danh của ông/bà. Hãy dùng tài khoản định danh mức độ 2 "
                "(làm tại công an xã, phường)."
            )
            % {"name": name},
            back,
        )


class AnOfficial(IdentityProblem):
    """Who is signed in as an official does not act as a claimant at the same time."""

    status = 409

    def __init__(self) -> None:
        super().__init__(
            _("Trình duyệt này đang đăng nhập bằng tài khoản cán bộ. Hãy đăng xuất trước, rồi định danh như người dân.")
        )
