"""The only readers of training.

activities_seen(membership, day, year), activity_seen      what was planned and held
invited_to, may_be_invited, mine                           invitations and answers
needs(membership, day), untrained                          what has to be taught, to whom
exercises_seen, exercise_seen, my_last_answer              exercises
held(agency, year, day), trainings_held, attendance, cost_of_year, account     for plans, money and scoring
"""

from .exercises import Listed, exercise_seen, exercises_seen, my_last_answer, solved_in
from .needs import YEARS_BACK, Need, Untrained, needs, untrained
from .seen import ActivityView, Invited, activities_seen, activity_seen, invited_to, may_be_invited, mine
from .year import Account, Attendance, account, attendance, cost_of_year, held, trainings_held

__all__ = [
    "YEARS_BACK",
    "Account",
    "ActivityView",
    "Attendance",
    "Invited",
    "Listed",
    "Need",
    "Untrained",
    "account",
    "activities_seen",
    "activity_seen",
    "attendance",
    "cost_of_year",
    "exercise_seen",
    "exercises_seen",
    "held",
    "invited_to",
    "may_be_invited",
    "mine",
    "my_last_answer",
    "needs",
    "solved_in",
    "trainings_held",
    "untrained",
]
