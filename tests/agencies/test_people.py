"""Roles hold from a day to a day, once at a time, in an agency that exists."""

from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser

pytestmark = pytest.mark.django_db
SINCE = date(2025, 1, 1)


@pytest.fixture
def agency():
    from btnn.agencies import commands

    return commands.establish_agency(
        code="sxd", name="Sở Xây dựng", kind="settling", level="province", valid_from=SINCE, province="33"
    )


@pytest.fixture
def person():
    from btnn.agencies import commands

    return commands.enrol_person(username="an", full_name="Trần Thị An", password="mot-mat-khau-dai-2026")


def test_person_signs_in_with_the_password_given(person):
    assert person.check_password("mot-mat-khau-dai-2026")
    assert person.get_short_name() == "An"


def test_person_without_password_cannot_sign_in():
    from btnn.agencies import commands

    assert not commands.enrol_person(username="binh", full_name="Lê Bình").has_usable_password()


@pytest.mark.parametrize("password", ["ngan", "123456789012", "password123"])
def test_weak_password_is_refused(password):
    from btnn.agencies import commands

    with pytest.raises(commands.NotAllowed):
        commands.enrol_person(username="cu", full_name="Cao Cử", password=password)


def test_user_name_is_given_once(person):
    from btnn.agencies import commands

    with pytest.raises(commands.NotAllowed, match="an"):
        commands.enrol_person(username="an", full_name="Người khác")


def test_role_is_held_from_first_day_to_the_day_before_the_last(person, agency):
    from btnn.agencies import commands, queries

    held = commands.appoint(person, agency, "officer", valid_from=date(2026, 3, 1))
    commands.relieve(held, first_day_out=date(2026, 6, 1))
    days = [date(2026, 2, 28), date(2026, 3, 1), date(2026, 5, 31), date(2026, 6, 1)]
    assert [bool(queries.memberships(person, day)) for day in days] == [False, True, True, False]
    assert [held.holds_on(day) for day in days] == [False, True, True, False]


def test_role_is_held_once_at_a_time(person, agency):
    from btnn.agencies import commands

    commands.appoint(person, agency, "officer", valid_from=SINCE)
    with pytest.raises(commands.NotAllowed):
        commands.appoint(person, agency, "officer", valid_from=date(2026, 1, 1))
    commands.appoint(person, agency, "head", valid_from=date(2026, 1, 1))


def test_role_can_be_taken_again_after_it_ended(person, agency):
    from btnn.agencies import commands

    first = commands.appoint(person, agency, "officer", valid_from=SINCE)
    commands.relieve(first, first_day_out=date(2026, 1, 1))
    commands.appoint(person, agency, "officer", valid_from=date(2026, 1, 1))


def test_nobody_is_appointed_before_the_agency_exists(person, agency):
    from btnn.agencies import commands

    with pytest.raises(commands.NotAllowed, match="không tồn tại"):
        commands.appoint(person, agency, "officer", valid_from=date(2024, 12, 31))


def test_role_ends_with_its_agency(person, agency):
    from btnn.agencies import commands, queries

    commands.appoint(person, agency, "officer", valid_from=SINCE)
    commands.close_agency(agency, first_day_out=date(2026, 7, 1))
    assert queries.memberships(person, date(2026, 6, 30))
    assert queries.memberships(person, date(2026, 7, 1)) == []


@pytest.mark.parametrize("changes", [{"kind": "club"}, {"level": "village"}, {"name": " "}, {"code": "sxd"}])
def test_unfit_agency_is_refused(agency, changes):
    from btnn.agencies import commands

    fit = {"code": "moi", "name": "Sở Mới", "kind": "settling", "level": "province", "valid_from": SINCE}
    with pytest.raises(commands.NotAllowed):
        commands.establish_agency(**fit | changes)


def test_person_acts_under_the_chosen_role_when_it_is_theirs(person, agency):
    from btnn.agencies import commands, queries

    first = commands.appoint(person, agency, "officer", valid_from=SINCE)
    second = commands.appoint(person, agency, "head", valid_from=date(2025, 6, 1))
    today = date(2026, 1, 1)
    assert queries.membership_chosen(person, today, second.pk) == second
    assert queries.membership_chosen(person, today, 999_999) == first
    assert queries.membership_chosen(person, today, None) == first


def test_strangers_and_locked_accounts_have_no_role(person, agency):
    from btnn.agencies import commands, queries

    commands.appoint(person, agency, "officer", valid_from=SINCE)
    person.is_active = False
    assert queries.memberships(person, date(2026, 1, 1)) == []
    assert queries.memberships(AnonymousUser(), date(2026, 1, 1)) == []


def test_ancestors_are_walked_once_even_in_a_loop(agency):
    from btnn.agencies import commands, queries
    from btnn.agencies.models import Agency

    above = commands.establish_agency(
        code="ubnd", name="Ủy ban", kind="people_committee", level="province", valid_from=SINCE, parent=agency
    )
    Agency.objects.filter(pk=agency.pk).update(parent=above)
    agency.refresh_from_db()
    assert queries.ancestors(agency) == [above]
