import os
from datetime import date
import pytest
from tests.cases.province import Pen, build, TODAY
from btnn.cases.commands import PartyData

BACKEND = "django.contrib.auth.backends.ModelBackend"
MONDAY = date(2026, 11, 9)


@pytest.mark.django_db(transaction=True)
def test_shots(live_server, browser, monkeypatch, client, settings):
    monkeypatch.setenv("BTNN_TODAY", TODAY.isoformat())
    province = build()
    pen = Pen(province)
    shots = []

    def sessions(who):
        client.force_login(province.person(who).user, backend=BACKEND)
        return client.cookies["btnn_session"].value

    def visit(name, who, path, act=None):
        cookie = sessions(who)
        for width in (1280, 360):
            context = browser.new_context(
                base_url=live_server.url, locale="vi-VN", viewport={"width": width, "height": 900}
            )
            context.add_cookies([{"name": "btnn_session", "value": cookie, "url": live_server.url}])
            page = context.new_page()
            page.goto(path)
            if act:
                act(page)
            page.screenshot(path=f"/tmp/shots/{name}-{width}.png", full_page=True)
            context.close()
            wide = None

    go = lambda event: f"/vu-viec/{pen.case.code}/ghi/{event}/"

    def submit(page):
        page.locator("main form button.button").last.click()

    visit("intake", "sxd.reception", "/vu-viec/nhan-ho-so/")

    def fill(page):
        page.get_by_label("Người thừa kế của người bị thiệt hại", exact=True).check()
        page.get_by_label("Ngày nhận hồ sơ").fill("31/11/2026")
        page.locator("#id_full_name").fill("Trần Thị Hồng")
        page.locator("#id_khoan-1-amount").fill("1,5 triệu")
        submit(page)

    visit("intake_bad", "sxd.reception", "/vu-viec/nhan-ho-so/", fill)
    pen.open(date(2026, 11, 17), complete=False)
    visit("supplement", "sxd.head", go("supplement_requested"))
    pen.open(date(2026, 11, 17))
    visit("accept", "sxd.head", go("claim_accepted"))
    visit("refuse", "sxd.head", go("acceptance_refused"))
    visit("closed", "sxd.head", go("decision_issued"))
    pen.accept(MONDAY.replace(day=18))

    def related(page):
        page.locator("select").first.select_option(index=1)
        page.get_by_label("Có", exact=True).check()
        submit(page)

    visit("appoint_breach", "sxd.head", go("officer_appointed"), related)

    def changed(page):
        page.locator("select").first.select_option(index=1)
        page.locator("input[name=expected]").evaluate("e => e.value = '1'")
        submit(page)

    visit("changed", "sxd.head", go("officer_appointed"), changed)
    pen.appoint(MONDAY.replace(day=18))
    visit("advance", "sxd.officer", go("advance_proposed"))
    visit("verified", "sxd.officer", go("verification_reported"))
    pen.record(
        "verification_reported",
        date(2026, 11, 19),
        "sxd.officer",
        verified=[{"head": "property", "amount": 45000000}, {"head": "mental", "amount": 12500000}],
    )
    visit("negotiation", "sxd.officer", go("negotiation_opened"))

    def preview(page):
        page.locator("input[value=replace]").check()
        page.locator("#id_reason").fill("Ghi nhầm ngày thụ lý; theo sổ thụ lý là ngày 17/11/2026.")
        page.locator("#id_moi-on").fill("17/11/2026")
        submit(page)

    visit("correct", "sxd.head", f"/vu-viec/{pen.case.code}/sua/2/")
    visit("correct_preview", "sxd.head", f"/vu-viec/{pen.case.code}/sua/2/", preview)
    pen.to_payment(date(2026, 9, 7))
    pen.record("reimbursement_council_formed", date(2026, 11, 2), members=["agency_leader", "union"])
    pen.record("reimbursement_recommended", date(2026, 11, 3), "sxd.officer", officers=["Trần Văn B"])
    visit("officials", "sxd.head", go("reimbursement_decided"))
