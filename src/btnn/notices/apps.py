"""The app `notices`."""

from django.apps import AppConfig


class NoticesConfig(AppConfig):
    """Telling people what concerns them: in the system, by e-mail, once a day."""

    name = "btnn.notices"
    label = "notices"
    verbose_name = "Thông báo"
    default_auto_field = "django.db.models.BigAutoField"
