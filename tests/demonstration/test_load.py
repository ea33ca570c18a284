"""Loading: through the commands, once, never into real work."""

import stat
from datetime import date

import pytest

from btnn.agencies.queries import User
from btnn.cases.models import Case, CaseEvent
from btnn.demonstration import accounts, load
from btnn.demonstration.password import FILE, known, password
from btnn.demonstration.stories import tell_all

from .telling import view_of

SUNDAY, IN_TET, NEW_YEAR = date(2026, 11, 22), date(2027, 2, 5), date(2026, 1, 2)
TOLD_AFTERWARDS = {"in_instalments": 6}  # btnn.demonstration.reimbursed: council to instalments
SENT = 2  # btnn.demonstration.requests: through the portal
pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("today", [SUNDAY, IN_TET, NEW_YEAR], ids=str)
def test_every_story_ends_as_promised(today, tmp_path):
    stories = tell_all(today)
    assert load.load(today, tmp_path) == load.LOADED.format(count=len(stories) + SENT)
    cases = {case.claimant_name: case for case in Case.objects.all()}
    assert len(cases) == len(stories) + SENT
    for story in stories:
        [*claimants] = [party.full_name for party in story.parties if party.capacity == "claimant"]
        case = next(case for name, case in cases.items() if name.startswith(claimants[0]))
        seen = view_of(story, today)
        assert case.settlement == seen.lanes["settlement"], story.name
        assert case.interruption == (seen.interruption or ""), story.name
        assert case.event_number == len(story.steps) + TOLD_AFTERWARDS.get(story.name, 0), story.name
        assert case.paid_amount == seen.money["paid"], story.name
        overdue = set(case.limits.filter(status="overdue").values_list("limit_id", flat=True))
        assert overdue == (set() if story.name in TOLD_AFTERWARDS else story.promise.overdue), story.name


def test_loading_again_does_nothing(tmp_path):
    load.load(SUNDAY, tmp_path)
    before = CaseEvent.objects.count()
    assert load.load(SUNDAY, tmp_path) == load.PRESENT
    assert CaseEvent.objects.count() == before


def test_real_work_is_not_mixed_with_demonstration(tmp_path, monkeypatch):
    monkeypatch.setattr(load, "any_case", lambda: True)
    assert load.load(SUNDAY, tmp_path) == load.REAL_WORK
    assert not Case.objects.exists()
    assert not (tmp_path / FILE).exists()
    assert accounts.lines(tmp_path) == ["Cơ sở dữ liệu này không có dữ liệu minh họa (đã có vụ việc từ trước)."]


def test_nothing_remains_of_a_loading_that_failed(tmp_path, monkeypatch):
    def fail(*_):
        raise RuntimeError

    monkeypatch.setattr(load.Clerk, "record", fail)
    with pytest.raises(RuntimeError):
        load.load(SUNDAY, tmp_path)
    assert not User.objects.exists()


def test_the_password_is_made_once_and_is_readable_by_its_owner_only(tmp_path):
    assert known(tmp_path) is None
    first = password(tmp_path / "new")
    assert password(tmp_path / "new") == first == known(tmp_path / "new")
    assert len(first) >= 10
    assert first != password(tmp_path / "other")
    assert stat.S_IMODE((tmp_path / "new" / FILE).stat().st_mode) == 0o600
