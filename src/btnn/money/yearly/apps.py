"""The app `yearly`."""

from django.apps import AppConfig


class YearlyConfig(AppConfig):
    """The money of a year: estimate, allocation, use, settlement."""

    name = "btnn.money.yearly"
    label = "yearly"
    verbose_name = "Kinh phí năm"
    default_auto_field = "django.db.models.BigAutoField"
