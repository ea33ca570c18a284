"""The app `forecast`."""

from django.apps import AppConfig


class ForecastConfig(AppConfig):
    """What claims and money to expect, and which causes repeat."""

    name = "btnn.plans.forecast"
    label = "forecast"
    verbose_name = "Dự báo, phòng ngừa"
    default_auto_field = "django.db.models.BigAutoField"
