"""Who keeps a roster, what is refused, what stays."""

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, transaction

from btnn.agencies.queries.overseen import overseen
from btnn.organisation.roster import area, commands, queries
from btnn.organisation.roster.models import RosterEntry, RosterReminder
from btnn.refusals import NotThere, NotYours, TooLate, Unfit
from tests.roster.conftest import told


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({}, None),
        ({"full_name": " "}, Unfit),
        ({"position": ""}, Unfit),
        ({"time": "sometimes"}, Unfit),
        ({"parts": ()}, Unfit),
        ({"parts": ("cooking",)}, Unfit),
        ({"works_since": date(2026, 2, 21)}, Unfit),
        ({"leaves_on": date(2024, 2, 1)}, Unfit),
        ({"on": date(2026, 2, 21)}, Unfit),
        ({"who": "sxd.reception"}, NotYours),
        ({"user": "snn.officer"}, Unfit),
        ({"user": "sxd.officer2"}, None),
    ],
)
def test_somebody_is_put_on_the_roster_by_their_agency(province, today, roster, changes, refusal):
    given = {"name": changes.pop("full_name", "Nguyễn Thị Bình")} | changes
    if "user" in given:
        given["user"] = province.person(given["user"]).user_id
    if refusal is None:
        assert roster(**given).agency.code == "sxd"
    else:
        with pytest.raises(refusal):
            roster(**given)


def test_an_account_stands_once_on_a_roster(province, two, roster):
    with pytest.raises(TooLate, match="đã ở trong đội ngũ"):
        roster(user=province.person("sxd.officer").user_id)


def test_a_new_description_leaves_the_old_one_for_the_days_before(province, two, today):
    head, key = province.person("sxd.head"), two[1].pk
    changed = told("Nguyễn Thị Bình", time="full", position="Phó Trưởng phòng")
    commands.describe(key, changed, on=date(2026, 1, 5), membership=head, today=today)
    body = province.bodies["sxd"].pk
    before = {one.key: one for one in queries.of_agency(body, date(2026, 1, 4))}[key]
    after = {one.key: one for one in queries.of_agency(body, date(2026, 1, 5))}[key]
    assert (before.told.full_time, after.told.full_time) == (False, True)
    assert after.first == date(2024, 3, 1)
    with pytest.raises(Unfit):
        commands.describe(key, changed, on=date(2024, 2, 29), membership=head, today=today)
    with pytest.raises(NotThere):
        commands.describe(key, changed, on=today, membership=province.person("snn.head"), today=today)


def test_who_leaves_is_replaced_and_hands_over_and_the_last_word_counts(province, two, roster, today):
    head, (_, officer) = province.person("sxd.head"), two
    act = {"last_day": date(2026, 3, 10), "reason": "moved", "membership": head, "today": today}
    commands.leave(officer.pk, **act)
    told_of = [duty.title for duty in area.duties(head, today)]
    assert any("Cử người thay" in title for title in told_of)
    after = roster("Phạm Văn Nam", on=today)
    for wrong in (
        {"replaced_by": officer.pk},
        {"replaced_by": roster("Vũ Lan", who="snn.head").pk},
        {"last_day": date(2024, 2, 1)},
        {"handed_over_on": date(2026, 2, 21)},
        {"reason": "tired"},
    ):
        with pytest.raises((Unfit, NotThere)):
            commands.leave(officer.pk, **act | wrong)
    commands.leave(officer.pk, **act, replaced_by=after.pk, handed_over_on=today, handed_over="Sổ thụ lý, 3 hồ sơ")
    one = queries.by_keys([officer.pk], today)[0]
    assert one.leaves.replaced_by == after.pk
    assert one.works_on(date(2026, 3, 10))
    assert not one.works_on(date(2026, 3, 11))
    assert not any("thay" in duty.title or "bàn giao" in duty.title for duty in area.duties(head, today))


def test_training_is_told_once_and_makes_trained(province, two, today):
    head = province.person("sxd.head")
    assert queries.staffed(province.bodies["sxd"], today) == (2, 0)
    commands.train(two[1].pk, title="Tự học Luật", on=date(2025, 12, 1), way="self_study", membership=head, today=today)
    assert queries.staffed(province.bodies["sxd"], today) == (2, 1)
    with pytest.raises(Unfit):
        commands.train(two[1].pk, title="Mai học", on=today + timedelta(days=1), membership=head, today=today)


def test_the_review_is_confirmed_once_a_year_with_one_click(province, two, today):
    head = province.person("sxd.head")
    due = [duty for duty in area.duties(head, today) if duty.key == "review:2026"]
    assert [(duty.due, duty.mine) for duty in due] == [(date(2026, 3, 31), True)]
    done = commands.confirm(2026, changed=False, on=today, membership=head, today=today)
    assert done.people == 2
    assert queries.roster_confirmed(province.bodies["sxd"], 2026) == today
    assert not [duty for duty in area.duties(head, today) if duty.key == "review:2026"]
    with pytest.raises(TooLate):
        commands.confirm(2026, changed=True, on=today, membership=head, today=today)
    with pytest.raises(Unfit):
        commands.confirm(2027, changed=False, on=today, membership=head, today=today)
    with pytest.raises(NotYours):
        commands.confirm(2025, changed=False, on=today, membership=province.person("sxd.reception"), today=today)


def test_an_agency_with_nobody_says_why(province, today):
    head = province.person("xa.head")
    with pytest.raises(Unfit, match="chưa có ai"):
        commands.confirm(2026, changed=False, on=today, membership=head, today=today)
    commands.confirm(2026, changed=False, note="Phân công trong tháng 3.", on=today, membership=head, today=today)


def test_the_department_of_justice_sees_who_is_silent_and_reminds_them(province, two, monkeypatch):
    stp, late = province.person("stp.officer"), date(2026, 4, 6)
    commands.confirm(2026, changed=False, on=date(2026, 2, 20), membership=province.person("sxd.head"), today=late)
    told_of = {duty.key: duty for duty in area.duties(stp, late)}
    assert told_of["silent:2026"].waits_on == "4/5 cơ quan"
    assert told_of["remind:2026"].mine
    silent = [province.bodies[code].pk for code in ("stc", "snn", "xa", "sxd")]
    act = {"due_on": date(2026, 4, 20), "membership": stp, "today": late}
    assert commands.remind(silent, 2026, **act) == 3
    assert set(RosterReminder.objects.values_list("agency__code", flat=True)) == {"stc", "snn", "xa"}
    assert "đã được nhắc" in area.duties(province.person("xa.head"), late)[0].title
    commands.remind([province.bodies["ubnd"].pk], 2026, **act)
    assert "remind:2026" not in {duty.key for duty in area.duties(stp, late)}
    assert "remind:2026" in {duty.key for duty in area.duties(stp, date(2026, 4, 22))}
    for who, body, refusal in (("stp.officer", "khac", NotYours), ("sxd.head", "snn", NotYours)):
        with pytest.raises(refusal):
            commands.remind([province.bodies[body].pk], 2026, **act | {"membership": province.person(who)})
    with pytest.raises(Unfit):
        commands.remind([], 2026, **act)
    with pytest.raises(Unfit):
        commands.remind([province.bodies["xa"].pk], 2026, **act | {"due_on": date(2026, 4, 5)})


def test_the_list_of_gaps_names_each_agency_and_what_it_lacks(province, two, today):
    rows = {one.agency.code: one for one in queries.staffings_seen(province.person("stp.head"), today)}
    assert set(rows) == {"ubnd", "stp", "stc", "sxd", "snn", "xa"}
    assert [lack.kind for lack in rows["sxd"].lacks] == ["untrained"]
    assert rows["snn"].lacks[0].kind == "nobody"
    assert rows["xa"].lacks_kind("accounts")  # roles of the system are told in the same list
    assert [one.agency.code for one in queries.staffings_seen(province.person("sxd.head"), today)] == ["sxd"]


def test_duties_ask_few_questions(province, two, today, django_assert_max_num_queries):
    with django_assert_max_num_queries(9):
        area.duties(province.person("stp.officer"), today)
    assert len(overseen(province.bodies["ubnd"], today)) == 6


def test_what_was_written_stays(two):
    for change in (
        lambda: RosterEntry.objects.update(full_name="Khác"),
        lambda: RosterEntry.objects.all().delete(),
    ):
        with pytest.raises(DatabaseError, match="kept"), transaction.atomic():
            change()
