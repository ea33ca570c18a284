"""The app `portal`."""

from django.apps import AppConfig


class PortalConfig(AppConfig):
    """The public side: start, guide, estimate, privacy, language, identity of claimants."""

    name = "btnn.portal"
    label = "portal"
    verbose_name = "Cổng của người dân"
    default_auto_field = "django.db.models.BigAutoField"
