"""Forecast and prevention behind the second wall, kept as they were written.

A signal is seen by who recorded it, by the agency it is about, and by the department of justice and the people's
committee of that province, who watch over the work (Đ73.3). What came of it is seen by who sees the signal. A measure
is seen besides by the agency that does it, and its turns with it. Each agency writes in its own name.
"""

from django.db import migrations

from btnn.kept_rows import OWN, appended, changeable, through, unwalled, walled

TABLES = ("forecast_basissignal", "forecast_signaloutcome", "forecast_measure", "forecast_measureturn")


def watched(table):
    """The agency of the request watches over the province of the row."""
    return (
        f"EXISTS (SELECT FROM agencies_agency me WHERE me.id = {OWN} AND me.province = {table}.province "
        "AND me.province <> '' AND me.kind IN ('justice_department', 'people_committee') OFFSET 0)"
    )


SEEN = {
    "forecast_basissignal": f"{OWN} IN (agency_id, about_id) OR {watched('forecast_basissignal')}",
    "forecast_signaloutcome": through("forecast_signaloutcome", "signal_id", "forecast_basissignal"),
    "forecast_measure": f"{OWN} IN (agency_id, about_id, to_id) OR {watched('forecast_measure')}",
    "forecast_measureturn": through("forecast_measureturn", "measure_id", "forecast_measure"),
}
FORWARD = "".join(
    appended(table) + walled(table, seen=SEEN[table], written=f"agency_id = {OWN} AND ({SEEN[table]})")
    for table in TABLES
)
BACKWARD = "".join(unwalled(table) + changeable(table) for table in reversed(TABLES))


class Migration(migrations.Migration):
    dependencies = [("forecast", "0001_forecast"), ("agencies", "0007_kept_rows")]
    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
