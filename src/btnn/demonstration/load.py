"""Loading the demonstration: all of it or nothing, once."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from django.db import transaction
from django.utils import timezone

from btnn.cases.queries.presence import any_case
from btnn.demonstration.around import tell_around
from btnn.demonstration.budgets import keep_budgets
from btnn.demonstration.complaining import complain
from btnn.demonstration.coordinating import coordinate, lay_down_regulation
from btnn.demonstration.establishing import establish, is_established
from btnn.demonstration.figures import publish_figures
from btnn.demonstration.foreseeing import foresee
from btnn.demonstration.guidance import ask_and_answer, post_decision
from btnn.demonstration.guiding import gather_difficulties, guide
from btnn.demonstration.inspecting import inspect
from btnn.demonstration.organising import organise
from btnn.demonstration.papers import keep_scans
from btnn.demonstration.password import password
from btnn.demonstration.planning import plan_years
from btnn.demonstration.province import REORGANISED
from btnn.demonstration.recording import Clerk
from btnn.demonstration.reimbursed import tell_reimbursement
from btnn.demonstration.requests import send_requests
from btnn.demonstration.staffing import staff_and_train
from btnn.demonstration.stories import tell_all
from btnn.demonstration.tracked import tell_tracked
from btnn.demonstration.urged import urge

LOADED = "Đã nạp {count} vụ việc minh họa."
PRESENT = "Dữ liệu minh họa đã có sẵn; không nạp lại."
REAL_WORK = "Cơ sở dữ liệu đã có vụ việc; không trộn dữ liệu minh họa vào."


@transaction.atomic
def load(today: date, data: Path) -> str:
    """Load the stories as they stand on `today`; the password is kept in the directory `data`.

    Returns a sentence for the person at the terminal. Nothing is done when the demonstration is there already, or
    when there are cases of real work.
    """
    if is_established():
        return PRESENT
    if any_case():
        return REAL_WORK
    stories = tell_all(today)
    first_day = min(REORGANISED, *(step.on for story in stories for step in story.steps))
    shared = password(data)
    agencies, memberships = establish(first_day, shared)
    organise(today, first_day, shared, agencies, memberships)
    lay_down_regulation(today, memberships)
    codes = Clerk(today, timezone.now(), agencies, memberships).record(stories)
    tell_around(today, codes, agencies, memberships)
    tell_reimbursement(today, codes, memberships)
    keep_scans(stories, codes, memberships)
    tell_tracked(today, codes, memberships)
    sent = send_requests(today, timezone.now(), agencies)
    ask_and_answer(today, agencies, memberships)
    post_decision(today, agencies, memberships)
    plan_years(today, agencies, memberships)
    guide(today, codes, agencies, memberships)
    gather_difficulties(today, agencies, memberships)
    coordinate(today, agencies, memberships)
    keep_budgets(today, agencies, memberships)
    inspect(today, agencies, memberships)
    complain(today, agencies, memberships)
    staff_and_train(today, agencies, memberships)
    urge(today, codes, agencies, memberships)
    foresee(today, agencies, memberships)
    publish_figures(today, memberships["theodoi.stp"])
    return LOADED.format(count=len(stories) + len(sent))
