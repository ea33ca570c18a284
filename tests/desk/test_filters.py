"""Saved filters: one person's, by name; the head shares; the docket opens with the chosen one."""

import pytest
from django.urls import reverse

from btnn.cases.errors import Forbidden, Invalid, NotFound
from btnn.desk import commands
from btnn.desk.queries import saved_filters

BACKEND = "django.contrib.auth.backends.ModelBackend"
OVERDUE = "han=overdue&xep=due"


def sit(client, member):
    client.force_login(member.user, backend=BACKEND)
    return client


def test_a_filter_is_kept_once_by_name_and_without_its_place_in_the_pages(province):
    head = province.person("sxd.head")
    commands.save_filter(head, "  Quá   hạn ", f"{OVERDUE}&sau=12")
    row = commands.save_filter(head, "Quá hạn", "han=soon")
    saved = saved_filters(head)
    assert [(one.pk, one.name, one.query) for one in saved.own] == [(row.pk, "Quá hạn", "han=soon")]
    assert saved.default is None


@pytest.mark.parametrize(("name", "query"), [("", OVERDUE), ("x" * 81, OVERDUE), ("Tên", ""), ("Tên", "sau=3")])
def test_a_filter_says_something(province, name, query):
    with pytest.raises(Invalid):
        commands.save_filter(province.person("sxd.head"), name, query)


def test_one_filter_at_most_opens_the_docket(province):
    head = province.person("sxd.head")
    first = commands.save_filter(head, "Một", OVERDUE, is_default=True)
    second = commands.save_filter(head, "Hai", "han=soon", is_default=True)
    assert saved_filters(head).default == second
    commands.open_with(head, first.pk)
    assert saved_filters(head).default == first
    commands.open_with(head, None)
    assert saved_filters(head).default is None


def test_only_the_head_shares_and_only_within_the_agency(province):
    head, officer, elsewhere = (province.person(who) for who in ("sxd.head", "sxd.officer", "snn.head"))
    with pytest.raises(Forbidden):
        commands.save_filter(officer, "Của tôi", OVERDUE, is_shared=True)
    row = commands.save_filter(head, "Chung", OVERDUE, is_shared=True)
    assert [one.name for one in saved_filters(officer).shared] == ["Chung"]
    assert saved_filters(elsewhere).shared == []
    commands.share_filter(head, row.pk, False)
    assert saved_filters(officer).shared == []


def test_nobody_changes_the_filter_of_another(province):
    row = commands.save_filter(province.person("sxd.head"), "Chung", OVERDUE, is_shared=True)
    for who in ("sxd.officer", "snn.head"):
        other = province.person(who)
        for act in (
            lambda other=other: commands.rename_filter(other, row.pk, "Khác"),
            lambda other=other: commands.open_with(other, row.pk),
            lambda other=other: commands.delete_filter(other, row.pk),
            lambda other=other: commands.share_filter(other, row.pk, False),
        ):
            with pytest.raises(NotFound):
                act()


def test_a_name_in_use_is_refused(province):
    head = province.person("sxd.head")
    commands.save_filter(head, "Một", OVERDUE)
    row = commands.save_filter(head, "Hai", OVERDUE)
    with pytest.raises(Invalid):
        commands.rename_filter(head, row.pk, "Một")


def test_the_pages_keep_choose_and_delete(province, client):
    sit(client, province.person("sxd.head"))
    docket, own = reverse("cases:docket"), reverse("desk:filters")
    sent = {"ten": "Quá hạn", "dieu_kien": OVERDUE, "mac_dinh": "on", "dung_chung": "on"}
    assert client.post(reverse("desk:save_filter"), sent).url == f"{docket}?han=overdue&xep=due"
    assert client.get(docket).url == f"{docket}?han=overdue&xep=due"
    assert client.get(docket, {"tat_ca": "1"}).status_code == 200
    shown = client.get(docket, {"han": "overdue", "xep": "due"}).content.decode()
    assert "Quá hạn" in shown
    assert 'aria-current="page">Quá hạn' in shown
    row = saved_filters(province.person("sxd.head")).own[0]
    answer = client.post(own, {"bo_loc": row.pk, "viec": "doi_ten", "ten": ""})
    assert answer.status_code == 422
    assert "Chưa ghi tên bộ lọc." in answer.content.decode()
    assert client.post(own, {"bo_loc": "x", "viec": "xoa"}).status_code == 404
    assert client.post(own, {"bo_loc": row.pk, "viec": "nổ"}).status_code == 422
    assert client.post(own, {"bo_loc": row.pk, "viec": "xoa"}).status_code == 303
    assert saved_filters(province.person("sxd.head")).own == []


def test_saving_a_shared_filter_is_refused_to_an_officer_with_a_sentence(province, client):
    sit(client, province.person("sxd.officer"))
    sent = {"ten": "Chung", "dieu_kien": OVERDUE, "dung_chung": "on"}
    answer = client.post(reverse("desk:save_filter"), sent, follow=True)
    assert "do thủ trưởng cơ quan chia sẻ" in answer.content.decode()
