"""The parts of the design system: rendered with what docs/design.md says, safe under the page's policy."""

import re
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
from django import forms
from django.template import engines
from django.template.loader import get_template, render_to_string

import btnn.web
from btnn.law.limits import limit
from btnn.law.receipts import receipt
from tests.web.drawing.limits import MOCK, TODAY

WEB = Path(btnn.web.__file__).parent
TEMPLATES = sorted(path.relative_to(WEB / "templates") for path in (WEB / "templates").rglob("*.html"))


class Claim(forms.Form):
    on = forms.DateField(label="Ngày nhận", help_text="Ghi ngày/tháng/năm.")
    channel = forms.ChoiceField(label="Hình thức", choices=[("post", "Bưu chính")], widget=forms.RadioSelect)
    note = forms.CharField(label="Ghi chú", required=False, widget=forms.Textarea)


@pytest.mark.parametrize("path", TEMPLATES, ids=str)
def test_templates_hold_no_inline_style_or_script(path):
    source = (WEB / "templates" / path).read_text("utf-8")
    get_template(str(path))
    assert not re.search(r"\sstyle=|\son\w+=\"|<style|<script(?![^>]*\ssrc=)", source)


def test_every_part_is_described():
    described = (WEB.parents[2] / "docs/design.md").read_text("utf-8")
    for path in (WEB / "templates/parts").glob("*.html"):
        assert f"`{path.stem}`" in described, path.name


def test_a_refused_field_is_told_at_the_head_and_beside_the_field():
    form = Claim({"on": "31/02/2026", "channel": "post"})
    page = render_to_string("parts/form.html", {"form": form, "submit": "Tiếp nhận"})
    assert 'href="#id_on"' in page
    assert 'id="id_on_error"' in page and 'id="id_on_helptext"' in page
    assert 'aria-describedby="id_on_helptext id_on_error"' in page
    assert 'aria-invalid="true"' in page
    assert page.count("(không bắt buộc)") == 1
    assert "<fieldset" in page and "<legend>Hình thức" in page


def test_the_summary_leads_to_the_first_choice_of_a_group():
    page = render_to_string("parts/error_summary.html", {"form": Claim({"on": "01/02/2026"})})
    assert 'href="#id_channel_0"' in page


def test_a_refusal_by_the_law_is_told_though_the_fields_are_right():
    page = render_to_string("parts/error_summary.html", {"form": Claim(), "refusal": "Chưa thụ lý (Đ43.1)."})
    assert "Chưa ghi nhận được" in page and "Chưa thụ lý (Đ43.1)." in page


def test_nothing_wrong_no_summary():
    form = Claim({"on": "01/02/2026", "channel": "post"})
    assert "errors" not in render_to_string("parts/error_summary.html", {"form": form})


def test_amount_rows_name_their_row():
    class Amount(forms.Form):
        head = forms.ChoiceField(label="Khoản", choices=[("income", "Thu nhập")], required=False)
        amount = forms.CharField(label="Số tiền", required=False)

    rows = forms.formset_factory(Amount, extra=3)()
    page = render_to_string("parts/amount_rows.html", {"formset": rows})
    assert "form-TOTAL_FORMS" in page
    assert "Dòng 3: Số tiền" in page


def test_findings_say_their_kind_in_words():
    findings = [
        SimpleNamespace(severity=severity, text="<Trễ>", source="Đ43.3")
        for severity in ("violation", "warning", "information")
    ]
    page = render_to_string("parts/findings.html", {"findings": findings})
    assert [word in page for word in ("Trái quy định:", "Cần lưu ý:", "Thông tin:", "&lt;Trễ&gt;")] == [True] * 4
    assert "Không có điểm nào" in render_to_string("parts/findings.html", {"findings": []})


def test_next_step_says_its_day_and_what_is_left():
    step = {"title": "Thụ lý", "due": date(2026, 11, 25), "actions": [{"label": "Thụ lý", "url": "/x"}]}
    page = render_to_string("parts/next_step.html", {"step": step, "today": TODAY})
    assert "Hạn thứ Tư 25/11/2026 · còn 4 ngày" in page
    assert 'class="button" href="/x"' in page


def test_receipt_of_a_real_count():
    page = render_to_string("parts/receipt.html", {"receipt": receipt(limit("accept_dossier"), date(2026, 11, 20))})
    assert "Hết ngày thứ Tư 25/11/2026" in page  # the weekend and 24/11, Vietnam Culture Day, are left out
    assert page.count("không tính") >= 3
    assert 'class="receipt__due"' in page


def test_the_clock_of_a_case_has_picture_list_and_table():
    source = "{% load case_clock %}{% case_clock limits today %}"
    page = engines["django"].from_string(source).render({"limits": MOCK, "today": TODAY})
    assert page.count('<svg class="clock-svg"') == 1
    assert page.count('<svg class="strip') == len(MOCK)
    assert page.count('<th scope="row">') == len(MOCK)
    assert "Luật 10/2017/QH14, Đ45.2 · người giải quyết bồi thường" in page
    assert " style=" not in page
    empty = engines["django"].from_string(source).render({"limits": [], "today": TODAY})
    assert "Chưa có thời hạn nào" in empty


def test_the_page_names_its_language_skip_link_and_current_item():
    nav = [{"label": "Việc của tôi", "url": "/a"}, {"label": "Sổ vụ việc", "url": "/b", "current": True}]
    page = render_to_string("base.html", {"nav": nav, "user": SimpleNamespace(is_authenticated=False)})
    assert '<html lang="vi">' in page
    assert page.index('href="#noi-dung"') < page.index("<header")
    assert 'href="/b" aria-current="page"' in page
    assert "Đăng xuất" not in page


def test_sign_out_is_a_form_that_posts():
    user = SimpleNamespace(is_authenticated=True, full_name="Trần Thị B", get_username=lambda: "b")
    page = render_to_string("base.html", {"user": user, "sign_out_url": "/ra"})
    assert re.search(r'<form method="post" action="/ra">.*<button[^>]*>Đăng xuất', page, re.S)


def contrast(one, other):
    def light(code):
        code = code.lstrip("#")
        code = "".join(c * 2 for c in code) if len(code) == 3 else code
        parts = [int(code[n : n + 2], 16) / 255 for n in (0, 2, 4)]
        red, green, blue = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    dark, bright = sorted((light(one), light(other)))
    return (bright + 0.05) / (dark + 0.05)


def test_colours_hold_the_contrast_of_wcag_aa():
    css = (WEB / "static/btnn/btnn.css").read_text("utf-8")
    tokens = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", css.split("/* ---------- ground")[0]))
    text = [("ink", "paper"), ("ink-soft", "paper"), ("ink-soft", "sunk"), ("act", "paper"), ("on-act", "act")]
    text += [(state, f"{state}-tint") for state in ("met", "late", "open", "overdue", "void")]
    text += [(state, "sheet") for state in ("met", "late", "open", "overdue", "void")]
    for ink, ground in text:
        assert contrast(tokens[ink], tokens[ground]) >= 4.5, (ink, ground)
    assert contrast(tokens["line-strong"], tokens["sheet"]) >= 3  # borders of fields
