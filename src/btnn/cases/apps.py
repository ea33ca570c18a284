"""The app `cases`."""

from django.apps import AppConfig


class CasesConfig(AppConfig):
    """Event store, projections, parties, scope."""

    name = "btnn.cases"
    label = "cases"
    verbose_name = "Vụ việc"
    default_auto_field = "django.db.models.BigAutoField"
