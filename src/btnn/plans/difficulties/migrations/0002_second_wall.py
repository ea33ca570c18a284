"""Difficulties behind the second wall, and kept as they were written.

What an agency raises is seen by it and by the body that gathers. A theme, its answers, what was asked for and what came
of it are seen by who gathers and by its parties: the agencies that raised one of its difficulties, the bodies that it
was taken up to. Of the difficulties in it an agency sees its own, a body that it was taken up to sees all. The letter
is seen by its two ends. Only who gathers writes in a theme; a result also the body that was asked.
"""

from django.db import migrations

from btnn.kept_rows import OWN, appended, changeable, through, unwalled, walled

TABLES = ("raised", "theme", "themeitem", "themeparty", "themeanswer", "proposal", "demand", "result")
OURS = f"agency_id = {OWN}"


def party(table, column, condition="true"):
    """Our agency is a party of the theme that the column names."""
    return (
        f"EXISTS (SELECT FROM difficulties_themeparty party WHERE party.theme_id = difficulties_{table}.{column} "
        f"AND party.agency_id = {OWN} AND {condition} OFFSET 0)"
    )


def of_theme(table, condition="true"):
    """The theme of a row is seen, and the condition holds for it."""
    return through(f"difficulties_{table}", "theme_id", "difficulties_theme", condition)


GATHERS = f"whole.agency_id = {OWN}"
FORWARD = "".join(appended(f"difficulties_{name}") for name in TABLES) + (
    walled("difficulties_raised", seen=f"{OWN} IN (agency_id, to_agency_id)", written=OURS)
    + walled("difficulties_theme", seen=f"{OURS} OR {party('theme', 'id')}", written=OURS)
    + walled(
        "difficulties_themeitem",
        seen=f"{OWN} IN (by_id, raised_by_id) OR {party('themeitem', 'theme_id', 'party.whole')}",
        written=f"by_id = {OWN} AND {of_theme('themeitem', GATHERS)}",
    )
    + walled(
        "difficulties_themeparty",
        seen=f"{OWN} IN (agency_id, by_id)",
        written=f"by_id = {OWN}",
    )
    + walled(
        "difficulties_themeanswer",
        seen=of_theme("themeanswer"),
        written=f"{OURS} AND {of_theme('themeanswer', GATHERS)}",
    )
    + walled("difficulties_proposal", seen=f"{OWN} IN (agency_id, to_agency_id)", written=OURS)
    + walled(
        "difficulties_demand",
        seen=of_theme("demand"),
        written=f"by_id = {OWN} AND {of_theme('demand', GATHERS)}",
    )
    + walled(
        "difficulties_result",
        seen=through("difficulties_result", "demand_id", "difficulties_demand"),
        written=f"{OURS} AND "
        + through(
            "difficulties_result", "demand_id", "difficulties_demand", f"{OWN} IN (whole.by_id, whole.to_agency_id)"
        ),
    )
)
BACKWARD = "".join(
    unwalled(f"difficulties_{name}") + changeable(f"difficulties_{name}") for name in reversed(TABLES)
)


class Migration(migrations.Migration):
    dependencies = [("difficulties", "0001_rows"), ("agencies", "0007_kept_rows")]
    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
