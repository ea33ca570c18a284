"""The pages of the people of a case: masked until asked, each look kept, nothing typed is lost."""

import pytest

from btnn.cases.models import Party, PartyReveal

from .people import HEIR

WHOLE, TAIL = HEIR.identity_number, "•••••••••234"
ACCOUNT = {"bank_owner": "Trần Thị Hoa", "bank_number": "0123456789", "bank_name": "Ngân hàng A"}


def typed(row, **changes):
    """The form of a claimant as a browser sends it."""
    told = {
        "expected": row.version, "kind": "person", "full_name": row.full_name, "relationship": row.relationship,
        "share": "1/2", "identity_number": row.identity_number, "phone": "0912 000 111", "deceased": "",
    }  # fmt: skip
    return told | changes


@pytest.mark.parametrize("who", ["sxd.head", "sxd.finance", "stp.overseer"])
@pytest.mark.parametrize("route", ["people", "case", "print"])
def test_whole_numbers_are_on_no_page(people, browse, who, route):
    people.amend(people.row("Trần Thị Hoa"), **ACCOUNT)
    page = browse(who, route).content.decode()
    assert "Trần Thị Hoa" in page and TAIL in page
    assert WHOLE not in page and ACCOUNT["bank_number"] not in page


def test_a_look_shows_what_is_ones_own_to_see_and_is_kept(people, browse):
    row = people.amend(people.row("Trần Thị Hoa"), **ACCOUNT)
    sees = {who: browse(who, "reveal_party", row.pk, data={}) for who in ("sxd.head", "sxd.finance", "sxd.reception")}
    told = {who: (WHOLE in page.content.decode(), "0123456789" in page.content.decode()) for who, page in sees.items()}
    assert told == {"sxd.head": (True, True), "sxd.finance": (False, True), "sxd.reception": (True, False)}
    assert browse("stp.overseer", "reveal_party", row.pk, data={}).status_code == 403
    assert browse("sxd.head", "reveal_party", row.pk).status_code == 405
    assert PartyReveal.objects.count() == 3
    assert "Ai đã xem số đầy đủ" in browse("sxd.head", "party", row.pk).content.decode()


def test_amending_from_the_form(people, browse):
    row = people.row("Trần Thị Hoa")
    form = browse("sxd.reception", "amend_party", row.pk).content.decode()
    assert WHOLE in form and "bank_number" not in form and 'value="1/2"' in form
    assert browse("sxd.reception", "amend_party", row.pk, data=typed(row)).status_code == 303
    row.refresh_from_db()
    assert (row.phone, row.version, row.share_num, row.share_den) == ("0912 000 111", 2, 1, 2)
    page = browse("stp.overseer", "party", row.pk).content.decode()
    assert "Sửa thông tin" in page and "0912 000 111" not in page


def test_the_second_to_send_sees_both_and_keeps_what_was_typed(people, browse):
    row = people.row("Trần Thị Hoa")
    people.amend(row, phone="0999888777")
    answer = browse("sxd.reception", "amend_party", row.pk, data=typed(row, expected=1, address="Số 9"))
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "0999888777" in page and "0912 000 111" in page and 'value="Số 9"' in page and "Người head" in page
    again = browse("sxd.reception", "amend_party", row.pk, data=typed(row, expected=2, address="Số 9"))
    assert again.status_code == 303
    assert Party.objects.get(pk=row.pk).address == "Số 9"


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"full_name": ""}, "Chưa ghi mục này"),
        ({"share": "một nửa"}, "phân số"),
        ({"share": "3/2"}, "không quá 1"),
        ({"phone": "hỏi sau"}, "bằng chữ số"),
        ({"email": "a@"}, "đúng dạng"),
        ({"birth_year": "2090"}, "sau năm nay"),
        ({"expected": ""}, "vừa sửa"),
    ],
)
def test_bad_input_gets_a_sentence_and_stays(people, browse, change, sentence):
    row = people.row("Trần Thị Hoa")
    answer = browse("sxd.head", "amend_party", row.pk, data=typed(row, address="Số 9") | change)
    page = answer.content.decode()
    assert answer.status_code in (409, 422)
    assert sentence in page and 'value="Số 9"' in page


def test_each_capacity_has_its_own_form(people, browse):
    for capacity, has, lacks in (
        ("officer_in_charge", "agency_then", "share"),
        ("representative", "authority_basis", "position"),
        ("harmed_person", "died_on", "bank_number"),
    ):
        page = browse("sxd.head", "add_party", capacity).content.decode()
        assert f'name="{has}"' in page and f'name="{lacks}"' not in page
    assert browse("sxd.head", "add_party", "neighbour").status_code == 404
    official = {"full_name": "Đỗ Văn Minh", "position": "Thanh tra viên", "agency_then": "Thanh tra Sở"}
    assert browse("sxd.head", "add_party", "officer_in_charge", data=official).status_code == 303
    row = people.row("Đỗ Văn Minh")
    moved = {"kind": "retired", "employer": "Bảo hiểm xã hội tỉnh", "since": "01/06/2026"}
    assert browse("sxd.head", "party_post", row.pk, data=moved | {"employer": ""}).status_code == 422
    assert browse("sxd.head", "party_post", row.pk, data=moved).status_code == 303
    assert "Bảo hiểm xã hội tỉnh" in browse("stp.overseer", "people").content.decode()
    assert browse("sxd.head", "party_post", people.row("Trần Thị Hoa").pk).status_code == 409


def test_somebody_ends_with_a_reason(people, browse):
    row = people.row("Nguyễn Văn Bình")
    given = {"expected": row.version, "on": "18/11/2026", "reason": ""}
    assert browse("sxd.head", "end_party", row.pk, data=given).status_code == 422
    assert browse("sxd.head", "end_party", row.pk, data=given | {"expected": 7, "reason": "Rút"}).status_code == 409
    assert browse("sxd.head", "end_party", row.pk, data=given | {"reason": "Rút yêu cầu"}).status_code == 303
    assert "thôi tham gia từ 18/11/2026" in browse("sxd.head", "people").content.decode()
    assert browse("sxd.head", "end_party", row.pk).status_code == 409


@pytest.mark.parametrize(("who", "word"), [("sxd.head", "Xem, thêm, sửa"), ("stp.overseer", "Xem chi tiết")])
def test_the_case_offers_amending_to_who_may_amend(people, browse, who, word):
    assert f">{word}</a>" in browse(who, "case").content.decode()


def test_shares_have_a_column_where_somebody_has_one(people, browse):
    assert "Phần di sản</th>" in browse("sxd.head", "people").content.decode()
    for name in ("Trần Thị Hoa", "Nguyễn Văn Bình"):
        people.amend(people.row(name), share_num=None, share_den=None)
    page = browse("sxd.head", "people").content.decode()
    assert "Từng người yêu cầu" in page and "Phần di sản</th>" not in page


def test_heirs_are_side_by_side_and_their_shares_are_summed(people, browse):
    page = browse("sxd.head", "people").content.decode()
    assert "cộng lại đúng bằng 1" in page and "Từng người yêu cầu" in page
    assert page.count("25.000.000") == 2, "half of what is asked"
    people.amend(people.row("Trần Thị Hoa"), share_num=1, share_den=3)
    assert "thiếu 1/6" in browse("sxd.head", "people").content.decode()
