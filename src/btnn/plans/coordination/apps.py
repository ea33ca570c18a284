"""The app `coordination`."""

from django.apps import AppConfig


class CoordinationConfig(AppConfig):
    """The rules of a province's regulation on coordination, and what each side owes the other."""

    name = "btnn.plans.coordination"
    label = "coordination"
    verbose_name = "Quy chế phối hợp"
    default_auto_field = "django.db.models.BigAutoField"
