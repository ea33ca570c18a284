"""The app `claims`."""

from django.apps import AppConfig


class ClaimsConfig(AppConfig):
    """Requests that people write and send on the public side."""

    name = "btnn.portal.claims"
    label = "claims"
    verbose_name = "Yêu cầu gửi qua cổng"
    default_auto_field = "django.db.models.BigAutoField"
