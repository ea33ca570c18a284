"""People and bodies kept through the pages, as the web role, behind the policies of the database."""

from datetime import date

import pytest
from django.db import IntegrityError, ProgrammingError, transaction
from django.urls import reverse

from btnn.agencies.commands import tell_place
from btnn.agencies.models import OrganisationEntry
from btnn.agencies.queries import Agency, AgencyPlace, Membership, User, agency_by_code, memberships, place_of
from btnn.cases import queries, wall
from btnn.cases.models import Case
from btnn.cases.rebuild import rebuild
from tests.cases.province import TODAY, Pen

MONDAY = date(2026, 11, 9)
PERSON = {
    "full_name": "Vũ Thị Nga", "username": "nga.vuthi", "email": "", "role": "officer", "valid_from": "20/11/2026",
}  # fmt: skip


def url(name, agency, *more):
    return reverse(f"organisation:{name}", args=[agency.pk, *more])


def test_the_tree_is_told_as_it_was_and_found_without_accents(province, sign_in):
    browser = sign_in("sxd.officer")
    page = browser.get(reverse("organisation:tree")).content.decode()
    assert "Sở Xây dựng" in page
    found = browser.get(reverse("organisation:tree"), {"tim": "so xay dung"}).content.decode()
    assert "Sở Xây dựng Hải Phòng" in found
    assert "Sở Tài chính</a>" not in found
    assert "chưa có cơ quan" in browser.get(reverse("organisation:tree"), {"ngay": "01/01/2010"}).content.decode()


def test_gaps_are_told(province, sign_in):
    page = sign_in("ubnd.overseer").get(reverse("organisation:gaps")).content.decode()
    assert "Sở Nông nghiệp và Môi trường" in page
    assert "Sở Xây dựng</a>" not in page


def test_an_administrator_enrols_appoints_and_relieves(province, sign_in):
    body = province.bodies["snn"]
    browser = sign_in("ubnd.administrator")
    done = browser.post(url("enrol", body), PERSON, follow=True)
    page = done.content.decode()
    assert "Mật khẩu lần đầu" in page
    user = User.objects.get(username="nga.vuthi")
    assert user.check_password(page.partition("chỉ hiện một lần: ")[2].partition(". Hãy")[0])
    browser.post(url("appoint", body), {"username": "nga.vuthi", "role": "finance", "valid_from": "20/11/2026"})
    held = memberships(user, TODAY)
    assert [row.role for row in held] == ["officer", "finance"]
    browser.post(url("relieve", body, held[0].pk), {"last_day": "20/11/2026"})
    assert [row.role for row in memberships(user, date(2026, 11, 21))] == ["finance"]
    told = OrganisationEntry.objects.filter(agency=body, actor__username="ubnd.administrator")
    assert set(told.values_list("kind", flat=True)) == {"enrolled", "appointed", "relieved"}


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"full_name": "Nga"}, "đầy đủ họ và tên"),
        ({"username": "Nga Vũ"}, "chữ thường"),
        ({"username": "sxd.head"}, "đã được dùng"),
        ({"email": "nga"}, "thư điện tử"),
        ({"role": "king"}, "danh sách"),
        ({"valid_from": "31/02/2026"}, "Lịch không có ngày"),
        ({"valid_from": "01/01/2001"}, "không tồn tại"),
    ],
)
def test_an_unfit_person_is_refused_and_nothing_typed_is_lost(province, sign_in, changes, told):
    answer = sign_in("ubnd.administrator").post(url("enrol", province.bodies["snn"]), PERSON | changes)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert told in page
    assert (PERSON | changes)["full_name"] in page
    assert not User.objects.filter(username="nga.vuthi").exists()


def test_an_account_is_locked_opened_and_given_another_password(province, sign_in):
    held = province.person("sxd.officer")
    browser, address = sign_in("sxd.administrator"), url("account", held.agency, held.pk)
    for act, active in (("lock", False), ("unlock", True), ("reset", True)):
        assert browser.post(address, {"act": act}).status_code == 303
        held.user.refresh_from_db()
        assert held.user.is_active == active
    assert held.user.has_usable_password()
    own = province.person("sxd.administrator")
    assert browser.post(url("account", own.agency, own.pk), {"act": "lock"}).status_code == 422


def test_a_head_delegates_and_takes_it_back(province, sign_in):
    head, deputy = province.person("sxd.head"), province.person("sxd.officer")
    given = {
        "head": head.user_id, "deputy": deputy.user_id, "document": "05/GUQ-SXD", "valid_from": "20/11/2026",
        "last_day": "30/11/2026",
    }  # fmt: skip
    browser = sign_in("sxd.head")
    assert browser.post(url("delegate", head.agency), given).status_code == 303
    acting = memberships(deputy.user, TODAY)[-1]
    assert acting.role == "head"
    page = browser.get(url("agency", head.agency)).content.decode()
    assert "thừa ủy quyền" in page
    assert browser.post(url("end_delegation", head.agency, acting.delegation_id)).status_code == 303
    assert [row.role for row in memberships(deputy.user, date(2026, 11, 21))] == ["officer"]


def test_absence_is_told(province, sign_in):
    officer = province.person("sxd.officer")
    given = {
        "person": officer.user_id, "first_day": "23/11/2026", "last_day": "25/11/2026", "reason": "nghỉ phép"
    }  # fmt: skip
    browser = sign_in("sxd.officer")
    assert browser.post(url("absence", officer.agency), given).status_code == 303
    assert "nghỉ phép" in browser.get(url("agency", officer.agency)).content.decode()
    other = given | {"person": province.person("sxd.head").user_id}
    assert browser.post(url("absence", officer.agency), other).status_code == 422


def test_a_body_is_established_below(province, sign_in):
    given = {
        "name": "Chi cục Giám định", "code": "ccgd", "kind": "settling", "level": "province",
        "budget": "provincial", "unit_code": "", "valid_from": "20/11/2026",
    }  # fmt: skip
    browser = sign_in("ubnd.administrator")
    assert browser.post(url("establish", province.bodies["sxd"]), given).status_code == 303
    made = agency_by_code("ccgd")
    assert (made.parent.code, made.province) == ("sxd", "33")
    assert browser.post(url("establish", province.bodies["sxd"]), given).status_code == 422


def test_a_change_is_looked_at_first_and_then_written_with_its_cases(pen, province, sign_in):
    pen.open(MONDAY)
    other = Pen(province)
    other.open(MONDAY)
    body = province.bodies["sxd"]
    browser, address = sign_in("ubnd.administrator"), url("change", body, "chia-tach")
    given = {
        "stays": "false", "name": "Sở Xây dựng mới", "code": "sxdm", "second_name": "Sở Giao thông",
        "second_code": "sgt", "on": "20/11/2026", "source": "Nghị quyết 12/NQ-HĐND",
        f"case-{other.case.code}": "1",
    }  # fmt: skip
    looked = browser.post(address, given)
    assert looked.status_code == 200
    assert "2 vụ việc chuyển" in looked.content.decode()
    assert agency_by_code("sgt") is None
    assert browser.post(address, given | {"ghi": "1"}).status_code == 303
    settled = dict(Case.objects.values_list("code", "settling_agency__code"))
    assert settled == {pen.case.code: "sxdm", other.case.code: "sgt"}
    head = Membership.objects.get(agency__code="sxdm", role="head")
    with wall.acting_for(head.agency_id):
        assert [case.code for case in queries.visible_cases(head)] == [pen.case.code]
    assert rebuild(TODAY, write=False).differing == {}


@pytest.mark.parametrize(
    ("kind", "given"),
    [
        ("doi-ten", {"name": "Sở Xây dựng và Giao thông", "code": ""}),
        ("sap-nhap", {"other": "snn", "name": "", "code": ""}),
        ("sap-nhap", {"other": "snn", "name": "Sở Chung", "code": "sc"}),
        ("giai-the", {"other": "snn"}),
        ("chuyen", {"parent": "stp"}),
    ],
)
def test_every_kind_of_change_goes_through_its_page(pen, province, sign_in, kind, given):
    pen.open(MONDAY)
    given = {
        key: str(province.bodies[value].pk) if key in ("other", "parent") else value for key, value in given.items()
    } | {"on": "20/11/2026", "source": "Nghị quyết 12/NQ-HĐND", "ghi": "1"}
    answer = sign_in("ubnd.administrator").post(url("change", province.bodies["sxd"], kind), given)
    assert answer.status_code == 303, answer.content.decode()
    assert Case.objects.get().settling_agency_id != province.bodies["sxd"].pk
    assert not Agency.objects.get(pk=province.bodies["sxd"].pk).exists_on(TODAY)
    assert rebuild(TODAY, write=False).differing == {}


def test_a_change_that_is_refused_says_why(province, sign_in):
    browser, body = sign_in("ubnd.administrator"), province.bodies["sxd"]
    given = {"name": "Sở Mới", "code": "", "on": "01/12/2026", "source": "Nghị quyết 12", "ghi": "1"}
    answer = browser.post(url("change", body, "doi-ten"), given)
    assert answer.status_code == 422
    assert "chưa đến" in answer.content.decode()
    assert browser.get(url("change", body, "mat-tich")).status_code == 404


def test_the_database_itself_refuses_what_is_outside_the_branch(province):
    outside, user = province.bodies["khac"], province.person("snn.head").user
    fresh = Membership(user=user, agency=outside, role="head", valid_from=TODAY)
    for who in ("ubnd.administrator", "sxd.head"):
        with (
            pytest.raises(ProgrammingError, match="row-level security"),
            transaction.atomic(),
            wall.acting_for(province.person(who).agency_id),
        ):
            fresh.save(force_insert=True)


def test_units_are_shown_with_what_became_of_them(province, sign_in):
    from btnn.agencies.models import Share, SuccessionKind, Unit, UnitSuccession

    day = date(2025, 7, 1)
    old = Unit.objects.create(code="34", level="province", name="Tỉnh Thái Bình", folded="tinh thai binh", valid_to=day)
    new = Unit.objects.create(
        code="33", level="province", name="Tỉnh Hưng Yên", folded="tinh hung yen", valid_from=day, confirmed=False
    )
    UnitSuccession.objects.create(former=old, successor=new, on=day, kind=SuccessionKind.MERGE, share=Share.WHOLE)
    page = sign_in("sxd.officer").get(reverse("organisation:units"), {"tim": "thai binh"}).content.decode()
    assert "đến hết 30/06/2025" in page
    assert "Tỉnh Hưng Yên" in page


def test_an_administrator_begins_with_the_organisation(province, client):
    from django.contrib.auth.hashers import make_password

    User.objects.update(password=make_password("mot-mat-khau-dai-2026"))
    for name, home in (("sxd.administrator", "/to-chuc/"), ("sxd.head", "/")):
        given = {"username": name, "password": "mot-mat-khau-dai-2026", "next": "/"}
        assert client.post("/dang-nhap/", given).url == home
        client.logout()


def test_who_is_away_and_what_was_changed_is_told_inside_only(province, sign_in):
    body = province.bodies["sxd"]
    for name, inside in (("sxd.officer", True), ("ubnd.overseer", True), ("snn.head", False), ("khac.head", False)):
        page = sign_in(name).get(url("agency", body)).content.decode()
        assert ("Nhật ký thay đổi" in page) == inside, name
        assert "sxd.reception" not in page, name


@pytest.mark.parametrize(
    ("old", "new", "again", "told"),
    [
        ("mot-mat-khau-dai-2026", "hai-mat-khau-dai-2027", "hai-mat-khau-dai-2027", ""),
        ("sai", "hai-mat-khau-dai-2027", "hai-mat-khau-dai-2027", "không đúng"),
        ("mot-mat-khau-dai-2026", "hai-mat-khau-dai-2027", "khac", "không giống nhau"),
        ("mot-mat-khau-dai-2026", "ngan", "ngan", "10"),
    ],
)
def test_everybody_changes_their_own_password(province, sign_in, old, new, again, told):
    user = province.person("sxd.officer").user
    user.set_password("mot-mat-khau-dai-2026")
    user.save()
    browser = sign_in("sxd.officer")
    given = {"old_password": old, "new_password1": new, "new_password2": again}
    answer = browser.post(reverse("organisation:password"), given)
    assert (answer.status_code == 302) == (told == "")
    assert told in answer.content.decode()
    user.refresh_from_db()
    assert user.check_password(new) == (told == "")
    assert browser.get("/").status_code == 200


def test_an_administrator_tells_where_a_body_is_found_and_the_old_place_stays(province, sign_in):
    body = province.bodies["sxd"]
    browser = sign_in("sxd.administrator")
    first = {"address": "Số 1 phố Cũ, phường Hồng Bàng", "phone": "0225 000 001", "valid_from": "01/10/2026"}
    assert browser.post(url("place", body), first).status_code == 303
    browser.post(url("place", body), {"address": "Số 2 phố Mới, phường Hồng Bàng", "valid_from": "10/11/2026"})
    assert place_of(body.pk, date(2026, 11, 9)).phone == "0225 000 001"
    assert str(place_of(body.pk, TODAY)) == "Số 2 phố Mới, phường Hồng Bàng"
    assert place_of(body.pk, date(2026, 9, 30)) is None
    page = browser.get(url("agency", body)).content.decode()
    assert "Số 2 phố Mới" in page
    assert "Nơi làm việc từ ngày 10/11/2026" in page


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"address": "", "valid_from": "01/10/2026"}, "Địa chỉ"),
        ({"address": "Số 1", "valid_from": "01/10/2026"}, "đủ để tìm được"),
        ({"address": "Số 1 phố Cũ, phường Hồng Bàng", "valid_from": "01/10/1999"}, "không tồn tại"),
        ({"address": "Số 1 phố Cũ, phường Hồng Bàng", "valid_from": "31/02/2026"}, "Lịch không có ngày"),
    ],
)
def test_a_place_that_can_not_be_found_is_refused_and_stays_typed(province, sign_in, typed, told):
    answer = sign_in("sxd.administrator").post(url("place", province.bodies["sxd"]), typed)
    assert answer.status_code == 422
    assert told in answer.content.decode()
    assert typed["address"] in answer.content.decode()


def test_what_was_said_of_a_place_is_not_changed(province):
    tell_place(province.bodies["sxd"], address="Số 1 phố Cũ, phường Hồng Bàng", valid_from=MONDAY)
    with pytest.raises(IntegrityError), transaction.atomic():
        AgencyPlace.objects.update(address="Nơi khác")
