"""Who guides whom, where, and with whom it is agreed first (TT 08/2019 Đ3–6; TT 09/2019 Đ4–8, Đ14)."""

import pytest

from btnn.law.work import guiding


@pytest.mark.parametrize(
    ("kind", "level", "before", "body", "article"),
    [
        ("settling", "central", False, "ministry", "Đ4.1a"),
        ("ministry", "central", False, "ministry", "Đ4.1e"),
        ("court", "central", False, "ministry", "Đ4.1d"),
        ("court", "superior", False, "ministry", "Đ4.1d"),
        ("procuracy", "superior", False, "ministry", "Đ4.1a"),
        ("people_committee", "province", False, "ministry", "Đ4.1b"),
        ("justice_department", "province", False, "ministry", "Đ4.1c"),
        ("settling", "province", False, "province", "Đ4.2a"),
        ("commune", "commune", False, "province", "Đ4.2a"),
        ("civil_enforcement", "province", False, "province", "Đ4.2a"),
        ("court", "province", False, "province", "Đ4.2b"),
        ("court", "region", False, "province", "Đ4.2b"),
        ("settling", "province", True, "ministry", "Đ4.1đ"),
        ("court", "region", True, "ministry", "Đ4.1đ"),
    ],
)
def test_agencies_are_guided_by_the_body_that_the_circular_names(kind, level, before, body, article):
    told = guiding.for_agency(kind, level, guided_before=before)
    assert told.body == body
    assert article in told.source


@pytest.mark.parametrize(
    ("purpose", "before", "central", "body", "article"),
    [
        ("support", False, False, "ministry", "Đ5"),
        ("guidance", False, False, "province", "Đ7.2"),
        ("guidance", True, False, "ministry", "Đ7.1a"),
        ("guidance", False, True, "ministry", "Đ7.1b"),
    ],
)
def test_persons_are_supported_by_the_ministry_and_guided_by_the_province(purpose, before, central, body, article):
    told = guiding.for_person(purpose, guided_before=before, central_in_hanoi=central)
    assert (told.body, told.source) == (body, f"Thông tư 09/2019/TT-BTP, {article}")


def test_clarifying_is_the_ministry_s_alone():
    assert guiding.for_clarification().body == guiding.MINISTRY


@pytest.mark.parametrize(
    ("body", "field", "person", "source", "kinds"),
    [
        ("ministry", "administration", False, "08/2019/TT-BTP, Đ6.2a", {"court", "procuracy", "ministry"}),
        ("ministry", "civil_enforcement", True, "09/2019/TT-BTP, Đ8.2a", {"court", "procuracy", "ministry"}),
        ("ministry", "criminal_enforcement", True, "09/2019/TT-BTP, Đ8.2b", {"court", "procuracy", "police"}),
        ("ministry", "criminal_procedure", False, "08/2019/TT-BTP, Đ6.2c",
         {"court", "procuracy", "police", "finance_department"}),
        ("province", "administration", True, "09/2019/TT-BTP, Đ8.3a",
         {"settling", "finance_department", "civil_enforcement"}),
        ("province", "criminal_procedure", True, "09/2019/TT-BTP, Đ8.3b", {"court", "procuracy", "police"}),
        ("province", "criminal_enforcement", True, "09/2019/TT-BTP, Đ8.3b", {"court", "procuracy", "police"}),
    ],
)  # fmt: skip
def test_partners_follow_the_field(body, field, person, source, kinds):
    told = guiding.partners(body, field, person=person)
    assert told.source.endswith(source)
    assert set(told.kinds) == kinds


@pytest.mark.parametrize(
    ("body", "person", "places"),
    [
        ("ministry", True, {"ministry", "department"}),
        ("province", True, {"department", "residence"}),
        ("province", False, {"settling_agency", "department"}),
    ],
)
def test_sessions_are_held_where_the_circulars_say(body, person, places):
    assert set(guiding.places(body, person=person)) == places <= set(guiding.entries("place"))


def test_support_is_wider_than_guidance():
    assert len(guiding.entries("guidance")) == 5
    assert len(guiding.entries("support")) == 8
    assert {one.source for one in guiding.lists()["court"]} == {"Thông tư 08/2019/TT-BTP, Đ3.1b"}
