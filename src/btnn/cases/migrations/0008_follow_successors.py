"""Cases follow the agencies: the body that settles a claim now, the one in whose register its number stands, and the
bodies that may see it after a succession.

`case_follow(gone)` takes all cases of an agency along at once. It does only what the rows of agencies_agencysuccession
and cases_casepassing say, which the web role may add within an administrator's own branch; so it may see all cases, as
the owner of the tables. `btnn.cases.following` says the same for one case.
"""

import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models


FORWARD = """
UPDATE cases_case SET register_agency_id = (
    SELECT accepted.actor_agency_id FROM cases_caseevent accepted
    WHERE accepted.case_id = cases_case.id AND accepted.type = 'claim_accepted' ORDER BY accepted.number DESC LIMIT 1
) WHERE register_number <> '';

CREATE FUNCTION case_follow(gone bigint) RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS $$
    WITH RECURSIVE following AS MATERIALIZED (
        SELECT party.case_id, whole.province, party.capacity, greatest(party.since, step.takes_over_on) AS since,
            step.successor_id
        FROM cases_caseagency party
        JOIN cases_case whole ON whole.id = party.case_id
        LEFT JOIN cases_casepassing chosen ON chosen.case_id = party.case_id AND chosen.former_id = gone
            AND party.capacity = 'settling'
        JOIN agencies_agencysuccession step ON step.former_id = gone
            AND CASE WHEN chosen.id IS NULL THEN step.main ELSE step.successor_id = chosen.successor_id END
        WHERE party.agency_id = gone
    ), above(successor_id, id, parent_id) AS (
        SELECT DISTINCT body.id, body.id, body.parent_id
        FROM following JOIN agencies_agency body ON body.id = following.successor_id
        WHERE following.capacity IN ('settling', 'overseeing')
        UNION
        SELECT above.successor_id, body.id, body.parent_id FROM above JOIN agencies_agency body
            ON body.id = above.parent_id OR (above.id <> above.successor_id AND body.id = (
                SELECT step.successor_id FROM agencies_agencysuccession step
                WHERE step.former_id = above.id AND step.main
            ))
    ), taken AS (
        INSERT INTO cases_caseagency (case_id, agency_id, capacity, since)
            SELECT case_id, successor_id, capacity, since FROM following
        ON CONFLICT DO NOTHING
    ), watched AS (
        INSERT INTO cases_caseagency (case_id, agency_id, capacity, since)
            SELECT following.case_id, above.id, 'overseeing', min(following.since)
            FROM following JOIN above USING (successor_id)
            WHERE above.id <> above.successor_id AND following.capacity IN ('settling', 'overseeing')
            GROUP BY following.case_id, above.id
        ON CONFLICT DO NOTHING
    ), department AS (
        INSERT INTO cases_caseagency (case_id, agency_id, capacity, since)
            SELECT DISTINCT ON (following.case_id, justice.id) following.case_id, justice.id, 'overseeing',
                following.since
            FROM following JOIN LATERAL (
                SELECT id FROM agencies_agency WHERE province = following.province AND province <> ''
                    AND kind = 'justice_department' AND valid_from <= following.since
                    AND (valid_to IS NULL OR valid_to > following.since) ORDER BY id LIMIT 1
            ) justice ON justice.id <> following.successor_id
            WHERE following.capacity IN ('settling', 'overseeing')
            ORDER BY following.case_id, justice.id, following.since
        ON CONFLICT DO NOTHING
    ), moved AS (
        UPDATE cases_case whole SET settling_agency_id = following.successor_id FROM following
        WHERE whole.id = following.case_id AND whole.settling_agency_id = gone AND following.capacity = 'settling'
        RETURNING whole.id
    )
    SELECT count(*) FROM moved
$$;

CREATE POLICY passing_of_case ON cases_casepassing USING (
    EXISTS (SELECT FROM cases_case whole WHERE whole.id = cases_casepassing.case_id OFFSET 0)
);
ALTER TABLE cases_casepassing ENABLE ROW LEVEL SECURITY;
"""
BACKWARD = """
DROP FUNCTION case_follow(bigint);
ALTER TABLE cases_casepassing DISABLE ROW LEVEL SECURITY;
DROP POLICY passing_of_case ON cases_casepassing;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("agencies", "0004_who_may_change_bodies"),
        ("cases", "0007_party_history"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="CasePassing",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "at",
                    models.DateTimeField(
                        db_column="recorded_at",
                        db_default=django.db.models.functions.datetime.Now(),
                        verbose_name="ghi lúc",
                    ),
                ),
            ],
            options={
                "verbose_name": "chuyển vụ việc theo kế thừa",
                "verbose_name_plural": "chuyển vụ việc theo kế thừa",
            },
        ),
        migrations.RemoveConstraint(
            model_name="case",
            name="case_register_number_once",
        ),
        migrations.AddField(
            model_name="case",
            name="register_agency",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="agencies.agency",
                verbose_name="cơ quan có sổ thụ lý",
            ),
        ),
        migrations.AddField(
            model_name="caseevent",
            name="on_behalf_of",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="thừa ủy quyền của",
            ),
        ),
        migrations.AddConstraint(
            model_name="case",
            constraint=models.UniqueConstraint(
                condition=models.Q(("register_number", ""), _negated=True),
                fields=("register_agency", "register_number"),
                name="case_register_number_once",
            ),
        ),
        migrations.AddField(
            model_name="casepassing",
            name="actor",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="người chọn",
            ),
        ),
        migrations.AddField(
            model_name="casepassing",
            name="case",
            field=models.ForeignKey(
                db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="passings", to="cases.case"
            ),
        ),
        migrations.AddField(
            model_name="casepassing",
            name="former",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="agencies.agency",
                verbose_name="cơ quan trước",
            ),
        ),
        migrations.AddField(
            model_name="casepassing",
            name="successor",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="agencies.agency",
                verbose_name="cơ quan kế thừa",
            ),
        ),
        migrations.AddConstraint(
            model_name="casepassing",
            constraint=models.UniqueConstraint(fields=("case", "former"), name="case_passing_once"),
        ),
        migrations.AddConstraint(
            model_name="casepassing",
            constraint=models.CheckConstraint(
                condition=models.Q(("former", models.F("successor")), _negated=True), name="case_passing_to_another"
            ),
        ),
        migrations.RunSQL(FORWARD, BACKWARD),
    ]
