"""The app `documents`."""

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    """Papers that are kept with a case."""

    name = "btnn.documents"
    label = "documents"
    verbose_name = "Giấy tờ"
    default_auto_field = "django.db.models.BigAutoField"
