"""The pages of the figures of the law: rules of damages with their counters, parameters, reimbursement."""

import re
from html import unescape

import pytest
from django.urls import reverse

from btnn.law.damages.rules import all_rules
from btnn.law.damages.words import all_words
from btnn.law.parameters import all_values
from btnn.law.reimbursement.rules import all_rules as reimbursement_rules
from btnn.web.wording import money
from btnn.web.worksheet import FactsForm
from btnn.web.worksheet.facts_form import typed_facts
from tests.law.damages.worked_examples import EXAMPLES, VALUED_ON

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def day(monkeypatch):
    monkeypatch.setenv("BTNN_TODAY", "2026-11-20")


def text_of(answer):
    inside = re.sub(r"<(script|style|svg).*?</\1>", " ", answer.content.decode(), flags=re.S)
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", inside)))


def typed(rule_id, facts):
    """The facts as a person would type them into the form of the rule."""
    form = FactsForm(all_rules()[rule_id], initial=typed_facts(all_rules()[rule_id], {"facts": facts}))
    return {field.html_name: field.value() for field in form if field.value() not in (None, "", False)}


def count(client, rule_id, facts, on="05/08/2024"):
    return client.get(reverse("law:damage", args=[rule_id]), {"tinh": 1, "ngay": on} | facts)


def test_every_rule_stands_in_the_list_with_its_article(client):
    page = text_of(client.get(reverse("law:damages")))
    for rule in all_rules().values():
        assert all_words()[rule.id].everyday in page
        assert rule.source in page


@pytest.mark.parametrize("rule_id", all_rules())
def test_every_rule_has_a_page_that_says_how_it_is_reckoned(client, rule_id):
    answer = client.get(reverse("law:damage", args=[rule_id]))
    assert answer.status_code == 200
    assert all_words()[rule_id].formula in text_of(answer)


@pytest.mark.parametrize(("rule_id", "facts", "arithmetic", "amount"), EXAMPLES, ids=[one[0] for one in EXAMPLES])
def test_every_worked_example_comes_out_of_its_counter(client, rule_id, facts, arithmetic, amount):
    answer = count(client, rule_id, typed(rule_id, facts))
    page = text_of(answer)
    assert answer.status_code == 200, page
    assert f"{money(amount)} đồng" in page.replace("\u00a0", " ")


@pytest.mark.parametrize(("rule_id", "facts", "arithmetic", "amount"), EXAMPLES, ids=[one[0] for one in EXAMPLES])
def test_the_parameters_a_rule_is_said_to_read_are_those_it_reads(rule_id, facts, arithmetic, amount):
    from btnn.law.damages import assess

    line = assess({"valued_on": VALUED_ON, "items": [{"rule": rule_id, "facts": facts}]}).lines[0]
    assert {reading.name for reading in line.readings} <= set(all_words()[rule_id].parameters)


def test_days_typed_as_people_write_them_are_counted_with_both_ends(client):
    answer = count(client, "M-03b", {"custody_days_from1": "10/1/2024", "custody_days_to1": "30062024"})
    page = text_of(answer)
    assert "92.004.545" in page
    assert "173 ngày" in page
    assert "đọc tại ngày 05/08/2024" in page


def test_missing_facts_are_told_and_what_was_typed_stays(client):
    answer = count(client, "H-02", {"treatment_days": "25"})
    page = text_of(answer)
    assert answer.status_code == 422
    assert "Chưa chọn mục này." in page
    assert 'value="25"' in answer.content.decode()


@pytest.mark.parametrize(
    ("rule_id", "facts", "sentence"),
    [
        ("M-03b", {}, "ghi từ ngày nào đến hết ngày nào, hoặc ghi con số"),
        ("M-03b", {"custody_days_from1": "10/01/2024"}, "Ghi ngày kết thúc của khoảng ngày này"),
        ("M-03b", {"custody_days_to1": "10/01/2024"}, "Ghi ngày bắt đầu của khoảng ngày này"),
        ("M-03b", {"custody_days_from1": "10/01/2024", "custody_days_to1": "09/01/2024"}, "đứng trước ngày bắt đầu"),
        ("M-03b", {"custody_days_from1": "31/02/2024", "custody_days_to1": "09/03/2024"}, "Lịch không có ngày"),
        (
            "M-03b",
            {"custody_days": "5", "custody_days_from1": "01/01/2024", "custody_days_to1": "09/01/2024"},
            "không ghi cả hai",
        ),
        ("M-05", {"assessed_months": "1.000"}, "phần lẻ sau dấu phẩy"),
        ("G-02", {"D": "1.000.000", "p": "101"}, "số phần trăm từ 0 đến 100"),
        ("H-01", {"bills": "1.000.000\nhai triệu"}, "Mỗi dòng một số tiền"),
        ("D-05", {"dependants1_months": "5"}, "Chọn vùng nơi người được cấp dưỡng cư trú"),
        ("D-05", {}, "ghi ít nhất một người"),
        ("C-05", {"contract_fee": "1.000.000"}, "Mức tối đa theo thù lao luật sư chỉ định"),
    ],
)
def test_what_cannot_be_reckoned_is_refused_with_a_sentence(client, rule_id, facts, sentence):
    answer = count(client, rule_id, facts)
    page = text_of(answer)
    assert answer.status_code == 422
    assert sentence in page
    assert "dữ kiện" not in page


def test_a_day_without_published_figure_is_refused_with_a_sentence(client):
    answer = count(client, "H-02", {"treatment_days": "5", "facility_region": "I"}, on="05/01/2027")
    page = text_of(answer)
    assert answer.status_code == 422
    assert "chưa có lương tối thiểu vùng I chính thức" in page
    assert "parameters" not in page


def test_nothing_odd_in_the_address_breaks_a_counter(client):
    for rule_id in all_rules():
        form = FactsForm(all_rules()[rule_id])
        for junk in ("\u0000", "-1", "9" * 400, "x", "1e9", "٣"):
            assert count(client, rule_id, dict.fromkeys(form.fields, junk), on=junk).status_code == 422


def test_no_page_for_a_rule_that_is_not_there(client):
    assert client.get("/phap-luat/thiet-hai/M-99/").status_code == 404


def test_every_value_of_every_parameter_stands_with_its_source(client):
    page = text_of(client.get(reverse("law:parameters")))
    for values in all_values().values():
        for value in values:
            assert value.told in page and value.source in page
    assert "Dự thảo" in page and "không dùng để tính" in page


def test_rules_and_bands_of_reimbursement_are_told(client):
    page = text_of(client.get(reverse("law:reimbursement")))
    for rule in reimbursement_rules().values():
        assert rule.formula in page
    assert "Từ trên 80 đến 100 tháng lương: từ 40 đến dưới 50 tháng lương" in page


def reckon(client, **facts):
    return client.get(reverse("law:reimbursement"), {"tinh": 1} | facts)


def test_reimbursement_of_one_official_is_reckoned(client):
    answer = reckon(client, **{"compensated": "60.000.000", "p1-fault": "negligence", "p1-monthly_salary": "7.792.200"})
    assert answer.status_code == 200
    assert "23.376.600" in text_of(answer)


def test_reimbursement_of_two_officials_tells_both_readings(client):
    facts = {"compensated": "1.000.000.000", "p1-fault": "negligence", "p1-monthly_salary": "7.792.200"}
    answer = reckon(client, **facts, **{"p2-fault": "negligence", "p2-monthly_salary": "9.360.000"})
    page = text_of(answer)
    assert "85.761.000" in page
    assert "454.297.408" in page


@pytest.mark.parametrize(
    ("facts", "sentence"),
    [
        ({}, "Chưa ghi mục này."),
        ({"compensated": "1.000"}, "Ghi ít nhất một người thi hành công vụ"),
        ({"compensated": "1.000", "p1-fault": "intent"}, "ghi lương tháng, hoặc ghi hệ số lương"),
        (
            {"compensated": "1.000", "p1-fault": "intent", "p1-coefficient": "2,34"},
            "cần ngày quyết định hoàn trả",
        ),
    ],
)
def test_reimbursement_that_cannot_be_reckoned_is_refused_with_a_sentence(client, facts, sentence):
    answer = reckon(client, **facts)
    page = text_of(answer)
    assert answer.status_code == 422
    assert sentence in page
    assert "“monthly_salary”" not in page
