"""Recommendations are kept as they were written, and stand behind the second wall: seen by the agency that made one and
by its parties (the addressee; who manages the same area); a turn by all who see the recommendation, written by the
agency that it names.
"""

from django.db import migrations

from btnn.kept_rows import OWN, appended, changeable, through, unwalled, walled

WHOLE = "recommendations_recommendation"
PARTY = (
    "EXISTS (SELECT FROM recommendations_recommendationparty party "
    f"WHERE party.recommendation_id = {WHOLE}.id AND party.agency_id = {OWN} OFFSET 0)"
)
SEEN = through("recommendations_recommendationturn", "recommendation_id", WHOLE)
ROWS = {
    "recommendations_recommendationparty": (
        f"agency_id = {OWN}",
        through("recommendations_recommendationparty", "recommendation_id", WHOLE, f"whole.agency_id = {OWN}"),
    ),
    WHOLE: (f"agency_id = {OWN} OR {PARTY}", f"agency_id = {OWN}"),
    "recommendations_recommendationturn": (SEEN, f"agency_id = {OWN} AND {SEEN}"),
}
FORWARD = "".join(appended(name) + walled(name, seen=seen, written=written) for name, (seen, written) in ROWS.items())
BACKWARD = "".join(unwalled(name) + changeable(name) for name in reversed(ROWS))


class Migration(migrations.Migration):
    dependencies = [("recommendations", "0001_recommendations"), ("agencies", "0007_kept_rows")]
    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
