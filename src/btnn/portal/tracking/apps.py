"""The app `tracking`."""

from django.apps import AppConfig


class TrackingConfig(AppConfig):
    """Where is my request: proof, papers addressed to the person, replies."""

    name = "btnn.portal.tracking"
    label = "tracking"
    verbose_name = "Theo dõi yêu cầu"
    default_auto_field = "django.db.models.BigAutoField"
