"""The app `casework`."""

from django.apps import AppConfig


class CaseworkConfig(AppConfig):
    """The work inside a case that is no step of the law: requests, meetings, acts of verification, difficulties."""

    name = "btnn.casework"
    label = "casework"
    verbose_name = "Công việc trong vụ việc"
    default_auto_field = "django.db.models.BigAutoField"
