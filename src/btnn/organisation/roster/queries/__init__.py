"""The only readers of rosters.

people(agencies, day), of_agency, by_keys, person_seen     who does this work where
staffings_seen(membership, day), staffing, staffings       the same with what is lacking
reviews, review_of, past_reviews                           the review of each first quarter
roster_confirmed(agency, year), confirmed_among, staffed   for plans and scoring
"""

from .people import attended, by_keys, not_yet_on_it, of_agency, people, person_seen
from .reviews import Review, confirmed_among, past_reviews, review_of, reviews, roster_confirmed
from .staffing import Staffing, loads, staffed, staffing, staffings, staffings_seen

__all__ = [
    "Review",
    "Staffing",
    "attended",
    "by_keys",
    "confirmed_among",
    "loads",
    "not_yet_on_it",
    "of_agency",
    "past_reviews",
    "people",
    "person_seen",
    "review_of",
    "reviews",
    "roster_confirmed",
    "staffed",
    "staffing",
    "staffings",
    "staffings_seen",
]
