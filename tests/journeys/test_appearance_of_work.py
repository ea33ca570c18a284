"""The pages people work in beside the cases, with the demonstration in them: nothing sticks out, nothing is blocked,
no barrier for anybody."""

import pytest

from tests.journeys.test_appearance import looks, sit, staff  # noqa: F401

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

OF_THE_HEAD = (
    "/vu-viec/", "/thong-bao/", "/thong-bao/cai-dat/", "/bo-loc/", "/lich/", "/ban-giao/", "/phan-cong/",
    "/kinh-phi/", "/phoi-hop/", "/to-chuc/", "/doi-mat-khau/",
)  # fmt: skip


def test_the_pages_of_the_head(sit):  # noqa: F811
    desk = sit("thutruong.vks")
    wrong = [text for address in OF_THE_HEAD for text in looks(desk, address)]
    assert wrong + desk.complaints == []


def test_the_pages_of_reimbursement(sit):  # noqa: F811
    desk = sit("thutruong.vks")
    wrong = looks(desk, "/hoan-tra/")
    desk.opens("/hoan-tra/")
    case = desk.page.locator("main a[href$='/hoan-tra/']").first.get_attribute("href")
    for address in (case, f"{case}hoi-dong/", case.replace("/hoan-tra/", "/tien/")):
        wrong += looks(desk, address)
    assert wrong + desk.complaints == []
