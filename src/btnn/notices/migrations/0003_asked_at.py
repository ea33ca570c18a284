"""When an address was last asked whether it is a person's own: one who asks in a hurry floods somebody's box."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("notices", "0002_letters_between_agencies")]
    operations = [
        migrations.AddField(
            "noticesettings",
            "asked_at",
            models.DateTimeField(blank=True, null=True, verbose_name="hỏi địa chỉ lúc"),
        ),
    ]
