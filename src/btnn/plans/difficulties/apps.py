"""The app `difficulties`."""

from django.apps import AppConfig


class DifficultiesConfig(AppConfig):
    """Difficulties of all agencies, gathered, answered or taken up, with what came of them."""

    name = "btnn.plans.difficulties"
    label = "difficulties"
    verbose_name = "Khó khăn, vướng mắc"
    default_auto_field = "django.db.models.BigAutoField"
