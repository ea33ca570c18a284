"""Everybody changes their own password: the first one was given by somebody else."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.forms import PasswordChangeForm
from django.contrib.auth.views import PasswordChangeView
from django.http import HttpResponse
from django.urls import reverse_lazy

from btnn.agencies.commands import change_own_password
from btnn.agencies.queries import User

RULES = "Ít nhất 10 ký tự, không chỉ gồm chữ số, không giống tên, không phải mật khẩu hay gặp."


class OwnPasswordForm(PasswordChangeForm):
    """The old password once, the new one twice."""

    error_messages = {
        "password_incorrect": "Mật khẩu đang dùng không đúng.",
        "password_mismatch": "Hai lần ghi mật khẩu mới không giống nhau.",
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        words = ("Mật khẩu đang dùng", "Mật khẩu mới", "Ghi lại mật khẩu mới")
        for name, label in zip(("old_password", "new_password1", "new_password2"), words, strict=True):
            self.fields[name].label = label
            self.fields[name].help_text = RULES if name == "new_password1" else ""
            self.fields[name].error_messages["required"] = "Chưa ghi mục này."
            self.fields[name].widget.attrs.pop("autofocus", None)

    def save(self, commit: bool = True) -> User:
        """Through the command; only the password is written."""
        return change_own_password(self.user, self.cleaned_data["new_password1"])


class OwnPassword(PasswordChangeView):
    """The form. Answers: 200, 302 done, 422 with what is wrong; other sessions of the person end."""

    form_class = OwnPasswordForm
    template_name = "organisation/password.html"
    success_url = reverse_lazy("organisation:tree")
    extra_context = {"title": "Đổi mật khẩu", "submit": "Đổi mật khẩu"}

    def form_valid(self, form: PasswordChangeForm) -> HttpResponse:
        messages.success(self.request, "Đã đổi mật khẩu.")
        return super().form_valid(form)

    def form_invalid(self, form: PasswordChangeForm) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form), status=422)
