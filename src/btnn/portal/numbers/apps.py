"""The app `numbers`."""

from django.apps import AppConfig


class NumbersConfig(AppConfig):
    """Yearly figures for the public, small ones suppressed."""

    name = "btnn.portal.numbers"
    label = "numbers"
    verbose_name = "Số liệu công khai"
    default_auto_field = "django.db.models.BigAutoField"
