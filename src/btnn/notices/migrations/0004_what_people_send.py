"""One more task that the web role may ask for: telling of what people of a case send on the public side."""

from importlib import import_module

from django.db import migrations

before = import_module("btnn.notices.migrations.0002_letters_between_agencies")


class Migration(migrations.Migration):
    dependencies = [("notices", "0003_asked_at")]
    operations = [migrations.RunSQL(before.queue((*before.MORE, "tell_of_reply")), before.queue(before.MORE))]
