"""The app `desk`."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """What belongs to one person's desk: saved filters, the calendar feed."""

    name = "btnn.desk"
    label = "desk"
    verbose_name = "Bàn làm việc"
    default_auto_field = "django.db.models.BigAutoField"
