"""Stories seen by the law alone: no database, no clock."""

from btnn.law.case import event_from, replay

# What commands add: the register's number, the officer's name, the name of the body determined.
ADDED = {
    "claim_accepted": {"number": "01/2026"},
    "officer_appointed": {"name": "Người giải quyết"},
    "agency_determined": {"agency": "Cơ quan"},
}


def entries(story):
    """The story's steps as the law reads them. Refused: what the closed list does not admit."""
    return [
        event_from(
            {"type": step.event, "on": step.on.isoformat(), "data": step.data | ADDED.get(step.event, {})}, number
        )
        for number, step in enumerate(story.steps, start=1)
    ]


def view_of(story, today):
    """The case of the story as it stands on `today`."""
    return replay(entries(story), as_of=today)


def shown(view):
    """What a promise speaks of, in its order."""
    return (
        {lane: stage for lane, stage in view.lanes.items() if stage not in ("none", "unknown")},
        {limit.id for limit in view.limits if limit.status == "open"},
        {limit.id for limit in view.limits if limit.status == "overdue"},
        {finding.code for finding in view.findings},
        view.interruption,
    )


def promised(story):
    """The same of the promise."""
    promise = story.promise
    return (promise.lanes, set(promise.waiting), set(promise.overdue), set(promise.findings), promise.interruption)
