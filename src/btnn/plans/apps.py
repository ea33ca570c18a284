"""The app `plans`."""

from django.apps import AppConfig


class PlansConfig(AppConfig):
    """Plans of compensation work, their tasks and how far they are carried out."""

    name = "btnn.plans"
    label = "plans"
    verbose_name = "Kế hoạch"
    default_auto_field = "django.db.models.BigAutoField"
