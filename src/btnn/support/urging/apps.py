"""The app `urging`."""

from django.apps import AppConfig


class UrgingConfig(AppConfig):
    """Watching the settlement of claims and urging it (TT 08/2019 Đ8–15)."""

    name = "btnn.support.urging"
    label = "urging"
    verbose_name = "Theo dõi, đôn đốc"
    default_auto_field = "django.db.models.BigAutoField"
