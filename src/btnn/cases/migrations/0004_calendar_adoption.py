"""Changes of the calendar that this installation put in: a table that only grows, each row chained to the last."""

from django.db import migrations, models
from django.db.models import Q

GUARD = """
CREATE FUNCTION calendar_adoption_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'adopted changes of the calendar are append-only: % is refused', TG_OP
        USING ERRCODE = 'integrity_constraint_violation',
              HINT = 'Adopt another decision that speaks of the same days.';
END $$;

CREATE TRIGGER calendar_adoption_no_update_or_delete BEFORE UPDATE OR DELETE ON cases_calendaradoption
    FOR EACH ROW EXECUTE FUNCTION calendar_adoption_refuse_change();
CREATE TRIGGER calendar_adoption_no_truncate BEFORE TRUNCATE ON cases_calendaradoption
    FOR EACH STATEMENT EXECUTE FUNCTION calendar_adoption_refuse_change();

CREATE FUNCTION calendar_adoption_continue_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    last_number integer;
    last_hash text;
BEGIN
    SELECT number, hash INTO last_number, last_hash FROM cases_calendaradoption ORDER BY number DESC LIMIT 1;
    IF NEW.number <> coalesce(last_number, 0) + 1 OR NEW.previous_hash <> coalesce(last_hash, '') THEN
        RAISE EXCEPTION 'adoption % does not follow adoption %', NEW.number, coalesce(last_number, 0)
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER calendar_adoption_chain BEFORE INSERT ON cases_calendaradoption
    FOR EACH ROW EXECUTE FUNCTION calendar_adoption_continue_chain();
"""

UNDO = """
DROP TRIGGER calendar_adoption_no_update_or_delete ON cases_calendaradoption;
DROP TRIGGER calendar_adoption_no_truncate ON cases_calendaradoption;
DROP TRIGGER calendar_adoption_chain ON cases_calendaradoption;
DROP FUNCTION calendar_adoption_refuse_change();
DROP FUNCTION calendar_adoption_continue_chain();
"""


class Migration(migrations.Migration):
    dependencies = [("cases", "0003_second_wall")]
    operations = [
        migrations.CreateModel(
            name="CalendarAdoption",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveIntegerField(unique=True, verbose_name="số thứ tự")),
                ("at", models.DateTimeField(db_column="adopted_at", verbose_name="áp dụng lúc")),
                ("adopted_by", models.CharField(max_length=200, verbose_name="người áp dụng")),
                ("decision", models.CharField(max_length=200, unique=True, verbose_name="căn cứ")),
                ("rows", models.TextField(verbose_name="các dòng")),
                ("days", models.PositiveIntegerField(verbose_name="số ngày đổi giữa nghỉ và làm việc")),
                ("first_day", models.DateField(verbose_name="ngày đầu")),
                ("last_day", models.DateField(verbose_name="ngày cuối")),
                ("cases", models.PositiveIntegerField(verbose_name="số vụ việc đang mở bị dời hạn")),
                ("limits", models.PositiveIntegerField(verbose_name="số thời hạn đang chạy bị dời")),
                ("version_before", models.CharField(max_length=64)),
                ("version_after", models.CharField(max_length=64)),
                ("previous_hash", models.CharField(blank=True, max_length=64)),
                ("hash", models.CharField(max_length=64)),
            ],
            options={
                "verbose_name": "thay đổi lịch đã áp dụng",
                "verbose_name_plural": "thay đổi lịch đã áp dụng",
                "constraints": [
                    models.CheckConstraint(condition=Q(number__gte=1), name="calendar_adoption_number_from_one"),
                    models.CheckConstraint(
                        condition=~Q(decision="") & ~Q(adopted_by=""), name="calendar_adoption_told"
                    ),
                    models.CheckConstraint(
                        condition=Q(hash__regex=r"^[0-9a-f]{64}$"), name="calendar_adoption_hash_form"
                    ),
                ],
            },
        ),
        migrations.RunSQL(GUARD, UNDO),
    ]
