"""The app `catalogue`."""

from django.apps import AppConfig


class CatalogueConfig(AppConfig):
    """Administrative procedures: versions with dates, the decisions that publish them, where they are posted."""

    name = "btnn.catalogue"
    label = "catalogue"
    verbose_name = "Thủ tục hành chính"
    default_auto_field = "django.db.models.BigAutoField"
