"""The app `agencies`."""

from django.apps import AppConfig


class AgenciesConfig(AppConfig):
    """Tree of agencies, people, roles; all with dates."""

    name = "btnn.agencies"
    label = "agencies"
    verbose_name = "Cơ quan và con người"
    default_auto_field = "django.db.models.BigAutoField"
