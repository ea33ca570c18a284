"""The app `support`."""

from django.apps import AppConfig


class SupportConfig(AppConfig):
    """Questions of the people, answers and guidance."""

    name = "btnn.support"
    label = "support"
    verbose_name = "Hỏi đáp, hướng dẫn"
    default_auto_field = "django.db.models.BigAutoField"
