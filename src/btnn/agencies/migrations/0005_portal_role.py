"""The portal: an account under which stands what people do on the public side, made when it is first needed.

Nobody signs in with it (its password is none), and nobody is appointed to its role.
"""

from django.db import migrations, models

FORWARD = """
CREATE FUNCTION portal_account() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE found bigint;
BEGIN
    SELECT id INTO found FROM agencies_user WHERE username = 'cong-nguoi-dan';
    IF found IS NULL THEN
        INSERT INTO agencies_user
            (username, password, full_name, email, is_superuser, is_staff, is_active, date_joined)
        VALUES ('cong-nguoi-dan', '!', 'Cổng của người dân', '', false, false, true, now())
        ON CONFLICT (username) DO NOTHING;
        SELECT id INTO found FROM agencies_user WHERE username = 'cong-nguoi-dan';
    END IF;
    RETURN found;
END
$$;
DO $$ BEGIN
    EXECUTE format('ALTER FUNCTION portal_account() SET search_path = %I, pg_temp', current_schema());
END $$;
"""
ROLES = [
    ("reception", "Bộ phận tiếp nhận"),
    ("officer", "Người giải quyết bồi thường"),
    ("head", "Thủ trưởng cơ quan"),
    ("finance", "Tài chính - kế toán"),
    ("overseer", "Theo dõi, kiểm tra"),
    ("administrator", "Quản trị của cơ quan"),
    ("portal", "Cổng của người dân"),
]


class Migration(migrations.Migration):
    dependencies = [("agencies", "0004_who_may_change_bodies")]
    operations = [
        migrations.AlterField(
            "membership", "role", models.CharField("vai trò", max_length=16, choices=ROLES)
        ),
        migrations.RunSQL(FORWARD, "DROP FUNCTION portal_account();"),
    ]
