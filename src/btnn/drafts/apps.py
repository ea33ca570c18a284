"""The app `drafts`."""

from django.apps import AppConfig


class DraftsConfig(AppConfig):
    """What a person has typed and not yet sent."""

    name = "btnn.drafts"
    label = "drafts"
    verbose_name = "Bản nháp"
    default_auto_field = "django.db.models.BigAutoField"
